"""What hangs on a draft, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .translation import translate

if TYPE_CHECKING:
    from .workspace import DraftContents


def contents_in_words(contents: DraftContents) -> list[str]:
    """Return a line for each thing that goes with a draft."""
    lines = [
        _with_part(
            translate("UtsattaOmraden", "%n area(s)", None, contents.areas),
            translate("UtsattaOmraden", "%n in no other edition", None, contents.only_here),
            contents.only_here,
        )
    ]
    if contents.assessments:
        lines.append(
            _with_part(
                translate("UtsattaOmraden", "%n assessment(s)", None, contents.assessments),
                translate("UtsattaOmraden", "%n signed", None, contents.signed),
                contents.signed,
            )
        )
    rest = (
        (contents.answers, translate("UtsattaOmraden", "%n answer(s)", None, contents.answers)),
        (contents.places, translate("UtsattaOmraden", "%n place(s)", None, contents.places)),
        (contents.actor_groups, translate("UtsattaOmraden", "%n actor group(s)", None, contents.actor_groups)),
        (
            contents.proposed_boundaries,
            translate("UtsattaOmraden", "%n proposed boundary(ies)", None, contents.proposed_boundaries),
        ),
        (contents.judgements, translate("UtsattaOmraden", "%n judgement(s)", None, contents.judgements)),
        (
            contents.measures,
            translate("UtsattaOmraden", "%n measure(s) in areas of this draft alone", None, contents.measures),
        ),
        (
            contents.accepted_findings,
            translate("UtsattaOmraden", "%n accepted finding(s)", None, contents.accepted_findings),
        ),
        (
            contents.pair_decisions,
            translate("UtsattaOmraden", "%n decision(s) on which areas are the same", None, contents.pair_decisions),
        ),
        (contents.submissions, translate("UtsattaOmraden", "%n submission(s) taken in", None, contents.submissions)),
        (
            contents.conflict_decisions,
            translate("UtsattaOmraden", "%n decision(s) on conflicts", None, contents.conflict_decisions),
        ),
    )
    return [*lines, *(words for count, words in rest if count)]


def _with_part(whole: str, part: str, count: int) -> str:
    if not count:
        return whole
    return translate("UtsattaOmraden", "{whole}, of which {part}").format(whole=whole, part=part)
