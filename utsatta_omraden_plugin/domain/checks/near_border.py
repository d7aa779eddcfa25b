"""Neighbours whose borders run beside each other with a narrow gap, where one common border was meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Point, Severity
from .side_by_side import side_by_side
from .tolerances import Tolerances
from .words import metres


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the pairs that lie beside each other."""
    pairs = edition.neighbours
    suspects = _have_near_vertices(edition, pairs.beside_first, pairs.beside_second)
    suspects |= _have_near_vertices(edition, pairs.beside_second, pairs.beside_first)
    stretches = _stretches(edition, pairs.beside_first[suspects], pairs.beside_second[suspects])
    for first, second, stretch in stretches:
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "The borders of {first} and {second} run beside each other for {length}, up to {gap} apart, "
                "without being one.",
            ),
            first=edition.labels[first],
            second=edition.labels[second],
            length=metres(stretch.length_m),
            gap=metres(stretch.gap_m),
        )
        yield NEAR_BORDER.finding(edition, [first, second], message, point=stretch.middle)


def _have_near_vertices(edition: CheckedEdition, owners: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[Any]:
    """Tell for each pair whether a vertex of the owner lies near the other area's border and not on it.

    Two borders with a gap come closest at a vertex of one of them, so this finds every pair with a gap, and cheaply:
    a border that is shared vertex by vertex leaves nothing to measure.
    """
    gap = edition.tolerances.near_gap_m
    pair, vertices = _vertices_in_reach(edition, owners, others, gap)
    pair, vertices = _not_shared(edition, others, pair, vertices)
    points = shapely.points(vertices)
    beside = edition.ground[others[pair]]
    near = side_by_side(partial(shapely.dwithin, distance=gap), beside, points)
    near[near] = ~shapely.dwithin(beside[near], points[near], edition.tolerances.shared_border_m)
    found = np.zeros(len(owners), dtype=bool)
    found[pair[near]] = True
    return found


def _vertices_in_reach(
    edition: CheckedEdition, owners: NDArray[np.intp], others: NDArray[np.intp], gap: float
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the owners' vertices that lie within the other area's bounds, widened by the gap, and their pairs."""
    vertices, pair = shapely.get_coordinates(edition.ground[owners], return_index=True)
    west, south, east, north = edition.bounds[others[pair]].T
    x, y = vertices.T
    reach = (x >= west - gap) & (x <= east + gap) & (y >= south - gap) & (y <= north + gap)
    return pair[reach], vertices[reach]


def _not_shared(
    edition: CheckedEdition, others: NDArray[np.intp], pair: NDArray[np.intp], vertices: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Leave out the vertices that are vertices of the other area as well."""
    needed, position = np.unique(others[pair], return_inverse=True)
    of_others, owner = shapely.get_coordinates(edition.ground[needed], return_index=True)
    known = _records(owner, of_others)
    apart = ~np.isin(_records(position, vertices), known)
    return pair[apart], vertices[apart]


def _records(owner: NDArray[np.intp], vertices: NDArray[np.float64]) -> NDArray[Any]:
    """Return (owner, x, y) mixed into one number each, to the nearest millimetre: equal ones are the same vertex."""
    x, y = np.rint(vertices * 1000).astype(np.int64).T
    # Large odd factors spread the numbers over all 64 bits.
    mixed = owner * np.int64(0x1E3779B97F4A7C15) + x * np.int64(0x2545F4914F6CDD1D) + y * np.int64(0x27D4EB2F165667C5)
    return np.asarray(mixed)


@dataclass(frozen=True)
class _Stretch:
    """Where borders run beside each other: how long in all, how far apart at most, and the middle of the longest."""

    length_m: float
    gap_m: float
    middle: Point


def _stretches(
    edition: CheckedEdition, first: NDArray[np.intp], second: NDArray[np.intp]
) -> Iterable[tuple[int, int, _Stretch]]:
    """Return the pairs whose borders run beside each other for long enough to mean something, and where."""
    t = edition.tolerances
    borders, others = shapely.boundary(edition.ground[first]), shapely.boundary(edition.ground[second])
    # Nothing of one lies near the other outside the bounds of both: most of a border need not be looked at.
    common = _common_bounds(edition, first, second, t.near_gap_m)
    borders, others = (side_by_side(shapely.intersection, lines, common) for lines in (borders, others))
    near = side_by_side(partial(_near_part, gap=t.near_gap_m), borders, others)
    long = np.flatnonzero(shapely.length(near) >= t.near_length_m)
    for place in long.tolist():
        stretch = _stretch_between(borders[place], others[place], t)
        if stretch is not None:
            yield int(first[place]), int(second[place]), stretch


def _common_bounds(
    edition: CheckedEdition, first: NDArray[np.intp], second: NDArray[np.intp], gap: float
) -> NDArray[Any]:
    """Return of each pair the rectangle that the bounds of both, widened by the gap, have in common."""
    one, other = edition.bounds[first], edition.bounds[second]
    west, south = (np.maximum(one, other)[:, :2] - gap).T
    east, north = (np.minimum(one, other)[:, 2:] + gap).T
    return np.asarray(shapely.box(west, south, east, north))


def _near_part(borders: NDArray[Any], others: NDArray[Any], gap: float) -> NDArray[Any]:
    # Round ends of few corners are exact enough and quicker.
    return np.asarray(shapely.intersection(borders, shapely.buffer(others, gap, quad_segs=2)))


def _stretch_between(border: Any, other: Any, tolerances: Tolerances) -> _Stretch | None:
    there, back = _one_way(border, other, tolerances), _one_way(other, border, tolerances)
    if there is None or back is None:
        return there or back
    return _Stretch(max(there.length_m, back.length_m), max(there.gap_m, back.gap_m), there.middle)


def _one_way(border: Any, other: Any, tolerances: Tolerances) -> _Stretch | None:
    apart = shapely.difference(
        _near_part(border, other, tolerances.near_gap_m), shapely.buffer(other, tolerances.shared_border_m)
    )
    stretches = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(_lines(apart))))
    lengths = shapely.length(stretches)
    long = lengths >= tolerances.near_length_m
    if not long.any():
        return None
    middle = shapely.line_interpolate_point(stretches[int(np.argmax(lengths))], 0.5, normalized=True)
    # The ends of a stretch lie where the border turns away: they tell the reach of the search, not the gap.
    bends = [point for stretch in stretches[long] for point in stretch.coords[1:-1]]
    gaps = shapely.distance(shapely.points([*bends, middle.coords[0]]), other)
    return _Stretch(float(lengths[long].sum()), float(gaps.max()), (float(middle.x), float(middle.y)))


def _lines(geometry: Any) -> NDArray[Any]:
    parts = shapely.get_parts(geometry)
    return np.asarray(parts[shapely.get_type_id(parts) == 1])


NEAR_BORDER = Check(
    code="near_border",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Gap between borders")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "A strip between the areas belongs to neither, although one common border was most likely meant.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Snap one border to the other, or move it away if the strip is meant to lie outside."
        )
    ),
    find=find,
    looks_at_ground=True,
    is_long=True,
)
