"""The method that the plugin carries can be followed, says what it is, and keeps the promises of its kind."""

import json
import re
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.assessment import Answer, StepState, step_states
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.method import (
    PLACE_SYMBOLS,
    CriterionRole,
    Question,
    QuestionKind,
    Wording,
    read_method,
)

SHIPPED = Path(__file__).resolve().parents[2] / "utsatta_omraden_plugin" / "assets" / "method" / "exempelmall.json"


@pytest.fixture(scope="module")
def method():
    return read_method(json.loads(SHIPPED.read_text(encoding="utf-8")))


def wordings(method):
    """Every text of the method in both languages."""
    yield from (method.title, method.notice)
    for criterion in method.criteria:
        yield from (criterion.text, criterion.help)
    for terms in (method.place_kinds, method.actor_kinds, method.actor_roles, method.count_bands):
        yield from (term.text for term in terms)
    for step in method.steps:
        yield from (step.title, step.help)
        if step.gate:
            yield step.gate.reason
        for block in step.blocks:
            yield block.title
        for question in step.questions:
            yield from (question.text, question.help)
            yield from (choice.text for choice in question.choices)


def answered(step, problem):
    return {question.id: Answer(problem=problem, uncertainty=1) for question in step.questions}


def test_it_says_on_its_face_that_it_is_an_example(method):
    assert method.id == "exempelmall"
    assert "Exempelmall" in method.title.sv
    assert "inte polisens egen" in method.title.sv
    assert "not the police's own" in method.title.en
    assert "inte polisens egna" in method.notice.sv
    assert "not the police's own" in method.notice.en


def test_its_five_steps_are_those_of_the_local_picture(method):
    assert [(step.id, step.title.sv) for step in method.steps] == [
        ("1", "Har vi problem?"),
        ("2", "Vilka är problemen?"),
        ("3", "Vilka är aktörerna?"),
        ("4", "Var finns problemen?"),
        ("5", "Hur påverkas området?"),
    ]


def test_each_step_has_blocks_and_questions_that_must_be_answered(method):
    for step in method.steps:
        assert len(step.blocks) >= 2, step.id
        assert len(step.questions) >= 4, step.id
        assert sum(question.required for question in step.questions) >= 2, step.id


def test_question_ids_begin_with_their_step_and_run_on(method):
    for step in method.steps:
        numbers = range(1, len(step.questions) + 1)
        assert [question.id for question in step.questions] == [f"{step.id}.{number}" for number in numbers]


def test_it_is_long_enough_to_work_with_and_short_enough_to_finish(method):
    assert method.version == "1.1"
    assert 45 <= len(method.questions) <= 60


def test_the_public_indicators_are_asked_for(method):
    asked = " ".join(question.text.sv for question in method.questions).lower()
    for indicator in (
        "skjutningar",
        "händelserapporter",
        "narkotikabrott",
        "vapenlagen",
        "anlagda bränder",
        "skadegörelse",
        "hot",
        "övergrepp i rättssak",
        "anmäla brott",
        "vittnen",
        "extremism",
        "konfliktområden",
        "otrygga",
        "ekonomisk standard",
    ):
        assert indicator in asked, indicator


def test_what_comes_from_statistics_needs_a_source(method):
    for question in method.questions:
        if question.criterion == "utsatt.low_socioeconomic_status" or "har anmälts" in question.text.sv:
            assert question.evidence_required, question.id


def test_every_kind_of_question_occurs(method):
    assert {question.kind for question in method.questions} == set(QuestionKind)


def test_every_text_stands_in_both_languages(method):
    for wording in wordings(method):
        assert isinstance(wording, Wording)
        assert wording.sv.strip(), wording
        assert wording.en.strip(), wording


def test_every_question_explains_itself(method):
    for question in method.questions:
        assert question.help.sv, question.id
        assert question.weight > 0, question.id


def test_numbers_and_shares_have_units(method):
    for question in method.questions:
        needs_unit = question.kind in (QuestionKind.NUMBER, QuestionKind.SHARE)
        assert bool(question.unit) is needs_unit, question.id


