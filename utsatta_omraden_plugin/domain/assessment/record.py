"""One assessor's work on one area, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class AssessmentStatus(Enum):
    """Where an assessment stands in the queue of its LPO."""

    NOT_BEGUN = "not_begun"
    IN_PROGRESS = "in_progress"
    READY = "ready_for_review"
    SIGNED = "signed"


@dataclass(frozen=True)
class Assessment:
    """One assessor's five steps for one area in one edition. ``assessor`` is a role, never a person's name.

    ``revision`` counts from 1; a signed assessment is frozen (``signed_at`` is then an ISO 8601 time in UTC), and work
    goes on in the next revision, whose ``revises`` is the id of the one before and whose ``revision_reason`` says why.
    ``merged_from`` names the assessments that a common one was made of.
    """

    id: str
    area_id: str
    edition_id: str
    method_id: str
    method_version: str
    assessor: str
    revision: int = 1
    signed_at: str = ""
    signed_by: str = ""
    revises: str = ""
    revision_reason: str = ""
    merged_from: tuple[str, ...] = ()

    @property
    def is_signed(self) -> bool:
        """Whether it is frozen."""
        return bool(self.signed_at)
