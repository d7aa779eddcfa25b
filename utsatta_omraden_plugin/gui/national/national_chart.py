"""The window that shows the categories of all editions: a chart, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...compat import as_number
from ...translation import translate
from ..areas.category_mark import category_mark
from ..dialogs import show_beside
from ..one_job import OneJob
from .category_chart import CategoryChart
from .category_totals import CategoryTotals, totals_of

if TYPE_CHECKING:
    from ...workspace import Workspace

_ROWS_SEEN = 4


class NationalChart(QDialog):
    """Reads the totals in the background and shows them as numbers of areas or as hectares.

    ``failed`` hears of an error; the window is then closed.
    """

    def __init__(self, workspace: Workspace, parent: QWidget, failed: Callable[[Any], None]) -> None:
        super().__init__(parent)
        self.setObjectName("NationalChart")
        self.setWindowTitle(
            translate("UtsattaOmraden", "Categories by edition – {workspace}").format(workspace=workspace.name)
        )
        self._totals = CategoryTotals()
        self._failed = failed
        self.measure = QComboBox()
        self.measure.setObjectName("chartMeasure")
        self.measure.addItem(translate("UtsattaOmraden", "Number of areas"), "areas")
        self.measure.addItem(translate("UtsattaOmraden", "Ground in hectares"), "hectares")
        self.measure.currentIndexChanged.connect(self._show)
        self.chart = CategoryChart()
        self.table = QTableWidget()
        self.table.setObjectName("chartTable")
        self.table.setAccessibleName(translate("UtsattaOmraden", "The numbers of the chart"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self._lay_out()
        self._counting = OneJob(self)
        self._counting.done.connect(self.show_totals)
        self._counting.failed.connect(self._could_not_read)
        self.finished.connect(self._counting.give_up)
        self._counting.begin(
            translate("UtsattaOmraden", "Counting areas by category"), lambda _progress: totals_of(workspace)
        )

    def _lay_out(self) -> None:
        label = QLabel(translate("UtsattaOmraden", "&Show"))
        label.setBuddy(self.measure)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        first = QHBoxLayout()
        first.addWidget(label)
        first.addWidget(self.measure)
        first.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(first)
        column.addWidget(self.chart, 1)
        column.addWidget(self.table)
        column.addWidget(buttons)
        self.resize(640, 560)

    def open_beside(self) -> None:
        """Show the window; QGIS can be used meanwhile."""
        show_beside(self)

    def show_totals(self, totals: CategoryTotals) -> None:
        """Show totals that have been read."""
        self._totals = totals
        self._show()

    def _could_not_read(self, error: Exception) -> None:
        self._failed(error)
        self.reject()

    def _show(self) -> None:
        totals = self._totals
        is_ground = self.measure.currentData() == "hectares"
        values = totals.hectares if is_ground else totals.areas
        lines = []
        for year in totals.years:
            parts = [f"{name} {self._number(values.get((year, name), 0))}" for name in reversed(totals.categories)]
            lines.append(f"{year}: {', '.join(parts)}")
        self.chart.setAccessibleName(self.measure.currentText())
        self.chart.show_values(totals.years, totals.categories, values, "\n".join(lines))
        self._fill_table(values)

    def _fill_table(self, values: dict[tuple[int, str], float]) -> None:
        totals, table = self._totals, self.table
        names = list(reversed(totals.categories))
        table.setColumnCount(len(totals.years))
        table.setRowCount(len(names) + 1)
        table.setHorizontalHeaderLabels([str(year) for year in totals.years])
        for row, name in enumerate(names):
            table.setVerticalHeaderItem(row, QTableWidgetItem(category_mark(name), name))
        table.setVerticalHeaderItem(len(names), QTableWidgetItem(translate("UtsattaOmraden", "All")))
        for column, year in enumerate(totals.years):
            numbers = [values.get((year, name), 0) for name in names]
            for row, number in enumerate([*numbers, sum(numbers)]):
                item = QTableWidgetItem(self._number(number))
                item.setTextAlignment(as_number(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                table.setItem(row, column, item)
        rows = min(table.rowCount(), _ROWS_SEEN) * table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 2 * table.frameWidth() + 2)

    @staticmethod
    def _number(value: float) -> str:
        return QLocale().toString(round(value))
