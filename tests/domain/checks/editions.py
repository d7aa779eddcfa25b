"""Small editions for the tests of the checks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import shapely

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.checks.catalogue import CHECKS_BY_CODE
from utsatta_omraden_plugin.domain.checks.checked_edition import CheckedEdition, OtherEdition
from utsatta_omraden_plugin.domain.checks.finding import Finding
from utsatta_omraden_plugin.domain.checks.run import check
from utsatta_omraden_plugin.domain.organisation import Organisation

EAST, NORTH = 660_000.0, 6_580_000.0
"""A place in Sweden; the shapes of the tests are measured from here."""
TODAY = date(2026, 11, 22)
UNIT = Organisation("Provlunda", "531250", "Provområde syd", "5312", "Stockholm", "5300")


def box(west: float, south: float, east: float, north: float) -> shapely.MultiPolygon:
    """Return a rectangle, metres from the common place."""
    return placed(shapely.box(west, south, east, north))


def placed(*polygons: shapely.Polygon) -> shapely.MultiPolygon:
    """Return polygons, drawn in metres from the common place, as one boundary."""
    return shapely.transform(shapely.MultiPolygon(polygons), lambda xy: xy + np.array([EAST, NORTH]))


def area(number: int, boundary: Any = None, **changes: Any) -> AreaVersion:
    """Return a faultless area: a square of 100 m, a kilometre from that of the next number."""
    if boundary is None:
        boundary = box(1000 * number, 0, 1000 * number + 100, 100)
    faultless = AreaVersion(
        name=f"Provgården {number}",
        category="Utsatt område",
        boundary=boundary,
        special_area_id=number,
        locality="Exempelköping",
        organisation=UNIT,
        valid_from=date(2021, 12, 1),
    )
    return replace(faultless, **changes)


def edition(areas: Sequence[AreaVersion], year: int = 2025, **settings: Any) -> CheckedEdition:
    """Return the edition as it is checked today."""
    return CheckedEdition(list(areas), year, TODAY, **settings)


def earlier(*areas: AreaVersion, year: int = 2023) -> OtherEdition:
    """Return a previous edition."""
    return OtherEdition(year, list(areas))


def findings(*areas: AreaVersion, year: int = 2025, **settings: Any) -> list[Finding]:
    """Return what all checks find."""
    return check(edition(areas, year, **settings))


def only_finding(code: str, *areas: AreaVersion, year: int = 2025, **settings: Any) -> Finding:
    """Return the one thing that all checks find; it has that code."""
    found = findings(*areas, year=year, **settings)
    assert [finding.code for finding in found] == [code]
    return found[0]


def fixed(code: str, broken: AreaVersion) -> AreaVersion:
    """Return the area as the check of that code mends it."""
    fix = CHECKS_BY_CODE[code].fix
    assert fix is not None
    return fix(broken)
