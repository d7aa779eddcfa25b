"""The published schema and the loader agree on the form of a method file, whatever is done to it."""

from __future__ import annotations

import json
import math
from pathlib import Path

import jsonschema
import pytest
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from tests.domain.methods import full_method_file, method_file
from utsatta_omraden_plugin.domain.errors import MethodError
from utsatta_omraden_plugin.domain.method import read_method
from utsatta_omraden_plugin.domain.method.place import path_in_words

METHODS = Path(__file__).resolve().parents[2] / "utsatta_omraden_plugin" / "assets" / "method"
SCHEMA = json.loads((METHODS / "method.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
SHIPPED = json.loads((METHODS / "exempelmall.json").read_text(encoding="utf-8"))

# What the loader demands beyond the form; the schema's description says so to the authors of methods.
BEYOND_THE_FORM = {
    "{name} stands at an earlier place already",
    "a gate must build on an earlier step",
    "the method's criteria have none with the id {criterion}",
    "partly_from must not be higher than met_from, which is {met_from}",
}

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 1100),
    st.floats(-1, 5),
    st.sampled_from(["", "  ", "\n", "level", "choice", "text", "Utsatt område", "needed", "1", "2", "a1", "k1", 1e9]),
)
VALUES = st.one_of(
    SCALARS, st.lists(SCALARS, max_size=2), st.dictionaries(st.sampled_from(["sv", "en", "id"]), SCALARS)
)


@st.composite
def alike(draw, value: object):
    """Another value of the same type, which may well be allowed."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return draw(st.sampled_from([0, 0.5, 1, 2.0, 4, 4.5, 12]))
    if isinstance(value, str):
        return draw(st.sampled_from(["annat", "1", "a1", "k1", "level", "choice", "Riskområde", "one_of", "never"]))
    return value


def places(value: object, path: tuple = ()):
    """The paths of all values inside a value."""
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


def at(data: object, path: tuple) -> object:
    for key in path:
        data = data[key]
    return data


@st.composite
def changed_files(draw, base: dict):
    """A method file in which one to three things were removed, replaced, doubled or added; and where."""
    data = json.loads(json.dumps(base))
    touched = []
    for _ in range(draw(st.integers(1, 3))):
        every = list(places(data))
        if not every:
            break
        path = draw(st.sampled_from(every))
        holder, key = at(data, path[:-1]), path[-1]
        what = draw(st.sampled_from(["alike", "remove", "replace", "double", "add"]))
        if what == "alike":
            holder[key] = draw(alike(holder[key]))
        elif what == "remove":
            del holder[key]
        elif what == "replace":
            holder[key] = draw(VALUES)
        elif isinstance(holder, list):
            holder.append(json.loads(json.dumps(holder[key])))
        else:
            # Members that belong elsewhere, and names that belong nowhere.
            holder[draw(st.sampled_from(["requred", "choices", "gate", "help", "unit", "criterion"]))] = draw(VALUES)
        touched.append(path)
    return data, touched


def refusal(data: object) -> MethodError | None:
    try:
        read_method(data)
    except MethodError as error:
        return error
    return None


def faults_in_the_form(data: object) -> list[jsonschema.ValidationError]:
    return list(VALIDATOR.iter_errors(data))


def assert_schema_and_loader_agree(data: object, touched: list[tuple]) -> None:
    faults, error = faults_in_the_form(data), refusal(data)
    event("refused by the schema" if faults else "refused by the loader alone" if error else "accepted")
    if not faults:
        assert error is None or error.message.values["reason"].template in BEYOND_THE_FORM, str(error)
        return
    assert error is not None, [fault.message for fault in faults]
    place = error.message.values["place"]
    assert error.message.values["reason"].template
    around = [path_in_words(path[:-1]) for path in touched]
    assert any(parent == "$" or place.startswith(parent) for parent in around), (place, around)


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SHIPPED, id="the shipped method"),
        pytest.param(method_file(), id="the domain's test method"),
        pytest.param(method_file({"step": "1", "problem": 1, "answered_share": 1}), id="the one with a gate"),
        pytest.param(full_method_file(), id="the one with everything"),
    ],
)
def test_our_own_methods_satisfy_schema_and_loader(data):
    assert [fault.message for fault in faults_in_the_form(data)] == []
    assert refusal(data) is None


@given(changed_files(full_method_file()))
@settings(max_examples=300, deadline=None)
def test_whatever_happens_to_a_method_schema_and_loader_agree(changed):
    assert_schema_and_loader_agree(*changed)


@given(changed_files(SHIPPED))
@settings(max_examples=25, deadline=None)
def test_whatever_happens_to_the_shipped_method_schema_and_loader_agree(changed):
    assert_schema_and_loader_agree(*changed)


@given(st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(list(SHIPPED)), inner)))
@example({})
@settings(max_examples=100)
def test_what_is_no_method_at_all_is_refused_by_both(data):
    assert faults_in_the_form(data)
    assert refusal(data) is not None


def test_every_member_of_a_method_is_explained_in_the_schema():
    described = {"sv", "en"}  # the languages explain themselves
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
        described |= set(definition.get("properties", ()))
    described |= set(SCHEMA["properties"])
    used = {key for path in places(full_method_file()) for key in path if isinstance(key, str)}
    assert used <= described


@pytest.mark.parametrize("figure", [math.nan, math.inf])
def test_figures_that_are_none_are_refused(figure):
    data = full_method_file()
    data["steps"][1]["gate"]["problem"] = figure
    assert "steps[1].gate.problem" in str(refusal(data))
