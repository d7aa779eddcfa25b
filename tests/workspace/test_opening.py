"""Opening: every reason why a file cannot be used has its own error with file, reason and remedy."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.workspace import (
    ClosedWorkspace,
    DamagedWorkspace,
    LockedWorkspace,
    MissingWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    ReadOnlyWorkspace,
    UnreachableDisk,
    Workspace,
    create_workspace,
    open_workspace,
)


def refusal(kind: type[WorkspaceError], place: Path) -> WorkspaceError:
    """Open the place, which must fail in that way, naming the file and a remedy."""
    with pytest.raises(kind) as caught:
        open_workspace(str(place))
    assert type(caught.value) is kind
    assert str(place) in str(caught.value.message)
    assert caught.value.remedy is not None
    return caught.value


def test_opening_again_shows_everything(workspace: Workspace, place: Path, edition: Edition):
    areas = workspace.areas(edition.id)
    workspace.close()
    again = open_workspace(str(place))
    assert again.edition(2023) == edition
    assert again.areas(edition.id) == areas


def test_a_path_relative_to_the_working_folder_opens_too(workspace: Workspace, place: Path, monkeypatch):
    monkeypatch.chdir(place.parent)
    again = open_workspace(place.name)
    assert again.location == place.name
    assert again.database_path == str(place)


def test_no_file(tmp_path: Path):
    refusal(MissingWorkspace, tmp_path / "saknas.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 en zip", b"\x00" * 5000, bytes(range(255, -1, -1)) * 32],
    ids=["nothing", "a zip", "zeros", "any bytes"],
)
def test_a_file_of_another_kind(tmp_path: Path, content: bytes):
    file = tmp_path / "annat.gpkg"
    file.write_bytes(content)
    refusal(NotAWorkspace, file)
    assert file.read_bytes() == content


def test_a_folder_is_no_workspace(tmp_path: Path):
    refusal(NotAWorkspace, tmp_path)


def test_a_database_of_another_program(tmp_path: Path):
    file = tmp_path / "annat.gpkg"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE area_version (id)")
    refusal(NotAWorkspace, file)


def test_a_workspace_of_a_newer_plugin(workspace: Workspace, place: Path):
    workspace.close()
    with sqlite3.connect(place) as other:
        other.execute("UPDATE workspace_meta SET schema_version = 99")
    error = refusal(NewerWorkspace, place)
    assert "99" in str(error)
    assert "Update the plugin" in str(error)


def test_a_file_that_another_program_holds(workspace: Workspace, place: Path):
    workspace.close()
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    error = refusal(LockedWorkspace, place)
    assert "Save or close the edits" in str(error)
    other.close()
    assert open_workspace(str(place)).editions() == []


def test_another_programs_unfinished_edit_lets_one_read_but_not_write(
    workspace: Workspace, place: Path, edition: Edition
):
    area = workspace.find_area(edition.id, "Norrby")
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert open_workspace(str(place)).area(area.id) == area
    with pytest.raises(LockedWorkspace):
        workspace.set_category([area.id], Category.RISK, "skäl", date(2024, 1, 1), "Noa")
    other.execute("ROLLBACK")
    other.close()
    assert workspace.area(area.id) == area


def test_a_protected_file_opens_for_reading_and_refuses_to_write(workspace: Workspace, place: Path, edition: Edition):
    area = workspace.find_area(edition.id, "Norrby")
    workspace.close()
    place.chmod(0o444)
    protected = open_workspace(str(place))
    assert protected.is_read_only
    assert protected.area(area.id) == area
    with pytest.raises(ReadOnlyWorkspace, match="write-protected"):
        protected.set_category([area.id], Category.RISK, "skäl", date(2024, 1, 1), "Noa")
    protected.close()
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_a_protected_file_left_in_wal_mode_can_still_be_read(workspace: Workspace, place: Path, edition: Edition):
    workspace.close()
    other = sqlite3.connect(place)
    other.execute("PRAGMA journal_mode = WAL")
    other.close()
    place.chmod(0o444)
    protected = open_workspace(str(place))
    assert protected.edition(2023) == edition


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_cut_off_is_damaged(workspace: Workspace, place: Path, edition: Edition, share: float):
    workspace.close()
    content = place.read_bytes()
    place.write_bytes(content[: int(len(content) * share)])
    error = refusal(DamagedWorkspace, place)
    assert "backup" in str(error)


def test_a_file_overwritten_with_garbage_behind_its_beginning_is_damaged(
    workspace: Workspace, place: Path, edition: Edition
):
    workspace.close()
    content = place.read_bytes()
    place.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))
    refusal(DamagedWorkspace, place)


def test_a_lost_table_is_damage(workspace: Workspace, place: Path):
    workspace.close()
    with sqlite3.connect(place) as other:
        other.execute("DROP TABLE change_log")
    assert "change_log" in refusal(DamagedWorkspace, place).details


def test_a_destroyed_geometry_is_damage_when_it_is_read(workspace: Workspace, place: Path, edition: Edition):
    with sqlite3.connect(place) as other:
        other.execute("DROP TRIGGER rtree_area_version_geom_update1")
        other.execute("DROP TRIGGER rtree_area_version_geom_update2")
        other.execute("DROP TRIGGER rtree_area_version_geom_update3")
        other.execute("DROP TRIGGER rtree_area_version_geom_update4")
        other.execute("UPDATE area_version SET geom = x'4750', row_version = row_version + 1 WHERE object_id = 1")
    with pytest.raises(DamagedWorkspace):
        workspace.areas(edition.id)


def test_a_closed_workspace_says_so_and_closing_twice_does_no_harm(workspace: Workspace):
    workspace.close()
    workspace.close()
    with pytest.raises(ClosedWorkspace):
        workspace.editions()


def test_a_file_taken_away_while_it_is_open_is_missing(workspace: Workspace, place: Path):
    place.unlink()
    with pytest.raises(MissingWorkspace):
        workspace.editions()
    workspace.close()


@pytest.mark.parametrize("use", [open_workspace, create_workspace])
def test_a_name_that_the_disk_cannot_hold_is_refused_in_words(use, tmp_path: Path):
    place = tmp_path / f"{'å' * 200}.gpkg"
    with pytest.raises(UnreachableDisk) as caught:
        use(str(place))
    assert str(place) in str(caught.value.message)
    assert caught.value.remedy is not None