def test_criteria_belong_to_a_category_and_cover_those_of_the_public_description(method):
    criteria = {question.criterion for question in method.questions if question.criterion}
    assert all(re.fullmatch(r"(utsatt|risk|sarskilt)\.[a-z_]+", criterion) for criterion in criteria)
    assert criteria == {criterion.id for criterion in method.criteria}
    assert criteria >= {
        "utsatt.low_socioeconomic_status",
        "utsatt.direct_pressure",
        "utsatt.public_violence",
        "utsatt.open_drug_trade",
        "utsatt.acted_out_discontent",
        "utsatt.less_reporting",
        "risk.imminent",
        "sarskilt.unwillingness",
        "sarskilt.systematic_threats",
        "sarskilt.police_work_hard",
        "sarskilt.normalisation",
        "sarskilt.near_other_areas",
    }


def test_every_criterion_is_one_of_a_category_and_has_questions(method):
    prefixes = {Category.UTSATT: "utsatt.", Category.RISK: "risk.", Category.SARSKILT: "sarskilt."}
    for criterion in method.criteria:
        assert criterion.id.startswith(prefixes[criterion.category]), criterion.id
        assert method.questions_on(criterion.id), criterion.id
        assert 0 < criterion.partly_from < criterion.met_from <= 4, criterion.id


def test_direct_or_indirect_pressure_is_enough_and_the_signs_that_exist_to_some_extent_only_support(method):
    roles = {criterion.id: criterion.role for criterion in method.criteria}
    one_of = {key for key, role in roles.items() if role is CriterionRole.ONE_OF}
    assert one_of == {
        "utsatt.direct_pressure",
        "utsatt.public_violence",
        "utsatt.open_drug_trade",
        "utsatt.acted_out_discontent",
    }
    needed = {key for key, role in roles.items() if role is CriterionRole.NEEDED and key.startswith("sarskilt")}
    assert needed == {"sarskilt.unwillingness", "sarskilt.police_work_hard", "sarskilt.normalisation"}


def test_nothing_asks_for_origin_or_for_persons(method):
    forbidden = re.compile(
        r"etnisk|ursprung|härkomst|nationalitet|invandr|utrikes|född|medborgarskap|religi|tros|personnummer"
        r"|ethnic|origin|nationality|immigra|foreign|\bborn\b|citizenship|identity number|\bvem heter|\bnames?\b",
        re.IGNORECASE,
    )

    def asked(question: Question):
        yield from (question.text.sv, question.text.en)
        for choice in question.choices:
            yield from (choice.text.sv, choice.text.en)

    assert not [text for question in method.questions for text in asked(question) if forbidden.search(text)]
    terms = (*method.place_kinds, *method.actor_kinds, *method.actor_roles, *method.count_bands)
    assert not [term.id for term in terms if forbidden.search(f"{term.text.sv} {term.text.en}")]


def test_it_offers_kinds_of_places_and_actors_with_symbols_that_exist(method):
    kinds = {kind.id for kind in method.place_kinds}
    assert kinds >= {"open_drug_trade", "meeting_place", "blocked_passage", "threats", "vandalism"}
    assert {kind.symbol for kind in method.place_kinds} == set(PLACE_SYMBOLS)
    assert "unknown" in {band.id for band in method.count_bands}
    assert method.actor_kinds
    assert method.actor_roles


def test_a_method_without_lists_of_its_own_gets_the_same_ones(method):
    data = json.loads(SHIPPED.read_text(encoding="utf-8"))
    for name in ("place_kinds", "actor_kinds", "actor_roles", "count_bands"):
        del data[name]
        assert getattr(read_method(data), name) == getattr(method, name)


def test_step_three_warns_against_names(method):
    assert "aldrig namn" in method.steps[2].help.sv
    assert "Never write names" in method.steps[2].help.en


def test_step_two_stays_locked_until_step_one_is_answered_and_grave_enough(method):
    first = method.steps[0]
    assert step_states(method, {})["2"] is StepState.LOCKED
    assert step_states(method, answered(first, problem=1))["2"] is StepState.LOCKED
    assert step_states(method, answered(first, problem=2))["2"] is StepState.OPEN
    some = dict(list(answered(first, problem=4).items())[:2])
    assert step_states(method, some)["2"] is StepState.LOCKED


def test_only_step_two_has_a_gate(method):
    assert [step.id for step in method.steps if step.gate] == ["2"]
    assert method.steps[1].gate.step == "1"
