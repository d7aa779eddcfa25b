"""Places that give trouble: full, protected, deep, with long names; each way out says so and what stood there stays."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.workspace.draft_samples import area_of, begun, block
from tests.workspace.publication_samples import NOA, WHY, judge
from tests.workspace.samples import method_text
from tests.workspace.test_full_disk import filled
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.exchange.export_areas import PUBLISHED, ExportFormat, export_areas
from utsatta_omraden_plugin.exchange.publish_edition import publish_edition
from utsatta_omraden_plugin.exchange.submission import create_submission
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace

YEAR, LPO = 2027, "561540"
READ_ONLY_AGAIN = 1 | 32
"""MS_RDONLY and MS_REMOUNT of Linux."""
OLD = b"det gamla"
Write = Callable[[Workspace, Path], object]


def export(workspace: Workspace, place: Path) -> object:
    return export_areas(workspace, YEAR, PUBLISHED, ExportFormat.SHP, place.with_name(f"{place.name}.zip"))


def submit(workspace: Workspace, place: Path) -> object:
    edition_id = workspace.edition(YEAR).id
    return create_submission(workspace, edition_id, LPO, place.with_name(f"{place.name}.zip"), "LPO-analytiker")


def publish(workspace: Workspace, place: Path) -> object:
    return publish_edition(workspace, YEAR, place, WHY, NOA)


WAYS_OUT = [export, submit, publish]


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a draft that is ready to be published, closed again."""
    path = tmp_path_factory.mktemp("utkast") / "arbetsyta.gpkg"
    workspace = create_workspace(str(path), method=method_text(), by=NOA)
    squares = [area_of(one, f"Område {one}", block(one * 1000, 0, one * 1000 + 400, 400)) for one in range(1, 9)]
    begun(workspace, squares)
    judge(workspace, workspace.areas(workspace.edition(YEAR).id))
    workspace.close()
    return path


@pytest.fixture
def workspace(pristine: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "arbetsyta.gpkg"
    path.write_bytes(pristine.read_bytes())
    opened = open_workspace(str(path))
    yield opened
    opened.close()


def is_unharmed(workspace: Workspace) -> bool:
    return workspace.first_broken_link() is None and workspace.publications(workspace.edition(YEAR).id) == []


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_path_of_300_characters_with_blanks_and_swedish_letters_serves(workspace: Workspace, tmp_path: Path, way):
    folder = tmp_path
    while len(str(folder)) < 300:
        folder = folder / "Områden i Skåne och på Öland"
    folder.mkdir(parents=True)
    way(workspace, folder / "å ä ö")
    assert {path.name[:5] for path in folder.iterdir()} == {"å ä ö"}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_name_of_300_characters_is_refused_as_too_long(workspace: Workspace, tmp_path: Path, way):
    folder = tmp_path / "ut"
    folder.mkdir()
    with pytest.raises(TargetFileError, match=r"the name is too long for this computer\. Choose another place or name"):
        way(workspace, folder / ("å" * 300))
    assert list(folder.iterdir()) == []
    assert is_unharmed(workspace)


@pytest.mark.parametrize("room", [0, 8_192])
@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_full_disk_is_said_to_be_full_and_what_stood_there_stays(
    workspace: Workspace, small_disk: Path, way: Write, room: int
):
    (small_disk / "ut.zip").write_bytes(OLD)
    filled(small_disk, room)
    with pytest.raises(TargetFileError, match="the disk is full"):
        way(workspace, small_disk / "ut")
    assert (small_disk / "ut.zip").read_bytes() == OLD
    assert sorted(path.name for path in small_disk.iterdir()) == ["ballast", "ut.zip"]
    assert is_unharmed(workspace)


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_disk_that_can_only_be_read_is_said_to_be_protected(workspace: Workspace, small_disk: Path, way: Write):
    (small_disk / "ut.zip").write_bytes(OLD)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"tmpfs", os.fsencode(small_disk), b"tmpfs", READ_ONLY_AGAIN, b"size=1m") != 0:
        pytest.skip(f"this machine lets nobody protect a disk: {os.strerror(ctypes.get_errno())}")
    with pytest.raises(TargetFileError, match="write-protected or open in another program"):
        way(workspace, small_disk / "ut")
    assert (small_disk / "ut.zip").read_bytes() == OLD
    assert is_unharmed(workspace)


@pytest.mark.parametrize("way", [export, submit])
def test_a_folder_that_is_not_there_is_told_with_the_file_that_was_asked_for(
    workspace: Workspace, tmp_path: Path, way: Write
):
    with pytest.raises(TargetFileError, match=r"ut\.zip: the folder does not exist"):
        way(workspace, tmp_path / "saknas" / "ut")


@pytest.mark.parametrize("way", [export, submit])
def test_a_file_that_another_program_has_open_is_told_and_all_beside_it_stays(
    workspace: Workspace, tmp_path: Path, way: Write, monkeypatch: pytest.MonkeyPatch
):
    """As Windows refuses to put a file in the place of one that is open."""
    names = ["ut.zip", "ut.zip.README.txt", "ut.zip.sha256"]
    for name in names:
        (tmp_path / name).write_bytes(OLD)
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if Path(target).name == "ut.zip":
            raise PermissionError(13, "The process cannot access the file because it is being used")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(TargetFileError, match="write-protected or open in another program"):
        way(workspace, tmp_path / "ut")
    assert [(tmp_path / name).read_bytes() for name in names] == [OLD] * 3
    assert {path.name for path in tmp_path.iterdir() if path.suffix != ".gpkg"} - set(names) <= {
        "arbetsyta.gpkg-wal",
        "arbetsyta.gpkg-shm",
    }
    assert is_unharmed(workspace)


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_folder_in_the_place_of_the_file_is_told(workspace: Workspace, tmp_path: Path, way: Write):
    for name in ("ut", "ut.zip"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "annat.txt").write_bytes(OLD)
    with pytest.raises(TargetFileError, match=r"there is (a folder of this name|something already)"):
        way(workspace, tmp_path / "ut")
    assert (tmp_path / "ut" / "annat.txt").read_bytes() == OLD
    assert is_unharmed(workspace)
