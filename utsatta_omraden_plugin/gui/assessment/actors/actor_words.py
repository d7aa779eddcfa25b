"""What an actor group is called in the user's language."""

from __future__ import annotations

from collections.abc import Sequence

from ....domain.assessment import ActorChange, ActorGroup
from ....domain.method import Method, Term
from ....report.sections.terms import CHANGES
from ....translation import language, speech

NOT_SAID = "–"


def term_choices(terms: Sequence[Term]) -> list[tuple[str, str]]:
    """Return the values of one of the method's lists with their names in the user's language."""
    return [(term.id, term.text.in_language(language())) for term in terms]


def change_choices() -> list[tuple[str, str]]:
    """Return how a group can have changed, with the words for it."""
    return [(change.value, speech(CHANGES[change])) for change in ActorChange]


def term_in_words(terms: Sequence[Term], value: str) -> str:
    """Return the name of a value; one that is not on the list stands as it is, none as a dash."""
    named = next((term.text.in_language(language()) for term in terms if term.id == value), value)
    return named or NOT_SAID


def group_in_words(method: Method, group: ActorGroup) -> tuple[str, str, str, str]:
    """Return kind, number, role and change of a group."""
    return (
        term_in_words(method.actor_kinds, group.kind),
        term_in_words(method.count_bands, group.count_band),
        term_in_words(method.actor_roles, group.role),
        speech(CHANGES[group.change]),
    )
