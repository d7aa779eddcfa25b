"""The deletion of a draft, killed: the draft is there with all that hangs on it, or gone and whole in a copy."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

from tests.faults.job import Job
from tests.faults.nation import DRAFT, workspace_with_draft
from tests.faults.sound import WORKSPACE, opened, strangers, unsound
from tests.workspace.assessment_samples import ANALYST, fill, judgement_of
from tests.workspace.publication_samples import NOA
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.workspace import open_workspace

COUNT = 200
COPIES = "kopior å ä ö"


def _prepare(folder: Path) -> None:
    """Some of the areas of the draft are assessed, every other one signed."""
    workspace = workspace_with_draft(folder, COUNT)
    draft = workspace.edition(DRAFT)
    for number, area in enumerate(workspace.areas(draft.id)[:8]):
        assessment = workspace.start_assessment(area.area_id, draft.id, ANALYST, ANALYST)
        fill(workspace, assessment)
        if number % 2:
            workspace.sign_assessment(assessment.id, judgement_of(assessment), ANALYST)
    workspace.close()


def _act(folder: Path) -> None:
    """Delete; done again after it came to its end there is nothing left to do."""
    with opened(folder) as workspace:
        drafts = [edition for edition in workspace.editions() if edition.year == DRAFT]
        for draft in drafts:
            workspace.delete_draft(draft.id, "Ingen behöver utkastet", NOA, folder / COPIES)


def _wrong(folder: Path, before: Path, after: Path) -> list[str]:
    found = strangers(folder, before, after) + unsound(folder)
    if _guards(folder / WORKSPACE) != _guards(before / WORKSPACE):
        found.append("signed assessments are not guarded any more")
    told = _content(folder / WORKSPACE)
    if told not in (_content(before / WORKSPACE), _content(after / WORKSPACE)):
        found.append(f"neither all nor nothing of the draft: {told}")
    is_gone = told == _content(after / WORKSPACE)
    copies = list((folder / COPIES).glob("*.gpkg")) if (folder / COPIES).exists() else []
    if is_gone and not copies:
        found.append("the draft is gone, and there is no copy")
    whole = _content(before / WORKSPACE)
    found += [f"{copy.name} is no copy of what stood before" for copy in copies if _content(copy) != whole]
    return found


def _content(file: Path) -> tuple[object, ...]:
    """What the workspace has of the draft."""
    passing = file.with_name(f"looked at {file.name}")
    shutil.copy(file, passing)  # a copy is closed by nobody else
    try:
        workspace = open_workspace(str(passing))
        editions = [
            (one.year, content_hash(workspace.areas(one.id)), len(workspace.assessments(one.id)))
            for one in workspace.editions()
        ]
        told = (*editions, len(workspace.changes()))
        workspace.close()
        return told
    finally:
        passing.unlink()


def _guards(file: Path) -> set[str]:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}


JOBS = [Job("deletion of a draft", _prepare, _act, _wrong, _wrong)]
