"""The table of questions, assessors or LPOs."""

from __future__ import annotations

from qgis.PyQt.QtCore import QItemSelectionModel, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from .content import Content, Row
from .drawing_delegate import DrawingDelegate
from .rows_model import RowsFilter, RowsModel

_AIR = 2
_LOWEST = 70
_WIDEST = 190
_NARROWEST_WIDE = 90


class RowsTable(QTableView):
    """One row is chosen at a time. ``chosen(Row | None)`` tells which, ``taken(Row)`` of a double-click or Return,
    ``letterPressed(str)`` of a letter A–Z, or "" for Delete, ``copyWanted`` of Control+C."""

    chosen = pyqtSignal(object)
    taken = pyqtSignal(object)
    letterPressed = pyqtSignal(str)
    copyWanted = pyqtSignal()

    def __init__(self, model: RowsModel, rows: RowsFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calibrationTable")
        self._model = model
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(DrawingDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        self.setMinimumSize(300, _LOWEST)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.chosen_row()))
        self.doubleClicked.connect(lambda index: self.taken.emit(rows.row_at(index)))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LOWEST)

    def show_content(self, content: Content) -> None:
        """Show another content, the chosen row still chosen if it is there, sorted anew when the columns are others."""
        row = self.chosen_row()
        is_other = list(content.heads) != list(self._model.content.heads)
        self._model.show(content)
        if is_other and content.heads:
            order = Qt.SortOrder.DescendingOrder if content.is_descending else Qt.SortOrder.AscendingOrder
            self.sortByColumn(content.sorted_by, order)
        if is_other:
            self.fit_columns()
        if row is not None:
            self.choose(row.key)
        self.chosen.emit(self.chosen_row())  # the same row may say something else now

    def chosen_row(self) -> Row | None:
        """Return the row that is chosen."""
        selected = self.selectionModel().selectedRows()
        return self._rows.row_at(selected[0]) if selected else None

    def choose(self, key: str) -> bool:
        """Choose the row with a key, if it is shown. Returns whether it is."""
        index = self._rows.index_of(key)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def fit_columns(self) -> None:
        """Give the columns the width of what stands in them; the wide one takes what is left."""
        self.resizeColumnsToContents()
        for column, head in enumerate(self._model.content.heads):
            if not head.is_wide:
                self.setColumnWidth(column, min(self.columnWidth(column) + _AIR, _WIDEST))
        self._widen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        row = self.chosen_row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyWanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.taken.emit(row)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.letterPressed.emit("")
        elif not event.modifiers() and len(letter) == 1 and "A" <= letter <= "Z":
            self.letterPressed.emit(letter)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _widen(self) -> None:
        heads = self._model.content.heads
        wide = [column for column, head in enumerate(heads) if head.is_wide]
        if wide:
            others = sum(self.columnWidth(column) for column in range(len(heads)) if column not in wide)
            each = max(_NARROWEST_WIDE, (self.viewport().width() - others) // len(wide))
            for column in wide:
                self.setColumnWidth(column, each)
