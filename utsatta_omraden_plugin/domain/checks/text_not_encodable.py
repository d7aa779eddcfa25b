"""Texts with characters that do not survive a shapefile, or did not survive the last one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .text_fields import TEXT_FIELDS

# Control characters (the blanks among them are the business of "blank"), halves of characters that UTF-8 cannot write,
# and the sign that stands for a character already lost.
_LOST = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd-\uffff]")


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at every character."""
    for field in TEXT_FIELDS:
        texts = edition.texts[field]
        lost = {value: found for value in edition.distinct_texts[field] if (found := _LOST.findall(value))}
        if not lost:
            continue
        for place, value in enumerate(texts):
            if value not in lost:
                continue
            message = text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: {column} holds characters that get lost: {characters}."),
                area=_shown(edition.labels[place]),
                column=field.column,
                characters=", ".join(sorted({f"U+{ord(character):04X}" for character in lost[value]})),
            )
            yield TEXT_NOT_ENCODABLE.finding(edition, [place], message, about=field.column)


def _shown(value: str) -> str:
    return _LOST.sub("�", value)


TEXT_NOT_ENCODABLE = Check(
    code="text_not_encodable",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Characters that get lost")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The files cannot carry these characters; the text arrives cut off or garbled."
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write the text anew by hand.")),
    find=find,
)
