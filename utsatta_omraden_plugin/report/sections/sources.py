"""All sources together: what kinds of facts the picture rests on, how old they are, and where to find them."""

from __future__ import annotations

from ...domain.assessment import Answer, SourceKind, is_stale
from ...domain.text import QT_TRANSLATE_NOOP
from ..facts import AssessedArea, ReportFacts
from ..flow.blocks import section
from ..flow.strip import Strip
from ..flow.table import Column, table
from ..flow.type_scale import WIDTH
from ..voice import NOTHING, Voice
from .terms import SOURCES


def sources(facts: ReportFacts, shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return a row for each kind of source that answers rest on, and one for those without."""
    method = shown.method
    if method is None:
        return []
    by_kind: dict[SourceKind | None, list[Answer]] = {}
    for question in method.questions:
        answer = shown.answers.get(question.id)
        if answer is not None and answer.is_given:
            by_kind.setdefault(answer.source_kind, []).append(answer)
    if not by_kind:
        return []
    columns = [
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Source")), 36),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Answers")), 21, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Data from")), 34),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Stale")), 17, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "References")), WIDTH - 108),
    ]
    rows = []
    for kind in (*SourceKind, None):
        answers = by_kind.get(kind, [])
        if answers:
            stale = sum(is_stale(answer, method, facts.today) for answer in answers)
            name = voice.say(SOURCES[kind] if kind else QT_TRANSLATE_NOOP("UtsattaOmraden", "No source given"))
            references = dict.fromkeys(answer.source_reference.strip() for answer in answers)
            listed = "; ".join(filter(None, references)) or NOTHING
            rows.append([name, str(len(answers)), _months(answers, voice), str(stale), listed])
    return [section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Sources"))), *table(columns, rows)]


def _months(answers: list[Answer], voice: Voice) -> str:
    days = sorted(answer.data_date for answer in answers if answer.data_date is not None)
    if not days:
        return NOTHING
    first, last = voice.month(days[0]), voice.month(days[-1])
    return first if first == last else f"{first} – {last}"
