"""The table of findings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ...translation import translate
from .finding_model import Column, FindingFilter, FindingModel
from .finding_row import FindingRow

_AIR = 12
_LOWEST = 84
_ROWS_FOR_WIDTH = 200
_WIDEST_AREAS = 220
_WIDEST_AREAS_WHEN_NARROW = 96
_NARROWEST_WHAT = 140
_SIGN = 16


class FindingTable(QTableView):
    """Findings as rows. ``chosen`` tells that the user chose others; ``opened(FindingRow)`` a double-click or Enter."""

    chosen = pyqtSignal()
    opened = pyqtSignal(object)

    def __init__(self, model: FindingModel, rows: FindingFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Findings of the checks"))
        self._model = model
        self._rows = rows
        self._is_quiet = False
        self._is_narrow = False
        self._last_place = -1
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        self.setIconSize(QSize(_SIGN, _SIGN))
        self.setMinimumSize(300, _LOWEST)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.SEVERITY, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_SIGN, self.fontMetrics().height()) + 4)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_FOR_WIDTH)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.opened.emit(rows.row_at(index)))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LOWEST)

    def chosen_rows(self) -> list[FindingRow]:
        """Return the rows that are chosen, from top to bottom."""
        # By ranges, since a list of thousands of selected indexes takes Qt half a second.
        ranges = self.selectionModel().selection()
        numbers = sorted({number for part in ranges for number in range(part.top(), part.bottom() + 1)})
        return [self._rows.row_at(self._rows.index(number, 0)) for number in numbers]

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

    def lay_out(self, is_narrow: bool) -> None:
        """Show all columns in a wide dock; in a narrow one signs, names and sentences, in two lines."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._model.shows_signs_only = is_narrow
        self.setColumnHidden(Column.STATE, is_narrow)
        self.setWordWrap(is_narrow)
        height = self.fontMetrics().height() * (2 if is_narrow else 1)
        self.verticalHeader().setDefaultSectionSize(max(_SIGN, height) + 6)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the columns the width of what stands in them; the sentence takes what is left."""
        self.resizeColumnsToContents()
        widest = _WIDEST_AREAS_WHEN_NARROW if self._is_narrow else _WIDEST_AREAS
        for column in Column:
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, min(self.columnWidth(column) + _AIR, widest))
        if self._is_narrow:
            self.setColumnWidth(Column.SEVERITY, _SIGN + _AIR)
        self._widen_sentence()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Let rows come and go without telling ``chosen``: only the user chooses."""
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen_sentence()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._rows.row_at(self.currentIndex()))
            event.accept()
            return
        super().keyPressEvent(event)

    def _bring_into_sight(self, number: int) -> None:
        self.scrollTo(self._rows.index(number, Column.SEVERITY))

    def _widen_sentence(self) -> None:
        others = sum(self.columnWidth(column) for column in Column if column is not Column.WHAT)
        self.setColumnWidth(Column.WHAT, max(_NARROWEST_WHAT, self.viewport().width() - others))

    def _tell(self) -> None:
        selected = self.selectionModel().selectedRows()
        if selected:
            self._last_place = selected[0].row()
        if not self._is_quiet:
            self.chosen.emit()
