"""What people decide in step 5, level by level (product.md, "The categories")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from ..category import Category
from ..trend import Trend


class CriterionState(Enum):
    """Whether a criterion is met; the value is kept in the data."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class JudgementLevel(Enum):
    """Who judges, in the order of the dialogue: LPO → police area → region → Noa, and Noa decides."""

    LPO = "lpo"
    POLICE_AREA = "police_area"
    REGION = "region"
    NOA = "noa"


@dataclass(frozen=True)
class CriterionMark:
    """What a person holds of a criterion, with a reason where that differs from what the answers show."""

    state: CriterionState
    reason: str = ""


@dataclass(frozen=True)
class Judgement:
    """One level's stand on the category and trend of an area in an edition, in its own words.

    ``proposed`` is the category that the answers pointed to when it was written, None when they pointed to none.
    ``category`` None says that the area is held for none of the categories. ``decided_by`` is a role. ``assessment_id``
    is the assessment that the LPO's judgement signs, empty for the levels above. One that ``is_superseded`` came to a
    compilation with a submission in whose place a newer one came without it: it stays listed and does not hold.
    """

    area_id: str
    edition_id: str
    level: JudgementLevel
    category: Category | None
    trend: Trend
    reason: str
    decided_by: str
    decided_on: date
    proposed: Category | None = None
    criteria: Mapping[str, CriterionMark] = field(default_factory=dict)
    assessment_id: str = ""
    id: str = ""
    is_superseded: bool = False
