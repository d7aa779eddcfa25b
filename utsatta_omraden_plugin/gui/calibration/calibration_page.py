"""What the dock shows while a workspace is open: the choice, the table, and one question or the agreement closely."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from .agreement_panel import AgreementPanel
from .answers_panel import AnswersPanel
from .calibration_bar import CalibrationBar
from .rows_model import RowsFilter, RowsModel
from .rows_table import RowsTable

_BAR_IN_ONE_LINE = 620
_SIDE_BY_SIDE = 560
"""Pixels of width from which the dock is laid out so."""
_LOWEST_BESIDE = 84
_LOWEST_BELOW = 260
"""Pixels of height that table and panel keep beside and below each other."""


class CalibrationPage(QWidget):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowsModel(self)
        self.rows = RowsFilter(self.model, self)
        self.bar = CalibrationBar()
        self.table = RowsTable(self.model, self.rows)
        self.answers = AnswersPanel()
        self.agreement = AgreementPanel()
        self.panels = QStackedWidget()
        self.panels.addWidget(_scrolling(self.answers))
        self.panels.addWidget(_scrolling(self.agreement))
        self.hint = QLabel()
        self.hint.setObjectName("calibrationHint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setObjectName("calibrationProgress")
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.progress.setAccessibleName(translate("UtsattaOmraden", "Comparing the assessors"))
        self.progress.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.panels)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([660, 340])
        # Of its own accord it would be as high as all that its panels hold, and the dock would scroll around them.
        self._splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._splitter.setMinimumHeight(_LOWEST_BESIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.hint)
        column.addWidget(self.progress)
        column.addWidget(self._splitter, 1)

    def show_panel(self, is_area: bool) -> None:
        """Show the answers to a question of one area, or what is said over all areas."""
        self.panels.setCurrentIndex(0 if is_area else 1)

    def lay_out(self, width: int) -> None:
        """Lay everything out for a dock of so many pixels: side by side, or below each other."""
        self.bar.lay_out(width >= _BAR_IN_ONE_LINE)
        is_narrow = width < _SIDE_BY_SIDE
        orientation = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if orientation != self._splitter.orientation():
            self._splitter.setOrientation(orientation)
            self._splitter.setSizes([220, 220] if is_narrow else [660, 340])
            self._splitter.setMinimumHeight(_LOWEST_BELOW if is_narrow else _LOWEST_BESIDE)

    def show_progress(self, percent: int) -> None:
        """Show how far the reading has come."""
        self.progress.setValue(percent)
        self.progress.show()

    def say(self, hint: str) -> None:
        """Show a sentence over the table, "" for none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


def _scrolling(panel: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside takes it
    scroll.setWidget(panel)
    return scroll
