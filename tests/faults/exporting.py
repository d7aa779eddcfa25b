"""Export, killed: each of the three files is the old or the new one, and an acceptance is in the log or is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.faults.job import Job
from tests.faults.nation import BASE, DRAFT, workspace_with_draft
from tests.faults.sound import neither_old_nor_new, opened, strangers, unsound
from utsatta_omraden_plugin.exchange.export_areas import PUBLISHED, ExportFormat, export_areas

COUNT = 300
_COMPANIONS = ("", ".README.txt", ".sha256")


def _job(format_: ExportFormat) -> Job:
    target = f"uso å ä ö{format_.endings[0]}"
    names = [f"{target}{ending}" for ending in _COMPANIONS]

    def prepare(folder: Path) -> None:
        """An older export stands there, and the draft has a warning that is going to be accepted."""
        workspace = workspace_with_draft(folder, COUNT)
        export_areas(workspace, BASE, PUBLISHED, format_, folder / target)
        area = workspace.areas(workspace.edition(DRAFT).id)[7]
        workspace.replace_areas([replace(area, locality="Ring 070-123 45 67")], "edit_area", "", "GIS-specialist")
        workspace.close()

    def act(folder: Path) -> None:
        with opened(folder) as workspace:
            export_areas(workspace, DRAFT, PUBLISHED, format_, folder / target, accept="Växeln", by="Noa")

    def wrong(folder: Path, before: Path, after: Path) -> list[str]:
        found = neither_old_nor_new(folder, before, after, names) + strangers(folder, before, after)
        return found + unsound(folder) + _wrong_log(folder, before)

    def wrong_again(folder: Path, before: Path, after: Path) -> list[str]:
        return neither_old_nor_new(folder, after, after, names) + unsound(folder)

    return Job(f"export {format_.value}", prepare, act, wrong, wrong_again)


def _wrong_log(folder: Path, before: Path) -> list[str]:
    with opened(before) as workspace:
        rows = [change.hash for change in workspace.changes()]
    with opened(folder) as workspace:
        changes = workspace.changes()
    added = [change.what for change in changes[len(rows) :]]
    is_begun_the_same = [change.hash for change in changes[: len(rows)]] == rows
    return [] if is_begun_the_same and added in ([], ["accept_finding"]) else [f"the change log ends with {added}"]


JOBS = [_job(format_) for format_ in ExportFormat]
