"""The units of the organisation as a new area takes its names and codes from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..area import Organisation
from ..org_unit import OrgLevel, OrgUnit, code_at, in_force
from .new_area import OrganisationalArea


def organisational_areas(units: Sequence[OrgUnit], on: date) -> list[OrganisationalArea]:
    """Return the ground of the units that exist on a day, each with the names and codes of those it lies in.

    Codes nest, so an LPO's code names its police area and region; their names are known when they are units too.
    Units without ground give their names only.
    """
    there = in_force(units, on)
    names = {(unit.level, unit.code): unit.name for unit in there}
    return [
        OrganisationalArea(_organisation(unit, names), unit.boundary, unit.locality)
        for unit in there
        if unit.boundary is not None
    ]


def _organisation(unit: OrgUnit, names: dict[tuple[OrgLevel, str], str]) -> Organisation:
    levels = list(OrgLevel)
    known: dict[str, str] = {}
    for level in levels[levels.index(unit.level) :]:
        code = code_at(level, unit.code)
        known[f"{level.value}_code"] = code
        known[level.value] = names.get((level, code), "")
    return Organisation(**known)
