"""An answer's value and source in words."""

from __future__ import annotations

from ...domain.assessment import Answer
from ...domain.method import Question, QuestionKind
from ...domain.text import QT_TRANSLATE_NOOP
from ..voice import Voice
from .terms import SOURCES

_YES_NO = {
    "yes": QT_TRANSLATE_NOOP("UtsattaOmraden", "Yes"),
    "no": QT_TRANSLATE_NOOP("UtsattaOmraden", "No"),
    "unknown": QT_TRANSLATE_NOOP("UtsattaOmraden", "Don't know"),
}


def value_in_words(question: Question, answer: Answer, voice: Voice) -> str:
    """Return what was answered beside the level, "" for nothing; "don't know" where the level is not known."""
    said = _value(question, answer, voice)
    if answer.unknown and not said:
        return voice.say(_YES_NO["unknown"])
    return said


def _value(question: Question, answer: Answer, voice: Voice) -> str:
    value = answer.value
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, float | int) and not isinstance(value, bool):
        number = _number(float(value), voice)
        if question.kind is QuestionKind.SHARE:
            return f"{number} %"
        return f"{number} {question.unit}".rstrip()
    if question.kind is QuestionKind.YES_NO:
        return voice.say(_YES_NO[str(value)]) if str(value) in _YES_NO else str(value)
    labels = {choice.value: voice.wording(choice.text) for choice in question.choices}
    chosen = value if isinstance(value, list) else [str(value)]
    return "; ".join(labels.get(one, one) for one in chosen)  # many a choice holds a comma itself


def _number(value: float, voice: Voice) -> str:
    written = f"{value:,.2f}".rstrip("0").rstrip(".")
    sign = "," if voice.language == "sv" else "."
    return written.replace(",", "\u202f").replace(".", sign)


def source_in_words(answer: Answer, voice: Voice) -> str:
    """Return kind, reference and month of the data, or that no source is given."""
    kind = voice.say(SOURCES[answer.source_kind]) if answer.source_kind else ""
    parts = [kind, answer.source_reference.strip(), voice.month(answer.data_date)]
    told = " · ".join(filter(None, parts))
    if not told:
        return voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "No source is given."))
    return voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Source: {source}"), source=told)
