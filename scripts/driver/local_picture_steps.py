"""Actors, places, judgement and signature in the dock "Områdesbedömning", as a user does them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QTableWidget
from qgis.utils import iface

from . import hands
from .dialogs import with_named_dialog
from .map_hands import draw
from .pictures import let_map_paint
from .steps import assessment_dock
from .waiting import let_qgis_work, wait_for

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def add_actors(kind: str, count: str, role: str, change: str) -> None:
    """Add a group of actors from the lists of step 3, by the ids of the method's terms."""
    dock = assessment_dock()
    rows = hands.find("actorTable", dock, QTableWidget).rowCount()
    for name, value in (("actorKind", kind), ("actorCount", count), ("actorRole", role), ("actorChange", change)):
        hands.choose(hands.find(name, dock, QComboBox), value)
    hands.click(hands.find("addActorButton", dock))
    wait_for("the group of actors", lambda: hands.find("actorTable", dock, QTableWidget).rowCount() == rows + 1)


def area_on_map() -> QgsGeometry:
    """Zoom the map to the area that is chosen in it; returns its boundary (EPSG:3006)."""
    layer = next(layer for layer in iface.mapCanvas().layers() if layer.selectedFeatureCount())
    iface.mapCanvas().zoomToSelected(layer)
    iface.mapCanvas().zoomByFactor(1.3)
    let_map_paint()
    return next(layer.getSelectedFeatures()).geometry()


def draw_places(kind_of_point: str, kind_of_area: str) -> int:
    """Draw a point, a line and a problem area well inside the chosen area; returns how many places there are."""
    boundary = area_on_map()
    middle, room = boundary.poleOfInaccessibility(1.0)
    at = middle.asPoint()

    def place(east: float, north: float) -> QgsPointXY:
        """A place in the shares of the largest circle that the boundary holds."""
        return QgsPointXY(at.x() + east * room, at.y() + north * room)

    # The middle belongs to the area's own label.
    _draw("drawAreaButton", kind_of_area, [place(-0.7, -0.5), place(0.0, -0.7), place(0.1, -0.25), place(-0.6, -0.1)])
    _draw("drawLineButton", "blocked_passage", [place(-0.6, 0.5), place(-0.1, 0.6), place(0.5, 0.45)])
    _draw("drawPointButton", kind_of_point, [place(-0.15, -0.45)])
    return _rows()


def describe_place(days: tuple[str, ...], times: tuple[str, ...], words: str) -> None:
    """Say of the place that was drawn last when it is used, who says so, and what happens there."""
    dock = assessment_dock()
    for name in (*(f"placeDay:{day}" for day in days), *(f"placeTime:{part}" for part in times)):
        hands.click(hands.find(name, dock))
    hands.choose(hands.find("placeSource", dock, QComboBox), "own_observation")
    hands.type_text(hands.find("placeDescription", dock), words)
    let_qgis_work(1.2)  # what is typed is stored at a pause


def _rows() -> int:
    return int(hands.find("placeTable", assessment_dock(), QTableWidget).rowCount())


def _draw(button: str, kind: str, corners: list[QgsPointXY]) -> None:
    """Press a draw button, click the corners on the map, end with the right button, and put the pen away."""
    dock, before = assessment_dock(), _rows()
    hands.choose(hands.find("drawKind", dock, QComboBox), kind)
    hands.click(hands.find(button, dock))
    let_map_paint()
    draw(corners)
    wait_for("the place that was drawn", lambda: _rows() == before + 1)
    hands.click(hands.find(button, dock))
    wait_for("the end of the drawing", lambda: not hands.find(button, dock).isChecked())


def judge(category: str, trend: str, reason: str) -> str:
    """Choose category and trend and write the reason in step 5; returns what the program proposes, in words."""
    dock = assessment_dock()
    wait_for("the criteria", lambda: hands.find("criteriaTable", dock, QTableWidget).rowCount())
    hands.choose(hands.find("categoryCombo", dock, QComboBox), category)
    hands.choose(hands.find("trendCombo", dock, QComboBox), trend)
    hands.type_text(hands.find("judgementReason", dock), reason)
    return str(hands.find("proposalReasons", dock).text()).splitlines()[0].lstrip("• ")


def sign() -> str:
    """Sign, say yes to the question, and wait until the assessment is frozen; returns what the dock says then."""
    dock = assessment_dock()
    button = hands.find("signOffButton", dock)
    wait_for("nothing missing for a signature", button.isEnabled, 5, lambda: hands.find("signOffMissing", dock).text())

    def agree(dialog: QDialog) -> None:
        if (anyway := dialog.findChild(QAbstractButton, "signAnyway")) is not None:
            hands.click(anyway)
        hands.click(hands.find("signButton", dialog))

    with_named_dialog("SignDialog", lambda: hands.click(button), agree)
    notice = hands.find("assessmentNotice", dock)
    wait_for("the signature", lambda: notice.isVisible() and not button.isEnabled() and notice.text(), 10)
    return str(notice.text())


def show_levels() -> None:
    """Scroll step 5 to what the levels have judged, at its end."""
    bar = hands.find("stepPages", assessment_dock()).currentWidget().verticalScrollBar()
    bar.setValue(bar.maximum())
    let_qgis_work(0.2)


def assessor() -> str:
    """Return the role whose assessment is open, as the dock's button says it once the area has been read."""
    button: Any = hands.find("assessorButton", assessment_dock())
    return str(wait_for("the role of the assessor", button.text))


def assess_as(role: str) -> None:
    """Become another assessor of the area, through the button with the role."""
    button: Any = hands.find("assessorButton", assessment_dock())
    hands.pick_from_menu(button, lambda action: action.text() == role)
    wait_for(f"the assessment of {role}", lambda: role in button.toolTip())
