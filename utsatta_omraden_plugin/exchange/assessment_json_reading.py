"""From the JSON of an assessment to its content; every refusal names line, place and reason.

What is allowed stands in ``assets/method/assessment.schema.json`` as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from ..domain.area import Trend
from ..domain.assessment import (
    ActorChange,
    ActorGroup,
    Answer,
    CriterionMark,
    CriterionState,
    GateOverride,
    Judgement,
    JudgementLevel,
    SourceKind,
)
from ..domain.category import Category
from ..domain.errors import SourceFileError
from ..domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY, Method
from ..domain.text import QT_TRANSLATE_NOOP, text
from .assessment_content import AssessmentContent, AssessmentHead
from .assessment_faults import AssessmentFileError, Fault
from .assessment_json import CRS, FORMAT, FORMAT_VERSION
from .assessment_json_place import FilePlace, collected, top_of
from .assessment_json_shape import place_of
from .assessment_value import problem_fault, value_fault

_Read = TypeVar("_Read")
LARGEST_ID = 2**31 - 1


class AssessmentJson:
    """The text of an assessment file, looked through once: its ``head`` first, the content when the method is known."""

    def __init__(self, content: str, file: str) -> None:
        """Raise ``SourceFileError`` when the text is no JSON, ``AssessmentFileError`` when its head is wrong."""
        self._file = file
        self._top = top_of(content, file)
        self._top.allow(
            "$schema", "format", "format_version", "area", "edition", "method", "assessor", "revision", "signed",
            "answers", "gate_overrides", "actors", "crs", "places", "judgements",
        )  # fmt: skip
        self.head = _head(self._top)

    def content(self, method: Method | None = None) -> AssessmentContent:
        """Return all of it. Raises ``AssessmentFileError`` with everything that is wrong.

        With ``method`` the answers must fit its questions, and the gates its steps; without it only the form is
        looked at.
        """
        top, faults = self._top, list[Fault]()
        places = _each(top.any_items("places"), place_of, faults)
        if not top.at("crs").is_missing or places:
            _gathered(lambda: _must_be(top, "crs", CRS), faults)
        answers = _each(_required(top, "answers"), lambda place: _answer(place, method), faults)
        overrides = _each(top.any_items("gate_overrides"), lambda place: _override(place, method), faults)
        actors = _each(top.any_items("actors"), _actor, faults)
        judgements = _each(top.any_items("judgements"), _judgement, faults)
        for key, member, named in (
            ("answers", "question", [question for question, _answer in answers]),
            ("gate_overrides", "step", [override.step for override in overrides]),
        ):
            if not faults:  # only then each item has its name
                _refuse_twice(top.any_items(key), member, named, faults)
        if faults:
            raise AssessmentFileError(self._file, faults)
        return AssessmentContent(
            self.head,
            dict(answers),
            {override.step: override for override in overrides},
            tuple(actors),
            tuple(places),
            tuple(judgements),
        )


def _head(top: FilePlace) -> AssessmentHead:
    _must_be(top, "format", FORMAT)
    if top.whole_number("format_version", 1, LARGEST_ID, 1) > FORMAT_VERSION:
        raise top.at("format_version").wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "a newer version of the plugin wrote this; update it in QGIS")
        )
    area, method = top.at("area"), top.at("method")
    area.allow("name", "special_area_id")
    method.allow("id", "version")
    signed = top.at("signed")
    if not signed.is_missing:
        signed.allow("at", "by")
    return AssessmentHead(
        area=area.string("name"),
        special_area_id=None
        if area.at("special_area_id").is_missing
        else area.whole_number("special_area_id", 0, LARGEST_ID, 0),
        edition=_edition(top),
        method_id=method.string("id"),
        method_version=method.string("version"),
        assessor=top.string("assessor"),
        revision=top.whole_number("revision", 1, LARGEST_ID, 1),
        signed_at="" if signed.is_missing else signed.string("at"),
        signed_by="" if signed.is_missing else signed.string("by"),
    )


def _edition(top: FilePlace) -> int:
    if top.at("edition").is_missing:
        raise top.at("edition").wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "the year of the edition is expected"))
    return top.whole_number("edition", 1900, 9999, 1900)


def _answer(place: FilePlace, method: Method | None) -> tuple[str, Answer]:
    place.allow(
        "question", "problem", "uncertainty", "unknown", "value", "motivation", "source_kind", "source_reference",
        "data_date", "draft",
    )  # fmt: skip
    question_id = place.string("question")
    answer = Answer(
        problem=place.level("problem", HIGHEST_PROBLEM),
        uncertainty=place.level("uncertainty", HIGHEST_UNCERTAINTY),
        unknown=place.flag("unknown"),
        value=_value(place),
        motivation=place.words("motivation"),
        source_kind=place.kind("source_kind", SourceKind),
        source_reference=place.words("source_reference"),
        data_date=_day(place, "data_date"),
        is_draft=place.flag("draft"),
    )
    if (fault := problem_fault(answer)) is not None:
        raise place.at("problem").refused(fault)
    if method is not None:
        question = next((one for one in method.questions if one.id == question_id), None)
        if question is None:
            raise place.at("question").wrong(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "the method {method} has no question {question}"),
                method=f"{method.id} {method.version}",
                question=question_id,
            )
        if (fault := value_fault(question, answer.value)) is not None:
            raise place.at("value").refused(fault)
    return question_id, answer


def _value(place: FilePlace) -> str | float | list[str] | None:
    value = place.at("value").value
    if place.at("value").is_missing:
        return None
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return place.number("value", -1e15, 1e15)
    if isinstance(value, list) and value and all(isinstance(one, str) and one.strip() for one in value):
        return list(value)
    raise place.at("value").wrong(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "a text, a number or a list of texts is expected; leave out what is empty")
    )


def _override(place: FilePlace, method: Method | None) -> GateOverride:
    place.allow("step", "reason", "by", "at")
    step_id = place.string("step")
    if method is not None and not any(step.id == step_id and step.gate is not None for step in method.steps):
        raise place.at("step").wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the method {method} has no gate before a step {step}"),
            method=f"{method.id} {method.version}",
            step=step_id,
        )
    return GateOverride(step_id, place.string("reason"), place.string("by"), place.words("at"))


def _actor(place: FilePlace) -> ActorGroup:
    place.allow("kind", "count_band", "role", "change")
    change = place.kind("change", ActorChange) or ActorChange.UNKNOWN
    return ActorGroup(place.string("kind"), place.string("count_band"), place.words("role"), change)


def _judgement(place: FilePlace) -> Judgement:
    place.allow("level", "category", "trend", "reason", "decided_by", "decided_on", "proposed", "criteria")
    decided_on = _day(place, "decided_on")
    if decided_on is None:
        raise place.at("decided_on").wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a date is expected"))
    return Judgement(
        area_id="",
        edition_id="",
        level=place.one_of("level", JudgementLevel),
        category=place.kind("category", Category),
        trend=place.one_of("trend", Trend),
        reason=place.string("reason"),
        decided_by=place.string("decided_by"),
        decided_on=decided_on,
        proposed=place.kind("proposed", Category),
        criteria=_marks(place.at("criteria")),
    )


def _marks(place: FilePlace) -> dict[str, CriterionMark]:
    if place.is_missing:
        return {}
    if not isinstance(place.value, dict):
        raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "an object is expected"))
    marks = {}
    for criterion in place.value:
        mark = place.at(criterion)
        mark.allow("state", "reason")
        marks[criterion] = CriterionMark(mark.one_of("state", CriterionState), mark.words("reason"))
    return marks


def _day(place: FilePlace, key: str) -> date | None:
    written = place.at(key)
    if written.is_missing:
        return None
    try:
        day = date.fromisoformat(written.value) if isinstance(written.value, str) else None
    except ValueError:
        day = None
    if day is None or written.value != day.isoformat():
        raise written.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a date such as 2026-11-22 is expected"))
    return day


def _must_be(place: FilePlace, key: str, expected: str) -> None:
    if place.at(key).value != expected:
        raise place.at(key).wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "“{expected}” must stand here"), expected=expected
        )


def _required(top: FilePlace, key: str) -> list[FilePlace]:
    if top.at(key).is_missing:
        raise top.at(key).wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a list is expected"))
    return top.any_items(key)


def _each(places: Sequence[FilePlace], read: Callable[[FilePlace], _Read], faults: list[Fault]) -> list[_Read]:
    """Read every item; what is wrong with one goes into ``faults`` and does not stop the others."""
    found: list[_Read] = []
    for place in places:
        _gathered(lambda place=place: found.append(read(place)), faults)  # type: ignore[misc]
    return found


def _gathered(read: Callable[[], None], faults: list[Fault]) -> None:
    try:
        read()
    except SourceFileError as error:
        collected(faults, error)


def _refuse_twice(places: Sequence[FilePlace], member: str, names: Sequence[str], faults: list[Fault]) -> None:
    seen: set[str] = set()
    for place, name in zip(places, names, strict=True):
        if name in seen:
            repeated = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} stands at an earlier place already"), name=name)
            faults.extend(place.at(member).refused(repeated).faults)
        seen.add(name)
