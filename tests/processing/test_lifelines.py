"""``lifelines`` through the registry."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def target(run, sample_2023, sample_2025, tmp_path):
    """A workspace with both bundled editions."""
    path = tmp_path / "arbetsyta.gpkg"
    for edition in (sample_2023, sample_2025):
        run("importedition", INPUT=edition, WORKSPACE=path)
    return path


def rows_by_area(results, name):
    layer = QgsVectorLayer(results["OUTPUT"], name, "ogr")
    assert layer.isValid()
    rows = defaultdict(list)
    for feature in layer.getFeatures():
        rows[feature["area_id"]].append(feature)
    return rows


def test_each_area_has_a_row_for_each_edition_it_is_in(run, target, tmp_path, listener):
    results = run("lifelines", WORKSPACE=target, OUTPUT=tmp_path / "livslinjer.csv")
    rows = rows_by_area(results, "livslinjer")
    workspace = open_workspace(str(target))
    lives = workspace.lifelines()
    counts = [len(workspace.areas(edition.id)) for edition in workspace.editions()]
    workspace.close()
    assert results["AREAS"] == len(rows) == len(lives)
    assert results["ROWS"] == sum(counts) == sum(map(len, rows.values()))
    assert any(str(results["AREAS"]) in line for line in listener.said)
    assert listener.shares[-1] == pytest.approx(100)


def test_a_row_tells_name_category_size_and_since_when(run, target, tmp_path):
    results = run("lifelines", WORKSPACE=target, OUTPUT=tmp_path / "livslinjer.gpkg")
    rows = rows_by_area(results, "livslinjer")
    workspace = open_workspace(str(target))
    newest = workspace.editions()[-1]
    area = workspace.areas(newest.id)[0]
    workspace.close()
    (row,) = [row for row in rows[area.area_id] if row["edition"] == newest.year]
    assert (row["name"], row["category"], row["special_area_id"]) == (area.name, area.category, area.special_area_id)
    assert row["hectares"] == pytest.approx(area.boundary.area / 10_000, abs=0.001)
    assert row["valid_from"] == area.valid_from.isoformat()
    assert not row.hasGeometry()


def test_areas_of_both_editions_are_followed_from_one_to_the_other(run, target, tmp_path):
    results = run("lifelines", WORKSPACE=target, OUTPUT=tmp_path / "livslinjer.csv")
    followed = [rows for rows in rows_by_area(results, "livslinjer").values() if len(rows) == 2]
    assert len(followed) > 40
    assert all([int(row["edition"]) for row in rows] == [2023, 2025] for rows in followed)


def test_hisings_backa_is_one_life_under_two_numbers(run, published_2023, published_2025, tmp_path):
    target = tmp_path / "arbetsyta.gpkg"
    for edition in (published_2023, published_2025):
        run("importedition", INPUT=edition, WORKSPACE=target)
    results = run("lifelines", WORKSPACE=target, OUTPUT=tmp_path / "livslinjer.gpkg")
    lives = rows_by_area(results, "livslinjer").values()
    (life,) = [rows for rows in lives if any(row["name"] == "Hisings Backa" for row in rows)]
    assert [(row["edition"], row["special_area_id"]) for row in life] == [(2023, 28), (2025, 78)]


def test_parts_that_were_split_off_tell_what_they_came_from(run, published_2023, published_2025, tmp_path):
    target = tmp_path / "arbetsyta.gpkg"
    for edition in (published_2023, published_2025):
        run("importedition", INPUT=edition, WORKSPACE=target)
    lives = rows_by_area(run("lifelines", WORKSPACE=target, OUTPUT=tmp_path / "livslinjer.gpkg"), "livslinjer")
    rows = {(row["name"], row["edition"]): row for life in lives.values() for row in life}
    lina, whole = rows["Lina", 2025], rows["Ronna / Geneta / Lina", 2023]
    assert (lina["from_edition"], lina["from_names"]) == (2023, "Ronna / Geneta / Lina")
    assert (lina["from_categories"], lina["from_area_ids"]) == ("Särskilt utsatt område", whole["area_id"])
    assert lina["from_hectares"] == pytest.approx(whole["hectares"], abs=0.001)
    assert (whole["to_edition"], whole["to_names"]) == (2025, "Geneta; Lina")
    assert whole["to_hectares"] == pytest.approx(lina["hectares"] + rows["Geneta", 2025]["hectares"], abs=0.001)
    assert {name for (name, _), row in rows.items() if row["from_names"]} == {
        *("Geneta", "Lina", "Rinkeby", "Hjulsta", "Hallonbergen", "Oxhagen")
    }


def test_a_workspace_that_is_not_there_is_named(run, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"saknas\.gpkg"):
        run("lifelines", WORKSPACE=tmp_path / "saknas.gpkg", OUTPUT="memory:")


def test_an_identity_number_in_a_name_is_masked(run, target, tmp_path):
    workspace = open_workspace(str(target))
    area = workspace.areas(workspace.edition(2025).id)[0]
    workspace.replace_areas([replace(area, name="Hos 640823-3234")], "edit_area", "", "GIS-specialist")
    workspace.close()
    run("lifelines", WORKSPACE=target, OUTPUT=tmp_path / "livslinjer.csv")
    written = (tmp_path / "livslinjer.csv").read_text(encoding="utf-8")
    assert "64••••-••••" in written
    assert "640823" not in written
