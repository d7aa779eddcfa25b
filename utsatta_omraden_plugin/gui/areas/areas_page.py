"""What the areas dock shows while a workspace is open: filters, the change being made, table and history."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from .area_filter import AreaFilter
from .area_model import AreaTableModel
from .area_table import AreaTable
from .change_panel import ChangePanel
from .filter_bar import FilterBar
from .history_list import HistoryList
from .undo_buttons import UndoButtons


class AreasPage(QWidget):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    def __init__(self, undo_buttons: UndoButtons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AreaTableModel(self)
        self.rows = AreaFilter(self.model, self)
        self.bar = FilterBar()
        self.table = AreaTable(self.model, self.rows)
        self.panel = ChangePanel()
        self.panel.hide()
        self.history = HistoryList()
        self.change_button = QPushButton(translate("UtsattaOmraden", "Chan&ge category…"))
        self.change_button.setObjectName("changeCategoryButton")
        self.hint = QLabel()
        self.hint.setObjectName("areasHint")
        self.hint.setWordWrap(True)
        self.hint.setMinimumHeight(self.hint.fontMetrics().height())  # Qt else keeps room for several lines
        self.progress = QProgressBar()
        self.progress.setObjectName("readingProgress")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.progress.setAccessibleName(translate("UtsattaOmraden", "Reading areas"))
        self.progress.hide()

        buttons = QHBoxLayout()
        buttons.addWidget(self.change_button)
        buttons.addWidget(undo_buttons)
        buttons.addStretch()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.bar, 1)
        self._top.addLayout(buttons)
        history_title = QLabel(translate("UtsattaOmraden", "History"))
        history_title.setBuddy(self.history)
        side = QWidget()
        side_column = QVBoxLayout(side)
        side_column.setContentsMargins(0, 0, 0, 0)
        side_column.addWidget(history_title)
        side_column.addWidget(self.history, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(side)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([800, 200])
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addLayout(self._top)
        column.addWidget(self.panel)
        column.addWidget(self.hint)
        column.addWidget(self.progress)
        column.addWidget(self._splitter, 1)

    def stand(self, area: Qt.DockWidgetArea) -> None:
        """Lay everything out in a wide way at the bottom of the window, in a narrow way at its sides."""
        is_narrow = area in (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._splitter.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        self.bar.stand(is_narrow)
        self.panel.stand(is_narrow)

    def say(self, hint: str) -> None:
        """Show a sentence over the table, "" for none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
