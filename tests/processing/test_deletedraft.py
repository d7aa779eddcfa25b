"""``deletedraft`` through the registry."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def target(run, sample_2025, tmp_path):
    path = tmp_path / "arbetsyta på ö.gpkg"
    run("importedition", INPUT=sample_2025, WORKSPACE=path)
    run("startdraft", WORKSPACE=path, EDITION=2027)
    return path


def years(path) -> list[int]:
    workspace = open_workspace(str(path))
    try:
        return [edition.year for edition in workspace.editions()]
    finally:
        workspace.close()


def test_the_draft_goes_and_the_copy_holds_it(run, listener, target):
    results = run("deletedraft", WORKSPACE=target, EDITION=2027, REASON="Fel utgåva", BY="Noa")
    assert years(target) == [2025]
    copy = Path(results["COPY"])
    assert copy.parent == target.parent / "sakerhetskopior"
    assert years(copy) == [2025, 2027]
    assert results["AREAS"] > 0
    assert any(line.startswith(f"Deleted: {results['AREAS']} area(s)") for line in listener.said)
    assert any(copy.name in line for line in listener.said)
    workspace = open_workspace(str(target))
    change = workspace.changes(newest_first=True)[0]
    assert (change.number, change.by, change.reason) == (results["CHANGE"], "Noa", "Fel utgåva")
    workspace.close()


def test_a_published_edition_is_refused_and_no_copy_is_made(run, target):
    with pytest.raises(QgsProcessingException, match="only drafts can be deleted"):
        run("deletedraft", WORKSPACE=target, EDITION=2025, REASON="skäl")
    assert years(target) == [2025, 2027]
    assert not (target.parent / "sakerhetskopior").exists()


def test_it_has_to_be_said_which_draft(run, target):
    with pytest.raises(QgsProcessingException, match="EDITION"):
        run("deletedraft", WORKSPACE=target, EDITION=0, REASON="skäl")
