"""Drafts, drawing and history in the docks "Områden och kategorier" and "Rita gränser", as a user does them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QLabel, QListWidget
from qgis.utils import iface

from . import hands, steps
from .dialogs import confirm, with_named_dialog
from .map_hands import draw
from .waiting import let_qgis_work, wait_for


def drawing_dock() -> Any:
    """Return the dock in which boundaries are drawn."""
    return hands.find("DrawingDock")


def open_dock() -> None:
    """Ask for the dock through the toolbar."""
    dock = drawing_dock()
    if not dock.isVisible():
        hands.press_action("actionDraw")
    wait_for("the drawing dock", dock.isVisible)


def start_draft(year: int, look: Any = None) -> None:
    """Start a draft of the chosen edition through the menu of the areas dock; ``look`` sees the dialog before."""

    def use(dialog: QDialog) -> None:
        hands.find("draftYear", dialog).setValue(year)
        if look is not None:
            look(dialog)
        confirm(dialog)

    with_named_dialog("NewDraftDialog", lambda: choose_in_menu("newDraftAction"), use)
    selector = hands.find("editionSelector", steps.areas_dock())
    wait_for(f"the draft of {year}", lambda: selector.currentData() == year and steps.rows())


def choose_in_menu(name: str) -> None:
    """Choose an entry of the menu of the areas dock by its object name."""
    menu = hands.find("areasMenuButton", steps.areas_dock()).menu()
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if action.objectName() == name)
    if not entry.isEnabled():
        raise hands.NotThere(f"{name} is disabled: {entry.toolTip()}")
    entry.trigger()


def take_tool(operation: str) -> None:
    """Press the button of a drawing tool."""
    hands.click(hands.find(f"draw:{operation}", drawing_dock()))
    let_qgis_work(0.3)


def plan(operation: str, places: Sequence[QgsPointXY]) -> str:
    """Draw with a tool and wait for what would change; returns what the dock says of it."""
    take_tool(operation)
    draw(places)
    summary, problem = (hands.find(name, drawing_dock(), QLabel) for name in ("drawSummary", "drawProblem"))
    wait_for("the plan", summary.isVisible, 5, problem.text)
    return str(summary.text())


def apply(reason: str) -> None:
    """Write why, and do what is planned."""
    dock = drawing_dock()
    hands.type_text(hands.find("drawReason", dock), reason)
    hands.click(hands.find("applyDrawingButton", dock))
    wait_for("the drawing being done", lambda: not hands.find("drawSummary", dock).isVisible())


def put_tool_down() -> None:
    """Press Esc on the map until no tool is at hand."""
    for _ in range(2):
        hands.press(iface.mapCanvas(), Qt.Key.Key_Escape)
    let_qgis_work(0.2)


def choose_in_table(*names: str) -> None:
    """Click rows of the table of areas, all but the first with Ctrl."""
    table = steps.area_table()
    table.clearSelection()
    wanted = Qt.KeyboardModifier.NoModifier
    for name in names:
        spot = table.visualRect(hands.cell(table, name)).center()
        hands.QTest.mouseClick(table.viewport(), hands.LEFT, wanted, spot)
        wanted = Qt.KeyboardModifier.ControlModifier
    let_qgis_work(0.3)


def look_at_history(line: int) -> list[str]:
    """Choose a line of the area's history, which shows before and after on the map; returns all lines."""
    history = hands.find("historyList", steps.areas_dock(), QListWidget)

    def is_chosen() -> bool:
        # The history of the area that was chosen before may still stand there: then the choice goes with it.
        history.setCurrentRow(line)
        let_qgis_work(0.5)
        return bool(history.selectedItems())

    wait_for("the history", lambda: history.count() > line)
    wait_for("the change being chosen", is_chosen)
    return [history.item(row).text() for row in range(history.count())]
