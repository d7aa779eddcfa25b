"""An assessment as JSON: what goes out comes in again."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings

from tests.exchange.assessment.samples import FULL, HEAD, METHOD, answers_to
from utsatta_omraden_plugin.exchange.assessment_content import AssessmentContent
from utsatta_omraden_plugin.exchange.assessment_json import json_text
from utsatta_omraden_plugin.exchange.assessment_json_reading import AssessmentJson
from utsatta_omraden_plugin.paths import METHODS

SCHEMA = json.loads((METHODS / "assessment.schema.json").read_text(encoding="utf-8"))


def read(content: AssessmentContent) -> AssessmentContent:
    return AssessmentJson(json_text(content), "bedömning.json").content(METHOD)


def test_everything_that_an_assessment_says_comes_back():
    assert read(FULL) == FULL


def test_the_head_can_be_read_before_the_method_is_known():
    signed = replace(HEAD, signed_at="2026-11-20T10:00:00Z", signed_by="LPO-chef", special_area_id=None)
    assert AssessmentJson(json_text(AssessmentContent(signed)), "x.json").head == signed


@given(answers_to(METHOD))
@settings(max_examples=150)
def test_any_answers_come_back(given_answers):
    content = AssessmentContent(HEAD, given_answers)
    text = json_text(content)
    jsonschema.validate(json.loads(text), SCHEMA)
    assert AssessmentJson(text, "x.json").content(METHOD) == content


@pytest.mark.parametrize("content", [FULL, AssessmentContent(HEAD)], ids=["everything", "nothing but the head"])
def test_what_is_written_follows_the_published_schema(content):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(json_text(content)), SCHEMA)


def test_places_and_actors_that_are_not_there_leave_no_trace_in_the_file():
    text = json_text(replace(FULL, places=(), actors=()))
    assert not {"places", "actors", "crs"} & set(json.loads(text))


def test_positions_are_metres_in_the_system_that_the_file_names():
    data = json.loads(json_text(FULL))
    assert data["crs"] == "EPSG:3006"
    assert data["places"][0]["geometry"] == {"type": "Point", "coordinates": [500100.25, 6500100.5]}
