"""A complete step needs review when something changes in the steps before it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    StepState,
    reviewed_after,
    step_states,
    upstream_fingerprint,
)

METHOD = method_with()
GATED = method_with(gate={"step": "1", "problem": 1.5, "answered_share": 0.5})
DONE = {key: Answer(problem=2) for key in ("a1", "a2", "b1", "c1")}


def state_of_second(answers, reviewed):
    return step_states(METHOD, answers, reviewed=reviewed)["2"]


def test_a_step_that_becomes_complete_remembers_what_stood_before_it():
    reviewed = reviewed_after(METHOD, DONE)
    assert set(reviewed) == {"1", "2"}
    assert reviewed["2"] == upstream_fingerprint(METHOD, METHOD.steps[1], DONE)
    assert state_of_second(DONE, reviewed) is StepState.COMPLETE


def test_a_change_before_it_makes_it_need_review():
    reviewed = reviewed_after(METHOD, DONE)
    changed = DONE | {"a1": Answer(problem=3)}
    assert state_of_second(changed, reviewed) is StepState.NEEDS_REVIEW
    assert step_states(METHOD, changed, reviewed=reviewed)["1"] is StepState.COMPLETE
    assert reviewed_after(METHOD, changed, reviewed=reviewed) == reviewed


def test_taking_the_change_back_makes_it_complete_again():
    reviewed = reviewed_after(METHOD, DONE)
    assert reviewed_after(METHOD, DONE | {"a1": Answer(problem=3)}, reviewed=reviewed)["2"] == reviewed["2"]
    assert state_of_second(DONE, reviewed) is StepState.COMPLETE


def test_looking_at_it_again_makes_it_complete():
    changed = DONE | {"a1": Answer(problem=3)}
    again = reviewed_after(METHOD, changed, reviewed=reviewed_after(METHOD, DONE), looked_at=frozenset({"2"}))
    assert state_of_second(changed, again) is StepState.COMPLETE


def test_a_change_behind_it_or_of_words_alone_does_not_matter():
    reviewed = reviewed_after(METHOD, DONE)
    assert state_of_second(DONE | {"d1": Answer(problem=4), "c1": Answer(problem=0)}, reviewed) is StepState.COMPLETE
    worded = DONE | {"a1": replace(DONE["a1"], motivation="skäl", uncertainty=3, source_reference="K 123")}
    assert state_of_second(worded, reviewed) is StepState.COMPLETE


@pytest.mark.parametrize(
    ("before", "after"),
    [(4, 4.0), (["a", "b"], ["b", "a"]), (None, ""), (None, [])],
)
def test_the_same_value_written_otherwise_is_no_change(before, after):
    reviewed = reviewed_after(METHOD, DONE | {"a1": Answer(problem=2, value=before)})
    assert state_of_second(DONE | {"a1": Answer(problem=2, value=after)}, reviewed) is StepState.COMPLETE


@pytest.mark.parametrize(("before", "after"), [(None, 0.0), (4.0, 5.0), ("yes", "no"), (["a"], ["a", "b"])])
def test_another_value_is_a_change(before, after):
    reviewed = reviewed_after(METHOD, DONE | {"a1": Answer(problem=2, value=before)})
    assert state_of_second(DONE | {"a1": Answer(problem=2, value=after)}, reviewed) is StepState.NEEDS_REVIEW


def test_a_draft_before_it_is_no_change():
    reviewed = reviewed_after(METHOD, {"b1": Answer(problem=2), "a1": Answer(problem=2), "c1": Answer(problem=2)})
    answers = {"b1": Answer(problem=2), "a1": Answer(problem=2), "c1": Answer(problem=2)}
    assert state_of_second(answers | {"a2": Answer(problem=4, is_draft=True)}, reviewed) is StepState.COMPLETE
    assert state_of_second(answers | {"a2": Answer(problem=4)}, reviewed) is StepState.NEEDS_REVIEW


def test_a_step_that_is_no_longer_complete_forgets_and_a_locked_one_remembers():
    reviewed = reviewed_after(GATED, DONE)
    assert "2" not in reviewed_after(GATED, {key: DONE[key] for key in ("a1", "a2", "b1")}, reviewed=reviewed)
    low = DONE | {key: Answer(problem=0) for key in ("a1", "a2", "b1")}
    assert step_states(GATED, low, reviewed=reviewed)["2"] is StepState.LOCKED
    assert reviewed_after(GATED, low, reviewed=reviewed)["2"] == reviewed["2"]


def test_without_an_entry_nothing_needs_review():
    assert state_of_second(DONE, {}) is StepState.COMPLETE


GIVEN = st.builds(Answer, problem=st.none() | st.integers(0, 4), unknown=st.booleans(), is_draft=st.booleans())
SHEETS = st.dictionaries(st.sampled_from([question.id for question in METHOD.questions]), GIVEN)


@given(SHEETS, SHEETS)
def test_only_a_step_that_was_complete_can_need_review(before, after):
    reviewed = reviewed_after(METHOD, before)
    for step, state in step_states(METHOD, after, reviewed=reviewed).items():
        if state is StepState.NEEDS_REVIEW:
            assert step in reviewed
            assert reviewed_after(METHOD, after, reviewed=reviewed)[step] == reviewed[step]
    settled = reviewed_after(METHOD, after, reviewed=reviewed, looked_at=frozenset("12345"))
    assert StepState.NEEDS_REVIEW not in step_states(METHOD, after, reviewed=settled).values()
