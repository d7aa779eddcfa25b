"""What a lifeline shows: an area's versions by edition, the editions it is missing from, and its splits and mergers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ...domain.quantities import M2_PER_HECTARE

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.edition import Edition
    from ...workspace import Kin, LifelinePoint, Workspace


class Bond(Enum):
    """What another area is to this one in an edition's year."""

    ORIGIN = "origin"
    """It held this area's ground before this one was split off or made of it."""
    HEIR = "heir"
    """It holds this area's ground since this one was split or merged away."""
    TAKEN_IN = "taken_in"
    """It was merged into this area, which goes on."""
    SPLIT_OFF = "split_off"
    """It was split off from this area, which goes on."""


@dataclass(frozen=True)
class Relative:
    """Another area as it was when a split or merger bound it to this one."""

    bond: Bond
    point: LifelinePoint


@dataclass(frozen=True)
class Stage:
    """An edition's year in the life of an area; ``point`` is None where the area is not in the edition.

    ``relatives`` stand for it there (origins, heirs), or came and went between the edition before and this one.
    """

    year: int
    point: LifelinePoint | None
    relatives: tuple[Relative, ...] = ()

    def bound_by(self, bond: Bond) -> tuple[LifelinePoint, ...]:
        """Return the relatives of one kind."""
        return tuple(relative.point for relative in self.relatives if relative.bond is bond)

    @property
    def stand_ins(self) -> tuple[LifelinePoint, ...]:
        """The areas that hold its ground where it is missing."""
        return () if self.point else self.bound_by(Bond.ORIGIN) or self.bound_by(Bond.HEIR)


@dataclass(frozen=True)
class Life:
    """The life of an area, oldest edition first, from the first edition that it or an area it came from is in to the
    workspace's newest."""

    stages: tuple[Stage, ...] = ()


def life_of(workspace: Workspace, area_id: str) -> Life:
    """Read the life of an area (its stable identity). Runs in any thread. Raises ``WorkspaceError``."""
    return as_life(workspace.lifeline(area_id), workspace.editions(), workspace.kin(area_id), area_id)


def as_life(
    versions: Sequence[AreaVersion], editions: Sequence[Edition], kin: Sequence[Kin] = (), area_id: str = ""
) -> Life:
    """Return the life made of an area's versions; ``editions`` are all of the workspace, oldest first.

    ``kin`` are the splits and mergers that the area ``area_id`` was part of.
    """
    from ...workspace import LifelinePoint  # heavy: only once a workspace is open

    by_edition = {
        version.edition_id: LifelinePoint(
            year=edition.year,
            edition_id=edition.id,
            version_id=version.id,
            special_area_id=version.special_area_id,
            name=version.name,
            category=version.category,
            hectares=version.boundary.area / M2_PER_HECTARE,
            valid_from=version.valid_from,
        )
        for edition in editions
        for version in versions
        if version.edition_id == edition.id
    }
    relatives: dict[str, dict[str, Relative]] = {}
    for edition_id, relative in _relatives(kin, area_id, by_edition):
        relatives.setdefault(edition_id, {})[relative.point.version_id] = relative
    stages = [
        Stage(edition.year, by_edition.get(edition.id), tuple(relatives.get(edition.id, {}).values()))
        for edition in editions
    ]
    while stages and stages[0].point is None and not stages[0].relatives:
        stages.pop(0)
    return Life(tuple(stages) if by_edition else ())


def _relatives(kin: Sequence[Kin], area_id: str, own: dict[str, LifelinePoint]) -> Iterator[tuple[str, Relative]]:
    """Give each relative with the edition in which it is shown: its own, or that in which it came or went."""
    for pair in kin:
        is_child = pair.child_id == area_id
        other = pair.parent if is_child else pair.child
        if other.edition_id not in own:
            yield other.edition_id, Relative(Bond.ORIGIN if is_child else Bond.HEIR, other)
        elif is_child:
            yield pair.child.edition_id, Relative(Bond.TAKEN_IN, other)
        else:
            yield other.edition_id, Relative(Bond.SPLIT_OFF, other)
