"""The units of the organisation as a new area takes its names and codes from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..org_unit import OrgUnit, in_force, names_of, organisation_of
from .new_area import OrganisationalArea


def organisational_areas(units: Sequence[OrgUnit], on: date) -> list[OrganisationalArea]:
    """Return the ground of the units that exist on a day, each with the names and codes of those it lies in.

    Codes nest, so an LPO's code names its police area and region; their names are known when they are units too.
    Units without ground give their names only.
    """
    there = in_force(units, on)
    names = names_of(there)
    return [
        OrganisationalArea(organisation_of(unit, names), unit.boundary, unit.locality)
        for unit in there
        if unit.boundary is not None
    ]
