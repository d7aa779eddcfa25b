"""The table of findings."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from ...translation import translate
from ..sentence_table import SIGN, SentenceTable
from .finding_model import Column, FindingFilter, FindingModel
from .finding_row import FindingRow

_WIDEST_WHEN_NARROW = 96


class FindingTable(SentenceTable[FindingRow]):
    """Findings as rows. ``opened(FindingRow)`` tells of a double-click or Enter."""

    SENTENCE = Column.WHAT
    LEFT_OUT = (Column.STATE,)
    WIDEST = 220
    NARROWEST = 140

    opened = pyqtSignal(object)

    def __init__(self, model: FindingModel, rows: FindingFilter, parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("findingTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Findings of the checks"))
        self._last_place = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda index: self.opened.emit(rows.row_at(index)))

    def choose(self, keys: Collection[str]) -> None:
        """Choose the findings with these keys as far as they are shown, without telling ``chosen``."""
        wanted = set(keys)
        selection = QItemSelection()
        first = None
        for number in range(self._rows.rowCount() if wanted else 0):
            index = self._rows.index(number, 0)
            if self._rows.row_at(index).key in wanted:
                selection.select(index, self._rows.index(number, len(Column) - 1))
                first = first or index
        with self.quietly():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(selection, flags)
            if first is not None:
                self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
                self._bring_into_sight(first.row())

    def choose_next(self) -> None:
        """Choose the next finding that is not accepted; after the last one comes the first.

        Where the chosen one has gone, mended or accepted, the one that took its place is the next.
        """
        count = self._rows.rowCount()
        selected = self.selectionModel().selectedRows()
        start = max(index.row() for index in selected) if selected else max(-1, self._last_place - 1)
        for step in range(1, count + 1):
            number = (start + step) % count
            if not self._rows.row_at(self._rows.index(number, 0)).is_accepted:
                self.selectRow(number)
                self._bring_into_sight(number)
                return

    def line_height(self, lines: int) -> int:
        """Return the pixels of a row with one or two lines of text beside the sign of its severity."""
        return max(SIGN, self.fontMetrics().height() * lines) + 2 + 2 * lines

    def width_of(self, column: int) -> int:
        """Return the pixels that a column wants: in a narrow dock less than elsewhere."""
        wanted = super().width_of(column)
        return min(wanted, _WIDEST_WHEN_NARROW) if self.is_narrow else wanted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._rows.row_at(self.currentIndex()))
            event.accept()
            return
        super().keyPressEvent(event)

    def _bring_into_sight(self, number: int) -> None:
        self.scrollTo(self._rows.index(number, Column.SEVERITY))

    def _tell(self) -> None:
        selected = self.selectionModel().selectedRows()
        if selected:
            self._last_place = selected[0].row()
        super()._tell()
