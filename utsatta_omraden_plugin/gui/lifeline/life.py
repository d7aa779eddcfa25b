"""What a lifeline shows: an area's versions by edition, and the editions it is missing from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.quantities import M2_PER_HECTARE

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.edition import Edition
    from ...workspace import LifelinePoint, Workspace


@dataclass(frozen=True)
class Stage:
    """An edition's year in the life of an area; ``point`` is None where the area is not in the edition."""

    year: int
    point: LifelinePoint | None


@dataclass(frozen=True)
class Life:
    """The life of an area, oldest edition first, from the first edition it is in to the workspace's newest."""

    stages: tuple[Stage, ...] = ()


def life_of(workspace: Workspace, area_id: str) -> Life:
    """Read the life of an area (its stable identity). Runs in any thread. Raises ``WorkspaceError``."""
    return as_life(workspace.lifeline(area_id), workspace.editions())


def as_life(versions: Sequence[AreaVersion], editions: Sequence[Edition]) -> Life:
    """Return the life made of an area's versions; ``editions`` are all of the workspace, oldest first."""
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
    stages = [Stage(edition.year, by_edition.get(edition.id)) for edition in editions]
    while stages and stages[0].point is None:
        stages.pop(0)
    return Life(tuple(stages))
