"""The packaged plugin in ``qgis_process``: what the interface can do, a script can do."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.qgis_process


@pytest.fixture(scope="module")
def workspace(qgis_process, sample_2025, tmp_path_factory):
    """A workspace with the sample edition 2025, imported by qgis_process."""
    path = tmp_path_factory.mktemp("Mina områden") / "arbets yta.gpkg"
    done = qgis_process("run", "utsattaomraden:importedition", "--json", INPUT=sample_2025, EDITION=0, WORKSPACE=path)
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["AREAS"] > 50
    return path


def test_the_algorithms_are_listed_with_their_help(qgis_process):
    listed = qgis_process("list", "--json")
    assert listed.returncode == 0
    algorithms = json.loads(listed.stdout)["providers"]["utsattaomraden"]["algorithms"]
    assert {"utsattaomraden:createworkspace", "utsattaomraden:exportareas"} <= set(algorithms)
    shown = qgis_process("help", "utsattaomraden:setcategory")
    assert shown.returncode == 0
    assert "REASON" in shown.stdout
    assert "the change log keeps it" in shown.stdout


def test_help_speaks_swedish_to_a_swedish_user(qgis_process):
    shown = qgis_process("help", "utsattaomraden:importedition", locale="sv_SE")
    assert shown.returncode == 0
    assert "Importera utgåva" in shown.stdout
    assert "Arbetsyta" in shown.stdout


def test_a_workspace_is_made_once_and_the_second_time_refused(qgis_process, tmp_path):
    path = tmp_path / "ny.gpkg"
    made = qgis_process("run", "utsattaomraden:createworkspace", WORKSPACE=path, LPO="561540")
    assert made.returncode == 0, made.stdout + made.stderr
    assert "is ready" in made.stdout
    again = qgis_process("run", "utsattaomraden:createworkspace", WORKSPACE=path)
    assert again.returncode != 0
    assert "ny.gpkg" in again.stdout + again.stderr


def test_a_category_is_set_and_the_edition_exported(qgis_process, workspace, sample_2025, tmp_path):
    first = qgis_process(
        "run", "utsattaomraden:exportareas", WORKSPACE=workspace, FORMAT="GEOJSON", OUTPUT=tmp_path / "a.geojson"
    )
    assert first.returncode == 0, first.stdout + first.stderr
    area = next(
        feature["properties"]
        for feature in json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"]
        if feature["properties"]["KATEGORI"] == "Utsatt område"
    )
    done = qgis_process(
        "run",
        "utsattaomraden:setcategory",
        "--json",
        WORKSPACE=workspace,
        EDITION=2025,
        AREA=area["SPECIALOMRADES_ID"],
        CATEGORY="Särskilt utsatt område",
        REASON="Akut läge",
        DATE="2026-11-22",
        BY="Noa",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["results"]["NAME"] == area["NAMN"]
    report = tmp_path / "rapport.json"
    second = qgis_process(
        "run",
        "utsattaomraden:exportareas",
        "--json",
        folder=tmp_path,
        WORKSPACE=workspace,
        EDITION=2025,
        PROFILE="published",
        FORMAT="GEOJSON",
        OUTPUT="b.geojson",
        REPORT=report,
    )
    assert second.returncode == 0, second.stdout + second.stderr
    exported = {
        feature["properties"]["SPECIALOMRADES_ID"]: feature["properties"]
        for feature in json.loads((tmp_path / "b.geojson").read_text(encoding="utf-8"))["features"]
    }
    assert exported[area["SPECIALOMRADES_ID"]]["KATEGORI"] == "Särskilt utsatt område"
    assert exported[area["SPECIALOMRADES_ID"]]["AKTUALITET_START"] == "2026-11-22"
    assert report.is_file()


def test_an_error_ends_with_a_code_and_speaks_swedish(qgis_process, workspace, tmp_path):
    done = qgis_process(
        "run",
        "utsattaomraden:setcategory",
        locale="sv_SE",
        WORKSPACE=workspace,
        EDITION=2025,
        AREA="1",
        CATEGORY="Lugnt område",
        REASON="Test",
        DATE="2026-11-22",
    )
    assert done.returncode != 0
    assert "”Lugnt område” är ingen kategori. Välj någon av:" in done.stdout + done.stderr


def test_a_file_that_is_none_names_file_and_leaves_nothing(qgis_process, tmp_path):
    bad = tmp_path / "tjänst å.zip"
    bad.write_bytes(b"no zip")
    done = qgis_process("run", "utsattaomraden:importedition", INPUT=bad, EDITION=2025, WORKSPACE=tmp_path / "ny.gpkg")
    assert done.returncode != 0
    assert "tjänst å.zip" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == [bad]
