"""In whose name something is written: a role, never a person (product.md, step 3 and "The five steps")."""

from __future__ import annotations

from .privacy import findings_in
from .text import QT_TRANSLATE_NOOP, Text, text

LONGEST_ROLE = 60
"""Letters that a role has at most."""


def role_problem(role: str) -> Text | None:
    """Return why a written role is not taken, None when it is; whether one is needed at all is the caller's to say."""
    if len(role) > LONGEST_ROLE:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A role has {letters} letters at most."), letters=LONGEST_ROLE)
    findings = findings_in(role)
    if not findings:
        return None
    words = QT_TRANSLATE_NOOP("UtsattaOmraden", "Write a role, never a person. {reason}")
    return text(words, reason=findings[0].message)
