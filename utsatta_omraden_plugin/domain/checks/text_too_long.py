"""Texts that a shapefile would cut off."""

from __future__ import annotations

from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .text_fields import TEXT_FIELDS


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Measure every text in bytes of UTF-8 against the width of its published column."""
    for field in TEXT_FIELDS:
        texts = edition.texts[field]
        # No letter takes more than four bytes.
        too_long = {
            value
            for value in edition.distinct_texts[field]
            if len(value) * 4 > field.width and _bytes(value) > field.width
        }
        if not too_long:
            continue
        for place, value in enumerate(texts):
            if value not in too_long:
                continue
            message = text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "{area}: {column} takes {bytes} bytes; the published shapefile has room for {width}.",
                ),
                area=edition.labels[place][:60],
                column=field.column,
                bytes=_bytes(value),
                width=field.width,
            )
            yield TEXT_TOO_LONG.finding(edition, [place], message, about=field.column)


def _bytes(value: str) -> int:
    return len(value.encode("utf-8", "surrogatepass"))


TEXT_TOO_LONG = Check(
    code="text_too_long",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Text too long")),
    why=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "A shapefile cuts such a text off without a word, in the middle of a name.")
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Shorten the text. The letters å, ä and ö take two bytes each.")
    ),
    find=find,
)
