"""The units of the police organisation, as far as the workspace knows their ground (data.md, ``org_unit``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from shapely import MultiPolygon

from .organisation import Organisation, is_lpo_code, is_police_area_code, police_area_of, region_of


class OrgLevel(Enum):
    """The levels, the smallest unit first; the value is kept in the data."""

    LPO = "lpo"
    POLICE_AREA = "police_area"
    REGION = "region"


@dataclass(frozen=True)
class OrgUnit:
    """A local police area, police area or region for as long as it exists.

    ``boundary`` is a 2D MultiPolygon in EPSG:3006, None where only code and name are known. ``locality`` may be blank.
    ``valid_from`` None: since nobody knows when; ``valid_to`` (its last day) None: it exists still.
    """

    level: OrgLevel
    code: str
    name: str
    boundary: MultiPolygon | None = None
    locality: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    id: str = ""


def level_of_code(code: str) -> OrgLevel | None:
    """Return whose code it is: 561540 an LPO's, 5615 a police area's, 5600 a region's; None for anything else."""
    if is_lpo_code(code):
        return OrgLevel.LPO
    if is_police_area_code(code):
        return OrgLevel.REGION if code.endswith("00") else OrgLevel.POLICE_AREA
    return None


def code_at(level: OrgLevel, code: str) -> str:
    """Return the code of the unit at a level that a code lies in: 561540 lies in police area 5615 and region 5600."""
    if level is OrgLevel.LPO:
        return code
    return police_area_of(code) if level is OrgLevel.POLICE_AREA else region_of(code)


def names_of(units: Iterable[OrgUnit]) -> dict[tuple[OrgLevel, str], str]:
    """Return the names of units by level and code."""
    return {(unit.level, unit.code): unit.name for unit in units}


def organisation_of(unit: OrgUnit, names: Mapping[tuple[OrgLevel, str], str]) -> Organisation:
    """Return the names and codes of a unit and of those it lies in, as far as ``names`` has them.

    Codes nest, so an LPO's code names its police area and region.
    """
    levels = list(OrgLevel)
    known: dict[str, str] = {}
    for level in levels[levels.index(unit.level) :]:
        code = code_at(level, unit.code)
        known[f"{level.value}_code"] = code
        known[level.value] = names.get((level, code), "")
    return Organisation(**known)


def in_force(units: Iterable[OrgUnit], on: date) -> list[OrgUnit]:
    """Return the units that exist on a day."""
    return [
        unit
        for unit in units
        if (unit.valid_from is None or unit.valid_from <= on) and (unit.valid_to is None or on <= unit.valid_to)
    ]
