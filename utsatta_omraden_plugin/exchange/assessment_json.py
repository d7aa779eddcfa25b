"""An assessment as JSON (UTF-8). The form is published in ``assets/method/assessment.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import shapely

from ..domain.assessment import ActorGroup, Answer, GateOverride, Judgement, Place, TimeOfDay, Weekday
from .assessment_content import AssessmentContent, AssessmentHead

SCHEMA = "assessment.schema.json"
FORMAT = "utsatta-omraden-assessment"
FORMAT_VERSION = 1
CRS = "EPSG:3006"


def json_text(content: AssessmentContent) -> str:
    """Return an assessment as the text of its file. What is empty is left out."""
    data: dict[str, Any] = {
        "$schema": SCHEMA,
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        **_head(content.head),
        "answers": [_answer(question, answer) for question, answer in content.answers.items()],
        "gate_overrides": [_override(override) for override in content.overrides.values()],
        "actors": [_actor(group) for group in content.actors],
        "crs": CRS if content.places else "",
        "places": [_place(place) for place in content.places],
        "judgements": [_judgement(judgement) for judgement in content.judgements],
    }
    kept = {name: value for name, value in data.items() if value or name == "answers"}
    return json.dumps(kept, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _head(head: AssessmentHead) -> dict[str, Any]:
    area: dict[str, Any] = {"name": head.area}
    if head.special_area_id is not None:
        area["special_area_id"] = head.special_area_id
    return {
        "area": area,
        "edition": head.edition,
        "method": {"id": head.method_id, "version": head.method_version},
        "assessor": head.assessor,
        "revision": head.revision,
        "signed": _said({"at": head.signed_at, "by": head.signed_by}),
    }


def _answer(question: str, answer: Answer) -> dict[str, Any]:
    value = answer.value.strip() and answer.value if isinstance(answer.value, str) else answer.value
    figures = {"problem": answer.problem, "uncertainty": answer.uncertainty, "value": value}
    return {
        "question": question,
        **{name: figure for name, figure in figures.items() if figure is not None and figure not in ("", [])},
        **_said(
            {
                "unknown": answer.unknown,
                "motivation": answer.motivation,
                "source_kind": answer.source_kind and answer.source_kind.value,
                "source_reference": answer.source_reference,
                "data_date": answer.data_date and answer.data_date.isoformat(),
                "draft": answer.is_draft,
            }
        ),
    }


def _override(override: GateOverride) -> dict[str, Any]:
    return _said({"step": override.step, "reason": override.reason, "by": override.by, "at": override.at})


def _actor(group: ActorGroup) -> dict[str, Any]:
    return _said({"kind": group.kind, "count_band": group.count_band, "role": group.role, "change": group.change.value})


def _place(place: Place) -> dict[str, Any]:
    return _said(
        {
            "kind": place.kind,
            "geometry": json.loads(shapely.to_geojson(shapely.force_2d(place.shape))),
            "weekdays": [day.value for day in Weekday if day in place.weekdays],
            "times_of_day": [time.value for time in TimeOfDay if time in place.times_of_day],
            "description": place.description,
            "source_kind": place.source_kind and place.source_kind.value,
        }
    )


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return _said(
        {
            "level": judgement.level.value,
            "category": judgement.category and judgement.category.value,
            "trend": judgement.trend.value,
            "reason": judgement.reason,
            "decided_by": judgement.decided_by,
            "decided_on": judgement.decided_on.isoformat(),
            "proposed": judgement.proposed and judgement.proposed.value,
            "criteria": {
                criterion: _said({"state": mark.state.value, "reason": mark.reason})
                for criterion, mark in judgement.criteria.items()
            },
        }
    )


def _said(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value}
