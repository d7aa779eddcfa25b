"""Codes that contradict each other, and codes and names that do not go together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from utsatta_omraden_plugin.domain.checks.finding import Severity

from .editions import UNIT, area, earlier, findings, only_finding


def _in(number: int, **unit: str):
    return area(number, organisation=replace(UNIT, **unit))


def test_an_lpo_that_does_not_lie_in_its_police_area_is_an_error() -> None:
    found = only_finding("code_nesting", _in(1, police_area_code="5313"))
    assert found.severity is Severity.ERROR
    assert str(found.message) == (
        "Provgården 1: LPO 531250 lies in police area 5312, but the police area's code is 5313."
    )


def test_a_police_area_that_does_not_lie_in_its_region_is_an_error() -> None:
    assert "5312 lies in region 5300, but the region's code is 5200" in str(
        only_finding("code_nesting", _in(1, region_code="5200")).message
    )


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ({"lpo_code": "53125"}, "not six digits"),
        ({"police_area_code": "531x"}, "not four digits"),
        ({"region_code": "5310"}, "end in 00"),
    ],
)
def test_a_code_of_another_form_is_an_error(unit: dict[str, str], words: str) -> None:
    assert words in str(only_finding("code_nesting", _in(1, **unit)).message)


def test_codes_that_are_not_given_contradict_nothing() -> None:
    assert findings(_in(1, lpo_code="", police_area_code=""), _in(2, police_area_code="", police_area="")) == []


def test_a_code_with_two_names_points_at_the_area_that_differs() -> None:
    found = only_finding("code_name_conflict", area(1), area(2), _in(3, police_area="Provområde nord"))
    assert (found.severity, found.areas) == (Severity.ERROR, ("Provgården 3",))
    assert str(found.message) == (
        "Code 5312 (police area) means Provområde syd in 2 area(s), but Provområde nord in Provgården 3."
    )


def test_a_name_with_two_codes_is_a_warning_since_two_units_may_bear_one_name() -> None:
    found = only_finding("code_name_conflict", area(1), area(2), _in(3, lpo_code="531260"))
    assert (found.severity, found.areas) == (Severity.WARNING, ("Provgården 3",))
    assert "has code 531250 in 2 area(s), but 531260 in Provgården 3" in str(found.message)


def test_one_slip_is_told_once_although_it_gives_a_code_two_names_and_a_name_two_codes() -> None:
    north = {"lpo": "Nordlunda", "lpo_code": "531310", "police_area": "Provområde nord", "police_area_code": "5313"}
    slip = _in(5, **{**north, "police_area": "Provområde syd"})
    found = only_finding("code_name_conflict", area(1), area(2), _in(3, **north), _in(4, **north), slip)
    assert found.areas == ("Provgården 5",)


def test_case_and_blanks_do_not_make_another_name() -> None:
    found = findings(area(1), _in(2, police_area="provområde Syd"))
    assert found == []


def test_a_unit_that_was_renamed_since_another_edition_is_only_information() -> None:
    found = only_finding("code_name_conflict", _in(1, lpo="Nylunda"), others=[earlier(area(1))])
    assert found.severity is Severity.INFO
    assert str(found.message) == "Code 531250 (LPO) means Nylunda; in the edition of 2023 it means Provlunda."


def test_a_unit_that_got_another_code_since_another_edition_is_only_information() -> None:
    found = only_finding("code_name_conflict", _in(1, lpo_code="531290"), others=[earlier(area(1))])
    assert found.severity is Severity.INFO
    assert str(found.message) == "Provlunda (LPO) has code 531290; in the edition of 2023 it has 531250."
