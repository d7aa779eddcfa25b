"""Which rows of the areas table are shown, in which groups, and how many there are of each category."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QAbstractProxyModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ...domain.category import Category
from ...palette import mark_of
from ...translation import translate
from ..search import folded
from .area_model import AreaTableModel
from .area_row import AreaRow, Status
from .column import COLUMNS

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Criteria:
    """What a row must have to be shown.

    ``search``: every word must stand in name, id, LPO or locality. ``category``: its one spelling.
    ``lpo``, ``police_area``, ``region``: the code, or the name when there is no code. ``within``: minimum x, minimum
    y, maximum x and maximum y (EPSG:3006) of what the map shows. None, "" and False ask for nothing.
    """

    search: str = ""
    category: str | None = None
    lpo: str | None = None
    status: Status | None = None
    police_area: str | None = None
    region: str | None = None
    within: tuple[float, float, float, float] | None = None
    only_changed: bool = False


@dataclass(frozen=True)
class Group:
    """A line over the areas of one LPO; ``key`` is the LPO's, ``rows`` are the places of its areas in the model."""

    key: str
    name: str
    rows: tuple[int, ...]


class AreaFilter(QAbstractProxyModel):
    """Shows the rows that fulfil the criteria, in the order of the model, which does the sorting.

    Grouped, each LPO has a line of its own over its areas, which can be folded away. Qt's own filter model tells the
    table of thousands of gaps one by one; this one works out what is shown and tells of it once.
    """

    def __init__(self, model: AreaTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._criteria = Criteria()
        self._words: list[str] = []
        self._in_sight: set[str] | None = None
        self._fulfil: list[int] = []
        self._lines: list[int | Group] = []
        self._line_of: dict[int, int] = {}
        self._is_grouped = False
        self._folded: set[str] = set()
        self.setSourceModel(model)
        model.modelAboutToBeReset.connect(self.beginResetModel)
        model.modelReset.connect(self._end_reset)
        model.layoutAboutToBeChanged.connect(self._before_order)
        model.layoutChanged.connect(self._after_order)
        model.dataChanged.connect(self._follow_data)
        self._kept: list[tuple[str, int]] = []
        self._kept_indexes: list[QModelIndex] = []

    # What is asked

    def apply(self, criteria: Criteria) -> None:
        """Show only the rows that fulfil ``criteria``."""
        self._criteria = criteria
        self._words = folded(criteria.search).split()
        self._look_at_map()
        self._anew()

    @property
    def is_grouped(self) -> bool:
        """Whether each LPO has a line of its own."""
        return self._is_grouped

    def group(self, is_grouped: bool) -> None:
        """Give each LPO a line of its own, or not."""
        self._is_grouped = is_grouped
        self._folded.clear()
        self._anew()

    def fold(self, line: int) -> None:
        """Fold the areas under a group's line away, or show them again."""
        group = self.group_at(line)
        if group is not None:
            self._folded ^= {group.key}
            self._anew()

    def group_at(self, line: int) -> Group | None:
        """Return the group whose line this is, None for the line of an area."""
        shown = self._lines[line] if 0 <= line < len(self._lines) else None
        return shown if isinstance(shown, Group) else None

    def group_lines(self) -> list[int]:
        """Return the numbers of the lines that belong to groups."""
        return [number for number, line in enumerate(self._lines) if isinstance(line, Group)]

    def line_of(self, version_id: str) -> int | None:
        """Return the number of the line in which an area version stands, None when it is not shown."""
        place = self._model.place_of(version_id)
        return None if place is None else self._line_of.get(place)

    def shows(self, row: AreaRow) -> bool:
        """Whether a row fulfils the criteria."""
        asked = self._criteria
        if asked.status is not None and asked.status not in row.statuses:
            return False
        if asked.only_changed and not row.is_changed:
            return False
        if asked.lpo is not None and row.lpo_key != asked.lpo:
            return False
        if asked.police_area is not None and row.police_area_key != asked.police_area:
            return False
        if asked.region is not None and row.region_key != asked.region:
            return False
        if asked.category is not None and row.category != asked.category:
            return False
        if self._in_sight is not None and row.area.id not in self._in_sight:
            return False
        text = row.searchable
        for word in self._words:  # noqa: SIM110 - ten thousand generators take half of the time there is
            if word not in text:
                return False
        return True

    def shown_rows(self) -> list[AreaRow]:
        """Return the rows that fulfil the criteria, those of folded groups too."""
        rows = self._model.rows
        return [rows[place] for place in self._fulfil]

    def totals(self) -> Counter[str]:
        """Return how many rows are shown of each category, by its text in the data."""
        return Counter(row.category for row in self.shown_rows())

    # Working out what is shown

    def _look_at_map(self) -> None:
        self._in_sight = None
        if self._criteria.within is not None:
            import shapely

            rows = self._model.rows
            seen = shapely.box(*self._criteria.within)
            is_seen = shapely.intersects(seen, [row.area.boundary for row in rows]) if rows else ()
            self._in_sight = {row.area.id for row, one in zip(rows, is_seen) if one}

    def _work_out(self) -> None:
        shows = self.shows
        self._fulfil = [place for place, row in enumerate(self._model.rows) if shows(row)]
        self._lines = self._grouped() if self._is_grouped else list(self._fulfil)
        self._line_of = {place: line for line, place in enumerate(self._lines) if not isinstance(place, Group)}

    def _grouped(self) -> list[int | Group]:
        rows = self._model.rows
        by_lpo: dict[str, list[int]] = {}
        for place in self._fulfil:
            by_lpo.setdefault(rows[place].lpo_key, []).append(place)
        groups = []
        for key, places in by_lpo.items():
            name = rows[places[0]].area.organisation.lpo or key or translate("UtsattaOmraden", "Without LPO")
            groups.append(Group(key, name, tuple(places)))
        lines: list[int | Group] = []
        places = self._model.in_alphabet([group.name for group in groups])
        for group in sorted(groups, key=lambda group: (not group.key, places[group.name])):
            lines.append(group)
            if group.key not in self._folded:
                lines.extend(group.rows)
        return lines

    def _anew(self) -> None:
        self.beginResetModel()
        self._work_out()
        self.endResetModel()

    def _end_reset(self) -> None:
        self._look_at_map()
        self._work_out()
        self.endResetModel()

    def _before_order(self, *_: object) -> None:
        self.layoutAboutToBeChanged.emit()
        self._kept_indexes = self.persistentIndexList()
        self._kept = [(self.id_at(index.row()), index.column()) for index in self._kept_indexes]

    def _after_order(self, *_: object) -> None:
        self._work_out()
        moved = []
        for version_id, column in self._kept:
            line = self.line_of(version_id)
            moved.append(QModelIndex() if line is None else self.index(line, column))
        self.changePersistentIndexList(self._kept_indexes, moved)
        self._kept, self._kept_indexes = [], []
        self.layoutChanged.emit()

    def _follow_data(self, first: QModelIndex, last: QModelIndex, *_: object) -> None:
        """Show rows anew that have changed; one that no longer fulfils the criteria goes, one that now does comes."""
        rows = self._model.rows
        is_single = first.row() == last.row()
        if is_single and not self._is_grouped:
            fulfils, is_there = self.shows(rows[first.row()]), first.row() in self._line_of
            if fulfils != is_there:
                self._anew()
            elif is_there:
                line = self._line_of[first.row()]
                self.dataChanged.emit(self.index(line, first.column()), self.index(line, last.column()))
            return
        before = self._fulfil
        shows = self.shows
        now = [place for place, row in enumerate(rows) if shows(row)]
        if now != before or self._is_grouped:
            self._anew()
        elif self._lines:
            self.dataChanged.emit(self.index(0, first.column()), self.index(len(self._lines) - 1, last.column()))

    def id_at(self, line: int) -> str:
        """Return the id of the area version in a line, "" for the line of a group."""
        place = self._lines[line] if 0 <= line < len(self._lines) else None
        return self._model.rows[place].area.id if isinstance(place, int) else ""

    # What Qt asks

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def index(self, row: int, column: int, parent: QModelIndex = _NOWHERE) -> QModelIndex:
        if parent.isValid() or not (0 <= row < len(self._lines) and 0 <= column < COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column)

    def parent(self, index: QModelIndex = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        return QModelIndex()

    def sibling(self, row: int, column: int, index: QModelIndex) -> QModelIndex:
        return self.index(row, column)

    def mapToSource(self, index: QModelIndex) -> QModelIndex:
        place = self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None
        return self._model.index(place, index.column()) if isinstance(place, int) else QModelIndex()

    def mapFromSource(self, index: QModelIndex) -> QModelIndex:
        line = self._line_of.get(index.row()) if index.isValid() else None
        return QModelIndex() if line is None else self.index(line, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._model.headerData(section, orientation, role)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if self.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return self._model.flags(self.mapToSource(index))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.group_at(index.row())
        if group is None:
            return self._model.data(self.mapToSource(index), role)
        if index.column() != 0:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = "▸" if group.key in self._folded else "▾"
            return f"{arrow} {group.name}   {self._counted(group)}"
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return self._model.setData(self.mapToSource(index), value, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._model.sort(column, order)

    def _counted(self, group: Group) -> str:
        rows = self._model.rows
        counts = Counter(rows[place].category for place in group.rows)
        return marks_and_numbers(counts) + f" ({len(group.rows)})"


def marks_and_numbers(totals: Counter[str]) -> str:
    """Return ``U 46 · S 19``; categories that nobody knows come last."""
    return " · ".join(f"{mark_of(name)} {totals[name]}" for name in in_order(totals))


def in_order(totals: Counter[str]) -> Sequence[str]:
    """Return the categories that are counted, the scheme's own order first."""
    order = [category.value for category in Category]
    return [name for name in order if totals[name]] + sorted(set(totals) - set(order))
