"""What the tables of the docks have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QSize
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

_ROWS_FOR_WIDTH = 200
"""Rows that are looked at to find the width of a column."""


class ListTable(QTableView):
    """Rows that are chosen whole and sorted by a click on a header; columns that take what the others leave.

    Subclasses override ``growing_columns``, ``width_of`` where a column is not to be as wide as what stands in it, and
    ``lay_out`` where a narrow dock shows something else. They give the pixels: the ``LOWEST`` height, the ``AIR``
    beside what stands in a column, its ``WIDEST`` width, the ``NARROWEST`` of a column that grows.
    """

    LOWEST = 84
    AIR = 12
    WIDEST = 260
    NARROWEST = 120

    def __init__(self, rows: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_quiet = False
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows move in it
        self.setMinimumSize(300, self.LOWEST)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_FOR_WIDTH)

    def sizeHint(self) -> QSize:
        # Where a text wraps, Qt gives the body its preferred height: a low one, or a laptop's dock would scroll.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    # What is chosen

    def chosen_lines(self) -> list[int]:
        """Return the numbers of the lines that are chosen, from top to bottom."""
        # By ranges, since a list of thousands of selected indexes takes Qt half a second.
        ranges = self.selectionModel().selection()
        return sorted({number for part in ranges for number in range(part.top(), part.bottom() + 1)})

    def choose_line_of(self, index: QModelIndex) -> bool:
        """Choose the line in which an index stands, if it is shown, and bring it into sight. Returns whether it is."""
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        return index.isValid()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Let rows come, go and be chosen without telling: only the user chooses."""
        before, self.is_quiet = self.is_quiet, True
        try:
            yield
        finally:
            self.is_quiet = before

    # How wide the columns are

    def lay_out(self, is_narrow: bool) -> None:
        """Show what there is room for; a table that says nothing else shows the same in a narrow dock."""

    def growing_columns(self) -> Collection[int]:
        """Return the columns that share the width that is left."""
        return ()

    def width_of(self, column: int) -> int:
        """Return the pixels that a column wants, which now is as wide as what stands in it."""
        return min(self.columnWidth(column) + self.AIR, self.WIDEST)

    def fit_columns(self) -> None:
        """Give the columns the width of what stands in them; those that grow take what is left."""
        self.resizeColumnsToContents()
        growing = self.growing_columns()
        for column in range(self.model().columnCount()):
            if column not in growing and not self.isColumnHidden(column):
                self.setColumnWidth(column, self.width_of(column))
        self.share_width()

    def share_width(self) -> None:
        """Let the columns that grow share what the others leave of the table's width."""
        growing = self.growing_columns()
        if growing:
            # Hidden columns have no width.
            columns = range(self.model().columnCount())
            others = sum(self.columnWidth(column) for column in columns if column not in growing)
            each = max(self.NARROWEST, (self.viewport().width() - others) // len(growing))
            for column in growing:
                self.setColumnWidth(column, each)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()
