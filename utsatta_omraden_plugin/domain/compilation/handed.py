"""What an LPO has handed in, as the compilation sees it, and how each LPO stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..area import AreaVersion


@dataclass(frozen=True)
class Handed:
    """One submission that was read and accepted.

    ``file`` is its name, ``sha256`` that of the whole file. ``created_at`` is an ISO 8601 time in UTC, which sorts as a
    text. ``base_year`` and ``base_sha256`` (``content_hash``) name the edition that the LPO started from, None and
    empty when it started from none. ``areas`` are all areas of the LPO (MultiPolygons in EPSG:3006) with their
    ``area_id`` in the LPO's workspace; ``signed`` tells by that id the category of the judgement that signs its
    assessment, empty when the area is held for none of the categories.
    """

    lpo_code: str
    lpo_name: str
    file: str
    sha256: str
    created_at: str
    areas: tuple[AreaVersion, ...]
    base_year: int | None = None
    base_sha256: str = ""
    signed: Mapping[str, str] = field(default_factory=dict)


class LpoStatus(Enum):
    """How an LPO stands; one can be in several of these at once, ``IN`` and ``MISSING`` exclude each other."""

    IN = "in"
    MISSING = "missing"
    LATE = "late"
    DOUBLED = "doubled"
    OLDER_BASE = "older_base"


@dataclass(frozen=True)
class LpoState:
    """An LPO in the compilation.

    ``used`` is the submission taken over, None when it is missing; ``superseded`` are older ones of the same LPO, kept
    and not used. ``areas`` and ``base_areas`` count its areas in the compilation and in the base edition.
    """

    lpo_code: str
    lpo_name: str
    statuses: tuple[LpoStatus, ...]
    used: Handed | None = None
    superseded: tuple[Handed, ...] = ()
    areas: int = 0
    base_areas: int = 0

    @property
    def is_in(self) -> bool:
        """Whether a submission of the LPO was taken over."""
        return LpoStatus.IN in self.statuses
