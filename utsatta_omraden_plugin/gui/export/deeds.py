"""What a person does about what lies in the way of an export: accept it, or put the text right; each a step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...translation import translate
from ..session import ChangeNote, WorkspaceSession
from .obstacle_row import EDITABLE, ObstacleRow

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...exchange.export_outlook import Outlook
    from ...exchange.privacy_hit import PrivacyHit
    from ...workspace import Workspace

ACCEPTED = "accept_finding"
CORRECTED = "edit_area"
"""Kinds of the change notes."""
_OWN = ("name", "locality")


def accept(session: WorkspaceSession, outlook: Outlook, rows: Sequence[ObstacleRow], reason: str) -> bool:
    """Let what can be accepted stand for a reason. Returns whether it was done."""
    from ...exchange.export_outlook import accept_obstacles

    obstacles = [row.obstacle for row in rows]
    version_ids = tuple(dict.fromkeys(one for obstacle in obstacles for one in obstacle.version_ids))
    return session.do(
        translate("UtsattaOmraden", "Accept what was found before the export"),
        ChangeNote(ACCEPTED, outlook.edition.id, version_ids),
        lambda workspace: accept_obstacles(workspace, outlook.edition.id, obstacles, reason, session.role),
    )


def correct(session: WorkspaceSession, outlook: Outlook, hit: PrivacyHit, words: str) -> bool:
    """Write a text in place of the one that was found, into all areas that have it. Returns whether it was done."""
    if hit.is_in_measure or hit.column not in EDITABLE:
        return False
    seen = [area for area in outlook.areas if _text_of(area, hit.column) == hit.words]

    def write(workspace: Workspace) -> list[Change]:
        # Read anew: what was looked at holds more than is stored, such as the trends of Noa for a municipality.
        stored = [workspace.area(area.id) for area in seen]
        corrected = [_with_text(area, hit.column, words) for area in stored]
        row_versions = [area.row_version for area in seen]
        return workspace.replace_areas(corrected, CORRECTED, "", session.role, row_versions)

    return session.do(
        translate("UtsattaOmraden", "Correct a text of %n area(s)", None, len(seen)),
        ChangeNote(CORRECTED, outlook.edition.id, tuple(area.id for area in seen)),
        write,
    )


def _text_of(area: AreaVersion, column: str) -> str:
    return str(getattr(area if column in _OWN else area.organisation, column))


def _with_text(area: AreaVersion, column: str, words: str) -> AreaVersion:
    changed = {column: words}
    if column in _OWN:
        return replace(area, **changed)
    return replace(area, organisation=replace(area.organisation, **changed))
