"""``createworkspace`` through the registry."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def target(tmp_path):
    return tmp_path / "Södra lägesbilden 2025.gpkg"


def test_a_new_workspace_is_empty_and_has_the_shipped_method(run, listener, target):
    results = run("createworkspace", WORKSPACE=target, LPO="561540")
    assert results["WORKSPACE"] == str(target)
    workspace = open_workspace(str(target))
    assert workspace.editions() == []
    assert workspace.meta().lpo_code == "561540"
    assert workspace.method().steps
    workspace.close()
    assert any(str(target) in line for line in listener.said)


def test_a_workspace_that_is_there_stays_as_it_is(run, target):
    run("createworkspace", WORKSPACE=target)
    before = target.read_bytes()
    with pytest.raises(QgsProcessingException, match="Södra lägesbilden 2025"):
        run("createworkspace", WORKSPACE=target)
    assert target.read_bytes() == before


def test_overwriting_is_done_when_asked_for(run, target):
    run("createworkspace", WORKSPACE=target, LPO="561540")
    run("createworkspace", WORKSPACE=target, OVERWRITE=True)
    workspace = open_workspace(str(target))
    assert workspace.meta().lpo_code == ""
    workspace.close()


def test_a_method_file_that_is_not_there_is_named(run, target, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"min metod\.json"):
        run("createworkspace", WORKSPACE=target, METHOD=tmp_path / "min metod.json")
    assert not target.exists()


def test_a_wrong_method_file_makes_no_workspace(run, target, tmp_path):
    wrong = tmp_path / "metod.json"
    wrong.write_text('{"id": "min", "steps": []}', encoding="utf-8")
    with pytest.raises(QgsProcessingException):
        run("createworkspace", WORKSPACE=target, METHOD=wrong)
    assert list(tmp_path.iterdir()) == [wrong]
