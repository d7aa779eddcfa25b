"""Every figure can show the parts it was made of."""

from __future__ import annotations

import time

import pytest

from tests.domain.methods import block, method_file, method_with, question
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    mean_of_method,
    mean_of_question,
    mean_of_step,
    reviewed_after,
    roll_up,
    step_states,
)
from utsatta_omraden_plugin.domain.method import read_method

METHOD = method_with()
ANSWERS = {
    "a1": Answer(problem=4, uncertainty=1),
    "a2": Answer(problem=2, uncertainty=3),
    "b1": Answer(unknown=True),
    "c1": Answer(problem=1, uncertainty=0),
    "d1": Answer(problem=4, uncertainty=0, is_draft=True),
}


def test_the_tree_is_that_of_the_method_with_hand_computed_figures():
    total = roll_up(METHOD, ANSWERS)
    assert (total.kind, total.id, total.title) == ("total", "prov", METHOD.title)
    first, second, third = total.parts[:3]
    block_a, block_b = first.parts
    assert [part.kind for part in (first, block_a, block_a.parts[0])] == ["step", "block", "question"]
    assert [part.mean.problem for part in block_a.parts] == [4.0, 2.0]
    assert [part.weight for part in block_a.parts] == [1.0, 3.0]
    assert block_a.mean.problem == pytest.approx((1 * 4 + 3 * 2) / 4)
    assert block_a.mean.uncertainty == pytest.approx((1 * 1 + 3 * 3) / 4)
    assert (block_b.mean.problem, block_b.mean.answered) == (None, 1)
    assert first.mean.problem == block_a.mean.problem  # "don't know" bears on nothing
    assert (first.mean.answered, first.mean.questions) == (3, 3)
    assert third.mean.problem is None  # a draft counts nowhere
    assert total.mean.problem == pytest.approx((2.5 + 1) / 2)
    assert (total.mean.answered, total.mean.questions) == (4, 7)
    assert second.title == METHOD.steps[1].title


def test_the_tree_says_the_same_as_the_means():
    total = roll_up(METHOD, ANSWERS)
    assert total.mean == mean_of_method(METHOD, ANSWERS)
    assert total.parts[0].mean == mean_of_step(METHOD.steps[0], ANSWERS)
    assert total.parts[0].parts[0].parts[1].mean == mean_of_question(METHOD.questions[1], ANSWERS)


def test_two_hundred_questions_take_no_time():
    data = method_file({"step": "1", "problem": 1, "answered_share": 0.5})
    for step in data["steps"]:
        step["blocks"] = [
            block(f"{step['id']}-{number}", *[question(f"{step['id']}.{number}.{place}") for place in range(8)])
            for number in range(5)
        ]
    method = read_method(data)
    assert len(method.questions) == 200
    answers = {each.id: Answer(problem=2, uncertainty=1, value="often") for each in method.questions}
    reviewed = reviewed_after(method, answers)

    def best_of(work) -> float:
        times = []
        for _ in range(20):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        return min(times)

    assert best_of(lambda: roll_up(method, answers)) < 0.002
    assert best_of(lambda: step_states(method, answers, reviewed=reviewed)) < 0.002
