"""Areas of different LPOs that meet: on the same ground, under the same id, or as one and the same area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import shapely
from shapely import MultiPolygon

from ..area import AreaVersion
from ..boundary import as_multipolygons
from ..checks.checked_edition import CheckedEdition
from ..compare.evidence import Evidence
from ..compare.pairing import may_be_one_area
from ..names import folded_name, name_parts
from .compiled import CompiledArea


@dataclass(frozen=True)
class Meeting:
    """Two areas of different LPOs by their places, and what they have in common.

    ``left`` is that of the first LPO by code: decisions name the sides, and a late submission may move the places.
    ``ground`` (EPSG:3006) is their common ground, None when that is no more than a sliver. ``same_id`` tells that both
    have one special area id, ``same_area`` that id, name and ground together make them one area, ``is_two`` that a
    person holds them for two all the same.
    """

    left: int
    right: int
    common_m2: float
    ground: MultiPolygon | None
    same_id: bool
    same_area: bool
    is_two: bool = False

    @property
    def is_one_area(self) -> bool:
        """Whether they are one area as far as anybody knows."""
        return self.same_area and not self.is_two


def meetings(areas: Sequence[CompiledArea], laid_out: CheckedEdition, known_ids: Collection[int]) -> list[Meeting]:
    """Return the pairs of areas of different LPOs that overlap by more than a sliver or have the same id.

    ``laid_out`` are the same areas in the same order. An id that is not among ``known_ids`` was given by each LPO by
    itself and does not make two areas one.
    """
    overlaps = _overlaps(areas, laid_out)
    same_ids = set(_same_ids(areas))
    sizes = shapely.area(laid_out.ground)
    found = []
    for pair in sorted({*overlaps, *same_ids}):
        left, right = sorted(pair, key=lambda place: areas[place].lpo_code)
        ground, m2 = overlaps.get(pair, (None, 0.0))
        one, other = areas[left].area, areas[right].area
        same_id = pair in same_ids
        counts = same_id and one.special_area_id in known_ids
        found.append(
            Meeting(
                left=left,
                right=right,
                common_m2=m2,
                ground=ground,
                same_id=same_id,
                same_area=_is_one_area(one, other, m2, counts, (float(sizes[left]), float(sizes[right]))),
            )
        )
    return found


def _overlaps(
    areas: Sequence[CompiledArea], laid_out: CheckedEdition
) -> dict[tuple[int, int], tuple[MultiPolygon, float]]:
    # The checks need the same pairs: they are looked for once.
    pairs = laid_out.neighbours
    large = pairs.overlap_m2 > laid_out.tolerances.overlap_m2
    grounds = as_multipolygons(pairs.overlap[large])
    return {
        (left, right): (ground, m2)
        for left, right, ground, m2 in zip(
            pairs.first[large].tolist(), pairs.second[large].tolist(), grounds, pairs.overlap_m2[large].tolist()
        )
        if areas[left].lpo_code != areas[right].lpo_code
    }


def _same_ids(areas: Sequence[CompiledArea]) -> Iterator[tuple[int, int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for place, compiled in enumerate(areas):
        if compiled.area.special_area_id is not None:
            places[compiled.area.special_area_id].append(place)
    for group in places.values():
        for left, right in combinations(group, 2):
            if areas[left].lpo_code != areas[right].lpo_code:
                yield left, right


def _is_one_area(
    one: AreaVersion, other: AreaVersion, common_m2: float, same_id: bool, sizes: tuple[float, float]
) -> bool:
    names = folded_name(one.name), folded_name(other.name)
    same_name = names[0] == names[1] != ""
    shares = [common_m2 / size if size > 0 else 0.0 for size in sizes]
    return may_be_one_area(
        Evidence(
            old=0,
            new=1,
            same_id=same_id,
            same_name=same_name,
            shared_name=same_name or bool(name_parts(names[0]) & name_parts(names[1])),
            overlap_m2=common_m2,
            overlap_of_old=shares[0],
            overlap_of_new=shares[1],
            same_ground=False,
        )
    )
