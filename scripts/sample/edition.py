"""Turn the table of areas into records with boundaries, and put in the quirks that stand in the published files."""

from dataclasses import dataclass

from .areas import CATEGORIES, EDITION_2023, SITES, Area, edition_2025
from .ground import UNITS_PER_METRE, Ground, GroundError, Ring, area_m2, draw_ground, length_m
from .police import LOCAL_POLICE_AREAS, POLICE_AREAS, REGIONS

SEED = "utsatta-omraden-1"

# Two neighbours that overlap in 2023 and no longer in 2025; two with a sliver at their border in both editions.
_OVERLAPPING, _OVERLAP_M2 = (905, 906), 2700.0
_TOUCHING, _SLIVER_M2 = (920, 921), 0.3
# The area with a forgotten triangle, and with the code of another police area than its local police area's.
_FORGOTTEN, _TRIANGLE_M2 = 925, 2.1
_CONTRADICTING, _WRONG_POLICE_AREA = 925, "5313"


@dataclass(frozen=True)
class Record:
    """One published area: its attributes in plain words and its outer rings (open, counter-clockwise, in units)."""

    special_id: int
    name: str
    category: str
    locality: str
    local_police_area: str
    local_police_area_code: str
    police_area: str
    police_area_code: str
    region: str
    region_code: str
    since: str
    rings: tuple[Ring, ...]

    @property
    def length(self) -> float:
        """Metres."""
        return length_m(self.rings)

    @property
    def area(self) -> float:
        """Square metres."""
        return area_m2(self.rings)


def records_2023() -> list[Record]:
    """The edition of 2023, by id."""
    grounds = _grounds()
    records = [_record(area, EDITION_2023, grounds, 2023) for area in EDITION_2023]
    return sorted(records, key=lambda record: record.special_id)


def records_2025() -> list[Record]:
    """The edition of 2025, from place to place."""
    grounds = _grounds()
    areas = edition_2025()
    return [_record(area, areas, grounds, 2025) for area in areas]


def _grounds() -> dict[str, Ground]:
    wanted: dict[str, set[str]] = {key: set() for key in SITES}
    for area in (*EDITION_2023, *edition_2025()):
        wanted[area.site].add(area.parts)
    return {
        key: draw_ground(f"{SEED}/{key}", (site.east, site.north), site.km2, site.cuts, wanted[key], site.apart)
        for key, site in SITES.items()
    }


def _record(area: Area, edition: tuple[Area, ...], grounds: dict[str, Ground], year: int) -> Record:
    site = SITES[area.site]
    police_area_code = named_police_area_code = site.local_police_area[:4]
    if area.special_id == _CONTRADICTING:
        # In 2023 both code and name are wrong; in 2025 the name was corrected and the code forgotten.
        police_area_code = _WRONG_POLICE_AREA
        if year == 2023:
            named_police_area_code = _WRONG_POLICE_AREA
    region_code = site.local_police_area[:2] + "00"
    return Record(
        special_id=area.special_id,
        name=area.name,
        category=CATEGORIES[area.category],
        locality=site.locality,
        local_police_area=LOCAL_POLICE_AREAS[site.local_police_area],
        local_police_area_code=site.local_police_area,
        police_area=POLICE_AREAS[named_police_area_code],
        police_area_code=police_area_code,
        region=REGIONS[region_code],
        region_code=region_code,
        since=area.since,
        rings=_rings(area, edition, grounds, year),
    )


def _rings(area: Area, edition: tuple[Area, ...], grounds: dict[str, Ground], year: int) -> tuple[Ring, ...]:
    def ground_of(special_id: int) -> Ring:
        other = next(other for other in edition if other.special_id == special_id)
        return grounds[other.site].ring(other.parts)

    ring = ground_of(area.special_id)
    if area.special_id == _OVERLAPPING[0] and year == 2023:
        ring = _push_border(ring, ground_of(_OVERLAPPING[1]), _OVERLAP_M2)
    if area.special_id == _TOUCHING[0]:
        ring = _push_border(ring, ground_of(_TOUCHING[1]), _SLIVER_M2)
    if area.special_id == _FORGOTTEN:
        return ring, _triangle_beside(ring, _TRIANGLE_M2)
    return (ring,)


def _push_border(ring: Ring, neighbour: Ring, square_metres: float) -> Ring:
    """Move the middle vertex of the border shared with a neighbour into the neighbour, by a triangle of that size."""
    shared = set(neighbour)
    start = next(index for index in range(len(ring)) if ring[index] in shared and ring[index - 1] not in shared)
    ring = ring[start:] + ring[:start]
    last = max(index for index in range(len(ring)) if ring[index] in shared)
    if last < 2 or not all(vertex in shared for vertex in ring[: last + 1]):
        raise GroundError("the neighbours do not share one border")
    middle = last // 2
    before, (x, y), after = ring[middle - 1 : middle + 2]
    # Outside is to the right of a counter-clockwise ring: (dx, dy) turned by minus 90 degrees is (dy, -dx).
    out_x, out_y = after[1] - before[1], before[0] - after[0]
    # The triangle's base is as long as (out_x, out_y), so its height is that vector times this share.
    share = square_metres * 2 * UNITS_PER_METRE**2 / (out_x**2 + out_y**2)
    return [*ring[:middle], (round(x + out_x * share), round(y + out_y * share)), *ring[middle + 1 :]]


def _triangle_beside(ring: Ring, square_metres: float) -> Ring:
    """A small counter-clockwise triangle three metres east of the easternmost vertex."""
    x, y = max(ring)
    x += 3 * UNITS_PER_METRE
    return [
        (x, y),
        (x + 2 * UNITS_PER_METRE, y),
        (x + UNITS_PER_METRE, y + round(square_metres * UNITS_PER_METRE)),
    ]
