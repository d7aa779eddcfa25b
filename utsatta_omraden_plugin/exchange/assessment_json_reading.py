"""From the JSON of an assessment to its content; every refusal names line, place and reason.

What is allowed stands in ``assets/method/assessment.schema.json`` as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ..domain.assessment import Answer, Answers, GateOverride, Place, SourceKind
from ..domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY, Method
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .assessment_content import AssessmentContent, AssessmentHead
from .assessment_faults import AssessmentFileError, Findings
from .assessment_json import CRS, FORMAT, FORMAT_VERSION
from .assessment_json_parts import actor_of, judgement_of, place_of
from .assessment_json_place import FilePlace, top_of
from .assessment_privacy import questions_on_actors, texts_of, verdict_on
from .assessment_value import problem_fault, value_fault
from .privacy_gate import Verdict

_Read = TypeVar("_Read")
LARGEST_ID = 2**31 - 1


class AssessmentJson:
    """The text of an assessment file: its ``head`` first, the content when the method is known, ``notes`` on it."""

    def __init__(self, content: str, file: str) -> None:
        """Raise ``SourceFileError`` when the text is no JSON, ``AssessmentFileError`` when its head is wrong."""
        self._file = file
        self._findings = Findings()
        self._top = top_of(content, file)
        self._top.allow(
            "$schema", "format", "format_version", "area", "edition", "method", "assessor", "revision", "signed",
            "answers", "gate_overrides", "actors", "crs", "places", "judgements",
        )  # fmt: skip
        self.head = _head(self._top)

    @property
    def notes(self) -> tuple[Text, ...]:
        """What a person should look at, so far."""
        return tuple(self._findings.notes)

    def content(self, method: Method, asks_gate: bool = True) -> AssessmentContent:
        """Return all of it, as ``method`` (the one that the file names) has it.

        Without ``asks_gate`` texts that point out persons pass. Raises ``AssessmentFileError`` with everything that is
        wrong.
        """
        top, findings = self._top, self._findings
        if not top.at("crs").is_missing or top.any_items("places"):
            self._gathered(lambda: _must_be(top, "crs", CRS))
        answers = self._each("answers", lambda place: _answer(place, method))
        overrides = self._each("gate_overrides", lambda place: _override(place, method))
        actors = self._each("actors", lambda place: actor_of(place, method))
        places = self._each("places", lambda place: place_of(place, method))
        judgements = self._each("judgements", judgement_of)
        if not findings.faults:  # only then each item has been read
            self._refuse_twice("answers", "question", [question for question, _ in answers])
            self._refuse_twice("gate_overrides", "step", [override.step for override in overrides])
        if asks_gate and not findings.faults:
            self._ask_the_gate(dict(answers), overrides, places, method)
        if findings.faults:
            raise AssessmentFileError(self._file, findings.faults)
        return AssessmentContent(
            self.head,
            dict(answers),
            {override.step: override for override in overrides},
            tuple(actors),
            tuple(places),
            tuple(judgements),
        )

    def _each(self, key: str, read: Callable[[FilePlace], _Read]) -> list[_Read]:
        """Read every item of a list; what is wrong with one does not stop the others."""
        if key == "answers" and self._top.at(key).is_missing:
            raise self._top.at(key).wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a list is expected"))
        found: list[_Read] = []
        for place in self._top.any_items(key):
            self._gathered(lambda place=place: found.append(read(place)))  # type: ignore[misc]
        return found

    def _gathered(self, read: Callable[[], None]) -> None:
        try:
            read()
        except AssessmentFileError as error:
            self._findings.faults.extend(error.faults)

    def _refuse_twice(self, key: str, member: str, names: Sequence[str]) -> None:
        seen: set[str] = set()
        for place, name in zip(self._top.any_items(key), names, strict=True):
            if name in seen:
                self._findings.wrong(
                    place.at(member).where,
                    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} stands at an earlier place already"), name=name),
                )
            seen.add(name)

    def _ask_the_gate(
        self, answers: Answers, overrides: Sequence[GateOverride], places: Sequence[Place], method: Method
    ) -> None:
        on_actors = questions_on_actors(method)
        for at, (question, answer) in zip(self._top.any_items("answers"), answers.items(), strict=True):
            for member, words in texts_of(answer).items():
                self._judge(at.at(member), verdict_on(words, question in on_actors))
        for at, override in zip(self._top.any_items("gate_overrides"), overrides, strict=True):
            self._judge(at.at("reason"), verdict_on(override.reason))
        for at, place in zip(self._top.any_items("places"), places, strict=True):
            self._judge(at.at("description"), verdict_on(place.description))

    def _judge(self, at: FilePlace, verdict: Verdict) -> None:
        if not verdict.is_clean:  # to find the line takes a walk through the file
            self._findings.judge(at.where, verdict)


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


def _answer(place: FilePlace, method: Method) -> tuple[str, Answer]:
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
        data_date=place.day("data_date"),
        is_draft=place.flag("draft"),
    )
    if (fault := problem_fault(answer)) is not None:
        raise place.at("problem").refused(fault)
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


def _override(place: FilePlace, method: Method) -> GateOverride:
    place.allow("step", "reason", "by", "at")
    step_id = place.string("step")
    if not any(step.id == step_id and step.gate is not None for step in method.steps):
        raise place.at("step").wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the method {method} has no gate before a step {step}"),
            method=f"{method.id} {method.version}",
            step=step_id,
        )
    return GateOverride(step_id, place.string("reason"), place.string("by"), place.words("at"))


def _must_be(place: FilePlace, key: str, expected: str) -> None:
    if place.at(key).value != expected:
        raise place.at(key).wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "“{expected}” must stand here"), expected=expected
        )
