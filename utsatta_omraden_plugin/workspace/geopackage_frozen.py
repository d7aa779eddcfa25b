"""Editions that are published and frozen refuse every change with one sentence that says how to go on."""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text

_NOA = "noa"


def refuse_frozen(connection: sqlite3.Connection, edition_id: str) -> None:
    """Raise ``RuleError`` when a publication of an edition stands."""
    row = connection.execute(
        "SELECT edition.year, publication.number, publication.published_at FROM publication "
        "JOIN edition ON edition.id = edition_id WHERE edition_id = ? AND reopened_at IS NULL",
        (edition_id,),
    ).fetchone()
    if row is not None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Edition {year} was published on {day} as version {number}: nothing in it can be changed.",
                ),
                year=row["year"],
                day=row["published_at"][:10],
                number=row["number"],
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Open a new version of the edition, with a reason, then make the change in that."
                )
            ),
        )


def refuse_frozen_change(connection: sqlite3.Connection, change: Change) -> None:
    """Raise ``RuleError`` when what a change did is frozen now, so that it cannot be taken back."""
    if change.table == "edition":
        refuse_frozen(connection, change.row_id)
    elif change.table == "area_version":
        row = connection.execute("SELECT edition_id FROM area_version WHERE id = ?", (change.row_id,)).fetchone()
        told = change.old.get("edition_id") or change.new.get("edition_id")
        refuse_frozen(connection, str(told or "") if row is None else row["edition_id"])
    elif change.table == "judgement":
        values = change.new or change.old
        if values.get("level") == _NOA:
            refuse_frozen(connection, str(values["edition_id"]))
    elif change.table == "compile_decision":
        refuse_frozen(connection, str({**change.old, **change.new}["edition_id"]))
