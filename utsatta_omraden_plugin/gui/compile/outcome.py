"""What both sides of a conflict would become, before anything is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely import MultiPolygon

    from ...domain.compilation import Conflict
    from ...domain.text import Text


def outcome_on_ground(
    conflict: Conflict, choice: str, boundary: MultiPolygon | None
) -> tuple[Sequence[MultiPolygon | None], Text | None]:
    """Return the boundaries of both sides (EPSG:3006) as a choice would make them of what was handed in, and why it
    cannot be carried out, None when it can."""
    from ...domain.compilation import Choice, CompiledArea, ConflictCase, Decision, Origin
    from ...domain.compilation.settling import settled

    before = [area.boundary for area in conflict.areas]
    if conflict.ground is None or not choice or (choice == Choice.NEW_BOUNDARY.value and boundary is None):
        return before, None
    areas = [
        CompiledArea(key, area, area, Origin.LPO, area.organisation.lpo_code)
        for key, area in zip(conflict.sides, conflict.areas)
    ]
    decision = Decision(conflict.key, Choice(choice), reason="", by="", boundary=boundary)
    after, (case,) = settled(areas, [ConflictCase(conflict, decision)])
    left = {one.key: one.area.boundary for one in after}
    return [left.get(key) for key in conflict.sides], case.problem
