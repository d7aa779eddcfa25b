"""Which columns the user wants in the areas table; kept from one start of QGIS to the next."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsSettings

from .column import SHOWN_AT_FIRST, Column

SHOWN_KEY = "utsatta_omraden/areas_columns"
GROUPED_KEY = "utsatta_omraden/areas_grouped"


def stored_columns() -> frozenset[Column]:
    """Return the columns to show; the plugin's own choice until the user has made one."""
    kept = str(QgsSettings().value(SHOWN_KEY, "") or "")
    known = {column.name: column for column in Column}
    return frozenset(known[name] for name in kept.split() if name in known) or SHOWN_AT_FIRST


def store_columns(shown: Collection[Column]) -> None:
    """Keep the user's choice; what is as the plugin has it is not kept, so that it follows a later version."""
    if frozenset(shown) == SHOWN_AT_FIRST:
        QgsSettings().remove(SHOWN_KEY)
    else:
        QgsSettings().setValue(SHOWN_KEY, " ".join(column.name for column in Column if column in shown))


def is_grouped() -> bool:
    """Whether the user wants a line for each LPO."""
    return bool(QgsSettings().value(GROUPED_KEY, False, type=bool))


def store_grouped(is_wanted: bool) -> None:
    """Keep whether the user wants a line for each LPO."""
    QgsSettings().setValue(GROUPED_KEY, is_wanted)
