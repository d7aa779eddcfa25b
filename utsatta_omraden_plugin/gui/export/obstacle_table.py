"""The list of what lies between an edition and its export."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from ...translation import translate
from ..list_model import ListFilter
from ..sentence_model import SentenceModel
from ..sentence_table import SentenceTable
from ..signs import Sign
from .obstacle_row import ObstacleRow


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    AREAS = 1
    WHAT = 2


class ObstacleModel(SentenceModel[ObstacleRow]):
    """Shows what is in the way, what is open first."""

    COLUMNS = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            Column.STATE: translate("UtsattaOmraden", "State"),
            Column.AREAS: translate("UtsattaOmraden", "Area"),
            Column.WHAT: translate("UtsattaOmraden", "What"),
        }
        self.short_headings = {Column.STATE: ""}

    def said(self, row: ObstacleRow, column: int) -> str:
        if column == Column.STATE:
            return row.state
        return row.areas if column == Column.AREAS else row.sentence

    def sign(self, row: ObstacleRow) -> Sign:
        if not row.is_open:
            return Sign.SETTLED
        return Sign.STOPS if row.obstacle.stops else Sign.WARNS

    def is_settled(self, row: ObstacleRow) -> bool:
        return not row.is_open


class ObstacleTable(SentenceTable[ObstacleRow]):
    """What is in the way as rows with a sign and two lines."""

    SENTENCE = Column.WHAT
    WIDEST = 150

    def __init__(self, model: ObstacleModel, rows: ListFilter[ObstacleRow], parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.lay_out(is_narrow=True)

    def choose_first(self, keys: Collection[str]) -> None:
        """Choose the first row with one of these keys, else the first row of all, without telling ``chosen``."""
        lines = range(self._rows.rowCount())
        found = [line for line in lines if self._rows.row_at(self._rows.index(line, 0)).key in keys]
        with self.quietly():
            self.choose_line_of(self._rows.index(found[0] if found else 0, 0))
