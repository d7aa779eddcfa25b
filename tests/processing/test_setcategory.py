"""``setcategory`` through the registry."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def an_utsatt_area(target):
    """An area of category Utsatt område that has an id and whose name no other area has."""
    areas = stored(target)
    names = [area.name for area in areas]
    return next(
        area
        for area in areas
        if area.category == "Utsatt område" and area.special_area_id is not None and names.count(area.name) == 1
    )


def stored(path):
    workspace = open_workspace(str(path))
    try:
        return workspace.areas(workspace.edition(2025).id)
    finally:
        workspace.close()


@pytest.mark.parametrize("key", ["special_area_id", "name"])
def test_the_area_is_found_by_id_or_name_and_the_change_is_logged(run, listener, target, an_utsatt_area, key):
    results = run(
        "setcategory",
        WORKSPACE=target,
        EDITION=2025,
        AREA=str(getattr(an_utsatt_area, key)),
        CATEGORY="Särskilt utsatt område",
        REASON="Akut läge enligt LPO",
        DATE="2026-11-22",
        BY="Noa",
    )
    workspace = open_workspace(str(target))
    area = workspace.area(an_utsatt_area.id)
    change = workspace.changes(area.area_id, newest_first=True)[0]
    workspace.close()
    assert (area.category, area.valid_from) == ("Särskilt utsatt område", date(2026, 11, 22))
    assert (change.number, change.reason, change.by) == (results["CHANGE"], "Akut läge enligt LPO", "Noa")
    assert results["NAME"] == area.name
    assert any(area.name in line and "Särskilt utsatt område" in line for line in listener.said)


def test_a_name_of_another_year_finds_the_area_and_is_told(run, listener, target, sample_2023):
    run("importedition", INPUT=sample_2023, WORKSPACE=target)
    workspace = open_workspace(str(target))
    new = {area.area_id: area for area in workspace.areas(workspace.edition(2025).id)}
    taken = {area.name.casefold() for area in new.values()}
    old_name, area = next(
        (old.name, new[old.area_id])
        for old in workspace.areas(workspace.edition(2023).id)
        if old.area_id in new and old.name.casefold() not in taken and new[old.area_id].category == "Utsatt område"
    )
    workspace.close()
    results = run(
        "setcategory",
        WORKSPACE=target,
        EDITION=2025,
        AREA=old_name,
        CATEGORY="Särskilt utsatt område",
        REASON="Akut läge",
        DATE="2026-11-22",
    )
    assert results["NAME"] == area.name
    assert f"“{old_name}” is {area.name} in edition 2025." in listener.said


def test_without_a_year_the_only_edition_is_meant(run, target, an_utsatt_area):
    run(
        "setcategory",
        WORKSPACE=target,
        AREA=an_utsatt_area.name,
        CATEGORY="särskilt utsatt",
        REASON="Akut läge",
        DATE="2026-11-22",
    )
    assert next(area for area in stored(target) if area.id == an_utsatt_area.id).category == "Särskilt utsatt område"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"CATEGORY": "Lugnt område"}, "Lugnt område"),
        ({"CATEGORY": "Riskområde"}, "Riskområde"),
        ({"AREA": "Ingenstans"}, "Ingenstans"),
        ({"EDITION": 2019}, "2025"),
        ({"REASON": "   "}, "(?i)reason"),
        ({"DATE": "i våras"}, "(?i)date"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_changes_nothing(run, target, an_utsatt_area, wrong, says):
    given = {
        "WORKSPACE": target,
        "EDITION": 2025,
        "AREA": an_utsatt_area.name,
        "CATEGORY": "Särskilt utsatt område",
        "REASON": "Akut läge",
        "DATE": "2026-11-22",
    }
    before = stored(target)
    with pytest.raises(QgsProcessingException, match=says):
        run("setcategory", **{**given, **wrong})
    assert stored(target) == before


@pytest.mark.parametrize("day", ["i går", "2026-13-40", "22/11-2026"])
def test_a_day_that_is_none_is_told_with_how_to_write_it(run, target, an_utsatt_area, day):
    with pytest.raises(QgsProcessingException) as refused:
        run("setcategory", WORKSPACE=target, AREA=an_utsatt_area.name, CATEGORY="Riskområde", REASON="x", DATE=day)
    assert str(refused.value) == f"DATE: “{day}” is no date. Write it as year-month-day, such as 2026-11-22."


def test_a_workspace_of_another_kind_is_named_with_the_kind_that_it_is(run, tmp_path):
    wrong = tmp_path / "arbetsyta.kml"
    with pytest.raises(QgsProcessingException, match=r"WORKSPACE: .*arbetsyta\.kml is not a kind .*: \.gpkg\."):
        run("setcategory", WORKSPACE=wrong, AREA="1", CATEGORY="Riskområde", REASON="x", DATE="2026-11-22")


def test_with_several_editions_the_year_must_be_said(run, target, sample_2023, an_utsatt_area):
    run("importedition", INPUT=sample_2023, WORKSPACE=target)
    with pytest.raises(QgsProcessingException, match="2023, 2025"):
        run(
            "setcategory",
            WORKSPACE=target,
            AREA=an_utsatt_area.name,
            CATEGORY="Särskilt utsatt område",
            REASON="Akut läge",
            DATE="2026-11-22",
        )


def test_a_file_that_is_no_workspace_is_named(run, tmp_path):
    other = tmp_path / "anteckningar.gpkg"
    other.write_text("no database")
    with pytest.raises(QgsProcessingException, match=r"anteckningar\.gpkg"):
        run(
            "setcategory",
            WORKSPACE=other,
            EDITION=2025,
            AREA="1",
            CATEGORY="Utsatt område",
            REASON="Test",
            DATE="2026-11-22",
        )


@pytest.mark.parametrize(("level", "told"), [("noa", "noa"), (None, None)])
def test_the_level_that_decided_stands_in_the_log_when_it_is_said(run, target, an_utsatt_area, level, told):
    run(
        "setcategory",
        WORKSPACE=target,
        EDITION=2025,
        AREA=an_utsatt_area.name,
        CATEGORY="Särskilt utsatt område",
        REASON="Akut läge",
        DATE="2026-11-22",
        **({"LEVEL": level} if level else {}),
    )
    workspace = open_workspace(str(target))
    change = workspace.changes(an_utsatt_area.area_id, newest_first=True)[0]
    workspace.close()
    assert change.new.get("level") == told
