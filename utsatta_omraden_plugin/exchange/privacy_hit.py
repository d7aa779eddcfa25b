"""What the privacy gate finds in a table that goes out, with the text and the place in it, to look at and accept."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..domain.coded_column import different
from ..domain.long_number import LONG_NUMBER
from ..domain.privacy import PrivacyFinding, PrivacySeverity, findings_in_texts
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .privacy_gate import hidden_in_text
from .published_schema import FieldKind, PublishedField

_NAMED = 3
"""Of so many areas that share a text the names are told."""
_POINTED_AT = 50
"""So many areas that share a text are pointed at."""
_KEY_CHARACTERS = 24


@dataclass(frozen=True)
class PrivacyHit:
    """One finding of the gate in one text of a table.

    ``words`` is the whole text: for the window only, never for a log. ``column`` is the meaning of its column,
    ``version_ids`` are areas that have it. ``is_in_measure`` tells a measure's text from an area's. ``key`` names the
    finding as long as the text stays the same, without repeating anything of it.
    """

    finding: PrivacyFinding
    where: Text
    column: str
    version_ids: tuple[str, ...]
    key: str
    is_in_measure: bool
    words: str = field(repr=False, default="")

    @property
    def blocks(self) -> bool:
        """Whether it must be corrected; what does not block may be accepted."""
        return self.finding.severity is PrivacySeverity.BLOCK

    @property
    def code(self) -> str:
        """What an acceptance of it is called."""
        return f"privacy_{self.finding.kind.value}"

    @property
    def said(self) -> Text:
        """Place and reason, without the words themselves."""
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{where}: {reason}"), where=self.where, reason=self.finding.message
        )


def privacy_hits(
    fields: Sequence[PublishedField],
    columns: Mapping[str, Sequence[Any]],
    version_ids: Sequence[str],
    is_in_measure: bool = False,
) -> Iterator[PrivacyHit]:
    """Yield what the gate finds in a table, column by column; each different text is looked at once.

    ``columns`` are by meaning, one of them "name"; ``version_ids`` tell of each row whose it is.
    """
    texts: list[str] = []
    found_in: list[tuple[PublishedField, Any]] = []
    rows_of: dict[str, dict[Any, list[int]]] = {}
    for one in fields:
        if one.kind is FieldKind.REAL:
            continue
        values = [value for value in different(columns[one.meaning]) if value is not None]
        if one.kind is FieldKind.INTEGER:
            values = [value for value in values if abs(value) >= LONG_NUMBER]
        texts += map(str, values)
        found_in += [(one, value) for value in values]
    for found in findings_in_texts(texts):
        column, value = found_in[found.index]
        if column.meaning not in rows_of:
            rows_of[column.meaning] = _rows_by_value(columns[column.meaning])
        rows = rows_of[column.meaning][value]
        met: Counter[str] = Counter()
        for finding in found.findings:
            met[finding.kind.value] += 1
            yield PrivacyHit(
                finding=finding,
                where=_where([columns["name"][row] for row in rows[:_NAMED]], len(rows), column.name),
                column=column.meaning,
                version_ids=tuple(dict.fromkeys(version_ids[row] for row in rows[:_POINTED_AT])),
                key=hit_key(finding, column.meaning, met[finding.kind.value], str(value)),
                is_in_measure=is_in_measure,
                words=str(value),
            )


def hit_key(finding: PrivacyFinding, column: str, number: int, words: str) -> str:
    """Return the key of a finding: the ``number``-th of its kind in these words of a column."""
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_CHARACTERS]
    return f"privacy|{finding.kind.value}|{column}|{number}|{digest}"


def _where(names: Sequence[str], count: int, column: str) -> Text:
    called = ", ".join(dict.fromkeys(hidden_in_text(name) or "–" for name in names))
    if count <= _NAMED:
        return Text("{names}, {column}", {"names": called, "column": column})
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{names} and {more} more, {column}"),
        names=called,
        more=count - _NAMED,
        column=column,
    )


def _rows_by_value(values: Sequence[Any]) -> dict[Any, list[int]]:
    rows: dict[Any, list[int]] = defaultdict(list)
    for row, value in enumerate(values):
        rows[value].append(row)
    return rows
