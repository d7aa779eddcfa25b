"""One LPO's share of a workspace file, built from nothing as a file of its own.

Only what belongs to the share is ever written into the file: nothing has to be deleted, and nothing that was deleted
can be found in it.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from ..domain.edition import Edition
from ..domain.errors import RuleError
from ..domain.long_number import digits_of_long
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .errors import ExistingWorkspace
from .geopackage_database import explained
from .geopackage_drafts import base_edition
from .geopackage_editions import edition_by_id, edition_of
from .geopackage_log import append
from .interface_share import COMMAND_OF_SHARES, Share, SharedText, ShareMaker, ShareOrder
from .migrations import SCHEMA_VERSION
from .share_layout import AS_GEOPACKAGE, lay_out
from .share_rows import ACTORS, CLEAR_SCOPE, FILL_SCOPE, NO_WORDS, PLACES, ROW_IDS, ROWS, SCOPE, TEXTS

_JSON_COLUMNS = frozenset({"extra", "criteria", "value"})


class GeoPackageShares(ShareMaker):
    """The shares of a workspace in a file."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]: ...

    def share(self, order: ShareOrder, target: str | Path, progress: Progress | None = None) -> Share:
        """Write a workspace of its own with one LPO's part of an edition."""
        path = Path(target).absolute()
        if path.exists():
            raise ExistingWorkspace(str(path))
        progress = progress or Progress()
        with self._reading() as source, _scope(source, order) as (edition, base):
            try:
                with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as made:
                    made.row_factory = sqlite3.Row
                    return _built(source, made, order, edition, base, progress)
            except sqlite3.Error as error:
                path.unlink(missing_ok=True)
                raise explained(error, path) from error
            except BaseException:
                path.unlink(missing_ok=True)
                raise


@contextlib.contextmanager
def _scope(source: sqlite3.Connection, order: ShareOrder) -> Iterator[tuple[Edition, Edition | None]]:
    """Lay down, for the time of the share, which areas and assessments belong to it."""
    edition = edition_by_id(source, order.edition_id)
    base = base_edition(source, order.edition_id)
    source.execute("PRAGMA temp_store = MEMORY")
    try:
        for statement in SCOPE:
            source.execute(statement)
        for statement in FILL_SCOPE:
            source.execute(statement, _parameters(order, base))
        source.executemany("INSERT INTO shared_finding VALUES (?)", [(key,) for key in sorted(order.findings)])
        if source.execute("SELECT count(*) FROM shared_area").fetchone()[0] == 0:
            raise _no_areas(order, edition)
        yield edition, base
    finally:
        for statement in CLEAR_SCOPE:
            source.execute(statement)


def _parameters(order: ShareOrder, base: Edition | None) -> Mapping[str, object]:
    return {"edition": order.edition_id, "base": None if base is None else base.id, "lpo": order.lpo_code}


def _no_areas(order: ShareOrder, edition: Edition) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "No area of edition {year} belongs to the local police area {lpo}."),
            year=edition.year,
            lpo=order.lpo_code,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Give the code of six digits that the areas have, or choose another edition."
            )
        ),
    )


def _built(
    source: sqlite3.Connection,
    made: sqlite3.Connection,
    order: ShareOrder,
    edition: Edition,
    base: Edition | None,
    progress: Progress,
) -> Share:
    for statement in AS_GEOPACKAGE:
        made.execute(statement)
    from .geopackage_creation import register_tables  # late: it knows the whole workspace

    made.execute("BEGIN IMMEDIATE")
    lay_out(made, SCHEMA_VERSION, ("table",))
    _copy_meta(source, made, order)
    register_tables(made)
    left_out = _left_out(order)
    for number, (table, statement) in enumerate(ROWS.items()):
        progress.at(number / len(ROWS))
        if table not in left_out:
            _copy(source, made, table, statement, _parameters(order, base))
    # The base stands in the share without its own: of that nothing is handed over.
    made.execute("UPDATE edition SET base_edition_id = NULL WHERE id <> ?", (order.edition_id,))
    made.execute("UPDATE gpkg_contents SET last_change = ?", (order.at,))
    lay_out(made, SCHEMA_VERSION, ("index", "trigger"))
    last_change, last_hash, workspace_id = source.execute(
        "SELECT last_change, last_hash, workspace_id FROM workspace_meta"
    ).fetchone()
    append(
        made,
        by=order.by,
        what=COMMAND_OF_SHARES,
        table="workspace_meta",
        row_id=workspace_id,
        new={
            "workspace_id": workspace_id,
            "last_change": last_change,
            "last_hash": last_hash,
            "lpo_code": order.lpo_code,
            "edition": edition.year,
            "distribution_label": order.label,
        },
        at=order.at,
    )
    made.execute("COMMIT")
    progress.at(1.0)
    return _told(made, order, base, last_change, last_hash)


