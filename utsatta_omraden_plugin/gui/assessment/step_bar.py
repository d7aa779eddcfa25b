"""The five steps as buttons, each with its state by symbol and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ...domain.assessment import StepState
from ...domain.method import STEPS
from ...translation import translate
from ..plain import plain_tip

_SYMBOLS = {StepState.LOCKED: "", StepState.OPEN: "○", StepState.IN_PROGRESS: "●", StepState.COMPLETE: "✔"}


class StepBar(QWidget):
    """``stepButton1`` to ``stepButton5``; ``stepClicked`` gives the index (0 to 4). A locked step cannot be opened."""

    stepClicked = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepBar")
        self.setAccessibleName(translate("UtsattaOmraden", "The five steps"))
        self._group = QButtonGroup(self)
        self.buttons: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for index in range(STEPS):
            button = QToolButton()
            button.setObjectName(f"stepButton{index + 1}")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            self.buttons.append(button)
            row.addWidget(button)
        self._group.buttonClicked.connect(lambda button: self.stepClicked.emit(self._group.id(button)))

    def show_current(self, index: int) -> None:
        """Mark the step whose page is shown."""
        self.buttons[index].setChecked(True)

    def show_steps(
        self, titles: Sequence[str], states: Sequence[StepState], reasons: Mapping[int, str], progress: Sequence[str]
    ) -> None:
        """Show the state of each step. ``reasons`` tells for steps with a gate why they are locked or open."""
        lock = QgsApplication.getThemeIcon("/locked.svg")
        for index, button in enumerate(self.buttons):
            is_locked = states[index] is StepState.LOCKED
            button.setText(f"{index + 1} {_SYMBOLS[states[index]]}".strip())
            button.setIcon(lock if is_locked else QIcon())
            button.setEnabled(not is_locked)
            words = [f"{index + 1}. {titles[index]}", f"{state_in_words(states[index])} – {progress[index]}"]
            if index in reasons:
                words.append(reasons[index])
            button.setToolTip(plain_tip("\n".join(words)))
            button.setAccessibleName(f"{words[0]}: {words[1]}")
            button.setAccessibleDescription(reasons.get(index, ""))


def state_in_words(state: StepState) -> str:
    """Return a step's state in the user's language."""
    return {
        StepState.LOCKED: translate("UtsattaOmraden", "locked"),
        StepState.OPEN: translate("UtsattaOmraden", "not begun"),
        StepState.IN_PROGRESS: translate("UtsattaOmraden", "in progress"),
        StepState.COMPLETE: translate("UtsattaOmraden", "complete"),
    }[state]
