"""Changing the shape of a stored place with QGIS's vertex tool."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer

from utsatta_omraden_plugin.gui.digitising.scratch_layer import SCRATCH_KEY
from utsatta_omraden_plugin.gui.digitising.shapes import to_qgis


def layer():
    found = [one for one in QgsProject.instance().mapLayers().values() if one.customProperty(SCRATCH_KEY)]
    return found[0] if found else None


def reshape(drawer, shape) -> None:
    """Do with the layer what QGIS's vertex tool does."""
    [feature] = layer().getFeatures()
    layer().changeGeometry(feature.id(), shape if isinstance(shape, QgsGeometry) else to_qgis(shape))


@pytest.fixture
def reshaping(drawer):
    """An area is drawn and its shape is being changed."""
    drawer.draw("drawAreaButton", (200, 200), (500, 200), (500, 500))
    drawer.press("reshapePlaceButton")
    assert drawer.canvas.mapTool() is drawer.iface.vertices
    assert drawer.iface.activeLayer() is layer()
    return drawer


def test_qgis_no_longer_takes_the_new_layer_for_one_that_is_gone(drawer):
    drawer.draw("drawAreaButton", (200, 200), (500, 200), (500, 500))
    # Whether a layer comes to stand where another one stood is chance: what is known of any layer must go.
    [other, *_] = [one for one in QgsProject.instance().mapLayers().values() if isinstance(one, QgsVectorLayer)]
    snapping = drawer.canvas.snappingUtils()
    snapping.locatorForLayer(other).init()
    assert snapping.locatorForLayer(other).hasIndex()
    drawer.press("reshapePlaceButton")
    assert not snapping.locatorForLayer(other).hasIndex()
    known = snapping.locatorForLayer(layer())
    assert known.init()
    assert known.cachedGeometryCount() == 1


def test_done_stores_the_shape_as_one_step_of_undo(reshaping):
    [place] = reshaping.stored()
    wider = place.shape.buffer(20, join_style="mitre")
    reshape(reshaping, wider)
    reshaping.press("reshapeDone")
    assert layer() is None
    assert reshaping.stored()[0].shape.equals(wider)
    assert reshaping.stored()[0].id == place.id
    reshaping.assessor.session.undo_stack.undo()
    assert reshaping.stored()[0].shape.equals(place.shape)


def test_cancel_leaves_the_shape_as_it_was(reshaping):
    [place] = reshaping.stored()
    reshape(reshaping, place.shape.buffer(20))
    reshaping.press("reshapeCancel")
    assert layer() is None
    assert reshaping.stored() == [place]
    assert not reshaping.see("reshaping").isVisible()


def test_done_without_a_change_writes_nothing(reshaping):
    before = len(reshaping.assessor.session.workspace.changes())
    reshaping.press("reshapeDone")
    assert len(reshaping.assessor.session.workspace.changes()) == before


def test_a_shape_that_crosses_itself_stays_to_be_put_right(reshaping):
    [place] = reshaping.stored()
    x, y = place.shape.exterior.coords[0]
    reshape(
        reshaping,
        QgsGeometry.fromWkt(f"Polygon(({x} {y}, {x + 90} {y + 90}, {x + 90} {y}, {x} {y + 90}, {x} {y}))"),
    )
    reshaping.press("reshapeDone")
    assert layer() is not None
    assert "does not cross itself" in reshaping.see("reshaping").text()
    assert reshaping.stored() == [place]


def test_leaving_the_area_stores_the_shape_that_was_drawn(reshaping):
    [place] = reshaping.stored()
    wider = place.shape.buffer(20, join_style="mitre")
    reshape(reshaping, wider)
    reshaping.assessor.choose("Åkerhöjden")
    assert layer() is None
    assert reshaping.stored()[0].shape.equals(wider)


def test_ending_the_edit_in_qgis_stores_the_shape(reshaping):
    wider = reshaping.stored()[0].shape.buffer(20, join_style="mitre")
    reshape(reshaping, wider)
    assert layer().commitChanges()
    reshaping.qtbot.waitUntil(lambda: layer() is None)
    assert reshaping.stored()[0].shape.equals(wider)


def test_clearing_the_project_ends_it_and_the_place_is_as_it_was(reshaping):
    [place] = reshaping.stored()
    QgsProject.instance().clear()
    assert layer() is None
    assert not reshaping.see("reshaping").isVisible()
    assert reshaping.stored() == [place]


def test_a_change_that_is_kept_when_qgis_leaves_the_project_is_stored(reshaping):
    wider = reshaping.stored()[0].shape.buffer(20, join_style="mitre")
    reshape(reshaping, wider)
    assert layer().commitChanges()  # as QGIS does when its question is answered by "save"
    QgsProject.instance().clear()
    assert layer() is None
    assert reshaping.stored()[0].shape.equals(wider)
