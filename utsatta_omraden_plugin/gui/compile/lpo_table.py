"""The list of LPOs with what they handed in."""

from __future__ import annotations

from enum import IntEnum

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QApplication, QStyle, QWidget

from ...translation import translate
from ..areas.area_row import folded
from ..list_model import ListFilter
from ..sentence_model import SentenceModel
from ..sentence_table import SentenceTable
from .lpo_row import REFUSED, LpoRow


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    LPO = 1
    FILE = 2
    AREAS = 3


class LpoModel(SentenceModel[LpoRow]):
    """Shows LPOs and refused files, what somebody should look at first."""

    COLUMNS = len(Column)
    RIGHT = (Column.AREAS,)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        style = QApplication.style()
        self._refused = style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxCritical)
        self._look = style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._in = style.standardIcon(QStyle.StandardPixmap.SP_DialogApplyButton)
        self.headings = {
            Column.STATE: translate("UtsattaOmraden", "State"),
            Column.LPO: translate("UtsattaOmraden", "LPO"),
            Column.FILE: translate("UtsattaOmraden", "File"),
            Column.AREAS: translate("UtsattaOmraden", "Areas"),
        }

    def said(self, row: LpoRow, column: int) -> str:
        return (row.state, row.lpo, row.file or "–", str(row.areas))[column]

    def tip(self, row: LpoRow, column: int) -> str:
        return row.details

    def sign(self, row: LpoRow) -> QIcon:
        if REFUSED in row.states:
            return self._refused
        return self._in if row.states == ("in",) else self._look

    def order(self, row: LpoRow, column: int, line: int) -> object:
        return (row.rank * len(self._rows) + line, row.lpo.casefold(), row.file.casefold(), row.areas)[column]


class LpoFilter(ListFilter[LpoRow]):
    """Shows the LPOs in a state in which every word of a search stands."""

    def __init__(self, model: LpoModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._state = ""
        self._words: list[str] = []

    def apply(self, state: str, search: str) -> None:
        """Show only rows in ``state`` ("" for all) with the searched words."""
        self._state, self._words = state, folded(search).split()
        self.invalidateFilter()

    def accepts(self, row: LpoRow) -> bool:
        return (not self._state or self._state in row.states) and all(word in row.searchable for word in self._words)


class LpoTable(SentenceTable[LpoRow]):
    """LPOs as rows; ``chosen(LpoRow | None)`` tells which is looked at."""

    SENTENCE = Column.FILE

    chosen = pyqtSignal(object)

    def __init__(self, model: LpoModel, rows: LpoFilter, parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("lpoTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Local police areas and what they handed in"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.chosen_row()))
