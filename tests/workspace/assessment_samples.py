"""Answers, judgements and parts of assessments that the tests of assessments build their cases from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from shapely import LineString, MultiPolygon, Point, box

from utsatta_omraden_plugin.domain.assessment import (
    ActorChange,
    ActorGroup,
    Answer,
    Answers,
    Assessment,
    BoundaryProposal,
    CriterionMark,
    CriterionState,
    Judgement,
    JudgementLevel,
    Place,
    SourceKind,
    TimeOfDay,
    Weekday,
    step_states,
)
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace

ANALYST = "LPO-analytiker"
CHIEF = "LPO-chef"
REASON = "Öppen narkotikahandel och hot mot vittnen pågår sedan flera år, och få vågar anmäla det som de ser och hör."

POINT = Place(
    kind="open_drug_trade",
    shape=Point(500100, 6500100),
    weekdays=(Weekday.FRIDAY, Weekday.SATURDAY),
    times_of_day=(TimeOfDay.EVENING, TimeOfDay.NIGHT),
    description="Vid torget",
    source_kind=SourceKind.OWN_OBSERVATION,
)
LINE = Place(kind="blocked_passage", shape=LineString([(500100, 6500100), (500200, 6500150)]))
AREA = Place(kind="problem_area", shape=box(500100, 6500100, 500200, 6500200))
GROUP = ActorGroup("local_network", "10-24", "drug_trade", ActorChange.GROWN)
PROPOSAL = BoundaryProposal(
    boundary=MultiPolygon([box(500000, 6500000, 500450, 6500300)]), reason="Torget hör dit", name="Nya Norrby"
)


def save(workspace: Workspace, assessment: Assessment, answers: Answers, by: str = ANALYST) -> list[int]:
    """Save answers with the states that follow; return the numbers of the changes."""
    method = workspace.method(assessment.method_id, assessment.method_version)
    states = step_states(method, {**workspace.answers(assessment.id), **answers})
    return [change.number for change in workspace.save_answers(assessment.id, answers, states, by)]


def judgement_of(assessment: Assessment, **fields: object) -> Judgement:
    """The LPO's judgement of an assessment, with a reason that suffices."""
    usual = Judgement(
        area_id=assessment.area_id,
        edition_id=assessment.edition_id,
        level=JudgementLevel.LPO,
        category=Category.UTSATT,
        trend=Trend.NEGATIVE,
        reason=REASON,
        decided_by=CHIEF,
        decided_on=date(2026, 11, 20),
        criteria={"u1": CriterionMark(CriterionState.MET, "Flera anmälningar")},
    )
    return replace(usual, **fields)  # type: ignore[arg-type]  # the names are those of the fields


def fill(workspace: Workspace, assessment: Assessment) -> None:
    """Give an assessment answers, an opened gate, an actor, places and a proposal made of one of them."""
    save(workspace, assessment, {"q1.1": Answer(problem=3, motivation="Hot"), "q1.2": Answer(problem=0)})
    workspace.override_gate(assessment.id, "step2", "Läget har förvärrats", ANALYST)
    workspace.save_actor_group(assessment.id, GROUP, ANALYST)
    for place in (POINT, LINE, AREA):
        workspace.save_place(assessment.id, place, ANALYST)
    drawn = workspace.places(assessment.id)[-1]
    workspace.propose_boundary(assessment.id, replace(PROPOSAL, made_from=(drawn.id,)), ANALYST)


def without_ids(parts: list) -> list:
    """Places, actors or proposals as they were before the workspace gave them ids."""
    blank = {"id": "", "assessment_id": "", "row_version": 1}
    return [replace(part, **{name: value for name, value in blank.items() if hasattr(part, name)}) for part in parts]
