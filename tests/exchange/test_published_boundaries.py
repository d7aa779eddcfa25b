"""Boundaries as they are published measure what shapely says, however the areas are kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from tests.exchange.builders import area
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, export_areas, write_areas
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.published_profile import published_edition
from utsatta_omraden_plugin.workspace import create_workspace


@pytest.fixture
def nation(published_2025: Path, tmp_path: Path):
    workspace = create_workspace(str(tmp_path / "nation.gpkg"))
    import_edition(published_2025, 2025, workspace, by="Gis")
    yield workspace
    workspace.close()


def test_lengths_and_areas_of_the_published_file_are_those_of_shapely(nation):
    edition = published_edition(nation.area_table(nation.edition(2025).id))
    assert np.allclose(edition.columns["stated_length"], shapely.length(edition.boundaries), rtol=1e-14)
    assert np.allclose(edition.columns["stated_area"], shapely.area(edition.boundaries), rtol=1e-13)


@pytest.mark.parametrize("format_", list(ExportFormat))
def test_areas_in_a_table_and_in_a_list_make_the_same_bytes(nation, tmp_path: Path, format_: ExportFormat):
    table = nation.area_table(nation.edition(2025).id)
    written = []
    for name, areas in (("table", table), ("list", list(table))):
        folder = tmp_path / name
        folder.mkdir()
        target = folder / f"uso_2025{format_.endings[0]}"
        write_areas(areas, format_, target)
        written.append(target.read_bytes())
    assert written[0] == written[1]


def test_the_table_stays_as_it_is_when_boundaries_are_rounded_and_turned(nation):
    areas = nation.area_table(nation.edition(2025).id)
    before = areas.boundaries.copy()
    published_edition(areas)
    assert shapely.equals_identical(areas.boundaries, before).all()


def test_an_area_wound_the_wrong_way_is_turned_and_measured_as_it_is():
    wrong = shapely.orient_polygons(area().boundary, exterior_cw=True)
    edition = published_edition([area("Norrby", 1), area("Öster", 2, wrong)], Progress())
    assert edition.columns["stated_area"] == [edition.columns["stated_area"][0]] * 2
    assert (shapely.area(edition.boundaries) == edition.columns["stated_area"]).all()
    assert shapely.is_ccw(shapely.get_exterior_ring(shapely.get_geometry(edition.boundaries, 0))).all()


def test_an_edition_leaves_the_workspace_with_the_numbers_it_came_with(nation, tmp_path: Path):
    report = export_areas(nation, 2025, "published", ExportFormat.GEOJSON, tmp_path / "uso_2025.geojson")
    assert report.areas == 65
