"""The table of areas, and the combo box in its category cells."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from qgis.PyQt.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    QTimer,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...domain.category import Category, category_of
from ...translation import translate
from ..list_table import ListTable
from .area_filter import AreaFilter
from .area_model import VERSION_ID, AreaTableModel
from .area_row import AreaRow
from .category_mark import category_mark
from .column import COLUMNS, ORDER, Column
from .column_choice import stored_columns

_MARK = 16
_ROWS_AT_LEAST = 3
_GIVING_WAY = (
    {Column.NAME: 140, Column.LPO: 76, Column.LOCALITY: 76, Column.POLICE_AREA: 76, Column.REGION: 60},
    {Column.CATEGORY: 96, Column.ASSESSMENT: 80},
    {Column.NAME: 96, Column.LPO: 50, Column.LOCALITY: 50, Column.POLICE_AREA: 50, Column.REGION: 50},
    {Column.CATEGORY: 76, Column.ASSESSMENT: 60, Column.SINCE: 80, Column.HECTARES: 70},
)
"""Which columns give way in a narrow table, one group after the other, and the pixels they keep."""
_ON_THE_PAD = Qt.KeyboardModifier.KeypadModifier


class CategoryDelegate(QStyledItemDelegate):
    """Edits a category by a combo box that offers only the categories of the edition's scheme.

    ``picked(version id, Category)`` tells the choice; nothing is written into the model, since a change of category
    needs a reason first.
    """

    picked = pyqtSignal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.categories: Sequence[Category] = ()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        combo = QComboBox(parent)
        combo.setObjectName("categoryEditor")
        combo.setAccessibleName(translate("UtsattaOmraden", "New category"))
        for category in self.categories:
            combo.addItem(category_mark(category.value), category.value, category)
        combo.activated.connect(lambda _index: self._close(combo))
        # Opening the list at once saves a click; it must wait until the view has placed the editor.
        QTimer.singleShot(0, combo.showPopup)
        return combo

    def _close(self, combo: QComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        present = category_of(index.data(Qt.ItemDataRole.EditRole))
        editor.setCurrentIndex(self.categories.index(present) if present in self.categories else -1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        category = editor.currentData()
        if category is not None and category is not category_of(index.data(Qt.ItemDataRole.EditRole)):
            self.picked.emit(index.data(VERSION_ID), category)


class AreaTable(ListTable):
    """Areas as rows that are selected whole, sorted by a click on a header; Enter edits the category.

    ``copyWanted`` tells that the rows are to be copied, ``digitPressed(number)`` a figure from 1 on.
    """

    selectionMade = pyqtSignal()
    copyWanted = pyqtSignal()
    digitPressed = pyqtSignal(int)

    def __init__(self, model: AreaTableModel, rows: AreaFilter, parent: QWidget | None = None) -> None:
        super().__init__(rows, parent)
        self.setObjectName("areaTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Areas of the edition"))
        self._model = model
        self._rows = rows
        self._wanted: dict[Column, int] = {}
        self._are_drawn = False
        self._is_sharing = False
        self._has_spans = False
        self.delegate = CategoryDelegate(self)
        self.setItemDelegateForColumn(Column.CATEGORY, self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setIconSize(QSize(_MARK, _MARK))
        self.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().setDefaultSectionSize(max(_MARK, self.fontMetrics().height()) + 4)
        header = self.horizontalHeader()
        least = _ROWS_AT_LEAST * self.verticalHeader().defaultSectionSize()
        self.setMinimumSize(300, header.sizeHint().height() + least + 2 * self.frameWidth())
        header.setMinimumSectionSize(40)
        for place, column in enumerate(ORDER):
            header.moveSection(header.visualIndex(column), place)
        self._hide_columns(stored_columns())
        for each in (header, self.verticalHeader()):
            # A header asks of every row in every column whether it is selected, only to draw itself otherwise.
            each.setSelectionModel(QItemSelectionModel(rows, each))
        header.sectionResized.connect(self._note_drawing)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        rows.modelReset.connect(self._span_groups)
        rows.layoutChanged.connect(self._span_groups)

    def show_columns(self, shown: Collection[Column]) -> None:
        """Show these columns and no others; the name always stands there."""
        self._hide_columns(shown)
        self._are_drawn = False
        self.fit_columns()

    def _hide_columns(self, shown: Collection[Column]) -> None:
        for column in Column:
            self.setColumnHidden(column, column not in shown and column is not Column.NAME)

    def shown_columns(self) -> list[Column]:
        """Return the columns that are shown, from left to right."""
        header = self.horizontalHeader()
        shown = [column for column in Column if not self.isColumnHidden(column)]
        return sorted(shown, key=header.visualIndex)

    def _span_groups(self) -> None:
        if self._has_spans:
            self.clearSpans()
        lines = self._rows.group_lines()
        for line in lines:
            self.setSpan(line, 0, 1, COLUMNS)
        self._has_spans = bool(lines)

    def fit_columns(self) -> None:
        """Give the columns the width of what stands in them, unless the user has drawn them as they should be."""
        if self._are_drawn and self._wanted:
            return
        self.resizeColumnsToContents()
        shown = [column for column in Column if not self.isColumnHidden(column)]
        self._wanted = {column: self.width_of(column) for column in shown}
        self._are_drawn = False
        self.share_width()

    def share_width(self) -> None:
        """Let texts that are long give way when the table is narrow; what is left over goes to the name."""
        if self._are_drawn or not self._wanted:
            return
        widths = dict(self._wanted)
        missing = sum(widths.values()) - self.viewport().width()
        if missing <= 0:
            widths[Column.NAME] -= missing
        for group in _GIVING_WAY:
            spare = {column: max(0, widths[column] - least) for column, least in group.items() if column in widths}
            share = min(1.0, max(0, missing) / max(1, sum(spare.values())))
            for column, width in spare.items():
                widths[column] -= math.ceil(share * width)
                missing -= math.ceil(share * width)
        self._is_sharing = True
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._is_sharing = False

    def _note_drawing(self) -> None:
        self._are_drawn = self._are_drawn or not self._is_sharing

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected area versions, from top to bottom."""
        ids = (self._rows.id_at(number) for number in self.chosen_lines())
        return tuple(version_id for version_id in ids if version_id)

    def selected_count(self) -> int:
        """Return how many areas are selected."""
        return (
            len(self.selected_ids())
            if self._has_spans
            else sum(part.height() for part in self.selectionModel().selection())
        )

    def select(self, version_ids: Sequence[str]) -> None:
        """Select areas as far as they are shown, without telling ``selectionMade``; bring the first into sight."""
        if set(version_ids) == set(self.selected_ids()):
            return
        lines = (self._rows.line_of(version_id) for version_id in version_ids)
        numbers = sorted(line for line in lines if line is not None)
        selection = QItemSelection()
        for first, last in _runs(numbers):
            selection.select(self._rows.index(first, 0), self._rows.index(last, COLUMNS - 1))
        with self.quietly():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(selection, flags)
            if numbers:
                first = self._rows.index(numbers[0], self.current_column())
                self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
                self._bring_into_sight(first)

    def current_column(self) -> int:
        """Return the column the keyboard is in; the category's at first, since that is what is edited."""
        return self.currentIndex().column() if self.currentIndex().isValid() else int(Column.CATEGORY)

    def areas_in_hand(self) -> list[AreaRow]:
        """Return the rows that are selected, or all that are shown when none is."""
        chosen = [self._model.row_with(version_id) for version_id in self.selected_ids()]
        return [row for row in chosen if row is not None] or self._rows.shown_rows()

    def go_on_after(self, version_id: str) -> None:
        """Choose the area in the next line, as if the user had."""
        line = self._rows.line_of(version_id)
        following = range(0 if line is None else line + 1, self._rows.rowCount())
        for number in following:
            if self._rows.id_at(number):
                self.setCurrentIndex(self._rows.index(number, self.current_column()))
                return

    def edit_category(self) -> None:
        """Open the combo box in the category cell of the row the keyboard is in."""
        current = self.currentIndex()
        if current.isValid() and self.state() != QAbstractItemView.State.EditingState:
            cell = current.sibling(current.row(), Column.CATEGORY)
            if cell.flags() & Qt.ItemFlag.ItemIsEditable:
                self.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.edit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_category()
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copyWanted.emit()
            event.accept()
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 and not event.modifiers() & ~_ON_THE_PAD:
            self.digitPressed.emit(event.key() - Qt.Key.Key_0)
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.pos())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._rows.fold(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The panel that asks for the reason makes the table lower: the area it is about stays in sight.
        if self.selectionModel().hasSelection() and self.currentIndex().isValid():
            self._bring_into_sight(self.currentIndex())

    def _bring_into_sight(self, index: QModelIndex) -> None:
        """Scroll up or down to a row; sideways the table stays at the areas' names."""
        self.scrollTo(index.sibling(index.row(), Column.NAME))

    def _tell_selection(self) -> None:
        if not self.is_quiet:
            self.selectionMade.emit()


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return (first, last) of each unbroken run: Qt selects ranges quickly and thousands of single rows slowly."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
