"""What the answers say of each criterion, with the questions and figures behind it."""

from __future__ import annotations

import pytest

from tests.domain.assessment.criteria_method import METHOD
from utsatta_omraden_plugin.domain.assessment import Answer, CriterionState, criteria_table
from utsatta_omraden_plugin.domain.category import Category


def finding(key: str, answers):
    category = {"u": Category.UTSATT, "r": Category.RISK, "s": Category.SARSKILT}[key[0]]
    return next(one for one in criteria_table(METHOD, category, answers) if one.criterion.id == key)


def test_each_category_has_its_own_criteria_in_the_methods_order():
    def ids(category):
        return [one.criterion.id for one in criteria_table(METHOD, category, {})]

    assert ids(Category.UTSATT) == ["u-need", "u-need2", "u-one", "u-one2"]
    assert ids(Category.RISK) == ["r-need"]
    assert ids(Category.SARSKILT) == ["s-need", "s-need2", "s-sign"]


def test_its_figure_is_the_weighted_mean_of_the_questions_that_bear_on_it():
    answers = {"u-need": Answer(problem=4, uncertainty=3), "u-need+": Answer(problem=2, uncertainty=1)}
    found = finding("u-need", answers)
    assert [question.id for question in found.questions] == ["u-need", "u-need+"]
    assert found.problem == pytest.approx((1 * 4 + 3 * 2) / 4)
    assert found.uncertainty == pytest.approx((1 * 3 + 3 * 1) / 4)
    assert (found.answered, found.unanswered) == (2, 0)
    assert found.state is CriterionState.MET  # 2.5, exactly at the usual limit


@pytest.mark.parametrize(
    ("level", "state"),
    [
        (0, CriterionState.NOT_MET),
        (1, CriterionState.PARTLY),
        (2, CriterionState.PARTLY),
        (3, CriterionState.MET),
        (4, CriterionState.MET),
    ],
)
def test_the_methods_own_limits_decide_whether_it_is_met(level, state):
    assert finding("s-need2", {"s-need2": Answer(problem=level)}).state is state


@pytest.mark.parametrize(
    "answer", [None, Answer(unknown=True), Answer(problem=4, is_draft=True), Answer(uncertainty=2)]
)
def test_without_a_level_it_is_unknown_and_never_not_met(answer):
    found = finding("s-need", {} if answer is None else {"s-need": answer})
    assert (found.state, found.problem) == (CriterionState.UNKNOWN, None)
    assert found.answered == (1 if answer is not None and answer.is_given else 0)
