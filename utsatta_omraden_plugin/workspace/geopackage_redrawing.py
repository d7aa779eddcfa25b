"""Areas of a draft redrawn: changed, added and removed in one go, and all of that taken back in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.edition import Edition, EditionStatus
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_area_rows import boundaries_of
from .geopackage_area_values import values_of, write_values
from .geopackage_areas import area, refuse_changed, refuse_foreign_category
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_drafts import refuse_undrawable
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_handing_over import DECIDE, WITHDRAW
from .geopackage_log import append
from .geopackage_steps import STEP
from .geopackage_version_rows import delete_version, insert_version, put_links_back, row_values
from .identifiers import new_id

if TYPE_CHECKING:
    from ..domain.drawing.outcome import Redrawn

LINKS = "lineage"
"""What the log keeps of the lineage of a removed area."""


def redraw(
    connection: sqlite3.Connection,
    redrawn: Redrawn,
    what: str,
    reason: str,
    by: str,
    expected_row_versions: Sequence[int] | None,
    edition_id: str,
) -> list[Change]:
    """Store what a drawing operation made of areas. Raises ``RuleError`` as the interface says."""
    boundaries_of([*redrawn.after, *redrawn.added])
    edition = _edition_of(connection, redrawn, edition_id)
    refuse_frozen(connection, edition.id)
    refuse_undrawable(edition)
    expected = expected_row_versions or [version.row_version for version in redrawn.before]
    for index, version in enumerate(redrawn.before):
        refuse_changed(area(connection, version.id), expected[index])
    touched = [version.id for version in (*redrawn.after, *redrawn.removed)]
    came_from = ancestors(connection, edition.id, touched)
    inherited = {version.category for version in redrawn.before}
    step = _Step(connection, edition, inherited, what, reason.strip(), by)
    # The lineage of what goes is told anew at the end; until then it may point to nobody.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    changes = [change for version in redrawn.after for change in step.changed(version)]
    changes += [step.removed(version) for version in redrawn.removed]
    changes += [step.added(version) for version in redrawn.added]
    relink(connection, edition.id, [change.row_id for change in changes], came_from)
    return changes


class _Step:
    """One command: its changes carry a mark by which they are known as one."""

    def __init__(
        self, connection: sqlite3.Connection, edition: Edition, inherited: set[str], what: str, reason: str, by: str
    ) -> None:
        self._connection, self._edition, self._inherited = connection, edition, inherited
        self._what, self._reason, self._by = what, reason, by
        self._mark = {STEP: new_id()}

    def changed(self, new: AreaVersion) -> list[Change]:
        before = area(self._connection, new.id)
        self._refuse_taken_number(new)
        old_values, new_values = values_of(before), values_of(new)
        columns = [column for column in new_values if new_values[column] != old_values[column]]
        if not columns:
            return []
        if "category" in columns:
            refuse_foreign_category(self._edition, new.category)
        write_values(self._connection, new.id, new_values, old_values, self._by)
        old, changed = ({column: values[column] for column in columns} for values in (old_values, new_values))
        return [self._logged(new.id, before.area_id, old, changed)]

    def added(self, new: AreaVersion) -> Change:
        self._refuse_taken_number(new)
        # A part goes on with the category of its area, also with one that the checks will find.
        if new.category not in self._inherited:
            refuse_foreign_category(self._edition, new.category)
        version_id = new_id()
        place = {"area_id": new_id(), "edition_id": self._edition.id}
        insert_version(self._connection, version_id, {**place, **values_of(new)}, self._by)
        return self._logged(version_id, place["area_id"], {}, row_values(self._connection, version_id))

    def removed(self, version: AreaVersion) -> Change:
        before = area(self._connection, version.id)
        values = row_values(self._connection, version.id)
        links = delete_version(self._connection, version.id)
        return self._logged(version.id, before.area_id, {**values, LINKS: links} if links else values, {})

    def _logged(self, version_id: str, area_id: str, old: dict[str, object], new: dict[str, object]) -> Change:
        return append(
            self._connection,
            by=self._by,
            what=self._what,
            table="area_version",
            row_id=version_id,
            area_id=area_id,
            old={**old, **self._mark},
            new={**new, **self._mark},
            reason=self._reason,
        )

    def _refuse_taken_number(self, new: AreaVersion) -> None:
        _refuse_taken_number(self._connection, self._edition.id, new.id, new.special_area_id, new.name)


def brings_or_takes(change: Change) -> bool:
    """Whether a change is one by which an area came into its edition or went out of it."""
    return change.table == "area_version" and ("edition_id" in change.old) != ("edition_id" in change.new)


def take_back_coming_or_going(
    connection: sqlite3.Connection, change: Change, by: str
) -> tuple[dict[str, object], dict[str, object]]:
    """Take an added area out or bring a removed one back. Return what stood there and what stands there now.

    Raises ``RuleError`` when the area has been changed since, or when it was added and has been assessed since.
    """
    if "edition_id" in change.new:
        return _take_out(connection, change), {}
    return {}, _bring_back(connection, change, by)


def _take_out(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    present = row_values(connection, change.row_id)
    if present != {column: value for column, value in change.new.items() if column not in (STEP, LINKS)}:
        raise _changed_since(change, str(change.new["name"]))
    # What a decision on a conflict brought back was assessed before it left, and has that again when it comes again.
    if change.undoes is None and change.what not in (DECIDE, WITHDRAW):
        _refuse_assessed(connection, change)
    links = delete_version(connection, change.row_id)
    return {**present, LINKS: links} if links else present


def _bring_back(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    values = {column: value for column, value in change.old.items() if column not in (STEP, LINKS)}
    name, edition_id = str(values["name"]), str(values["edition_id"])
    place = (change.row_id, edition_id, values["area_id"])
    if connection.execute(
        "SELECT 1 FROM area_version WHERE id = ? OR (edition_id = ? AND area_id = ?)", place
    ).fetchone():
        raise _changed_since(change, name)
    # Two LPOs may hand in one number: of a compilation that is a conflict, which is decided there.
    if edition_by_id(connection, edition_id).status is not EditionStatus.COMPILED:
        _refuse_taken_number(connection, edition_id, change.row_id, values["special_area_id"], name)
    # More than the row ever had: a change counts it up by two at most.
    (last_change,) = connection.execute("SELECT last_change FROM workspace_meta").fetchone()
    insert_version(connection, change.row_id, values, by, row_version=2 * last_change + 2)
    put_links_back(connection, change.old.get(LINKS))
    return {**values, LINKS: change.old[LINKS]} if LINKS in change.old else values


def _edition_of(connection: sqlite3.Connection, redrawn: Redrawn, edition_id: str) -> Edition:
    present = [area(connection, version.id) for version in redrawn.before]
    known = {version.id for version in present}
    ids = {edition_id, *(version.edition_id for version in (*present, *redrawn.added))} - {""}
    if len(ids) != 1 or not {version.id for version in (*redrawn.after, *redrawn.removed)} <= known:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Only areas of one edition can be redrawn in one step.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose areas of the draft that is shown, then draw again.")),
        )
    return edition_by_id(connection, ids.pop())


def _refuse_taken_number(
    connection: sqlite3.Connection, edition_id: str, version_id: str, number: object, name: str
) -> None:
    taken = connection.execute(
        "SELECT name FROM area_version WHERE edition_id = ? AND special_area_id = ? AND id <> ?",
        (edition_id, number, version_id),
    ).fetchone()
    own = connection.execute("SELECT special_area_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
    # Numbers that stand twice already are a matter of the checks.
    if taken is not None and (own is None or own[0] != number):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "The special area id {number} of {name} belongs to {other} already."
                ),
                number=number,
                name=name,
                other=taken["name"],
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw again: it then gets the next free special area id.")),
        )


def _refuse_assessed(connection: sqlite3.Connection, change: Change) -> None:
    place = (change.new["area_id"], change.new["edition_id"])
    if connection.execute(
        "SELECT 1 FROM assessment WHERE area_id = ?1 AND edition_id = ?2 "
        "UNION ALL SELECT 1 FROM judgement WHERE area_id = ?1 AND edition_id = ?2",
        place,
    ).fetchone():
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Change {number} cannot be taken back: {name} has been assessed since it was drawn.",
                ),
                number=change.number,
                name=change.new["name"],
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Merge the area with another one instead: its assessment then stays stored."
                )
            ),
        )


def _changed_since(change: Change, name: str) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Change {number} cannot be taken back: {name} has been changed since."),
            number=change.number,
            name=name,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the later change back first, or make the change anew.")),
    )
