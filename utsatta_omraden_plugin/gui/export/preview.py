"""The tables of an export as they will be written; a cell is made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ..plain import plain_tip

if TYPE_CHECKING:
    from ...exchange.published_profile import PublishedEdition

_NOWHERE = QModelIndex()
_ROWS_FOR_WIDTH = 50
_WIDEST = 260

Cells = tuple[Sequence[str], Sequence[Callable[[int], Any]], int]
"""Headers, what makes the cell of a row for each of them, and the number of rows."""


def cells_of_areas(edition: PublishedEdition, format_name: str) -> Cells:
    """Return the table of areas in a format by its name in interface.md."""
    from ...exchange.published_schema import OBJECT_ID, in_shapefile_order

    columns = edition.columns
    if format_name == "SHP":
        fields = in_shapefile_order(edition.fields)
        headers = [field.shapefile_name for field in fields]
        return headers, [columns[field.meaning].__getitem__ for field in fields], len(edition)
    headers = [OBJECT_ID, *(field.name for field in edition.fields)]
    cells = [edition.object_ids.__getitem__, *(columns[field.meaning].__getitem__ for field in edition.fields)]
    return headers, cells, len(edition)


def cells_of_measures(edition: PublishedEdition, format_name: str) -> Cells:
    """Return the table of released measures, without rows when the profile has none."""
    from ...exchange.municipality_profile import MEASURE_FIELDS, measure_columns

    columns = measure_columns(edition)
    headers = [field.shapefile_name if format_name == "SHP" else field.name for field in MEASURE_FIELDS]
    return headers, [columns[field.meaning].__getitem__ for field in MEASURE_FIELDS], len(columns["name"])


class PreviewModel(QAbstractTableModel):
    """Shows cells; nothing in it is edited or sorted: the order is that of the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers: Sequence[str] = ()
        self._cells: Sequence[Callable[[int], Any]] = ()
        self._count = 0

    def show(self, cells: Cells) -> None:
        """Show another table."""
        self.beginResetModel()
        self._headers, self._cells, self._count = cells
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headers[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value = self._cells[index.column()](index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(str(value)) if isinstance(value, str) and value.strip() else None
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, (int, float)):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class PreviewTable(QTableView):
    """A table that is only looked at."""

    def __init__(self, object_name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        self.cells = PreviewModel(self)
        self.setModel(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_FOR_WIDTH)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)

    def show_cells(self, cells: Cells) -> None:
        """Show a table, its columns as wide as what stands in the first rows."""
        self.cells.show(cells)
        self.resizeColumnsToContents()
        for column in range(self.cells.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), _WIDEST))
