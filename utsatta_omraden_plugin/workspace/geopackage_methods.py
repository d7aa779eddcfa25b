"""Methods of assessment, kept with their whole text so that an old assessment stays readable."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from functools import lru_cache

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.method import Method, read_method_text
from ..domain.text import QT_TRANSLATE_NOOP, text
from .assessment_summary import MethodVersion
from .clock import now
from .geopackage_log import append


def put_method(connection: sqlite3.Connection, content: str, by: str) -> Method:
    """Store a method and make it the current one, with its change-log row; the same one again changes nothing."""
    method = read_method_text(content)
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest()
    stored = connection.execute(
        "SELECT sha256 FROM method WHERE id = ? AND version = ?", (method.id, method.version)
    ).fetchone()
    if stored is not None and stored["sha256"] != digest:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace has another method with the id {id} and the version {version}; "
                    "assessments made with it must stay readable.",
                ),
                id=method.id,
                version=method.version,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the changed method a new version and load it again.")),
        )
    if stored is None:
        connection.execute(
            "INSERT INTO method (id, version, content, sha256, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)",
            (method.id, method.version, content, digest, now(), by),
        )
    _make_current(connection, method, "add_method", {"sha256": digest}, by)
    return method


def get_method(connection: sqlite3.Connection, method_id: str = "", version: str = "") -> Method:
    """Return a stored method; without id the current one, without version the one added last."""
    if not method_id:
        method_id, version = connection.execute("SELECT method_id, method_version FROM workspace_meta").fetchone()
    row = connection.execute(
        "SELECT content FROM method WHERE id = ? AND (version = ? OR ? = '') ORDER BY fid DESC LIMIT 1",
        (method_id, version, version),
    ).fetchone()
    if row is None:
        raise _no_method(method_id, version)
    return _parsed(row["content"])


# Every answer that is saved asks for the method, and to read a large one takes longer than to save.
@lru_cache(maxsize=16)
def _parsed(content: str) -> Method:
    return read_method_text(content)


def methods(connection: sqlite3.Connection) -> list[MethodVersion]:
    """Return the stored methods in the order they were added."""
    current = connection.execute("SELECT method_id, method_version FROM workspace_meta").fetchone()
    return [
        MethodVersion(
            id=row["id"],
            version=row["version"],
            title_sv=_parsed(row["content"]).title.sv,
            title_en=_parsed(row["content"]).title.en,
            is_current=(row["id"], row["version"]) == tuple(current),
        )
        for row in connection.execute("SELECT id, version, content FROM method ORDER BY fid")
    ]


def use_method(connection: sqlite3.Connection, method_id: str, version: str, by: str) -> Method:
    """Make a stored method the current one, with its change-log row. Raises ``RuleError`` when there is none."""
    method = get_method(connection, method_id, version)
    _make_current(connection, method, "use_method", {}, by)
    return method


def set_distribution_label(connection: sqlite3.Connection, label: str, by: str) -> Change | None:
    """Set the distribution label, with its change-log row; None when it stood there already."""
    meta = connection.execute("SELECT workspace_id, distribution_label FROM workspace_meta").fetchone()
    old, new = meta["distribution_label"], label.strip()
    if old == new:
        return None
    connection.execute("UPDATE workspace_meta SET distribution_label = ?", (new,))
    return append(
        connection,
        by=by,
        what="set_distribution_label",
        table="workspace_meta",
        row_id=meta["workspace_id"],
        old={"distribution_label": old},
        new={"distribution_label": new},
    )


def _make_current(
    connection: sqlite3.Connection, method: Method, what: str, more: Mapping[str, object], by: str
) -> None:
    meta = connection.execute("SELECT method_id, method_version FROM workspace_meta").fetchone()
    old = {"method_id": meta["method_id"], "method_version": meta["method_version"]}
    new = {"method_id": method.id, "method_version": method.version}
    if old == new:
        return
    connection.execute("UPDATE workspace_meta SET method_id = ?, method_version = ?", (method.id, method.version))
    append(
        connection,
        by=by,
        what=what,
        table="method",
        row_id=f"{method.id} {method.version}",
        old=old,
        new={**new, **more},
    )


def _no_method(method_id: str, version: str) -> RuleError:
    if not method_id:
        sentence = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace has no method of assessment yet."))
    else:
        sentence = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace has no method {id} {version}."),
            id=method_id,
            version=version,
        )
    return RuleError(sentence, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Load the method's file into the workspace.")))
