"""What an area has beside what its content hash tells: its row number and the columns without a home.

Whether these differ from what was compiled before must be asked for them alone, since the hash stays the same.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from ..domain.area import AreaVersion

BESIDE = frozenset({"object_id", "extra"})


def beside_that_differs(
    connection: sqlite3.Connection, stored: sqlite3.Row, new: AreaVersion, command: str
) -> dict[str, object]:
    """Return the values to be written into a stored version: those that were not compiled so before.

    ``stored`` has the version's id and these columns, ``command`` is what the change log calls a compilation.
    """
    stands = {"object_id": stored["object_id"], "extra": json.loads(stored["extra"])}
    extra = json.loads(json.dumps(dict(new.extra), ensure_ascii=False, default=str))
    becomes: dict[str, object] = {"object_id": new.object_id, "extra": extra}
    if becomes == stands:
        return {}
    compiled = {**stands, **_changed_by_people(connection, stored["id"], command)}
    return {name: value for name, value in becomes.items() if value not in (stands[name], compiled[name])}


def _changed_by_people(connection: sqlite3.Connection, version_id: str, command: str) -> Mapping[str, object]:
    """Return what was compiled of the columns that people have changed since."""
    compiled: dict[str, object] = {}
    rows = connection.execute(
        "SELECT what, old_values, new_values FROM change_log WHERE row_id = ? AND table_name = 'area_version' "
        "ORDER BY number",
        (version_id,),
    )
    for row in rows:
        old, new = json.loads(row["old_values"]), json.loads(row["new_values"])
        touched = BESIDE & old.keys() & new.keys()
        if row["what"] == command:
            compiled = {name: value for name, value in compiled.items() if name not in touched}
        else:
            compiled = {**{name: old[name] for name in touched}, **compiled}
    return compiled
