"""The list of areas that Noa can confirm; the ticked ones are meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from ...compat import as_number
from ...domain.trend import Trend
from ...translation import translate
from ..areas.category_mark import category_mark
from ..areas.trend_words import trend_in_words
from ..list_model import ListFilter
from ..sentence_model import SentenceModel
from ..sentence_table import SentenceTable
from .confirm_row import ConfirmRow

_MOST_FITTED = 500
"""Rows that are given a height of their own; of more all have two lines."""


class Column(IntEnum):
    """The columns, from left to right."""

    AREA = 0
    CATEGORY = 1
    TREND = 2
    RESTS_ON = 3


class ConfirmModel(SentenceModel[ConfirmRow]):
    """Shows the rows in the order in which they are given; ``ticked`` tells that others were ticked."""

    COLUMNS = len(Column)

    ticked = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticked: set[str] = set()
        self._trend: Trend | None = None
        self.headings = {
            Column.AREA: translate("UtsattaOmraden", "Area"),
            Column.CATEGORY: translate("UtsattaOmraden", "Category"),
            Column.TREND: translate("UtsattaOmraden", "Trend"),
            Column.RESTS_ON: translate("UtsattaOmraden", "What it rests on"),
        }

    # What is ticked

    def ticked_rows(self) -> list[ConfirmRow]:
        """Return the rows that are meant."""
        return [row for row in self._rows if row.version_id in self._ticked]

    def tickable_rows(self) -> list[ConfirmRow]:
        """Return the rows that can be meant."""
        return [row for row in self._rows if row.can_be_confirmed]

    def show_ticked(self, rows: Sequence[ConfirmRow], ticked: Iterable[str]) -> None:
        """Show other rows, those with these version ids ticked."""
        wanted = set(ticked)
        self._ticked = {row.version_id for row in rows if row.can_be_confirmed and row.version_id in wanted}
        self.show(rows)

    def tick(self, rows: Iterable[ConfirmRow], is_ticked: bool) -> None:
        """Tick rows, or tick them no longer."""
        ids = {row.version_id for row in rows if row.can_be_confirmed}
        self._ticked = self._ticked | ids if is_ticked else self._ticked - ids
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticked.emit()

    def show_trend(self, trend: Trend | None) -> None:
        """Show the trend that areas get for which none is known."""
        self._trend = trend
        if self._rows:
            self.dataChanged.emit(self.index(0, Column.TREND), self.index(len(self._rows) - 1, Column.TREND))

    # What a cell shows

    def said(self, row: ConfirmRow, column: int) -> str:
        trend = trend_in_words(row.standing.trend or self._trend)
        return (row.name, row.category, trend, row.rests_on)[column]

    def tip(self, row: ConfirmRow, column: int) -> str:
        return row.rests_on if column == Column.RESTS_ON else self.said(row, column)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.AREA and self._rows[index.row()].can_be_confirmed:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.AREA:
            row = self._rows[index.row()]
            if not row.can_be_confirmed:
                return None
            is_ticked = row.version_id in self._ticked
            return as_number(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        if index.isValid() and role == Qt.ItemDataRole.DecorationRole and index.column() == Column.CATEGORY:
            return category_mark(self._rows[index.row()].category)
        return super().data(index, role)

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self._rows[index.row()]
        self.tick([row], row.version_id not in self._ticked)
        return True


class ConfirmTable(SentenceTable[ConfirmRow]):
    """Areas as rows, several of which can be chosen; Space ticks them."""

    SENTENCE = Column.RESTS_ON

    def __init__(self, model: ConfirmModel, rows: ListFilter[ConfirmRow], parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self._ticks = model
        self.setObjectName("confirmTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Areas without a judgement of Noa"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.lay_out(is_narrow=True)  # two lines for each sentence

    def share_width(self) -> None:
        """Give the columns their width, and each row as many lines as its sentence then takes."""
        super().share_width()
        if self.model().rowCount() <= _MOST_FITTED:
            self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self.chosen_rows()
        if event.key() != Qt.Key.Key_Space or not rows:
            super().keyPressEvent(event)
            return
        ticked = {row.version_id for row in self._ticks.ticked_rows()}
        self._ticks.tick(rows, any(row.version_id not in ticked for row in rows if row.can_be_confirmed))
