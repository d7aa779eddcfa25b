"""Moving borders: the shared one with both neighbours, the outer one alone."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSnappingConfig
from qgis.gui import QgsMapCanvasTracer
from shapely import union_all

from tests.gui.drawing.conftest import APART, EAST, WEST, X, Y
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import store_options

INTO_EAST = ((760, 200), (1000, 200), (1000, 600), (760, 600))
OUTWARD = ((40, 200), (-200, 200), (-200, 600), (40, 600))
"""Both begin and end beyond the border: what counts is where they cross it."""


def test_both_neighbours_follow_a_shared_border(drawer):
    before = drawer.stored()
    drawer.take("reshape_border")
    drawer.draw(*INTO_EAST)
    assert drawer.problem() == ""
    assert drawer.outlines == 4
    assert f"{WEST}: 64.0 ha →" in drawer.summary()
    assert f"{EAST}: 64.0 ha →" in drawer.summary()
    drawer.enter()
    after = drawer.stored()
    assert drawer.hectares()[WEST] == 72
    assert drawer.hectares()[EAST] == 56
    whole = union_all([after[WEST].boundary, after[EAST].boundary])
    assert whole.symmetric_difference(union_all([before[WEST].boundary, before[EAST].boundary])).area < 1e-6
    assert drawer.session.undo_stack.undoText() == f"Border between {WEST} and {EAST} moved"
    assert [change.what for change in drawer.log()] == ["reshape_border", "reshape_border"]
    drawer.session.undo_stack.undo()
    assert all(drawer.stored()[name].boundary.equals_exact(before[name].boundary, 0) for name in before)


def test_an_outer_border_moves_alone(drawer):
    drawer.take("reshape_border")
    drawer.draw(*OUTWARD)
    assert "No area's before: 8." in drawer.summary()
    drawer.enter()
    assert drawer.hectares()[WEST] == 72
    assert drawer.hectares()[EAST] == 64
    assert drawer.session.undo_stack.undoText() == f"Border of {WEST} moved"


def test_a_line_beside_everything_says_what_to_do(drawer):
    drawer.take("reshape_border")
    drawer.draw((1800, 1000), (2200, 1200))
    assert drawer.problem().startswith("The line meets none of the draft's areas. Begin and end it")
    assert drawer.outlines == 0
    assert not drawer.see("applyDrawingButton").isVisible()


def test_a_line_that_ends_in_the_midst_says_what_to_do(drawer):
    drawer.take("reshape_border")
    drawer.draw((200, 1600), (400, 1800))
    assert APART in drawer.problem()
    assert "Begin and end the line on the border that is to be moved." in drawer.problem()


@pytest.mark.parametrize("number", [1, 2])
def test_a_second_line_takes_the_place_of_the_first(drawer, number):
    drawer.take("reshape_border")
    for _ in range(number):
        drawer.draw(*INTO_EAST)
    drawer.draw(*OUTWARD)
    drawer.enter()
    assert drawer.hectares() == {**drawer.hectares(), WEST: 72, EAST: 64}
    assert len(drawer.log()) == 1


def test_several_borders_can_be_moved_one_after_the_other(drawer):
    drawer.take("reshape_border")
    drawer.draw(*INTO_EAST)
    drawer.enter()
    drawer.draw(*OUTWARD)
    drawer.enter()
    assert drawer.hectares()[WEST] == 80
    assert drawer.session.undo_stack.count() == 2


def test_clicks_near_a_corner_snap_to_it(drawer):
    drawer.take("reshape_border")
    drawer.iface.snapping.locatorForLayer(drawer.dock.draughting._area_layer()).init(-1)
    drawer.draw((790, 10), (1000, 400), (790, 790))
    drawer.enter()
    corners = set(drawer.stored()[WEST].boundary.geoms[0].exterior.coords)
    assert {(X + 800, Y), (X + 800, Y + 800)} <= corners
    assert drawer.hectares()[WEST] == 72


def test_while_drawing_the_project_is_set_up_for_borders_and_then_as_before(drawer):
    project = QgsProject.instance()
    mine = QgsSnappingConfig(project.snappingConfig())
    mine.setTolerance(7)
    project.setSnappingConfig(mine)
    mode = project.avoidIntersectionsMode()
    drawer.take("reshape_border")
    assert project.snappingConfig().enabled()
    assert project.topologicalEditing()
    assert [layer.name() for layer in project.avoidIntersectionsLayers()] == ["Edition 2027 (draft)"]
    drawer.take("reshape_border")
    assert not project.snappingConfig().enabled()
    assert project.snappingConfig().tolerance() == 7
    assert not project.topologicalEditing()
    assert project.avoidIntersectionsLayers() == []
    assert project.avoidIntersectionsMode() == mode


def test_tracing_is_on_while_one_draws(drawer):
    tracer = QgsMapCanvasTracer(drawer.canvas)
    tracing = QAction("Enable tracing", drawer.iface.window)
    tracing.setCheckable(True)
    tracer.setActionEnableTracing(tracing)
    drawer.take("reshape_border")
    assert tracing.isChecked()
    drawer.take("reshape_border")
    assert not tracing.isChecked()
    del tracer


def test_a_line_along_the_border_changes_nothing_and_says_so(drawer):
    drawer.take("reshape_border")
    drawer.iface.snapping.locatorForLayer(drawer.dock.draughting._area_layer()).init(-1)
    drawer.draw((800, 200), (800, 600))
    assert drawer.problem().startswith("Nothing would change: the border runs there already")
    drawer.enter()
    assert drawer.log() == []


@pytest.fixture
def own_options():
    """The options are the plugin's own again after the test."""
    yield
    store_options(Options())


def test_a_line_may_end_as_far_from_the_border_as_the_user_has_set(drawer, own_options):
    short = [(800, 300), (900, 400), (830, 500)]
    store_options(Options(snap_pixels=1))
    drawer.take("reshape_border")
    drawer.draw(*short)
    assert drawer.problem() != ""
    store_options(Options(snap_pixels=1, draw_reach_m=45.0))
    drawer.draw(*short)
    assert EAST in drawer.summary()


def test_the_tolerance_is_the_users_own_until_another_is_set(drawer, own_options):
    store_options(Options(draw_tolerance_m=5.0))
    drawer.dock.work()
    assert drawer.see("drawTolerance").value() == 5.0
    drawer.see("drawTolerance").setValue(8.0)
    store_options(Options(draw_tolerance_m=3.0))
    drawer.dock.work()
    assert drawer.see("drawTolerance").value() == 8.0
