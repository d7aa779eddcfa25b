"""Categories, and the dates since when they hold."""

from __future__ import annotations

from datetime import date

import pytest

from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.checks.date import DATE
from utsatta_omraden_plugin.domain.checks.finding import Severity

from .editions import TODAY, area, earlier, edition, findings, fixed, only_finding


def test_a_category_that_does_not_exist_is_an_error_with_the_word_shown() -> None:
    found = only_finding("unknown_category", area(1, category="Utsatt kvarter"))
    assert (found.severity, found.fixable) == (Severity.ERROR, False)
    assert "“Utsatt kvarter”" in str(found.message)


def test_no_category_is_an_error() -> None:
    assert str(only_finding("unknown_category", area(1, category=" ")).message) == "Provgården 1 has no category."


def test_another_spelling_of_a_category_is_put_right() -> None:
    variant = area(1, category="utsattomr")
    found = only_finding("unknown_category", variant)
    assert (found.severity, found.fixable) == (Severity.WARNING, True)
    assert findings(fixed("unknown_category", variant)) == []


def test_riskområde_is_an_error_from_2025_on_and_none_before() -> None:
    assert only_finding("category_not_in_scheme", area(1, category="Riskområde")).severity is Severity.ERROR
    assert findings(area(1, category="Riskområde"), year=2023) == []
    assert findings(area(1, category="Riskområde"), scheme=CategoryScheme.THREE) == []


@pytest.mark.parametrize(
    ("dates", "severity", "words"),
    [
        ({"valid_to": date(2020, 1, 1)}, Severity.ERROR, "ends 2020-01-01, before it starts 2021-12-01"),
        ({"valid_from": date(2027, 1, 1)}, Severity.WARNING, "yet to come"),
        ({"valid_from": date(2026, 1, 1)}, Severity.WARNING, "after the year of the edition"),
        ({"valid_from": date(218, 10, 1)}, Severity.WARNING, "long before"),
        ({"extra": {"AKTUALITET_SLUT": "snart"}}, Severity.ERROR, "“snart” in AKTUALITET_SLUT is not a date"),
    ],
)
def test_dates_that_cannot_be_are_found(dates: dict[str, object], severity: Severity, words: str) -> None:
    found = only_finding("date", area(1, **dates))
    assert found.severity is severity
    assert words in str(found.message)


def test_a_blank_that_stands_for_an_open_end_is_told_once_as_information() -> None:
    blank = {"AKTUALITET_SLUT": " "}
    found = only_finding("date", *(area(number, extra=blank) for number in range(1, 4)))
    assert (found.severity, found.fixable) == (Severity.INFO, False)
    assert str(found.message) == (
        "In AKTUALITET_SLUT a blank stands for the open end of all 3 areas, instead of nothing."
    )
    assert "exports write it as the published files do" in str(found.how_to_fix)
    assert len(found.areas) == 3


def test_the_areas_with_a_blank_end_are_named_when_others_have_none() -> None:
    areas = [area(1, extra={"AKTUALITET_SLUT": " "}), area(2), area(3, extra={"AKTUALITET_SLUT": None})]
    found = only_finding("date", *areas)
    assert str(found.message).endswith("of 1 of 3 areas, instead of nothing: Provgården 1.")
    assert found.areas == ("Provgården 1",)


@pytest.mark.parametrize(
    "harmless",
    [
        {},
        {"extra": {"AKTUALITET_SLUT": None}},
        {"extra": {"AKTUALITET_SLUT": ""}},
        {"extra": {"AKTUALITET_START": " "}},
        {"extra": {"NOTERING": " "}},
        {"extra": {"AKTUALITET_SLUT": " "}, "valid_to": date(2025, 6, 1)},
    ],
)
def test_no_end_at_all_an_end_that_was_given_since_and_other_blanks_are_nothing_to_tell(
    harmless: dict[str, object],
) -> None:
    assert findings(area(1, **harmless)) == []


def test_a_blank_end_of_very_many_areas_is_told_of_the_edition() -> None:
    blank = {"AKTUALITET_SLUT": " "}
    (found,) = DATE.find(edition([area(number, extra=blank) for number in range(1, 502)]))
    assert found.areas == ()
    assert found.key == "date|blank_end"


def test_a_start_today_is_not_in_the_future() -> None:
    assert findings(area(1, valid_from=TODAY), year=2026) == []


def test_the_start_changed_without_the_category() -> None:
    found = only_finding("date", area(1, valid_from=date(2025, 12, 1)), others=[earlier(area(1))])
    assert "from 2021-12-01 to 2025-12-01 although the category stayed Utsatt område" in str(found.message)
    assert found.severity is Severity.WARNING


def test_the_category_changed_without_the_start() -> None:
    found = only_finding("date", area(1), others=[earlier(area(1, category="Särskilt utsatt område"))])
    assert "but the date is still 2021-12-01" in str(found.message)


def test_riskområden_that_became_utsatta_when_the_category_was_given_up_keep_their_dates() -> None:
    assert findings(area(1), others=[earlier(area(1, category="Riskområde"))]) == []


def test_category_and_start_that_change_together_are_right() -> None:
    raised = area(1, category="Särskilt utsatt område", valid_from=date(2025, 12, 1))
    assert findings(raised, others=[earlier(area(1))]) == []


def test_only_the_latest_edition_before_counts() -> None:
    long_ago = earlier(area(1, valid_from=date(2015, 1, 1)), year=2015)
    later = earlier(area(1, valid_from=date(2027, 1, 1)), year=2027)
    assert findings(area(1), others=[long_ago, earlier(area(1)), later]) == []
