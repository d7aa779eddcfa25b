"""Which judgement holds at each level, and which level may judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.assessment.levels import (
    first_level,
    highest,
    holding,
    level_below,
    may_judge,
    next_level,
    offered_levels,
    passed_over,
)
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend

LPO, POLICE_AREA, REGION, NOA = JudgementLevel
BY_LPO = Judgement("a", "e", LPO, Category.UTSATT, Trend.STABLE, "Läget är oförändrat.", "LPO-chef", date(2026, 11, 22))
BY_REGION = replace(BY_LPO, level=REGION, category=Category.SARSKILT)
BY_NOA = replace(BY_LPO, level=NOA)


def test_the_nearest_level_below_with_a_judgement_counts_and_its_last_one_holds():
    later = replace(BY_REGION, category=Category.UTSATT)
    assert level_below(holding([BY_LPO]), NOA) is BY_LPO
    assert level_below(holding([BY_LPO, BY_REGION, later]), NOA) is later
    assert level_below(holding([BY_LPO, BY_REGION]), POLICE_AREA) is BY_LPO
    assert level_below(holding([BY_NOA]), REGION) is None


def test_a_judgement_that_a_newer_submission_lacks_does_not_hold():
    region = replace(BY_REGION, is_superseded=True)
    assert holding([BY_LPO, region]) == {LPO: BY_LPO}
    assert not may_judge(holding([replace(BY_LPO, is_superseded=True)]), REGION)


def test_the_highest_level_counts_whichever_judged_last():
    assert highest(holding([BY_NOA, BY_LPO])) is BY_NOA
    assert highest({}) is None


def test_levels_that_were_passed_over_are_known():
    assert passed_over(holding([BY_LPO]), NOA) == [POLICE_AREA, REGION]
    assert passed_over({}, LPO) == []


def test_the_turn_goes_from_the_lpo_to_noa_and_stays_there():
    assert next_level(holding([BY_LPO])) is POLICE_AREA
    assert next_level(holding([BY_LPO, BY_REGION])) is NOA
    assert next_level(holding([BY_NOA])) is NOA


def test_only_noa_judges_before_the_lpo_has_signed_and_the_lpo_is_asked_first():
    assert offered_levels({}, is_signed=False) == [LPO, NOA]
    assert first_level({}, is_signed=False) is LPO
    assert [may_judge({}, level) for level in (POLICE_AREA, REGION, NOA)] == [False, False, True]
    assert may_judge(holding([BY_LPO]), REGION)


def test_the_lpo_judges_no_more_once_it_has_signed():
    assert offered_levels(holding([BY_LPO]), is_signed=True) == [POLICE_AREA, REGION, NOA]
    assert first_level(holding([BY_LPO]), is_signed=True) is POLICE_AREA


def test_an_unsigned_revision_is_the_lpos_again_and_the_levels_above_go_on():
    assert offered_levels(holding([BY_LPO, BY_REGION]), is_signed=False) == [LPO, POLICE_AREA, REGION, NOA]
    assert first_level(holding([BY_LPO, BY_REGION]), is_signed=False) is LPO
