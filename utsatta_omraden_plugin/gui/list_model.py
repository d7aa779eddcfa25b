"""What the item models of the docks' tables have in common, and the filters over them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Generic, TypeVar

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from ..compat import as_number

SORT = Qt.ItemDataRole.UserRole
"""The role under which a cell tells what it sorts by."""

_NOWHERE = QModelIndex()

Row = TypeVar("Row")


class ListModel(QAbstractTableModel, Generic[Row]):
    """Shows rows, one object each. Subclasses override ``data`` and give ``headings`` and the number of ``COLUMNS``;
    where these change, they override ``heading``, ``heading_tip`` and ``columnCount`` instead.

    ``shows_signs_only`` asks for signs where a row has them beside words; ``short_headings`` then stand over columns.
    """

    COLUMNS = 0
    RIGHT: Collection[int] = ()
    MIDDLE: Collection[int] = ()
    """Columns whose texts stand to the right or in the middle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.headings: Mapping[int, str] = {}
        self.short_headings: Mapping[int, str] = {}
        self.shows_signs_only = False

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.COLUMNS

    def heading(self, column: int) -> str:
        """Return what stands over a column."""
        in_full = self.headings[column]
        return self.short_headings.get(column, in_full) if self.shows_signs_only else in_full

    def heading_tip(self, column: int) -> str:
        """Return what a column holds, also where there is no room to say it over the column."""
        return self.headings[column]

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Return on which side the texts of a column stand."""
        if column in self.RIGHT:
            return Qt.AlignmentFlag.AlignRight
        return Qt.AlignmentFlag.AlignHCenter if column in self.MIDDLE else Qt.AlignmentFlag.AlignLeft

    def alignment(self, column: int) -> int:
        """Return how the texts of a column stand, as Qt's models tell it."""
        return as_number(self.side(column) | Qt.AlignmentFlag.AlignVCenter)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.heading_tip(section)
        return self.alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


class ListFilter(QSortFilterProxyModel, Generic[Row]):
    """Shows the rows of a model, sorted by what they tell under ``SORT``.

    Subclasses that do not show all override ``accepts`` and call ``invalidateFilter`` when its answers change.
    """

    def __init__(self, model: ListModel[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setSortRole(SORT)
        self.setSourceModel(model)

    def accepts(self, row: Row) -> bool:
        """Whether a row is shown."""
        return True

    def row_at(self, index: QModelIndex) -> Row:
        """Return the row that an index of this filter shows."""
        return self._model.rows[self.mapToSource(index).row()]

    def shown(self) -> list[Row]:
        """Return all rows that are shown, from top to bottom."""
        return [self.row_at(self.index(number, 0)) for number in range(self.rowCount())]

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        return self.accepts(self._model.rows[source_row])
