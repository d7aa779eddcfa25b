"""What takes the place of a file: all that belongs together or nothing, through links, and never what is protected."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.exchange.change_log_csv import write_change_log
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, export_areas
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.exchange.safe_target import refuse_place, replaced_together, replaced_whole
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

OLD = b"det gamla"
ENDINGS = ("", ".README.txt", ".sha256")
links = pytest.mark.skipif(os.name != "posix", reason="links need rights of their own here")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    import_edition(geojson(tmp_path / "uso_2025.geojson", feature(1)), 2025, opened, "GIS-specialist")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ut").mkdir()
    return tmp_path / "ut"


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def cannot_be_replaced(
    monkeypatch: pytest.MonkeyPatch, *refused: str, then: Callable[[], object] = lambda: None
) -> None:
    """Let nothing take the place of files whose names end so, as on Windows while they are open."""
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if str(target).endswith(refused):
            then()
            raise PermissionError(13, "The process cannot access the file because it is being used")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)


def export(workspace: Workspace, target: Path) -> None:
    export_areas(workspace, 2025, "published", ExportFormat.GEOJSON, target)


@pytest.mark.parametrize("held", ENDINGS)
@pytest.mark.parametrize("hard_links", [True, False])
def test_a_file_that_is_held_open_leaves_the_two_beside_it_as_they_were(
    workspace: Workspace, folder: Path, held: str, hard_links: bool, monkeypatch: pytest.MonkeyPatch
):
    before = {f"ut.geojson{ending}": OLD + ending.encode() for ending in ENDINGS}
    for name, content in before.items():
        (folder / name).write_bytes(content)
    if not hard_links:

        def no_second_names(*_: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", no_second_names)
    cannot_be_replaced(monkeypatch, f"ut.geojson{held}")
    with pytest.raises(TargetFileError, match=rf"ut\.geojson{held}: .* a file that stood there is untouched"):
        export(workspace, folder / "ut.geojson")
    assert content_of(folder) == before


def test_a_first_export_that_cannot_be_whole_leaves_nothing(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    cannot_be_replaced(monkeypatch, ".sha256")
    with pytest.raises(TargetFileError, match="write-protected or open in another program"):
        export(workspace, folder / "ut.geojson")
    assert content_of(folder) == {}


def test_what_can_neither_be_finished_nor_put_back_is_named(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    (folder / "ut.geojson").write_bytes(OLD)
    cannot_be_replaced(
        monkeypatch, ".README.txt", then=lambda: cannot_be_replaced(monkeypatch, "ut.geojson", ".README.txt")
    )
    with pytest.raises(TargetFileError) as raised:
        export(workspace, folder / "ut.geojson")
    assert "untouched" not in str(raised.value)
    assert "new already, and what stands beside them is not: ut.geojson." in str(raised.value)
    assert (folder / "ut.geojson").read_bytes() != OLD


def test_files_that_belong_together_may_bear_any_name(folder: Path):
    targets = [folder / "old", folder / "older"]
    for target in targets:
        target.write_bytes(OLD)
    with replaced_together(targets) as written:
        for path in written:
            path.write_bytes(b"nytt")
    assert content_of(folder) == {"old": b"nytt", "older": b"nytt"}


@pytest.mark.parametrize("protected", ENDINGS)
def test_an_export_replaces_nothing_that_is_write_protected(workspace: Workspace, folder: Path, protected: str):
    for ending in ENDINGS:
        (folder / f"ut.geojson{ending}").write_bytes(OLD)
    place = folder / f"ut.geojson{protected}"
    place.chmod(0o444)
    with pytest.raises(TargetFileError) as raised:
        export(workspace, folder / "ut.geojson")
    assert str(raised.value) == (
        f"{place}: the file is write-protected. "
        "Take the protection off, or choose another place or name; the file is untouched."
    )
    assert set(content_of(folder).values()) == {OLD}
    assert stat.S_IMODE(place.stat().st_mode) == 0o444


def test_a_protected_place_is_refused_before_work_begins_there(folder: Path):
    (folder / "ut.zip").write_bytes(OLD)
    (folder / "ut.zip").chmod(0o444)
    with pytest.raises(TargetFileError, match="the file is write-protected"):
        refuse_place(folder / "ut.zip")


def test_a_table_replaces_nothing_that_is_write_protected(workspace: Workspace, folder: Path):
    (folder / "logg.csv").write_bytes(OLD)
    (folder / "logg.csv").chmod(0o444)
    with pytest.raises(TargetFileError, match="the file is write-protected"):
        write_change_log(workspace, folder / "logg.csv")
    assert (folder / "logg.csv").read_bytes() == OLD


def test_a_file_of_somebody_else_is_not_replaced(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "ut.zip").write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with (
        pytest.raises(TargetFileError, match="the file or its folder is write-protected"),
        replaced_whole(folder / "ut.zip") as written,
    ):
        written.write_bytes(b"nytt")
    assert (folder / "ut.zip").read_bytes() == OLD


@links
def test_a_link_stays_a_link_and_what_it_leads_to_is_new(workspace: Workspace, folder: Path, tmp_path: Path):
    (folder / "verklig_2025.geojson").write_bytes(OLD)
    link = tmp_path / "länk.geojson"
    link.symlink_to(Path("ut") / "verklig_2025.geojson")
    export(workspace, link)
    assert link.is_symlink()
    assert [area.name for area in read_edition(folder / "verklig_2025.geojson").areas] == ["Område 1"]
    assert [path.name for path in folder.iterdir()] == ["verklig_2025.geojson"]
    assert (tmp_path / "länk.geojson.sha256").is_file()


@links
def test_a_link_to_what_is_not_there_yet_is_written_through(folder: Path, tmp_path: Path):
    link = tmp_path / "länk.txt"
    link.symlink_to(folder / "ny.txt")
    with replaced_whole(link) as written:
        written.write_bytes(b"nytt")
    assert content_of(folder) == {"ny.txt": b"nytt"}
    assert link.is_symlink()


@links
@pytest.mark.parametrize("refuse", [refuse_place, lambda place: replaced_whole(place).__enter__()])
def test_a_link_is_refused_for_what_it_leads_to(folder: Path, tmp_path: Path, refuse: Callable[[Path], object]):
    (folder / "skyddad.txt").write_bytes(OLD)
    (folder / "skyddad.txt").chmod(0o444)
    for name, leads_to, reason in (
        ("skyddad", folder / "skyddad.txt", "the file is write-protected"),
        ("borta", tmp_path / "saknas" / "ut.txt", "the folder does not exist"),
        ("mapp", folder, "there is a folder of this name"),
    ):
        link = tmp_path / name
        link.symlink_to(leads_to)
        with pytest.raises(TargetFileError, match=f"{name}: {reason}"):
            refuse(link)
        assert link.is_symlink()
