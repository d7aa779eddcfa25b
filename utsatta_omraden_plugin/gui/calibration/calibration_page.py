"""What the dock shows while a workspace is open: the choice, the table, and one question or the agreement closely."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ...translation import translate
from ..list_page import ListPage
from ..scrolling import scrolling
from .agreement_panel import AgreementPanel
from .answers_panel import AnswersPanel
from .calibration_bar import CalibrationBar
from .rows_model import RowsFilter, RowsModel
from .rows_table import RowsTable

_LOWEST_BESIDE = 84
_LOWEST_BELOW = 260
"""Pixels of height that table and panel keep beside and below each other."""


class CalibrationPage(ListPage):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    HINT = "calibrationHint"
    PROGRESS = "calibrationProgress"
    BAR_IN_ONE_LINE = 620
    SIDE_BY_SIDE = 560
    BESIDE = (660, 340)
    BELOW = (220, 220)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("UtsattaOmraden", "Comparing the assessors"), parent)
        self.model = RowsModel(self)
        self.rows = RowsFilter(self.model, self)
        self.bar = CalibrationBar()
        self.table = RowsTable(self.model, self.rows)
        self.answers = AnswersPanel()
        self.agreement = AgreementPanel()
        self.panels = QStackedWidget()
        for panel in (self.answers, self.agreement):
            area = scrolling(panel)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside takes it
            self.panels.addWidget(area)
        # Of its own accord it would be as high as all that its panels hold, and the dock would scroll around them.
        self.splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.splitter.setMinimumHeight(_LOWEST_BESIDE)
        self.put_together(self.panels)

    def show_panel(self, is_area: bool) -> None:
        """Show the answers to a question of one area, or what is said over all areas."""
        self.panels.setCurrentIndex(0 if is_area else 1)

    def turn(self, orientation: Qt.Orientation) -> None:
        """Put table and panel beside or below each other."""
        super().turn(orientation)
        is_beside = orientation == Qt.Orientation.Horizontal
        self.splitter.setMinimumHeight(_LOWEST_BESIDE if is_beside else _LOWEST_BELOW)
