"""The small icons beside the editions in the layer tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from shapely import MultiPolygon, Polygon

from tests.gui.edition_samples import areas_of_2025, new_edition
from tests.workspace.publication_samples import judge, published
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.gui.edition_indicators import EditionIndicators, Mark
from utsatta_omraden_plugin.gui.layer_tree import EDITION_KEY, edition_layers, node_of, workspace_group
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session import ChangeNote


@pytest.fixture
def indicators(iface, empty_session, workspace_file):
    layers = MapLayers(empty_session, iface, Messages(iface))
    layers.load()
    made = EditionIndicators(empty_session, iface)
    made.load()
    empty_session.open(str(workspace_file))
    yield made
    made.unload()
    layers.unload()


def layer_of(session, year: int) -> QgsVectorLayer:
    return edition_layers(QgsProject.instance())[session.workspace.edition(year).id]


def shown(iface, layer) -> list[str]:
    """What QGIS's layer tree shows beside a layer, as the tooltips say it."""
    node = node_of(QgsProject.instance(), layer)
    return [indicator.toolTip() for indicator in iface.layerTreeView().indicators(node)]


def test_a_published_edition_has_none(indicators, iface, empty_session, qtbot):
    qtbot.wait(50)
    assert shown(iface, layer_of(empty_session, 2025)) == []


def test_a_draft_is_marked(indicators, iface, empty_session, qtbot):
    draft = replace(new_edition(2027), status=EditionStatus.DRAFT)
    edition = empty_session.workspace.add_edition(draft, areas_of_2025(), "GIS-specialist")
    empty_session.tell(ChangeNote("import_edition", edition.id))
    layer = layer_of(empty_session, 2027)
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [Mark.DRAFT], timeout=5000)
    assert shown(iface, layer) == ["A draft: not published yet"]
    assert shown(iface, layer_of(empty_session, 2025)) == []


def test_a_draft_that_is_published_is_marked_no_more(indicators, iface, empty_session, qtbot):
    edition = empty_session.workspace.start_draft(empty_session.edition.id, 2027, "Utkast 2027", "Noa")
    judge(empty_session.workspace, empty_session.workspace.areas(edition.id))
    empty_session.tell(ChangeNote("import_edition", edition.id))
    layer = layer_of(empty_session, 2027)
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [Mark.DRAFT], timeout=5000)
    assert layer.name() == "Edition 2027 (draft)"
    published(empty_session.workspace, edition)
    empty_session.tell(ChangeNote("publish_edition", edition.id))
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [], timeout=5000)
    assert layer.name() == "Edition 2027"
    layer.setName("Mitt namn")
    empty_session.workspace.open_new_version(edition.id, "Fel", "Noa")
    empty_session.tell(ChangeNote("open_new_version", edition.id))
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [Mark.DRAFT], timeout=5000)
    assert layer.name() == "Mitt namn"


def test_boundaries_that_are_not_valid_are_counted(indicators, iface, empty_session, qtbot):
    areas = empty_session.workspace.areas(empty_session.edition.id)
    x, y = areas[0].boundary.centroid.coords[0]
    bow = Polygon([(x, y), (x + 100, y + 100), (x + 100, y), (x, y + 100)])
    empty_session.workspace.replace_areas([replace(areas[0], boundary=MultiPolygon([bow]))], "redraw", "Prov", "GIS")
    empty_session.tell(ChangeNote("redraw", empty_session.edition.id, (areas[0].id,)))
    layer = layer_of(empty_session, 2025)
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [Mark.INVALID], timeout=5000)
    assert "checks" in shown(iface, layer)[0]


def test_unsaved_edits_are_marked_until_they_are_saved(indicators, iface, empty_session, project, qtbot):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:3006&field=id:string", "draft", "memory")
    layer.setCustomProperty(EDITION_KEY, "another")
    project.addMapLayer(layer)
    qtbot.wait(50)
    assert indicators.marks_of(layer) == []
    layer.startEditing()
    layer.addFeature(QgsFeature(layer.fields()))
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [Mark.UNSAVED], timeout=5000)
    layer.commitChanges()
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [], timeout=5000)


def test_a_file_that_cannot_be_read_is_marked(indicators, iface, project, qtbot):
    layer = QgsVectorLayer("/gone.gpkg", "gone", "ogr")
    layer.setCustomProperty(EDITION_KEY, "gone")
    project.addMapLayer(layer)
    qtbot.waitUntil(lambda: indicators.marks_of(layer) == [Mark.INVALID], timeout=5000)


def test_icons_go_with_their_layers_and_come_back_after_moving(indicators, iface, empty_session, project, qtbot):
    draft = replace(new_edition(2027), status=EditionStatus.DRAFT)
    edition = empty_session.workspace.add_edition(draft, areas_of_2025(), "GIS-specialist")
    empty_session.tell(ChangeNote("import_edition", edition.id))
    layer = layer_of(empty_session, 2027)
    qtbot.waitUntil(lambda: shown(iface, layer) != [], timeout=5000)
    node = node_of(project, layer)
    project.layerTreeRoot().addChildNode(node.clone())
    node.parent().removeChildNode(node)
    qtbot.waitUntil(lambda: shown(iface, layer) != [], timeout=5000)
    project.removeMapLayer(layer.id())
    group = workspace_group(project)
    group.parent().removeChildNode(group)
    qtbot.wait(50)
    assert indicators._shown == {}


def test_unloading_takes_all_icons_away(iface, empty_session, workspace_file, qtbot):
    layers = MapLayers(empty_session, iface, Messages(iface))
    layers.load()
    empty_session.open(str(workspace_file))
    draft = replace(new_edition(2027), status=EditionStatus.DRAFT)
    edition = empty_session.workspace.add_edition(draft, areas_of_2025(), "GIS-specialist")
    empty_session.tell(ChangeNote("import_edition", edition.id))
    layer = layer_of(empty_session, 2027)
    made = EditionIndicators(empty_session, iface)
    for _ in range(2):
        made.load()
        qtbot.waitUntil(lambda: shown(iface, layer) != [], timeout=5000)
        made.unload()
        assert shown(iface, layer) == []
    layers.unload()
