"""Several threads, programs and crashes on one file."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from osgeo import ogr

from tests.environment import REPOSITORY
from tests.workspace.samples import NORRBY, edition_of
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError, UtsattaError
from utsatta_omraden_plugin.workspace import LockedWorkspace, Workspace, open_workspace

DAY = date(2024, 1, 1)


def toggled(location: str, version_id: str, times: int, by: str) -> None:
    """Change an area's category to and fro; whoever else does the same makes some of it a rule's breach."""
    workspace = open_workspace(location)
    for index in range(times):
        try:
            workspace.set_category([version_id], [Category.SARSKILT, Category.RISK][index % 2], "skäl", DAY, by)
        except RuleError:
            continue
    workspace.close()


def test_threads_write_side_by_side_and_the_chain_stays_whole(workspace: Workspace, edition: Edition):
    areas = workspace.areas(edition.id)
    failed: list[Exception] = []

    def work(version_id: str) -> None:
        try:
            for category in (Category.RISK, Category.SARSKILT, Category.RISK, Category.UTSATT) * 2:
                workspace.set_category([version_id], category, "skäl", DAY, "Noa")
                assert workspace.area(version_id).category == category.value
        except (UtsattaError, AssertionError) as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(area.id,)) for area in areas]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len([change for change in workspace.changes() if change.what == "set_category"]) == 24
    assert workspace.first_broken_link() is None


def test_two_processes_write_one_area_and_no_change_is_lost(workspace: Workspace, edition: Edition, place: Path):
    area = workspace.find_area(edition.id, "Norrby")
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=toggled, args=(str(place), area.id, 12, by)) for by in ("A", "B")]
    for other in others:
        other.start()
    for other in others:
        other.join(120)
    assert [other.exitcode for other in others] == [0, 0]
    log = [change for change in workspace.changes(area.area_id) if change.what == "set_category"]
    assert workspace.area(area.id).row_version == 1 + len(log)
    assert {change.by for change in log} == {"A", "B"}
    assert all(log[i].new["category"] == log[i + 1].old["category"] for i in range(len(log) - 1))
    assert workspace.first_broken_link() is None


WRITER = """
    import sys
    from datetime import date
    from utsatta_omraden_plugin.domain.category import Category
    from utsatta_omraden_plugin.workspace import open_workspace
    workspace = open_workspace(sys.argv[1])
    ids = [area.id for area in workspace.areas(workspace.edition(2023).id)]
    print("ready", flush=True)
    turn = 0
    while True:
        turn += 1
        workspace.set_category(ids, [Category.UTSATT, Category.RISK, Category.SARSKILT][turn % 3], "skäl",
                               date(2024, 1, 1), "Noa")
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX systems")
def test_kill_in_the_middle_of_a_write_leaves_a_sound_file(place: Path, workspace: Workspace):
    same = [replace(NORRBY, special_area_id=i, name=f"Norrby {i}") for i in range(40)]
    edition = workspace.add_edition(edition_of(2023), same, by="Noa")
    for wait in (0.05, 0.11, 0.23):
        writer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(place)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        again = open_workspace(str(place))
        assert again.first_broken_link() is None
        assert len({area.category for area in again.areas(edition.id)}) == 1, "all forty areas or none"
        again.close()
        assert [file.name for file in place.parent.iterdir()] == [place.name]
    with sqlite3.connect(place) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("SELECT count(*) FROM change_log WHERE what = 'set_category'").fetchone()[0] > 0


def test_a_copy_made_right_after_a_change_holds_it(workspace: Workspace, edition: Edition, place: Path, tmp_path: Path):
    area = workspace.find_area(edition.id, "Norrby")
    for index, category in enumerate((Category.RISK, Category.SARSKILT, Category.RISK)):
        workspace.set_category([area.id], category, "skäl", DAY, "Noa")
        copy = tmp_path / f"kopia{index}.gpkg"
        shutil.copyfile(place, copy)
        assert open_workspace(str(copy)).area(area.id).category == category.value


def test_the_copy_holds_it_too_when_another_program_switched_the_file_to_wal(
    workspace: Workspace, edition: Edition, place: Path, tmp_path: Path
):
    area = workspace.find_area(edition.id, "Norrby")
    other = sqlite3.connect(place)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("SELECT count(*) FROM area").fetchone()
    workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    shutil.copyfile(place, tmp_path / "kopia.gpkg")
    assert open_workspace(str(tmp_path / "kopia.gpkg")).area(area.id).category == "Riskområde"
    assert other.execute("SELECT count(*) FROM area_version WHERE category = 'Riskområde'").fetchone() == (1,)
    other.close()
    workspace.close()
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_a_map_that_has_the_file_open_neither_stops_a_write_nor_misses_it(
    workspace: Workspace, edition: Edition, place: Path
):
    shown = ogr.Open(str(place))
    layer = shown.GetLayerByName("area_version")
    assert layer.GetNextFeature() is not None
    layer.ResetReading()
    area = workspace.find_area(edition.id, "Norrby")
    workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    layer.SetAttributeFilter("special_area_id = 7")
    assert [feature.GetField("category") for feature in layer] == ["Riskområde"]


def test_a_read_that_never_ends_makes_a_write_fail_whole(workspace: Workspace, edition: Edition, place: Path):
    area = workspace.find_area(edition.id, "Norrby")
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM area").fetchone()
    with pytest.raises(LockedWorkspace):
        workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    other.close()
    assert workspace.area(area.id) == area
    assert workspace.first_broken_link() is None
    workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