def _left_out(order: ShareOrder) -> tuple[str, ...]:
    return (*(() if order.with_places else PLACES), *(() if order.with_actors else ACTORS))


def _copy_meta(source: sqlite3.Connection, made: sqlite3.Connection, order: ShareOrder) -> None:
    meta = source.execute("SELECT * FROM workspace_meta").fetchone()
    made.execute(
        "INSERT INTO workspace_meta (fid, workspace_id, schema_version, migrations, lpo_code, distribution_label, "
        "method_id, method_version, created_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            meta["workspace_id"],
            meta["schema_version"],
            meta["migrations"],
            order.lpo_code,
            order.label,
            meta["method_id"],
            meta["method_version"],
            meta["created_at"],
        ),
    )


def _copy(
    source: sqlite3.Connection,
    made: sqlite3.Connection,
    table: str,
    statement: str,
    parameters: Mapping[str, object],
) -> None:
    rows = source.execute(statement, parameters)
    names = [column[0] for column in rows.description]
    insert = "INSERT INTO {table} ({columns}) VALUES ({values})"
    # Row numbers are counted anew: those of the workspace would tell how many others there are. A column that another
    # program has added to the workspace is none of the workspace's own.
    own = {row[0] for row in made.execute("SELECT name FROM pragma_table_info(?)", (table,))} - {"fid"}
    kept = [index for index, name in enumerate(names) if name in own]
    insert = insert.replace("{table}", table).replace("{columns}", ", ".join(names[index] for index in kept))
    made.executemany(
        insert.replace("{values}", ", ".join("?" * len(kept))), ([row[index] for index in kept] for row in rows)
    )


def _told(made: sqlite3.Connection, order: ShareOrder, base: Edition | None, last_change: int, last_hash: str) -> Share:
    def count(statement: str) -> int:
        return int(made.execute(statement, {"edition": order.edition_id}).fetchone()[0])

    shared = {row["id"]: edition_of(row) for row in made.execute("SELECT * FROM edition")}
    name = made.execute(
        "SELECT lpo FROM area_version WHERE lpo_code = ? ORDER BY edition_id = ? DESC, fid LIMIT 1",
        (order.lpo_code, order.edition_id),
    ).fetchone()
    return Share(
        edition=shared[order.edition_id],
        base=None if base is None else shared[base.id],
        lpo_name=name[0],
        areas=count("SELECT count(*) FROM area_version WHERE edition_id = :edition"),
        base_areas=count("SELECT count(*) FROM area_version WHERE edition_id <> :edition"),
        assessments=count("SELECT count(*) FROM assessment"),
        signed=count("SELECT count(*) FROM assessment WHERE signed_at IS NOT NULL"),
        places=count(
            "SELECT (SELECT count(*) FROM place_point) + (SELECT count(*) FROM place_line) "
            "+ (SELECT count(*) FROM place_area)"
        ),
        actors=count("SELECT count(*) FROM actor_group"),
        measures=count("SELECT count(*) FROM measure"),
        methods=tuple((row["id"], row["version"]) for row in made.execute("SELECT id, version FROM method")),
        area_ids=tuple(row["id"] for row in made.execute("SELECT id FROM area ORDER BY fid")),
        row_ids=frozenset(row["id"] for row in made.execute(ROW_IDS)),
        texts=tuple(_texts(made)),
        left_out=_left_out(order),
        last_change=last_change,
        last_hash=last_hash,
    )


def _texts(made: sqlite3.Connection) -> Iterator[SharedText]:
    for table, statement in TEXTS.items():
        rows = made.execute(statement)
        names = [column[0] for column in rows.description]
        for row in rows:
            for index, name in enumerate(names):
                if name not in NO_WORDS:
                    for words in _words(row[index], name in _JSON_COLUMNS):
                        yield SharedText(row[0], row[1], table, name, words)


def _words(value: object, is_json: bool) -> Iterator[str]:
    if isinstance(value, str) and is_json:
        with contextlib.suppress(ValueError):
            yield from _words(json.loads(value), is_json=False)
            return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield str(name)
            yield from _words(one, is_json=False)
    elif isinstance(value, list):
        for one in value:
            yield from _words(one, is_json=False)
    elif digits := digits_of_long(value):
        yield digits
