"""The job "import an edition" with a real workspace: all of a file or nothing of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson, shapefile
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError, SourceFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.layout_guess import UnknownLayout
from utsatta_omraden_plugin.workspace import Workspace, create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    yield opened
    opened.close()


@pytest.mark.published
def test_both_published_editions_are_taken_over_whole(workspace: Workspace, published_2023: Path, published_2025: Path):
    first = import_edition(published_2023, 0, workspace, "GIS-specialist")
    second = import_edition(published_2025, 0, workspace, "GIS-specialist")
    assert [edition.year for edition in workspace.editions()] == [2023, 2025]
    assert (first.areas, dict(first.categories)) == (
        59,
        {"Utsatt område": 27, "Riskområde": 15, "Särskilt utsatt område": 17},
    )
    assert (second.areas, dict(second.categories)) == (65, {"Utsatt område": 46, "Särskilt utsatt område": 19})
    stored = workspace.find_area(first.edition.id, "Araby")
    assert stored.organisation.police_area_code == "5617"
    assert stored.boundary.geom_type == "MultiPolygon"


def test_the_report_has_the_members_of_the_contract(workspace: Workspace, tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, KATEGORI="Okänt", NOTERING="x"))
    report = json.loads(json.dumps(import_edition(source, 0, workspace, "GIS-specialist").as_json()))
    assert {"edition", "areas", "categories", "layout", "source", "field_map", "warnings"} <= set(report)
    assert (report["edition"], report["areas"]) == (2025, 2)
    assert report["categories"] == {"Utsatt område": 1, "Okänt": 1}
    assert report["source"] == {
        "name": "uso_2025.geojson",
        "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "crs": "EPSG:3006",
    }
    assert (report["field_map"]["SPECIALOMRADES_ID"], report["field_map"]["NOTERING"]) == ("special_area_id", "extra")
    assert report["warnings"] == [
        {
            "code": "unknown_category",
            "area": "Område 2",
            "message": "Område 2: the category “Okänt” is unknown; choose one in the workspace.",
        }
    ]


def test_an_area_without_a_category_is_said_to_have_none(workspace: Workspace, tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, KATEGORI=" "), feature(3, KATEGORI=None))
    warnings = import_edition(source, 0, workspace, "GIS-specialist").warnings
    assert [(warning.code, str(warning.message)) for warning in warnings] == [
        ("unknown_category", "Område 2 has no category; choose one in the workspace."),
        ("unknown_category", "Område 3 has no category; choose one in the workspace."),
    ]


@pytest.mark.parametrize("name", [{}, {"name": "not plain, so that GDAL reads it"}])
@pytest.mark.parametrize("number", [2**80, -(2**80), 2**63, 1e300])
def test_an_id_that_no_database_holds_is_left_out_with_a_warning_and_kept_as_an_extra_attribute(
    workspace: Workspace, tmp_path: Path, number: float, name: dict[str, str]
):
    rows = [feature(1, SPECIALOMRADES_ID=number), feature(2) | name]
    report = import_edition(geojson(tmp_path / "uso_2025.geojson", *rows), 0, workspace, "GIS-specialist")
    assert [(warning.code, warning.area) for warning in report.warnings] == [("id_not_a_number", "Område 1")]
    first, second = workspace.areas(report.edition.id)
    assert (first.special_area_id, second.special_area_id) == (None, 102)
    kept = first.extra["SPECIALOMRADES_ID"]
    assert kept == number or (name and abs(kept) >= 2**63 - 1)


def test_the_messages_of_the_report_can_be_in_another_language(workspace: Workspace, tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, KATEGORI="Okänt"))
    report = import_edition(source, 0, workspace, "GIS-specialist")
    shouted = report.as_json(lambda sentence: sentence.replace("is unknown", "är okänd"))
    assert "Område 1: the category “Okänt” är okänd" in str(shouted["warnings"])


def test_a_layout_that_a_person_explained_is_remembered_for_files_with_the_same_columns(
    workspace: Workspace, tmp_path: Path
):
    meanings = {"b": "name", "t": "category", "n": "special_area_id"}
    first = feature(1) | {"properties": {"b": "Norrby", "t": "risk", "n": 7}}
    second = feature(1) | {"properties": {"n": 8, "t": "utsatt", "b": "Hulta"}}
    source = geojson(tmp_path / "a_2019.geojson", first)
    with pytest.raises(UnknownLayout):
        import_edition(source, 0, workspace, "GIS-specialist")
    assert workspace.editions() == []
    report = import_edition(source, 0, workspace, "GIS-specialist", meanings=meanings)
    assert (report.layout, report.areas) == ("mapped", 1)
    remembered = import_edition(geojson(tmp_path / "b_2021.geojson", second), 0, workspace, "GIS-specialist")
    assert (remembered.layout, dict(remembered.field_map)) == (
        "mapped",
        {"n": "special_area_id", "t": "category", "b": "name"},
    )
    assert workspace.areas(remembered.edition.id)[0].name == "Hulta"


def test_the_same_file_again_changes_nothing(workspace: Workspace, tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1))
    first = import_edition(source, 0, workspace, "GIS-specialist")
    changes = workspace.changes()
    again = import_edition(source, 0, workspace, "GIS-specialist")
    assert (first.already_imported, again.already_imported) == (False, True)
    assert (again.edition, again.areas, again.categories) == (first.edition, 1, {"Utsatt område": 1})
    assert workspace.changes() == changes


def test_a_copy_of_the_file_under_another_name_is_recognised(workspace: Workspace, tmp_path: Path):
    import_edition(geojson(tmp_path / "uso_2025.geojson", feature(1)), 0, workspace, "GIS-specialist")
    copy = geojson(tmp_path / "kopia_2026.geojson", feature(1))
    assert import_edition(copy, 0, workspace, "GIS-specialist").already_imported


def test_a_loose_shapefile_is_recognised_by_all_its_parts(workspace: Workspace, tmp_path: Path):
    first = shapefile(tmp_path / "a")
    import_edition(first, 0, workspace, "GIS-specialist")
    assert import_edition(first, 0, workspace, "GIS-specialist").already_imported
    other_names = shapefile(tmp_path / "b", NAMN="Norrby")
    assert other_names.read_bytes() == first.read_bytes()
    with pytest.raises(RuleError, match="2023"):
        import_edition(other_names, 0, workspace, "GIS-specialist")


def test_another_file_for_a_year_that_is_there_is_refused(workspace: Workspace, tmp_path: Path):
    import_edition(geojson(tmp_path / "uso_2025.geojson", feature(1)), 0, workspace, "GIS-specialist")
    with pytest.raises(RuleError, match="2025"):
        import_edition(geojson(tmp_path / "ny_2025.geojson", feature(2)), 0, workspace, "GIS-specialist")
    assert len(workspace.areas(workspace.edition(2025).id)) == 1


def test_nothing_of_a_refused_file_is_taken_over(workspace: Workspace, tmp_path: Path):
    before = workspace.changes()
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, None))
    with pytest.raises(SourceFileError):
        import_edition(source, 0, workspace, "GIS-specialist")
    assert (workspace.editions(), workspace.changes()) == ([], before)


@pytest.mark.parametrize("after", [0, 2, 4])
def test_nothing_is_taken_over_when_the_user_cancels(workspace: Workspace, tmp_path: Path, after: int):
    source = geojson(tmp_path / "uso_2025.geojson", *(feature(number) for number in range(1, 4)))
    looks = iter(range(1000))
    with pytest.raises(Cancelled):
        import_edition(source, 0, workspace, "X", Progress(is_cancelled=lambda: next(looks) >= after))
    assert workspace.editions() == []


def test_the_source_file_is_left_as_it_was(workspace: Workspace, tmp_path: Path):
    source = shapefile(tmp_path / "files")
    before = {path.name: path.read_bytes() for path in source.parent.iterdir()}
    import_edition(source, 0, workspace, "GIS-specialist")
    assert {path.name: path.read_bytes() for path in source.parent.iterdir()} == before
