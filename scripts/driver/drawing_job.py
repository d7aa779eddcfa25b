"""A draft of the next edition drawn in QGIS Desktop, for the pictures of the guide's chapter on drawing.

Works in a copy of the workspace that the demo leaves, on the boundaries of the sample's neighbours.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget
from qgis.utils import iface

from . import compare_steps, drawing_steps, hands, steps
from .map_hands import show_on_map
from .pictures import DESKTOP, FLASHING, LAPTOP, let_map_paint, save_pictures, size_window
from .waiting import let_qgis_work, wait_for

YEAR = 2027
ONE, OTHER = "Mallslätten", "Provhulta"
"""Neighbours in the sample that share a border."""
CORNERS = (0.109, 0.823)
"""Where along it two corners stand between which it is drawn straighter, as shares of its length."""
MORE = ("Skisshagen", "Övningsvik")
"""Areas that are given another category with them."""
REASON = "Gränsen följer den nya genomfarten"
SPLIT_REASON = "Två bostadsområden med olika läge"
CATEGORY_REASON = "Tystnadskultur enligt lägesbilden"
PAINT_REASON = "Långvarig positiv utveckling enligt lägesbilden"


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Draw in the copy ``workspace`` and leave pictures in the folder ``pictures``; returns what was said.

    Raises when a step does not do what it should.
    """
    folder = Path(settings["pictures"])
    size_window(DESKTOP)
    dock = wait_for("the plugin", lambda: hands.find("AssessmentDock"))
    dock.session.open(settings["workspace"], 2025)
    wait_for("the areas", steps.rows)
    taken: list[str] = []
    drawing_steps.start_draft(
        YEAR, lambda dialog: taken.extend(save_pictures(folder, DESKTOP, {"draft_dialog": dialog}))
    )
    drawing_steps.open_dock()
    said = {"reshape": _move_border(folder, taken), "split": _split(folder, taken)}
    _change_categories(folder, taken)
    _paint(folder, taken)
    said["history"] = _history(folder, taken)
    _compare(folder, taken)
    _log(folder, taken)
    _options(folder, taken)
    return {**said, "pictures": taken}


def _boundary(name: str) -> QgsGeometry:
    layer = next(layer for layer in iface.mapCanvas().layers() if "special_area_id" in layer.fields().names())
    return next(feature.geometry() for feature in layer.getFeatures() if feature["name"] == name)


def _both() -> QgsRectangle:
    extent = _boundary(ONE).boundingBox()
    extent.combineExtentWith(_boundary(OTHER).boundingBox())
    return extent


def _take(folder: Path, taken: list[str], name: str) -> None:
    """Take the window, and the drawing dock, at both sizes."""
    iface.messageBar().clearWidgets()
    for size in (LAPTOP, DESKTOP):
        size_window(size)
        show_on_map(_both())
        shown = {f"{name}_window": iface.mainWindow(), f"{name}_dock": drawing_steps.drawing_dock()}
        taken += save_pictures(folder, size, shown)


def _move_border(folder: Path, taken: list[str]) -> str:
    """Move the border that the neighbours share; both follow."""
    show_on_map(_both())
    border = _boundary(ONE).intersection(_boundary(OTHER)).mergeLines()
    line = max(border.asGeometryCollection(), key=lambda part: part.length()) if border.isMultipart() else border
    ends = [line.interpolate(line.length() * share).asPoint() for share in CORNERS]
    middle = _between(*ends)
    inward = _boundary(OTHER).poleOfInaccessibility(1.0)[0].asPoint()
    said = drawing_steps.plan("reshape_border", [ends[0], _between(middle, inward), ends[1]])
    _take(folder, taken, "draw_reshape")
    drawing_steps.apply(REASON)
    return said


def _between(one: QgsPointXY, other: QgsPointXY) -> QgsPointXY:
    return QgsPointXY((one.x() + other.x()) / 2, (one.y() + other.y()) / 2)


def _split(folder: Path, taken: list[str]) -> str:
    """Split an area by a line through its middle; the part that is new gets a name."""
    show_on_map(_both())
    box = _boundary(ONE).boundingBox()
    middle = _boundary(ONE).poleOfInaccessibility(1.0)[0].asPoint()
    line = [
        QgsPointXY(middle.x(), box.yMinimum() - 0.05 * box.height()),
        QgsPointXY(middle.x(), box.yMaximum() + 0.05 * box.height()),
    ]
    said = drawing_steps.plan("split_area", line)
    hands.type_text(hands.find("partName:1", drawing_steps.drawing_dock()), f"Nya {ONE}")
    _take(folder, taken, "draw_split")
    drawing_steps.apply(SPLIT_REASON)
    drawing_steps.put_tool_down()
    return said


