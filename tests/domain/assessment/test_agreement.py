"""Agreement of assessors, against the cases of the literature and a peer; and who grades harder."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.domain.methods import block, method_file, method_with, question, wording
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    GroupAnswers,
    agreement,
    harshness,
    krippendorff_alpha,
)
from utsatta_omraden_plugin.domain.method import read_method

NAN = np.nan

# Krippendorff 2011, example C: four observers, twelve units, missing values.
LITERATURE = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
)


@pytest.mark.parametrize(("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_alpha_is_that_of_the_literature(level, alpha):
    assert krippendorff_alpha(LITERATURE, level) == pytest.approx(alpha, abs=0.0006)


def test_alpha_of_two_raters_by_hand():
    # Krippendorff 2011, example A: two observers, ten units, two values: observed 4 of 20, alpha 0.095.
    ratings = np.array([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], dtype=float)
    assert krippendorff_alpha(ratings, "nominal") == pytest.approx(1 - 19 * 4 / (14 * 6))


def test_full_agreement_is_one():
    assert krippendorff_alpha(np.array([[0, 2, 4], [0, 2, 4.0]])) == pytest.approx(1.0)


@pytest.mark.parametrize(
    "ratings",
    [
        np.full((2, 3), NAN),
        np.array([[1, NAN], [NAN, 2.0]]),
        np.array([[3, 3], [3, 3.0]]),
        np.array([[1, 2, 3.0]]),
        np.empty((0, 0)),
    ],
)
def test_without_pairs_or_without_variation_there_is_no_figure(ratings):
    assert krippendorff_alpha(ratings) is None


RATINGS = arrays(float, st.tuples(st.integers(2, 5), st.integers(1, 9)), elements=st.sampled_from([0, 1, 2, 3, 4, NAN]))


@given(RATINGS, st.sampled_from(["nominal", "ordinal", "interval"]))
@settings(deadline=None)
def test_alpha_agrees_with_a_peer(ratings, level):
    peer = pytest.importorskip("krippendorff", reason="the peer of alpha is not installed")
    alpha = krippendorff_alpha(ratings, level)
    if alpha is not None:
        domain = [0.0, 1.0, 2.0, 3.0, 4.0]
        expected = peer.alpha(reliability_data=ratings, level_of_measurement=level, value_domain=domain)
        assert alpha == pytest.approx(expected, abs=1e-9)
        assert alpha <= 1


@given(RATINGS, st.randoms(use_true_random=False))
def test_alpha_does_not_depend_on_the_order_of_raters_or_units(ratings, order):
    rows, columns = list(range(ratings.shape[0])), list(range(ratings.shape[1]))
    order.shuffle(rows)
    order.shuffle(columns)
    alpha = krippendorff_alpha(ratings)
    shuffled = krippendorff_alpha(ratings[rows][:, columns])
    assert (alpha is None) == (shuffled is None)
    assert alpha is None or alpha == pytest.approx(shuffled)


METHOD = method_with()


def levels(*problems):
    return {key: Answer(problem=level) for key, level in zip(("a1", "a2", "b1", "c1"), problems) if level is not None}


def test_agreement_counts_the_questions_of_all_areas_with_two_levels():
    answers = {
        "norrby": {"A": levels(0, 1, 2), "B": levels(0, 1, None, 4)},
        "hulta": {"A": levels(4), "B": levels(4), "C": levels(None, 3)},
    }
    found = agreement(METHOD, answers)
    assert (found.units, found.raters) == (3, 2)
    assert found.alpha == pytest.approx(1.0)
    assert "agree well" in str(found.words)


def test_agreement_by_hand_over_two_areas():
    answers = {"norrby": {"A": levels(0, 2), "B": levels(1, 2)}, "hulta": {"A": levels(3, 4), "B": levels(3, 3)}}
    ratings = np.array([[0, 2, 3, 4], [1, 2, 3, 3.0]])
    assert agreement(METHOD, answers).alpha == krippendorff_alpha(ratings)


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [
        ((0, 1, 2, 4), (0, 1, 2, 4), "agree well"),
        ((0, 1, 2, 4), (1, 2, 2, 3), "fairly well"),
        ((0, 1, 2, 4), (1, 0, 4, 3), "too little"),
        ((0, 4, 0, 4), (4, 0, 4, 0), "no better than chance"),
        ((2, 2, 2, 2), (2, 2, 2, 2), "the same"),
        ((2, None), (None, 2), "by two assessors"),
    ],
)
def test_the_figure_is_put_into_words(one, two, words):
    found = agreement(METHOD, {"norrby": {"A": levels(*one), "B": levels(*two)}})
    assert words in str(found.words)


def test_drafts_and_do_not_know_are_no_ratings():
    drafts = {"a1": Answer(problem=4, is_draft=True), "a2": Answer(unknown=True)}
    found = agreement(METHOD, {"norrby": {"A": levels(1, 1), "B": drafts}})
    assert (found.alpha, found.units, found.raters) == (None, 0, 0)


def test_no_answers_at_all_say_so():
    assert "by two assessors" in str(agreement(METHOD, {}).words)


def test_assessors_of_the_same_area_are_measured_by_their_own_middle():
    given_answers = [GroupAnswers("A", "norrby", levels(4, 3)), GroupAnswers("B", "norrby", levels(2, 3))]
    found = harshness(METHOD, given_answers)
    assert [(one.group, one.deviation, one.compared) for one in found] == [("A", 0.5, 2), ("B", -0.5, 2)]


def test_answers_about_different_areas_are_not_alike():
    assert harshness(METHOD, [GroupAnswers("A", "norrby", levels(4)), GroupAnswers("B", "hulta", levels(0))]) == []


def method_with_values():
    data = method_file()
    choices = [{"value": key, "text": wording(key)} for key in ("never", "often")]
    data["steps"][1]["blocks"] = [
        block(
            "values",
            question("choice", kind="choice", choices=choices),
            question("many", kind="multiple_choice", choices=choices),
            question("number", kind="number"),
            question("share", kind="share"),
            question("yes", kind="yes_no"),
            question("words", kind="text"),
        )
    ]
    return read_method(data)


def deviations(key, *given_answers):
    """How hard LPO A, B … grade, each in an area of its own with (problem, value) for one question."""
    found = harshness(
        method_with_values(),
        [
            GroupAnswers(chr(ord("A") + place), f"area {place}", {key: Answer(problem=problem, value=value)})
            for place, (problem, value) in enumerate(given_answers)
        ],
        like="value",
    )
    return {one.group: one.deviation for one in found}


def test_lpos_are_compared_where_they_say_the_same_of_different_areas():
    assert deviations("choice", (4, "often"), (2, "often"), (0, "never")) == {"A": 1.0, "B": -1.0}
    assert deviations("yes", (3, "yes"), (0, "no")) == {}


def test_the_order_of_several_choices_does_not_matter():
    assert deviations("many", (4, ["often", "never"]), (3, ["never", "often"])) == {"A": 0.5, "B": -0.5}


def test_numbers_are_alike_within_doubling_bands_and_shares_within_ten_per_cent():
    assert deviations("number", (4, 4.0), (2, 7.0), (1, 8.0)) == {"A": 1.0, "B": -1.0}
    assert deviations("share", (4, 10.0), (2, 19.9), (1, 20.0)) == {"A": 1.0, "B": -1.0}


@pytest.mark.parametrize("key", ["words", "a1"])
def test_texts_and_bare_levels_are_never_alike(key):
    assert deviations(key, (4, "text"), (0, "text")) == {}


def test_a_group_with_many_answers_does_not_become_the_measure():
    method = method_with_values()
    many = [GroupAnswers("A", f"area {number}", {"yes": Answer(problem=4, value="yes")}) for number in range(9)]
    found = harshness(method, [*many, GroupAnswers("B", "hulta", {"yes": Answer(problem=2, value="yes")})], "value")
    assert [(one.group, one.deviation) for one in found] == [("A", 1.0), ("B", -1.0)]
