"""The profile "municipality": the published schema, the trend, and the released measures (data.md, "Exchange").

No answers, no places, no actors: nothing of the assessments comes near this file, and of the measures only what was
released.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..domain.area import AreaVersion
from ..domain.area_table import column_of
from ..domain.coded_column import CodedColumn, taken
from ..domain.measure import Measure, MeasureStatus
from ..domain.trend import Trend
from .published_profile import PublishedEdition
from .published_schema import FieldKind, PublishedField

TREND = PublishedField("trend", "TREND", "TREND", FieldKind.TEXT, 20)
MEASURES = "ATGARDER"
"""The name of the measures beside or in the areas."""
MEASURE_FIELDS = (
    PublishedField("special_area_id", "SPECIALOMRADES_ID", "SPECIALOMR", FieldKind.INTEGER, 5),
    PublishedField("name", "NAMN", "NAMN", FieldKind.TEXT, 200),
    PublishedField("problem", "PROBLEM", "PROBLEM", FieldKind.TEXT, 254),
    PublishedField("description", "ATGARD", "ATGARD", FieldKind.TEXT, 254),
    PublishedField("owner", "ANSVARIG", "ANSVARIG", FieldKind.TEXT, 254),
    PublishedField("baseline", "UTGANGSLAGE", "UTGANGSLAG", FieldKind.TEXT, 254),
    PublishedField("target", "MAL", "MAL", FieldKind.TEXT, 254),
    PublishedField("starts_on", "STARTDATUM", "STARTDATUM", FieldKind.TEXT, 10),
    PublishedField("ends_on", "SLUTDATUM", "SLUTDATUM", FieldKind.TEXT, 10),
    PublishedField("status", "STATUS", "STATUS", FieldKind.TEXT, 20),
    PublishedField("outcome", "UTFALL", "UTFALL", FieldKind.TEXT, 254),
)
"""The columns of a measure; a shapefile's table holds 254 bytes of a text."""
_STATUS = {
    MeasureStatus.PLANNED: "planerad",
    MeasureStatus.ONGOING: "pågående",
    MeasureStatus.DONE: "genomförd",
    MeasureStatus.STOPPED: "avbruten",
}

MeasureRow = dict[str, str | int | None]


def for_municipalities(
    edition: PublishedEdition, areas: Sequence[AreaVersion], measures: Sequence[Measure]
) -> PublishedEdition:
    """Return the published edition with the trend and the released measures; others among ``measures`` stay out.

    ``areas`` are those that ``edition`` was laid out from.
    """
    by_area: dict[str, list[Measure]] = defaultdict(list)
    for measure in measures:
        if measure.released:
            by_area[measure.area_id].append(measure)
    trends = CodedColumn.of(taken(column_of(areas, TREND.meaning), edition.order)).mapped(_written_trend)
    released = [by_area.get(area_id, ()) for area_id in taken(column_of(areas, "area_id"), edition.order)]
    return replace(
        edition,
        fields=(*edition.fields, TREND),
        columns={**edition.columns, TREND.meaning: trends},
        measures=[
            [_row(number, name, measure) for measure in of_area]
            for number, name, of_area in zip(edition.columns["special_area_id"], edition.columns["name"], released)
        ],
    )


def measure_columns(edition: PublishedEdition) -> dict[str, list[str | int | None]]:
    """Return the measures of all areas column by column, by the meaning of the column."""
    rows = [row for of_area in edition.measures or () for row in of_area]
    return {field.meaning: [row[field.name] for row in rows] for field in MEASURE_FIELDS}


def _row(special_area_id: int | None, name: str, measure: Measure) -> MeasureRow:
    return {
        "SPECIALOMRADES_ID": special_area_id,
        "NAMN": name,
        "PROBLEM": measure.problem,
        "ATGARD": measure.description,
        "ANSVARIG": measure.owner,
        "UTGANGSLAGE": measure.baseline,
        "MAL": measure.target,
        "STARTDATUM": _written(measure.starts_on),
        "SLUTDATUM": _written(measure.ends_on),
        "STATUS": _STATUS[measure.status],
        "UTFALL": measure.outcome,
    }


def _written_trend(trend: Trend | None) -> str:
    return "" if trend is None else trend.value


def _written(day: date | None) -> str:
    return "" if day is None else day.isoformat()
