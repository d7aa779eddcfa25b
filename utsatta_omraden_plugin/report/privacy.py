"""The privacy gate before the document: a PDF leaves the workspace like any other file (data.md, Privacy gate)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..exchange.privacy_gate import verdict_on_texts
from .facts import AssessedArea, ReportFacts


@dataclass(frozen=True)
class _Written:
    """A text that people wrote, and where it stands."""

    where: Text
    words: str


def look_for_persons(facts: ReportFacts) -> list[Text]:
    """Return what may point out a person, for someone to look at, each with where it stands.

    Raises ``RuleError`` for what must not leave the workspace, with where it stands.
    """
    written = [one for shown in facts.areas for one in _texts(facts, shown)]
    verdict = verdict_on_texts((one.words for one in written), lambda index: written[index].where)
    if verdict.stops:
        raise RuleError(verdict.stops[0], _remedy(len(verdict.stops) - 1), "\n".join(map(str, verdict.stops)))
    return list(verdict.warns)


def _remedy(more: int) -> Text:
    if not more:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Nothing is printed that holds an identity number. Correct the text, then print."
            )
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Nothing is printed that holds an identity number; there are more of them: {more}. Correct the texts, then "
            "print.",
        ),
        more=more,
    )


def _texts(facts: ReportFacts, shown: AssessedArea) -> Iterator[_Written]:
    """Yield what people wrote and the document shows."""
    name = shown.area.name
    for judgement in shown.judgements:
        where = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, judgement"), area=name)
        yield _Written(where, judgement.reason)
        for mark in judgement.criteria.values():
            yield _Written(where, mark.reason)
    for question, answer in shown.answers.items():
        where = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, question {question}"), area=name, question=question)
        value = answer.value if isinstance(answer.value, str) else ""
        for words in (answer.motivation, answer.source_reference, value):
            yield _Written(where, words)
    for step, override in shown.overrides.items():
        where = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, step {step}"), area=name, step=step)
        yield _Written(where, override.reason)
    if shown.assessment is not None:
        where = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, reason of the revision"), area=name)
        yield _Written(where, shown.assessment.revision_reason)
    if facts.with_places:
        for number, place in enumerate(shown.places, start=1):
            where = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, place {number}"), area=name, number=number)
            yield _Written(where, place.description)
