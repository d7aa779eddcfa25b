"""A publication, killed: once the workspace is opened again, a frozen edition with its whole folder, or neither."""

from __future__ import annotations

from pathlib import Path

from tests.faults.job import Job
from tests.faults.nation import DRAFT, workspace_with_draft
from tests.faults.sound import digest, opened, strangers, unsound
from tests.workspace.publication_samples import NOA, WHY, judge
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.exchange.publish_edition import publish_edition

COUNT = 40
FOLDER, SECOND_FOLDER = "Publicerat å ä ö", "Publicerat igen"
_HASHES = f"uso_{DRAFT}.sha256"


def _prepare(folder: Path) -> None:
    workspace = workspace_with_draft(folder, COUNT)
    judge(workspace, workspace.areas(workspace.edition(DRAFT).id))
    workspace.close()


def _act(folder: Path) -> None:
    """Publish; what was published before is never replaced, so that the second time goes into another folder."""
    with opened(folder) as workspace:
        name = SECOND_FOLDER if (folder / FOLDER).exists() else FOLDER
        publish_edition(workspace, DRAFT, folder / name, WHY, NOA)


def _wrong(folder: Path, before: Path, after: Path) -> list[str]:
    with opened(folder) as workspace:
        is_published = workspace.edition(DRAFT).status is EditionStatus.PUBLISHED
    is_there = (folder / FOLDER).exists()
    found = strangers(folder, before, after) + (_not_whole(folder / FOLDER, after) if is_there else [])
    if is_published and not is_there:
        found.append("the edition is frozen, but there are no files")
    if is_there and not is_published:
        found.append("there are files of an edition that is not published")
    return found + unsound(folder)


def _wrong_again(folder: Path, before: Path, after: Path) -> list[str]:
    with opened(folder) as workspace:
        publications = workspace.publications(workspace.edition(DRAFT).id)
    found = [] if len(publications) == 1 else [f"published {len(publications)} times"]
    last = folder / SECOND_FOLDER
    return found + _not_whole(last if last.is_dir() else folder / FOLDER, after) + unsound(folder)


def _not_whole(place: Path, after: Path) -> list[str]:
    lines = (place / _HASHES).read_text("utf-8").splitlines()
    listed = {name: said for said, name in (line.split("  ", 1) for line in lines)}
    names = {path.name for path in place.iterdir()}
    found = [f"{name} is not as listed" for name, said in listed.items() if digest(place / name) != said]
    if names != {path.name for path in (after / FOLDER).iterdir()} or names != {*listed, _HASHES}:
        found.append(f"the folder holds {sorted(names)}")
    return found


JOBS = [Job("publication", _prepare, _act, _wrong, _wrong_again)]
