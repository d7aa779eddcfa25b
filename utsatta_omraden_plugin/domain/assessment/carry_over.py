"""Taking answers over to another version of the method or another edition: as drafts, each to be confirmed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..method import Method, Question, Wording
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answer, Answers


@dataclass(frozen=True)
class NotKept:
    """An answer that was not taken over: its question and why."""

    question_id: str
    title: Wording
    reason: Text


@dataclass(frozen=True)
class CarriedOver:
    """``drafts`` by question id, the ids ``kept`` in the new method's order, and what was ``not_kept`` and why."""

    drafts: dict[str, Answer]
    kept: tuple[str, ...]
    not_kept: tuple[NotKept, ...]


def carry_over(old_method: Method, new_method: Method, answers: Answers) -> CarriedOver:
    """Copy the answers whose question is the same in both methods, as drafts that count nowhere until confirmed.

    The same question has the same id, kind, Swedish text, choices and unit; help, weight and criterion may differ, as
    they do not change what was answered. Answers to questions that not even the old method has are named by their id.
    """
    old = {question.id: question for question in old_method.questions}
    new = {question.id: question for question in new_method.questions}
    drafts: dict[str, Answer] = {}
    not_kept: list[NotKept] = []
    order = {key: place for place, key in enumerate(old)}
    for key in sorted(answers, key=lambda key: (order.get(key, len(order)), key)):
        if answers[key] == Answer():
            continue
        question = old.get(key)
        reason = _reason(question, new.get(key))
        if reason is None:
            drafts[key] = replace(answers[key], is_draft=True)
        else:
            not_kept.append(NotKept(key, question.text if question else Wording(key, key), reason))
    kept = tuple(key for key in new if key in drafts)
    return CarriedOver({key: drafts[key] for key in kept}, kept, tuple(not_kept))


def from_earlier_edition(old_method: Method, new_method: Method, answers: Answers) -> CarriedOver:
    """Copy the answers of the assessment of an earlier edition in the same way.

    They keep their data date, so that what has become old shows as such.
    """
    return carry_over(old_method, new_method, answers)


def _reason(old: Question | None, new: Question | None) -> Text | None:
    """Return why an answer cannot be taken over, None when it can."""
    if new is None:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The method no longer asks this question."))
    if old is None:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "What was asked then is not known any more."))
    if old.kind is not new.kind:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The question is answered in another way now."))
    if old.text.sv != new.text.sv:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The wording of the question has changed."))
    if _choices(old) != _choices(new):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The alternatives of the question have changed."))
    if old.unit != new.unit:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The unit of the question has changed."))
    return None


def _choices(question: Question) -> list[tuple[str, str]]:
    return [(choice.value, choice.text.sv) for choice in question.choices]
