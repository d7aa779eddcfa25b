"""A nation that takes long enough to write that there is time to kill whoever writes it."""

from __future__ import annotations

from pathlib import Path

from tests.faults.sound import WORKSPACE
from tests.workspace.draft_samples import area_of, begun, block
from tests.workspace.publication_samples import NOA
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

BASE, DRAFT = 2023, 2027
LPO = "561540"
_SIDE, _EACH = 400, 1000


def areas(count: int) -> list[AreaVersion]:
    """Squares in rows of twenty, apart from each other."""
    made = []
    for number in range(count):
        east, north = number % 20 * _EACH, number // 20 * _EACH
        made.append(area_of(number + 1, f"Område {number + 1}", block(east, north, east + _SIDE, north + _SIDE)))
    return made


def workspace_with_draft(folder: Path, count: int) -> Workspace:
    """A workspace in a folder, with an edition of so many areas and a draft from it; to be closed."""
    workspace = create_workspace(str(folder / WORKSPACE), method=method_text(), by=NOA)
    begun(workspace, areas(count))
    return workspace
