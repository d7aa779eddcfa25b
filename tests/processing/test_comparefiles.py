"""``comparefiles`` through the registry."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException

from tests.exchange.builders import feature, geojson
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import read_edition


@pytest.mark.published
def test_what_was_published_in_2025_goes_out_with_nothing_lost(run, listener, published_2025, tmp_path):
    target = tmp_path / "uso_2025_shp.zip"
    write_areas(read_edition(published_2025).areas, ExportFormat.SHP, target)
    results = run("comparefiles", BEFORE=published_2025, AFTER=target)
    assert results["DIFFERENCES"] == 0
    assert results["NORMALISATIONS"] > 0
    assert listener.said[0] == "The files hold the same areas."


def test_a_changed_value_is_listed_with_its_row_and_column(run, listener, tmp_path):
    before = geojson(tmp_path / "före.geojson", feature(1), feature(2, NAMN="Hulta 640823-3234"))
    after = geojson(tmp_path / "efter.geojson", feature(1), feature(2, NAMN="Hulta"))
    report = tmp_path / "rapport.json"
    results = run("comparefiles", BEFORE=before, AFTER=after, REPORT=report, LANGUAGE="sv")
    assert (results["DIFFERENCES"], results["NORMALISATIONS"]) == (1, 0)
    [warned] = listener.warned
    assert warned.startswith("Row 2, name: Hulta ")
    assert warned.endswith(" became Hulta")
    assert "640823-3234" not in warned
    written = report.read_text(encoding="utf-8")
    assert "640823-3234" not in written
    told = json.loads(written)
    assert (told["before"], told["after"], told["summary"]) == ("före.geojson", "efter.geojson", {"value": 1})
    assert "2, name: Hulta" in told["differences"][0]["sentence"]
    assert [(one["kind"], one["row"], one["column"]) for one in told["differences"]] == [("value", 2, "name")]


def test_a_file_that_is_not_there_is_named(run, sample_2025, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"borta\.geojson"):
        run("comparefiles", BEFORE=sample_2025, AFTER=tmp_path / "borta.geojson")
