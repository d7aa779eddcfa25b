"""The spatial index of a large edition: whole by SQLite's own word, and it finds what lies at a place."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import ogr

from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.workspace import Workspace

PLACE = (400_000.0, 6_400_000.0, 420_000.0, 6_430_000.0)


def scattered(count: int, seed: int) -> list[AreaVersion]:
    random = np.random.default_rng(seed)
    corners = random.uniform([300_000, 6_200_000], [700_000, 7_000_000], (count, 2))
    corners[::7] = corners[0]  # many at one place, too
    x, y = corners.T
    boundaries = shapely.multipolygons(shapely.box(x, y, x + 900, y + 1100), indices=np.arange(count))
    return [AreaVersion(f"Område {row}", "Utsatt område", boundary) for row, boundary in enumerate(boundaries)]


def entries(workspace: Workspace) -> tuple[str, set[int], set[int]]:
    """What SQLite says of the tree, the rows it finds at a place, and the rows whose bounds meet that place."""
    with contextlib.closing(sqlite3.connect(workspace.database_path)) as file:
        said = file.execute("SELECT rtreecheck('rtree_area_version_geom')").fetchone()[0]
        found = file.execute(
            "SELECT id FROM rtree_area_version_geom WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?", PLACE
        ).fetchall()
        blobs = file.execute("SELECT fid, substr(geom, 41) FROM area_version").fetchall()
    bounds = shapely.bounds(shapely.from_wkb([blob for _, blob in blobs]))
    meets = (bounds[:, :2] <= PLACE[2:]).all(axis=1) & (bounds[:, 2:] >= PLACE[:2]).all(axis=1)
    return said, {row[0] for row in found}, {fid for (fid, _), there in zip(blobs, meets) if there}


@pytest.mark.parametrize("count", [3, 999, 1000, 1051, 2602, 5000])
def test_the_index_holds_every_area_whatever_their_number(workspace: Workspace, count: int):
    workspace.add_edition(edition_of(2025), scattered(count, seed=count), by="Noa")
    said, found, there = entries(workspace)
    assert said == "ok"
    assert found == there
    assert found or count == 3


@pytest.mark.parametrize(("first", "second"), [(1200, 1300), (3000, 40), (40, 3000), (5000, 1100)])
def test_a_second_edition_joins_the_first_in_the_index(workspace: Workspace, first: int, second: int):
    workspace.add_edition(edition_of(2023), scattered(first, seed=1), by="Noa")
    workspace.add_edition(edition_of(2025), scattered(second, seed=2), by="Noa")
    said, found, there = entries(workspace)
    assert said == "ok"
    assert found == there
    assert len(found) > 1


def test_other_programs_find_and_remove_areas_by_the_index(workspace: Workspace, tmp_path: Path):
    workspace.add_edition(edition_of(2025), scattered(4000, seed=3), by="Noa")
    _, _, there = entries(workspace)
    source = ogr.Open(workspace.database_path, 1)
    layer = source.GetLayerByName("area_version")
    layer.SetSpatialFilterRect(*PLACE)
    assert {feature.GetFID() for feature in layer} == there
    layer.SetSpatialFilter(None)
    for fid in range(1, 3001):
        layer.DeleteFeature(fid)
    del layer, source
    said, found, left = entries(workspace)
    assert (said, found) == ("ok", left)


def test_an_import_stopped_at_the_very_end_leaves_the_index_as_it_was(workspace: Workspace, edition: Edition):
    before = entries(workspace)

    def stop_at_the_end(share: float, _: object) -> None:
        if share == 1.0:
            raise Cancelled

    with pytest.raises(Cancelled):
        workspace.add_edition(edition_of(2025), scattered(2000, seed=4), "Noa", Progress(stop_at_the_end))
    assert entries(workspace) == before


def test_all_triggers_stand_as_before_when_an_edition_has_come_in(workspace: Workspace):
    def triggers() -> set[tuple[str, str]]:
        with contextlib.closing(sqlite3.connect(workspace.database_path)) as file:
            return set(file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))

    before = triggers()
    names = {name for name, _ in before}
    assert {"rtree_area_version_geom_insert", "area_of_a_published_edition_is_not_added"} <= names
    workspace.add_edition(edition_of(2025), scattered(3, seed=1), by="Noa")
    assert triggers() == before
