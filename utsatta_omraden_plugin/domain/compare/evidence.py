"""What speaks for two area versions being the same area: id, name and overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ..area import AreaVersion
from ..boundary import Geometries, repaired
from ..names import folded_name, name_parts
from ..progress import Progress
from ..text import QT_TRANSLATE_NOOP, text

TOUCHING_M2 = 10.0
"""Overlaps up to this are neighbours that touch or slivers, never kinship."""

SAME_GROUND_M2 = 1.0
"""Boundaries whose symmetric difference is at most this are the same; rounding to 0.1 mm stays far below it."""

Pairs = NDArray[np.int64]
"""Pairs of places as single numbers, place in the old edition × areas of the new one + place in the new one: an array
of a hundred thousand pairs is made and compared many times as quickly as a set of tuples."""


@dataclass(frozen=True)
class Evidence:
    """A pair of area versions by their places in the two editions, and what binds them.

    ``overlap_of_old`` and ``overlap_of_new`` are the shares (0 to 1) of each one's ground that lies in the other,
    ``overlap_m2`` the common ground. ``same_ground`` means that the boundaries are the same.
    """

    old: int
    new: int
    same_id: bool
    same_name: bool
    shared_name: bool
    overlap_m2: float
    overlap_of_old: float
    overlap_of_new: float
    same_ground: bool


def gather_evidence(
    old: Sequence[AreaVersion], new: Sequence[AreaVersion], progress: Progress | None = None
) -> list[Evidence]:
    """Return a piece of evidence for every pair that shares its id, its name or more ground than a sliver.

    Identical boundaries are recognised without computing an intersection, so an edition in which little was redrawn
    costs little. Missing boundaries bind by id and name only, and those that other programs left unsound are measured
    as they would be put right.
    """
    progress = progress or Progress()
    grounds = _ground(old), _ground(new)
    try:
        return _gathered(old, new, grounds, progress)
    except shapely.errors.GEOSException:
        # Asked only now: whether each boundary is sound costs more than all the rest.
        return _gathered(old, new, (repaired(grounds[0])[0], repaired(grounds[1])[0]), progress)


def _gathered(
    old: Sequence[AreaVersion], new: Sequence[AreaVersion], grounds: tuple[Geometries, Geometries], progress: Progress
) -> list[Evidence]:
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Comparing ids and names")))
    old_ground, new_ground = grounds
    old_area, new_area = shapely.area(old_ground), shapely.area(new_ground)
    old_names, new_names = [folded_name(a.name) for a in old], [folded_name(a.name) for a in new]
    same_ids = _same_attribute_pairs([a.special_area_id for a in old], [a.special_area_id for a in new])
    same_names = _same_attribute_pairs(old_names, new_names)
    progress.at(0.1, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Looking for boundaries that are the same")))
    identical = _identical_pairs(old_ground, new_ground, progress.part(0.1, 0.5))
    progress.at(0.5, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Measuring the ground in common")))
    redrawn = _redrawn_pairs(old_ground, new_ground, identical)
    progress.at(0.7)
    pairs = np.unique(np.concatenate([same_ids, same_names, identical, redrawn]))
    i, j = np.divmod(pairs, max(1, len(new)))
    overlap = _overlaps(old_ground, new_ground, old_area, i, j, np.isin(pairs, identical))
    progress.at(0.9)
    found = []
    measured = zip(i.tolist(), j.tolist(), overlap.tolist(), old_area[i].tolist(), new_area[j].tolist())
    for a, b, shared_m2, old_m2, new_m2 in measured:
        same_id = old[a].special_area_id is not None and old[a].special_area_id == new[b].special_area_id
        same_name = old_names[a] == new_names[b] != ""
        if not (same_id or same_name or shared_m2 > TOUCHING_M2):
            continue
        found.append(
            Evidence(
                old=a,
                new=b,
                same_id=same_id,
                same_name=same_name,
                shared_name=same_name or bool(name_parts(old_names[a]) & name_parts(new_names[b])),
                overlap_m2=shared_m2,
                overlap_of_old=shared_m2 / old_m2 if old_m2 > 0 else 0.0,
                overlap_of_new=shared_m2 / new_m2 if new_m2 > 0 else 0.0,
                same_ground=old_m2 > 0 and old_m2 + new_m2 - 2 * shared_m2 <= SAME_GROUND_M2,
            )
        )
    progress.at(1.0)
    return found


def _ground(areas: Sequence[AreaVersion]) -> Geometries:
    ground = np.empty(len(areas), dtype=object)
    ground[:] = [area.boundary for area in areas]
    return ground


def _same_attribute_pairs(old: Sequence[object], new: Sequence[object]) -> Pairs:
    places: dict[object, list[int]] = {}
    for index, value in enumerate(new):
        if value not in (None, ""):
            places.setdefault(value, []).append(index)
    count = len(new)
    return np.array([i * count + j for i, value in enumerate(old) for j in places.get(value, ())], dtype=np.int64)


def _identical_pairs(old: Geometries, new: Geometries, progress: Progress) -> Pairs:
    # Published files start their rings where they like: the normalised form is the same for the same ring.
    before = shapely.to_wkb(shapely.normalize(old)).tolist()
    progress.at(0.5)
    return _same_attribute_pairs(before, shapely.to_wkb(shapely.normalize(new)).tolist())


def _redrawn_pairs(old: Geometries, new: Geometries, identical: Pairs) -> Pairs:
    """Return the pairs that touch in which at least one is the same as no area of the other edition."""
    settled_old, settled_new = np.divmod(identical, max(1, len(new)))
    redrawn_old = np.setdiff1d(np.arange(len(old)), settled_old)
    redrawn_new = np.setdiff1d(np.arange(len(new)), settled_new)
    pairs = [np.empty(0, dtype=np.int64)]
    if redrawn_old.size:
        i, j = shapely.STRtree(new).query(old[redrawn_old], predicate="intersects")
        pairs.append(redrawn_old[i] * len(new) + j)
    if redrawn_new.size:
        j, i = shapely.STRtree(old).query(new[redrawn_new], predicate="intersects")
        pairs.append(i * len(new) + redrawn_new[j])
    return np.concatenate(pairs)


def _overlaps(
    old: Geometries,
    new: Geometries,
    old_area: NDArray[np.float64],
    i: NDArray[np.int64],
    j: NDArray[np.int64],
    is_identical: NDArray[np.bool_],
) -> NDArray[np.float64]:
    overlap = np.where(is_identical, old_area[i], 0.0)
    apart = ~is_identical
    overlap[apart] = np.nan_to_num(shapely.area(shapely.intersection(old[i[apart]], new[j[apart]])))
    return overlap
