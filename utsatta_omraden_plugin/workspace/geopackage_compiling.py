"""A compiled edition made, or brought up to date where what was handed in has changed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.compilation import Compiled, CompiledArea, refuse_other_edition
from ..domain.edition import Edition, EditionStatus
from ..domain.edition_hash import content_hashes
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .compilation_records import CompiledEdition, KeptSubmission
from .geopackage_area_values import values_of, write_values
from .geopackage_areas import area
from .geopackage_carrying import carry_in
from .geopackage_compilation_state import assessed_of, kept_of
from .geopackage_compilation_tables import conflicts, put_conflicts, put_origins, put_submissions, touch
from .geopackage_compiled_acceptances import follow_in_acceptances
from .geopackage_compiled_columns import BESIDE, beside_that_differs
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_editions import edition_by_id, edition_of, put_edition
from .geopackage_handing_over import IDENTITY, identity_to_come_back_with
from .geopackage_log import append
from .geopackage_superseded import SUPERSEDED, not_handed_in_any_more, superseded_judgements
from .geopackage_version_rows import delete_version, insert_version, row_values
from .history import Kinship
from .identifiers import new_id, new_ids
from .interface import NewEdition

COMPILE = "compile_edition"
"""The command that the change log names for what a compilation writes."""
_STEP = 200
"""After so many areas it is told how far the work is."""


def store_compilation(
    connection: sqlite3.Connection,
    edition: CompiledEdition,
    compiled: Compiled,
    submissions: Sequence[KeptSubmission],
    kinship: Kinship,
    by: str,
    progress: Progress,
) -> Edition:
    """Make the edition or bring it up to date. Raises ``RuleError`` as the interface says, ``Cancelled``."""
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Storing the compilation")))
    # What a source file stated of its measures is no word about this edition.
    areas = [replace(one.area, stated_length=None, stated_area=None) for one in compiled.areas]
    stored = compiled_edition(connection, edition.year)
    before = [] if stored is None else kept_of(connection, stored.id)
    if stored is None:
        stored, version_ids = _make(connection, edition, compiled, areas, kinship, by, progress.part(0.0, 0.6))
        changed: Counter[str] = Counter()
    else:
        update = _Update(connection, stored, by)
        version_ids = update.bring(compiled, areas, kinship, progress.part(0.0, 0.6))
        changed = update.count
    all_ids = _with_those_left_out(connection, stored, compiled, version_ids)
    in_conflict = {side for case in compiled.cases if case.conflict.blocking for side in case.conflict.sides}
    settled = dict(zip((one.key for one in compiled.areas), content_hashes(areas)))
    put_origins(connection, stored.id, compiled.before_decisions, all_ids, settled, in_conflict)
    put_submissions(connection, stored.id, submissions, compiled.lpos)
    cases = conflicts(connection, stored.id, with_areas=False)
    has_followed = follow_in_acceptances(connection, stored.id, cases, compiled.cases, by)
    put_conflicts(connection, stored.id, compiled.cases)
    is_same = not changed and not has_followed and kept_of(connection, stored.id) == before
    assessed = assessed_of(connection, stored.id) if is_same else {}
    progress.at(0.7, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Taking over assessments and judgements")))
    carried = _carry(connection, stored, edition, compiled, progress.part(0.7, 1.0))
    superseded = not_handed_in_any_more(connection, stored.id, edition.assessed.values())
    is_same = is_same and superseded_judgements(connection, stored.id) == set(superseded)
    if not is_same or assessed_of(connection, stored.id) != assessed:
        _log(connection, stored, compiled, changed, carried, superseded, by)
    touch(connection)
    progress.at(1.0)
    return edition_by_id(connection, stored.id)


def compiled_edition(connection: sqlite3.Connection, year: int) -> Edition | None:
    """Return the compiled edition of a year, None when there is none. Raises ``RuleError`` for another edition."""
    row = connection.execute("SELECT * FROM edition WHERE year = ?", (year,)).fetchone()
    if row is None:
        return None
    found = edition_of(row)
    refuse_other_edition(found)
    return found


def _with_those_left_out(
    connection: sqlite3.Connection, edition: Edition, compiled: Compiled, version_ids: Mapping[str, str]
) -> dict[str, str]:
    """Return version ids by key also of what decisions leave out: the one it had, by which it can come back."""
    earlier = dict(
        connection.execute("SELECT key, version_id FROM area_origin WHERE edition_id = ?", (edition.id,)).fetchall()
    )
    standing = set(version_ids.values())
    fresh = iter(new_ids(len(compiled.before_decisions)))
    found = dict(version_ids)
    for one in compiled.before_decisions:
        if one.key not in found:
            known = earlier.get(one.key, "")
            found[one.key] = known if known and known not in standing else next(fresh)
    return found


def _make(
    connection: sqlite3.Connection,
    edition: CompiledEdition,
    compiled: Compiled,
    areas: Sequence[AreaVersion],
    kinship: Kinship,
    by: str,
    progress: Progress,
) -> tuple[Edition, dict[str, str]]:
    base = edition_by_id(connection, edition.base_edition_id) if edition.base_edition_id else None
    new = NewEdition(edition.year, edition.label, EditionStatus.COMPILED, edition.scheme)
    stored = put_edition(connection, new, areas, by, progress, kinship, base)
    rows = connection.execute("SELECT id FROM area_version WHERE edition_id = ? ORDER BY fid", (stored.id,))
    return stored, {one.key: row["id"] for one, row in zip(compiled.areas, rows)}


class _Update:
    """What differs from the compilation before, written area by area, each with its change-log row."""

    def __init__(self, connection: sqlite3.Connection, edition: Edition, by: str) -> None:
        self._connection, self._edition, self._by = connection, edition, by
        self._changes: list[Change] = []
        self.count: Counter[str] = Counter()

    def bring(
        self, compiled: Compiled, areas: Sequence[AreaVersion], kinship: Kinship, progress: Progress
    ) -> dict[str, str]:
        """Write what differs; return the version ids by key."""
        # Areas and lineage that go are told anew at the end.
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        before = {
            row["key"]: row
            for row in self._connection.execute("SELECT * FROM area_origin WHERE edition_id = ?", (self._edition.id,))
        }
        stored = {
            row["id"]: row
            for row in self._connection.execute(
                "SELECT id, area_id, object_id, extra FROM area_version WHERE edition_id = ?", (self._edition.id,)
            )
        }
        there = {row["area_id"]: version_id for version_id, row in stored.items()}
        version_ids = self._matched(compiled.areas, before, there, kinship)
        put = {row["version_id"]: row["settled_sha256"] for row in before.values()}
        staying = set(version_ids.values())
        goes = [version_id for version_id in put if version_id not in staying]
        contents = dict(zip((one.key for one in compiled.areas), content_hashes(areas)))
        differing = [version_id for key, version_id in version_ids.items() if put[version_id] != contents[key]]
        came_from = ancestors(self._connection, self._edition.id, [*goes, *differing])
        for version_id in goes:
            self._remove(version_id)
        for place, (one, new) in enumerate(zip(compiled.areas, areas)):
            if place % _STEP == 0:
                progress.at(place / len(areas))
            known = version_ids.get(one.key)
            if known is None:
                version_ids[one.key] = self._add(new, kinship.continues.get(place, ""))
            elif put[known] != contents[one.key]:
                self._change(known, new, kinship.continues.get(place, ""))
            elif known in stored:
                beside = beside_that_differs(self._connection, stored[known], new, COMPILE)
                if beside:
                    self._write(area(self._connection, known), beside)
        redrawn = [change.row_id for change in self._changes if {*change.old, *change.new} - BESIDE]
        if redrawn:
            relink(self._connection, self._edition.id, redrawn, came_from)
        return version_ids

    def _matched(
        self,
        areas: Sequence[CompiledArea],
        before: dict[str, sqlite3.Row],
        there: dict[str, str],
        kinship: Kinship,
    ) -> dict[str, str]:
        """Return the versions by key: the same source, or another source of the same area."""
        matched = {one.key: before[one.key]["version_id"] for one in areas if one.key in before}
        told = {row["version_id"] for row in before.values()}
        taken = set(matched.values())
        for place, one in enumerate(areas):
            version_id = there.get(kinship.continues.get(place, ""))
            if one.key not in matched and version_id in told and version_id not in taken:
                matched[one.key] = version_id
                taken.add(version_id)
        return matched

    def _remove(self, version_id: str) -> None:
        values = row_values(self._connection, version_id)
        if values:
            delete_version(self._connection, version_id)
            self._logged(version_id, str(values["area_id"]), values, {})
            self.count["removed"] += 1

    def _add(self, new: AreaVersion, identity: str, version_id: str = "") -> str:
        version_id = version_id or new_id()
        if not identity or self._is_taken(identity):
            identity = new_id()
        place = {"area_id": identity, "edition_id": self._edition.id}
        insert_version(self._connection, version_id, {**place, **values_of(new)}, self._by)
        self._logged(version_id, identity, {}, row_values(self._connection, version_id))
        self.count["added"] += 1
        return version_id

    def _change(self, version_id: str, new: AreaVersion, identity: str) -> None:
        if not row_values(self._connection, version_id):
            had, gave_back = identity_to_come_back_with(self._connection, self._edition.id, version_id)
            if gave_back is not None:
                other, old, changed = gave_back
                self._logged(other, str(changed[IDENTITY]), dict(old), dict(changed))
            self._add(new, had or identity, version_id)
            return
        self._write(area(self._connection, version_id), values_of(new))

    def _write(self, before: AreaVersion, wanted: Mapping[str, object]) -> None:
        """Write these values of a stored area where they differ."""
        old_values = values_of(before)
        new_values = {**old_values, **wanted}
        columns = [column for column in new_values if new_values[column] != old_values[column]]
        if not columns:
            return
        write_values(self._connection, before.id, new_values, old_values, self._by)
        old, changed = ({column: values[column] for column in columns} for values in (old_values, new_values))
        self._logged(before.id, before.area_id, old, changed)
        self.count["changed"] += 1

    def _is_taken(self, identity: str) -> bool:
        row = self._connection.execute(
            "SELECT 1 FROM area_version WHERE edition_id = ? AND area_id = ?", (self._edition.id, identity)
        ).fetchone()
        return row is not None

    def _logged(self, version_id: str, area_id: str, old: dict[str, object], new: dict[str, object]) -> None:
        self._changes.append(
            append(
                self._connection,
                by=self._by,
                what=COMPILE,
                table="area_version",
                row_id=version_id,
                area_id=area_id,
                old=old,
                new=new,
            )
        )


def _carry(
    connection: sqlite3.Connection, stored: Edition, edition: CompiledEdition, compiled: Compiled, progress: Progress
) -> Counter[str]:
    here = {
        row["key"]: row["area_id"]
        for row in connection.execute(
            "SELECT key, area_version.area_id AS area_id FROM area_origin JOIN area_version "
            "ON area_version.id = version_id WHERE area_origin.edition_id = ?",
            (stored.id,),
        )
    }
    identities: dict[str, dict[str, str]] = {sha256: {} for sha256 in edition.assessed}
    for one in compiled.areas:
        if one.submission in identities and one.key in here:
            identities[one.submission][one.handed.area_id] = here[one.key]
    carried: Counter[str] = Counter()
    for number, (sha256, rows) in enumerate(sorted(edition.assessed.items())):
        progress.at(number / len(edition.assessed))
        carried += carry_in(connection, stored.id, rows, identities[sha256])
    return carried


def _log(
    connection: sqlite3.Connection,
    stored: Edition,
    compiled: Compiled,
    changed: Counter[str],
    carried: Counter[str],
    superseded: Sequence[str],
    by: str,
) -> None:
    origins = Counter(one.origin.value for one in compiled.areas)
    append(
        connection,
        by=by,
        what=COMPILE,
        table="edition",
        row_id=stored.id,
        new={
            "year": stored.year,
            "areas": len(compiled.areas),
            "from": dict(sorted(origins.items())),
            "submissions": sorted(state.used.sha256 for state in compiled.lpos if state.used is not None),
            "missing_lpos": compiled.missing_lpos,
            "open_conflicts": len(compiled.open_cases),
            "changed": dict(sorted(changed.items())),
            "carried": dict(sorted(carried.items())),
            SUPERSEDED: list(superseded),
        },
    )
