"""Taking the making of a common assessment back, and making it again: one step, as it was made."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..domain.assessment import Answer, Assessment, SourceKind
from ..domain.change import Change
from .geopackage_actors import ACTORS
from .geopackage_answers import answers
from .geopackage_assessments import newest_row, open_row
from .geopackage_log import changed_since, changes_of_area
from .geopackage_overrides import OVERRIDES
from .geopackage_parts import delete_with_parts
from .geopackage_places import PLACES
from .geopackage_proposals import PROPOSALS
from .geopackage_revisions import MERGED_ANEW, MERGED_FROM, remake

_PARTS = frozenset(table.name for table in (OVERRIDES, ACTORS, *PLACES, PROPOSALS))


def is_merge(change: Change) -> bool:
    """Whether a change made a common assessment, took that back or made it again."""
    return change.table == "assessment" and (MERGED_FROM in change.new or MERGED_FROM in change.old)


def take_back_merge(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    """Take the common assessment out, or make it again when it was taken out. Return what it was made of.

    Raises ``RuleError`` when it has been signed, revised or changed since, or when it was made anew meanwhile.
    """
    if change.new:
        _take_out(connection, change)
        return {}
    told: Mapping[str, Any] = change.old
    newest = newest_row(connection, change.area_id, told["edition_id"], told["assessor"])
    if (0 if newest is None else newest["revision"]) != told["revision"] - 1:
        raise changed_since(change)
    again = Assessment(
        id=change.row_id,
        area_id=change.area_id,
        edition_id=told["edition_id"],
        method_id=told["method_id"],
        method_version=told["method_version"],
        assessor=told["assessor"],
        revision=told["revision"],
        revises=told.get("revises", ""),
        revision_reason=MERGED_ANEW if told.get("revises") else "",
        merged_from=tuple(told[MERGED_FROM]),
    )
    remake(connection, again, _told_answers(told), by)
    return dict(told)


def _take_out(connection: sqlite3.Connection, change: Change) -> None:
    row = open_row(connection, change.row_id)
    later = (one for one in changes_of_area(connection, row["area_id"]) if one.number > change.number)
    has_other_parts = any(
        one.table in _PARTS and row["id"] in (one.old.get("assessment_id"), one.new.get("assessment_id"))
        for one in later
    )
    if has_other_parts or answers(connection, row["id"]) != _told_answers(change.new):
        raise changed_since(change)
    delete_with_parts(connection, row["id"])


def _told_answers(told: Mapping[str, Any]) -> dict[str, Answer]:
    return {question: _answer(said) for question, said in told.get("answers", {}).items()}


def _answer(said: Mapping[str, Any]) -> Answer:
    """Return an answer as the log told of it, without the columns that said nothing."""
    given = dict(said)
    if given.get("source_kind"):
        given["source_kind"] = SourceKind(given["source_kind"])
    if given.get("data_date"):
        given["data_date"] = date.fromisoformat(given["data_date"])
    return Answer(**given)
