"""What the item models have in common whose rows are sentences."""

from __future__ import annotations

from typing import Generic

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from .list_model import SORT, ListModel, Row
from .plain import plain_tip
from .signs import Sign, icons_of_signs


class SentenceModel(ListModel[Row], Generic[Row]):
    """Rows whose first column may have a sign; where its short heading is empty, a narrow dock shows the sign only.

    Subclasses override ``said`` and, where theirs is another, ``tip``, ``sign``, ``is_settled`` and ``order``.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons_of_signs()

    def said(self, row: Row, column: int) -> str:
        """Return the words of a cell."""
        raise NotImplementedError

    def tip(self, row: Row, column: int) -> str:
        """Return what the mouse is told over a cell."""
        return self.said(row, column)

    def sign(self, row: Row) -> Sign | None:
        """Return the sign of a row."""
        return None

    def is_settled(self, row: Row) -> bool:
        """Whether nobody needs to do anything about a row any more; it then stands in italics."""
        return False

    def order(self, row: Row, column: int, line: int) -> object:
        """Return what a cell sorts by: the first column by the order in which the rows were given."""
        return self.said(row, column).casefold() if column else line

    def shows_sign_alone(self, column: int) -> bool:
        """Whether a column shows signs without words now."""
        return self.shows_signs_only and self.short_headings.get(column) == ""

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self.shows_sign_alone(column) else self.said(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tip(row, column)) or None
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            sign = self.sign(row)
            return None if sign is None else self._icons[sign]
        if role == Qt.ItemDataRole.FontRole and self.is_settled(row):
            font = QFont()
            font.setItalic(True)
            return font
        return self.order(row, column, index.row()) if role == SORT else None
