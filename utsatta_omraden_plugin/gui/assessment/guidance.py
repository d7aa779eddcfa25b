"""What the dock says while there is nothing to assess: one sentence, and at most one button."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ...translation import translate
from ..labels import sentence_label


class Guidance(QWidget):
    """A sentence (``guidance``) that teaches the next step, and a button (``guidanceButton``) that takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = sentence_label("guidance")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.setObjectName("guidanceButton")
        self.button.clicked.connect(self._pressed)
        self._action: Callable[[], None] | None = None
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def say(self, sentence: str, label: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a sentence, and a button when there is something to do."""
        self.sentence.setText(sentence)
        self.button.setText(label)
        self.button.setAccessibleDescription(sentence)
        self.button.setVisible(action is not None)
        self._action = action

    def _pressed(self) -> None:
        if self._action is not None:
            self._action()


def first_to_do(has_edition: bool, has_areas: bool) -> str:
    """Return what to do before an area can be assessed."""
    if not has_edition:
        return translate("UtsattaOmraden", "There is no edition here yet. Import one with the plugin's toolbar.")
    if not has_areas:
        return translate("UtsattaOmraden", "The edition has no areas yet. Import them with the plugin's toolbar.")
    return translate(
        "UtsattaOmraden",
        "Search an area above, or press the button beside the search and click on the area in the map.",
    )
