"""A gate can be opened by a decision, which is told with its reason and by whom."""

from __future__ import annotations

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import Answer, GateOverride, StepState, gate_decision, step_states

METHOD = method_with(
    gate={"step": "1", "problem": 1.5, "answered_share": 0.5},
    third_gate={"step": "2", "problem": 2, "answered_share": 1},
)
FIRST, SECOND, THIRD = METHOD.steps[:3]
LOW = {key: Answer(problem=1) for key in ("a1", "a2", "b1")}
HIGH = {key: Answer(problem=4) for key in ("a1", "a2", "b1")}
DECIDED = {"2": GateOverride("2", "Skjutningen i maj räknas inte än.", "LPO-chef", "2026-11-22T08:00:00Z")}


def test_an_overridden_gate_is_open_and_says_why_and_by_whom():
    decision = gate_decision(METHOD, SECOND, LOW, DECIDED)
    assert decision.is_open
    assert decision.is_overridden
    sentence = str(decision.reason)
    assert "problem level of 1.0; 1.5 is needed" in sentence
    assert "Opened all the same by LPO-chef (2026-11-22): Skjutningen i maj räknas inte än." in sentence


def test_a_gate_that_opens_by_the_answers_says_so_first():
    decision = gate_decision(METHOD, SECOND, HIGH, DECIDED)
    assert decision.is_open
    assert not decision.is_overridden
    assert str(decision.reason).startswith("Open: step 1")
    assert "LPO-chef" in str(decision.reason)


def test_the_decision_for_one_step_opens_no_other():
    assert not gate_decision(METHOD, THIRD, LOW, DECIDED).is_open
    assert gate_decision(METHOD, FIRST, {}, DECIDED).is_open


def test_a_gate_says_whether_it_only_waits_for_answers():
    assert gate_decision(METHOD, SECOND, {}).waits_for_answers
    assert not gate_decision(METHOD, SECOND, LOW).waits_for_answers
    assert not gate_decision(METHOD, SECOND, {}, DECIDED).waits_for_answers


def test_an_overridden_step_is_open_in_the_step_bar():
    assert step_states(METHOD, LOW)["2"] is StepState.LOCKED
    assert step_states(METHOD, LOW, DECIDED)["2"] is StepState.OPEN


def test_a_step_opened_by_decision_is_open_behind_a_locked_one():
    third = {"3": GateOverride("3", "Aktörerna är kända sedan tidigare.", "LPO-chef", "2026-11-22T08:00:00Z")}
    states = step_states(METHOD, LOW, third)
    assert (states["2"], states["3"]) == (StepState.LOCKED, StepState.OPEN)
