"""Vulnerable areas close to a särskilt utsatt område.

Source: product.md, "The categories": other vulnerable areas close by raise the risk of cooperation between networks.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from ..category import Category
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .words import metres

_NAMED = 5
"""So many neighbours are named; where there are more, more do not change the picture."""


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look around every särskilt utsatt område."""
    grave = np.array([category is Category.SARSKILT for category in edition.categories], dtype=bool)
    owners = np.flatnonzero(grave & ~np.isnan(edition.bounds[:, 0]))
    distance = metres(edition.tolerances.near_sarskilt_m)
    owner, other = _close_pairs(edition, owners)
    starts = np.flatnonzero(np.diff(owner, prepend=-1)).tolist()
    places = other.tolist()
    for start, end in zip(starts, [*starts[1:], len(places)]):
        place, close = int(owner[start]), places[start:end]
        if len(close) > _NAMED:
            template = QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "More than {count} vulnerable areas lie within {distance} of {area}, among them {others}.",
            )
        else:
            template = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{count} vulnerable area(s) lie within {distance} of {area}: {others}."
            )
        close = sorted(close[:_NAMED], key=edition.labels.__getitem__)
        message = text(
            template,
            count=len(close),
            distance=distance,
            area=edition.labels[place],
            others=", ".join([edition.labels[one] for one in close]),
        )
        yield NEAR_SARSKILT.finding(edition, [place, *close], message, about=edition.lasting_labels[place])


def _close_pairs(edition: CheckedEdition, owners: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return (owner, area within the distance), sorted by owner; of each owner at most one more than is named.

    Where areas lie close together, looking around close by is enough.
    """
    reach = edition.tolerances.near_sarskilt_m
    owner, other = _pairs_within(edition, owners, reach / 4)
    crowded = np.bincount(owner, minlength=len(edition.areas)) > _NAMED
    kept = crowded[owner]
    further_owner, further_other = _pairs_within(edition, owners[~crowded[owners]], reach)
    owner, other = np.concatenate([owner[kept], further_owner]), np.concatenate([other[kept], further_other])
    order = np.argsort(owner, kind="stable")
    return owner[order], other[order]


def _pairs_within(
    edition: CheckedEdition, owners: NDArray[np.intp], reach: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs (owner, area within ``reach``), closest bounds first, at most one more than is named.

    The bounds alone decide most pairs; distances of boundaries are measured only where they do not.
    """
    west, south, east, north = edition.bounds[owners].T
    position, other = edition.tree.query(shapely.box(west - reach, south - reach, east + reach, north + reach))
    owner = owners[position]
    owner, other = owner[owner != other], other[owner != other]
    least, most = _distances_of_bounds(edition.bounds[owner], edition.bounds[other])
    order = np.lexsort((other, least, owner))
    order = order[least[order] <= reach]
    owner, other, certain = owner[order], other[order], most[order] <= edition.tolerances.near_sarskilt_m
    certain_of_owner = np.bincount(owner[certain], minlength=len(edition.areas))
    asked = ~certain & (certain_of_owner[owner] <= _NAMED)
    certain[asked] = shapely.dwithin(
        edition.ground[owner[asked]], edition.ground[other[asked]], edition.tolerances.near_sarskilt_m
    )
    owner, other = owner[certain], other[certain]
    rank = np.arange(len(owner)) - np.searchsorted(owner, owner)
    return owner[rank <= _NAMED], other[rank <= _NAMED]


def _distances_of_bounds(
    one: NDArray[np.float64], two: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the least and the greatest distance (m) that boundaries with these bounds can have."""
    gap = np.maximum(np.maximum(two[:, :2] - one[:, 2:], one[:, :2] - two[:, 2:]), 0)
    span = np.maximum(two[:, 2:] - one[:, :2], one[:, 2:] - two[:, :2])
    return np.hypot(gap[:, 0], gap[:, 1]), np.hypot(span[:, 0], span[:, 1])


NEAR_SARSKILT = Check(
    code="near_sarskilt",
    severity=Severity.INFO,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Close to a särskilt utsatt område")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Other vulnerable areas close by raise the risk that networks work together; the criteria name it.",
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing is wrong. Weigh it in the assessment of the areas.")),
    find=find,
    looks_at_ground=True,
)
