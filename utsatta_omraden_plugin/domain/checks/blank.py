"""Blanks that nobody meant: doubled, leading, trailing, special ones, and uneven ones around slashes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..area import AreaVersion
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .text_fields import NAME, TEXT_FIELDS, TextField, with_texts

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# The published files part the places of a name by " / "; a fraction is no list of places.
_SLASH = re.compile(r"(?<![0-9\s])\s*/\s*|\s*/\s*(?![0-9\s])")


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at every text of every area."""
    wrong: dict[int, list[TextField]] = {}
    for field in TEXT_FIELDS:
        texts = edition.texts[field]
        untidy = {value for value in edition.distinct_texts[field] if tidy(field, value) != value}
        if untidy:
            for place, value in enumerate(texts):
                if value in untidy:
                    wrong.setdefault(place, []).append(field)
    for place, fields in sorted(wrong.items()):
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Blanks are not as they should be in “{texts}” ({columns})."),
            texts=" | ".join(field.of(edition.areas[place]) for field in fields),
            columns=", ".join(field.column for field in fields),
        )
        about = ",".join(field.column for field in fields)
        yield BLANK.finding(edition, [place], message, about=about, fixable=True)


def fix(area: AreaVersion) -> AreaVersion:
    """Leave one plain blank wherever there should be one."""
    better = {field: tidy(field, field.of(area)) for field in TEXT_FIELDS}
    changed = {field: value for field, value in better.items() if value != field.of(area)}
    return with_texts(area, changed) if changed else area


def tidy(field: TextField, value: str) -> str:
    """Return a text with its blanks put right. A text of blanks alone is an empty one and stays as it is."""
    plain = " ".join(_INVISIBLE.sub("", value).split())
    if not plain:
        return value
    if field is NAME and "/" in plain:
        return " ".join(_SLASH.sub(" / ", plain).split())
    return plain


BLANK = Check(
    code="blank",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Blanks")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Programs take texts for different that look the same: searches and joins then miss the area.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Write one blank between words and on both sides of a slash, and none before or after."
        )
    ),
    find=find,
    fix=fix,
)
