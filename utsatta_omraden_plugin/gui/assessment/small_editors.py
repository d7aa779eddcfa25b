"""Small inputs that the questions are made of: growing text, combos that leave the wheel alone, months, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QLocale, QRegularExpression, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QDoubleValidator,
    QFocusEvent,
    QKeyEvent,
    QRegularExpressionValidator,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ...today import date_of_today
from ...translation import translate
from ..eliding_combo import ElidingCombo
from ..plain import plain_tip
from .dock_keys import dock_key

FEWEST_LINES = 2
MOST_LINES = 12
MONTHS_OFFERED = 36


class LeavesDockItsKeys:
    """Before an input's class: the dock acts on its keys, undo and redo among them, so that answers are taken back in
    the order in which they were given; and a combo takes no letter for a search in its list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if dock_key(event) is not None:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LeavesWheelAlone:
    """Before an input's class: the wheel changes it only while it has the focus, so that scrolling alters nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class GrowingText(LeavesDockItsKeys, QPlainTextEdit):
    """Several lines of text, as high as its text. Tab leaves it. ``edited`` is emitted while the user types."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self._grow()

    def show_text(self, content: str) -> None:
        """Show a stored text; nobody is told."""
        if content != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(content)
            self.blockSignals(False)
            self._grow()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def _grow(self) -> None:
        # A plain text document measures its height in lines, wrapped ones counted.
        needed = int(self.document().size().height())
        lines = min(MOST_LINES, max(FEWEST_LINES, needed))
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        margins = self.contentsMargins()
        frame = 2 * self.frameWidth() + margins.top() + margins.bottom() + int(2 * self.document().documentMargin())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame)


class PlainLine(LeavesDockItsKeys, QLineEdit):
    """One line of text."""


class QuietCombo(LeavesDockItsKeys, LeavesWheelAlone, ElidingCombo):
    """A combo that changes only when somebody means it."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)


class ChoiceCombo(QuietCombo):
    """One of several values, or none (the first, blank entry)."""

    def __init__(self, choices: Sequence[tuple[str, str]], nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(nothing, None)
        for value, label in choices:
            self.addItem(label, value)
            self.setItemData(self.count() - 1, plain_tip(label), Qt.ItemDataRole.ToolTipRole)
        self.currentIndexChanged.connect(lambda _index: self.edited.emit())

    def value(self) -> str | None:
        """Return the chosen value, None for none."""
        chosen = self.currentData()
        return None if chosen is None else str(chosen)

    def show_value(self, value: str | None) -> None:
        """Show a stored value, also one that is no longer offered; nobody is told."""
        self.blockSignals(True)
        index = self.findData(value) if value is not None else 0
        if index < 0:
            self.addItem(str(value), value)
            index = self.count() - 1
        self.setCurrentIndex(index)
        self.blockSignals(False)


class MonthCombo(QuietCombo):
    """A month as ``2026-10``, chosen or typed, or nothing. What is half typed counts only when it is whole."""

    _WHOLE = re.compile(r"(\d{4})-(\d{2})")

    def __init__(self, parent: QWidget | None = None, today: date | None = None) -> None:
        super().__init__(parent)
        self._stored: date | None = None
        self.setLineEdit(PlainLine())  # which makes it editable
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)
        self.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "yyyy-mm"))
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"((19|20)\d\d-(0[1-9]|1[0-2]))?"), self))
        # The machine's own calendar is meant: the month in which the assessor works.
        newest = today or date_of_today()
        months = [newest.year * 12 + newest.month - 1 - back for back in range(MONTHS_OFFERED)]
        self.addItems(["", *(f"{month // 12}-{month % 12 + 1:02}" for month in months)])
        self.editTextChanged.connect(self._edited)

    def month(self) -> date | None:
        """Return the first day of the month, or the stored day while its month still stands; None when blank."""
        whole = self._WHOLE.fullmatch(self.currentText())
        if whole is None:
            return None if not self.currentText() else self._stored
        year, month = int(whole[1]), int(whole[2])
        if self._stored is not None and (self._stored.year, self._stored.month) == (year, month):
            return self._stored
        return date(year, month, 1)

    def show_month(self, month: date | None) -> None:
        """Show a stored month; nobody is told."""
        self._stored = month
        self.blockSignals(True)
        self.setCurrentIndex(0)
        self.setEditText("" if month is None else f"{month:%Y-%m}")
        self.blockSignals(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.currentText() and not self.lineEdit().hasAcceptableInput():
            self.show_month(self._stored)
        super().focusOutEvent(event)

    def _edited(self) -> None:
        if not self.currentText() or self.lineEdit().hasAcceptableInput():
            self._stored = self.month()
            self.edited.emit()


class NumberEdit(PlainLine):
    """A number in the user's own writing (decimal comma in Swedish), or nothing."""

    edited = pyqtSignal()

    def __init__(self, lowest: float, highest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        validator = QDoubleValidator(lowest, highest, 2, self)
        validator.setNotation(QDoubleValidator.Notation.StandardNotation)
        self.setValidator(validator)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaximumWidth(110)
        self._stored: float | None = None
        self.textEdited.connect(self._typed)

    def number(self) -> float | None:
        """Return the number, None when blank; what is half typed counts only when it is whole."""
        if not self.text():
            return None
        number, is_number = self.validator().locale().toDouble(self.text())
        return number if is_number and self.hasAcceptableInput() else self._stored

    def show_number(self, number: float | None) -> None:
        """Show a stored number; nobody is told."""
        self._stored = number
        locale = QLocale(self.validator().locale())
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setText("" if number is None else locale.toString(number, "g", 15))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.text() and not self.hasAcceptableInput():
            self.show_number(self._stored)
        super().focusOutEvent(event)

    def _typed(self) -> None:
        if not self.text() or self.hasAcceptableInput():
            self._stored = self.number()
            self.edited.emit()
