"""The whole document: parts, sections in their order, pages and what stands in their margins.

Everything here is plain measuring of text and may run in any thread; only drawing needs the main one.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.assessment import propose
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .facts import AssessedArea, ReportFacts, ReportScope
from .flow.paging import Page, paged
from .flow.strip import Strip
from .flow.type_scale import HEIGHT
from .frame import Frame
from .sections.actors import actors
from .sections.cover import area_cover, draft_mark
from .sections.criteria import criteria
from .sections.guide import guide
from .sections.judgement import judgements
from .sections.overview import overview
from .sections.places import places
from .sections.sources import sources
from .sections.steps import step_section
from .sections.terms import edition_in_words
from .sheet import SheetContent
from .voice import Voice

_SHORT_ID = 8


@dataclass(frozen=True)
class Document:
    """A document ready to be drawn."""

    title: str
    sheets: tuple[SheetContent, ...]


@dataclass(frozen=True)
class _Part:
    """Pages that share what stands in their margins."""

    name: str
    draft: str
    pages: list[Page]


def compose(facts: ReportFacts, voice: Voice, progress: Progress | None = None) -> Document:
    """Lay the facts out. Raises ``Cancelled``."""
    told = progress or Progress()
    doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Laying out the pages"))
    parts = []
    if facts.scope is not ReportScope.NATION:
        for number, shown in enumerate(facts.areas):
            told.at(number / len(facts.areas), doing)
            strips = _area_strips(facts, shown, voice)
            parts.append(_Part(shown.area.name, draft_mark(shown, voice), paged(strips, HEIGHT)))
    if facts.scope is not ReportScope.AREA:
        parts.insert(0, _overview_part(facts, parts, voice))
    told.at(1.0)
    return _framed(facts, parts, voice)


def _area_strips(facts: ReportFacts, shown: AssessedArea, voice: Voice) -> list[Strip]:
    strips = area_cover(facts, shown, voice)
    method = shown.method
    if method is None:
        return [*strips, *judgements(shown, None, voice)] if shown.judgements else strips
    proposal = None
    if shown.is_answered:
        proposal = propose(method, facts.edition.scheme, shown.answers, shown.neighbours, shown.marks)
    strips += judgements(shown, proposal, voice)
    strips += criteria(facts, shown, voice)
    strips += guide(method, voice)
    for step in method.steps:
        strips += step_section(facts, shown, step, voice)
    if facts.with_places:
        strips += actors(shown, voice)
        strips += places(shown, voice)
    return [*strips, *sources(facts, shown, voice)]


def _overview_part(facts: ReportFacts, parts: list[_Part], voice: Voice) -> _Part:
    """Lay the overview out twice: how many pages it takes decides on which page each area begins."""
    first = len(paged(overview(facts, {}, voice), HEIGHT)) + 1
    begins: dict[str, int] = {}
    for shown, part in zip(facts.areas, parts):
        begins[shown.area.id] = first
        first += len(part.pages)
    name, draft = "", ""
    if facts.scope is ReportScope.LPO:
        name = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "LPO {name}"), name=facts.name)
        if not all(shown.is_signed for shown in facts.areas):
            draft = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "DRAFT – not all are signed"))
    return _Part(name, draft, paged(overview(facts, begins, voice), HEIGHT))


def _framed(facts: ReportFacts, parts: list[_Part], voice: Voice) -> Document:
    edition = edition_in_words(voice, facts.edition)
    kind = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Local situational picture"))
    if facts.scope is ReportScope.NATION:
        kind = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "National overview"))
    origin = voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Printed {time} · workspace {workspace}"),
        time=f"{facts.made_at:%Y-%m-%d %H:%M}",
        workspace=facts.workspace_id[:_SHORT_ID],
    )
    # A page without a word on its distribution would be taken for one that may go anywhere.
    label = facts.distribution_label or voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Distribution not decided"))
    total = sum(len(part.pages) for part in parts)
    sheets: list[SheetContent] = []
    for part in parts:
        title = " · ".join(filter(None, (kind, part.name, edition)))
        for page in part.pages:
            words = {"page": len(sheets) + 1, "pages": total}
            said = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Page {page} of {pages}"), **words)
            frame = Frame(title, label, part.draft, origin, said)
            sheets.append(SheetContent(tuple(page.placed), frame))
    return Document(" · ".join(filter(None, (kind, facts.name, edition))), tuple(sheets))
