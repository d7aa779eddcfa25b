"""The life of an area in words, for tooltips and screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...domain.quantities import M2_PER_HECTARE, area_in_words
from ...translation import translate, translated
from .life import Bond

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...workspace import LifelinePoint
    from .life import Life, Stage


def life_in_words(life: Life) -> str:
    """Return a line for each edition; "" for no life."""
    return "\n".join(stage_in_words(stage) for stage in life.stages)


def stage_in_words(stage: Stage) -> str:
    """Return edition, category, size, date, name and id, and what was split off or taken in.

    Where the area is missing: which other areas hold its ground there, or that it is not in the edition.
    """
    point = stage.point
    if point is None and stage.stand_ins:
        heirs = stage.bound_by(Bond.HEIR)
        template = (
            translate("UtsattaOmraden", "{year}: divided into {areas}")
            if len(heirs) > 1 and heirs == stage.stand_ins
            else translate("UtsattaOmraden", "{year}: part of {areas}")
        )
        return template.format(year=stage.year, areas=_listed(stage.stand_ins))
    if point is None:
        return translate("UtsattaOmraden", "{year}: not in this edition").format(year=stage.year)
    parts = [point.category, size_in_words(point), since_in_words(point), point.name]
    if point.special_area_id is not None:
        parts.append(translate("UtsattaOmraden", "id {number}").format(number=point.special_area_id))
    said = [f"{stage.year}: {', '.join(part for part in parts if part)}"]
    split_off, taken_in = stage.bound_by(Bond.SPLIT_OFF), stage.bound_by(Bond.TAKEN_IN)
    if split_off:
        said.append(translate("UtsattaOmraden", "split off from it: {areas}").format(areas=_listed(split_off)))
    if taken_in:
        said.append(translate("UtsattaOmraden", "merged into it: {areas}").format(areas=_listed(taken_in)))
    return "; ".join(said)


def title_of_stand_ins(stage: Stage) -> str:
    """Return shortly which other areas hold the ground where the area is missing."""
    names = ", ".join(point.name for point in stage.stand_ins)
    return translate("UtsattaOmraden", "part of {areas}").format(areas=names)


def _listed(points: Iterable[LifelinePoint]) -> str:
    return ", ".join(f"{point.name} ({point.category}, {size_in_words(point)})" for point in points)


def size_in_words(point: LifelinePoint) -> str:
    """Return the area in hectares as the reader writes numbers: ``102,9 ha``."""
    return translated(area_in_words(point.hectares * M2_PER_HECTARE))


def since_in_words(point: LifelinePoint) -> str:
    """Return since when the area has its category, "" when nobody says."""
    if point.valid_from is None:
        return ""
    return translate("UtsattaOmraden", "since {date}").format(date=point.valid_from.isoformat())


def former_names(area: AreaVersion, all_names: Iterable[str]) -> tuple[str, ...]:
    """Return the names and ids (as text) that an area has in other editions and not in this one."""
    present = {area.name, "" if area.special_area_id is None else str(area.special_area_id)}
    return tuple(name for name in all_names if name not in present)


def also_known_as(names: Iterable[str]) -> str:
    """Return ``in other editions: 28, Norrbackadalen``, "" for none."""
    listed = ", ".join(names)
    return listed and translate("UtsattaOmraden", "in other editions: {names}").format(names=listed)
