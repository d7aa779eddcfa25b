"""What a method consists of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from ..category import Category
from .term import PlaceKind, Term
from .usual_terms import USUAL_ACTOR_KINDS, USUAL_ACTOR_ROLES, USUAL_COUNT_BANDS, USUAL_PLACE_KINDS
from .wording import Wording

HIGHEST_PROBLEM = 4
HIGHEST_UNCERTAINTY = 3
STEPS = 5


class QuestionKind(Enum):
    """What is answered beside the problem level. Every question can also be answered by "don't know"."""

    LEVEL = "level"
    YES_NO = "yes_no"
    NUMBER = "number"
    SHARE = "share"
    CHOICE = "choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TEXT = "text"


@dataclass(frozen=True)
class Choice:
    """One of the values that a choice question offers."""

    value: str
    text: Wording


@dataclass(frozen=True)
class Question:
    """One question; ``criterion`` names the criterion it bears on, empty for none. ``unit`` goes with numbers."""

    id: str
    text: Wording
    help: Wording
    kind: QuestionKind
    required: bool
    evidence_required: bool
    criterion: str
    weight: float
    unit: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Block:
    """Questions that belong together; ``weight`` is its share in the mean of the step."""

    id: str
    title: Wording
    weight: float
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Gate:
    """When a step opens: the earlier ``step`` answered to ``answered_share`` or more, with a mean ``problem`` level
    (0 to 4) of at least that much. ``reason`` explains the rule to the assessor."""

    step: str
    problem: float
    answered_share: float
    reason: Wording


@dataclass(frozen=True)
class Step:
    """One of the five steps; ``gate`` is None when it is always open."""

    id: str
    title: Wording
    help: Wording
    weight: float
    gate: Gate | None
    blocks: tuple[Block, ...]

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions of the step in their order."""
        return tuple(question for block in self.blocks for question in block.questions)


class CriterionRole(Enum):
    """What a criterion means for its category: it must be met, at least one of several must be, or it adds weight."""

    NEEDED = "needed"
    ONE_OF = "one_of"
    SUPPORTING = "supporting"


@dataclass(frozen=True)
class Criterion:
    """A criterion of a category (product.md, "The categories").

    The mean problem level (0 to 4) of the questions that bear on it counts as partly met from ``partly_from`` and as
    met from ``met_from``. This prepares a proposal only: a person decides.
    """

    id: str
    category: Category
    role: CriterionRole
    text: Wording
    help: Wording
    partly_from: float
    met_from: float


@dataclass(frozen=True)
class Method:
    """A whole method. ``id`` and ``version`` are what an assessment remembers; ``notice`` is shown on its face.

    ``criteria`` is empty for a method that lists none; its questions may then name any criterion. Data older than
    ``stale_after_months`` are to be marked. The kinds of places, and the kinds, roles and count bands of actors, are
    the usual ones of ``usual_terms`` where a method brings none of its own.
    """

    id: str
    version: str
    title: Wording
    notice: Wording
    steps: tuple[Step, ...]
    criteria: tuple[Criterion, ...] = ()
    stale_after_months: int = 24
    place_kinds: tuple[PlaceKind, ...] = USUAL_PLACE_KINDS
    actor_kinds: tuple[Term, ...] = USUAL_ACTOR_KINDS
    actor_roles: tuple[Term, ...] = USUAL_ACTOR_ROLES
    count_bands: tuple[Term, ...] = USUAL_COUNT_BANDS

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in their order."""
        return tuple(question for step in self.steps for question in step.questions)

    def questions_on(self, criterion: str) -> tuple[Question, ...]:
        """The questions that bear on a criterion, by its id."""
        return tuple(question for question in self.questions if question.criterion == criterion)
