"""An algorithm beside a window that edits the workspace: it does its work, and takes nothing from the window."""

from __future__ import annotations

from tests.workspace.other_window import another_window
from utsatta_omraden_plugin.workspace import open_workspace


def test_an_algorithm_writes_beside_a_window_and_leaves_the_window_its_workspace(
    run, sample_2023, sample_2025, tmp_path
):
    path = tmp_path / "arbetsyta.gpkg"
    run("importedition", INPUT=sample_2025, WORKSPACE=path)
    assert [file.name for file in tmp_path.glob(".*.claim")] == []
    with another_window(path) as window:
        assert window.told("claim") == "granted"
        run("importedition", INPUT=sample_2023, WORKSPACE=path)
        assert window.told("keep") == "granted"
        assert window.told("close") == "granted"
    workspace = open_workspace(str(path))
    assert [edition.year for edition in workspace.editions()] == [2023, 2025]
    workspace.close()
