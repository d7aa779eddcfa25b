"""The changes between two editions as a table model for Qt, and the filter over it."""

from __future__ import annotations

from enum import Enum, IntEnum

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ...domain.compare.kinds import ChangeKind
from ...domain.quantities import area_in_words
from ...translation import translate, translated
from ..list_model import SORT, ListModel
from ..plain import plain_tip
from ..search import SearchFilter
from .change_row import ChangeRow, decision_in_words


class Column(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    WHAT = 1
    LOST = 2
    GAINED = 3
    DECIDED = 4


class Group(Enum):
    """Choices of the kind filter that are no single kind; three of them are values of ``ChangeSort``."""

    CHANGED = "changed"
    REAL = "real"
    ABOLISHED = "abolished_category"
    TECHNICAL = "technical"
    ORGANISATION = "organisation"
    DECIDED = "decided"


class ChangeModel(ListModel[ChangeRow]):
    """Shows changes, in the order of the comparison."""

    COLUMNS = len(Column)
    RIGHT = (Column.LOST, Column.GAINED)
    MIDDLE = (Column.DECIDED,)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.short_headings = {Column.DECIDED: "✓"}
        self.headings = {
            Column.KIND: translate("UtsattaOmraden", "Kind"),
            Column.WHAT: translate("UtsattaOmraden", "What happened"),
            Column.LOST: translate("UtsattaOmraden", "Lost"),
            Column.GAINED: translate("UtsattaOmraden", "Gained"),
            Column.DECIDED: translate("UtsattaOmraden", "Decided"),
        }

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == SORT:
            return self._sorts_by(row, column, index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = self._tip(row, column)
            return None if tip is None else plain_tip(tip)
        if role == Qt.ItemDataRole.FontRole and column == Column.KIND and row.sort.value == Group.REAL.value:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, row: ChangeRow, column: int) -> str:
        if column == Column.KIND:
            return row.signs if self.shows_signs_only else row.kinds
        if column == Column.WHAT:
            return row.sentence
        if column == Column.LOST:
            return _ground(row.change.dropped_m2)
        if column == Column.GAINED:
            return _ground(row.change.gained_m2)
        return "".join("✓" if decision.same else "≠" for decision in row.decisions)

    @staticmethod
    def _sorts_by(row: ChangeRow, column: int, place: int) -> object:
        if column == Column.KIND:
            return place
        if column == Column.WHAT:
            return row.searchable
        if column == Column.LOST:
            return row.change.dropped_m2
        if column == Column.GAINED:
            return row.change.gained_m2
        return len(row.decisions)

    def _tip(self, row: ChangeRow, column: int) -> str | None:
        if column == Column.DECIDED:
            return "\n".join(map(decision_in_words, row.decisions)) or None
        if column == Column.KIND:
            return f"{row.kinds}\n{_sort_in_words(row)}"
        return self._text(row, column) or None


class ChangeFilter(SearchFilter[ChangeRow]):
    """Shows the rows of a kind or group in which every word of a search stands."""

    def __init__(self, model: ChangeModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._wanted: ChangeKind | Group | None = Group.CHANGED

    def apply(self, wanted: ChangeKind | Group | None, search: str) -> None:
        """Show only rows of ``wanted`` (None for all) that hold the words of ``search``."""
        self._wanted = wanted
        self.seek(search)

    def accepts(self, row: ChangeRow) -> bool:
        return _is_of(row, self._wanted) and self.has_words(row)


def _is_of(row: ChangeRow, wanted: ChangeKind | Group | None) -> bool:
    if wanted is None:
        return True
    if isinstance(wanted, ChangeKind):
        return wanted in row.change.kinds
    if wanted is Group.DECIDED:
        return bool(row.decisions)
    if wanted is Group.CHANGED:
        return not row.change.is_as_before
    if wanted is Group.ORGANISATION:
        return row.change.has_other_organisation
    return row.sort.value == wanted.value


def _sort_in_words(row: ChangeRow) -> str:
    if row.sort.value == Group.REAL.value:
        return translate("UtsattaOmraden", "Real change: other ground is vulnerable, or in another degree.")
    if row.sort.value == Group.ABOLISHED.value:
        return translate(
            "UtsattaOmraden",
            "No real change: the newer edition no longer has the old category; the ground is the same.",
        )
    return translate("UtsattaOmraden", "No real change: the same ground, in the same degree.")


def _ground(square_metres: float) -> str:
    return translated(area_in_words(square_metres)) if square_metres >= 1 else ""
