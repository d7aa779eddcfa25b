"""A disk that fills up: the error says so, and nothing is half."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from tests.workspace.samples import SAMPLE, edition_of, method_text
from tests.workspace.test_editions import many
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.workspace import (
    FullDisk,
    UnreachableDisk,
    create_workspace,
    geopackage_creation,
    open_workspace,
)


def filled(folder: Path, leave: int) -> Path:
    """Fill the disk up to ``leave`` bytes."""
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * max(0, free - leave))
    return ballast


def test_an_import_onto_a_full_disk_changes_nothing(small_disk: Path):
    place = small_disk / "w.gpkg"
    workspace = create_workspace(str(place))
    edition = workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    areas, log = workspace.areas(edition.id), workspace.changes()
    with pytest.raises(FullDisk, match="disk is full") as caught:
        workspace.add_edition(edition_of(2025), many(20000), by="Noa")
    assert str(place) in str(caught.value)
    assert workspace.editions() == [edition]
    assert workspace.areas(edition.id) == areas
    assert workspace.changes() == log
    workspace.close()
    again = open_workspace(str(place))
    assert again.first_broken_link() is None
    area = again.find_area(edition.id, "Norrby")
    again.set_category([area.id], Category.RISK, "skäl", date(2024, 1, 1), "Noa")
    assert [file.name for file in small_disk.iterdir()] == ["w.gpkg"]


def test_a_workspace_that_does_not_fit_is_not_made(small_disk: Path):
    ballast = filled(small_disk, leave=60000)
    with pytest.raises((FullDisk, UnreachableDisk)) as caught:
        create_workspace(str(small_disk / "w.gpkg"), method=method_text())
    assert "w.gpkg" in str(caught.value)
    assert list(small_disk.iterdir()) == [ballast]


def test_overwriting_on_a_full_disk_keeps_the_old_workspace(small_disk: Path):
    place = small_disk / "w.gpkg"
    workspace = create_workspace(str(place))
    edition = workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    workspace.close()
    filled(small_disk, leave=60000)
    with pytest.raises(WorkspaceError):
        create_workspace(str(place), overwrite=True)
    assert open_workspace(str(place)).edition(2023) == edition


def test_a_new_file_that_the_disk_did_not_take_whole_is_not_called_a_damaged_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """GDAL does not always tell that a disk is full; the next one to read the file then finds half of it."""

    def lay_half_a_file(path: Path) -> None:
        path.write_bytes(b"SQLite format 3\0" + bytes(84))

    monkeypatch.setattr(geopackage_creation, "_lay_empty_file", lay_half_a_file)
    with pytest.raises(UnreachableDisk) as caught:
        create_workspace(str(tmp_path / "w.gpkg"))
    assert str(tmp_path / "w.gpkg") in str(caught.value)
    assert list(tmp_path.iterdir()) == []
