"""A municipality sees the released picture and the measures, never answers, places or anything about actors."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr

from tests.exchange.builders import feature, geojson
from tests.workspace.publication_samples import judged_by_noa
from utsatta_omraden_plugin.domain.assessment import JudgementLevel
from utsatta_omraden_plugin.domain.errors import RuleError, TargetFileError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.exchange import write_verified
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, export_areas
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

FORMATS = list(ExportFormat)
SECRET = "Gatlangning utanför Blåklinten"


def give_measure(path: str, area_id: str, number: int, problem: str, released: bool, description: str = "") -> None:
    """Put a measure into a workspace, where a later version of the program keeps them."""
    values = (f"m{number}", area_id, problem, description, "Kommunens fältgrupp", "2026-02-01", released)
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO measure (id, area_id, problem, description, owner, starts_on, released, "
            "status, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, 'ongoing', '2026-01-01', '')",
            values,
        )


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    path = str(tmp_path / "arbetsyta.gpkg")
    opened = create_workspace(path)
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2), feature(3))
    import_edition(source, 0, opened, "GIS-specialist")
    first, second, _ = opened.areas(opened.edition(2025).id)
    give_measure(path, first.area_id, 1, "Öppen droghandel", released=True, description='Mer "ljus" och folk')
    give_measure(path, first.area_id, 2, "Skadegörelse", released=True)
    give_measure(path, second.area_id, 3, SECRET, released=False)
    opened.set_trend([second.id], Trend.POSITIVE, "Färre händelser", date(2025, 12, 1), "Noa")
    yield opened
    opened.close()


def exported(workspace: Workspace, folder: Path, format_: ExportFormat) -> Path:
    target = folder / f"kommun_2025{format_.endings[0]}"
    export_areas(workspace, 2025, "municipality", format_, target)
    return target


def measures_in(target: Path, format_: ExportFormat) -> list[dict[str, Any]]:
    """The measures as another program reads them."""
    if format_ in (ExportFormat.GEOJSON, ExportFormat.GEOJSON_RFC7946):
        features = json.loads(target.read_text(encoding="utf-8"))["features"]
        return [measure for feature in features for measure in feature["properties"]["ATGARDER"]]
    path = f"/vsizip/{target}/{target.stem}_ATGARDER.dbf" if format_ is ExportFormat.SHP else str(target)
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    layer = dataset.GetLayer(0) if format_ is ExportFormat.SHP else dataset.GetLayerByName("ATGARDER")
    return [row.items() for row in layer]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_trend_stands_behind_the_published_columns(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    target = exported(workspace, tmp_path, format_)
    dataset = ogr.Open(f"/vsizip/{target}/{target.stem}.shp" if format_ is ExportFormat.SHP else str(target))
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    assert names[names.index("TREND") - 1] == "Shape_Area"
    assert [row.GetField("TREND") or "" for row in layer] == ["", "positiv", ""]


def test_what_noa_judged_is_the_trend_of_an_area_without_one_of_its_own(workspace: Workspace, tmp_path: Path):
    edition = workspace.edition(2025)
    for area, trend in zip(workspace.areas(edition.id), (Trend.NEGATIVE, Trend.STABLE)):
        workspace.add_judgement(replace(judged_by_noa(area), trend=trend), "Noa")
    third = workspace.areas(edition.id)[2]
    workspace.add_judgement(replace(judged_by_noa(third), level=JudgementLevel.REGION), "Region Väst")
    dataset = ogr.Open(str(exported(workspace, tmp_path, ExportFormat.GPKG)))
    assert [row.GetField("TREND") or "" for row in dataset.GetLayer(0)] == ["negativ", "positiv", ""]


@pytest.mark.parametrize("format_", FORMATS)
def test_released_measures_go_along_with_their_area(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    found = measures_in(exported(workspace, tmp_path, format_), format_)
    assert [(row["NAMN"], row["PROBLEM"], row["ATGARD"] or "", row["STATUS"]) for row in found] == [
        ("Område 1", "Skadegörelse", "", "pågående"),
        ("Område 1", "Öppen droghandel", 'Mer "ljus" och folk', "pågående"),
    ]
    assert {row["STARTDATUM"] for row in found} == {"2026-02-01"}


@pytest.mark.parametrize(
    ("name", "layer"),
    [
        ("Kommun (2025) gpkg", "Kommun (2025) gpkg"),
        ("Åtgärder", "Åtgärder"),
        *((name, "OMRADEN") for name in ("ATGARDER", "atgarder", "gpkg_2025", "GPKG", "Sqlite_2025", "(2025) ö", "-")),
    ],
)
def test_a_geopackage_of_any_name_holds_areas_and_measures(workspace: Workspace, tmp_path: Path, name: str, layer: str):
    target = tmp_path / f"{name}.gpkg"
    export_areas(workspace, 2025, "municipality", ExportFormat.GPKG, target)
    dataset = ogr.Open(str(target))
    assert [dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())] == [layer, "ATGARDER"]
    assert [len(dataset.GetLayer(index)) for index in (0, 1)] == [3, 2]


@pytest.mark.parametrize("format_", FORMATS)
def test_what_was_not_released_stands_nowhere(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    target = exported(workspace, tmp_path, format_)
    content = b"".join(path.read_bytes() for path in tmp_path.glob("kommun_2025*"))
    assert SECRET.encode() not in content
    assert "Område 2".encode() in target.read_bytes()


@pytest.mark.parametrize("format_", FORMATS)
def test_the_published_profile_has_neither_trend_nor_measures(
    workspace: Workspace, tmp_path: Path, format_: ExportFormat
):
    target = tmp_path / f"uso_2025{format_.endings[0]}"
    export_areas(workspace, 2025, "published", format_, target)
    content = target.read_bytes()
    assert not any(word in content for word in (b"TREND", b"ATGARDER", "Öppen droghandel".encode()))


@pytest.mark.parametrize("format_", [ExportFormat.SHP, ExportFormat.GEOJSON])
def test_the_file_is_the_same_bytes_each_time(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    first = exported(workspace, tmp_path, format_).read_bytes()
    assert exported(workspace, tmp_path, format_).read_bytes() == first


def test_the_zip_holds_the_table_beside_the_shapefile(workspace: Workspace, tmp_path: Path):
    with zipfile.ZipFile(exported(workspace, tmp_path, ExportFormat.SHP)) as archive:
        assert [name.removeprefix("kommun_2025") for name in archive.namelist()] == [
            *(".shp", ".shx", ".dbf", ".prj", ".cpg"),
            *("_ATGARDER.dbf", "_ATGARDER.cpg"),
        ]


@pytest.mark.parametrize("format_", [ExportFormat.GEOJSON, ExportFormat.GPKG])
def test_the_file_comes_in_again_as_an_edition(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    assert [area.name for area in read_edition(exported(workspace, tmp_path, format_)).areas] == [
        "Område 1",
        "Område 2",
        "Område 3",
    ]


def test_a_text_too_long_for_the_table_is_told_before_anything_is_written(workspace: Workspace, tmp_path: Path):
    area = workspace.areas(workspace.edition(2025).id)[0]
    give_measure(workspace.database_path, area.area_id, 9, "Buller", released=True, description="å" * 128)
    with pytest.raises(TargetFileError, match="Område 1, ATGARD: the text takes 256 bytes, but the column holds 254"):
        exported(workspace, tmp_path, ExportFormat.SHP)
    assert not list(tmp_path.glob("kommun_2025*"))
    assert "å" * 128 in {row["ATGARD"] for row in measures_in(exported(workspace, tmp_path, FORMATS[1]), FORMATS[1])}


@pytest.mark.parametrize("format_", [ExportFormat.SHP, ExportFormat.GPKG, ExportFormat.GEOJSON])
def test_measures_that_read_back_otherwise_stop_the_export(
    workspace: Workspace, tmp_path: Path, format_: ExportFormat, monkeypatch: pytest.MonkeyPatch
):
    name = {"SHP": "write_shapefile_zip", "GPKG": "write_geopackage", "GEOJSON": "write_geojson"}[format_.value]
    whole = getattr(write_verified, name)

    def loses_one(edition: Any, path: Path, progress: Any) -> None:
        edition.measures[0].pop()
        whole(edition, path, progress)
        edition.measures[0].append({**edition.measures[0][0], "PROBLEM": "Öppen droghandel"})

    monkeypatch.setattr(write_verified, name, loses_one)
    with pytest.raises(TargetFileError, match="reads back the same"):
        exported(workspace, tmp_path, format_)


def test_a_profile_that_does_not_exist_names_those_that_do(workspace: Workspace, tmp_path: Path):
    with pytest.raises(RuleError, match="Use one of the profiles published, municipality"):
        export_areas(workspace, 2025, "hemlig", ExportFormat.GPKG, tmp_path / "ut.gpkg")
