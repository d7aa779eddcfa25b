"""``calibration`` through the registry."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.exchange.calibration_samples import ANALYST, SECOND, SECRET, workspace_with_assessors
from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.workspace import create_workspace


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "arbetsyta.gpkg"
    workspace_with_assessors(path).close()
    return path


def test_the_table_has_a_row_for_each_area_question_and_assessor(run, target, tmp_path, listener):
    results = run("calibration", WORKSPACE=target, OUTPUT=tmp_path / "svar.gpkg", LANGUAGE="sv")
    layer = QgsVectorLayer(results["OUTPUT"], "svar", "ogr")
    rows = [feature for feature in layer.getFeatures() if feature["area"] == "Exempelgården"]
    assert [(row["question"], row["assessor"], row["problem"]) for row in rows][:2] == [
        ("1.3", ANALYST, 1),
        ("1.3", SECOND, 4),
    ]
    assert not rows[0].hasGeometry()
    assert SECRET not in str([row.attributes() for row in rows])
    assert results["AREAS"] == 2
    assert results["UNITS"] == 4
    assert "2 areas compared" in listener.said[-1]
    assert listener.shares[-1] == pytest.approx(100)


def test_the_report_tells_agreement_and_who_grades_harder(run, target, tmp_path):
    results = run("calibration", WORKSPACE=target, EDITION=2025, REPORT=tmp_path / "jämförelse.json", LANGUAGE="en")
    report = json.loads((tmp_path / "jämförelse.json").read_text(encoding="utf-8"))
    assert report["agreement"]["alpha"] == pytest.approx(results["ALPHA"], abs=1e-4)
    assert report["assessors"][0]["group"] == SECOND
    assert {one["name"] for one in report["areas"]} == {"Exempelgården", "Åkerhöjden"}
    assert "OUTPUT" not in results


def test_an_edition_that_nobody_has_assessed_says_so(run, tmp_path, listener):
    path = tmp_path / "tom.gpkg"
    workspace = create_workspace(str(path))
    workspace.add_edition(new_edition(2025), areas_of_2025(), "test")
    workspace.close()
    results = run("calibration", WORKSPACE=path)
    assert results["AREAS"] == 0
    assert results["ALPHA"] is None
    assert "Nobody has assessed" in listener.said[-1]


def test_a_year_that_the_workspace_lacks_is_an_error_that_says_so(run, target):
    with pytest.raises(QgsProcessingException, match="2019"):
        run("calibration", WORKSPACE=target, EDITION=2019)
