"""Whether a judgement says enough for others to follow it.

Source: product.md, "What users ask for": the audit found grading that nobody could trace; a person decides, with a
written reason.
"""

from __future__ import annotations

from ..method.wording_text import wording_text
from ..text import QT_TRANSLATE_NOOP, Text, text
from .judgement import Judgement
from .proposal import Proposal

SHORTEST_REASON = 20
"""Letters and digits that a reason has at least."""

SHORTEST_REASON_WHEN_DIFFERENT = 60
"""… when the category is another than the one proposed."""

SHORTEST_MARK_REASON = 10
"""… for a criterion that is held otherwise than the answers show."""


def judgement_reason_problem(judgement: Judgement, proposal: Proposal) -> Text | None:
    """Return what the judgement's reasons lack, as a sentence that says what to write; None when they suffice."""
    written = _letters(judgement.reason)
    if written < SHORTEST_REASON:
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Write a reason for the judgement: at least {letters} letters, so far {written}."
        )
        return text(words, letters=SHORTEST_REASON, written=written)
    if judgement.category is not proposal.category and written < SHORTEST_REASON_WHEN_DIFFERENT:
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The category is another than the proposed one. Write why: at least {letters} letters, so far {written}.",
        )
        return text(words, letters=SHORTEST_REASON_WHEN_DIFFERENT, written=written)
    for finding in proposal.findings:
        mark = judgement.criteria.get(finding.criterion.id)
        if mark is None or mark.state is finding.state or _letters(mark.reason) >= SHORTEST_MARK_REASON:
            continue
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "“{criterion}” is held otherwise than the answers show. Write why, with at least {letters} letters.",
        )
        return text(words, criterion=wording_text(finding.criterion.text), letters=SHORTEST_MARK_REASON)
    return None


def _letters(reason: str) -> int:
    return sum(letter.isalnum() for letter in reason)
