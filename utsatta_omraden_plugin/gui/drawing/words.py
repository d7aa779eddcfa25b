"""What changes, in sentences with hectares and square metres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...domain.drawing.outcome import ground_kept_by
from ...domain.quantities import area_in_words
from ...translation import translate, translated

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.drawing.outcome import Redrawn

WORTH_TELLING_M2 = 0.05
"""Less is the rounding of coordinates: it would be shown as 0.0 m²."""


def ground_in_words(square_metres: float) -> str:
    """Return an amount of ground: ``5.8 ha`` or ``2,723 m²``, as the user's language writes it."""
    return str(translated(area_in_words(square_metres)))


def changes_anything(redrawn: Redrawn) -> bool:
    """Whether an outcome changes more than the rounding of coordinates."""
    if redrawn.added or redrawn.removed:
        return True
    return any(
        old.boundary.symmetric_difference(new.boundary).area > WORTH_TELLING_M2
        for old, new in zip(redrawn.before, redrawn.after)
    )


def change_in_words(redrawn: Redrawn, others: Sequence[AreaVersion] = ()) -> str:
    """Return a line for each area that changes, comes or goes, and for ground lost and gained.

    ``others`` are areas beside the drawn ones; what is given up but lies in them stays with them.
    """
    before = {area.id: area for area in redrawn.before}
    lines = []
    for area in redrawn.after:
        old_m2, new_m2 = float(before[area.id].boundary.area), float(area.boundary.area)
        words = translate("UtsattaOmraden", "{area}: {old} → {new} ({sign}{difference})")
        lines.append(
            words.format(
                area=area.name,
                old=ground_in_words(old_m2),
                new=ground_in_words(new_m2),
                sign="+" if new_m2 >= old_m2 else "−",
                difference=ground_in_words(abs(new_m2 - old_m2)),
            )
        )
    for area in redrawn.added:
        words = translate("UtsattaOmraden", "{area}: new with id {id}, {new}")
        new = ground_in_words(float(area.boundary.area))
        lines.append(words.format(area=area.name or "–", id=area.special_area_id, new=new))
    goes = translate("UtsattaOmraden", "{area}: goes")
    lines += [goes.format(area=area.name) for area in redrawn.removed]
    kept, nobodys_m2 = ground_kept_by(redrawn, others)
    stays = translate("UtsattaOmraden", "Stays with {area}: {ground}")
    lines += [
        stays.format(area=area.name, ground=ground_in_words(held_m2))
        for area, held_m2 in kept
        if held_m2 > WORTH_TELLING_M2
    ]
    if nobodys_m2 > WORTH_TELLING_M2:
        words = translate("UtsattaOmraden", "No area's any more: {ground}")
        lines.append(words.format(ground=ground_in_words(nobodys_m2)))
    if redrawn.gained_m2 > WORTH_TELLING_M2 and redrawn.before:
        words = translate("UtsattaOmraden", "No area's before: {ground}")
        lines.append(words.format(ground=ground_in_words(redrawn.gained_m2)))
    return "\n".join(lines)
