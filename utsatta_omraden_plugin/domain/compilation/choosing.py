"""Which submission of each LPO counts, and who is in, missing, late, doubled, or began from an older edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..area import AreaVersion
from ..edition_hash import content_hash
from .handed import Handed, LpoState, LpoStatus


def standings(
    base_year: int,
    base_areas: Sequence[AreaVersion],
    handed: Iterable[Handed],
    units: Mapping[str, str],
    due: str,
) -> list[LpoState]:
    """Return how each LPO stands, by code.

    Expected are the LPOs of the base edition's areas and those of ``units`` (name by code). Of two submissions of one
    LPO the one made later counts; a file that came twice counts once. ``due`` is an ISO 8601 time in UTC after which a
    submission is late, empty for never.
    """
    own: dict[str, list[AreaVersion]] = defaultdict(list)
    names = dict(units)
    for area in base_areas:
        if area.organisation.lpo_code:
            own[area.organisation.lpo_code].append(area)
            names.setdefault(area.organisation.lpo_code, area.organisation.lpo)
    came: dict[str, dict[str, Handed]] = defaultdict(dict)
    for one in handed:
        came[one.lpo_code].setdefault(one.sha256, one)
        names.setdefault(one.lpo_code, one.lpo_name)
    return [
        _standing(code, names[code], own[code], list(came[code].values()), base_year, due) for code in sorted(names)
    ]


def _standing(code: str, name: str, own: list[AreaVersion], came: list[Handed], base_year: int, due: str) -> LpoState:
    if not came:
        return LpoState(code, name, (LpoStatus.MISSING,), areas=len(own), base_areas=len(own))
    newest, *older = sorted(came, key=lambda one: (one.created_at, one.sha256), reverse=True)
    told = {
        LpoStatus.IN: True,
        LpoStatus.LATE: bool(due) and newest.created_at > due,
        LpoStatus.DOUBLED: bool(older),
        LpoStatus.OLDER_BASE: _is_older(newest, base_year, own),
    }
    statuses = tuple(status for status, holds in told.items() if holds)
    return LpoState(code, name or newest.lpo_name, statuses, newest, tuple(older), len(newest.areas), len(own))


def _is_older(handed: Handed, base_year: int, own: list[AreaVersion]) -> bool:
    """Whether an LPO began from another edition than this base, or from another state of it."""
    if handed.base_year is None:
        return bool(own)
    return handed.base_year != base_year or handed.base_sha256 != content_hash(own)
