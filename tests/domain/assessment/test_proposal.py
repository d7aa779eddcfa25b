"""The proposal follows the public criteria, gives its reasons, and never pretends to be a decision."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.assessment.criteria_method import FULL_SARSKILT, FULL_UTSATT, METHOD, criteria_file, levels
from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    CriterionMark,
    CriterionState,
    Neighbour,
    propose,
)
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.method import read_method

TWO, THREE = CategoryScheme.TWO, CategoryScheme.THREE
METHODS = Path(__file__).resolve().parents[3] / "utsatta_omraden_plugin" / "assets" / "method"


def said(proposal) -> str:
    return " ".join(str(reason) for reason in proposal.reasons)


def test_all_needed_and_one_of_the_others_make_an_utsatt_omrade():
    proposal = propose(METHOD, TWO, FULL_UTSATT)
    assert proposal.category is Category.UTSATT
    assert "Met of the criteria for Utsatt område: u-need (en); u-need2 (en); u-one (en)." in said(proposal)


@pytest.mark.parametrize("scheme", [TWO, THREE])
def test_what_särskilt_needs_on_top_makes_it_särskilt(scheme):
    proposal = propose(METHOD, scheme, FULL_SARSKILT)
    assert proposal.category is Category.SARSKILT
    assert "Met of the criteria for Utsatt område" in said(proposal)
    assert "Met of the criteria for Särskilt utsatt område: s-need (en); s-need2 (en)." in said(proposal)
    assert "Riskområde" not in said(proposal)


def test_särskilt_presupposes_utsatt():
    proposal = propose(METHOD, TWO, levels(s_need=4, s_need2=4, s_sign=4, u_need=0, u_need2=4, u_one=4))
    assert proposal.category is None
    assert "none of the categories" in said(proposal)
    assert "Needed for Utsatt område, but not met: u-need (en)." in said(proposal)


def test_none_of_those_of_which_one_must_be_met_is_told():
    proposal = propose(METHOD, TWO, levels(u_need=4, u_need2=4, u_one=1, u_one2=0))
    assert proposal.category is None
    assert "at least one of these must be met, and none is: u-one (en); u-one2 (en)." in said(proposal)


def test_supporting_signs_alone_make_nothing_graver():
    assert propose(METHOD, TWO, FULL_UTSATT | levels(s_sign=4)).category is Category.UTSATT


NEARLY = FULL_UTSATT | levels(s_need=4, s_need2=2)


def test_a_riskomrade_is_utsatt_nearly_särskilt_and_at_imminent_risk():
    proposal = propose(METHOD, THREE, NEARLY | levels(r_need=4))
    assert proposal.category is Category.RISK
    assert "Close to särskilt utsatt område" in said(proposal)
    assert "Needed for Särskilt utsatt område, but met only partly: s-need2 (en)." in said(proposal)


def test_without_an_imminent_risk_it_is_no_riskomrade():
    proposal = propose(METHOD, THREE, NEARLY | levels(r_need=1))
    assert proposal.category is Category.UTSATT
    assert "Needed for Riskområde, but not met: r-need (en)." in said(proposal)


def test_far_from_särskilt_it_is_no_riskomrade():
    assert propose(METHOD, THREE, FULL_UTSATT | levels(r_need=4, s_need=4, s_need2=0)).category is Category.UTSATT


def test_the_scheme_of_2025_knows_no_riskomrade():
    proposal = propose(METHOD, TWO, NEARLY | levels(r_need=4))
    assert proposal.category is Category.UTSATT
    assert "Riskområde" not in said(proposal)


def test_unknown_is_told_apart_from_not_met():
    proposal = propose(METHOD, TWO, levels(u_need2=4, u_one=4))
    assert proposal.category is None
    assert "do not suffice for a proposal yet" in said(proposal)
    assert "Needed for Utsatt område, but unknown: u-need (en)." in said(proposal)
    assert "Questions answered on “u-need (en)” (Utsatt område): 0 of 2." in [str(one) for one in proposal.lacking]


def test_what_is_known_to_stand_in_the_way_decides_although_the_rest_is_unknown():
    proposal = propose(METHOD, TWO, levels(u_need=0))
    assert "none of the categories" in said(proposal)
    assert "Needed for Utsatt område, but unknown: u-need2 (en)." in said(proposal)


def test_without_any_answers_nothing_is_proposed_yet():
    proposal = propose(METHOD, THREE, {})
    assert proposal.category is None
    assert "do not suffice for a proposal yet" in said(proposal)
    assert len(proposal.lacking) == len(METHOD.criteria)


def test_the_first_reason_calls_it_a_proposal():
    for answers in (FULL_UTSATT, FULL_SARSKILT, levels(u_need=0, u_need2=0, u_one=0, u_one2=0)):
        first = str(propose(METHOD, TWO, answers).reasons[0])
        assert first.startswith("Proposal from the answers")
        assert "does not replace" in first


def test_what_a_person_holds_of_a_criterion_counts_and_is_told():
    marks = {"s-need": CriterionMark(CriterionState.MET, "Tre vittnen."), "s-need2": CriterionMark(CriterionState.MET)}
    proposal = propose(METHOD, TWO, FULL_UTSATT, marks=marks)
    assert proposal.category is Category.SARSKILT
    assert "held otherwise than the answers show, by the assessor: 2" in said(proposal)
    assert {one.criterion.id: one.state for one in proposal.findings}["s-need"] is CriterionState.UNKNOWN
    assert not [one for one in proposal.lacking if "s-need" in str(one)]


def test_neighbours_are_named_and_decide_nothing():
    neighbours = [Neighbour("Norrby", Category.SARSKILT, 0.0), Neighbour("Hulta", None, 312.4)]
    alone, among = propose(METHOD, TWO, FULL_UTSATT), propose(METHOD, TWO, FULL_UTSATT, neighbours)
    assert alone.category is among.category
    assert "Norrby (S, 0 m), Hulta (–, 312 m)" in said(among)
    assert "decides nothing by itself" in said(among)


def test_a_criterion_on_uncertain_answers_is_named():
    answers = FULL_UTSATT | {"u-one": Answer(problem=4, uncertainty=3)}
    assert "Met by uncertain answers (in the mean at least 2 of 3): u-one (en)." in said(propose(METHOD, TWO, answers))


def test_the_methods_words_follow_the_language_of_the_sentence():
    swedish = {"language:en": "language:sv"}
    reasons = propose(METHOD, TWO, FULL_UTSATT).reasons
    assert "u-need (sv)" in reasons[1].translated(lambda words: swedish.get(words, words))


def test_a_method_without_criteria_proposes_nothing_and_says_so():
    proposal = propose(method_with(), TWO, {"a1": Answer(problem=4)})
    assert (proposal.category, proposal.reasons) == (None, ())
    assert "lists no criteria" in str(proposal.lacking[0])


def test_a_method_without_criteria_for_särskilt_never_proposes_it():
    data = criteria_file()
    data["criteria"] = [one for one in data["criteria"] if one["id"].startswith("u-")]
    for block in data["steps"][1]["blocks"]:
        for question in block["questions"]:
            if not question["criterion"].startswith("u-"):
                del question["criterion"]
    assert propose(read_method(data), THREE, FULL_SARSKILT).category is Category.UTSATT


SHIPPED = read_method(json.loads((METHODS / "exempelmall.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize(("level", "category"), [(0, None), (4, Category.SARSKILT)])
@pytest.mark.parametrize("scheme", [TWO, THREE])
def test_the_shipped_method_goes_from_none_to_särskilt(level, category, scheme):
    answers = {question.id: Answer(problem=level, uncertainty=1) for question in SHIPPED.questions}
    proposal = propose(SHIPPED, scheme, answers)
    assert proposal.category is category
    assert proposal.lacking == ()


ANSWERS = st.dictionaries(
    st.sampled_from([question.id for question in METHOD.questions]),
    st.builds(Answer, problem=st.none() | st.integers(0, 4), unknown=st.booleans(), is_draft=st.booleans()),
)


@given(ANSWERS, st.sampled_from([TWO, THREE]))
def test_a_proposal_is_always_of_the_scheme_and_gives_its_reasons(answers, scheme):
    proposal = propose(METHOD, scheme, answers)
    assert proposal.category is None or proposal.category in scheme.categories
    assert proposal.reasons
    assert "{" not in said(proposal)


@given(ANSWERS, st.sampled_from([question.id for question in METHOD.questions]), st.integers(0, 3))
def test_a_graver_answer_never_makes_the_proposal_milder(answers, key, level):
    def rank(given_answers):
        category = propose(METHOD, THREE, given_answers).category
        return category.rank if category else 0

    assert rank(answers | {key: Answer(problem=4)}) >= rank(answers | {key: Answer(problem=level)})
