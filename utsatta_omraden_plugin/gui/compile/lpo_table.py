"""The list of LPOs with what they handed in."""

from __future__ import annotations

from enum import IntEnum

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..search import SearchFilter
from ..sentence_model import SentenceModel
from ..sentence_table import SentenceTable
from ..signs import Sign
from .lpo_row import REFUSED, LpoRow


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    LPO = 1
    FILE = 2
    SIGNATURE = 3
    AREAS = 4


class LpoModel(SentenceModel[LpoRow]):
    """Shows LPOs and refused files, what somebody should look at first."""

    COLUMNS = len(Column)
    RIGHT = (Column.AREAS,)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            Column.STATE: translate("UtsattaOmraden", "State"),
            Column.LPO: translate("UtsattaOmraden", "LPO"),
            Column.FILE: translate("UtsattaOmraden", "File"),
            Column.SIGNATURE: translate("UtsattaOmraden", "Signature"),
            Column.AREAS: translate("UtsattaOmraden", "Areas"),
        }

    def said(self, row: LpoRow, column: int) -> str:
        return (row.state, row.lpo, row.file or "–", row.signature, str(row.areas))[column]

    def tip(self, row: LpoRow, column: int) -> str:
        return row.details

    def sign(self, row: LpoRow) -> Sign:
        if REFUSED in row.states:
            return Sign.STOPS
        return Sign.SETTLED if row.states == ("in",) else Sign.WARNS

    def order(self, row: LpoRow, column: int, line: int) -> object:
        place = row.rank * len(self._rows) + line
        return (place, row.lpo.casefold(), row.file.casefold(), row.signature.casefold(), row.areas)[column]


class LpoFilter(SearchFilter[LpoRow]):
    """Shows the LPOs in a state in which every word of a search stands."""

    def __init__(self, model: LpoModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._state = ""

    def apply(self, state: str, search: str) -> None:
        """Show only rows in ``state`` ("" for all) with the searched words."""
        self._state = state
        self.seek(search)

    def accepts(self, row: LpoRow) -> bool:
        return (not self._state or self._state in row.states) and self.has_words(row)


class LpoTable(SentenceTable[LpoRow]):
    """LPOs as rows."""

    SENTENCE = Column.FILE
    NARROWEST = 70  # what is cut stands below the list
    WIDEST = 190

    def __init__(self, model: LpoModel, rows: LpoFilter, parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("lpoTable")
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of files differ at their end
        self.setAccessibleName(translate("UtsattaOmraden", "Local police areas and what they handed in"))

    def width_of(self, column: int) -> int:
        """Return the pixels of what stands in a column: a heading's room for the arrow of sorting is the file's."""
        heading = self.fontMetrics().horizontalAdvance(self._model.headings[column])
        return min(max(self.sizeHintForColumn(column), heading) + self.AIR, self.WIDEST)
