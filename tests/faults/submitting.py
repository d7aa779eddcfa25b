"""A submission, killed: the old package or the new one, and a workspace from which was only read."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from tests.faults.job import Job
from tests.faults.nation import DRAFT, LPO, workspace_with_draft
from tests.faults.sound import TEMPORARY, neither_old_nor_new, opened, strangers, unsound
from utsatta_omraden_plugin.exchange.submission import create_submission, read_submission

COUNT = 60
PACKAGE = "underlag å ä ö.zip"
_EARLIER, _NOW = (datetime(2026, 11, day, tzinfo=timezone.utc) for day in (1, 22))


def _submit(folder: Path, at: datetime) -> None:
    with opened(folder) as workspace:
        edition_id = workspace.edition(DRAFT).id
        create_submission(workspace, edition_id, LPO, folder / PACKAGE, "LPO-analytiker", clock=lambda: at)


def _prepare(folder: Path) -> None:
    workspace_with_draft(folder, COUNT).close()
    _submit(folder, _EARLIER)


def _wrong(folder: Path, before: Path, after: Path) -> list[str]:
    found = neither_old_nor_new(folder, before, after, [PACKAGE]) + strangers(folder, before, after)
    unpacked = folder / TEMPORARY / "läst"
    unpacked.mkdir()
    with read_submission(folder / PACKAGE, unpacked, LPO) as submission:
        count = len(submission.workspace.areas(submission.edition.id))
    return found + ([] if count == COUNT else [f"the package has {count} areas"]) + unsound(folder)


def _wrong_again(folder: Path, before: Path, after: Path) -> list[str]:
    return neither_old_nor_new(folder, after, after, [PACKAGE]) + unsound(folder)


JOBS = [Job("submission", _prepare, lambda folder: _submit(folder, _NOW), _wrong, _wrong_again)]
