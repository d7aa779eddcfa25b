"""Answers add up by weight, and gates open by the method's own rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    StepState,
    gate_decision,
    mean_of_block,
    mean_of_method,
    mean_of_step,
    step_states,
)
from utsatta_omraden_plugin.domain.assessment.mean import Mean, reaches, weighted_mean

METHOD = method_with(gate={"step": "1", "problem": 1.5, "answered_share": 0.5})
FIRST, SECOND, THIRD = METHOD.steps[0], METHOD.steps[1], METHOD.steps[2]


def problems(**levels: int) -> dict[str, Answer]:
    return {question: Answer(problem=level) for question, level in levels.items()}


def test_a_question_weighs_in_its_block_as_the_method_says():
    mean = mean_of_block(FIRST.blocks[0], problems(a1=4, a2=1))
    assert mean.problem == pytest.approx((1 * 4 + 3 * 1) / 4)


def test_blocks_weigh_in_their_step_as_the_method_says():
    mean = mean_of_step(FIRST, problems(a1=4, a2=4, b1=1))
    assert mean.problem == pytest.approx((2 * 4 + 1 * 1) / 3)


def test_steps_weigh_in_the_method():
    mean = mean_of_method(METHOD, problems(a1=4, a2=4, b1=4, c1=0))
    assert mean.problem == pytest.approx(2.0)


def test_unanswered_questions_are_counted_apart_and_never_as_zero():
    mean = mean_of_step(FIRST, problems(a1=4))
    assert (mean.problem, mean.answered, mean.questions) == (4.0, 1, 3)


def test_do_not_know_is_answered_but_bears_on_no_mean():
    mean = mean_of_step(FIRST, problems(a1=4) | {"a2": Answer(unknown=True)})
    assert (mean.problem, mean.answered) == (4.0, 2)


def test_nothing_answered_has_no_mean():
    mean = mean_of_method(METHOD, {})
    assert (mean.problem, mean.uncertainty, mean.answered) == (None, None, 0)


def test_uncertainty_is_averaged_like_the_problem():
    answers = {"a1": Answer(problem=1, uncertainty=3), "a2": Answer(problem=1, uncertainty=1)}
    assert mean_of_block(FIRST.blocks[0], answers).uncertainty == pytest.approx((1 * 3 + 3 * 1) / 4)


def test_a_motivation_alone_is_no_answer():
    assert mean_of_step(FIRST, {"a1": Answer(motivation="skäl", uncertainty=2)}).answered == 0


def test_a_step_without_a_gate_is_always_open():
    assert gate_decision(METHOD, FIRST, {}).is_open


def test_a_gate_waits_for_enough_answers_and_says_how_many():
    decision = gate_decision(METHOD, SECOND, problems(a1=4))
    assert not decision.is_open
    assert "1 of 3" in str(decision.reason)


@pytest.mark.parametrize(("level", "is_open"), [(0, False), (1, False), (2, True), (4, True)])
def test_a_gate_opens_at_its_level_and_says_the_figures(level, is_open):
    decision = gate_decision(METHOD, SECOND, problems(a1=level, a2=level, b1=level))
    assert decision.is_open is is_open
    assert f"{level:.1f}" in str(decision.reason)
    assert "1.5" in str(decision.reason)


def test_a_gate_opens_exactly_at_its_level():
    assert gate_decision(METHOD, SECOND, problems(a1=3, a2=1, b1=1) | {"b1": Answer(unknown=True)}).is_open


def test_only_do_not_know_keeps_a_gate_shut():
    answers = {question: Answer(unknown=True) for question in ("a1", "a2", "b1")}
    assert not gate_decision(METHOD, SECOND, answers).is_open


def test_only_do_not_know_is_said_to_be_no_level_and_not_a_level_of_nought():
    answers = {question: Answer(unknown=True) for question in ("a1", "a2", "b1")}
    decision = gate_decision(METHOD, SECOND, answers)
    assert "0.0" not in str(decision.reason)
    assert "no answer in step 1 gives a problem level" in str(decision.reason)


def test_a_gate_at_nought_opens_with_do_not_know_as_well():
    method = method_with(gate={"step": "1", "problem": 0, "answered_share": 1})
    answers = {question: Answer(unknown=True) for question in ("a1", "a2", "b1")}
    assert gate_decision(method, method.steps[1], answers).is_open


def test_a_level_just_below_the_gate_does_not_read_as_if_it_came_up_to_it():
    method = method_with(gate={"step": "1", "problem": 1.5, "answered_share": 0.5})
    levels = problems(a1=0, a2=3, b1=0)  # 2.25 in the first block, which weighs twice: 1.5
    assert gate_decision(method, method.steps[1], levels).is_open
    narrow = method_with(gate={"step": "1", "problem": 1.51, "answered_share": 0.5})
    decision = gate_decision(narrow, narrow.steps[1], levels)
    assert not decision.is_open
    assert "level of 1.5; 1.51 is needed" in str(decision.reason)
    near = method_with(gate={"step": "1", "problem": 2.7, "answered_share": 0.5})
    decision = gate_decision(near, near.steps[1], problems(a1=2, a2=3, b1=2.5))
    assert not decision.is_open
    assert "level of 2.66; 2.7 is needed" in str(decision.reason)


@pytest.mark.parametrize("weights", [(2, 1, 0.2), (0.1, 0.2, 0.7), (3, 0.7, 0.1)])
def test_a_mean_that_equals_a_threshold_reaches_it_whatever_the_weights(weights):
    parts = [(weight, Mean(problem, None, 1, 1)) for weight, problem in zip(weights, (1.5, 1.5, 1.5), strict=True)]
    mean = weighted_mean(parts)
    assert reaches(mean.problem, 1.5)
    assert reaches((2 * 2 + 0 * 1 + 4 * 0.2) / (2 + 1 + 0.2), 1.5)
    assert not reaches(1.49, 1.5)


def test_a_step_goes_from_open_over_in_progress_to_complete():
    assert step_states(METHOD, {})["1"] is StepState.OPEN
    assert step_states(METHOD, problems(a2=1))["1"] is StepState.IN_PROGRESS
    assert step_states(METHOD, problems(a1=1, a2=1))["1"] is StepState.IN_PROGRESS
    assert step_states(METHOD, problems(a1=1, b1=1))["1"] is StepState.COMPLETE  # a2 is not required


def test_a_step_behind_a_locked_one_is_locked_with_it():
    method = method_with(
        gate={"step": "1", "problem": 1.5, "answered_share": 0.5},
        third_gate={"step": "2", "problem": 0, "answered_share": 0},
    )
    states = step_states(method, {})
    assert (states["2"], states["3"]) == (StepState.LOCKED, StepState.LOCKED)


ANSWERS = st.dictionaries(
    st.sampled_from([question.id for question in METHOD.questions]),
    st.builds(
        Answer,
        problem=st.none() | st.integers(0, 4),
        uncertainty=st.none() | st.integers(0, 3),
        unknown=st.booleans(),
    ),
)


@given(ANSWERS)
def test_means_lie_between_the_smallest_and_the_largest_answer(answers):
    mean = mean_of_method(METHOD, answers)
    levels = [answer.problem for answer in answers.values() if answer.problem is not None]
    if mean.problem is None:
        assert levels == []
    else:
        assert min(levels) - 1e-9 <= mean.problem <= max(levels) + 1e-9
    assert mean.answered == sum(answer.is_given for answer in answers.values())
    assert mean.questions == len(METHOD.questions)


@given(ANSWERS)
def test_every_step_has_a_state_and_the_first_is_never_locked(answers):
    states = step_states(METHOD, answers)
    assert list(states) == [step.id for step in METHOD.steps]
    assert states["1"] is not StepState.LOCKED
    assert (states["2"] is StepState.LOCKED) is not gate_decision(METHOD, SECOND, answers).is_open
