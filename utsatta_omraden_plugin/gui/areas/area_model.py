"""The areas of an edition as a table model for Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cmp_to_key
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import (
    QCollator,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    pyqtSignal,
)

from ...domain.category import category_of
from ...domain.trend import Trend
from ...translation import translate
from ..lifeline.words import also_known_as
from ..list_model import ListModel
from ..plain import plain_tip
from .area_row import AreaRow
from .category_mark import category_mark
from .column import COLUMNS, EDITED_AS_TEXT, IN_THE_MIDDLE, RIGHT_ALIGNED, Column, column_headers
from .extra_facts import Assessed, Found
from .trend_words import trend_in_words, trend_symbol

if TYPE_CHECKING:
    from ...domain.area import AreaVersion

VERSION_ID = Qt.ItemDataRole.UserRole
"""The role under which every cell tells its area version's id."""


_NOTHING_FOUND = Found()


class AreaTableModel(ListModel[AreaRow]):
    """Shows rows. Categories can be edited, names and localities in a draft; the dock decides what an edit does.

    ``typed(version id, Column, text)`` tells of a text that was typed over another.
    """

    COLUMNS = COLUMNS
    RIGHT = RIGHT_ALIGNED
    MIDDLE = IN_THE_MIDDLE

    typed = pyqtSignal(str, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place: dict[str, int] = {}
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        self._ranks: dict[Column, dict[str, int]] = {}
        self._assessed: Mapping[str, Assessed] = {}
        self._found: Mapping[str, Found] | None = None
        self._locale = QLocale()
        self.headings = column_headers()
        self.is_editable = False
        self.is_draft = False

    # The rows, which stand in the order in which they are sorted

    def show(self, rows: Sequence[AreaRow]) -> None:
        """Show other rows, in the order that was asked for last."""
        self.beginResetModel()
        self._rows = list(rows)
        self._ranks = {}
        self._assessed, self._found = {}, None
        self._put_in_order()
        self.endResetModel()

    def replace(self, rows: Sequence[AreaRow]) -> None:
        """Show rows anew whose areas have changed."""
        sorted_by = self._order[0]
        is_moved = False
        for row in rows:
            place = self._place[row.area.id]
            if sorted_by >= 0 and not is_moved:
                is_moved = self._sort_text(row, sorted_by) != self._sort_text(self._rows[place], sorted_by)
            self._rows[place] = row
        if is_moved:
            self.sort(*self._order)
        if len(rows) == 1:
            place = self._place[rows[0].area.id]
            self.dataChanged.emit(self.index(place, 0), self.index(place, COLUMNS - 1))
        elif rows:
            self._tell_all(Column.NAME, Column(COLUMNS - 1))

    def show_assessed(self, assessed: Mapping[str, Assessed]) -> None:
        """Show how far assessments have come, by area id."""
        self._assessed = assessed
        self._show_column(Column.ASSESSMENT)

    def show_found(self, found: Mapping[str, Found] | None) -> None:
        """Show what the checks found, by version id; None while that is not known."""
        self._found = found
        self._show_column(Column.FINDINGS)

    def _show_column(self, column: Column) -> None:
        if self._order[0] == column:
            self.sort(*self._order)
        self._tell_all(column, column)

    def _tell_all(self, first: Column, last: Column) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._rows) - 1, last))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows. Here and not in a proxy: Python sorts ten thousand keys while Qt asks for a few hundred."""
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._put_in_order()
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

    def _sort_text(self, row: AreaRow, column: int) -> object:
        if column == Column.HECTARES:
            return row.hectares
        return self._text(row, column)

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
        if column is Column.TREND:
            trends = list(Trend)
            return [last if area.trend is None else float(trends.index(area.trend)) for area in areas]
        if column is Column.ASSESSMENT:
            states = (self._assessed.get(area.area_id) for area in areas)
            return [-1.0 if state is None else state.rank for state in states]
        if column is Column.FINDINGS:
            counts = ((self._found or {}).get(area.id) for area in areas)
            return [-1.0 if count is None else count.rank for count in counts]
        texts = [
            area.changed_at if column is Column.CHANGED else self._text(row, column)
            for row, area in zip(self._rows, areas)
        ]
        ranks = self._ranks.get(column, {})
        if not ranks.keys() >= set(texts):
            ranks = self._ranks[column] = self.in_alphabet(texts)
        return [float(ranks[text]) if text else last for text in texts]

    def in_alphabet(self, texts: Sequence[str]) -> dict[str, int]:
        """Return the place of each text in the alphabet of the user's language."""
        collator = QCollator(self._locale)
        collator.setNumericMode(True)
        return {text: rank for rank, text in enumerate(sorted(set(texts), key=cmp_to_key(collator.compare)))}

    # What Qt asks

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        column = index.column()
        if self.is_editable and (column == Column.CATEGORY or (self.is_draft and column in EDITED_AS_TEXT)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or index.column() not in EDITED_AS_TEXT:
            return False
        if text and text != self._text(self._rows[index.row()], index.column()):
            self.typed.emit(self._rows[index.row()].area.id, Column(index.column()), text)
        return False  # the row is shown anew when the workspace has it

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == VERSION_ID:
            return row.area.id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if column == Column.CATEGORY:
            if role == Qt.ItemDataRole.DecorationRole:
                return category_mark(row.area.category)
            if role == Qt.ItemDataRole.EditRole:
                return row.area.category
        if role == Qt.ItemDataRole.EditRole and column in EDITED_AS_TEXT:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = self._tip(row, column)
            return None if tip is None else plain_tip(tip)
        return None

    def _text(self, row: AreaRow, column: int) -> str:
        area = row.area
        if column in _TEXTS:
            return _TEXTS[Column(column)](area)
        if column == Column.HECTARES:
            return self._locale.toString(row.hectares, "f", 1)
        if column == Column.ASSESSMENT:
            assessed = self._assessed.get(area.area_id)
            return "–" if assessed is None else assessed.text
        return "…" if self._found is None else self._found.get(area.id, _NOTHING_FOUND).text

    def _tip(self, row: AreaRow, column: int) -> str | None:
        area = row.area
        if column == Column.LPO:
            organisation = area.organisation
            tip = f"{organisation.lpo} {organisation.lpo_code}\n{organisation.police_area}\n{organisation.region}"
            return f"{tip}\n{translate('UtsattaOmraden', 'Change with a double-click.')}" if self.is_editable else tip
        if column == Column.CATEGORY and self.is_editable:
            return translate("UtsattaOmraden", "Change with a double-click, F2 or Enter.")
        if column == Column.NAME and row.former:
            return f"{area.name}\n{also_known_as(row.former)}"
        if column == Column.TREND:
            return None if area.trend is None else trend_in_words(area.trend)
        if column == Column.ASSESSMENT:
            assessed = self._assessed.get(area.area_id)
            return translate("UtsattaOmraden", "not begun") if assessed is None else assessed.tip
        if column == Column.FINDINGS:
            if self._found is None:
                return translate("UtsattaOmraden", "The checks have not been run yet.")
            return self._found.get(area.id, _NOTHING_FOUND).tip
        return self._text(row, column) or None


def _day(at: str) -> str:
    """Return the day of a time in UTC, as it is here."""
    if not at:
        return ""
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime().toString("yyyy-MM-dd")


_TEXTS: dict[Column, Callable[[AreaVersion], str]] = {
    Column.NAME: lambda area: area.name,
    Column.CATEGORY: lambda area: area.category,
    Column.LPO: lambda area: area.organisation.lpo or area.organisation.lpo_code,
    Column.LOCALITY: lambda area: area.locality,
    Column.SPECIAL_AREA_ID: lambda area: "" if area.special_area_id is None else str(area.special_area_id),
    Column.SINCE: lambda area: "" if area.valid_from is None else area.valid_from.isoformat(),
    Column.TREND: lambda area: "" if area.trend is None else trend_symbol(area.trend),
    Column.POLICE_AREA: lambda area: area.organisation.police_area or area.organisation.police_area_code,
    Column.REGION: lambda area: area.organisation.region or area.organisation.region_code,
    Column.CHANGED: lambda area: _day(area.changed_at),
}
"""What stands in the columns that need nothing but the area."""
