"""What the judgement of a level above the LPO must have before it is added (product.md, "The five steps")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..errors import RuleError
from ..privacy import PrivacySeverity, findings_in
from ..text import QT_TRANSLATE_NOOP, Text, text
from .consistency import SHORTEST_REASON_WHEN_DIFFERENT, judgement_reason_problem
from .judgement import Judgement, JudgementLevel
from .proposal import Proposal

LONGEST_ROLE = 60
"""Letters that a role has at most."""


def level_below(judgements: Sequence[Judgement], level: JudgementLevel) -> Judgement | None:
    """Return the judgement that holds at the nearest level below that has one; each level's last one holds."""
    order = list(JudgementLevel)
    held = {one.level: one for one in judgements}
    lower = [held[one] for one in order[: order.index(level)] if one in held]
    return lower[-1] if lower else None


def refuse_bad_judgement_above(name: str, judgement: Judgement, judgements: Sequence[Judgement], today: date) -> None:
    """Raise ``RuleError`` when the reason, the role or the date of a judgement of ``name`` cannot stand.

    ``judgements`` are those of the area, in the order in which they were made. A category other than that of the level
    below needs a longer reason. The message says what of it and what to do.
    """
    lower = level_below(judgements, judgement.level)
    expected = judgement.category if lower is None else lower.category
    problem = judgement_reason_problem(judgement, Proposal(judgement.category, (), ()))
    if problem is not None:
        raise _refused(name, problem)
    if judgement_reason_problem(replace(judgement, criteria={}), Proposal(expected, (), ())) is not None:
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The category is another than that of the level below. Write why, with at least {letters} letters.",
        )
        raise _refused(name, text(words, letters=SHORTEST_REASON_WHEN_DIFFERENT))
    for finding in findings_in(judgement.reason):
        if finding.severity is PrivacySeverity.BLOCK:
            raise _refused(name, finding.message)
    _refuse_person(name, judgement.decided_by.strip())
    if judgement.decided_on > today:
        raise _refused(name, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The date must not be in the future.")))


def _refuse_person(name: str, role: str) -> None:
    if not role:
        raise _refused(
            name, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A judgement needs the role of the one who makes it."))
        )
    if len(role) > LONGEST_ROLE:
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "A role has {letters} letters at most.")
        raise _refused(name, text(words, letters=LONGEST_ROLE))
    for finding in findings_in(role):
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "Write a role, never a person. {reason}")
        raise _refused(name, text(words, reason=finding.message))


def _refused(name: str, problem: Text) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} cannot be judged so. {problem}"),
            name=name,
            problem=problem,
        )
    )
