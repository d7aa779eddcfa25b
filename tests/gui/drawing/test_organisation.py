"""Organisational areas: brought in and shown from the dock's menu, and taken over by a new area."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
import qgis
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialog
from shapely import MultiPolygon, box

from tests.gui.drawing.conftest import X, Y
from utsatta_omraden_plugin.domain.org_unit import OrgLevel, OrgUnit
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.gui.drawing import organisation_menu

RING = ((1800, 100), (2400, 100), (2400, 700), (1800, 700))


@pytest.fixture
def with_units(drawer):
    """The same, in a workspace that knows an LPO and the police area around it."""
    ground = MultiPolygon([box(X - 2000, Y - 2000, X + 4000, Y + 4000)])
    workspace = drawer.session.workspace
    workspace.put_org_units(OrgLevel.LPO, [OrgUnit(OrgLevel.LPO, "561590", "Provlunda", ground, "Provstad")], "Noa")
    workspace.put_org_units(OrgLevel.POLICE_AREA, [OrgUnit(OrgLevel.POLICE_AREA, "5615", "Malmö", ground)], "Noa")
    drawer.session.tell_elsewhere()
    return drawer


def shown():
    layers = QgsProject.instance().mapLayers().values()
    return [layer for layer in layers if layer.customProperty(organisation_menu.ORGANISATION_KEY)]


def test_a_new_area_takes_lpo_codes_and_locality_from_the_unit_it_lies_in(with_units):
    with_units.take("new_area")
    with_units.draw(*RING)
    assert "LPO Provlunda (561590)" in with_units.summary()
    with_units.type("drawName", "Nya Kvarteret")
    with_units.choose("drawCategory", "Utsatt område")
    with_units.enter()
    made = with_units.stored()["Nya Kvarteret"]
    assert made.organisation == Organisation("Provlunda", "561590", "Malmö", "5615", made.organisation.region, "5600")
    assert made.locality == "Provstad"
    assert "guessed" not in made.extra


def test_the_menu_opens_the_algorithm_with_the_workspace_filled_in(drawer, monkeypatch):
    asked, dialog = [], QDialog(drawer.iface.window)

    def made(*given):
        asked.append(given)
        return dialog

    there = SimpleNamespace(createAlgorithmDialog=made)
    monkeypatch.setitem(sys.modules, "qgis.processing", there)
    monkeypatch.setattr(qgis, "processing", there, raising=False)
    drawer.dock.page.menu.bring.trigger()
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.close()
    workspace = drawer.session.workspace
    assert asked == [
        ("utsattaomraden:importorganisation", {"WORKSPACE": workspace.location, "BY": drawer.session.role})
    ]


def test_the_units_are_shown_once_below_the_areas(with_units):
    with_units.dock.page.menu.view.trigger()
    with_units.dock.page.menu.view.trigger()
    [layer] = shown()
    assert sorted(feature["code"] for feature in layer.getFeatures()) == ["5615", "561590"]
    assert layer.readOnly()
    assert QgsProject.instance().layerTreeRoot().layerOrder()[-1] is layer


def test_without_units_it_is_said_what_to_do(drawer):
    drawer.dock.page.menu.view.trigger()
    assert shown() == []
    assert "import them first" in drawer.iface.messages()[-1]


def test_nothing_can_be_brought_in_without_a_workspace(drawer):
    drawer.session.close()
    drawer.dock.work()
    assert not drawer.dock.page.menu.bring.isEnabled()
