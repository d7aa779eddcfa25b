"""What was done to the boundaries of a file on the way in, told area by area."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from ..domain.area import AreaVersion
from ..domain.boundary import PutRight, sliver_parts
from ..domain.quantities import area_in_words
from ..domain.text import QT_TRANSLATE_NOOP, text
from .area_label import label_of
from .reference import outside_sweden
from .refusal import Warning_


def boundary_warnings(areas: Sequence[AreaVersion], right: PutRight, closed_rows: Collection[int]) -> list[Warning_]:
    """Return a warning for each area that was repaired, closed or rid of vertices, has slivers or lies abroad."""
    found = [*_put_right(right, closed_rows), *_as_they_are(right)]
    labels = {index: label_of(areas[index].name, index) for index, _, _, _ in found}
    return [
        Warning_(code, labels[index], text(template, area=labels[index], **values))
        for index, code, template, values in found
    ]


_Found = tuple[int, str, str, dict[str, object]]
"""The row, the code, and the sentence with its values apart from the area's name."""


def _put_right(right: PutRight, closed_rows: Collection[int]) -> Iterator[_Found]:
    crossing = QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "{area}: the boundary crosses or touches itself near {point}; it was repaired, and its area changed by "
        "{m2} m².",
    )
    for index, reason in right.reasons.items():
        change = f"{right.differences_m2[index]:+.1f}"
        yield index, "invalid_geometry", crossing, {"point": _place_of(reason), "m2": change}
    was_open = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "{area}: the boundary was not closed; it was closed with a straight line."
    )
    for index in sorted(closed_rows):
        yield index, "invalid_geometry", was_open, {}
    repeated = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "{area}: repeated vertices were removed from the boundary ({count})."
    )
    for index in np.flatnonzero(right.repeated).tolist():
        yield index, "repeated_vertex", repeated, {"count": int(right.repeated[index])}


def _as_they_are(right: PutRight) -> Iterator[_Found]:
    sliver = QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has a part of only {size}.")
    for index, m2 in sliver_parts(right.boundaries):
        yield index, "sliver_part", sliver, {"size": area_in_words(m2)}
    abroad = QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} lies outside Sweden.")
    for index in np.flatnonzero(outside_sweden(right.boundaries)).tolist():
        yield index, "outside_sweden", abroad, {}


def _place_of(reason: str) -> str:
    """Return the coordinates that GEOS puts behind its (English) reason: ``Self-intersection[500050 6500050]``."""
    return reason.partition("[")[2].rstrip("]") or "–"
