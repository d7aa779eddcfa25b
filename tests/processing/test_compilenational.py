"""``compilenational`` through the registry."""

from __future__ import annotations

import json
from datetime import date

import pytest
from qgis.core import QgsProcessingException

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, YEAR
from tests.exchange.compilation.samples import hand_in, prepared
from utsatta_omraden_plugin.domain.due import end_of_day
from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """The workspace in which every LPO begins."""
    return prepared(tmp_path_factory.mktemp("Början") / "utkast.gpkg")


@pytest.fixture(scope="module")
def folder(begun, tmp_path_factory):
    """What two of three LPOs hand in."""
    made = tmp_path_factory.mktemp("Underlag å ä ö")
    for unit in (NORTH, SOUTH):
        hand_in(begun, unit, made)
    return made


def test_it_compiles_into_a_workspace_of_its_own(run, listener, begun, folder, tmp_path):
    workspace, report = tmp_path / "Nationell åäö.gpkg", tmp_path / "rapport.json"
    results = run(
        "compilenational", SUBMISSIONS=folder, BASE=f"{begun}|2025", EDITION=YEAR, WORKSPACE=workspace, REPORT=report,
        DUE="2026-11-09", BY="Noa", LANGUAGE="sv",
    )  # fmt: skip
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (results["AREAS"], results["CONFLICTS"], results["OPEN_CONFLICTS"]) == (6, len(told["conflicts"]), 0)
    assert (told["edition"], told["areas"], told["missing_lpos"]) == (YEAR, 6, [WEST.lpo_code])
    assert [one["accepted"] for one in told["submissions"]] == [True, True]
    assert [one["statuses"] for one in told["lpos"]] == [["in", "late"], ["in", "late"], ["missing"]]
    opened = open_workspace(str(workspace))
    assert opened.edition(YEAR).status.value == "compiled"
    assert opened.changes()[-1].by == "Noa"
    opened.close()
    assert any(line.startswith(f"Edition {YEAR} compiled. Areas: 6. LPOs in: 2, missing: 1.") for line in listener.said)


def test_a_failure_leaves_no_workspace_behind(run, begun, tmp_path):
    (tmp_path / "tom").mkdir()
    with pytest.raises(QgsProcessingException, match="holds no submission"):
        run("compilenational", SUBMISSIONS=tmp_path / "tom", BASE=f"{begun}|2025", EDITION=YEAR,
            WORKSPACE=tmp_path / "Ny.gpkg")  # fmt: skip
    assert not (tmp_path / "Ny.gpkg").exists()


def test_the_last_day_ends_at_midnight_of_this_computer():
    assert end_of_day(None) == ""
    assert end_of_day(date(2026, 11, 9)).endswith("59.999Z")
