"""Where assessors differ and by how much, and one common assessment out of several."""

from __future__ import annotations

import pytest

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    differences,
    merge,
    most_disputed,
    most_uncertain,
    over_areas,
    undecided,
)
from utsatta_omraden_plugin.domain.errors import RuleError

METHOD = method_with()
ONE = {
    "a1": Answer(problem=1, uncertainty=0, value="x", motivation="ett"),
    "a2": Answer(problem=2, uncertainty=1),
    "b1": Answer(problem=4, uncertainty=3),
    "d1": Answer(problem=3, is_draft=True),
}
TWO = {
    "a1": Answer(problem=4, uncertainty=2),
    "a2": Answer(problem=2, uncertainty=2),
    "b1": Answer(unknown=True),
    "e1": Answer(problem=0),
}
BOTH = {"one": ONE, "two": TWO}


def ids(found):
    return [one.question.id for one in found]


def test_every_question_that_somebody_answers_is_compared_in_the_methods_order():
    assert ids(differences(METHOD, BOTH)) == ["a1", "a2", "b1", "e1"]


def test_the_spread_is_the_distance_between_highest_and_lowest():
    a1, a2, b1, e1 = differences(METHOD, BOTH)
    assert (a1.problems, a1.spread) == ({"one": 1, "two": 4}, 3)
    assert a1.values == {"one": "x", "two": None}
    assert (a1.uncertainties, a1.mean_uncertainty) == ({"one": 0, "two": 2}, 1.0)
    assert a2.spread == 0
    assert (b1.problems, b1.spread) == ({"one": 4, "two": None}, None)  # "don't know" is no level
    assert (e1.problems, e1.spread) == ({"one": None, "two": 0}, None)


def test_a_third_assessor_can_widen_it():
    three = BOTH | {"three": {"a1": Answer(problem=0)}}
    assert differences(METHOD, three)[0].spread == 4


def test_the_most_disputed_come_first_and_agreed_ones_not_at_all():
    again = {"one": {"a2": Answer(problem=0)}, "two": {"a2": Answer(problem=4)}}
    found = [*differences(METHOD, BOTH), *differences(METHOD, again)]
    disputed = most_disputed(found)
    assert ids(disputed) == ["a1", "a2"]
    assert (disputed[1].mean_spread, disputed[1].largest_spread, disputed[1].areas) == (2.0, 4, 2)
    assert ids(most_disputed(found, count=1)) == ["a1"]


def test_the_most_uncertain_come_first_and_certain_ones_not_at_all():
    found = differences(METHOD, BOTH)
    assert [(one.question.id, one.mean_uncertainty) for one in most_uncertain(found)] == [
        ("b1", 3.0),
        ("a2", 1.5),
        ("a1", 1.0),
    ]
    assert ids(over_areas(found)) == ["a1", "a2", "b1", "e1"]


def test_merging_takes_what_is_agreed_or_given_once_and_leaves_out_what_differs():
    merged = merge(METHOD, BOTH, {})
    assert merged == {"a2": TWO["a2"], "e1": TWO["e1"]}  # of the two alike, the less certain
    assert undecided(METHOD, BOTH, {}) == ("a1", "b1")


def test_merging_follows_the_choice():
    merged = merge(METHOD, BOTH, {"a1": "one", "b1": "two", "a2": "one"})
    assert (merged["a1"], merged["b1"], merged["a2"]) == (ONE["a1"], TWO["b1"], ONE["a2"])
    assert undecided(METHOD, BOTH, {"a1": "one", "b1": "two"}) == ()


def test_choosing_one_who_has_not_answered_leaves_the_question_open():
    assert "e1" not in merge(METHOD, BOTH, {"e1": "one"})


def test_a_draft_is_never_merged():
    assert "d1" not in merge(METHOD, BOTH, {"d1": "one"})


def test_choosing_somebody_else_is_refused():
    with pytest.raises(RuleError, match="Question a1"):
        merge(METHOD, BOTH, {"a1": "nobody"})


def test_merging_changes_nothing_in_what_is_merged():
    before = {key: dict(answers) for key, answers in BOTH.items()}
    merge(METHOD, BOTH, {"a1": "one"})
    assert before == BOTH
