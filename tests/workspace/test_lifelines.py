"""Each area shows its life through the editions, and every name and number it ever had finds it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
import shapely

from tests.workspace.history_samples import add_later, versions
from tests.workspace.samples import HULTA, NORRBY, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.workspace import FoundLink, Kinship, LifelinePoint, Workspace


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


def split_and_merged(workspace: Workspace) -> dict[str, AreaVersion]:
    """Norrby goes on with a part split off; Hulta is merged into a new area. Returns the areas of both editions."""
    before = versions(workspace, 2023)
    part = replace(NORRBY, name="Avknoppade", special_area_id=80, object_id=8)
    whole = replace(HULTA, name="Storområdet", special_area_id=81, object_id=9)
    kinship = Kinship(
        continues={0: before["Norrby"].area_id},
        links=[
            FoundLink("split", before["Norrby"].id, 0, 0.6, 1.0),
            FoundLink("split", before["Norrby"].id, 1, 0.4, 1.0),
            FoundLink("recategorised", before["Norrby"].id, 1, 0.4, 1.0),
            FoundLink("merged", before[HULTA.name].id, 2, 1.0, 0.5),
            FoundLink("split", before[HULTA.name].id, 2, 1.0, 0.5),
        ],
    )
    workspace.add_edition(edition_of(2025), [NORRBY, part, whole], "Noa", kinship=kinship)
    return {f"{name} {year}": area for year in (2023, 2025) for name, area in versions(workspace, year).items()}


def named_pairs(workspace: Workspace, area_id: str | None = None) -> list[tuple[str, int, str, int]]:
    return [(k.parent.name, k.parent.year, k.child.name, k.child.year) for k in workspace.kin(area_id)]


def test_a_split_and_a_merger_bind_areas_that_go_their_own_ways(workspace: Workspace, edition: Edition):
    areas = split_and_merged(workspace)
    norrby, part = areas["Norrby 2023"], areas["Avknoppade 2025"]
    first, second = ("Norrby", 2023, "Avknoppade", 2025), (HULTA.name, 2023, "Storområdet", 2025)
    assert named_pairs(workspace) == [first, second]
    assert named_pairs(workspace, norrby.area_id) == named_pairs(workspace, part.area_id) == [first]
    (kin,) = workspace.kin(part.area_id)
    assert (kin.parent_id, kin.child_id) == (norrby.area_id, part.area_id)
    assert (kin.parent.version_id, kin.parent.category, kin.parent.hectares) == (norrby.id, "Utsatt område", 12.0)


def test_areas_that_a_person_held_for_different_ones_are_no_kin(workspace: Workspace, edition: Edition):
    areas = split_and_merged(workspace)
    said = workspace.reject_pair(areas["Norrby 2023"].id, areas["Avknoppade 2025"].id, "Noa")
    assert named_pairs(workspace) == [(HULTA.name, 2023, "Storområdet", 2025)]
    workspace.take_back([said.number], "Noa")
    assert len(workspace.kin()) == 2


def test_a_part_that_a_person_took_for_the_area_itself_goes_on_as_that(workspace: Workspace, edition: Edition):
    areas = split_and_merged(workspace)
    workspace.confirm_pair(areas["Norrby 2023"].id, areas["Avknoppade 2025"].id, "renamed", "Noa")
    assert named_pairs(workspace)[0] == ("Norrby", 2023, "Norrby", 2025)
    assert [point.name for point in workspace.lifelines()[areas["Norrby 2023"].area_id]] == ["Norrby", "Avknoppade"]


def test_reading_the_lives_tells_how_far_it_is_and_stops_when_asked(workspace: Workspace, edition: Edition):
    told = []
    workspace.lifelines(Progress(lambda share, doing: told.append((share, doing and str(doing)))))
    assert {doing for _, doing in told[:-1]} == {"Reading the lives of the areas"}
    assert told[-1] == (1.0, None)
    with pytest.raises(Cancelled):
        workspace.lifelines(Progress(is_cancelled=lambda: True))
    assert len(workspace.lifelines()) == len(workspace.areas(edition.id))


def test_an_empty_workspace_has_no_lives(workspace: Workspace):
    assert (workspace.lifelines(), workspace.all_area_names(), workspace.lifeline("finns inte")) == ({}, {}, [])
    assert workspace.kin() == []


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
