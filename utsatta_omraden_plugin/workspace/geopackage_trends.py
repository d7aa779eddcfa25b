"""Areas given another trend."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from ..domain.assessment import JudgementLevel
from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..domain.trend import Trend
from .geopackage_area_values import values_of, write_values
from .geopackage_areas import area, refuse_changed, said_by
from .geopackage_frozen import refuse_frozen
from .geopackage_log import append


def set_trend(
    connection: sqlite3.Connection,
    version_ids: Sequence[str],
    trend: Trend | None,
    reason: str,
    valid_from: date | None,
    by: str,
    expected_row_versions: Sequence[int | None],
    level: JudgementLevel | None,
    progress: Progress,
) -> list[Change]:
    """Give areas another trend, one change-log row each. Raises ``RuleError`` as the interface says."""
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A change of trend needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write what the trend rests on.")),
        )
    wanted = None if trend is None else trend.value
    since = {} if valid_from is None else {"trend_from": valid_from.isoformat()}
    changes = []
    for index, version_id in progress.each(version_ids):
        before = area(connection, version_id)
        refuse_frozen(connection, before.edition_id)
        refuse_changed(before, expected_row_versions[index])
        if before.trend is trend:
            raise RuleError(
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} has that trend already."), name=before.name)
            )
        present = values_of(before)
        write_values(connection, version_id, {**present, "trend": wanted}, present, by)
        changes.append(
            append(
                connection,
                by=by,
                what="set_trend",
                table="area_version",
                row_id=version_id,
                area_id=before.area_id,
                old={"trend": present["trend"]},
                new={"trend": wanted, **since, **said_by(level)},
                reason=reason.strip(),
            )
        )
    return changes
