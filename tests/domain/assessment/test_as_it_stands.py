"""What a level would confirm of an area as it stands, and of which areas it may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.assessment.as_it_stands import not_judged_yet, standing_of
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend

LPO, POLICE_AREA, REGION, NOA = JudgementLevel
TODAY = date(2026, 11, 22)
NORRBY = AreaVersion(
    "Norrby", "Utsatt område", MultiPolygon([box(0, 0, 1, 1)]), id="v1", area_id="a1", edition_id="e"
)  # fmt: skip
SODERBY = replace(NORRBY, name="Söderby", id="v2", area_id="a2")
BY_LPO = Judgement("a1", "e", LPO, Category.UTSATT, Trend.NEGATIVE, "Skäl", "LPO-chef", TODAY, Category.SARSKILT)
BY_NOA = replace(BY_LPO, level=NOA, proposed=None)


def named(standing):
    return [one.area.name for one in standing]


def test_noa_may_confirm_every_area_that_it_has_not_judged():
    free, waiting = not_judged_yet([NORRBY, SODERBY], NOA, [BY_LPO])
    assert (named(free), waiting) == (["Norrby", "Söderby"], [])
    assert [one.is_signed for one in free] == [True, False]
    free, _ = not_judged_yet([NORRBY, SODERBY], NOA, [BY_LPO, BY_NOA])
    assert named(free) == ["Söderby"]


def test_the_levels_between_wait_for_the_lpo():
    free, waiting = not_judged_yet([NORRBY, SODERBY], REGION, [BY_LPO])
    assert (named(free), named(waiting)) == (["Norrby"], ["Söderby"])


def test_the_areas_own_trend_is_confirmed_else_that_of_the_level_below_else_the_one_given():
    below = standing_of(NORRBY, NOA, [BY_LPO])
    own = standing_of(replace(NORRBY, trend=Trend.STABLE), NOA, [BY_LPO])
    nobody = standing_of(SODERBY, NOA, [BY_LPO])
    assert [one.trend for one in (below, own, nobody)] == [Trend.NEGATIVE, Trend.STABLE, None]
    made = [one.confirmed(Trend.POSITIVE, "Skäl", "Noa", TODAY) for one in (below, own, nobody)]
    assert [one.trend for one in made] == [Trend.NEGATIVE, Trend.STABLE, Trend.POSITIVE]
    assert [one.category for one in made] == [Category.UTSATT] * 3
    assert [one.proposed for one in made] == [Category.SARSKILT, Category.SARSKILT, None]


def test_it_differs_where_the_level_below_judged_another_category_or_trend():
    assert not standing_of(NORRBY, NOA, [BY_LPO]).differs
    assert not standing_of(NORRBY, NOA, []).differs
    assert standing_of(replace(NORRBY, category="Särskilt utsatt område"), NOA, [BY_LPO]).differs
    assert standing_of(replace(NORRBY, trend=Trend.STABLE), NOA, [BY_LPO]).differs
    region = replace(BY_LPO, level=REGION, category=Category.SARSKILT)
    assert standing_of(NORRBY, NOA, [BY_LPO, region]).lower is region


def test_a_category_that_nobody_knows_cannot_be_confirmed():
    standing = standing_of(replace(NORRBY, category="Problemområde"), NOA, [])
    assert standing.category is None
    with pytest.raises(RuleError, match="Norrby has the category “Problemområde”"):
        standing.confirmed(Trend.STABLE, "Skäl", "Noa", TODAY)
