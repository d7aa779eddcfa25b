"""The organisation of areas changed by hand: which LPOs can be chosen, and what the checks would say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.changed_organisation import (
    KnownLpo,
    known_lpos,
    what_checks_would_say,
    with_values,
    without_ground,
)
from utsatta_omraden_plugin.domain.org_unit import OrgLevel, OrgUnit
from utsatta_omraden_plugin.domain.organisation import Organisation

TODAY = date(2026, 11, 22)
NACKA = Organisation("Nacka", "531240", "Stockholm syd", "5312", "Stockholm", "5300")
BORAS = Organisation("Borås", "561540", "Älvsborg", "5615", "Väst", "5600")


def area(name: str, organisation: Organisation) -> AreaVersion:
    return AreaVersion(name, "Utsatt område", MultiPolygon([box(0, 0, 9, 9)]), organisation=organisation, id=name)


def said(areas: list[AreaVersion], changed: set[str], **values: str) -> list[str]:
    return [str(finding.message) for finding in what_checks_would_say(areas, changed, values, 2027)]


def test_an_lpo_of_the_workspace_brings_all_six_values():
    units = [
        OrgUnit(OrgLevel.LPO, "561540", "Borås"),
        OrgUnit(OrgLevel.POLICE_AREA, "5615", "Älvsborg"),
        OrgUnit(OrgLevel.REGION, "5600", "Väst"),
    ]
    assert known_lpos(units, [], TODAY) == [KnownLpo(BORAS, True)]


def test_names_that_no_unit_has_are_those_that_most_areas_give():
    odd = replace(BORAS, police_area="Älvsborgs")
    areas = [area("Norrby", BORAS), area("Hulta", BORAS), area("Hässleholmen", odd)]
    [lpo] = known_lpos([OrgUnit(OrgLevel.LPO, "561550", "Ulricehamn")], areas, TODAY)[:1]
    assert lpo == KnownLpo(replace(BORAS, lpo="Ulricehamn", lpo_code="561550"), True)


def test_lpos_that_only_areas_name_come_after_those_of_the_workspace():
    areas = [area("Norrby", BORAS), area("Fisksätra", NACKA), area("Utan", Organisation())]
    known = known_lpos([OrgUnit(OrgLevel.LPO, "561540", "Borås")], areas, TODAY)
    assert [(lpo.organisation.lpo, lpo.is_unit) for lpo in known] == [("Borås", True), ("Nacka", False)]


def test_an_lpo_whose_areas_disagree_is_offered_as_in_those_whose_codes_nest():
    wrong = replace(NACKA, police_area_code="5313")
    areas = [area("Fisksätra", wrong), area("Älta", wrong), area("Granängsringen", NACKA)]
    assert known_lpos([], areas, TODAY) == [KnownLpo(NACKA, False)]


def test_an_lpo_that_is_no_more_is_not_offered():
    gone = OrgUnit(OrgLevel.LPO, "561550", "Ulricehamn", valid_to=date(2020, 12, 31))
    assert known_lpos([gone], [], TODAY) == []


def test_only_what_is_given_is_written_and_blanks_go():
    changed = with_values(area("Norrby", BORAS), {"lpo": "  Borås  norra "})
    assert changed.organisation == replace(BORAS, lpo="Borås norra")


def test_codes_that_contradict_each_other_are_told():
    areas = without_ground([area("Fisksätra", NACKA), area("Norrby", BORAS)])
    assert said(areas, {"Fisksätra"}) == []
    told = said(areas, {"Fisksätra"}, police_area_code="5313")
    assert any("531240 lies in police area 5312" in sentence for sentence in told)


def test_a_code_that_means_something_else_in_other_areas_is_told():
    areas = without_ground([area("Norrby", BORAS), area("Hulta", BORAS), area("Fisksätra", NACKA)])
    told = said(areas, {"Norrby"}, police_area="Sjuhärad")
    assert any("5615" in sentence and "Sjuhärad" in sentence for sentence in told)


def test_what_is_wrong_with_other_areas_is_not_told():
    areas = without_ground([area("Norrby", BORAS), area("Fisksätra", replace(NACKA, police_area_code="5313"))])
    assert said(areas, {"Norrby"}) == []
