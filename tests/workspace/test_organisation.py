"""The units of the organisation: put a level at a time, followed through the years, found by who needs them."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from osgeo import ogr
from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.org_unit import OrgLevel, OrgUnit, in_force
from utsatta_omraden_plugin.workspace import Workspace

GROUND = MultiPolygon([box(376_000, 6_164_000, 380_000, 6_168_000)])
NORTH = OrgUnit(OrgLevel.LPO, "561540", "Provlunda", GROUND, "Provstad")
SOUTH = OrgUnit(OrgLevel.LPO, "561550", "Söder Provet")
ABOVE = OrgUnit(OrgLevel.POLICE_AREA, "5615", "Provstad")
REGION = OrgUnit(OrgLevel.REGION, "5600", "Prov")
BY = "GIS-specialist"


def known(unit: OrgUnit) -> OrgUnit:
    return replace(unit, id="")


def test_a_new_workspace_knows_no_units(workspace: Workspace):
    assert workspace.org_units() == []


def test_units_come_back_as_they_were_put_the_smallest_level_first(workspace: Workspace):
    workspace.put_org_units(OrgLevel.REGION, [REGION], BY)
    workspace.put_org_units(OrgLevel.LPO, [SOUTH, NORTH], BY)
    assert [known(unit) for unit in workspace.org_units()] == [NORTH, SOUTH, REGION]
    assert [known(unit) for unit in workspace.org_units(OrgLevel.REGION)] == [REGION]


def test_one_row_of_the_log_tells_of_a_level(workspace: Workspace):
    change = workspace.put_org_units(OrgLevel.LPO, [NORTH, SOUTH], BY, date(2021, 1, 1), "lpo.gpkg", "a" * 64)
    assert workspace.changes()[-1] == change
    assert (change.what, change.table, change.by) == ("import_organisation", "org_unit", BY)
    assert change.new == {
        "level": "lpo", "units": 2, "valid_from": "2021-01-01", "source_name": "lpo.gpkg", "source_sha256": "a" * 64,
    }  # fmt: skip
    assert workspace.first_broken_link() is None


def test_units_put_again_for_the_same_day_take_the_place_of_the_former(workspace: Workspace):
    workspace.put_org_units(OrgLevel.LPO, [NORTH, SOUTH], BY)
    renamed = replace(NORTH, name="Nya Provlunda")
    change = workspace.put_org_units(OrgLevel.LPO, [renamed], BY)
    assert [known(unit) for unit in workspace.org_units()] == [renamed]
    assert change.old["units"] == 2


def test_units_of_a_later_day_end_the_former_the_day_before(workspace: Workspace):
    workspace.put_org_units(OrgLevel.LPO, [NORTH, SOUTH], BY)
    workspace.put_org_units(OrgLevel.LPO, [replace(NORTH, name="Hela Provet")], BY, date(2021, 1, 1))
    units = workspace.org_units()
    assert [unit.name for unit in in_force(units, date(2020, 12, 31))] == ["Provlunda", "Söder Provet"]
    assert [unit.name for unit in in_force(units, date(2021, 1, 1))] == ["Hela Provet"]


def test_an_earlier_day_than_the_present_units_is_refused_and_changes_nothing(workspace: Workspace):
    workspace.put_org_units(OrgLevel.LPO, [NORTH], BY, date(2021, 1, 1))
    for day in (date(2019, 1, 1), None):
        with pytest.raises(RuleError, match="from 2021-01-01 on"):
            workspace.put_org_units(OrgLevel.LPO, [SOUTH], BY, day)
    assert [unit.code for unit in workspace.org_units()] == ["561540"]


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ([], "no units"),
        ([replace(NORTH, name=" ")], "lacks its code or name"),
        ([replace(NORTH, code="")], "lacks its code or name"),
        ([REGION], "of another level"),
        ([NORTH, replace(SOUTH, code="561540")], "the same code: 561540"),
    ],
)
def test_units_that_are_none_are_refused(workspace: Workspace, units: list[OrgUnit], said: str):
    with pytest.raises(RuleError, match=said):
        workspace.put_org_units(OrgLevel.LPO, units, BY)
    assert workspace.org_units() == []


def test_each_unit_names_the_one_it_lies_in_also_when_that_one_is_put_anew(workspace: Workspace, place: Path):
    workspace.put_org_units(OrgLevel.LPO, [NORTH], BY)
    workspace.put_org_units(OrgLevel.POLICE_AREA, [ABOVE], BY)
    workspace.put_org_units(OrgLevel.REGION, [REGION], BY)
    workspace.put_org_units(OrgLevel.POLICE_AREA, [ABOVE], BY)
    workspace.close()
    with contextlib.closing(sqlite3.connect(place)) as file:
        found = file.execute(
            "SELECT own.code, above.code FROM org_unit AS own JOIN org_unit AS above ON above.id = own.parent_id "
            "ORDER BY own.code"
        ).fetchall()
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    assert found == [("5615", "5600"), ("561540", "5615")]


def test_the_present_units_are_a_layer_for_the_map(workspace: Workspace):
    workspace.put_org_units(OrgLevel.LPO, [NORTH, SOUTH], BY)
    workspace.put_org_units(OrgLevel.LPO, [replace(NORTH, name="Hela Provet")], BY, date(2021, 1, 1))
    path, table, subset = workspace.organisation_source().uri.split("|")
    source = ogr.Open(path)
    layer = source.GetLayerByName(table.removeprefix("layername="))
    layer.SetAttributeFilter(subset.removeprefix("subset="))
    assert [(each["code"], each["name"], each.GetGeometryRef().GetArea()) for each in layer] == [
        ("561540", "Hela Provet", GROUND.area)
    ]
