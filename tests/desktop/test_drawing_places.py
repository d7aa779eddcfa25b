"""Drawing places with the real QGIS: its tool for new features, its snapping and its vertex tool."""

from __future__ import annotations

import pytest

from scripts.driver.start import run_in_qgis
from tests.desktop.conftest import facts_of
from tests.gui.edition_samples import MALMO_AT, areas_of_2025, new_edition
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

AREA = "Exempelgården"


@pytest.fixture(scope="module")
def drawn(desk, profiles, installed_plugin):
    """What was seen while drawing, and the places that the workspace holds afterwards."""
    path = desk / "ritade platser.gpkg"
    workspace = create_workspace(str(path), method=SHIPPED_METHOD.read_text(encoding="utf-8"), by="GIS-specialist")
    edition = workspace.add_edition(new_edition(2025), areas_of_2025(), "GIS-specialist")
    workspace.close()
    settings = {"workspace": str(path), "area": AREA, "corner": MALMO_AT}
    script = "tests.desktop.inside_drawing"
    facts = facts_of(run_in_qgis(script, settings, profiles, desk / "rita", plugin_path=installed_plugin, limit=90))
    workspace = open_workspace(str(path))
    [held] = workspace.assessments(edition.id)
    places = workspace.places(held.id)
    workspace.close()
    return facts, places


def corners(place) -> set[tuple[int, int]]:
    """The vertices in metres from the area's corner, to the nearest twenty: a pixel is a few metres."""
    x, y = MALMO_AT
    coordinates = place.shape.exterior.coords if place.shape.geom_type == "Polygon" else place.shape.coords
    return {(round((east - x) / 20) * 20, round((north - y) / 20) * 20) for east, north in coordinates}


def test_point_line_and_area_are_stored_as_they_were_clicked(drawn):
    _facts, (point, line, area) = drawn
    assert corners(point) == {(400, 700)}
    assert corners(line) == {(100, 600), (700, 600)}
    assert corners(area) == {(200, 200), (500, 200), (620, 420)}, "the vertex tool moved the third corner"


def test_qgis_has_its_own_tool_and_snapping_while_one_draws_and_then_what_it_had(drawn):
    facts, _places = drawn
    assert facts["while_drawing"]["edits"]
    assert facts["while_drawing"]["snaps"]
    assert len(facts["while_drawing"]["editing"]) == 1
    assert facts["after"] == facts["before"]
    assert facts["after"]["editing"] == []


def test_nothing_was_asked_about_places_inside(drawn):
    facts, _places = drawn
    assert facts["said"] == []
