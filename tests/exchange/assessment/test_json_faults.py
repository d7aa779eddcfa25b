"""A wrong assessment file is refused with line, place and reason; reader and published schema agree."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tests.exchange.assessment.samples import FULL, METHOD
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.assessment_faults import AssessmentFileError
from utsatta_omraden_plugin.exchange.assessment_json import json_text
from utsatta_omraden_plugin.exchange.assessment_json_reading import AssessmentJson
from utsatta_omraden_plugin.paths import METHODS

SCHEMA = json.loads((METHODS / "assessment.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
BEYOND_THE_FORM = {
    "{name} stands at an earlier place already",
    "a date such as 2026-11-22 is expected",
    "the shape is not closed, or crosses itself",
    "this lies outside of Sweden; coordinates are metres in SWEREF 99 TM (EPSG:3006)",
    "the method {method} has no question {question}",
    "the method {method} has no gate before a step {step}",
    "this value is unknown; it may be one of {names}",
    "“{value}” cannot be chosen here, only {choices}",
    "this question asks for the problem level only",
    "a number is expected",
    "a text is expected",
    "the number must be from {low} to {high}",
    "a list with at least one item is expected",
    "a choice stands there twice",
}
"""What the reader demands beyond the form, for the method or for the ground; the schema's description says so."""


def data() -> dict:
    return json.loads(json_text(FULL))


def read(content: dict | str):
    written = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=2)
    return AssessmentJson(written, "bedömning.json").content(METHOD)


def faults_of(content: dict) -> list[str]:
    with pytest.raises(AssessmentFileError) as refused:
        read(content)
    return [str(fault.sentence) for fault in refused.value.faults]


def line_with(content: dict, part: str) -> int:
    lines = json.dumps(content, ensure_ascii=False, indent=2).split("\n")
    return next(number for number, line in enumerate(lines, 1) if part in line)


def test_every_fault_is_told_with_line_place_and_reason():
    wrong = data()
    wrong["answers"][0]["problem"] = 5
    wrong["answers"][1]["question"] = "zz"
    wrong["answers"][3]["value"] = "daily"
    wrong["places"][1]["kind"] = "ufo"
    wrong["gate_overrides"][0]["step"] = "4"
    gate = line_with(wrong, '"step": "4"')
    assert faults_of(wrong) == [
        f"line {line_with(wrong, 'problem')}, answers[0].problem: the number must be from 0 to 4",
        f"line {line_with(wrong, 'zz')}, answers[1].question: the method prov 1 has no question zz",
        f"line {line_with(wrong, 'daily')}, answers[3].value: “daily” cannot be chosen here, only never, often",
        f"line {gate}, gate_overrides[0].step: the method prov 1 has no gate before a step 4",
        f"line {line_with(wrong, 'ufo')}, places[1].kind: this value is unknown; it may be one of trade, meeting",
    ]


