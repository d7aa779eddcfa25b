"""A newly drawn area, and what its surroundings tell about it."""

from __future__ import annotations

from datetime import date

import pytest
from shapely import Polygon

from tests.domain.checks.editions import UNIT, area, box, placed
from tests.domain.drawing.nations import must_be_accounted_for, must_be_sound, same_ground
from utsatta_omraden_plugin.domain.drawing.free_ids import next_free_ids
from utsatta_omraden_plugin.domain.drawing.neighbourhood import Neighbourhood
from utsatta_omraden_plugin.domain.drawing.new_area import (
    GUESSED,
    OrganisationalArea,
    add_area,
    new_area,
    without_guesses,
)
from utsatta_omraden_plugin.domain.drawing.organisational_ground import organisational_areas
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.org_unit import OrgLevel, OrgUnit
from utsatta_omraden_plugin.domain.organisation import Organisation

FAR = area(1, box(5000, 0, 5100, 100), locality="Fjärrköping", organisation=Organisation("Fjärran", "561540"))
NEAR = area(2, box(200, 0, 300, 100))
DRAWN = box(0, 0, 100, 100)
LPO = OrganisationalArea(Organisation("Provlunda", "531250"), box(-1000, -1000, 1000, 1000), "Lundaby")


def test_without_organisational_areas_everything_is_guessed_from_the_nearest():
    new = new_area(DRAWN, [FAR, NEAR])
    assert (new.organisation, new.locality) == (UNIT, "Exempelköping")
    assert new.extra[GUESSED] == [
        "lpo", "lpo_code", "police_area", "police_area_code", "region", "region_code", "locality",
    ]  # fmt: skip


def test_the_organisational_area_tells_and_its_code_gives_those_above():
    new = new_area(DRAWN, [], [LPO])
    assert new.organisation == Organisation("Provlunda", "531250", "", "5312", "", "5300")
    assert new.locality == "Lundaby"
    assert GUESSED not in new.extra


def test_names_that_the_unit_lacks_come_from_an_area_with_the_same_codes_and_are_no_guess():
    new = new_area(DRAWN, [FAR, NEAR], [LPO])
    assert new.organisation == UNIT
    assert new.locality == "Lundaby"
    assert GUESSED not in new.extra


def test_only_the_locality_is_guessed_when_the_unit_has_none():
    unit = OrganisationalArea(UNIT, LPO.boundary)
    assert new_area(DRAWN, [NEAR], [unit]).extra == {GUESSED: ["locality"]}


def test_names_of_another_lpo_are_not_taken_over():
    elsewhere = OrganisationalArea(Organisation(lpo_code="561540"), LPO.boundary)
    new = new_area(DRAWN, [NEAR], [elsewhere])
    assert new.organisation == Organisation("", "561540", "", "5615", "", "5600")


def test_the_unit_that_holds_most_of_the_ground_counts():
    corner = OrganisationalArea(Organisation("Hörnet", "561540"), box(90, 90, 500, 500))
    assert new_area(DRAWN, [], [corner, LPO]).organisation.lpo == "Provlunda"


def test_ground_of_others_stays_theirs():
    other = area(3, box(80, -10, 200, 110))
    new = new_area(DRAWN, Neighbourhood([other]))
    assert same_ground(new.boundary, box(0, 0, 80, 100))
    must_be_sound([new, other])


def test_a_loop_drawn_by_mistake_is_put_right():

    bow = placed(Polygon([(0, 0), (100, 100), (100, 0), (0, 100)]))
    must_be_sound([new_area(bow, [])])


def test_ground_within_another_area_is_refused_with_what_to_do():
    with pytest.raises(RuleError, match=r"lies in other areas altogether: Provgården 3.*split that one"):
        new_area(DRAWN, [area(3, box(-10, -10, 200, 110))])


def test_nothing_drawn_is_refused():
    with pytest.raises(RuleError, match="encloses no ground"):
        new_area(Polygon([(0, 0), (10, 10), (0, 0), (0, 0)]), [])


def test_what_the_person_gives_is_kept_and_the_rest_is_left_to_a_person():
    new = new_area(DRAWN, [], name="Ny", category="Utsatt område", special_area_id=90, valid_from=date(2026, 11, 1))
    assert (new.name, new.category, new.special_area_id, new.valid_from) == (
        "Ny", "Utsatt område", 90, date(2026, 11, 1),
    )  # fmt: skip
    assert new_area(DRAWN, [NEAR]).category == ""


def test_adding_it_gains_all_its_ground():
    outcome = add_area(new_area(DRAWN, [NEAR]))
    assert outcome.before == outcome.after == ()
    assert outcome.gained_m2 == pytest.approx(10_000)
    must_be_accounted_for(outcome)


def test_guesses_that_were_looked_at_are_no_longer_marked():
    new = new_area(DRAWN, [area(2, box(200, 0, 300, 100), organisation=Organisation("Provlunda", "531250"))])
    assert new.extra[GUESSED] == ["lpo", "lpo_code", "locality"]
    assert without_guesses(new, "locality").extra[GUESSED] == ["lpo", "lpo_code"]
    assert GUESSED not in without_guesses(new).extra


def test_free_ids_come_after_the_highest_of_all_editions_and_fill_no_gap():
    editions = [area(3), area(78), area(5, special_area_id=None)]
    assert next_free_ids(editions, 3) == [79, 80, 81]
    assert next_free_ids([], 1) == [1]


def test_neighbours_are_found_in_the_order_of_the_edition_without_the_area_itself():
    areas = [area(number, box(100 * number, 0, 100 * number + 100, 100), id=f"v{number}") for number in range(5)]
    around = Neighbourhood(areas)
    assert [one.id for one in around.beside(areas[2].boundary, [areas[2]])] == ["v1", "v3"]
    assert [one.id for one in around.beside(areas[0].boundary, [areas[0]], within_m=150)] == ["v1", "v2"]
    assert Neighbourhood([]).nearest(DRAWN) is None


def test_units_of_the_workspace_give_the_names_of_all_levels_by_their_codes():
    units = [
        OrgUnit(OrgLevel.REGION, "5600", "Region Prov", box(-1000, -1000, 1000, 1000)),
        OrgUnit(OrgLevel.POLICE_AREA, "5615", "Provstad"),
        OrgUnit(OrgLevel.LPO, "561540", "Provlunda", box(-10, -10, 60, 200), "Provby"),
        OrgUnit(OrgLevel.LPO, "561541", "Förr", box(-10, -10, 500, 500), valid_to=date(2020, 12, 31)),
    ]
    new = new_area(DRAWN, [NEAR], organisational_areas(units, date(2026, 11, 22)))
    assert new.organisation == Organisation("Provlunda", "561540", "Provstad", "5615", "Region Prov", "5600")
    assert new.locality == "Provby"
    assert GUESSED not in new.extra


def test_where_no_lpo_is_known_the_region_still_is():
    region = OrgUnit(OrgLevel.REGION, "5600", "Region Prov", box(-1000, -1000, 1000, 1000))
    [unit] = organisational_areas([region], date(2026, 11, 22))
    assert new_area(DRAWN, [], [unit]).organisation == Organisation(region="Region Prov", region_code="5600")
