"""What a person decides of a conflict, and what a decision must have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import shapely
from shapely import MultiPolygon

from ..category import CategoryScheme, category_of
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, Text, text
from .conflict import Choice, Conflict


@dataclass(frozen=True)
class Decision:
    """How one conflict is settled, by whom (a role) and why.

    ``boundary`` (EPSG:3006) belongs to ``NEW_BOUNDARY``, ``category`` to ``NEW_CATEGORY``, ``message`` is what the LPOs
    are asked with ``SEND_BACK``. ``number`` is the special area id that a decision gives to the area that does not keep
    its own; the workspace fills it in. ``at`` is an ISO 8601 time in UTC, filled in by the workspace too.
    """

    conflict_key: str
    choice: Choice
    reason: str
    by: str
    at: str = ""
    boundary: MultiPolygon | None = None
    category: str = ""
    message: str = ""
    number: int | None = None


@dataclass(frozen=True)
class ConflictCase:
    """A conflict with the decision on it, if there is one, and why that could not be carried out, if it could not.

    ``is_void`` tells that nothing is left to decide, because a decision, on this or another conflict, left an area out.
    """

    conflict: Conflict
    decision: Decision | None = None
    problem: Text | None = None
    is_void: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether nobody has to do anything about it any more."""
        if self.is_void or not self.conflict.blocking:
            return True
        return self.decision is not None and self.decision.choice is not Choice.SEND_BACK and self.problem is None

    @property
    def is_sent_back(self) -> bool:
        """Whether the LPOs have been asked, and it still matters what they answer."""
        return not self.is_void and self.decision is not None and self.decision.choice is Choice.SEND_BACK


def is_void_without(conflict: Conflict, left_out: Collection[str]) -> bool:
    """Whether nothing is left of a conflict when these areas (``CompiledArea.key``) are left out."""
    sides = list(filter(None, conflict.sides))
    staying = [side for side in sides if side not in left_out]
    return len(staying) < min(2, len(sides))


def open_cases(cases: Sequence[ConflictCase]) -> list[ConflictCase]:
    """Return those for which a publication has to wait."""
    return [case for case in cases if not case.is_settled]


def refuse_bad_decision(conflict: Conflict, decision: Decision, scheme: CategoryScheme) -> None:
    """Raise ``RuleError`` when the conflict cannot be settled in this way or something of the decision is missing."""
    if decision.choice not in conflict.choices:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "This conflict cannot be settled in that way.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose one of the ways that are offered.")),
        )
    if not decision.reason.strip() and decision.choice is not Choice.SEND_BACK:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A decision needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why the conflict is settled so.")),
        )
    if decision.choice is Choice.SEND_BACK and not decision.message.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A conflict that is sent back needs a text.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write what the local police area is asked to do.")),
        )
    if decision.choice is Choice.NEW_BOUNDARY:
        _refuse_bad_boundary(decision.boundary)
    if decision.choice is Choice.NEW_CATEGORY and category_of(decision.category) not in scheme.categories:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition has no category {category}."),
                 category=decision.category or "–"),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose one of: {categories}."),
                 categories=", ".join(category.value for category in scheme.categories)),
        )  # fmt: skip


def _refuse_bad_boundary(boundary: MultiPolygon | None) -> None:
    if boundary is None or boundary.is_empty or not shapely.is_valid(boundary) or boundary.area <= 0:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The new boundary is missing or crosses itself.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw it anew, or choose an area that has it.")),
        )
