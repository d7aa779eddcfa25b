"""The actors of step 3: kinds of group and count bands, never names. Only in documents that may hold them."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.method import Term
from ...domain.text import QT_TRANSLATE_NOOP
from ..facts import AssessedArea
from ..flow.blocks import paragraph, section
from ..flow.strip import Strip
from ..flow.table import Column, table
from ..flow.type_scale import WIDTH
from ..voice import NOTHING, Voice
from .terms import CHANGES


def actors(shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return the table of actor groups."""
    method = shown.method
    if method is None:
        return []
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Actors (step 3)")))
    if not shown.actors:
        none = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "No groups of actors are described."))
        return [title, *paragraph(none)]
    columns = [
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Kind of group")), 62),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Number of persons")), 34),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Role in the area")), 48),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Since last time")), WIDTH - 144),
    ]
    rows = [
        [
            term_in_words(method.actor_kinds, group.kind, voice),
            term_in_words(method.count_bands, group.count_band, voice),
            term_in_words(method.actor_roles, group.role, voice) if group.role else NOTHING,
            voice.say(CHANGES[group.change]),
        ]
        for group in shown.actors
    ]
    return [title, *table(columns, rows)]


def term_in_words(terms: Iterable[Term], term_id: str, voice: Voice) -> str:
    """Return a term of the method's lists by its id; one that the method does not have as it stands."""
    return next((voice.wording(term.text) for term in terms if term.id == term_id), term_id)
