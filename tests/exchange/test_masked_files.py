"""Files that tell of what nobody can correct any more show no identity number, and all else as it stands."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from tests.exchange.builders import area, feature, geojson
from tests.exchange.test_compare_page import box, comparison
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.change import FIRST_HASH, Change, seal
from utsatta_omraden_plugin.exchange.change_log_csv import write_change_log
from utsatta_omraden_plugin.exchange.change_log_json import write_change_log_json
from utsatta_omraden_plugin.exchange.check_areas import check_areas
from utsatta_omraden_plugin.exchange.compare_layer import layer_rows
from utsatta_omraden_plugin.exchange.compare_page import page
from utsatta_omraden_plugin.exchange.findings_files import write_findings
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.privacy_gate import hidden_in_values
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

NUMBER = "640823-3234"
"""A valid personnummer that nobody has: Skatteverket's own example."""
HIDDEN = "64••••-••••"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two areas with the same id, one with a number in its name, and a change with one in its reason."""
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    twice = {"SPECIALOMRADES_ID": 7}
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, NAMN=f"Hos {NUMBER}", **twice), feature(2, **twice))
    import_edition(source, 0, opened, "GIS-specialist")
    last = opened.areas(opened.edition(2025).id)[1]
    opened.set_category([last.id], Category.SARSKILT, f"Vittnet {NUMBER} berättar", date(2025, 11, 1), "Noa")
    opened.set_category([last.id], Category.UTSATT, "Läget är lugnt", date(2025, 12, 1), "Noa")
    yield opened
    opened.close()


def test_the_change_log_as_a_table_masks_the_number_alone(workspace: Workspace, tmp_path: Path):
    target = tmp_path / "logg.csv"
    write_change_log(workspace, target)
    assert NUMBER not in target.read_text(encoding="utf-8-sig")
    with target.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    assert [row["reason"] for row in rows[-2:]] == [f"Vittnet {HIDDEN} berättar", "Läget är lugnt"]
    assert [row["hash"] for row in rows] == [change.hash for change in workspace.changes()]


def test_the_change_log_as_json_names_the_changes_whose_hash_cannot_be_followed(workspace: Workspace, tmp_path: Path):
    target = tmp_path / "logg.json"
    write_change_log_json(workspace, target)
    content = json.loads(target.read_text(encoding="utf-8"))
    assert NUMBER not in target.read_text(encoding="utf-8")
    assert HIDDEN in target.read_text(encoding="utf-8")
    previous, not_followed = FIRST_HASH, []
    for row in content["changes"]:
        fields = {name: value for name, value in row.items() if name not in ("hash", "previous_hash")}
        sealed: Change = seal(**fields, previous_hash=previous)
        if sealed.hash != row["hash"]:
            not_followed.append(row["number"])
        previous = row["hash"]
    assert not_followed
    assert content["masked"] == not_followed


@pytest.mark.parametrize("ending", [".csv", ".json", ".geojson", ".gpkg"])
def test_findings_on_an_area_are_told_without_the_number_in_its_name(workspace: Workspace, tmp_path: Path, ending: str):
    report = check_areas(workspace, 2025, today=date(2026, 11, 22))
    assert any(NUMBER in str(one.finding.message) for one in report.findings)
    target = tmp_path / f"fynd{ending}"
    write_findings(report, target)
    if ending == ".gpkg":
        opened = ogr.Open(str(target))
        written = str([row.items() for row in opened.GetLayer(0)])
    else:
        written = target.read_text(encoding="utf-8")
    assert f"Hos {HIDDEN}" in written
    assert NUMBER not in written
    assert NUMBER.encode() not in target.read_bytes()


def test_a_comparison_hides_the_number_on_the_page_and_in_the_layer():
    old = [
        area(f"Hos {NUMBER}", 1, box(0, 1000), category=f"Sort {NUMBER}"),
        area(f"Kvar {NUMBER}", 2, box(2000, 2100)),
    ]
    new = [area(f"Vid {NUMBER}", 1, box(0, 400)), area(f"Kvar {NUMBER}", 2, box(2000, 2100))]
    compared = comparison(old, new)
    html = page(compared)
    assert NUMBER not in html
    assert all(name in html for name in (f"Hos {HIDDEN}", f"Vid {HIDDEN}", f"Kvar {HIDDEN}", f"Sort {HIDDEN}"))
    rows = str([row.values for row in layer_rows(compared)])
    assert NUMBER not in rows
    assert f"Hos {HIDDEN}" in rows


def test_masked_data_keeps_its_form_and_all_that_is_no_identity_number():
    id_ = "916b0f50-0818-9937-e7c2-adcef6e2752b"
    data = {"id": id_, "size": 9876543210, "point": [6580822.1, None, True], "said": [{"text": NUMBER}, "Norrby"]}
    assert hidden_in_values(data) == {**data, "said": [{"text": HIDDEN}, "Norrby"]}


def test_a_number_is_masked_as_a_name_as_a_value_and_inside_of_json_kept_as_text():
    plain = "64••••••••"
    data = {
        "whole": 6408233234,
        "real": 6408233234.0,
        f"Tips {NUMBER}": 1,
        "Tips 640823-3235": 6408233234.5,
        "kept": '{"x": "640823\\n-3234"}',
    }
    assert json.loads(data["kept"]) == {"x": "640823\n-3234"}
    assert hidden_in_values(data) == {
        "whole": plain,
        "real": plain,
        f"Tips {HIDDEN}": 1,
        "Tips 640823-3235": 6408233234.5,
        "kept": '{"x": "64•••• -••••"}',
    }


def test_two_names_that_look_the_same_when_masked_both_stay():
    assert list(hidden_in_values({"640823-3234": 1, "640823-3242": 2})) == [HIDDEN, f"{HIDDEN}•"]


@pytest.mark.parametrize("write", [write_change_log, write_change_log_json])
def test_extra_attributes_of_a_changed_area_show_no_number_in_the_log(tmp_path: Path, write: Any):
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    extra = {"PNR": 6408233234, "REAL": 6408233234.0, f"Tips {NUMBER}": "a", "NOTE": "640823-\n3234"}
    import_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, **extra)), 0, opened, "GIS-specialist")
    (before,) = opened.areas(opened.edition(2025).id)
    opened.replace_areas(
        [replace(before, extra={**before.extra, "NY": 1})], "edit_area", "", "GIS-specialist", [before.row_version]
    )
    target = tmp_path / f"logg{'.csv' if write is write_change_log else '.json'}"
    assert write(opened, target) == sum("PNR" in str((dict(one.old), dict(one.new))) for one in opened.changes()) > 0
    written = target.read_text(encoding="utf-8-sig")
    assert "PNR" in written
    assert [one for one in ("6408233234", NUMBER, "640823-") if one in written] == []
    opened.close()
