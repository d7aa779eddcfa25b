"""What lies under the areas."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateTransform, QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QSize

from utsatta_omraden_plugin.gui.layer_tree import workspace_group
from utsatta_omraden_plugin.gui.map_look.background import (
    BACKGROUND_KEY,
    LAND,
    OPENSTREETMAP,
    STREETS,
    has_background,
    world_map,
)
from utsatta_omraden_plugin.gui.map_look.map_look import SWEDEN

from .conftest import action_of


@pytest.fixture(autouse=True)
def map_of_qgis():
    if not world_map().is_file():
        pytest.skip(f"this QGIS comes without its map ({world_map()})")


def backgrounds(project) -> list:
    return [layer for layer in project.mapLayers().values() if layer.customProperty(BACKGROUND_KEY)]


def test_nothing_lies_there_before_somebody_asks(opened, project):
    assert backgrounds(project) == []


def test_land_lies_under_the_areas_and_needs_no_network(opened, project, press):
    press("actionBackground:land")
    assert [layer.source().split("|")[0] for layer in backgrounds(project)] == [str(world_map())] * 2
    order = [layer.name() for layer in project.layerTreeRoot().layerOrder()]
    assert order[-2:] == ["Counties", "Land"]
    assert workspace_group(project) is project.layerTreeRoot().children()[0]


def test_it_is_drawn_over_all_of_sweden_and_no_farther_than_holds(opened, project, press):
    press("actionBackground:land")
    land = next(layer for layer in backgrounds(project) if layer.customProperty(BACKGROUND_KEY) == LAND)
    counties = next(layer for layer in backgrounds(project) if layer is not land)
    assert counties.featureCount() == 21
    way = QgsCoordinateTransform(land.crs(), project.crs(), project)
    assert not way.transformBoundingBox(land.extent()).isEmpty()
    settings = QgsMapSettings()
    settings.setLayers([counties, land])
    settings.setDestinationCrs(project.crs())
    settings.setExtent(SWEDEN)
    settings.setOutputSize(QSize(175, 400))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    colours = [picture.pixelColor(x, y).name() for x in range(175) for y in range(400)]
    assert 0.4 < colours.count("#f4f1ea") / len(colours) < 0.8


def test_it_is_not_clicked_on_in_passing(opened, project, press):
    press("actionBackground:land")
    assert not any(layer.flags() & layer.LayerFlag.Identifiable for layer in backgrounds(project))


def test_pressing_twice_takes_it_away_again(opened, project, press, menu):
    before = len(project.layerTreeRoot().children())
    press("actionBackground:land")
    menu.aboutToShow.emit()
    assert action_of(menu, "actionBackground:land").isChecked()
    press("actionBackground:land")
    assert backgrounds(project) == []
    assert len(project.layerTreeRoot().children()) == before


def test_street_maps_come_only_by_a_click_and_name_their_makers(opened, project, press):
    assert not has_background(project, STREETS)
    press("actionBackground:openstreetmap")
    (layer,) = backgrounds(project)
    assert layer.source() == OPENSTREETMAP
    properties = layer.serverProperties()
    named = properties.attribution() if hasattr(properties, "attribution") else layer.attribution()
    assert "OpenStreetMap" in named


def test_streets_lie_over_the_land_whichever_came_first(opened, project, press):
    press("actionBackground:openstreetmap")
    press("actionBackground:land")
    order = [layer.customProperty(BACKGROUND_KEY) for layer in project.layerTreeRoot().layerOrder()]
    assert order.index(STREETS) < order.index(LAND)


def test_a_new_project_has_sweden_s_system_and_land(opened, iface, press):
    press("actionNewProject")
    project = QgsProject.instance()
    assert project.crs().authid() == "EPSG:3006"
    assert has_background(project, LAND)
    assert iface.mapCanvas().extent().contains(SWEDEN.center())
    assert opened.workspace is None or workspace_group(project) is None


def test_the_projects_file_finds_the_map_in_another_qgis(opened, project, press, tmp_path):
    press("actionBackground:land")
    file = tmp_path / "karta.qgs"
    assert project.write(str(file))
    text = file.read_text(encoding="utf-8")
    assert "inbuilt:/data/world_map.gpkg" in text
    assert str(world_map()) not in text
