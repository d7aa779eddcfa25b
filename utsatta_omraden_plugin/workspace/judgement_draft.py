"""A judgement that is still being written, as the workspace keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..domain.assessment import JudgementLevel


@dataclass(frozen=True)
class KeptDraft:
    """What ``assessor`` (a role) has written of a level's judgement of an area in an edition, one per level.

    ``content`` are JSON values that the workspace does not look into. ``assessment_id`` is the assessment that the
    LPO's draft was written about, empty while nothing of it is stored and for the levels above.
    """

    area_id: str
    edition_id: str
    level: JudgementLevel
    assessor: str
    content: Mapping[str, object] = field(default_factory=dict)
    assessment_id: str = ""
    row_version: int = 1
    changed_at: str = ""
    changed_by: str = ""
