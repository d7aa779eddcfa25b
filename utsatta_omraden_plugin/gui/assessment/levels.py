"""Radio buttons for a level, chosen by mouse, arrow keys or the digit itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QRadioButton, QWidget

from ...translation import translate

UNKNOWN = "unknown"
"""The value of "don't know"."""


class LevelButtons(QWidget):
    """One row of radio buttons: ``0`` to the highest level and, if wanted, "don't know".

    A script drives it by ``setChosen(3)`` and ``chosen()``, by the keys 0–4 sent to it or to one of its buttons, or
    by clicking the child button named ``<object name>:<level>`` (``problem:q1:3``, ``problem:q1:unknown``). Delete or
    Backspace, or the context menu, takes the answer back. ``chosenByUser`` is emitted for clicks and keys, and by
    ``setChosen``; ``show_choice`` is silent.
    """

    chosenByUser = pyqtSignal()

    def __init__(self, name: str, meanings: list[str], accessible_name: str, with_unknown: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        self._buttons: dict[int | str, QRadioButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for level, meaning in enumerate(meanings):
            self._add(row, level, str(level), f"{level} – {meaning}")
        if with_unknown:
            row.addSpacing(2)
            unknown = translate("UtsattaOmraden", "don't know")
            self._add(row, UNKNOWN, unknown, unknown)
        row.addStretch(1)
        # Tab finds the buttons themselves: a group that takes it too, for one of them in its midst, would tear Qt's
        # ring of widgets apart when the order in it is changed.
        self.setFocusProxy(self._buttons[0])
        self._group.buttonClicked.connect(self._clicked)

    def _add(self, row: QHBoxLayout, value: int | str, label: str, meaning: str) -> None:
        button = QRadioButton(label, self)
        button.setObjectName(f"{self.objectName()}:{value}")
        button.setToolTip(meaning)
        button.setAccessibleName(f"{self.accessibleName()}: {meaning}")
        self._group.addButton(button)
        self._buttons[value] = button
        row.addWidget(button)
        button.installEventFilter(self)  # last: all that is done to a button would come here first

    def chosen(self) -> int | str | None:
        """Return the level, ``"unknown"``, or None while nothing is chosen."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def setChosen(self, value: int | str | None) -> None:
        """Choose as a click would. Raises ``ValueError`` for a level that is not offered."""
        if value is not None and value not in self._buttons:
            raise ValueError(value)
        if value != self.chosen():
            self.show_choice(value)
            self.chosenByUser.emit()

    def show_choice(self, value: int | str | None) -> None:
        """Show a stored choice; nobody is told."""
        self._group.setExclusive(False)
        for candidate, button in self._buttons.items():
            button.setChecked(candidate == value)
        self._group.setExclusive(True)
        self.setFocusProxy(self._buttons[0 if value is None else value])

    def _clicked(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.setFocusProxy(self._buttons[chosen])
        self.chosenByUser.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the digits work wherever in the row the focus is."""
        if event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setChosen(None)
            return True
        value: int | str = int(event.text()) if event.text().isdecimal() else UNKNOWN
        if event.text() not in {"?", *(str(level) for level in self._buttons)} or value not in self._buttons:
            return False
        self.setChosen(value)
        if self.hasFocus() or any(button.hasFocus() for button in self._buttons.values()):
            self._buttons[value].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        clear = menu.addAction(translate("UtsattaOmraden", "Clear the answer"))
        clear.setEnabled(self.chosen() is not None)
        clear.triggered.connect(lambda: self.setChosen(None))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
