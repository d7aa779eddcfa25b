"""A small nation for the tests of the compilation: three LPOs with two areas each in the base edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tests.domain.checks.editions import area, box
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.compilation import (
    Choice,
    Compiled,
    ConflictCase,
    Decision,
    Handed,
    Order,
    compile_edition,
)
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.organisation import Organisation

NORTH = Organisation("Nordan", "561110", "Provområde nord", "5611", "Provregion", "5600")
SOUTH = Organisation("Sunnan", "561220", "Provområde syd", "5612", "Provregion", "5600")
WEST = Organisation("Västan", "561330", "Provområde väst", "5613", "Provregion", "5600")
UNITS = (NORTH, SOUTH, WEST)
BASE_YEAR, YEAR = 2025, 2027
TODAY = date(2026, 11, 22)
DUE = "2026-11-15T23:59:59.999Z"


def of(unit: Organisation, number: int, boundary: object = None, **changes: object) -> AreaVersion:
    """An area of an LPO, known by its number."""
    usual = {"organisation": unit, "area_id": f"area-{number}", "object_id": number}
    return area(number, boundary, **{**usual, **changes})


BASE = [of(unit, 2 * place + half) for place, unit in enumerate(UNITS) for half in (1, 2)]


def areas_of(unit: Organisation, areas: Iterable[AreaVersion] = BASE) -> list[AreaVersion]:
    """The areas of one LPO."""
    return [one for one in areas if one.organisation == unit]


def handed(unit: Organisation, areas: Sequence[AreaVersion] | None = None, **changes: object) -> Handed:
    """What an LPO hands in: its areas of the base as they are, all signed, unless told otherwise."""
    mine = areas_of(unit) if areas is None else list(areas)
    usual = Handed(
        lpo_code=unit.lpo_code,
        lpo_name=unit.lpo,
        file=f"{unit.lpo}.zip",
        sha256=unit.lpo_code.ljust(64, "0"),
        created_at="2026-11-10T12:00:00.000Z",
        areas=tuple(mine),
        base_year=BASE_YEAR,
        base_sha256=content_hash(areas_of(unit)),
        signed={one.area_id: one.category for one in mine},
    )
    return replace(usual, **changes)


def order(**changes: object) -> Order:
    """The order to compile the edition of 2027 from that of 2025."""
    usual = Order(YEAR, CategoryScheme.TWO, BASE_YEAR, BASE, TODAY, due=DUE)
    return replace(usual, **changes)


def compiled(*came: Handed, decisions: Sequence[Decision] = (), **changes: object) -> Compiled:
    """What a compilation makes of it."""
    return compile_edition(order(**changes), came, decisions)


def only_case(result: Compiled) -> ConflictCase:
    """The one conflict there is."""
    assert len(result.cases) == 1, [str(case.conflict.message) for case in result.cases]
    return result.cases[0]


def decided(case: ConflictCase, choice: Choice, **more: object) -> Decision:
    """A decision on a case."""
    return Decision(case.conflict.key, choice, "Efter samtal med båda", "Noa", "2026-11-20T10:00:00.000Z", **more)


def by_number(result: Compiled) -> dict[int | None, AreaVersion]:
    """The areas of the edition by special area id."""
    return {one.area.special_area_id: one.area for one in result.areas}


__all__ = [
    "BASE", "BASE_YEAR", "DUE", "NORTH", "SOUTH", "TODAY", "UNITS", "WEST", "YEAR", "areas_of", "box", "by_number",
    "compiled", "decided", "handed", "of", "only_case", "order",
]  # fmt: skip
