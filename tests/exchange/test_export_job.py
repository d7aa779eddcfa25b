"""The job "export areas" and the change log as a table, with a real workspace."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson
from tests.workspace.test_full_disk import filled
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError, TargetFileError
from utsatta_omraden_plugin.exchange.change_log_csv import write_change_log
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, export_areas
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, SPECIALOMRADES_ID=7))
    import_edition(source, 0, opened, "GIS-specialist")
    yield opened
    opened.close()


@pytest.fixture
def with_new_category(workspace: Workspace) -> Workspace:
    area = workspace.find_area(workspace.edition(2025).id, "7")
    workspace.set_category([area.id], Category.SARSKILT, "=Läget är akut; se underlag", date(2025, 11, 1), "Noa")
    return workspace


@pytest.mark.parametrize("format_", list(ExportFormat))
def test_a_changed_category_leaves_the_workspace(with_new_category: Workspace, tmp_path: Path, format_: ExportFormat):
    target = tmp_path / f"ut_2025{format_.endings[0]}"
    report = export_areas(with_new_category, 2025, "published", format_, target)
    assert (report.files[0], report.areas) == (target, 2)
    changed = read_edition(target).areas[1]
    assert (changed.category, changed.valid_from) == ("Särskilt utsatt område", date(2025, 11, 1))


@pytest.mark.published
@pytest.mark.parametrize("format_", list(ExportFormat))
def test_a_published_edition_goes_through_the_workspace_unchanged(
    tmp_path: Path, published_2025: Path, format_: ExportFormat
):
    opened = create_workspace(str(tmp_path / "annan.gpkg"))
    import_edition(published_2025, 0, opened, "GIS-specialist")
    target = tmp_path / f"ut_2025{format_.endings[0]}"
    export_areas(opened, 2025, "published", format_, target)
    opened.close()
    before, after = read_edition(published_2025).areas, read_edition(target).areas
    for meaning in (
        "name",
        "category",
        "locality",
        "organisation",
        "special_area_id",
        "valid_from",
        "valid_to",
    ):
        assert [getattr(area, meaning) for area in after] == [getattr(area, meaning) for area in before]
    tolerance = 0.02 if format_ is ExportFormat.GEOJSON_RFC7946 else 1e-4
    assert all(a.boundary.hausdorff_distance(b.boundary) <= tolerance for a, b in zip(after, before, strict=True))


def test_the_export_report_is_plain_data(workspace: Workspace, tmp_path: Path):
    target = tmp_path / "ut.zip"
    report = json.loads(json.dumps(export_areas(workspace, 2025, "published", ExportFormat.SHP, target).as_json()))
    assert (report["files"][0], report["areas"], report["format"]) == (str(target), 2, "SHP")
    assert report["limits"][0].startswith("Shapefile: OBJECTID is not written")


def test_a_profile_that_does_not_exist_is_refused(workspace: Workspace, tmp_path: Path):
    with pytest.raises(RuleError, match="The export profile “hemlig” does not exist"):
        export_areas(workspace, 2025, "hemlig", ExportFormat.SHP, tmp_path / "ut.zip")


def test_an_edition_that_does_not_exist_is_refused(workspace: Workspace, tmp_path: Path):
    with pytest.raises(RuleError, match="2025"):
        export_areas(workspace, 2021, "published", ExportFormat.SHP, tmp_path / "ut.zip")


def test_an_export_never_replaces_the_workspace_itself(workspace: Workspace):
    with pytest.raises(TargetFileError, match="this is the workspace itself"):
        export_areas(workspace, 2025, "published", ExportFormat.GPKG, Path(workspace.database_path))
    assert len(workspace.areas(workspace.edition(2025).id)) == 2


def test_the_change_log_opens_in_a_swedish_spreadsheet(with_new_category: Workspace, tmp_path: Path):
    target = tmp_path / "ändringslogg.csv"
    write_change_log(with_new_category, target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfnumber;at;by;what;")
    with target.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    changes = with_new_category.changes()
    assert [row["hash"] for row in rows] == [change.hash for change in changes]
    last = rows[-1]
    assert (last["what"], last["by"]) == ("set_category", "Noa")
    assert json.loads(last["new"])["category"] == "Särskilt utsatt område"
    assert last["reason"] == "'=Läget är akut; se underlag", "a text must not run as a formula"


def test_a_change_log_that_cannot_be_written_is_told(workspace: Workspace, tmp_path: Path):
    with pytest.raises(TargetFileError, match="the folder does not exist"):
        write_change_log(workspace, tmp_path / "borta" / "logg.csv")


@pytest.mark.parametrize("room", [0, 30_000, 200_000])
@pytest.mark.parametrize("format_", list(ExportFormat))
def test_a_disk_that_fills_up_is_said_to_be_full_and_leaves_the_old_file(
    tmp_path: Path, small_disk: Path, format_: ExportFormat, room: int
):
    opened = create_workspace(str(tmp_path / "stor.gpkg"))
    source = geojson(tmp_path / "uso_2025.geojson", *(feature(number) for number in range(1, 2001)))
    import_edition(source, 0, opened, "GIS-specialist")
    target = small_disk / f"ut_2025{format_.endings[0]}"
    target.write_text("det gamla")
    filled(small_disk, room)
    with pytest.raises(TargetFileError, match=r"the disk is full\. Make room"):
        export_areas(opened, 2025, "published", format_, target)
    opened.close()
    assert target.read_text() == "det gamla"
    assert sorted(path.name for path in small_disk.iterdir()) == ["ballast", target.name]
