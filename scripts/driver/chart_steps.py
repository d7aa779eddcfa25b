"""The window with the categories of all editions, opened from the table of areas."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QDialog, QTableWidget

from . import hands
from .pictures import DESKTOP, LAPTOP, save_pictures, size_window
from .steps import areas_dock
from .waiting import let_qgis_work, wait_for


def pictures_of_chart(folder: Path) -> tuple[dict[str, int], list[str]]:
    """Open the chart, take its pictures and close it.

    Returns how many areas its table counts in each edition, and the files' names.
    """
    taken = []
    hands.click(hands.find("nationalChartButton", areas_dock()))
    chart = wait_for("the chart", lambda: hands.window().findChild(QDialog, "NationalChart"))
    table = hands.find("chartTable", chart, QTableWidget)
    wait_for("the numbers of the chart", table.columnCount)
    for size in (DESKTOP, LAPTOP):
        size_window(size)
        let_qgis_work(0.1)
        taken += save_pictures(folder, size, {"national_chart": chart})
    last = table.rowCount() - 1
    counted = {
        table.horizontalHeaderItem(column).text(): int(table.item(last, column).text())
        for column in range(table.columnCount())
    }
    chart.close()
    return counted, taken
