"""What an answer still lacks before others can follow it."""

from __future__ import annotations

from datetime import date

from ..method import Method, Question, QuestionKind
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answer
from .stale import is_stale, months_old

_VALUES = {
    QuestionKind.YES_NO: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Yes, no or don't know is missing.")),
    QuestionKind.NUMBER: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The number is missing.")),
    QuestionKind.SHARE: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The share is missing.")),
    QuestionKind.CHOICE: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "No alternative is chosen.")),
    QuestionKind.MULTIPLE_CHOICE: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "No alternative is chosen.")),
    QuestionKind.TEXT: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The text is missing.")),
}


def missing_of(question: Question, answer: Answer | None, today: date, method: Method) -> tuple[Text, ...]:
    """Return what the answer lacks, each as a sentence; nothing for a question that may be left unanswered and is.

    "Don't know" needs no figures and no evidence.
    """
    if answer is None or answer == Answer():
        return (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Not answered yet.")),) if question.required else ()
    if answer.is_draft:
        return (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Copied and not confirmed: it counts nowhere yet.")),)
    if answer.unknown and answer.problem is None:
        return ()
    return (*_figures(question, answer), *_evidence(question, answer), *_dates(answer, today, method))


def _figures(question: Question, answer: Answer) -> list[Text]:
    lacking = []
    if answer.problem is None:
        lacking.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The problem level, or don't know, is missing.")))
    if answer.problem is not None and answer.uncertainty is None:
        lacking.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The uncertainty is missing.")))
    if _lacks_value(question.kind, answer):
        lacking.append(_VALUES[question.kind])
    return lacking


def _lacks_value(kind: QuestionKind, answer: Answer) -> bool:
    if kind is QuestionKind.LEVEL:
        return False
    if kind is QuestionKind.MULTIPLE_CHOICE and answer.problem == 0:
        return False  # none of them, and no problem: that is an answer
    value = answer.value
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _evidence(question: Question, answer: Answer) -> list[Text]:
    if not question.evidence_required:
        return []
    lacking = []
    if answer.source_kind is None:
        lacking.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The kind of source is missing.")))
    if not answer.source_reference.strip() and not answer.motivation.strip():
        lacking.append(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A reference to the source, or a motivation, is missing."))
        )
    return lacking


def _dates(answer: Answer, today: date, method: Method) -> list[Text]:
    if answer.data_date is not None and answer.data_date > today:
        return [text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The date of the data lies in the future."))]
    if is_stale(answer, method, today):
        return [
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "The data are {months} months old; the method marks those older than {limit}."
                ),
                months=months_old(answer, today),
                limit=method.stale_after_months,
            )
        ]
    return []
