"""The vulnerable areas close by, with their distance."""

from __future__ import annotations

import pytest
from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import Neighbour, neighbours_of
from utsatta_omraden_plugin.domain.category import Category


def area(name, east, category="Utsatt område", width=100.0, **more):
    ground = box(500_000 + east, 6_500_000, 500_000 + east + width, 6_500_100)
    return AreaVersion(name, category, MultiPolygon([ground]), **more)


NORRBY = area("Norrby", 0, area_id="n", id="n1")


def test_those_within_the_distance_come_closest_first():
    others = [area("Långt bort", 700), area("Nära", 400), area("Granne", 100, "Särskilt utsatt område")]
    assert neighbours_of(NORRBY, [NORRBY, *others]) == [
        Neighbour("Granne", Category.SARSKILT, 0.0),
        Neighbour("Nära", Category.UTSATT, pytest.approx(300.0)),
    ]


def test_the_distance_can_be_chosen_and_counts_itself():
    assert [one.name for one in neighbours_of(NORRBY, [area("Nära", 400)], within_m=300)] == ["Nära"]
    assert neighbours_of(NORRBY, [area("Nära", 400)], within_m=299) == []


def test_it_is_no_neighbour_of_itself_nor_of_its_other_version():
    assert neighbours_of(NORRBY, [area("Norrby", 0, area_id="n", id="n1"), area("Norra Norrby", 0, area_id="n")]) == []


def test_an_area_without_ids_is_still_not_its_own_neighbour():
    drawn = area("Ny", 0)
    assert [one.name for one in neighbours_of(drawn, [drawn, area("Annan", 50)])] == ["Annan"]


def test_an_unknown_category_and_a_missing_boundary_do_no_harm():
    nowhere = AreaVersion("Ingenstans", "Utsatt område", MultiPolygon())
    assert neighbours_of(NORRBY, [area("Okänd", 150, "annat"), nowhere]) == [Neighbour("Okänd", None, 50.0)]
    assert neighbours_of(nowhere, [NORRBY]) == []
    assert neighbours_of(NORRBY, []) == []
