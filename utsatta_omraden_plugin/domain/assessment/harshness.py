"""Who grades harder than others for like answers: assessors of one area, or LPOs over all areas."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Literal

from ..method import Method, Question, QuestionKind
from .answer import Answer, Answers

Likeness = Literal["area", "value"]
_TENTHS = 10


@dataclass(frozen=True)
class GroupAnswers:
    """The answers of one assessment; ``group`` is what is compared: the assessor's role, or the LPO's code or name."""

    group: str
    area_id: str
    answers: Answers


@dataclass(frozen=True)
class Harshness:
    """How a group grades: the mean ``deviation`` of its problem levels (0–4) from the mean of like answers.

    Positive is harder. ``compared`` counts the groups of like answers that it rests on.
    """

    group: str
    deviation: float
    compared: int


def harshness(method: Method, given: Iterable[GroupAnswers], like: Likeness = "area") -> list[Harshness]:
    """Return how hard each group grades, the hardest first; groups without anything to compare are left out.

    Like answers are, by ``like``: "area", answers to the same question about the same area (for assessors); "value",
    answers to the same question with the same value, such as the same alternative, whatever the area (for LPOs).
    Numbers are alike within bands that double (0, 1, 2–3, 4–7 …), shares within ten per cent; questions without a
    value beside their level have no like answers there. The mean of like answers is that of the groups' own means, so
    that a group with many answers does not become the measure itself.
    """
    questions = {question.id: question for question in method.questions}
    units: dict[Hashable, dict[str, list[int]]] = {}
    for one in given:
        for key, answer in one.answers.items():
            question = questions.get(key)
            if question is None or answer.is_draft or answer.problem is None:
                continue
            unit = one.area_id if like == "area" else _like_value(question, answer)
            if unit is not None:
                units.setdefault((key, unit), {}).setdefault(one.group, []).append(answer.problem)
    deviations: dict[str, list[float]] = {}
    for by_group in units.values():
        if len(by_group) < 2:
            continue
        means = {group: sum(levels) / len(levels) for group, levels in by_group.items()}
        middle = sum(means.values()) / len(means)
        for group, mean in means.items():
            deviations.setdefault(group, []).append(mean - middle)
    found = [Harshness(group, sum(all_of) / len(all_of), len(all_of)) for group, all_of in deviations.items()]
    return sorted(found, key=lambda one: (-one.deviation, one.group))


def _like_value(question: Question, answer: Answer) -> Hashable:
    """Return what is equal for like values; None when there is no value to compare."""
    value = answer.value
    if value is None or value == [] or question.kind in (QuestionKind.TEXT, QuestionKind.LEVEL):
        return None
    if isinstance(value, list):
        return tuple(sorted(value))
    if isinstance(value, str):
        return value.strip() or None
    if question.kind is QuestionKind.SHARE:
        return int(value // _TENTHS)
    return int(value).bit_length()
