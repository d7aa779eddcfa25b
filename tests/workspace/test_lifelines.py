"""Each area shows its life through the editions, and every name and number it ever had finds it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
import shapely

from tests.workspace.history_samples import add_later, versions
from tests.workspace.samples import NORRBY, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import LifelinePoint, Workspace


def test_a_lifeline_tells_name_category_hectares_and_since_when(workspace: Workspace, edition: Edition):
    later = add_later(workspace)
    norrby, south = versions(workspace, 2023)["Norrby"], versions(workspace, 2025)["Norrby södra"]
    assert workspace.lifelines()[norrby.area_id] == [
        LifelinePoint(2023, edition.id, norrby.id, 7, "Norrby", "Utsatt område", 12.0, date(2023, 12, 1)),
        LifelinePoint(2025, later.id, south.id, 77, "Norrby södra", "Särskilt utsatt område", 12.0, date(2023, 12, 1)),
    ]
    assert workspace.lifeline(norrby.area_id) == [norrby, south]


def test_every_version_is_in_one_lifeline(workspace: Workspace, edition: Edition):
    later = add_later(workspace)
    points = [point.version_id for line in workspace.lifelines().values() for point in line]
    assert sorted(points) == sorted(area.id for e in (edition, later) for area in workspace.areas(e.id))


def test_years_follow_each_other_in_whatever_order_they_came(workspace: Workspace, edition: Edition):
    for year in (2027, 2019, 2025):
        workspace.add_edition(edition_of(year), [NORRBY], "Noa")
    identity = versions(workspace, 2023)["Norrby"].area_id
    assert [point.year for point in workspace.lifelines()[identity]] == [2019, 2023, 2025, 2027]
    assert len(workspace.lifeline(identity)) == 4


def test_hectares_follow_a_redrawn_boundary(workspace: Workspace, edition: Edition):
    norrby = versions(workspace, 2023)["Norrby"]
    halved = shapely.MultiPolygon([shapely.box(500000, 6500000, 500200, 6500300)])
    workspace.replace_areas([replace(norrby, boundary=halved)], "edit_area", "", "Noa")
    assert workspace.lifelines()[norrby.area_id][0].hectares == pytest.approx(6.0)


def test_all_names_and_numbers_of_any_year_are_known_newest_first(workspace: Workspace, edition: Edition):
    add_later(workspace)
    names = workspace.all_area_names()
    before, after = versions(workspace, 2023), versions(workspace, 2025)
    assert names[before["Norrby"].area_id] == ("Norrby södra", "77", "Norrby", "7")
    assert names[before["Drivholmen"].area_id] == ("Drivholmen",)
    assert names[after["Hisings Backa"].area_id] == ("Hisings Backa", "7")
    assert len(names) == 4


def test_an_empty_workspace_has_no_lives(workspace: Workspace):
    assert (workspace.lifelines(), workspace.all_area_names(), workspace.lifeline("finns inte")) == ({}, {}, [])


def test_ten_thousand_areas_of_two_editions_are_read_within_a_second(workspace: Workspace):
    corners = np.arange(10_000) * 200.0
    squares = shapely.multipolygons(shapely.box(corners, 6500000, corners + 100, 6500100), indices=np.arange(10_000))
    areas = [AreaVersion(f"Område {i}", "Utsatt område", square, special_area_id=i) for i, square in enumerate(squares)]
    for year in (2023, 2025):
        workspace.add_edition(edition_of(year), areas, "Noa")
    began = time.perf_counter()
    lines = workspace.lifelines()
    assert time.perf_counter() - began < 1.0
    assert {len(line) for line in lines.values()} == {2}
    assert {round(point.hectares, 9) for line in lines.values() for point in line} == {1.0}
