"""The published editions: every real error is found in them, and nothing else is called an error."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.checks.checked_edition import CheckedEdition, OtherEdition
from utsatta_omraden_plugin.domain.checks.finding import Finding, Severity
from utsatta_omraden_plugin.domain.checks.run import check
from utsatta_omraden_plugin.exchange.read_edition import read_edition

pytestmark = pytest.mark.published

_TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest) -> dict[int, list[Finding]]:
    """The findings of both editions, each checked with the other at hand."""
    files: list[Path] = [request.getfixturevalue("published_2023"), request.getfixturevalue("published_2025")]
    editions = [OtherEdition(one.year, one.areas) for one in map(read_edition, files)]
    return {
        one.year: check(CheckedEdition(one.areas, one.year, _TODAY, others=[o for o in editions if o is not one]))
        for one in editions
    }


def _told(findings: list[Finding], severity: Severity) -> list[tuple[str, str]]:
    return [(one.code, str(one.message).replace("\u202f", " ")) for one in findings if one.severity is severity]


def test_the_errors_of_2023_are_found_and_no_others(found: dict[int, list[Finding]]) -> None:
    assert _told(found[2023], Severity.ERROR) == [
        ("overlap", "Navestad and Hageby overlap by 2 723 m²."),
        (
            "code_nesting",
            "Fisksätra: LPO 531240 lies in police area 5312, but the police area's code is 5313.",
        ),
    ]


def test_the_errors_of_2025_are_found_and_no_others(found: dict[int, list[Finding]]) -> None:
    assert _told(found[2025], Severity.ERROR) == [
        (
            "code_nesting",
            "Fisksätra: LPO 531240 lies in police area 5312, but the police area's code is 5313.",
        ),
        (
            "code_name_conflict",
            "Code 5313 (police area) means Stockholm nord in 12 area(s), but Stockholm syd in Fisksätra.",
        ),
    ]


def test_the_warnings_of_2023_are_the_slips_that_stand_there(found: dict[int, list[Finding]]) -> None:
    assert _told(found[2023], Severity.WARNING) == [
        ("sliver_overlap", "Fittja and Vårby overlap by a sliver (0.3 m²)."),
        (
            "near_border",
            "The borders of Alby and Fittja run beside each other for 1 546 m, up to 7 cm apart, without being one.",
        ),
        ("sliver_part", "Fisksätra has 1 part(s) of hardly any ground, in all 2.1 m²."),
        ("blank", "Blanks are not as they should be in “Hässleholmen/  Hulta” (NAMN)."),
    ]


def test_the_warnings_of_2025_are_the_slips_that_stand_there(found: dict[int, list[Finding]]) -> None:
    assert [code for code, _ in _told(found[2025], Severity.WARNING)] == [
        "near_border",
        "sliver_part",
        "id_changed",
        "date",
    ]
    messages = dict(_told(found[2025], Severity.WARNING))
    assert messages["sliver_part"] == "Fisksätra has 1 part(s) of hardly any ground, in all 2.1 m²."
    assert messages["id_changed"] == "Hisings Backa has id 78; in the edition of 2023 it had 28."
    assert messages["date"].startswith("Hisings Backa: the date went from 2018-10-01 to 2025-12-01")


@pytest.mark.parametrize(("year", "others"), [(2023, []), (2025, ["date"])])
def test_all_other_information_is_about_neighbours_of_särskilt_utsatta_områden(
    found: dict[int, list[Finding]], year: int, others: list[str]
) -> None:
    codes = [code for code, _ in _told(found[year], Severity.INFO)]
    assert "near_sarskilt" in codes
    assert [code for code in codes if code != "near_sarskilt"] == others


def test_the_blank_for_an_open_end_is_told_once_for_all_areas_of_2025(found: dict[int, list[Finding]]) -> None:
    (told,) = (message for code, message in _told(found[2025], Severity.INFO) if code == "date")
    assert told == "In AKTUALITET_SLUT a blank stands for the open end of all 65 areas, instead of nothing."


def test_fittja_has_its_three_neighbours_in_both_editions(found: dict[int, list[Finding]]) -> None:
    for year in (2023, 2025):
        (about_fittja,) = (one for one in found[year] if one.code == "near_sarskilt" and one.areas[0] == "Fittja")
        assert set(about_fittja.areas[1:]) == {"Alby", "Hallunda / Norsborg", "Vårby"}
