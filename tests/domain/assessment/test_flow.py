"""What is next, where a word stands, and how far the work is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    StepState,
    find_questions,
    next_unanswered,
    progress_of,
    step_states,
)
from utsatta_omraden_plugin.domain.method import read_method

METHODS = Path(__file__).resolve().parents[3] / "utsatta_omraden_plugin" / "assets" / "method"
SHIPPED = read_method(json.loads((METHODS / "exempelmall.json").read_text(encoding="utf-8")))
METHOD = method_with(gate={"step": "1", "problem": 1.5, "answered_share": 0.5})


def problems(level: int, *keys: str) -> dict[str, Answer]:
    return {key: Answer(problem=level) for key in keys}


def following(answers, after=""):
    return next_unanswered(METHOD, step_states(METHOD, answers), answers, after)


def test_the_next_question_is_the_first_without_an_answer_behind_the_present_one():
    assert following({}) == "a1"
    assert following({}, after="a1") == "a2"
    assert following(problems(4, "a2"), after="a1") == "b1"


def test_it_passes_over_locked_steps():
    answers = problems(0, "a1", "a2", "b1")
    assert step_states(METHOD, answers)["2"] is StepState.LOCKED
    assert following(answers, after="b1") == "d1"
    assert following(answers, after="c1") == "d1"


def test_it_goes_on_from_the_beginning():
    assert following(problems(4, "d1", "e1", "f1"), after="f1") == "a1"
    assert following(problems(4, "a2", "b1", "c1", "d1", "e1", "f1"), after="c1") == "a1"


def test_it_comes_back_to_the_present_one_when_only_that_is_left():
    assert following(problems(4, "a1", "a2", "b1", "c1", "e1", "f1"), after="d1") == "d1"


def test_there_is_none_when_all_that_is_open_is_answered():
    assert following(problems(0, "a1", "a2", "b1", "d1", "e1", "f1")) is None
    assert following({key: Answer(unknown=True) for key in ("a1", "a2", "b1", "d1", "e1", "f1")}) is None


def test_a_draft_is_still_to_be_answered():
    answers = problems(4, "a1", "a2", "c1", "d1", "e1", "f1") | {"b1": Answer(problem=4, is_draft=True)}
    assert following(answers, after="d1") == "b1"


@pytest.mark.parametrize(
    ("words", "language", "first"),
    [
        ("2.13", "sv", "2.13"),
        ("skjutningar", "sv", "1.2"),
        ("SKJUTNINGAR och", "sv", "1.2"),
        ("narkotika oppet", "sv", "1.1"),
        ("openly drug", "en", "1.1"),
        ("vittnen malsagande", "sv", "2.2"),
        ("våldsbejakande", "sv", "2.17"),
    ],
)
def test_a_question_is_found_by_its_words_or_its_id(words, language, first):
    assert find_questions(SHIPPED, words, language)[0].id == first


def test_all_words_must_stand_there():
    found = find_questions(SHIPPED, "narkotika andel", "sv")
    assert "1.1" not in [question.id for question in found]
    assert find_questions(SHIPPED, "narkotika xyzzy", "sv") == []


def test_a_word_of_the_question_comes_before_a_word_of_its_help():
    found = [question.id for question in find_questions(SHIPPED, "statistik", "sv")]
    assert "2.6" in found  # its help names statistics
    assert found.index("2.19") < found.index("2.6")  # its block is called so


def test_nothing_is_found_without_words():
    assert find_questions(SHIPPED, "  ", "sv") == []


def test_progress_counts_what_is_given_and_what_must_still_be():
    answers = problems(4, "a1", "c1") | {"a2": Answer(problem=1, is_draft=True)}
    progress = progress_of(METHOD, step_states(METHOD, answers), answers)
    first = progress.of_step("1")
    assert (first.given, first.questions, first.drafts, first.required_left, first.left) == (1, 3, 1, 1, 2)
    assert first.state is StepState.IN_PROGRESS


def test_what_is_locked_is_no_work_left_to_do():
    answers = problems(0, "a1", "a2", "b1", "d1", "e1", "f1")
    progress = progress_of(METHOD, step_states(METHOD, answers), answers)
    assert (progress.given, progress.questions, progress.share, progress.required_left) == (6, 6, 1.0, 0)
    assert progress.of_step("2").questions == 1
