"""What the tables have in common whose rows are sentences."""

from __future__ import annotations

from collections.abc import Collection
from typing import Generic

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from .list_model import ListFilter, ListModel, Row
from .list_table import ListTable

SIGN = 16
"""Pixels of a sign, in each direction."""


class SentenceTable(ListTable, Generic[Row]):
    """A list whose rows are sentences: in a narrow dock they have two lines, and signs stand for other words.

    ``chosen(Row | None)`` tells that the user chose another row, the first of several, or none.

    Subclasses give the column of the ``SENTENCE`` and the columns ``LEFT_OUT`` of a narrow dock, and override
    ``line_height`` where a row holds more than text.
    """

    SENTENCE = 0
    LEFT_OUT: Collection[int] = ()

    chosen = pyqtSignal(object)

    def __init__(self, model: ListModel[Row], rows: ListFilter[Row], parent: QWidget | None = None) -> None:
        super().__init__(rows, parent)
        self._model = model
        self._rows = rows
        self.is_narrow = False
        self.setIconSize(QSize(SIGN, SIGN))
        self.verticalHeader().setDefaultSectionSize(self.line_height(1))
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.selectionModel().selectionChanged.connect(self._tell)

    def chosen_rows(self) -> list[Row]:
        """Return the rows that are chosen, from top to bottom."""
        return [self._rows.row_at(self._rows.index(number, 0)) for number in self.chosen_lines()]

    def chosen_row(self) -> Row | None:
        """Return the row that is chosen, the first of several."""
        lines = self.chosen_lines()
        return self._rows.row_at(self._rows.index(lines[0], 0)) if lines else None

    def line_height(self, lines: int) -> int:
        """Return the pixels of a row with one or two lines of text."""
        return self.fontMetrics().height() * lines + 6

    def width_of(self, column: int) -> int:
        """Return the pixels that a column wants: in a narrow dock no more than its sign where it shows nothing else."""
        if self.is_narrow and self._model.short_headings.get(column) == "":
            return SIGN + self.AIR
        return super().width_of(column)

    def lay_out(self, is_narrow: bool) -> None:
        """Show all columns in a wide dock; in a narrow one the signs and the sentence, in two lines."""
        if is_narrow == self.is_narrow:
            return
        self.is_narrow = is_narrow
        self._model.shows_signs_only = is_narrow
        for column in self.LEFT_OUT:
            self.setColumnHidden(column, is_narrow)
        self.setWordWrap(is_narrow)
        self.verticalHeader().setDefaultSectionSize(self.line_height(2 if is_narrow else 1))
        self.fit_columns()

    def growing_columns(self) -> Collection[int]:
        return (self.SENTENCE,)

    def _tell(self) -> None:
        if not self.is_quiet:
            self.chosen.emit(self.chosen_row())
