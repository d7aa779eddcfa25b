"""The project template that comes with the plugin: opens offline anywhere, tells nothing of who made it."""

from __future__ import annotations

import zipfile

import pytest
from qgis.core import QgsProject, QgsSettings

from utsatta_omraden_plugin.gui.map_look.background import BACKGROUND_KEY, COUNTIES, LAND, prepare, world_map
from utsatta_omraden_plugin.gui.map_look.template import template_folder
from utsatta_omraden_plugin.paths import PROJECT_TEMPLATE


@pytest.fixture
def templates_at(tmp_path):
    """QGIS looks for templates in a folder of the test."""
    folder = tmp_path / "Mina mallar"
    QgsSettings().setValue("qgis/projectTemplateDir", str(folder))
    yield folder
    QgsSettings().remove("qgis/projectTemplateDir")


def content() -> str:
    with zipfile.ZipFile(PROJECT_TEMPLATE) as archive:
        return archive.read("utsatta_omraden.qgs").decode("utf-8")


def kinds(project: QgsProject) -> set[str]:
    return {str(layer.customProperty(BACKGROUND_KEY)) for layer in project.mapLayers().values()}


def test_it_opens_in_sweref_99_tm_with_land_and_counties_from_qgis_itself():
    if not world_map().is_file():
        pytest.skip(f"this QGIS comes without its map ({world_map()})")
    project = QgsProject()
    assert project.read(str(PROJECT_TEMPLATE))
    assert project.crs().authid() == "EPSG:3006"
    assert kinds(project) == {LAND, COUNTIES}
    assert all(layer.isValid() and layer.featureCount() > 0 for layer in project.mapLayers().values())
    assert sorted(layer.name() for layer in project.mapLayers().values()) == ["Land", "Län"]


def test_it_holds_what_the_action_begins_a_project_with():
    if not world_map().is_file():
        pytest.skip(f"this QGIS comes without its map ({world_map()})")
    made, shipped = QgsProject(), QgsProject()
    prepare(made)
    shipped.read(str(PROJECT_TEMPLATE))
    assert kinds(made) == kinds(shipped)
    assert (made.title(), made.areaUnits()) == (shipped.title(), shipped.areaUnits())
    subsets = [sorted(layer.subsetString() for layer in each.mapLayers().values()) for each in (made, shipped)]
    assert subsets[0] == subsets[1]


@pytest.mark.parametrize(
    "trace", ["saveUser", "saveDateTime", "/home/", "/root/", "/usr/", "/work/", "C:", "http://tile"]
)
def test_it_tells_nothing_of_where_it_was_made(trace):
    assert trace not in content()


def test_all_its_layers_come_from_qgis_itself():
    assert content().count("<datasource>inbuilt:/data/world_map.gpkg") == 2


def test_it_is_put_among_qgis_own_templates(opened, press, templates_at, iface):
    assert template_folder() == templates_at
    press("actionPutTemplate")
    press("actionPutTemplate")
    assert [path.name for path in templates_at.iterdir()] == ["utsatta_omraden.qgz"]
    assert "New from Template" in iface.messages()[-1]


def test_a_folder_that_cannot_be_written_is_told(opened, press, templates_at, iface):
    templates_at.write_text("ingen mapp", encoding="utf-8")
    press("actionPutTemplate")
    assert "could not be copied" in iface.messages()[-1]
