"""Editions come in whole or not at all, and everything that was put in comes out again."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, box

from tests.workspace.samples import ADRIFT, HULTA, NORRBY, SAMPLE, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.workspace import Workspace, WorkspaceLayer, create_workspace


def as_given(area: AreaVersion) -> AreaVersion:
    """The area without what only the workspace knows."""
    return replace(area, id="", area_id="", edition_id="", changed_at="", changed_by="", extra=dict(area.extra))


def many(count: int) -> list[AreaVersion]:
    corners = np.arange(count) * 200.0
    squares = shapely.multipolygons(shapely.box(corners, 6500000, corners + 100, 6500100), indices=np.arange(count))
    return [AreaVersion(f"Område {i}", "Utsatt område", square, special_area_id=i) for i, square in enumerate(squares)]


def test_areas_come_back_as_they_were_given_in_the_order_of_their_object_id(workspace: Workspace, edition: Edition):
    areas = workspace.areas(edition.id)
    assert [as_given(area) for area in areas] == [HULTA, NORRBY, ADRIFT]
    assert all(len(area.id) == 36 and area.edition_id == edition.id and area.row_version == 1 for area in areas)
    assert {area.changed_by for area in areas} == {"GIS-specialist"}
    assert workspace.area(areas[1].id) == areas[1]


def test_the_edition_remembers_its_file_scheme_and_method(workspace: Workspace, edition: Edition):
    assert (edition.year, edition.label, edition.status) == (2023, "Utgåva 2023", EditionStatus.PUBLISHED)
    assert (edition.scheme, edition.method_id) == (CategoryScheme.THREE, "prov")
    assert workspace.edition_with_source(edition.source_sha256) == edition
    assert workspace.edition_with_source("f" * 64) is None
    assert workspace.edition_with_source("") is None


def test_reading_areas_tells_which_and_how_far_and_stops_when_asked(workspace: Workspace):
    large = workspace.add_edition(edition_of(2021), many(10_001), "Noa")
    told = []
    areas = workspace.areas(large.id, Progress(lambda share, doing: told.append((round(share, 2), doing))))
    assert [area.name for area in areas] == [area.name for area in many(10_001)]
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert {0.0, 0.5, 1.0} <= set(shares)
    assert str(told[0][1]) == "Reading the areas of 2021"
    with pytest.raises(Cancelled):
        workspace.areas(large.id, Progress(is_cancelled=lambda: True))


def test_editions_come_oldest_first(workspace: Workspace, edition: Edition):
    later = workspace.add_edition(edition_of(2025), SAMPLE, by="Noa")
    earlier = workspace.add_edition(edition_of(2021), SAMPLE, by="Noa")
    assert workspace.editions() == [earlier, edition, later]


def test_a_missing_year_is_told_with_the_years_there_are(workspace: Workspace):
    with pytest.raises(RuleError, match="no edition at all"):
        workspace.edition(2019)
    workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    workspace.add_edition(edition_of(2025), SAMPLE, by="Noa")
    with pytest.raises(RuleError, match=r"2019.*2023, 2025"):
        workspace.edition(2019)


def test_an_area_keeps_its_identity_through_editions(workspace: Workspace, edition: Edition):
    later = workspace.add_edition(edition_of(2025), [replace(NORRBY, name="Norrby nya", object_id=9), ADRIFT], by="Noa")
    before = {area.name: area.area_id for area in workspace.areas(edition.id)}
    after = {area.name: area.area_id for area in workspace.areas(later.id)}
    assert after["Norrby nya"] == before["Norrby"]
    assert after["Drivholmen"] != before["Drivholmen"]


def test_the_second_area_with_the_same_id_gets_an_identity_of_its_own(workspace: Workspace, edition: Edition):
    twin = replace(NORRBY, name="Norrby tvilling")
    later = workspace.add_edition(edition_of(2025), [NORRBY, twin], by="Noa")
    first, second = workspace.areas(later.id)
    assert first.area_id == workspace.find_area(edition.id, "Norrby").area_id
    assert second.area_id != first.area_id
    assert first.special_area_id == second.special_area_id == 7


def test_the_same_year_or_the_same_file_is_refused_and_changes_nothing(workspace: Workspace, edition: Edition):
    log = workspace.changes()
    with pytest.raises(RuleError, match=r"already has an edition 2023, imported from uso_2023\.zip"):
        workspace.add_edition(edition_of(2023, source_sha256="b" * 64), SAMPLE, by="Noa")
    with pytest.raises(RuleError, match="imported already, as edition 2023"):
        workspace.add_edition(edition_of(2024, source_sha256=edition.source_sha256), SAMPLE, by="Noa")
    assert workspace.editions() == [edition]
    assert workspace.changes() == log


def test_an_import_is_one_row_of_the_log_with_counts_and_the_files_hash(workspace: Workspace, edition: Edition):
    change = workspace.changes()[-1]
    assert (change.what, change.table, change.row_id, change.by) == (
        "import_edition", "edition", edition.id, "GIS-specialist",
    )  # fmt: skip
    assert change.new == {
        "year": 2023,
        "areas": 3,
        "categories": {"Utsatt område": 1, "Särskilt utsatt område": 1, "Riskomrade?": 1},
        "source_name": "uso_2023.zip",
        "source_sha256": edition.source_sha256,
    }


def test_an_edition_drawn_by_hand_has_no_file_and_may_be_empty(workspace: Workspace):
    for year in (2026, 2027):
        edition = workspace.add_edition(edition_of(year, source_name="", source_sha256=""), [], by="Noa")
        assert workspace.areas(edition.id) == []
    assert workspace.changes()[-1].what == "add_edition"


def test_a_year_that_was_drawn_by_hand_is_refused_without_naming_a_file(workspace: Workspace):
    workspace.add_edition(edition_of(2026, source_name="", source_sha256=""), [], by="Noa")
    with pytest.raises(RuleError, match=r"already has an edition 2026\. Give another year"):
        workspace.add_edition(edition_of(2026, source_name="ny.zip", source_sha256="b" * 64), [], by="Noa")


def test_an_area_without_polygons_is_refused_by_name(workspace: Workspace):
    with pytest.raises(RuleError, match="Norrby has no boundary"):
        workspace.add_edition(edition_of(2023), [replace(NORRBY, boundary=None)], by="Noa")
    with pytest.raises(RuleError, match="Norrby has no boundary"):
        workspace.add_edition(edition_of(2023), [replace(NORRBY, boundary=shapely.Point(1, 2))], by="Noa")
    assert workspace.editions() == []


def test_heights_are_left_behind(workspace: Workspace):
    lifted = replace(NORRBY, boundary=shapely.force_3d(NORRBY.boundary, 5.0))
    edition = workspace.add_edition(edition_of(2023), [lifted], by="Noa")
    assert workspace.areas(edition.id)[0].boundary == NORRBY.boundary
    assert not workspace.areas(edition.id)[0].boundary.has_z


def test_a_cancelled_import_leaves_nothing_and_shows_how_far_it_came(workspace: Workspace):
    shown: list[float] = []
    log = workspace.changes()
    progress = Progress(lambda share, _: shown.append(share), lambda: bool(shown) and shown[-1] > 0.5)
    with pytest.raises(Cancelled):
        workspace.add_edition(edition_of(2023), many(9000), by="Noa", progress=progress)
    assert 0.5 < shown[-1] < 1
    assert workspace.editions() == []
    assert workspace.changes() == log


def test_an_empty_boundary_is_kept_and_stays_out_of_the_index(workspace: Workspace, place: Path):
    edition = workspace.add_edition(edition_of(2023), [replace(NORRBY, boundary=MultiPolygon()), HULTA], by="Noa")
    assert [area.boundary.is_empty for area in workspace.areas(edition.id)] == [False, True]
    with sqlite3.connect(place) as file:
        assert file.execute("SELECT count(*) FROM rtree_area_version_geom").fetchone() == (1,)


def test_progress_grows_to_the_end(workspace: Workspace):
    shown: list[float] = []
    workspace.add_edition(edition_of(2023), many(5000), by="Noa", progress=Progress(lambda s, _: shown.append(s)))
    assert shown == sorted(shown)
    assert shown[-1] == 1.0
    assert len(shown) >= 4


@pytest.mark.parametrize(
    "key", ["Norrby", "norrby", " NORRBY ", "7", " 7 ", "Nor rby", "Hässleholmen/Hulta", "HÄSSLEHOLMEN/ HULTA"]
)
def test_an_area_is_found_by_id_or_name_whatever_case_and_blanks(workspace: Workspace, edition: Edition, key: str):
    assert workspace.find_area(edition.id, key).special_area_id == (12 if "/" in key else 7)


def test_an_unknown_area_is_answered_with_similar_names(workspace: Workspace, edition: Edition):
    with pytest.raises(RuleError, match=r"2023 has no area “Norby”.*Norrby \(2023, id 7\)"):
        workspace.find_area(edition.id, "Norby")
    with pytest.raises(RuleError, match="Give a special area id"):
        workspace.find_area(edition.id, "")


def test_several_fitting_areas_are_named(workspace: Workspace):
    twins = [replace(NORRBY, special_area_id=1), replace(NORRBY, special_area_id=2, name="NORRBY")]
    edition = workspace.add_edition(edition_of(2023), twins, by="Noa")
    with pytest.raises(RuleError, match=r"NORRBY \(2023, id 2\), Norrby \(2023, id 1\)"):
        workspace.find_area(edition.id, "norrby")
    assert workspace.find_area(edition.id, "2").name == "NORRBY"


def test_unknown_ids_are_refused(workspace: Workspace):
    with pytest.raises(RuleError):
        workspace.area("finns inte")
    with pytest.raises(RuleError):
        workspace.areas("finns inte")
    with pytest.raises(RuleError):
        workspace.layer_source(WorkspaceLayer.AREAS, "finns inte' OR '1'='1")


@pytest.mark.parametrize("layer", list(WorkspaceLayer))
def test_a_layer_source_opens_the_edition_alone(workspace: Workspace, edition: Edition, layer: WorkspaceLayer):
    from osgeo import ogr

    workspace.add_edition(edition_of(2025), SAMPLE[:1], by="Noa")
    source = workspace.layer_source(layer, edition.id)
    assert source.provider == "ogr"
    path, table, subset = (part.split("=", 1)[-1] for part in source.uri.split("|"))
    opened = ogr.Open(path)
    rows = opened.GetLayerByName(table)
    assert rows.SetAttributeFilter(subset) == 0
    assert rows.GetFeatureCount() == (3 if layer is WorkspaceLayer.AREAS else 0)


words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=30)


@settings(max_examples=25)
@given(
    name=words,
    organisation=st.builds(Organisation, words, words, words, words, words, words),
    number=st.none() | st.integers(-(2**62), 2**62),
    extra=st.dictionaries(words, st.none() | words | st.integers(-9, 9) | st.floats(-1, 1) | st.booleans(), max_size=4),
    day=st.none() | st.dates(),
    corner=st.floats(200000, 900000),
    width=st.floats(0.001, 5000),
)
def test_whatever_text_number_and_boundary_goes_in_comes_out(
    tmp_path_factory, name, organisation, number, extra, day, corner, width
):
    workspace = create_workspace(str(tmp_path_factory.mktemp("w") / "w.gpkg"))
    area = AreaVersion(
        name,
        name,
        MultiPolygon([box(corner, 6400000, corner + width, 6400000 + width)]),
        special_area_id=number,
        organisation=organisation,
        valid_from=day,
        valid_to=day,
        extra=extra,
    )
    edition = workspace.add_edition(edition_of(2023), [area], by="Noa")
    assert as_given(workspace.areas(edition.id)[0]) == area
    assert workspace.first_broken_link() is None


def test_a_file_is_only_as_large_as_its_areas_ask_for(tmp_path: Path):
    workspace = create_workspace(str(tmp_path / "w.gpkg"))
    empty = (tmp_path / "w.gpkg").stat().st_size
    workspace.add_edition(edition_of(2023), many(10000), by="Noa")
    assert (tmp_path / "w.gpkg").stat().st_size - empty < 10000 * 1200
