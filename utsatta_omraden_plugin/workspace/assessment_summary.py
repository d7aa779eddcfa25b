"""What lists show of methods and assessments without reading all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..domain.assessment import Assessment, StepState


@dataclass(frozen=True)
class MethodVersion:
    """A method in the workspace. ``is_current`` marks the one that new assessments use."""

    id: str
    version: str
    title_sv: str
    title_en: str
    is_current: bool


@dataclass(frozen=True)
class AssessmentSummary:
    """How far an assessment has come.

    ``states`` are the states of its steps by step id, ``given`` counts the answers by which the assessor has taken a
    stand, ``drafts`` those that nobody has confirmed yet. ``changed_at`` is the ISO 8601 time in UTC of the last change
    of anything in it. ``has_judgement`` says whether any level has judged the area in that edition.
    """

    assessment: Assessment
    states: Mapping[str, StepState] = field(default_factory=dict)
    given: int = 0
    drafts: int = 0
    changed_at: str = ""
    has_judgement: bool = False
