"""Values that must stand on one of the method's lists, so that no free text gets in their place."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.errors import RuleError
from ..domain.method import Term
from ..domain.text import QT_TRANSLATE_NOOP, Text, text


def refuse_unlisted(value: str, terms: Sequence[Term], what: Text) -> None:
    """Raise ``RuleError`` when a value is the id of none of the method's terms: free text could name a person."""
    known = [term.id for term in terms]
    if value not in known:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "“{value}” is not on the method's list of {what}. The list has: {terms}."
                ),
                value=value,
                what=what,
                terms=", ".join(known),
            )
        )
