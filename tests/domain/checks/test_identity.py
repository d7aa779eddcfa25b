"""Ids and names."""

from __future__ import annotations

from utsatta_omraden_plugin.domain.checks.finding import Severity

from .editions import area, earlier, findings, only_finding


def test_an_id_of_two_areas_is_one_error_that_names_both() -> None:
    found = only_finding("duplicate_id", area(1), area(2, special_area_id=1), area(3))
    assert found.severity is Severity.ERROR
    assert str(found.message) == "2 areas have the special area id 1: Provgården 1, Provgården 2."


def test_drafts_without_an_id_do_not_share_one() -> None:
    assert findings(area(1, special_area_id=None), area(2, special_area_id=None)) == []


def test_an_area_that_lives_on_under_a_new_id_is_found_against_the_previous_edition() -> None:
    found = only_finding("id_changed", area(1, special_area_id=78), others=[earlier(area(1, special_area_id=28))])
    assert str(found.message) == "Provgården 1 has id 78; in the edition of 2023 it had 28."


def test_an_id_that_went_to_another_area_is_found() -> None:
    found = findings(area(5, special_area_id=1), others=[earlier(area(1, name="Annangården"))])
    assert [(one.code, str(one.message)) for one in found] == [
        ("id_reused", "Provgården 5 has id 1, which belonged to Annangården in the edition of 2023.")
    ]


def test_a_renamed_area_on_its_old_ground_keeps_its_id_rightly() -> None:
    assert findings(area(1, name="Nygården"), others=[earlier(area(1))]) == []


def test_a_nameless_area_is_told_by_its_row_and_id() -> None:
    found = only_finding("missing_name", area(1), area(2, name=" "))
    assert found.areas == ("#2",)
    assert "row 2 (special area id 2)" in str(found.message)


def test_the_same_name_twice_in_a_town_is_a_warning_and_in_two_towns_information() -> None:
    again = area(2, name="provgården  1")
    assert "duplicate_name" in {one.code for one in findings(area(1), again) if one.severity is Severity.WARNING}
    elsewhere = area(2, name="Provgården 1", locality="Provstad")
    assert only_finding("duplicate_name", area(1), elsewhere).severity is Severity.INFO


def test_an_area_version_is_named_by_its_id_when_it_has_one() -> None:
    assert only_finding("missing_name", area(1, name="", id="4c1d")).areas == ("4c1d",)
