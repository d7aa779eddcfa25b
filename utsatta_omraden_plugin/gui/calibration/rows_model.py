"""The content of the table as a model for Qt, and the filter over it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ..list_model import SORT, ListFilter, ListModel
from ..plain import plain_tip
from .content import Content, Head, Row
from .drawing_delegate import DRAWING

_NOWHERE = QModelIndex()


class RowsModel(ListModel[Row]):
    """Shows a ``Content``, whose columns are not always the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: Sequence[Head] = ()

    def show_content(self, content: Content) -> None:
        """Show another content; the same columns and rows with other words keep what is chosen and how it is sorted."""
        is_same = list(content.heads) == list(self.heads) and [row.key for row in content.rows] == [
            row.key for row in self.rows
        ]
        if is_same and content.rows:
            self._rows = list(content.rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(content.rows) - 1, len(content.heads) - 1))
            return
        self.beginResetModel()
        self.heads, self._rows = content.heads, list(content.rows)
        self.endResetModel()

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def heading(self, column: int) -> str:
        """Return what stands over a column."""
        return self.heads[column].title

    def heading_tip(self, column: int) -> str:
        """Return what the cells of a column mean."""
        return plain_tip(self.heads[column].tip)

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Return on which side the texts of a column stand."""
        if self.heads[column].is_number:
            return Qt.AlignmentFlag.AlignRight
        # A digit as far to the right would run into the next column.
        return Qt.AlignmentFlag.AlignHCenter if self.heads[column].is_digit else Qt.AlignmentFlag.AlignLeft

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == SORT:
            return cell.sorts_by
        if role == DRAWING:
            return cell.drawing
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.says or cell.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.says or cell.text
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


class RowsFilter(ListFilter[Row]):
    """Shows all rows, or only those with something to talk about."""

    def __init__(self, model: RowsModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._only_differences = False

    def show_only_differences(self, only: bool) -> None:
        """Leave out the rows on which assessors agree, or show them too."""
        self._only_differences = only
        self.invalidateFilter()

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the row with a key, an invalid one when it is not shown."""
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                return self.mapFromSource(self._model.index(number, 0))
        return QModelIndex()

    def as_text(self) -> str:
        """Return heads and shown rows as lines with tabs, as they are sorted, for the clipboard.

        Identity numbers are masked.
        """
        from ...domain.privacy import identity_numbers_masked

        lines = ["\t".join(head.title for head in self._model.heads)]
        lines += ["\t".join(cell.text or cell.says for cell in row.cells) for row in self.shown()]
        return "\n".join(map(identity_numbers_masked, lines))

    def accepts(self, row: Row) -> bool:
        return row.differs or not self._only_differences
