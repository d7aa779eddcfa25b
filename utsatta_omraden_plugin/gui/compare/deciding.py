"""A person's word on which area is which: one step of undo each, stored as lineage by the workspace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...domain.errors import UtsattaError
from ...translation import translate
from ..session import ChangeNote, WorkspaceSession

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...domain.compare.changes import AreaChange
    from ...workspace import Workspace

NOTE = "pair_decision"
"""Kind of the change notes."""


def confirm(session: WorkspaceSession, change: AreaChange, old: AreaVersion, new: AreaVersion, reason: str) -> bool:
    """Store that what the comparison says of a pair is right. Returns whether it was done."""
    from ...domain.compare.kinds import ChangeKind

    kin = [kind for kind in change.kinds if kind in (ChangeKind.SPLIT, ChangeKind.MERGED)]
    kind = (kin or list(change.kinds))[0].value
    step = translate("UtsattaOmraden", "Confirm {old} → {new}").format(old=old.name, new=new.name)
    return _do(
        session,
        step,
        new.edition_id,
        lambda workspace: [workspace.confirm_pair(old.id, new.id, kind, session.role, reason)],
    )


def reject(session: WorkspaceSession, old: AreaVersion, new: AreaVersion, reason: str) -> bool:
    """Store that two versions are different areas. Returns whether it was done."""
    step = translate("UtsattaOmraden", "{old} is not {new}").format(old=old.name, new=new.name)
    return _do(
        session, step, new.edition_id, lambda workspace: [workspace.reject_pair(old.id, new.id, session.role, reason)]
    )


def correct(
    session: WorkspaceSession,
    wrong: tuple[AreaVersion | None, AreaVersion | None],
    old: AreaVersion,
    new: AreaVersion,
    reason: str,
) -> bool:
    """Store that ``old`` and ``new`` are one area, and that the wrong pair is not. Returns whether it was done."""
    from ...domain.compare.changes import compare

    kind = compare([old], [new], confirmed=[(0, 0)])[0].kinds[0].value
    not_old, not_new = wrong

    def work(workspace: Workspace) -> list[Change]:
        done = []
        if not_old is not None and not_new is not None:
            done.append(workspace.reject_pair(not_old.id, not_new.id, session.role, reason))
        try:
            done.append(workspace.confirm_pair(old.id, new.id, kind, session.role, reason))
        except UtsattaError:
            if done:
                workspace.take_back([change.number for change in done], session.role)
            raise
        return done

    step = translate("UtsattaOmraden", "Pair {old} with {new}").format(old=old.name, new=new.name)
    return _do(session, step, new.edition_id, work)


def _do(session: WorkspaceSession, step: str, edition_id: str, work: Callable[[Workspace], list[Change]]) -> bool:
    return session.do(step, ChangeNote(NOTE, edition_id), work)
