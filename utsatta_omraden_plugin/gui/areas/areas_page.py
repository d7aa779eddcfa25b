"""What the areas dock shows while a workspace is open: filters, the change being made, table and history."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from ..bar_pieces import line_of
from ..icons import icon
from ..labels import sentence_label, thin_progress
from ..lifeline.lifeline_widget import LifelineWidget
from .area_filter import AreaFilter
from .area_model import AreaTableModel
from .area_table import AreaTable
from .areas_menu import AreasMenu
from .change_panel import ChangePanel
from .filter_bar import FilterBar
from .history_list import HistoryList
from .paint_button import PaintButton
from .restore_line import RestoreLine
from .undo_buttons import UndoButtons

_WIDE = 1080
"""From this width of the dock on, in pixels of 1/96 inch, there is room for the history beside the table."""
_SIDE = 0.28
"""Share of the width that the history beside the table has at first."""
_MARGIN = 6


class AreasPage(QWidget):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    def __init__(self, undo_buttons: UndoButtons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wide = False
        self.model = AreaTableModel(self)
        self.rows = AreaFilter(self.model, self)
        self.table = AreaTable(self.model, self.rows)
        self.panel = ChangePanel()
        self.panel.hide()
        self.history = HistoryList()
        self.change_button = QPushButton(translate("UtsattaOmraden", "Chan&ge category…"))
        self.change_button.setObjectName("changeCategoryButton")
        self.hint = sentence_label("areasHint")
        self.hint.setMinimumHeight(self.hint.fontMetrics().height())  # Qt else keeps room for several lines
        self.progress = thin_progress("readingProgress", translate("UtsattaOmraden", "Reading areas"))
        self.progress.hide()

        self.life = LifelineWidget()
        self.chart_button = QToolButton()
        self.chart_button.setObjectName("nationalChartButton")
        self.chart_button.setIcon(icon("chart"))
        self.chart_button.setToolTip(translate("UtsattaOmraden", "Show the categories of all editions as a chart"))
        self.chart_button.setAccessibleName(self.chart_button.toolTip())
        self.chart_button.setAutoRaise(True)
        self.paint_button = PaintButton()
        self.menu = AreasMenu()
        self.bar = FilterBar([self.change_button, self.paint_button, undo_buttons, self.chart_button, self.menu])
        history_title = QLabel(translate("UtsattaOmraden", "History"))
        history_title.setBuddy(self.history)
        details = QWidget()
        self._details = QBoxLayout(QBoxLayout.Direction.LeftToRight, details)
        self._details.setContentsMargins(0, 0, 0, 0)
        self._details.setSpacing(4)
        self._details.addWidget(self.life, 1)
        self.restore = RestoreLine()
        self._details.addWidget(line_of((history_title, 0), (self.restore, 1)))
        self._details.addWidget(self.history, 1)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(details)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.panel)
        column.addWidget(self.hint)
        column.addWidget(self.progress)
        column.addWidget(self._splitter, 1)

    def lay_out(self, width: int) -> None:
        """Lay everything out for a dock of this width in pixels; in a narrow one the history stands under the table."""
        inner = width - 2 * _MARGIN - self.table.verticalScrollBar().sizeHint().width()
        self.bar.lay_out(inner)
        self.panel.lay_out(inner)
        is_wide = inner >= _WIDE * self.logicalDpiX() / 96
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        direction = QBoxLayout.Direction
        self._details.setDirection(direction.TopToBottom if is_wide else direction.LeftToRight)
        self._details.setStretchFactor(self.life, 0 if is_wide else 1)
        self._splitter.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        side = round(_SIDE * inner)
        self._splitter.setSizes([inner - side, side] if is_wide else [3, 1])

    def say(self, hint: str) -> None:
        """Show a sentence over the table, "" for none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
