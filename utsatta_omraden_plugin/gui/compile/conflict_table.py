"""The list of conflicts: model, filter and table."""

from __future__ import annotations

from enum import IntEnum

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..search import SearchFilter
from ..sentence_model import SentenceModel
from ..sentence_table import SentenceTable
from ..signs import Sign
from .conflict_row import ConflictRow, State, state_in_words

_SIGNS = {
    State.OPEN: Sign.WARNS,
    State.SENT_BACK: Sign.SENT_BACK,
    State.DECIDED: Sign.SETTLED,
    State.FELL_AWAY: Sign.SETTLED,
    State.TOLD: Sign.TELLS,
}


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    KIND = 1
    WHAT = 2


class ConflictModel(SentenceModel[ConflictRow]):
    """Shows conflicts, in the order of the compilation."""

    COLUMNS = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            Column.STATE: translate("UtsattaOmraden", "State"),
            Column.KIND: translate("UtsattaOmraden", "Kind"),
            Column.WHAT: translate("UtsattaOmraden", "What"),
        }
        self.short_headings = {Column.STATE: ""}

    def said(self, row: ConflictRow, column: int) -> str:
        if column == Column.STATE:
            return state_in_words(row.state)
        return row.kind if column == Column.KIND else row.sentence

    def sign(self, row: ConflictRow) -> Sign:
        return _SIGNS[row.state]

    def is_settled(self, row: ConflictRow) -> bool:
        return row.state is not State.OPEN

    def order(self, row: ConflictRow, column: int, line: int) -> object:
        # What needs somebody stands first, else the order is that of the compilation.
        return row.state.value * len(self._rows) + line if column == Column.STATE else self.said(row, column)


class ConflictFilter(SearchFilter[ConflictRow]):
    """Shows the conflicts of a state and of a kind in which every word of a search stands."""

    def __init__(self, model: ConflictModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._state: State | None = None
        self._code = ""

    def apply(self, state: State | None, code: str, search: str) -> None:
        """Show only rows of ``state`` (None for all) and of the kind ``code`` ("" for all) with the searched words."""
        self._state, self._code = state, code
        self.seek(search)

    def accepts(self, row: ConflictRow) -> bool:
        return self._state in (None, row.state) and self._code in ("", row.code) and self.has_words(row)


class ConflictTable(SentenceTable[ConflictRow]):
    """Conflicts as rows, one chosen at a time."""

    SENTENCE = Column.WHAT
    LEFT_OUT = (Column.KIND,)
    WIDEST = 170

    def __init__(self, model: ConflictModel, rows: ConflictFilter, parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("conflictTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Conflicts of the compilation"))

    def choose(self, key: str) -> bool:
        """Choose the conflict with a key, if it is shown, without telling. Returns whether it is."""
        for place, row in enumerate(self._model.rows):
            if row.key == key:
                with self.quietly():
                    return self.choose_line_of(self._rows.mapFromSource(self._model.index(place, 0)))
        return False

    def choose_open_after(self, line: int) -> None:
        """Choose the next open conflict from a line on, else the first open one; none when nothing is open."""
        shown = self._rows.shown()
        order = [*range(line, len(shown)), *range(min(line, len(shown)))]
        found = next((number for number in order if shown[number].state is State.OPEN), None)
        if found is None:
            self.clearSelection()
        else:
            self.choose_line_of(self._rows.index(found, 0))
