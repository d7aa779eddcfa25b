"""What stops a publication: judgements, findings and conflicts, each with what to do about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.checks.finding import Finding, Severity
from utsatta_omraden_plugin.domain.compilation import Choice, Conflict, ConflictCase, ConflictCode, Decision
from utsatta_omraden_plugin.domain.publication import (
    Publication,
    hindrances_of_conflicts,
    hindrances_of_findings,
    hindrances_of_judgements,
    published_label,
    with_trends_of_noa,
)
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.domain.trend import Trend

NORRBY = AreaVersion("Norrby", "Utsatt område", MultiPolygon([box(0, 0, 1, 1)]), id="v1", area_id="a1")
NOA = Judgement("a1", "e", JudgementLevel.NOA, Category.UTSATT, Trend.STABLE, "Skäl", "Noa", date(2026, 11, 20))
OVERLAP = Conflict(
    "key", ConflictCode.OVERLAP_ACROSS_LPOS, (NORRBY,), ("l", "r"), ("1", "2"), text("They overlap."),
    (Choice.LEFT, Choice.RIGHT), point=(500.0, 600.0),
)  # fmt: skip


def messages(found):
    return [str(hindrance.message) for hindrance in found]


def test_nothing_stops_an_area_that_stands_as_noa_judged_it():
    assert hindrances_of_judgements([NORRBY], [NOA]) == []


def test_an_area_without_a_trend_of_its_own_has_that_of_noas_last_judgement():
    known, judged, region, nobody = (replace(NORRBY, area_id=name, id=name) for name in ("a0", "a1", "a2", "a3"))
    known = replace(known, trend=Trend.POSITIVE)
    made = [
        replace(NOA, area_id="a2", level=JudgementLevel.REGION),
        replace(NOA, area_id="a0"),
        NOA,
        replace(NOA, trend=Trend.NEGATIVE),
    ]
    found = with_trends_of_noa([known, judged, region, nobody], made)
    assert [area.trend for area in found] == [Trend.POSITIVE, Trend.NEGATIVE, None, None]


def test_the_judgement_of_another_level_does_not_stand_for_noas():
    region = replace(NOA, level=JudgementLevel.REGION)
    [found] = hindrances_of_judgements([NORRBY], [region])
    assert (found.code, found.areas) == ("no_noa_judgement", ("v1",))
    assert str(found.message) == "Norrby has no judgement of Noa."


def test_the_last_judgement_of_noa_holds():
    earlier = replace(NOA, category=Category.SARSKILT)
    assert hindrances_of_judgements([NORRBY], [earlier, NOA]) == []
    [found] = hindrances_of_judgements([NORRBY], [NOA, earlier])
    assert found.code == "other_category"
    assert str(found.message) == "Norrby stands as Utsatt område, but Noa judged it Särskilt utsatt område."


def test_a_trend_that_was_changed_after_noa_judged_stops_it_until_they_agree():
    changed = replace(NORRBY, trend=Trend.POSITIVE)
    [found] = hindrances_of_judgements([changed], [NOA])
    assert (found.code, found.areas) == ("other_trend", ("v1",))
    assert str(found.message) == "Norrby has the trend “positiv”, but Noa judged it “stabil”."
    assert hindrances_of_judgements([changed], [NOA, replace(NOA, trend=Trend.POSITIVE)]) == []


def test_a_boundary_that_was_changed_after_noa_judged_stops_it_whatever_noa_judged():
    for judgement in (NOA, replace(NOA, category=Category.SARSKILT)):
        [found] = hindrances_of_judgements([NORRBY], [judgement], redrawn={"v1"})
        assert (found.code, found.areas) == ("other_boundary", ("v1",))
        assert str(found.message) == "Norrby was judged by Noa before its boundary was changed."
        assert "judge it anew" in str(found.how_to_go_on)
    assert hindrances_of_judgements([NORRBY], [NOA], redrawn={"v2"}) == []


def test_an_area_that_noa_holds_for_no_category_must_go_or_be_judged_anew():
    [found] = hindrances_of_judgements([NORRBY], [replace(NOA, category=None)])
    assert "none of the categories" in str(found.message)
    assert "Take the area out" in str(found.how_to_go_on)


def test_an_edition_without_areas_is_no_edition():
    assert messages(hindrances_of_judgements([], [NOA])) == ["The edition has no areas."]


def test_errors_of_the_checks_stop_it_and_warnings_do_not():
    error = Finding("overlap", Severity.ERROR, ("v1",), text("Over."), text("Move it."), False, (1.0, 2.0), "k")
    warning = replace(error, severity=Severity.WARNING)
    [found] = hindrances_of_findings([warning, error])
    assert (found.code, found.areas, found.point) == ("blocking_finding", ("v1",), (1.0, 2.0))
    assert str(found.how_to_go_on) == "Move it. Or accept it with a reason where areas are checked."


def test_a_conflict_stops_it_until_it_is_decided():
    decided = Decision("key", Choice.LEFT, "Vänster var först", "Noa")
    told_only = ConflictCase(replace(OVERLAP, blocking=False))
    [found] = hindrances_of_conflicts([ConflictCase(OVERLAP), ConflictCase(OVERLAP, decided), told_only])
    assert str(found.message) == "Undecided conflict of the compilation: They overlap."
    assert found.point == (500.0, 600.0)


def test_a_conflict_that_was_sent_back_goes_on_stopping_it():
    asked = Decision("key", Choice.SEND_BACK, "", "Noa", message="Vilken gräns gäller?")
    [found] = hindrances_of_conflicts([ConflictCase(OVERLAP, asked)])
    assert str(found.how_to_go_on).startswith("Wait for what the LPOs hand in anew")


def test_a_publication_stands_until_it_is_opened_again():
    made = Publication("e", 1, "0" * 64, 65, "Beslut", "Noa", "2026-11-22T10:00:00.000Z")
    assert made.stands
    assert not replace(made, reopened_at="2026-11-23T10:00:00.000Z").stands
    assert published_label(2027) == "Utgåva 2027"
