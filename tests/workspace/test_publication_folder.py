"""The folder of a publication that was cut off goes when the workspace is opened again, and nothing else with it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.faults.killing import killed_at_step, steps_of
from tests.workspace.publication_samples import published, ready
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

FILES = {"uso å.zip": b"PK", "uso.geojson": b"{}"}


@pytest.fixture
def draft(workspace: Workspace) -> Edition:
    return ready(workspace)


@pytest.fixture
def folder(place: Path) -> Path:
    """A published folder, with the list of its hashes."""
    made = place.parent / "Publicerat"
    made.mkdir()
    for name, content in FILES.items():
        (made / name).write_bytes(content)
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in FILES.items()]
    (made / "uso.sha256").write_text("".join(lines), encoding="utf-8")
    return made


@pytest.fixture
def note(place: Path) -> Path:
    return place.with_name(".arbetsyta.gpkg.publishing")


class CutOff(Exception):
    """What happens before the transaction is through."""


@pytest.fixture
def cut_off(workspace: Workspace, draft: Edition, folder: Path) -> None:
    """A publication whose folder has got its name, but whose transaction never came to its end."""
    with suppress(CutOff), workspace.together():
        workspace.note_folder(published(workspace, draft), folder, folder / "uso.sha256")
        raise CutOff
    workspace.close()


def left(place: Path) -> set[str]:
    return {str(path.relative_to(place.parent)) for path in place.parent.rglob("*")} - {place.name}


@pytest.mark.usefixtures("cut_off")
def test_a_folder_of_an_edition_that_is_not_published_goes_when_the_workspace_is_opened(place: Path, note: Path):
    assert note.exists()
    with closing(open_workspace(str(place))) as opened:
        assert opened.edition(2027).status is EditionStatus.DRAFT
    assert left(place) == set()


def test_a_folder_of_a_published_edition_stays_and_its_note_goes(
    workspace: Workspace, draft: Edition, folder: Path, place: Path
):
    with workspace.together():
        workspace.note_folder(published(workspace, draft), folder, folder / "uso.sha256")
    open_workspace(str(place)).close()
    assert left(place) == {"Publicerat", *(f"Publicerat/{name}" for name in (*FILES, "uso.sha256"))}


@pytest.mark.usefixtures("cut_off")
def test_what_somebody_has_put_into_it_or_changed_stays(folder: Path, place: Path):
    (folder / "anteckning.txt").write_text("min", encoding="utf-8")
    (folder / "uso.geojson").write_text("{ }", encoding="utf-8")
    open_workspace(str(place)).close()
    assert left(place) == {"Publicerat", "Publicerat/anteckning.txt", "Publicerat/uso.geojson"}


@pytest.mark.usefixtures("cut_off")
def test_another_folder_in_its_place_is_left_alone(folder: Path, place: Path):
    with (folder / "uso.sha256").open("a", encoding="utf-8") as opened:
        opened.write("\n")
    open_workspace(str(place)).close()
    assert {path.name for path in folder.iterdir()} == {*FILES, "uso.sha256"}


@pytest.mark.usefixtures("cut_off")
def test_a_disk_that_is_not_there_is_waited_for(folder: Path, place: Path, note: Path):
    away = folder.parent.with_name("frånkopplad")
    told = json.loads(note.read_text("utf-8"))
    note.write_text(json.dumps({**told, "folder": str(away / "Publicerat")}), encoding="utf-8")
    open_workspace(str(place)).close()
    assert note.exists()
    away.mkdir()
    folder.rename(away / "Publicerat")
    open_workspace(str(place)).close()
    assert list(away.iterdir()) == []
    assert not note.exists()


@pytest.mark.parametrize(
    "written",
    ["", "{", "[]", "{}", "[" * 100_000, '{"folder": 1, "publication_id": "", "list_name": "", "list_sha256": ""}'],
)
def test_a_note_that_was_cut_off_itself_is_forgotten(workspace: Workspace, place: Path, note: Path, written: str):
    note.write_text(written, encoding="utf-8")
    workspace.settle_folder()
    assert not note.exists()


@pytest.mark.usefixtures("cut_off")
def test_a_list_that_names_files_elsewhere_takes_none_of_them(folder: Path, place: Path, note: Path):
    other = folder.with_name("annat.txt")
    other.write_bytes(b"kvar")
    listed = f"{hashlib.sha256(b'kvar').hexdigest()}  ../annat.txt\n".encode()
    (folder / "uso.sha256").write_bytes(listed)
    told = json.loads(note.read_text("utf-8"))
    note.write_text(json.dumps({**told, "list_sha256": hashlib.sha256(listed).hexdigest()}), encoding="utf-8")
    open_workspace(str(place)).close()
    assert other.read_bytes() == b"kvar"


@pytest.mark.usefixtures("cut_off")
def test_while_another_program_is_at_it_the_folder_is_left_to_that_program(folder: Path, place: Path, note: Path):
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        open_workspace(str(place)).close()
        assert folder.exists()
        assert note.exists()


@pytest.mark.usefixtures("cut_off")
def test_a_file_that_is_open_elsewhere_is_told_and_tried_again(
    folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "being used by another process", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with closing(open_workspace(str(place))) as opened:
        with pytest.raises(WorkspaceError, match=r"was interrupted.*uso å\.zip.*Close the programs"):
            opened.settle_folder()
        monkeypatch.undo()
        opened.settle_folder()
    assert not folder.exists()


@pytest.mark.usefixtures("cut_off")
def test_killed_in_the_midst_of_taking_away_it_goes_on_the_next_time(place: Path):
    def opening() -> None:
        open_workspace(str(place)).close()

    kept = {path: path.read_bytes() for path in place.parent.rglob("*") if path.is_file()}
    steps = steps_of(opening)
    assert steps >= len(FILES) + 2
    for step in range(steps):
        for path, content in kept.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        assert killed_at_step(opening, step, is_after=True)
        opening()
        assert left(place) == set(), step
