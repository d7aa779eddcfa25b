"""``createsubmission`` through the registry."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.exchange.submission import read_submission

LPO = "561590"


@pytest.fixture
def workspace(run, sample_2025, tmp_path):
    path = tmp_path / "arbetsyta åäö.gpkg"
    run("importedition", INPUT=sample_2025, WORKSPACE=path)
    return path


def test_it_writes_one_zip_and_says_the_code(built_plugin, run, listener, workspace, tmp_path):
    output, report = tmp_path / "underlag 561590.zip", tmp_path / "rapport.json"
    results = run(
        "createsubmission", WORKSPACE=workspace, EDITION=2025, LPO=LPO, OUTPUT=output, REPORT=report, LANGUAGE="sv"
    )
    assert results["FILE"] == str(output)
    told = json.loads(report.read_text(encoding="utf-8"))
    with read_submission(output, tmp_path, LPO) as read:
        assert read.phone_code == results["CODE"] == told["phone_code"]
        assert told["areas"] == len(read.workspace.areas(read.edition.id)) == 5
        assert not read.manifest.with_places
    assert any(results["CODE"] in line and str(output) in line for line in listener.said)


def test_the_label_given_goes_before_that_of_the_workspace(run, workspace, tmp_path):
    report = tmp_path / "rapport.json"
    run("createsubmission", WORKSPACE=workspace, LPO=LPO, OUTPUT=tmp_path / "u.zip", LABEL="Sekretess", REPORT=report)
    assert json.loads(report.read_text(encoding="utf-8"))["with_places"]


def test_an_lpo_without_areas_is_told(run, workspace, tmp_path):
    with pytest.raises(QgsProcessingException, match="No area of edition 2025 belongs to the local police area 999999"):
        run("createsubmission", WORKSPACE=workspace, LPO="999999", OUTPUT=tmp_path / "u.zip")
    assert not (tmp_path / "u.zip").exists()
