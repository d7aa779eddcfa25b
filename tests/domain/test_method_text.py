"""The text of a method file is read, or refused with the line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.methods import full_method_file, method_file
from utsatta_omraden_plugin.domain.errors import MethodError
from utsatta_omraden_plugin.domain.method import read_method, read_method_text


def refused(content: str) -> str:
    with pytest.raises(MethodError) as caught:
        read_method_text(content)
    return str(caught.value)


def line_with(content: str, words: str) -> int:
    return next(number for number, line in enumerate(content.splitlines(), 1) if words in line)


def test_the_text_gives_the_same_method_as_the_parsed_file():
    data = full_method_file()
    assert read_method_text(json.dumps(data)) == read_method(data)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "line 1, column 1: Expecting value"),
        ('{\n "id": "x"\n "version": "1"}', "line 3, column 2: Expecting ',' delimiter"),
        ('{\n "id": x}', "line 2, column 8: Expecting value"),
        ('{"id": "x"} {', "line 1, column 13: Extra data"),
        ('{\n\n"id" "x"}', "line 3, column 6: Expecting ':' delimiter"),
    ],
)
def test_what_is_no_json_is_refused_with_line_and_column(content, said):
    assert said in refused(content)


def test_the_parsers_reasons_can_be_translated():
    with pytest.raises(MethodError) as caught:
        read_method_text('{"id": }')
    assert "HÄR" in caught.value.translated(lambda template: template.replace("Expecting value", "HÄR"))


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_a_wrong_member_is_refused_with_its_line(indent):
    data = method_file()
    data["steps"][3]["blocks"][0]["questions"][0]["kind"] = "guess"
    content = json.dumps(data, indent=indent)
    assert f"at steps[3].blocks[0].questions[0].kind (line {line_with(content, 'guess')})" in refused(content)


def test_what_is_missing_is_refused_with_the_line_of_what_should_hold_it():
    data = method_file()
    data["steps"][2]["title"] = {"sv": "utan engelska"}
    content = json.dumps(data, indent=1)
    assert f"steps[2].title.en (line {line_with(content, 'utan engelska') - 1})" in refused(content)


def test_an_id_used_twice_is_refused_at_its_second_place():
    data = method_file()
    data["steps"][4]["blocks"][0]["questions"][0]["id"] = "e1"
    content = json.dumps(data, indent=1)
    second = [number for number, line in enumerate(content.splitlines(), 1) if '"e1"' in line][1]
    assert f"questions[0].id (line {second}): e1 stands at an earlier place already" in refused(content)


def test_brackets_and_quotes_inside_texts_do_not_disturb_the_count():
    data = method_file()
    data["title"]["sv"] = 'en "text" med ] och } och \\ och\nny rad'
    data["steps"][0]["weight"] = "tung"
    content = json.dumps(data, indent=2)
    assert f"steps[0].weight (line {line_with(content, 'tung')})" in refused(content)


def test_a_member_that_stands_twice_is_refused():
    content = json.dumps(method_file()).replace('"version": "1"', '"version": "1", "version": "2"')
    assert "has version twice in one object (prov)" in refused(content)


def test_an_endless_number_is_refused():
    content = json.dumps(method_file()).replace('"version": "1"', f'"version": {"1" * 5000}')
    assert "far too long" in refused(content)


WHOLE = json.dumps(full_method_file(), ensure_ascii=False, indent=1)
PIECES = st.sampled_from(
    ["", " ", "\n", '"', "{", "}", "[", "]", ",", ":", "\\", "1", "-", "e9", "NaN", "null", "å", "\0"]
)


@given(st.integers(0, len(WHOLE)), st.integers(0, 12), PIECES)
@settings(max_examples=500, deadline=None)
def test_whatever_is_typed_over_a_method_it_is_read_or_refused_with_its_place(start, length, piece):
    content = WHOLE[:start] + piece + WHOLE[start + length :]
    try:
        method = read_method_text(content)
    except MethodError as error:
        said = str(error)
        assert "line " in said or "twice in one object" in said
        line = error.message.values.get("line", 1)
        assert 1 <= line <= content.count("\n") + 1
    else:
        assert len(method.steps) == 5
        assert len({question.id for question in method.questions}) == len(method.questions)


def test_a_bottomless_file_is_refused():
    assert "nested far too deeply" in refused("[" * 200_000)
