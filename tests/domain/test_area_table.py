"""A table of areas is the list of its areas, kept column by column."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest
import shapely

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.area_table import AreaTable, column_of
from utsatta_omraden_plugin.domain.coded_column import CodedColumn
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.rings import rings_of
from utsatta_omraden_plugin.domain.trend import Trend

AREAS = [
    AreaVersion(
        name,
        "Utsatt område",
        shapely.MultiPolygon([shapely.box(500_000 + 100 * number, 6_500_000, 500_050 + 100 * number, 6_500_050)]),
        special_area_id=number,
        object_id=number + 1,
        organisation=Organisation("Norr", "561110"),
        valid_from=date(2023, 12, 1),
        trend=Trend.STABLE if number else None,
        extra={"ANM": number},
        id=f"v{number}",
        area_id=f"a{number}",
    )
    for number, name in enumerate(["Åby", "Öster", "Norrby"])
]


def columns() -> dict[str, list[object]]:
    return {one.name: [getattr(area, one.name) for area in AREAS] for one in fields(AreaVersion)}


@pytest.fixture(params=["rings", "geometries"])
def table(request: pytest.FixtureRequest) -> AreaTable:
    own = columns()
    boundaries = np.array(own.pop("boundary"), dtype=object)
    own["organisation"] = CodedColumn.of(own["organisation"])
    return AreaTable(own, rings_of(boundaries) if request.param == "rings" else boundaries)


def test_it_is_the_list_of_its_areas(table: AreaTable):
    assert (list(table), len(table)) == (AREAS, 3)
    assert [table[row] for row in (0, 1, -1)] == [AREAS[0], AREAS[1], AREAS[-1]]
    assert list(table[1:]) == AREAS[1:]


def test_rows_are_taken_in_any_order(table: AreaTable):
    assert list(table.taken(np.array([2, 0]))) == [AREAS[2], AREAS[0]]


@pytest.mark.parametrize("attribute", ["name", "trend", "boundary", "organisation.lpo", "organisation.region"])
def test_a_column_is_the_same_of_a_table_and_of_a_list(table: AreaTable, attribute: str):
    assert list(column_of(table, attribute)) == list(column_of(AREAS, attribute))


def test_a_column_of_an_organisation_known_row_by_row_is_found_too():
    own = columns()
    table = AreaTable(own, np.array(own.pop("boundary"), dtype=object))
    assert list(table.column("organisation.lpo_code")) == ["561110"] * 3


def test_an_area_without_a_boundary_leaves_no_rings():
    own = columns()
    own["boundary"][1] = None
    table = AreaTable(own, np.array(own.pop("boundary"), dtype=object))
    assert table.rings is None
    assert table[1] == replace(AREAS[1], boundary=None)
