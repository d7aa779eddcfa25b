"""The columns of the areas table: what they are called, in which order they stand, and which are shown at first."""

from __future__ import annotations

from enum import IntEnum

from ...translation import translate


class Column(IntEnum):
    """The columns by their number in the model; a table shows them in the order of ``ORDER``."""

    NAME = 0
    CATEGORY = 1
    LPO = 2
    LOCALITY = 3
    SPECIAL_AREA_ID = 4
    SINCE = 5
    HECTARES = 6
    TREND = 7
    ASSESSMENT = 8
    FINDINGS = 9
    POLICE_AREA = 10
    REGION = 11
    CHANGED = 12


COLUMNS = len(Column)

ORDER = (
    Column.NAME,
    Column.CATEGORY,
    Column.TREND,
    Column.LPO,
    Column.POLICE_AREA,
    Column.REGION,
    Column.LOCALITY,
    Column.SPECIAL_AREA_ID,
    Column.ASSESSMENT,
    Column.FINDINGS,
    Column.SINCE,
    Column.HECTARES,
    Column.CHANGED,
)
"""From left to right."""

SHOWN_AT_FIRST = frozenset(ORDER) - {
    Column.POLICE_AREA,
    Column.REGION,
    Column.LOCALITY,
    Column.SPECIAL_AREA_ID,
    Column.CHANGED,
}
RIGHT_ALIGNED = (Column.SPECIAL_AREA_ID, Column.HECTARES)
IN_THE_MIDDLE = (Column.SINCE, Column.TREND, Column.FINDINGS, Column.CHANGED)
"""A date keeps apart from the number before it."""
EDITED_AS_TEXT = (Column.NAME, Column.LOCALITY)
"""What may be typed over in a draft."""

OF_ORGANISATION = (Column.LPO, Column.POLICE_AREA, Column.REGION)
"""What is changed together, in a dialog."""


def column_headers() -> dict[Column, str]:
    """Return what stands over the columns."""
    return {
        Column.NAME: translate("UtsattaOmraden", "Name"),
        Column.CATEGORY: translate("UtsattaOmraden", "Category"),
        Column.LPO: translate("UtsattaOmraden", "LPO"),
        Column.LOCALITY: translate("UtsattaOmraden", "Locality"),
        Column.SPECIAL_AREA_ID: translate("UtsattaOmraden", "Id"),
        Column.SINCE: translate("UtsattaOmraden", "Since"),
        Column.HECTARES: translate("UtsattaOmraden", "Area ha"),
        Column.TREND: translate("UtsattaOmraden", "Trend"),
        Column.ASSESSMENT: translate("UtsattaOmraden", "Assessment"),
        Column.FINDINGS: translate("UtsattaOmraden", "Findings"),
        Column.POLICE_AREA: translate("UtsattaOmraden", "Police area"),
        Column.REGION: translate("UtsattaOmraden", "Region"),
        Column.CHANGED: translate("UtsattaOmraden", "Changed"),
    }
