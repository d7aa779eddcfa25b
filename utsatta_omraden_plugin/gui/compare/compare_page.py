"""What the compare dock shows while a workspace is open: the choice of editions, the changes, one change closely."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QLabel, QProgressBar, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ...translation import translate
from .change_model import ChangeFilter, ChangeModel
from .change_table import ChangeTable
from .compare_bar import CompareBar
from .pair_panel import PairPanel

_BAR_IN_ONE_LINE = 900
_SIDE_BY_SIDE = 700
"""Pixels of width from which the dock is laid out so."""


class ComparePage(QWidget):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChangeModel(self)
        self.rows = ChangeFilter(self.model, self)
        self.bar = CompareBar()
        self.table = ChangeTable(self.model, self.rows)
        self.panel = PairPanel()
        self.hint = QLabel()
        self.hint.setObjectName("compareHint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setObjectName("comparingProgress")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.progress.setAccessibleName(translate("UtsattaOmraden", "Comparing"))
        self.progress.hide()

        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.panel)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(scroll)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([600, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.hint)
        column.addWidget(self.progress)
        column.addWidget(self._splitter, 1)

    def lay_out(self, width: int) -> None:
        """Lay everything out for a dock of so many pixels: side by side, or below each other."""
        self.bar.lay_out(width >= _BAR_IN_ONE_LINE)
        is_narrow = width < _SIDE_BY_SIDE
        self.table.lay_out(is_narrow)
        orientation = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if orientation != self._splitter.orientation():
            self._splitter.setOrientation(orientation)
            self._splitter.setSizes([200, 260] if is_narrow else [600, 400])

    def say(self, hint: str) -> None:
        """Show a sentence over the table, "" for none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
