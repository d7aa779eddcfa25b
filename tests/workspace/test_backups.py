"""Backup copies: whole, checked, and never more of them than wanted."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from tests.workspace.samples import SAMPLE, edition_of
from tests.workspace.test_editions import many
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.workspace import (
    ClosedWorkspace,
    UnwrittenBackup,
    Workspace,
    create_workspace,
    geopackage_backup,
    open_workspace,
)

DAY = date(2024, 1, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Säkerhets kopior" / "veckovis"


def test_a_backup_is_a_workspace_of_its_own_with_all_that_was_done(
    workspace: Workspace, edition: Edition, norrby: AreaVersion, folder: Path
):
    workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "Noa")
    copied = workspace.backup(folder, keep=3)
    assert copied.parent == folder
    assert copied.name.startswith("arbetsyta-20")
    copy = open_workspace(str(copied))
    assert copy.areas(edition.id) == workspace.areas(edition.id)
    assert copy.changes() == workspace.changes()
    assert copy.first_broken_link() is None
    copy.set_category([norrby.id], Category.SARSKILT, "skäl", DAY, "Noa")
    assert workspace.area(norrby.id).category == "Riskområde"
    assert [file.name for file in folder.iterdir()] == [copied.name]


def test_only_the_newest_are_kept_and_nothing_else_is_touched(workspace: Workspace, folder: Path):
    folder.mkdir(parents=True)
    strange = {"anteckningar.txt", "arbetsyta.gpkg", "arbetsyta-20240101.gpkg", "annan-20240101T000000000Z.gpkg"}
    for name in strange:
        (folder / name).write_text("min egen fil", encoding="utf-8")
    made = [workspace.backup(folder, keep=2) for _ in range(4)]
    assert {file.name for file in folder.iterdir()} == strange | {made[2].name, made[3].name}
    workspace.backup(folder, keep=0)
    assert len(list(folder.iterdir())) == len(strange) + 1


def test_what_a_crash_left_half_goes_after_an_hour(workspace: Workspace, folder: Path):
    folder.mkdir(parents=True)
    old, young = folder / ".arbetsyta.0123abcd.part", folder / ".arbetsyta.99999999.part"
    for half in (old, young):
        half.write_bytes(b"SQLite format 3")
    os.utime(old, (time.time() - 4000, time.time() - 4000))
    workspace.backup(folder, keep=2)
    assert not old.exists()
    assert young.exists()


def test_a_copy_made_while_others_write_is_one_moment_of_the_workspace(
    workspace: Workspace, edition: Edition, norrby: AreaVersion, folder: Path
):
    stop = threading.Event()

    def write() -> None:
        turn = 0
        while not stop.is_set():
            turn += 1
            workspace.set_category([norrby.id], [Category.RISK, Category.SARSKILT][turn % 2], "skäl", DAY, "Noa")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        copies = [workspace.backup(folder, keep=9) for _ in range(5)]
    finally:
        stop.set()
        writer.join()
    for copied in copies:
        copy = open_workspace(str(copied))
        last = copy.changes()[-1]
        assert copy.first_broken_link() is None
        assert copy.area(norrby.id).category == last.new.get("category", norrby.category)


def test_a_step_that_is_not_yet_whole_is_not_in_the_copy(workspace: Workspace, norrby: AreaVersion, folder: Path):
    with workspace.together():
        workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "Noa")
        copied = workspace.backup(folder, keep=1)
    assert open_workspace(str(copied)).area(norrby.id) == norrby
    assert workspace.area(norrby.id).category == "Riskområde"


def test_a_copy_of_a_file_that_another_program_switched_to_wal_stands_alone(
    workspace: Workspace, norrby: AreaVersion, place: Path, folder: Path
):
    other = sqlite3.connect(place)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("SELECT count(*) FROM area").fetchone()
    copied = workspace.backup(folder, keep=1)
    with sqlite3.connect(copied) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    other.close()
    assert [file.name for file in folder.iterdir()] == [copied.name]


def test_who_may_not_read_the_workspace_may_not_read_its_backup(workspace: Workspace, place: Path, folder: Path):
    place.chmod(0o600)
    assert stat.S_IMODE(workspace.backup(folder, keep=1).stat().st_mode) == 0o600


def test_a_protected_workspace_can_be_backed_up(workspace: Workspace, place: Path, folder: Path):
    workspace.close()
    place.chmod(0o444)
    protected = open_workspace(str(place))
    for _ in range(2):
        copied = protected.backup(folder, keep=1)
    assert not open_workspace(str(copied)).is_read_only


def test_a_folder_that_cannot_be_made_is_named(workspace: Workspace, tmp_path: Path):
    (tmp_path / "fil").write_text("ingen mapp", encoding="utf-8")
    with pytest.raises(UnwrittenBackup, match="fil") as refused:
        workspace.backup(tmp_path / "fil", keep=1)
    assert "workspace itself is as it was" in str(refused.value)


def test_a_full_disk_keeps_the_older_backups(small_disk: Path, tmp_path: Path):
    workspace = create_workspace(str(tmp_path / "w.gpkg"))
    workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    first = workspace.backup(small_disk, keep=1)
    workspace.add_edition(edition_of(2025), many(3000), by="Noa")
    with pytest.raises(UnwrittenBackup, match="liten disk"):
        workspace.backup(small_disk, keep=1)
    assert [file.name for file in small_disk.iterdir()] == [first.name]
    assert len(open_workspace(str(first)).editions()) == 1


def test_a_copy_that_is_not_sound_is_not_kept(workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch):
    """A disk that loses what it was given: the copy is looked through before it counts."""
    first = workspace.backup(folder, keep=1)
    copy = geopackage_backup._copy

    def copy_and_lose(database: object, target: Path) -> None:
        copy(database, target)
        with target.open("r+b") as file:
            file.seek(8192)
            file.write(b"\xff" * 4096)

    monkeypatch.setattr(geopackage_backup, "_copy", copy_and_lose)
    with pytest.raises(WorkspaceError, match=r"not sound.*another disk"):
        workspace.backup(folder, keep=1)
    assert [file.name for file in folder.iterdir()] == [first.name]


def test_a_closed_workspace_makes_no_backups(workspace: Workspace, folder: Path):
    workspace.close()
    with pytest.raises(ClosedWorkspace):
        workspace.backup(folder, keep=1)
