"""Findings as files: a layer, a table for a spreadsheet, JSON."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest
from osgeo import ogr

from tests.domain.checks.editions import EAST, area, box
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.exchange.check_areas import check_areas
from utsatta_omraden_plugin.exchange.findings_files import FIELDS, write_findings
from utsatta_omraden_plugin.workspace import NewEdition, create_workspace


def in_marks(words: str) -> str:
    return f"«{words}»"


@pytest.fixture
def report(tmp_path):
    """Two findings: an overlap, and an area whose name a spreadsheet would take for a formula."""
    workspace = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    new = NewEdition(2025, "2025", EditionStatus.PUBLISHED, CategoryScheme.TWO, "a.zip", "0" * 64)
    areas = [area(1, box(0, 0, 100, 100), name="=Prov  gården"), area(2, box(50, 0, 150, 100), name="Åslätt")]
    workspace.add_edition(new, areas, "test")
    made = check_areas(workspace, 2025, today=date(2026, 11, 22))
    workspace.close()
    return made


@pytest.mark.parametrize("ending", [".gpkg", ".geojson"])
def test_a_layer_holds_every_finding_at_its_place(report, tmp_path, ending):
    target = tmp_path / f"fynd å{ending}"
    write_findings(report, target)
    opened = ogr.Open(str(target))
    layer = opened.GetLayer(0)
    rows = [(feature["code"], feature["areas"], feature.GetGeometryRef().GetX()) for feature in layer]
    assert [row[0] for row in rows] == ["overlap", "blank"]
    assert "Åslätt" in rows[0][1]
    assert EAST + 50 < rows[0][2] < EAST + 100
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "3006"


def test_the_table_opens_in_a_spreadsheet_and_runs_no_formula(report, tmp_path):
    target = tmp_path / "fynd.csv"
    write_findings(report, target)
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    header, first, second = csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";")
    assert header == [*(name for name, _ in FIELDS), "east", "north"]
    assert (first[0], first[1]) == ("error", "overlap")
    assert second[3] == "'=Prov  gården"
    assert float(first[-2]) > EAST


def test_json_is_the_report_of_the_algorithm(report, tmp_path):
    target = tmp_path / "fynd.json"
    write_findings(report, target, in_marks)
    assert json.loads(target.read_text(encoding="utf-8")) == report.as_json(in_marks)


def test_field_names_fit_into_a_shapefile():
    assert all(len(name) <= 10 for name, _ in FIELDS)


@pytest.mark.parametrize("name", ["saknas/fynd.csv", "saknas/fynd.gpkg", "fynd.xyz"])
def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left_there(report, tmp_path, name):
    with pytest.raises(TargetFileError) as refused:
        write_findings(report, tmp_path / name)
    assert "fynd" in str(refused.value)
    assert refused.value.remedy is not None
    assert not list(tmp_path.glob("fynd*"))
    assert not list(tmp_path.glob(".utsatta-*"))


def test_an_older_file_is_replaced_whole(report, tmp_path):
    target = tmp_path / "fynd.gpkg"
    write_findings(report, target)
    write_findings(report, target)
    assert ogr.Open(str(target)).GetLayer(0).GetFeatureCount() == 2
