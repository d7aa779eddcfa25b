"""The list of what lies between an edition and its export."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum

from qgis.PyQt.QtCore import QModelIndex, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QStyle, QWidget

from ...translation import translate
from ..list_model import SORT, ListFilter, ListModel
from ..plain import plain_tip
from ..sentence_table import SentenceTable
from .obstacle_row import ObstacleRow

_SIGN = 16


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    AREAS = 1
    WHAT = 2


class ObstacleModel(ListModel[ObstacleRow]):
    """Shows what is in the way, what is open first."""

    COLUMNS = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        style = QApplication.style()
        self._stops = style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxCritical)
        self._warns = style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._accepted = style.standardIcon(QStyle.StandardPixmap.SP_DialogApplyButton)
        self.headings = {
            Column.STATE: translate("UtsattaOmraden", "State"),
            Column.AREAS: translate("UtsattaOmraden", "Area"),
            Column.WHAT: translate("UtsattaOmraden", "What"),
        }
        self.short_headings = {Column.STATE: ""}

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self.shows_signs_only and column == Column.STATE else self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(row, column)) or None
        if role == Qt.ItemDataRole.DecorationRole and column == Column.STATE:
            if not row.is_open:
                return self._accepted
            return self._stops if row.obstacle.stops else self._warns
        if role == Qt.ItemDataRole.FontRole and not row.is_open:
            font = QFont()
            font.setItalic(True)
            return font
        if role == SORT:
            return index.row() if column == Column.STATE else self._text(row, column).casefold()
        return None

    @staticmethod
    def _text(row: ObstacleRow, column: int) -> str:
        if column == Column.STATE:
            return row.state
        return row.areas if column == Column.AREAS else row.sentence


class ObstacleTable(SentenceTable):
    """What is in the way as rows with a sign and two lines. ``chosen`` tells that the user chose others."""

    SENTENCE = Column.WHAT
    WIDEST = 150

    chosen = pyqtSignal()

    def __init__(self, model: ObstacleModel, rows: ListFilter[ObstacleRow], parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("exportFindings")
        self.setAccessibleName(translate("UtsattaOmraden", "What stops the export or should be looked at"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(QSize(_SIGN, _SIGN))
        self.selectionModel().selectionChanged.connect(self._tell)
        self.lay_out(is_narrow=True)

    def width_of(self, column: int) -> int:
        """Return the pixels that a column wants: the state has its sign only."""
        return _SIGN + self.AIR if column == Column.STATE else super().width_of(column)

    def chosen_rows(self) -> list[ObstacleRow]:
        """Return the rows that are chosen, from top to bottom."""
        return [self._rows.row_at(self._rows.index(number, 0)) for number in self.chosen_lines()]

    def choose_first(self, keys: Collection[str]) -> None:
        """Choose the first row with one of these keys, else the first row of all, without telling ``chosen``."""
        lines = range(self._rows.rowCount())
        found = [line for line in lines if self._rows.row_at(self._rows.index(line, 0)).obstacle.key in keys]
        with self.quietly():
            self.choose_line_of(self._rows.index(found[0] if found else 0, 0))

    def _tell(self) -> None:
        if not self.is_quiet:
            self.chosen.emit()
