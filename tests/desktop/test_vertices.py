"""QGIS's own vertex tool in the real QGIS: the neighbour follows where two areas share a vertex."""

from __future__ import annotations

import pytest
import shapely
from shapely import MultiPolygon, box

from scripts.driver.start import run_in_qgis
from tests.desktop.conftest import facts_of
from tests.gui.edition_samples import MALMO, MALMO_AT, area, new_edition
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

WEST, EAST = "Västra Provet", "Östra Provet"


def block(name: str, number: int, west: float, east: float):
    made = area(name, "Utsatt område", number, MALMO_AT, MALMO)
    x, y = MALMO_AT
    ground = MultiPolygon([box(x + west, y, x + east, y + 800)])
    return made.__class__(**{**made.__dict__, "boundary": ground})


@pytest.fixture(scope="module")
def moved(desk, profiles, installed_plugin):
    """What was seen while the vertex moved, and the areas and the log that the workspace holds afterwards."""
    path = desk / "hörn.gpkg"
    workspace = create_workspace(str(path), method=SHIPPED_METHOD.read_text(encoding="utf-8"), by="GIS-specialist")
    base = workspace.add_edition(new_edition(2025), [block(WEST, 11, 0, 800), block(EAST, 12, 800, 1600)], "Noa")
    draft = workspace.start_draft(base.id, 2027, "Utkast 2027", "Noa")
    workspace.close()
    settings = {"workspace": str(path), "year": 2027, "corner": MALMO_AT}
    script = "tests.desktop.inside_vertices"
    facts = facts_of(run_in_qgis(script, settings, profiles, desk / "hörnen", plugin_path=installed_plugin, limit=90))
    workspace = open_workspace(str(path))
    areas, log = workspace.areas(draft.id), workspace.changes()
    workspace.close()
    return facts, {each.name: each for each in areas}, log


def test_the_neighbour_follows_in_the_same_edit(moved):
    facts, areas, _log = moved
    assert facts["laid_out"] == 2
    assert facts["after"] == facts["redone"] == {WEST: 72, EAST: 56}
    assert WEST in facts["told"]
    assert EAST in facts["told"]
    assert shapely.intersection(areas[WEST].boundary, areas[EAST].boundary).area < 1e-6


def test_it_is_one_step_of_undo_and_the_log_tells_of_both(moved):
    facts, _areas, log = moved
    assert facts["undone"] == {WEST: 64, EAST: 64}
    edits = [change for change in log if change.what == "edit_vertices"]
    assert len(edits) == 2


def test_the_dock_opens_the_dialog_for_organisational_areas_with_its_workspace(moved):
    facts, _areas, _log = moved
    name, workspace = facts["asked_for"]
    assert name == "utsattaomraden:importorganisation"
    assert workspace.endswith("hörn.gpkg")
