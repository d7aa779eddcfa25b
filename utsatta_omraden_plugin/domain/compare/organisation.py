"""What became of the LPO, the police area and the region of areas between two editions.

It is no kind of change (the kinds are a contract, interface.md): the same ground is as vulnerable as before. It is
told beside the kinds, so that nobody reads "unchanged" of an area that another LPO answers for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..area import AreaVersion
from ..names import folded_name
from ..org_unit import OrgLevel


@dataclass(frozen=True)
class UnitChange:
    """Units of one level, each with the code behind its name: ``old`` are those before, ``new`` those now."""

    level: OrgLevel
    old: tuple[str, ...]
    new: tuple[str, ...]


def unit_changes(old: Sequence[AreaVersion], new: Sequence[AreaVersion]) -> tuple[UnitChange, ...]:
    """Return the levels, LPO first, at which areas lie in other units than before.

    A name or code counts when all of the areas have it: editions with few columns lack the organisation, and what is
    not known has not changed. Case and blanks do not matter.
    """
    if not old or not new or (len(old) == len(new) == 1 and old[0].organisation == new[0].organisation):
        return ()  # nearly all of them
    found = (_change_at(level, old, new) for level in OrgLevel)
    return tuple(change for change in found if change is not None)


def _change_at(level: OrgLevel, old: Sequence[AreaVersion], new: Sequence[AreaVersion]) -> UnitChange | None:
    names = (level.value, f"{level.value}_code")
    known = [name for name in names if all(_value(area, name) for area in (*old, *new))]
    before, after = _units(old, known), _units(new, known)
    if before.keys() == after.keys():
        return None
    return UnitChange(level, tuple(before.values()), tuple(after.values()))


def _units(areas: Sequence[AreaVersion], known: Sequence[str]) -> dict[tuple[str, ...], str]:
    """Return the units by what makes them the same, as people write them."""
    found: dict[tuple[str, ...], str] = {}
    for area in areas:
        name, *code = [_value(area, value) for value in known] or [""]
        shown = f"{name} ({code[0]})" if code else name
        found.setdefault(tuple(map(folded_name, (name, *code))), shown)
    return found


def _value(area: AreaVersion, name: str) -> str:
    return " ".join(str(getattr(area.organisation, name)).split())
