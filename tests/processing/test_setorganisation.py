"""``setorganisation`` through the registry."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def stored(target):
    workspace = open_workspace(str(target))
    yield workspace
    workspace.close()


def areas(stored):
    return stored.areas(stored.edition(2025).id)


@pytest.fixture
def two(stored):
    """Two areas with ids, in other LPOs than a third one."""
    with_ids = [area for area in areas(stored) if area.special_area_id is not None and area.organisation.lpo_code]
    third = with_ids[-1]
    others = [area for area in with_ids if area.organisation != third.organisation][:2]
    return others, third


def test_several_areas_get_all_values_of_an_lpo(run, target, stored, two):
    others, third = two
    ids = ", ".join(str(area.special_area_id) for area in others)
    results = run(
        "setorganisation", WORKSPACE=target, AREA=ids, LPO=third.organisation.lpo_code, REASON="Nya gränser", BY="Noa"
    )
    assert results["AREAS"] == 2
    now = {area.id: area.organisation for area in areas(stored)}
    assert {now[area.id] for area in others} == {third.organisation}
    assert {change.by for change in stored.changes() if change.what == "set_organisation"} == {"Noa"}


def test_an_lpo_is_found_by_its_name_too(run, target, stored, two):
    (one, _), third = two
    run("setorganisation", WORKSPACE=target, AREA=one.name, LPO=third.organisation.lpo.upper(), REASON="skäl")
    assert {area.id: area for area in areas(stored)}[one.id].organisation == third.organisation


def test_a_code_by_hand_that_contradicts_the_others_is_written_and_warned_of(run, listener, target, stored, two):
    (one, _), _ = two
    results = run(
        "setorganisation", WORKSPACE=target, AREA=str(one.special_area_id), POLICE_AREA_CODE="9999", REASON="skäl"
    )
    assert results["WARNINGS"] >= 1
    assert any("9999" in line for line in listener.warned)
    after = {area.id: area for area in areas(stored)}[one.id].organisation
    assert (after.police_area_code, after.lpo_code) == ("9999", one.organisation.lpo_code)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"LPO": "999999", "REASON": "skäl"}, "knows a local police area 999999"),
        ({"REASON": "skäl"}, "Nothing is said of the organisation"),
        ({"LPO_NAME": "Annat", "REASON": " "}, "reason"),
    ],
)
def test_what_cannot_be_done_says_why_and_changes_nothing(run, target, stored, two, given, said):
    (one, _), _ = two
    before = areas(stored)
    with pytest.raises(QgsProcessingException, match=f"(?i){said}"):
        run("setorganisation", WORKSPACE=target, AREA=str(one.special_area_id), **given)
    assert areas(stored) == before
