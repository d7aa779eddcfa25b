"""What the search field finds: areas by any name or id that they ever had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..search import folded

if TYPE_CHECKING:
    from ...workspace import LifelinePoint, Workspace


@dataclass(frozen=True)
class KnownArea:
    """An area as its newest edition has it, and every name and id (as text) that it ever had, folded for comparing."""

    year: int
    version_id: str
    name: str
    category: str
    number: int | None
    former: tuple[str, ...]
    searched: tuple[str, ...]


def known_areas(workspace: Workspace, year: int | None) -> list[KnownArea]:
    """Return the areas of all editions; where it has one, the version is that of the edition of ``year``.

    Runs in any thread. Raises ``WorkspaceError``.
    """
    names = workspace.all_area_names()
    lives = workspace.lifelines()
    return [_known(points, names.get(area_id, ()), year) for area_id, points in lives.items() if points]


def _known(points: Sequence[LifelinePoint], names: Sequence[str], year: int | None) -> KnownArea:
    shown = next((point for point in points if point.year == year), points[-1])
    own = {shown.name, str(shown.special_area_id)}
    former = tuple(name for name in names if name not in own)
    searched = tuple(dict.fromkeys(folded(name) for name in (shown.name, str(shown.special_area_id), *names)))
    return KnownArea(shown.year, shown.version_id, shown.name, shown.category, shown.special_area_id, former, searched)


def found(areas: Sequence[KnownArea], words: str, at_most: int) -> list[tuple[KnownArea, float]]:
    """Return the areas that ``words`` find with how well (0 to 1), the best first, then by name.

    A whole name or id is best, then how a name begins, then any word in it, then any part. Numbers find only whole
    ids: 7 is not 78.
    """
    wanted = folded(words)
    if not wanted:
        return []
    hits = [(area, score) for area in areas if (score := max(_score(name, wanted) for name in area.searched))]
    hits.sort(key=lambda hit: (-hit[1], folded(hit[0].name)))
    return hits[:at_most]


def _score(name: str, wanted: str) -> float:
    if name == wanted:
        return 1.0
    if name.isdigit() or wanted not in name:
        return 0.0
    if name.startswith(wanted):
        return 0.9
    return 0.8 if f" {wanted}" in name else 0.6
