"""An assessment by clicks in the real QGIS Desktop, from step 1 to the signature, and what is stored of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.driver import assessment_words as words
from tests.report.conftest import pages_of
from utsatta_omraden_plugin.domain.assessment import JudgementLevel, missing_of, roll_up
from utsatta_omraden_plugin.domain.assessment.actor import ActorChange
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture(scope="module")
def workspace(first_visit):
    """The workspace that the clicks have filled."""
    opened = open_workspace(first_visit["settings"]["workspace"])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def area(first_visit, workspace):
    """The area that was assessed."""
    return workspace.find_area(workspace.edition(2025).id, first_visit["area"]["name"])


@pytest.fixture(scope="module")
def held(workspace, area):
    """The assessments of the area by their assessors."""
    return {each.assessor: each for each in workspace.assessments(area.edition_id) if each.area_id == area.area_id}


@pytest.fixture(scope="module")
def signed(first_visit, held):
    """The assessment that was signed."""
    return held[first_visit["assessed"]["assessor"]]


def test_every_click_of_the_assessment_is_stored(first_visit, workspace, signed):
    answers = workspace.answers(signed.id)
    given = first_visit["assessed"]["answered"]
    assert {question: answer.problem for question, answer in answers.items()} == given
    assert set(given) == {question.id for question in workspace.method().questions}
    assert answers["1.1"].motivation == words.MOTIVATION


def test_no_answer_lacks_anything(workspace, signed):
    method, answers = workspace.method(), workspace.answers(signed.id)
    signed_on = workspace.judgements(signed.edition_id, signed.area_id)[0].decided_on
    lacking = {one.id: missing_of(one, answers[one.id], signed_on, method) for one in method.questions}
    assert {question: said for question, said in lacking.items() if said} == {}


def test_the_groups_of_actors_are_stored(workspace, signed):
    groups = [(one.kind, one.count_band, one.role, one.change) for one in workspace.actor_groups(signed.id)]
    assert groups == [
        ("local_network", "10-24", "drug_trade", ActorChange.GROWN),
        ("youth_group", "5-9", "recruiting", ActorChange.SAME),
    ]


def test_what_was_drawn_on_the_map_lies_inside_the_area(workspace, signed, area):
    places = {place.shape.geom_type: place for place in workspace.places(signed.id)}
    assert sorted(places) == ["LineString", "Point", "Polygon"]
    assert all(area.boundary.contains(place.shape) for place in places.values())
    assert places["Polygon"].shape.area > 1000
    assert places["Point"].description == words.PLACE_WORDS
    assert [day.value for day in places["Point"].weekdays] == ["fri", "sat"]


def test_the_judgement_is_signed_with_reason_and_role(workspace, signed, area):
    [judgement] = workspace.judgements(area.edition_id, area.area_id)
    assert (judgement.level, judgement.category, judgement.trend) == (
        JudgementLevel.LPO,
        Category.SARSKILT,
        Trend.NEGATIVE,
    )
    assert judgement.reason == words.REASON
    assert signed.signed_by == signed.assessor
    assert signed.signed_at.startswith(judgement.decided_on.isoformat())


def test_the_dock_says_that_it_is_signed(first_visit, signed):
    assert signed.signed_at[:10] in first_visit["assessed"]["signed"]
    assert "inget kan ändras" in first_visit["assessed"]["signed"]


def test_the_second_assessor_has_answers_of_their_own(first_visit, workspace, held):
    again = first_visit["assessed_again"]
    stored = workspace.answers(held[again["assessor"]].id)
    assert {question: answer.problem for question, answer in stored.items()} == again["answered"]
    assert again["assessor"] in again["hint"]


def test_the_local_picture_tells_of_the_judgement_and_of_the_places(first_visit):
    told = first_visit["document"]
    pages = pages_of(Path(told["report"]))
    assert len(pages) == told["pages"]
    whole = " ".join(" ".join(pages).split())
    assert first_visit["area"]["name"] in whole
    assert words.REASON in whole
    assert words.PLACE_WORDS.partition(",")[0] in whole, "the table of places breaks the line there"


def test_the_exported_answers_are_those_that_were_given(first_visit, workspace, signed):
    exported = json.loads(Path(first_visit["document"]["json"]).read_text(encoding="utf-8"))
    method = workspace.method()
    mean = roll_up(method, workspace.answers(signed.id)).mean
    assert {one["question"]: one["problem"] for one in exported["answers"]} == first_visit["assessed"]["answered"]
    assert mean.answered == len(exported["answers"])
