"""Ground that belongs to two areas."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from ..quantities import area_in_words
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition, as_points
from .finding import Finding, Severity


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the pairs that share more than a sliver."""
    large = edition.neighbours.overlap_m2 > edition.tolerances.overlap_m2
    for first, second, m2, point, place in overlapping_pairs(edition, large):
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{first} and {second} overlap by {area}."),
            first=edition.labels[first],
            second=edition.labels[second],
            area=area_in_words(m2),
        )
        yield OVERLAP.finding(edition, [first, second], message, point=point, coarse_place=place)


def overlapping_pairs(
    edition: CheckedEdition, wanted: NDArray[np.bool_]
) -> Iterable[tuple[int, int, float, tuple[float, float] | None, tuple[float, float]]]:
    """Return of each wanted pair: its places, the common m², a point in the common ground, and where that lies."""
    pairs = edition.neighbours
    common = pairs.overlap[wanted]
    west, south, east, north = shapely.bounds(common).T
    return zip(
        pairs.first[wanted].tolist(),
        pairs.second[wanted].tolist(),
        pairs.overlap_m2[wanted].tolist(),
        as_points(shapely.point_on_surface(common)),
        zip(((west + east) / 2).tolist(), ((south + north) / 2).tolist()),
    )


OVERLAP = Check(
    code="overlap",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Overlap")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "What happens on the common ground is counted twice, and nobody can tell which category it has.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Decide which area the ground belongs to and cut it off from the other.")
    ),
    find=find,
    looks_at_ground=True,
)
