"""What people decided, level by level from the LPO to Noa, and what the answers pointed to."""

from __future__ import annotations

from ...domain.assessment import Judgement, Proposal
from ...domain.assessment.levels import LEVEL_NAMES
from ...domain.text import QT_TRANSLATE_NOOP, Text
from ..facts import AssessedArea
from ..flow.blocks import bound, callout, heading, paragraph, section
from ..flow.strip import Strip
from ..flow.type_scale import BODY, GREY, LEAD, SMALL
from ..flow.words import Run
from ..voice import Voice
from .terms import category_in_words, trend_in_words


def judgements(shown: AssessedArea, proposal: Proposal | None, voice: Voice) -> list[Strip]:
    """Return the chain of judgements with their reasons, and the proposal, clearly as a proposal."""
    is_begun = bool(shown.judgements) or proposal is not None
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Judgement")), starts_page=is_begun)
    strips = [title]
    if not shown.judgements:
        none = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Nobody has judged the area in this edition yet. The category shown is the one in the data.",
        )
        strips += paragraph(voice.say(none), LEAD)
    for judgement in shown.judgements:
        strips += _judgement(judgement, voice)
    if proposal is not None:
        strips += _proposal(proposal, voice)
    return strips


def _judgement(judgement: Judgement, voice: Voice) -> list[Strip]:
    what = category_in_words(voice, judgement.category)
    trend = voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "trend: {trend}"), trend=trend_in_words(voice, judgement.trend).lower()
    )
    who = voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{level} – {role}, {day}"),
        level=voice.say(LEVEL_NAMES[judgement.level]),
        role=judgement.decided_by,
        day=voice.day(judgement.decided_on),
    )
    strips = paragraph(who, SMALL, left=3, before=0, keeps_next=True)
    strips += paragraph([Run(what, is_bold=True), Run(f" · {trend}")], LEAD, left=3, before=0.2, keeps_next=True)
    strips += paragraph(judgement.reason, BODY, left=3, before=0.8)
    if judgement.category is not judgement.proposed:
        differs = voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Differs from what the answers pointed to then: {category}."),
            category=category_in_words(voice, judgement.proposed),
        )
        strips += paragraph([Run(differs, is_italic=True)], SMALL, left=3, before=0.5)
    return callout(strips, before=4)


def _proposal(proposal: Proposal, voice: Voice) -> list[Strip]:
    title = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "What the answers point to"))
    note = voice.say(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "A proposal that the program compiles from the answers. It decides nothing: people do."
        )
    )
    strips = [heading(title, before=6)]
    strips += paragraph([Run(note, is_italic=True)], SMALL, before=0, keeps_next=True)
    if proposal.category is not None:  # else the first reason says whether it is none, or too early to say
        strips += paragraph([Run(proposal.category.value, is_bold=True)], LEAD, keeps_next=True)
    strips += _points(proposal.reasons, voice)
    if proposal.lacking:
        lacking = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "What is missing for a firmer ground"))
        strips += paragraph([Run(lacking, is_bold=True)], SMALL, before=2, keeps_next=True)
        strips += _points(proposal.lacking, voice)
    return strips


def _points(sentences: tuple[Text, ...], voice: Voice) -> list[Strip]:
    strips: list[Strip] = []
    for sentence in sentences:
        strips += callout(bound(paragraph(voice.of(sentence), BODY, left=3, before=0)), GREY, before=1)
    return strips
