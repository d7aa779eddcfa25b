"""The table of questions, assessors or LPOs."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QWidget

from ..list_table import ListTable
from .content import Content, Row
from .drawing_delegate import DrawingDelegate
from .rows_model import RowsFilter, RowsModel


class RowsTable(ListTable):
    """One row is chosen at a time. ``chosen(Row | None)`` tells which, ``taken(Row)`` of a double-click or Return,
    ``letterPressed(str)`` of a letter A–Z, or "" for Delete, ``copyWanted`` of Control+C."""

    LOWEST = 70
    AIR = 2
    WIDEST = 190
    NARROWEST = 90

    chosen = pyqtSignal(object)
    taken = pyqtSignal(object)
    letterPressed = pyqtSignal(str)
    copyWanted = pyqtSignal()

    def __init__(self, model: RowsModel, rows: RowsFilter, parent: QWidget | None = None) -> None:
        self._widths: list[int] = []
        super().__init__(rows, parent)
        self.setObjectName("calibrationTable")
        self._model = model
        self._rows = rows
        self.setItemDelegate(DrawingDelegate(self))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.chosen_row()))
        self.doubleClicked.connect(lambda index: self.taken.emit(rows.row_at(index)))

    def show_content(self, content: Content) -> None:
        """Show another content, the chosen row still chosen if it is there, sorted anew when the columns are others."""
        row = self.chosen_row()
        is_other = list(content.heads) != list(self._model.heads)
        self._model.show_content(content)
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
        return self.choose_line_of(self._rows.index_of(key))

    def fit_columns(self) -> None:
        for column in range(len(self._model.heads)):
            self.setColumnHidden(column, False)
        super().fit_columns()
        self._widths = [self.columnWidth(column) for column in range(len(self._model.heads))]
        self.share_width()

    def share_width(self) -> None:
        """Leave out what can be spared, one column after the other, until the widths that the rest want fit."""
        heads = self._model.heads
        if len(self._widths) == len(heads):
            wanted = [self.NARROWEST if head.is_wide else width for head, width in zip(heads, self._widths)]
            lacking = sum(wanted) - self.viewport().width()
            for column in sorted(range(len(heads)), key=lambda place: heads[place].spared):
                is_left_out = heads[column].spared > 0 and lacking > 0
                self.setColumnHidden(column, is_left_out)
                lacking -= wanted[column] if is_left_out else 0
        super().share_width()

    def growing_columns(self) -> Collection[int]:
        return [column for column, head in enumerate(self._model.heads) if head.is_wide]

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
