"""The table of changes."""

from __future__ import annotations

from qgis.PyQt.QtCore import QItemSelectionModel, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ...translation import translate
from .change_model import ChangeFilter, ChangeModel, Column
from .change_row import ChangeRow

_AIR = 12
_LOWEST = 84
_ROWS_FOR_WIDTH = 200
_WIDEST_KIND = 260
_NARROWEST_WHAT = 120


class ChangeTable(QTableView):
    """Changes as rows, one chosen at a time; ``chosen(ChangeRow | None)`` tells which."""

    chosen = pyqtSignal(object)

    def __init__(self, model: ChangeModel, rows: ChangeFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Changes between the editions"))
        self._model = model
        self._rows = rows
        self._is_narrow = False
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        self.setMinimumSize(300, _LOWEST)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.KIND, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_FOR_WIDTH)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.chosen_row()))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LOWEST)

    def chosen_row(self) -> ChangeRow | None:
        """Return the row that is chosen."""
        selected = self.selectionModel().selectedRows()
        return self._rows.row_at(selected[0]) if selected else None

    def choose(self, version_ids: frozenset[str]) -> bool:
        """Choose the row that is about one of these area versions, if it is shown. Returns whether it is."""
        for place, row in enumerate(self._model.rows):
            if row.version_ids & version_ids:
                index = self._rows.mapFromSource(self._model.index(place, 0))
                if index.isValid():
                    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                    self.selectionModel().setCurrentIndex(index, flags)
                    self.scrollTo(index)
                    return True
        return False

    def lay_out(self, is_narrow: bool) -> None:
        """Show all columns in a wide dock; in a narrow one the signs of the kinds and the sentence, in two lines."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._model.shows_signs_only = is_narrow
        for column in (Column.LOST, Column.GAINED):
            self.setColumnHidden(column, is_narrow)
        self.setWordWrap(is_narrow)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * (2 if is_narrow else 1) + 6)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the columns the width of what stands in them; the sentence takes what is left."""
        self.resizeColumnsToContents()
        for column in Column:
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, min(self.columnWidth(column) + _AIR, _WIDEST_KIND))
        if self._is_narrow:
            self.setColumnWidth(Column.DECIDED, self.fontMetrics().horizontalAdvance("✓✓") + _AIR)
        self._widen_sentence()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen_sentence()

    def _widen_sentence(self) -> None:
        # Hidden columns have no width.
        others = sum(self.columnWidth(column) for column in Column if column is not Column.WHAT)
        self.setColumnWidth(Column.WHAT, max(_NARROWEST_WHAT, self.viewport().width() - others))
