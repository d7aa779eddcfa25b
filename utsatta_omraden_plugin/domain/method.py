"""The method of assessment: steps, blocks and questions, read from data.

A method is an agency's own; the program only follows it. ``read_method`` takes the parsed JSON and names the place
in the file when something is wrong. The five steps are those of the local situational picture (product.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from .errors import MethodError
from .text import QT_TRANSLATE_NOOP, text

HIGHEST_PROBLEM = 4
HIGHEST_UNCERTAINTY = 3
STEPS = 5


class QuestionKind(Enum):
    """What is answered beside the problem level."""

    LEVEL = "level"
    YES_NO = "yes_no"
    NUMBER = "number"
    SHARE = "share"
    CHOICE = "choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TEXT = "text"


@dataclass(frozen=True)
class Wording:
    """A text of the method in Swedish and English."""

    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the Swedish text for ``sv…``, else the English one."""
        return self.sv if language.lower().startswith("sv") else self.en


@dataclass(frozen=True)
class Choice:
    """One of the values that a choice question offers."""

    value: str
    text: Wording


@dataclass(frozen=True)
class Question:
    """One question; ``criterion`` names the criterion it bears on, empty for none. ``unit`` goes with numbers."""

    id: str
    text: Wording
    help: Wording
    kind: QuestionKind
    required: bool
    evidence_required: bool
    criterion: str
    weight: float
    unit: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Block:
    """Questions that belong together; ``weight`` is its share in the mean of the step."""

    id: str
    title: Wording
    weight: float
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Gate:
    """When a step opens: the earlier ``step`` answered to ``answered_share`` or more, with a mean ``problem`` level
    (0 to 4) of at least that much. ``reason`` explains the rule to the assessor."""

    step: str
    problem: float
    answered_share: float
    reason: Wording


@dataclass(frozen=True)
class Step:
    """One of the five steps; ``gate`` is None when it is always open."""

    id: str
    title: Wording
    help: Wording
    weight: float
    gate: Gate | None
    blocks: tuple[Block, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of the step in their order."""
        return tuple(question for block in self.blocks for question in block.questions)


@dataclass(frozen=True)
class Method:
    """A whole method. ``id`` and ``version`` are what an assessment remembers; ``notice`` is shown on its face."""

    id: str
    version: str
    title: Wording
    notice: Wording
    steps: tuple[Step, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in their order."""
        return tuple(question for step in self.steps for question in step.questions)


def read_method(data: object) -> Method:
    """Return the method that parsed JSON describes. Raises ``MethodError`` naming the place and the reason."""
    top = _Place("", data)
    steps = tuple(_step(place) for place in top.items("steps"))
    if len(steps) != STEPS:
        raise top.at("steps").wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a method has exactly five steps"))
    method = Method(top.string("id"), top.string("version"), top.wording("title"), top.wording("notice"), steps)
    _check_ids(method)
    _check_gates(method)
    return method


class _Place:
    """A value of the file together with where it stands, such as ``steps[0].blocks[2].title``."""

    def __init__(self, path: str, value: object) -> None:
        self.path = path
        self.value = value

    def wrong(self, reason: str) -> MethodError:
        return MethodError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file is wrong at {place}: {reason}."),
                place=self.path or "$",
                reason=text(reason),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the file at that place and load it again.")),
        )

    @property
    def members(self) -> Mapping[str, Any]:
        if not isinstance(self.value, Mapping):
            raise self.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "an object is expected"))
        return self.value

    def at(self, key: str) -> _Place:
        return _Place(f"{self.path}.{key}" if self.path else key, self.members.get(key))

    def items(self, key: str) -> list[_Place]:
        place = self.at(key)
        if not isinstance(place.value, Sequence) or isinstance(place.value, str) or not place.value:
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a list with at least one item is expected"))
        return [_Place(f"{place.path}[{index}]", item) for index, item in enumerate(place.value)]

    def string(self, key: str, default: str | None = None) -> str:
        place = self.at(key)
        if place.value is None and default is not None:
            return default
        if not isinstance(place.value, str) or not place.value.strip():
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a text is expected"))
        return place.value

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        place = self.at(key)
        if place.value is None and default is not None:
            return default
        if isinstance(place.value, bool) or not isinstance(place.value, (int, float)):
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a number is expected"))
        if not low <= place.value <= high:
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "the number lies outside its bounds"))
        return float(place.value)

    def flag(self, key: str) -> bool:
        place = self.at(key)
        if place.value is None:
            return False
        if not isinstance(place.value, bool):
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "true or false is expected"))
        return place.value

    def wording(self, key: str, required: bool = True) -> Wording:
        place = self.at(key)
        if place.value is None and not required:
            return Wording("", "")
        return Wording(place.string("sv"), place.string("en"))


def _step(place: _Place) -> Step:
    gate = place.at("gate")
    return Step(
        id=place.string("id"),
        title=place.wording("title"),
        help=place.wording("help", required=False),
        weight=place.number("weight", 0, 1000, default=1),
        gate=None if gate.value is None else _gate(gate),
        blocks=tuple(_block(item) for item in place.items("blocks")),
    )


def _gate(place: _Place) -> Gate:
    return Gate(
        step=place.string("step"),
        problem=place.number("problem", 0, HIGHEST_PROBLEM),
        answered_share=place.number("answered_share", 0, 1),
        reason=place.wording("reason"),
    )


def _block(place: _Place) -> Block:
    return Block(
        id=place.string("id"),
        title=place.wording("title"),
        weight=place.number("weight", 0, 1000, default=1),
        questions=tuple(_question(item) for item in place.items("questions")),
    )


def _question(place: _Place) -> Question:
    written_kind = place.string("kind")
    if written_kind not in {kind.value for kind in QuestionKind}:
        raise place.at("kind").wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "this kind of question is unknown"))
    kind = QuestionKind(written_kind)
    choices: tuple[Choice, ...] = ()
    if kind in (QuestionKind.CHOICE, QuestionKind.MULTIPLE_CHOICE):
        choices = tuple(Choice(item.string("value"), item.wording("text")) for item in place.items("choices"))
    return Question(
        id=place.string("id"),
        text=place.wording("text"),
        help=place.wording("help", required=False),
        kind=kind,
        required=place.flag("required"),
        evidence_required=place.flag("evidence_required"),
        criterion=place.string("criterion", default=""),
        weight=place.number("weight", 0, 1000, default=1),
        unit=place.string("unit", default=""),
        choices=choices,
    )


def _check_ids(method: Method) -> None:
    seen: set[str] = set()
    for s, step in enumerate(method.steps):
        for b, block in enumerate(step.blocks):
            for q, question in enumerate(block.questions):
                if question.id in seen:
                    place = _Place(f"steps[{s}].blocks[{b}].questions[{q}].id", question.id)
                    raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "this id is used by an earlier question"))
                seen.add(question.id)


def _check_gates(method: Method) -> None:
    earlier: set[str] = set()
    for index, step in enumerate(method.steps):
        if step.gate is not None and step.gate.step not in earlier:
            place = _Place(f"steps[{index}].gate.step", step.gate.step)
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a gate must build on an earlier step"))
        earlier.add(step.id)
