"""A newly drawn area, filled in as far as its surroundings tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon

from ..area import AreaVersion
from ..boundary import put_right
from ..errors import RuleError
from ..organisation import Organisation, is_lpo_code, is_police_area_code, police_area_of, region_of
from ..text import QT_TRANSLATE_NOOP, text
from .frame import Frame
from .neighbourhood import Neighbourhood
from .outcome import Redrawn, redrawn
from .space import free_of, overlapped_by

GUESSED = "guessed"
"""Under this name ``extra`` lists the fields that were taken from the nearest area and wait for a person's look."""

LOCALITY = "locality"


@dataclass(frozen=True)
class OrganisationalArea:
    """The ground of an organisational unit, most often an LPO, with as many of its names and codes as are known.

    ``boundary`` is a Polygon or MultiPolygon in EPSG:3006; ``locality`` may be blank.
    """

    organisation: Organisation
    boundary: MultiPolygon | Polygon
    locality: str = ""


def new_area(
    boundary: MultiPolygon | Polygon,
    areas: Sequence[AreaVersion] | Neighbourhood,
    org_units: Iterable[OrganisationalArea] = (),
    *,
    name: str = "",
    category: str = "",
    special_area_id: int | None = None,
    valid_from: date | None = None,
) -> AreaVersion:
    """Return a new area version without id, on the drawn ground (EPSG:3006) that no other area has.

    Organisation and locality come from the smallest organisational unit that holds most of it; codes nest, so an
    LPO's code gives those above it. What no unit tells is taken from the nearest of the ``areas``: as known when that
    has the same LPO code, apart from the locality; else as a guess, and ``extra["guessed"]`` lists the fields.
    Raises ``RuleError`` when the drawn ground is none, or lies in other areas altogether.
    """
    around = areas if isinstance(areas, Neighbourhood) else Neighbourhood(areas)
    ground = _free_ground(boundary, around)
    unit = _unit_of(ground, org_units)
    known = _with_nested_codes(unit.organisation) if unit else Organisation()
    locality = unit.locality.strip() if unit else ""
    nearest = around.nearest(ground)
    guessed: list[str] = []
    if nearest is not None:
        known, guessed = _filled(known, nearest.organisation)
        if not locality and nearest.locality.strip():
            locality = nearest.locality
            guessed.append(LOCALITY)
    extra: Mapping[str, object] = {GUESSED: guessed} if guessed else {}
    return AreaVersion(
        name=name,
        category=category,
        boundary=ground,
        special_area_id=special_area_id,
        locality=locality,
        organisation=known,
        valid_from=valid_from,
        extra=extra,
    )


def add_area(area: AreaVersion) -> Redrawn:
    """Return the outcome of adding the area: all its ground is gained."""
    return redrawn([], [], added=[area])


def without_guesses(area: AreaVersion, *looked_at: str) -> AreaVersion:
    """Return the area with those fields no longer marked as guessed; with all of them when none is named."""
    marked = area.extra.get(GUESSED)
    names = [str(name) for name in marked] if isinstance(marked, (list, tuple)) else []
    left = [name for name in names if looked_at and name not in looked_at]
    extra = {key: value for key, value in area.extra.items() if key != GUESSED}
    return replace(area, extra={**extra, GUESSED: left} if left else extra)


def _free_ground(boundary: MultiPolygon | Polygon, around: Neighbourhood) -> MultiPolygon:
    sound: MultiPolygon | None = put_right(np.array([boundary], dtype=object)).boundaries[0]
    if sound is None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The drawn area encloses no ground.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw at least three points around it.")),
        )
    neighbours = around.beside(sound)
    frame = Frame.around(sound)
    drawn = frame.inward(sound)
    over = overlapped_by(drawn, [frame.inward(neighbour.boundary) for neighbour in neighbours])
    if not over:
        return sound
    free = frame.boundary(free_of(drawn, over))
    if free is None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The drawn ground lies in other areas altogether: {names}."),
                names=", ".join(neighbour.name for neighbour in neighbours),
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "To make an area of ground that belongs to another, split that one."
                )
            ),
        )
    return free


def _unit_of(ground: MultiPolygon, org_units: Iterable[OrganisationalArea]) -> OrganisationalArea | None:
    """Return the unit with most of the ground among those of the smallest kind that have any of it."""
    best: OrganisationalArea | None = None
    best_of: tuple[bool, bool, float] = (False, False, 0.0)
    for unit in org_units:
        if shapely.intersects(unit.boundary, ground):
            shared_m2 = float(shapely.area(shapely.intersection(shapely.make_valid(unit.boundary), ground)))
            rank = (bool(unit.organisation.lpo_code), bool(unit.organisation.police_area_code), shared_m2)
            if shared_m2 > 0 and rank > best_of:
                best, best_of = unit, rank
    return best


def _with_nested_codes(known: Organisation) -> Organisation:
    lpo, police_area, region = known.lpo_code.strip(), known.police_area_code.strip(), known.region_code.strip()
    if not police_area and is_lpo_code(lpo):
        police_area = police_area_of(lpo)
    if not region and is_police_area_code(police_area):
        region = region_of(police_area)
    return replace(known, lpo_code=lpo, police_area_code=police_area, region_code=region)


def _filled(known: Organisation, nearest: Organisation) -> tuple[Organisation, list[str]]:
    """Return the organisation with its blanks taken from the nearest area's, and the fields that are guesses.

    A name is no guess where the codes are the same; where they contradict each other nothing is taken.
    """
    values: dict[str, str] = {}
    guessed: list[str] = []
    for level in ("lpo", "police_area", "region"):
        name, code = level, f"{level}_code"
        own_code, its_code = getattr(known, code), getattr(nearest, code)
        values[name], values[code] = getattr(known, name), own_code
        if own_code and own_code != its_code:
            continue
        for field in (name, code):
            if not values[field] and getattr(nearest, field):
                values[field] = getattr(nearest, field)
                if not own_code:
                    guessed.append(field)
    return Organisation(**values), guessed
