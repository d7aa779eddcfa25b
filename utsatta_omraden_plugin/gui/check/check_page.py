"""What the check dock shows while a workspace is open: the run and its filters, the findings, one finding closely."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSplitter, QVBoxLayout, QWidget

from ...translation import translate
from .check_bar import CheckBar
from .finding_model import FindingFilter, FindingModel
from .finding_panel import FindingPanel
from .finding_table import FindingTable

_BAR_IN_ONE_LINE = 900
_SIDE_BY_SIDE = 700
"""Pixels of width from which the dock is laid out so."""


class CheckPage(QWidget):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingModel(self)
        self.rows = FindingFilter(self.model, self)
        self.bar = CheckBar()
        self.table = FindingTable(self.model, self.rows)
        self.panel = FindingPanel()
        self.hint = QLabel()
        self.hint.setObjectName("checkHint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setObjectName("checkingProgress")
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.progress.setAccessibleName(translate("UtsattaOmraden", "Checking"))
        self.stop = QPushButton(translate("UtsattaOmraden", "Cancel"))
        self.stop.setObjectName("stopChecksButton")
        self.under_way = QWidget()
        line = QHBoxLayout(self.under_way)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.progress, 1)
        line.addWidget(self.stop)
        self.under_way.hide()

        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([600, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.hint)
        column.addWidget(self.under_way)
        column.addWidget(self._splitter, 1)

    def lay_out(self, width: int) -> None:
        """Lay everything out for a dock of so many pixels: side by side, or below each other."""
        self.bar.lay_out(width >= _BAR_IN_ONE_LINE)
        is_narrow = width < _SIDE_BY_SIDE
        self.table.lay_out(is_narrow)
        orientation = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if orientation != self._splitter.orientation():
            self._splitter.setOrientation(orientation)
            self._splitter.setSizes([220, 240] if is_narrow else [600, 400])

    def show_progress(self, percent: int) -> None:
        """Show how far a run has come."""
        self.progress.setValue(percent)
        self.under_way.show()

    def say(self, hint: str) -> None:
        """Show a sentence over the table, "" for none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
