"""The small nation of ``tests.domain.compilation`` as workspaces: each LPO works in its own and hands in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

from tests.domain.compilation.samples import YEAR
from tests.workspace.compilation_samples import with_base
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.exchange.signing.ed25519 import SigningKey
from utsatta_omraden_plugin.exchange.submission import SubmissionReport, create_submission
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace

ANALYST = "LPO-analytiker"
Edit = Callable[[Workspace, Edition], None]


def prepared(place: Path) -> Path:
    """A workspace with the base edition and a draft of the next one, as every LPO begins."""
    workspace = create_workspace(str(place), method=method_text(), by="GIS-specialist")
    base = with_base(workspace)
    workspace.start_draft(base.id, YEAR, "Utkast 2027", "GIS-specialist")
    workspace.close()
    return place


def hand_in(
    begun: Path,
    unit: Organisation,
    folder: Path,
    edit: Edit | None = None,
    day: int = 10,
    name: str = "",
    label: str = "Sekretess",
    accept: str = "",
    key: SigningKey | None = None,
) -> SubmissionReport:
    """Let an LPO work in a copy of the workspace and hand in on a day of November, signed when it has a key."""
    own = begun.with_name(f"{unit.lpo} {name} {day}.gpkg")
    shutil.copy(begun, own)
    workspace = open_workspace(str(own))
    draft = workspace.edition(YEAR)
    if edit is not None:
        edit(workspace, draft)
    target = folder / f"{name or unit.lpo}.zip"

    def clock() -> datetime:
        return datetime(2026, 11, day, 12, 0, tzinfo=timezone.utc)

    report = create_submission(
        workspace, draft.id, unit.lpo_code, target, ANALYST, label, accept=accept, clock=clock, key=key
    )
    workspace.close()
    own.unlink()
    return report


def numbered(workspace: Workspace, edition: Edition, number: int) -> AreaVersion:
    """The area of an edition with this special area id."""
    [found] = [area for area in workspace.areas(edition.id) if area.special_area_id == number]
    return found
