"""The operations on the areas that the police publish."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from shapely import LineString

from tests.domain.drawing.nations import must_be_accounted_for, must_be_sound, same_ground
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.clip import clip_to_neighbours
from utsatta_omraden_plugin.domain.drawing.merge import merge_areas
from utsatta_omraden_plugin.domain.drawing.neighbourhood import Neighbourhood
from utsatta_omraden_plugin.domain.drawing.reshape_shared import reshape_shared
from utsatta_omraden_plugin.domain.drawing.snap import snap_to
from utsatta_omraden_plugin.domain.drawing.split import parts_of, split_by_line
from utsatta_omraden_plugin.exchange.read_edition import read_edition

pytestmark = pytest.mark.published


@pytest.fixture(scope="module")
def areas_2025(published_2025: Path) -> list[AreaVersion]:
    return list(read_edition(published_2025).areas)


@pytest.fixture(scope="module")
def areas_2023(published_2023: Path) -> list[AreaVersion]:
    return list(read_edition(published_2023).areas)


def named(areas: list[AreaVersion], name: str) -> AreaVersion:
    (found,) = [one for one in areas if one.name == name]
    return found


def through_the_border_of(one: AreaVersion, other: AreaVersion) -> LineString:
    """A line that begins and ends on the common border and bulges between."""
    border = one.boundary.boundary.intersection(shapely.buffer(other.boundary.boundary, 0.01))
    start, end = (border.interpolate(share, normalized=True) for share in (0.3, 0.6))
    return LineString([start, ((start.x + end.x) / 2 + 20, (start.y + end.y) / 2 + 9), end])


def test_every_area_can_be_split_and_merged_again(areas_2025: list[AreaVersion]) -> None:
    for one in areas_2025:
        west, south, east, north = one.boundary.bounds
        across = LineString([(west - 10, (south + north) / 2), (east + 10, (south + north) / 2 + 33)])
        names = [f"Del {number}" for number, _ in enumerate(parts_of(one, across))]
        split = split_by_line(one, across, 0, range(1000, 1100), names)
        must_be_accounted_for(split)
        must_be_sound([*split.after, *split.added])
        merged = merge_areas([*split.after, *split.added], 0)
        must_be_accounted_for(merged)
        assert same_ground(merged.after[0].boundary, one.boundary, within_m2=0.01)


def test_every_common_border_can_be_drawn_anew(areas_2025: list[AreaVersion]) -> None:
    around = Neighbourhood(areas_2025)
    pairs = [
        (one, other)
        for one in areas_2025
        for other in around.beside(one.boundary, [one], within_m=0.01)
        if one.name < other.name
    ]
    assert len(pairs) >= 5
    for one, other in pairs:
        outcome = reshape_shared([one, other], through_the_border_of(one, other))
        must_be_accounted_for(outcome)
        must_be_sound(outcome.after)
        assert outcome.lost_m2 + outcome.gained_m2 < 0.5


def test_the_gap_between_alby_and_fittja_is_closed_by_snapping(areas_2025: list[AreaVersion]) -> None:
    alby, fittja = named(areas_2025, "Alby"), named(areas_2025, "Fittja")
    outcome = snap_to(fittja, alby.boundary, 0.5, [alby])
    assert outcome.gained_m2 == pytest.approx(52.0, abs=0.1)
    must_be_sound([*outcome.after, alby])


def test_the_overlap_of_hageby_and_navestad_can_be_settled(areas_2023: list[AreaVersion]) -> None:
    hageby, navestad = named(areas_2023, "Hageby"), named(areas_2023, "Navestad")
    outcome = clip_to_neighbours(hageby, [navestad])
    assert outcome.lost_m2 == pytest.approx(2723, abs=1)
    must_be_sound([*outcome.after, navestad])
