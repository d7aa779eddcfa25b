"""``change_log.json``: the rows of the change log that go along with a share, and what is hidden in them.

A text of the share that the gate warns of can be put right, or accepted with a reason. What was put right still stands
in the log, to which rows are only added; so all that the gate finds there is masked, also what elsewhere only warns.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ...domain.change import Change
from ...domain.privacy import findings_in_texts, masked
from ...workspace import Share, Workspace
from ...workspace.share_rows import NEVER
from ..change_log_json import content_of
from ..rewording import reworded_change

_PARTS = ("gate_override", "actor_group", "place_point", "place_line", "place_area", "boundary_proposal")
_ENDS = ("from_version_id", "to_version_id")


def changes_of(workspace: Workspace, share: Share, lpo_code: str) -> list[Change]:
    """Return the rows of the workspace's log that tell of what is in a share, or was and went out of its editions.

    The other editions of the workspace have the same areas; what was done in them is not handed in.
    """
    kept_back = {*share.left_out, *NEVER}
    found = {
        change.number: change
        for area_id in share.area_ids
        for change in workspace.changes(area_id)
        if change.number <= share.last_change and change.table not in kept_back
    }
    shared = share.row_ids | _gone(found.values(), share, lpo_code)
    return [found[number] for number in sorted(found) if found[number].row_id in shared]


def log_bytes(workspace_id: str, changes: Sequence[Change], shown: Sequence[Change]) -> bytes:
    """Return the bytes of ``change_log.json``, in which the changes are as ``shown``: what differs is listed there."""
    content = content_of(workspace_id, changes, shown)
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def with_all_masked(changes: Sequence[Change]) -> list[Change]:
    """Return the changes with all masked that the gate finds in what people wrote; the others are the same."""
    words: dict[str, None] = {}

    def collect(said: str) -> str:
        words[said] = None
        return said

    for change in changes:
        reworded_change(change, collect)
    listed = list(words)
    hidden = {listed[found.index]: masked(listed[found.index]) for found in findings_in_texts(listed)}
    return [reworded_change(change, lambda said: hidden.get(said, said)) for change in changes]


def _gone(changes: Iterable[Change], share: Share, lpo_code: str) -> frozenset[str]:
    """Return the ids of rows that are not in the share because they went out of one of its editions."""
    editions = {share.edition.id} | ({share.base.id} if share.base else set())
    told = [(change.table, change.row_id, values) for change in changes for values in (change.old, change.new)]
    versions = {
        row_id
        for table, row_id, values in told
        if table == "area_version" and values.get("edition_id") in editions and values.get("lpo_code") == lpo_code
    }
    parts = {
        row_id for table, row_id, values in told if table in _PARTS and values.get("assessment_id") in share.row_ids
    }
    known = share.row_ids | versions
    links = {
        row_id
        for table, row_id, values in told
        if table == "lineage" and _ENDS[0] in values and all(values.get(end) in known for end in _ENDS)
    }
    return frozenset(versions | parts | links)
