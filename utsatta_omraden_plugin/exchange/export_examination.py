"""What an export is going to be, looked at before anything is written: what stops it, and what it warns of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..domain.area import AreaVersion
from ..domain.measure import Measure
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .export_format import ExportFormat
from .municipality_profile import MEASURE_FIELDS, for_municipalities, measure_columns
from .privacy_gate import Verdict, hidden_in_text, verdict_on_texts
from .published_profile import NotPublishable, PublishedEdition, published_edition
from .published_schema import FieldKind, PublishedField
from .unwritable import unwritable_texts

_NAMED = 3
"""Of so many areas that share a text the names are told."""
_SHORTEST_NUMBER = 10**9
"""A whole number below has too few digits for an identity number."""
_Columns = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class Examination:
    """The laid out edition, None when it cannot be laid out; what the format cannot hold; what the gate says."""

    edition: PublishedEdition | None
    unwritable: list[Text] = field(default_factory=list)
    verdict: Verdict = field(default_factory=Verdict)


def examined(
    areas: Sequence[AreaVersion], measures: Sequence[Measure] | None, format_: ExportFormat, progress: Progress
) -> Examination:
    """Lay out areas, with ``measures`` for municipalities, and look at all texts that would leave.

    Raises ``Cancelled``.
    """
    try:
        edition = published_edition(areas, progress)
    except NotPublishable as error:
        return Examination(None, list(error.args))
    widths = format_ is ExportFormat.SHP
    unwritable = unwritable_texts(edition.fields, edition.columns, edition.object_ids, widths)
    tables: list[tuple[Sequence[PublishedField], _Columns]] = [(edition.fields, edition.columns)]
    if measures is not None:
        edition = for_municipalities(edition, areas, measures)
        columns = measure_columns(edition)
        unwritable += unwritable_texts(MEASURE_FIELDS, columns, range(len(columns["name"])), widths)
        tables = [(edition.fields, edition.columns), (MEASURE_FIELDS, columns)]
    verdicts = [_verdict_on(fields, columns) for fields, columns in tables]
    verdict = Verdict(
        tuple(said for one in verdicts for said in one.stops), tuple(said for one in verdicts for said in one.warns)
    )
    return Examination(edition, unwritable, verdict)


def _verdict_on(fields: Sequence[PublishedField], columns: _Columns) -> Verdict:
    """Look at each different text of a column once: most stand in many rows."""
    names = columns["name"]
    texts: list[str] = []
    found_in: list[tuple[PublishedField, Any]] = []
    rows_of: dict[str, dict[Any, list[int]]] = {}
    for one in fields:
        if one.kind is FieldKind.REAL:
            continue
        different = [value for value in dict.fromkeys(columns[one.meaning]) if value is not None]
        if one.kind is FieldKind.INTEGER:
            different = [value for value in different if abs(value) >= _SHORTEST_NUMBER]
        texts += map(str, different)
        found_in += [(one, value) for value in different]

    def place_of(index: int) -> Text:
        one, value = found_in[index]
        if one.meaning not in rows_of:
            rows_of[one.meaning] = _rows_by_value(columns[one.meaning])
        rows = rows_of[one.meaning][value]
        called = ", ".join(dict.fromkeys(hidden_in_text(names[row]) or "–" for row in rows[:_NAMED]))
        if len(rows) <= _NAMED:
            return Text("{names}, {column}", {"names": called, "column": one.name})
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{names} and {more} more, {column}"),
            names=called,
            more=len(rows) - _NAMED,
            column=one.name,
        )

    return verdict_on_texts(texts, place_of)


def _rows_by_value(values: Sequence[Any]) -> dict[Any, list[int]]:
    rows: dict[Any, list[int]] = defaultdict(list)
    for row, value in enumerate(values):
        rows[value].append(row)
    return rows
