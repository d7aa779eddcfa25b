"""Beside an exported file stand a guide to its fields and the hashes that tell whether both are whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import ogr

from tests.exchange.builders import feature, geojson
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.exchange import export_areas as job
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, ExportReport, export_areas
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

FORMATS = list(ExportFormat)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, KATEGORI="Särskilt utsatt område"))
    import_edition(source, 0, opened, "GIS-specialist")
    yield opened
    opened.close()


def exported(workspace: Workspace, folder: Path, format_: ExportFormat) -> ExportReport:
    folder.mkdir(exist_ok=True)
    target = folder / f"uso_2025_sweref99tm{format_.endings[0]}"
    return export_areas(workspace, 2025, "published", format_, target)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_hashes_are_those_of_the_file_and_of_the_guide(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    file, guide, hashes = exported(workspace, tmp_path / "ut", format_).files
    assert sorted((tmp_path / "ut").iterdir()) == sorted([file, guide, hashes])
    told = dict(line.split("  ", 1)[::-1] for line in hashes.read_text(encoding="utf-8").splitlines())
    assert told == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (file, guide)}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_guide_tells_of_every_column_in_its_order(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    file, guide, _ = exported(workspace, tmp_path / "ut", format_).files
    dataset = ogr.Open(f"/vsizip/{file}/{file.stem}.shp" if format_ is ExportFormat.SHP else str(file))
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    columns = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    if format_ is ExportFormat.GPKG:
        columns.insert(0, layer.GetFIDColumn())
    lines = guide.read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in lines if " (" in line and line.startswith("  ")] == columns
    assert "  Särskilt utsatt område: 1" in lines
    assert f"File: {file.name}" in lines


def test_the_guide_speaks_the_language_that_it_is_given(workspace: Workspace, tmp_path: Path):
    target = tmp_path / "uso.geojson"
    swedish = {"Fields": "Fält"}
    report = export_areas(
        workspace, 2025, "published", ExportFormat.GEOJSON, target, speak=lambda said: swedish.get(said, said)
    )
    guide = report.files[1]
    assert "Fält" in guide.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("format_", [ExportFormat.SHP, ExportFormat.GEOJSON])
def test_guide_and_hashes_are_the_same_bytes_each_time(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    first, second = (exported(workspace, tmp_path / name, format_).files for name in ("a", "b"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_an_export_that_fails_leaves_all_three_as_they_were(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    files = exported(workspace, tmp_path / "ut", ExportFormat.GEOJSON).files
    before = [path.read_bytes() for path in files]

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(job, "write_hashes", fails)
    with pytest.raises(TargetFileError, match="the disk is full"):
        exported(workspace, tmp_path / "ut", ExportFormat.GEOJSON)
    assert [path.read_bytes() for path in files] == before
    assert sorted((tmp_path / "ut").iterdir()) == sorted(files)
