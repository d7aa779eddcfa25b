"""A method file is read whole, or refused with the place and the reason."""

from __future__ import annotations

import pytest

from tests.domain.methods import full_method_file, method_file, method_with, question, term, wording
from utsatta_omraden_plugin.domain.errors import MethodError
from utsatta_omraden_plugin.domain.method import PlaceKind, QuestionKind, Term, Wording, read_method


def refused(data: object) -> str:
    with pytest.raises(MethodError) as caught:
        read_method(data)
    return str(caught.value)


def test_a_method_has_five_steps_with_blocks_and_questions():
    method = method_with()
    assert [step.id for step in method.steps] == ["1", "2", "3", "4", "5"]
    assert [question.id for question in method.steps[0].questions] == ["a1", "a2", "b1"]
    assert len(method.questions) == 7


def test_what_is_left_out_has_its_usual_value():
    first = method_with().steps[0].blocks[1].questions[0]
    assert (first.weight, first.unit, first.criterion, first.evidence_required) == (1.0, "", "", False)
    assert first.help == Wording("", "")


def test_texts_come_in_the_users_language():
    title = method_with().title
    assert title.in_language("sv_SE") == "method (sv)"
    assert title.in_language("en") == "method (en)"
    assert title.in_language("fi") == "method (en)"


def test_a_choice_question_has_its_choices():
    data = method_file()
    choices = [{"value": "never", "text": wording("never")}, {"value": "often", "text": wording("often")}]
    data["steps"][1]["blocks"][0]["questions"] = [question("c1", kind="choice", choices=choices)]
    read = read_method(data).steps[1].questions[0]
    assert read.kind is QuestionKind.CHOICE
    assert [choice.value for choice in read.choices] == ["never", "often"]


def test_a_choice_question_without_choices_is_refused():
    data = method_file()
    data["steps"][1]["blocks"][0]["questions"] = [question("c1", kind="choice")]
    assert "steps[1].blocks[0].questions[0].choices" in refused(data)


@pytest.mark.parametrize("data", [None, [], "text", 7])
def test_what_is_no_object_is_refused(data):
    assert "object is expected" in refused(data)


def test_four_steps_are_refused():
    data = method_file()
    del data["steps"][4]
    assert "exactly five steps" in refused(data)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda data: data.pop("id"), "at id"),
        (lambda data: data.update(version=2), "at version"),
        (lambda data: data["title"].pop("en"), "title.en"),
        (lambda data: data["steps"][2].update(blocks=[]), "steps[2].blocks"),
        (lambda data: data["steps"][2].update(weight="heavy"), "steps[2].weight"),
        (lambda data: data["steps"][2].update(weight=-1), "steps[2].weight"),
        (lambda data: data["steps"][2].update(weight=True), "steps[2].weight"),
        (lambda data: data["steps"][0]["blocks"][1]["questions"][0].update(kind="guess"), "questions[0].kind"),
        (lambda data: data["steps"][0]["blocks"][1]["questions"][0].update(required="yes"), "questions[0].required"),
        (lambda data: data["steps"][0]["blocks"][1]["questions"][0].update(text={"sv": " ", "en": "x"}), "text.sv"),
        (lambda data: data["steps"][0]["blocks"][1]["questions"][0].update(id="a1"), "blocks[1].questions[0].id"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(change, place):
    data = method_file()
    change(data)
    assert place in refused(data)


@pytest.mark.parametrize("source", ["2", "4", "nowhere"])
def test_a_gate_builds_on_an_earlier_step(source):
    message = refused(method_file(gate={"step": source, "problem": 1, "answered_share": 1}))
    assert "steps[1].gate.step" in message
    assert "earlier step" in message


@pytest.mark.parametrize(("key", "value"), [("problem", 5), ("answered_share", 1.5), ("problem", None)])
def test_a_gates_figures_lie_within_their_bounds(key, value):
    gate = {"step": "1", "problem": 1, "answered_share": 1, key: value}
    assert f"steps[1].gate.{key}" in refused(method_file(gate=gate))


def test_a_method_may_bring_its_own_kinds_of_places_and_actors():
    method = read_method(full_method_file())
    assert method.place_kinds == (
        PlaceKind("trade", Wording("trade (sv)", "trade (en)"), "drugs"),
        PlaceKind("meeting", Wording("meeting (sv)", "meeting (en)"), "other"),
    )
    assert [kind.id for kind in method.actor_kinds] == ["network", "gang"]
    assert method.actor_roles == (Term("leading", Wording("leading (sv)", "leading (en)")),)
    assert [band.id for band in method.count_bands] == ["1-9", "10+"]


@pytest.mark.parametrize(
    ("name", "terms", "place"),
    [
        ("place_kinds", [term("a", symbol="castle")], "place_kinds[0].symbol"),
        ("place_kinds", [], "place_kinds"),
        ("place_kinds", [term("a"), term("a")], "place_kinds[1].id"),
        ("actor_kinds", [term("a", symbol="drugs")], "actor_kinds[0].symbol"),
        ("actor_roles", [{"id": "a", "text": "a"}], "actor_roles[0].text"),
        ("count_bands", [term("1-9"), term("10+"), term("1-9")], "count_bands[2].id"),
    ],
)
def test_wrong_kinds_are_refused_with_the_place(name, terms, place):
    assert place in refused(method_file() | {name: terms})
