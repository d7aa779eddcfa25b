"""What any judgement must have before it is stored, whoever makes it: harmless words, a role, a date that has come."""

from __future__ import annotations

from datetime import date

from ..privacy import PrivacySeverity, findings_in
from ..role import role_problem
from ..text import QT_TRANSLATE_NOOP, Text, text
from .judgement import Judgement


def signature_problem(judgement: Judgement, today: date) -> Text | None:
    """Return why a judgement cannot be signed or added, None when its words, role and date can stand.

    Whether the reason says enough is another question (``judgement_reason_problem``, ``reason_above_problem``).
    """
    for written in (judgement.reason, *(mark.reason for mark in judgement.criteria.values())):
        for finding in findings_in(written):
            if finding.severity is PrivacySeverity.BLOCK:
                return finding.message
    role = judgement.decided_by.strip()
    if not role:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A judgement needs the role of the one who makes it."))
    problem = role_problem(role)
    if problem is None and judgement.decided_on > today:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The date must not be in the future."))
    return problem