def test_a_question_that_is_answered_twice_is_refused():
    wrong = data()
    wrong["answers"].append(wrong["answers"][0])
    [fault] = faults_of(wrong)
    assert fault.endswith("answers[9].question: a1 stands at an earlier place already")


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("format",), "annat", "format: “utsatta-omraden-assessment” must stand here"),
        (("format_version",), 2, "format_version: a newer version of the plugin wrote this"),
        (("edition",), "2025", "edition: a number is expected"),
        (("assessor",), " ", "assessor: a text is expected"),
        (("area", "special_area_id"), 1.5, "area.special_area_id: a whole number is expected"),
        (("crs",), "EPSG:4326", "crs: “EPSG:3006” must stand here"),
        (("answers", 0, "problm"), 3, "answers[0].problm: no member of this name belongs here"),
        (("answers", 0, "problem"), "3", "answers[0].problem: a number is expected"),
        (("answers", 0, "problem"), 2.5, "answers[0].problem: a whole number is expected"),
        (("answers", 0, "data_date"), "2026-02-30", "answers[0].data_date: a date such as"),
        (("answers", 0, "data_date"), "20261005", "answers[0].data_date: a date such as"),
        (("answers", 0, "motivation"), None, "answers[0].motivation: a text is expected"),
        (("answers", 0, "value"), "x", "answers[0].value: this question asks for the problem level only"),
        (("answers", 1, "problem"), 1, "answers[1].problem: “don't know” has no problem level beside it"),
        (("answers", 2, "source_kind"), "rumour", "answers[2].source_kind: this value is unknown"),
        (("answers", 5, "value"), "12", "answers[5].value: a number is expected"),
        (("answers", 6, "value"), 101, "answers[6].value: the number must be from 0 to 100"),
        (("places", 0, "geometry", "coordinates"), [18.06, 59.33], "this lies outside of Sweden"),
        (("places", 0, "geometry", "coordinates"), [500000, 6500000, 12], "positions of two numbers"),
        (("places", 0, "geometry", "type"), "MultiPoint", "geometry.type: this value is unknown"),
        (("places", 2, "geometry", "coordinates", 0, 3), [500001, 6500000], "the shape is not closed"),
        (("places", 0, "weekdays"), ["fri", "fri"], "places[0].weekdays[1]: each of mon, tue"),
        (("judgements", 0, "decided_on"), "i går", "judgements[0].decided_on: a date such as"),
        (("judgements", 0, "criteria", "k1", "state"), "maybe", "judgements[0].criteria.k1.state: this value is"),
        (("answers", 0, "motivation"), "Vittnet 811228-9874", "answers[0].motivation: A personnummer (81••••-••••)"),
        (("places", 0, "description"), "811228-9874", "places[0].description: A personnummer"),
        (("answers", 3, "motivation"), "Ring 070-174 06 05", "answers[3].motivation: What looks like a phone number"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(path, value, says):
    wrong = data()
    holder = wrong
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    [fault] = faults_of(wrong)
    assert says in fault
    assert fault.startswith("line ")


@pytest.mark.parametrize("member", ["format", "area", "edition", "method", "assessor", "answers"])
def test_what_every_file_needs_is_missed(member):
    wrong = data()
    del wrong[member]
    [fault] = faults_of(wrong)
    assert fault.startswith(f"line 1, {member}: ")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", r"no JSON: line 1, column 1: Expecting value"),
        ('{"format": ', r"no JSON: line 1, column 12"),
        ("[]", "an object is expected"),
        ("[" * 100_000, "no assessment that the program can read"),
        ('{"edition": NaN}', "no assessment that the program can read"),
        ('{"format": 1, "format": 2}', "format: the name stands twice in one object"),
        ('{"format": "\\ud83d"}', "format: half a character stands in the text"),
    ],
)
def test_what_is_no_assessment_at_all_is_refused(content, says):
    with pytest.raises(SourceFileError, match=says):
        read(content)


def test_what_may_point_out_a_person_is_noted_outside_of_step_three():
    noted = data()
    noted["answers"][0]["motivation"] = "Ring 070-174 06 05"
    opened = AssessmentJson(json.dumps(noted), "x.json")
    opened.content(METHOD)
    assert [str(note).split(": ")[0] for note in opened.notes] == ["line 1, answers[0].motivation"]


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 12), st.floats(-1, 5), st.just(1e9),
    st.sampled_from(["", "  ", "a1", "2", "k1", "mon", "met", "noa", "EPSG:3006", "2026-10-05", "Utsatt område"]),
)  # fmt: skip


def places(value: object, path: tuple = ()):
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


@st.composite
def changed_files(draw):
    """An assessment file in which one or two things were removed, replaced, doubled or added."""
    changed = data()
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from(list(places(changed))))
        holder, key = changed, path[-1]
        for part in path[:-1]:
            holder = holder[part]
        what = draw(st.sampled_from(["remove", "replace", "double", "add"]))
        if what == "remove":
            del holder[key]
        elif what == "replace":
            holder[key] = draw(SCALARS | st.lists(SCALARS, max_size=3))
        elif isinstance(holder, list):
            holder.append(json.loads(json.dumps(holder[key])))
        else:
            name = draw(st.sampled_from(["problm", "value", "unknown", "draft", "role", "reason", "special_area_id"]))
            holder[name] = draw(SCALARS)
        if not changed:
            break
    return changed


@given(changed_files())
@settings(max_examples=400)
def test_whatever_happens_to_a_file_schema_and_reader_agree(changed):
    faults_in_the_form = [fault.message for fault in VALIDATOR.iter_errors(changed)]
    try:
        read(changed)
        refused = None
    except AssessmentFileError as error:
        refused = error
    event("refused by the schema" if faults_in_the_form else "refused by the reader" if refused else "accepted")
    if faults_in_the_form:
        assert refused is not None, faults_in_the_form
    elif refused is not None:
        beyond = {fault.reason.template for fault in refused.faults}
        assert beyond <= BEYOND_THE_FORM, [str(fault.sentence) for fault in refused.faults]


def test_every_member_is_explained_in_the_schema():
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
    for definition in (SCHEMA, *SCHEMA["$defs"].values()):
        for name, member in definition.get("properties", {}).items():
            assert "description" in member or "$ref" in member, name
