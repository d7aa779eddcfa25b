"""Areas given another organisation by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from ..domain.change import Change
from ..domain.changed_organisation import with_values
from ..domain.errors import RuleError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_area_values import replace_areas
from .geopackage_areas import area

SET_ORGANISATION = "set_organisation"


def set_organisation(
    connection: sqlite3.Connection,
    version_ids: Sequence[str],
    values: Mapping[str, str],
    reason: str,
    by: str,
    expected_row_versions: Sequence[int | None],
    progress: Progress,
) -> list[Change]:
    """Write names and codes into areas, one change-log row each. Raises ``RuleError`` as the interface says."""
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A change of organisation needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write where the names and codes are taken from.")),
        )
    new = [with_values(area(connection, version_id), values) for version_id in version_ids]
    changes = replace_areas(connection, new, SET_ORGANISATION, reason, by, expected_row_versions, progress)
    if not changes:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing has been changed: it stands like this.")))
    return changes
