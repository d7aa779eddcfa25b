"""A compilation, killed: the whole edition with its conflicts and its rows in the log, or nothing of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path

from tests.faults.job import Job
from tests.faults.nation import BASE, DRAFT, areas
from tests.faults.sound import WORKSPACE, digest, opened, strangers, unsound
from tests.workspace.publication_samples import NOA
from tests.workspace.samples import edition_of, method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.exchange.compile_national import compile_national
from utsatta_omraden_plugin.exchange.submission import create_submission
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

COUNT = 60
SUBMISSIONS = "underlag å ä ö"
LPOS = ("561540", "561510", "561520")
_AT = datetime(2026, 11, 20, tzinfo=timezone.utc)
_TODAY = date(2026, 11, 22)


def _nation() -> list[AreaVersion]:
    """As many areas of each LPO."""
    return [
        replace(area, organisation=Organisation(f"LPO {code}", code, "Älvsborg", "5615", "Väst", "5600"))
        for area, code in ((area, LPOS[number % len(LPOS)]) for number, area in enumerate(areas(COUNT)))
    ]


def _national(folder: Path) -> Workspace:
    workspace = create_workspace(str(folder / WORKSPACE), method=method_text(), by=NOA)
    workspace.add_edition(edition_of(BASE), _nation(), by=NOA)
    return workspace


def _prepare(folder: Path) -> None:
    """The national workspace has the base edition; each LPO has handed in a draft from it."""
    (folder / SUBMISSIONS).mkdir()
    drawing = folder / "drawing"
    drawing.mkdir()
    workspace = _national(drawing)
    draft = workspace.start_draft(workspace.edition(BASE).id, DRAFT, "Utkast", "GIS-specialist")
    for code in LPOS:
        target = folder / SUBMISSIONS / f"{code}.zip"
        create_submission(workspace, draft.id, code, target, "LPO-analytiker", clock=lambda: _AT)
    workspace.close()
    (drawing / WORKSPACE).unlink()
    drawing.rmdir()
    _national(folder).close()


def _act(folder: Path) -> None:
    with opened(folder) as workspace:
        base = f"{folder / WORKSPACE}|{BASE}"
        compile_national(folder / SUBMISSIONS, base, DRAFT, workspace, NOA, today=_TODAY)


def _wrong(folder: Path, before: Path, after: Path) -> list[str]:
    found = strangers(folder, before, after) + unsound(folder)
    for package in (before / SUBMISSIONS).iterdir():
        if digest(folder / SUBMISSIONS / package.name) != digest(package):
            found.append(f"{package.name} was changed")
    told = [_content(place) for place in (folder, before, after)]
    return found if told[0] in told[1:] else [*found, f"neither nothing nor all of the edition: {told[0]}"]


def _wrong_again(folder: Path, before: Path, after: Path) -> list[str]:
    found = [] if _content(folder) == _content(after) else ["the edition is another one than without the crash"]
    return found + unsound(folder)


def _content(folder: Path) -> tuple[object, ...]:
    """What the workspace has of the compilation, whatever the ids of its rows."""
    with opened(folder) as workspace:
        years = [edition.year for edition in workspace.editions()]
        if DRAFT not in years:
            return (years, sorted(change.what for change in workspace.changes()))
        edition = workspace.edition(DRAFT)
        conflicts = sorted(case.conflict.key for case in workspace.conflicts(edition.id))
        handed = sorted(one.sha256 for one in workspace.submissions(edition.id))
        return (years, edition.status, content_hash(workspace.areas(edition.id)), conflicts, handed)


JOBS = [Job("compilation", _prepare, _act, _wrong, _wrong_again)]
