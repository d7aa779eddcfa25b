"""A judgement says why, and more where it differs from what the answers show."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.assessment.criteria_method import FULL_UTSATT, METHOD
from utsatta_omraden_plugin.domain.assessment import (
    CriterionMark,
    CriterionState,
    Judgement,
    JudgementLevel,
    judgement_reason_problem,
    propose,
)
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.trend import Trend

PROPOSAL = propose(METHOD, CategoryScheme.TWO, FULL_UTSATT)
ENOUGH = "Narkotikahandeln är öppen."
LONG = "Narkotikahandeln är öppen, men den har flyttat till centrum utanför gränsen sedan i våras."


def problem(reason, category=Category.UTSATT, **criteria):
    marks = {key.replace("_", "-"): mark for key, mark in criteria.items()}
    judgement = Judgement(
        "area", "edition", JudgementLevel.LPO, category, Trend.STABLE, reason, "LPO-chef", date(2026, 11, 22),
        criteria=marks,
    )  # fmt: skip
    return judgement_reason_problem(judgement, PROPOSAL)


def test_a_judgement_with_a_reason_is_fine():
    assert problem(ENOUGH) is None


@pytest.mark.parametrize("reason", ["", "   ", "Se ovan.", ". . . . . . . . . . . . . . . . . . ."])
def test_a_reason_is_required_and_blanks_and_dots_are_none(reason):
    assert "at least 20 letters" in str(problem(reason))


@pytest.mark.parametrize("category", [None, Category.SARSKILT])
def test_another_category_than_the_proposed_needs_more_words(category):
    assert "at least 60 letters, so far 23" in str(problem(ENOUGH, category))
    assert problem(LONG, category) is None


def test_a_criterion_held_otherwise_needs_its_own_reason():
    mark = CriterionMark(CriterionState.NOT_MET)
    assert "“u-need (en)” is held otherwise" in str(problem(ENOUGH, u_need=mark))
    assert problem(ENOUGH, u_need=CriterionMark(CriterionState.NOT_MET, "Siffran är två år gammal.")) is None


def test_a_criterion_held_as_the_answers_show_needs_none():
    assert problem(ENOUGH, u_need=CriterionMark(CriterionState.MET)) is None
