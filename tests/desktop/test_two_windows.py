"""Two QGIS on one workspace: the second reads, notices that the first was killed, takes over, and gives it back."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from scripts.desktop import write_profile
from scripts.driver.start import run_in_qgis
from tests.desktop.conftest import facts_of
from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

AREA = "Exempelgården"
SCRIPT = "tests.desktop.inside_two_windows"


@pytest.fixture(scope="module")
def two_windows(desk, installed_plugin):
    """What the second window saw, and the folder with the workspace after both have ended."""
    folder = desk / "delad mapp"
    folder.mkdir()
    path = folder / "delad.gpkg"
    workspace = create_workspace(str(path), method=SHIPPED_METHOD.read_text(encoding="utf-8"), by="GIS-specialist")
    workspace.add_edition(new_edition(2025), areas_of_2025(), "GIS-specialist")
    workspace.close()
    settings = {
        "workspace": str(path),
        "area": AREA,
        "first_has_written": str(desk / "första har skrivit"),
        "second_was_refused": str(desk / "andra nekades"),
    }

    def run(part: str):
        profiles = desk / f"profil {part}"
        write_profile(profiles)
        return run_in_qgis(
            SCRIPT, {**settings, "part": part}, profiles, desk / part, plugin_path=installed_plugin, limit=120
        )

    with ThreadPoolExecutor(max_workers=1) as beside:
        first = beside.submit(run, "first")
        while not (desk / "första har skrivit").exists() and not first.done():
            time.sleep(0.1)
        assert not first.done(), first.result().error
        second = run("second")
        assert not first.result().facts, "the first QGIS ended by itself"
    return facts_of(second), path


def test_the_second_is_told_who_edits_and_reads_what_the_first_wrote(two_windows):
    facts, _path = two_windows
    assert any("GIS-specialist" in told and "delad" in told for told in facts["told"])
    assert not facts["may_write_before"]
    assert facts["category_before"] == Category.UTSATT.value


def test_it_takes_over_by_the_button_and_not_before(two_windows):
    facts, path = two_windows
    assert not facts["may_write_when_free"]
    assert any("delad" in told for told in facts["told_after"])
    workspace = open_workspace(str(path))
    try:
        edition = workspace.edition(2025)
        assert workspace.find_area(edition.id, AREA).category == Category.SARSKILT.value
        assert workspace.first_broken_link() is None
    finally:
        workspace.close()


def test_the_second_gives_the_workspace_back_when_qgis_is_left(two_windows):
    _facts, path = two_windows
    assert [file.name for file in path.parent.iterdir()] == [path.name]