def _change_categories(folder: Path, taken: list[str]) -> None:
    """Give several areas another category at once."""
    dock = steps.areas_dock()
    drawing_steps.choose_in_table(OTHER, *MORE)
    hands.click(hands.find("changeCategoryButton", dock))
    panel = hands.find("changeCategoryPanel", dock)
    wait_for("the panel asking for category and reason", panel.isVisible)
    combo = hands.find("newCategory", panel)
    hands.choose(combo, combo.itemData(combo.findText("Särskilt utsatt område")))
    combo.activated.emit(combo.currentIndex())
    hands.type_text(hands.find("changeReason", panel), CATEGORY_REASON)
    iface.messageBar().clearWidgets()
    for size in (LAPTOP, DESKTOP):
        size_window(size)
        taken += save_pictures(folder, size, {"change_category_dock": dock})
    hands.click(hands.find("applyCategoryButton", panel))
    wait_for("the new category", lambda: steps.category_shown(OTHER) == "Särskilt utsatt område")


def _paint(folder: Path, taken: list[str]) -> None:
    """Show the areas dock as it is when one paints."""
    dock = steps.areas_dock()
    hands.pick_from_menu(hands.find("paintButton", dock), lambda action: action.objectName() == "paintCategory1")
    hands.type_text(hands.find("changeReason", dock), PAINT_REASON)
    iface.messageBar().clearWidgets()
    size_window(LAPTOP)
    show_on_map(_both())
    taken += save_pictures(folder, LAPTOP, {"paint_window": iface.mainWindow()})
    hands.click(hands.find("cancelCategoryButton", dock))


def _history(folder: Path, taken: list[str]) -> list[str]:
    """Look at an earlier boundary of an area."""
    drawing_steps.choose_in_table(ONE)
    lines = drawing_steps.look_at_history(1)
    iface.messageBar().clearWidgets()
    let_qgis_work(FLASHING)
    for size in (LAPTOP, DESKTOP):
        size_window(size)
        show_on_map(_both())
        taken += save_pictures(folder, size, {"history_window": iface.mainWindow(), "draft_dock": steps.areas_dock()})
    return lines


def _compare(folder: Path, taken: list[str]) -> None:
    """Compare the draft with the edition that it was started from."""
    compare_steps.open_dock()
    wait_for("the comparison of the draft", compare_steps.sentences)
    table = compare_steps.change_table()
    hands.click_cell(table, table.model().index(0, compare_steps.SENTENCE_COLUMN))
    let_qgis_work(FLASHING)
    iface.messageBar().clearWidgets()
    for size in (LAPTOP, DESKTOP):
        size_window(size)
        show_on_map(_both())
        taken += save_pictures(folder, size, {"draft_compare_window": iface.mainWindow()})


def _log(folder: Path, taken: list[str]) -> None:
    """Open the history of the workspace and let its chain be verified."""
    drawing_steps.choose_in_menu("changeLogAction")
    dialog = wait_for("the history", lambda: hands.window().findChild(QDialog, "LogDialog"))
    state = hands.find("logState", dialog)
    wait_for("the rows", lambda: hands.find("logTable", dialog).model().rowCount())
    before = state.text()
    hands.click(hands.find("verifyLogButton", dialog))
    wait_for("the chain", lambda: state.text() != before and hands.find("verifyLogButton", dialog).isEnabled())
    taken += save_pictures(folder, DESKTOP, {"log_dialog": dialog})
    dialog.reject()


def _options(folder: Path, taken: list[str]) -> None:
    """Open the plugin's page among QGIS's options."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        timer.stop()
        dialog.resize(900, 800)
        pages = dialog.findChildren(QgsOptionsPageWidget)
        page: QWidget = next(page for page in pages if page.objectName() == "UtsattaOmradenOptions")
        stack = page.parentWidget()
        while not isinstance(stack, QStackedWidget):
            page, stack = stack, stack.parentWidget()
        stack.setCurrentWidget(page)
        let_map_paint()
        taken.extend(save_pictures(folder, DESKTOP, {"options_page": page}))
        dialog.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(300)
    iface.showOptionsDialog(iface.mainWindow())
