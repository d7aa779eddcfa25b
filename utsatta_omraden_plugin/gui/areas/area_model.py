"""The areas of an edition as a table model for Qt."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cmp_to_key

from qgis.PyQt.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, Qt

from ...compat import as_number
from ...domain.category import category_of
from ...translation import translate
from ..lifeline.words import also_known_as
from ..plain import plain_tip
from .area_row import AreaRow
from .category_mark import category_mark

VERSION_ID = Qt.ItemDataRole.UserRole
"""The role under which every cell tells its area version's id."""


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    CATEGORY = 1
    LPO = 2
    LOCALITY = 3
    SPECIAL_AREA_ID = 4
    SINCE = 5
    HECTARES = 6


COLUMNS = len(Column)
_RIGHT_ALIGNED = (Column.SPECIAL_AREA_ID, Column.HECTARES)
_NOWHERE = QModelIndex()


class AreaTableModel(QAbstractTableModel):
    """Shows rows; only the category can be edited, and the dock decides what an edit does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AreaRow] = []
        self._place: dict[str, int] = {}
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        self._locale = QLocale()
        self._headers = {
            Column.NAME: translate("UtsattaOmraden", "Name"),
            Column.CATEGORY: translate("UtsattaOmraden", "Category"),
            Column.LPO: translate("UtsattaOmraden", "LPO"),
            Column.LOCALITY: translate("UtsattaOmraden", "Locality"),
            Column.SPECIAL_AREA_ID: translate("UtsattaOmraden", "Id"),
            Column.SINCE: translate("UtsattaOmraden", "Since"),
            Column.HECTARES: translate("UtsattaOmraden", "Area ha"),
        }
        self.is_editable = False

    # The rows

    @property
    def rows(self) -> Sequence[AreaRow]:
        """All rows in the order in which they are sorted."""
        return self._rows

    def show(self, rows: Sequence[AreaRow]) -> None:
        """Show other rows, in the order that was asked for last."""
        self.beginResetModel()
        self._rows = list(rows)
        self._put_in_order()
        self.endResetModel()

    def replace(self, rows: Sequence[AreaRow]) -> None:
        """Show rows anew whose areas have changed."""
        for row in rows:
            place = self._place[row.area.id]
            self._rows[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, COLUMNS - 1))
        self.sort(*self._order)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows. Here and not in a proxy: Python sorts ten thousand keys while Qt asks for a few hundred."""
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].area.id for index in before]
        self._put_in_order()
        after = [self.index(self._place[i], index.column()) for i, index in zip(ids, before)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put_in_order(self) -> None:
        column, order = self._order
        if column >= 0:
            keys = self._keys(Column(column))
            places = sorted(range(len(keys)), key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
            self._rows = [self._rows[place] for place in places]
        self._place = {row.area.id: place for place, row in enumerate(self._rows)}

    def row_with(self, version_id: str) -> AreaRow | None:
        """Return the row of an area version, None when it is not in the table."""
        place = self._place.get(version_id)
        return None if place is None else self._rows[place]

    def place_of(self, version_id: str) -> int | None:
        """Return the row number of an area version."""
        return self._place.get(version_id)

    def _keys(self, column: Column) -> list[float]:
        """Return a number for each row by which it sorts: texts by the language's alphabet, blanks last."""
        last = float("inf")
        areas = [row.area for row in self._rows]
        if column is Column.HECTARES:
            return [row.hectares for row in self._rows]
        if column is Column.SPECIAL_AREA_ID:
            return [last if area.special_area_id is None else float(area.special_area_id) for area in areas]
        if column is Column.SINCE:
            return [last if area.valid_from is None else float(area.valid_from.toordinal()) for area in areas]
        if column is Column.CATEGORY:
            known = [category_of(area.category) for area in areas]
            return [last if category is None else float(category.rank) for category in known]
        texts = [self._text(row, column) for row in self._rows]
        collator = QCollator(self._locale)
        collator.setNumericMode(True)
        ranks = {text: rank for rank, text in enumerate(sorted(set(texts), key=cmp_to_key(collator.compare)))}
        return [float(ranks[text]) if text else last for text in texts]

    # What Qt asks

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.is_editable and index.column() == Column.CATEGORY:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == VERSION_ID:
            return row.area.id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if column == Column.CATEGORY:
            if role == Qt.ItemDataRole.DecorationRole:
                return category_mark(row.area.category)
            if role == Qt.ItemDataRole.EditRole:
                return row.area.category
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = self._tip(row, column)
            return None if tip is None else plain_tip(tip)
        return None

    def _text(self, row: AreaRow, column: int) -> str:
        area = row.area
        if column == Column.NAME:
            return area.name
        if column == Column.CATEGORY:
            return area.category
        if column == Column.LPO:
            return area.organisation.lpo or area.organisation.lpo_code
        if column == Column.LOCALITY:
            return area.locality
        if column == Column.SPECIAL_AREA_ID:
            return "" if area.special_area_id is None else str(area.special_area_id)
        if column == Column.SINCE:
            return "" if area.valid_from is None else area.valid_from.isoformat()
        return self._locale.toString(row.hectares, "f", 1)

    def _tip(self, row: AreaRow, column: int) -> str | None:
        if column == Column.LPO:
            organisation = row.area.organisation
            return f"{organisation.lpo} {organisation.lpo_code}\n{organisation.police_area}\n{organisation.region}"
        if column == Column.CATEGORY and self.is_editable:
            return translate("UtsattaOmraden", "Change with a double-click, F2 or Enter.")
        if column == Column.NAME and row.former:
            return f"{row.area.name}\n{also_known_as(row.former)}"
        return self._text(row, column) or None

    @staticmethod
    def _alignment(column: int) -> int:
        side = Qt.AlignmentFlag.AlignLeft
        if column in _RIGHT_ALIGNED:
            side = Qt.AlignmentFlag.AlignRight
        elif column == Column.SINCE:
            side = Qt.AlignmentFlag.AlignHCenter  # keeps the date apart from the number before it
        return as_number(side | Qt.AlignmentFlag.AlignVCenter)
