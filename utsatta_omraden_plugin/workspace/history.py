"""What a workspace knows of areas through the years: who continues whom, what people decided, what they accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

Place = str | int | None
"""One end of a link: the id of an area version in the workspace, the place (index) of an area that is about to be
added, or None where there is nobody."""


@dataclass(frozen=True)
class FoundLink:
    """What a comparison found between two area versions: the kind of change and the shares (0 to 1) of common ground.

    ``kind`` is a value of ``domain.compare.kinds.ChangeKind``. A new area has no ``old``, a removed one no ``new``.
    """

    kind: str
    old: Place
    new: Place
    share_of_old: float | None = None
    share_of_new: float | None = None


@dataclass(frozen=True)
class Kinship:
    """What binds the areas of an edition about to be added to those in the workspace; keys are their places (index).

    ``continues`` names the area id (identity) that an area goes on as, seen from older editions; ``continued_by`` the
    one that goes on from it in a newer edition. Areas in neither are new ones and get an identity of their own,
    whatever their special area id says: a number may be given anew to other ground.
    """

    continues: Mapping[int, str] = field(default_factory=dict)
    continued_by: Mapping[int, str] = field(default_factory=dict)
    links: Sequence[FoundLink] = ()


@dataclass(frozen=True)
class LineageLink:
    """A row of the lineage between two editions. ``confirmed_by`` is empty when only the comparison says so."""

    kind: str
    old_version_id: str | None
    new_version_id: str | None
    share_of_old: float | None
    share_of_new: float | None
    confirmed_by: str = ""
    confirmed_at: str = ""
    reason: str = ""


@dataclass(frozen=True)
class PairDecision:
    """What a person decided of two area versions.

    ``same`` is true for a confirmed pair, false for a rejected one. ``kind`` is the confirmed kind of change, empty
    for a rejected pair. ``by`` is a role, ``at`` an ISO 8601 time in UTC.
    """

    old_version_id: str
    new_version_id: str
    same: bool
    by: str
    at: str
    reason: str = ""
    kind: str = ""

    @property
    def is_one_area(self) -> bool:
        """Whether one goes on as the other: parts of a confirmed split or merger are kin, yet areas of their own."""
        return self.same and self.kind not in KINSHIP_ONLY


KINSHIP_ONLY = frozenset({"split", "merged"})
"""Kinds whose confirmation tells of kinship and leaves every area its own identity."""


@dataclass(frozen=True)
class Acceptance:
    """A finding of a check that a person lets stand, and why. ``by`` is a role, ``at`` an ISO 8601 time in UTC."""

    code: str
    reason: str
    by: str
    at: str


@dataclass(frozen=True)
class LifelinePoint:
    """An area in one edition, as its lifeline shows it."""

    year: int
    edition_id: str
    version_id: str
    special_area_id: int | None
    name: str
    category: str
    hectares: float
    valid_from: date | None


@dataclass(frozen=True)
class Kin:
    """Two areas of which one holds ground of the other since a split or merger, each going its own way.

    ``parent`` is the one in the older edition, ``child`` the one in the newer; ``parent_id`` and ``child_id`` are their
    area ids (identities).
    """

    parent_id: str
    parent: LifelinePoint
    child_id: str
    child: LifelinePoint
