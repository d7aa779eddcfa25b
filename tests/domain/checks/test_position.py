"""Where areas lie, and what lies around them."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from utsatta_omraden_plugin.domain.checks.finding import Severity
from utsatta_omraden_plugin.domain.checks.tolerances import Tolerances

from .editions import area, box, findings, only_finding

_SARSKILT = "Särskilt utsatt område"


def _in_system(code: int) -> shapely.MultiPolygon:
    to_other = Transformer.from_crs(3006, code, always_xy=True)
    return shapely.transform(area(1).boundary, lambda xy: list(zip(*to_other.transform(xy[:, 0], xy[:, 1]))))


def test_an_area_outside_sweden_is_an_error() -> None:
    away = shapely.transform(area(1).boundary, lambda xy: xy + np.array([2_000_000, 500_000]))
    found = only_finding("outside_sweden", area(1, away), area(2))
    assert found.severity is Severity.ERROR


def test_a_vertex_that_ran_away_puts_its_area_outside() -> None:
    assert [one.code for one in findings(area(1, box(0, 0, 100, 3_000_000)))] == ["outside_sweden"]


@pytest.mark.parametrize(("system", "words"), [(4326, "degrees"), (3021, "RT 90"), (3011, "local zone of SWEREF 99")])
def test_coordinates_of_another_system_are_recognised(system: int, words: str) -> None:
    found = findings(area(1, _in_system(system)))
    assert found[0].code == "crs_suspect"
    assert words in str(found[0].message)
    assert "outside_sweden" not in {one.code for one in found}


def test_north_before_east_is_recognised() -> None:
    swapped = shapely.transform(area(1).boundary, lambda xy: xy[:, ::-1])
    assert "north before east" in str(only_finding("crs_suspect", area(1, swapped)).message)


def test_one_area_in_the_sea_does_not_make_the_others_suspect() -> None:
    in_the_sea = shapely.transform(area(1).boundary, lambda xy: xy - np.array([500_000, 0]))
    assert [one.code for one in findings(area(1, in_the_sea), area(2))] == ["outside_sweden"]


def test_neighbours_of_a_särskilt_utsatt_område_are_told_as_information() -> None:
    grave = area(1, box(0, 0, 100, 100), category=_SARSKILT)
    found = only_finding(
        "near_sarskilt",
        grave,
        area(2, box(599, 0, 700, 100)),
        area(3, box(0, 601, 100, 700)),
        area(4, box(0, 300, 9, 400)),
    )
    assert (found.severity, found.fixable) == (Severity.INFO, False)
    assert found.areas == ("Provgården 1", "Provgården 2", "Provgården 4")
    assert str(found.message) == ("2 vulnerable area(s) lie within 500 m of Provgården 1: Provgården 2, Provgården 4.")


def test_the_distance_is_that_of_the_boundaries_not_of_their_bounds() -> None:
    corner = box(0, 0, 100, 100)
    diagonal = box(100 + 400, 100 + 400, 700, 700)
    assert findings(area(1, corner, category=_SARSKILT), area(2, diagonal)) == []
    wider = Tolerances(near_sarskilt_m=600)
    assert len(findings(area(1, corner, category=_SARSKILT), area(2, diagonal), tolerances=wider)) == 1


def test_each_of_two_särskilt_utsatta_områden_has_the_other() -> None:
    found = findings(
        area(1, box(0, 0, 100, 100), category=_SARSKILT), area(2, box(200, 0, 300, 100), category=_SARSKILT)
    )
    assert [one.code for one in found] == ["near_sarskilt", "near_sarskilt"]
    assert len({one.key for one in found}) == 2


def test_of_many_neighbours_the_closest_are_named() -> None:
    grave = area(0, box(0, 0, 10, 10), category=_SARSKILT)
    others = [area(n, box(20 * n, 0, 20 * n + 10, 10)) for n in range(1, 12)]
    found = only_finding("near_sarskilt", *others[::-1], grave)
    assert str(found.message).startswith("More than 5 vulnerable areas lie within 500 m of Provgården 0")
    assert set(found.areas[1:]) == {f"Provgården {n}" for n in range(1, 6)}
