"""What is read from a workspace for a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.report.samples import METHOD, answers, places
from tests.workspace.samples import HULTA, NORRBY, edition_of
from utsatta_omraden_plugin.domain.area import Trend
from utsatta_omraden_plugin.domain.assessment import (
    ActorGroup,
    Answer,
    AssessmentStatus,
    Judgement,
    JudgementLevel,
    step_states,
)
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.report.facts import ReportScope
from utsatta_omraden_plugin.report.privacy import look_for_persons
from utsatta_omraden_plugin.report.reading import read_facts
from utsatta_omraden_plugin.workspace import create_workspace

BY = "LPO-analytiker"


@pytest.fixture
def workspace(tmp_path):
    """A workspace with two areas in 2025, one of them of the LPO Borås."""
    made = create_workspace(
        str(tmp_path / "arbetsyta.gpkg"),
        lpo_code="561540",
        method=SHIPPED_METHOD.read_text(encoding="utf-8"),
        by="GIS-specialist",
    )
    made.add_edition(edition_of(2025), [NORRBY, HULTA], by="GIS-specialist")
    yield made
    made.close()


@pytest.fixture
def edition(workspace):
    return workspace.edition(2025)


def begun(workspace, edition, assessor: str = BY, count: int = 3):
    """An assessment of Norrby with some answers."""
    area = workspace.find_area(edition.id, "Norrby")
    assessment = workspace.start_assessment(area.area_id, edition.id, assessor, BY)
    given = answers(count)
    workspace.save_answers(assessment.id, given, step_states(METHOD, given), BY)
    return assessment


def signed(workspace, edition, assessment):
    reason = "Läget i området är allvarligt och har varit det länge, vilket svaren och samverkan visar. " * 3
    judgement = Judgement(
        assessment.area_id, edition.id, JudgementLevel.LPO, Category.UTSATT, Trend.STABLE, reason, "LPO-chef",
        date(2026, 10, 1),
    )  # fmt: skip
    workspace.sign_assessment(assessment.id, judgement, BY)


def test_an_area_is_found_by_its_name_and_comes_with_its_answers(workspace, edition):
    begun(workspace, edition)
    facts = read_facts(workspace, edition, ReportScope.AREA, "norrby")
    (shown,) = facts.areas
    assert facts.name == "Norrby"
    assert dict(shown.answers) == dict(answers(3))
    assert shown.status is AssessmentStatus.IN_PROGRESS
    assert facts.workspace_id == workspace.meta().workspace_id


def test_an_area_without_an_assessment_is_read_too(workspace, edition):
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "7").areas
    assert shown.assessment is None
    assert shown.status is AssessmentStatus.NOT_BEGUN


def test_the_signed_assessment_speaks_before_one_with_more_answers(workspace, edition):
    first = begun(workspace, edition, "Bedömare A", 2)
    signed(workspace, edition, first)
    begun(workspace, edition, "Bedömare B", 20)
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert shown.assessment.assessor == "Bedömare A"
    assert shown.is_signed
    assert shown.other_assessors == ("Bedömare B",)
    assert [one.level for one in shown.judgements] == [JudgementLevel.LPO]


def test_what_is_signed_speaks_until_its_revision_is_signed(workspace, edition):
    first = begun(workspace, edition, count=2)
    signed(workspace, edition, first)
    begun(workspace, edition, "Bedömare B", 20)
    revision = workspace.revise_assessment(first.id, "Nya uppgifter från kommunen.", BY)
    given = answers(9)
    workspace.save_answers(revision.id, given, step_states(METHOD, given), BY)
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert shown.assessment.id == first.id
    assert dict(shown.answers) == dict(answers(2))
    assert shown.status is AssessmentStatus.SIGNED
    assert shown.revision_under_way == 2
    assert shown.other_assessors == ("Bedömare B",)
    signed(workspace, edition, revision)
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert shown.assessment.id == revision.id
    assert shown.revision_under_way == 0


def test_of_two_that_are_signed_the_one_of_the_standing_judgement_speaks(workspace, edition):
    signed(workspace, edition, begun(workspace, edition, "Bedömare A", 20))
    signed(workspace, edition, begun(workspace, edition, "Bedömare B", 2))
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert shown.assessment.assessor == "Bedömare B"
    assert shown.other_assessors == ("Bedömare A",)


def test_of_several_judgements_of_a_level_the_last_one_stands(workspace, edition):
    area = workspace.find_area(edition.id, "Norrby")
    for reason in ("Första ställningstagandet.", "Andra ställningstagandet."):
        workspace.add_judgement(
            Judgement(
                area.area_id, edition.id, JudgementLevel.NOA, Category.UTSATT, Trend.STABLE, reason * 4, "Noa",
                date(2026, 10, 1),
            ),
            BY,
        )  # fmt: skip
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert [one.reason for one in shown.judgements] == ["Andra ställningstagandet." * 4]


def test_a_judgement_that_a_newer_submission_lacks_is_not_told(workspace, edition, monkeypatch):
    signed(workspace, edition, begun(workspace, edition, "LPO-analytiker", 20))
    made = workspace.judgements(edition.id)
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert list(shown.judgements) == made
    superseded = [replace(one, is_superseded=True) for one in made]
    monkeypatch.setattr(workspace, "judgements", lambda *_: superseded)
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    assert shown.judgements == ()


def test_actors_and_places_are_read_only_when_asked_for(workspace, edition):
    assessment = begun(workspace, edition)
    workspace.save_actor_group(assessment.id, ActorGroup("youth_group", "5-9"), BY)
    workspace.save_place(assessment.id, places()[0], BY)
    (without,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby").areas
    (shown,) = read_facts(workspace, edition, ReportScope.AREA, "Norrby", with_places=True).areas
    assert (without.actors, without.places) == ((), ())
    assert (len(shown.actors), len(shown.places)) == (1, 1)


@pytest.mark.parametrize("key", ["", "561540", "borås"])
def test_an_lpo_is_found_by_code_by_name_or_as_the_workspaces_own(workspace, edition, key):
    facts = read_facts(workspace, edition, ReportScope.LPO, key)
    assert facts.name == "Borås"
    assert [shown.area.name for shown in facts.areas] == ["Norrby"]


def test_an_lpo_that_is_not_in_the_edition_is_told_with_those_that_are(workspace, edition):
    with pytest.raises(RuleError, match=r"Kiruna.*Borås \(561540\)"):
        read_facts(workspace, edition, ReportScope.LPO, "Kiruna")


def test_the_country_has_the_gravest_areas_first(workspace, edition):
    facts = read_facts(workspace, edition, ReportScope.NATION, "")
    assert [shown.area.name for shown in facts.areas] == ["Hässleholmen/  Hulta", "Norrby"]


def test_an_identity_number_in_a_text_stops_the_document_and_says_where(workspace, edition):
    assessment = begun(workspace, edition, count=0)
    question = METHOD.questions[0].id
    given = {question: Answer(3, 1, motivation="Enligt 811228-9874 har det hänt.")}
    workspace.save_answers(assessment.id, given, step_states(METHOD, given), BY)
    facts = read_facts(workspace, edition, ReportScope.AREA, "Norrby")
    with pytest.raises(RuleError, match=rf"Norrby, question {question}: A personnummer \(81") as told:
        look_for_persons(facts)
    assert "9874" not in str(told.value)


def test_a_phone_number_is_told_and_does_not_stop_the_document(workspace, edition):
    assessment = begun(workspace, edition, count=0)
    given = {METHOD.questions[0].id: Answer(3, 1, motivation="Ring 070-123 45 67.")}
    workspace.save_answers(assessment.id, given, step_states(METHOD, given), BY)
    (warning,) = look_for_persons(read_facts(workspace, edition, ReportScope.AREA, "Norrby"))
    assert "phone number" in str(warning)


def test_a_place_counts_for_the_gate_only_when_it_is_printed(workspace, edition):
    assessment = begun(workspace, edition)
    workspace.save_place(assessment.id, replace(places()[0], description="Skriv till a.b@polisen.se"), BY)
    assert look_for_persons(read_facts(workspace, edition, ReportScope.AREA, "Norrby")) == []
    with_places = read_facts(workspace, edition, ReportScope.AREA, "Norrby", with_places=True)
    assert len(look_for_persons(with_places)) == 1
