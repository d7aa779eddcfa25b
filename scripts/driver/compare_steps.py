"""Comparing two editions in the dock "Jämför utgåvor", as a user does it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox

from . import hands
from .dialogs import choose_file
from .shown_pages import ShownPages
from .waiting import wait_for

SENTENCE_COLUMN = 1


def compare_dock() -> Any:
    """Return the dock in which editions are compared."""
    return hands.find("CompareDock")


def change_table() -> QAbstractItemView:
    """Return the table of changes."""
    return hands.find("changeTable", compare_dock(), QAbstractItemView)


def open_dock() -> None:
    """Ask for the dock through the toolbar."""
    dock = compare_dock()
    if not dock.isVisible():
        hands.press_action("actionCompare")
    wait_for("the compare dock", dock.isVisible)


def hint() -> str:
    """Return why the dock has nothing to compare."""
    label = hands.find("compareHint", compare_dock())
    wait_for("the dock saying why it compares nothing", lambda: label.isVisible() and label.text())
    return str(label.text())


def years_offered() -> list[int]:
    """Return the editions that can be compared."""
    combo = hands.find("newEdition", compare_dock(), QComboBox)
    return [combo.itemData(row) for row in range(combo.count())]


def compare(old_year: int, new_year: int) -> None:
    """Choose two editions and wait for their comparison."""
    for name, year in (("oldEdition", old_year), ("newEdition", new_year)):
        combo = hands.find(name, compare_dock(), QComboBox)
        if combo.currentData() != year:
            hands.choose(combo, year)
    progress = hands.find("comparingProgress", compare_dock())
    wait_for("the comparison", lambda: progress.isHidden() and sentences(), 30)


def sentences() -> list[str]:
    """Return the sentences of the changes that are shown."""
    model = change_table().model()
    return [str(model.index(row, SENTENCE_COLUMN).data()) for row in range(model.rowCount())]


def counts() -> dict[str, int]:
    """Return how many changes of each kind the dock's filter offers, by the kinds' names in reports."""
    combo = kind_filter()
    return {kind: int(combo.itemText(row).rpartition("(")[2].rstrip(")")) for kind, row in kinds_offered().items()}


def kind_filter() -> QComboBox:
    """Return the choice of the changes to show."""
    return hands.find("filterKind", compare_dock(), QComboBox)


def kinds_offered() -> dict[str, int]:
    """Return the kinds that the filter offers, by their names in reports, with their rows in it.

    They are known by the name of their class: after the plugin was stopped and started it is another class.
    """
    combo = kind_filter()
    offered = ((combo.itemData(row), row) for row in range(combo.count()))
    return {kind.value: row for kind, row in offered if type(kind).__name__ == "ChangeKind"}


def totals() -> str:
    """Return the sentence in which real change stands apart from technical change."""
    return str(hands.find("changeTotals", compare_dock()).text())


def look_at(kind: str) -> str:
    """Click the first change of a kind, or of all when there is none of it; returns its sentence."""
    combo, row = kind_filter(), kinds_offered().get(kind)
    if row is not None:
        hands.choose(combo, combo.itemData(row))
    wait_for("changes in the table", sentences)
    table = change_table()
    hands.click_cell(table, table.model().index(0, SENTENCE_COLUMN))
    sentence = sentences()[0]
    shown = hands.find("changeSentence", compare_dock())
    wait_for("the change being shown closely", lambda: shown.text() == sentence)
    hands.press(combo, Qt.Key.Key_Home)
    return sentence


def save_page(target: Path) -> None:
    """Save the page to print; the browser that would show it is not started."""
    pages = ShownPages()
    QDesktopServices.setUrlHandler("file", pages, "show")
    try:
        choose_file(lambda: hands.click(hands.find("comparisonPageButton", compare_dock())), target)
        wait_for(f"the page {target.name} being shown", lambda: QUrl.fromLocalFile(str(target)) in pages.shown)
    finally:
        QDesktopServices.unsetUrlHandler("file")
