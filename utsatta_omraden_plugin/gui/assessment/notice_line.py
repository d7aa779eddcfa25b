"""A sentence above the questions with what can be done about it, and room for the reason when that takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...translation import translate
from ..labels import sentence_label
from ..plain import breakable, plain_tip

SHORTEST_REASON = 3
"""Letters that a reason has at least; the rules of the work ask for more where it matters more."""


@dataclass(frozen=True)
class Remedy:
    """Something to do about a notice: the button's name and label, and what it does.

    With ``asks`` (what to write, shown in the empty field) the button first opens a field, and ``act`` gets what was
    written; without it ``act`` gets "". ``refuses`` may say why a text is not taken ("" when it is).
    """

    name: str
    label: str
    act: Callable[[str], None]
    tip: str = ""
    asks: str = ""
    refuses: Callable[[str], str] | None = None


class NoticeLine(QFrame):
    """One sentence (named by ``name``) with buttons; hidden while there is nothing to say.

    The field for a reason is named ``<name>Reason``, its button ``<name>Do``; Escape closes it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._remedies: tuple[Remedy, ...] = ()
        self._asking: Remedy | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = sentence_label(name)
        self._offers = QWidget()
        self._buttons = QHBoxLayout(self._offers)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(4)
        self._question = self._make_question()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(self._offers)
        column.addWidget(self._question)
        self.hide()

    def _make_question(self) -> QWidget:
        self.reason = QLineEdit()
        self.reason.setObjectName(f"{self._name}Reason")
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason"))
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self._do)
        self._do_button = QPushButton(translate("UtsattaOmraden", "OK"))
        self._do_button.setObjectName(f"{self._name}Do")
        self._do_button.clicked.connect(self._do)
        cancel = QToolButton()
        cancel.setText("✕")
        cancel.setToolTip(translate("UtsattaOmraden", "Cancel (Esc)"))
        cancel.setAccessibleName(translate("UtsattaOmraden", "Cancel"))
        cancel.clicked.connect(self.close_question)
        self._refusal = sentence_label(f"{self._name}Refusal")
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.reason, 1)
        row.addWidget(self._do_button)
        row.addWidget(cancel)
        question = QWidget()
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._refusal)
        question.hide()
        return question

    def say(self, words: str, remedies: Sequence[Remedy] = ()) -> None:
        """Show a sentence and what can be done; "" hides all. A reason that is being written stays."""
        if words != self.label.text():
            self.label.setText(breakable(words))
            self.label.setAccessibleName(words)
        same = [(remedy.name, remedy.label) for remedy in remedies] == [(old.name, old.label) for old in self._remedies]
        self._remedies = tuple(remedies)
        if not same:
            self._make_buttons()
        if self._asking is not None:
            again = next((remedy for remedy in remedies if remedy.name == self._asking.name), None)
            if again is None:
                self.close_question()
            self._asking = again
        self.setVisible(bool(words))

    def _make_buttons(self) -> None:
        while self._buttons.count():
            widget = self._buttons.takeAt(0).widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        before: QWidget = self.reason
        for index, remedy in enumerate(self._remedies):
            button = QPushButton(remedy.label)
            button.setObjectName(remedy.name)
            button.setMaximumHeight(self.fontMetrics().height() + 6)
            button.setToolTip(plain_tip(remedy.tip))
            button.setAccessibleDescription(remedy.tip)
            button.clicked.connect(lambda _checked=False, index=index: self._press(index))
            self._buttons.addWidget(button)
            # Made later than everything in QGIS, the buttons would come last when one goes on with Tab.
            QWidget.setTabOrder(before, button)
            before = button
        self._buttons.addStretch(1)
        self._offers.setVisible(bool(self._remedies) and self._asking is None)

    def ask(self, name: str) -> None:
        """Open the field for a reason as a press on the remedy's button does."""
        self._press([remedy.name for remedy in self._remedies].index(name))

    def _press(self, index: int) -> None:
        remedy = self._remedies[index]
        if not remedy.asks:
            remedy.act("")
            return
        self._asking = remedy
        self.reason.clear()
        self.reason.setPlaceholderText(remedy.asks)
        self.reason.setAccessibleName(remedy.asks)
        self._question.show()
        self._offers.hide()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _look(self) -> None:
        written = self.reason.text().strip()
        refuses = self._asking.refuses if self._asking is not None else None
        refusal = refuses(written) if refuses is not None and written else ""
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))
        self._do_button.setEnabled(len(written) >= SHORTEST_REASON and not refusal)
        self._do_button.setToolTip(
            "" if self._do_button.isEnabled() else refusal or translate("UtsattaOmraden", "Write a reason first.")
        )

    def _do(self) -> None:
        asking = self._asking
        if asking is not None and self._do_button.isEnabled():
            written = self.reason.text().strip()
            self.close_question()
            asking.act(written)

    def close_question(self) -> None:
        """Close the field for a reason; what was written there is gone."""
        self._asking = None
        self.reason.clear()
        self._question.hide()
        self._offers.setVisible(bool(self._remedies))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asking is not None:
            name = self._asking.name
            self.close_question()
            button = self.findChild(QPushButton, name)
            if button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
            event.accept()
            return
        super().keyPressEvent(event)
