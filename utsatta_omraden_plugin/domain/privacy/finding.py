"""What the privacy gate has found, told without repeating it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..text import QT_TRANSLATE_NOOP, Text, text

_HIDDEN = "•"
_SHOWN = {
    "personal_number": 2,
    "coordination_number": 2,
    "phone_number": 3,
    "email_address": 1,
    "vehicle_plate": 1,
    "person_name": 1,
}


class PrivacySeverity(Enum):
    """A block stops what would leave the workspace; a warning can be accepted with a reason."""

    BLOCK = "block"
    WARN = "warn"


class PrivacyKind(Enum):
    """What points out a person (data.md, Privacy gate)."""

    PERSONAL_NUMBER = "personal_number"
    COORDINATION_NUMBER = "coordination_number"
    PHONE_NUMBER = "phone_number"
    EMAIL_ADDRESS = "email_address"
    VEHICLE_PLATE = "vehicle_plate"
    PERSON_NAME = "person_name"

    @property
    def severity(self) -> PrivacySeverity:
        """Personnummer and samordningsnummer block, the others warn."""
        numbers = (PrivacyKind.PERSONAL_NUMBER, PrivacyKind.COORDINATION_NUMBER)
        return PrivacySeverity.BLOCK if self in numbers else PrivacySeverity.WARN


_SENTENCES = {
    PrivacyKind.PERSONAL_NUMBER: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "A personnummer ({masked}) stands on line {line}, character {column}. Remove it."
    ),
    PrivacyKind.COORDINATION_NUMBER: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "A samordningsnummer ({masked}) stands on line {line}, character {column}. Remove it."
    ),
    PrivacyKind.PHONE_NUMBER: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "What looks like a phone number ({masked}) stands on line {line}, character {column}. "
        "Remove it, or accept it with a reason.",
    ),
    PrivacyKind.EMAIL_ADDRESS: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "An e-mail address ({masked}) stands on line {line}, character {column}. "
        "Remove it, or accept it with a reason.",
    ),
    PrivacyKind.VEHICLE_PLATE: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "What looks like a vehicle's registration number ({masked}) stands on line {line}, character {column}. "
        "Remove it, or accept it with a reason.",
    ),
    PrivacyKind.PERSON_NAME: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "What looks like a person's name ({masked}) stands on line {line}, character {column}. "
        "Remove it, or accept it with a reason.",
    ),
}


@dataclass(frozen=True)
class PrivacyFinding:
    """One finding in one text.

    ``start`` and ``end`` are places in the text as Python counts them (code points, end not included). The finding
    itself never holds what it found, so that it can be logged: ``message`` shows its first characters only.
    """

    kind: PrivacyKind
    severity: PrivacySeverity
    start: int
    end: int
    message: Text


def told(whole: str, found: Iterable[tuple[PrivacyKind, int, int]], offset: int = 0) -> list[PrivacyFinding]:
    """Make the findings at (kind, start, end), in order of place; their text begins at ``offset`` of ``whole``."""
    findings = []
    line, line_start, counted_to = 1, offset, offset
    for kind, start, end in found:
        # Counted on from the last finding: from the beginning each time, a long text would take its square in time.
        line += whole.count("\n", counted_to, start)
        line_start = max(whole.rfind("\n", counted_to, start) + 1, line_start)
        counted_to = start
        message = text(
            _SENTENCES[kind],
            masked=masked_value(kind, whole[start:end]),
            line=line,
            column=start - line_start + 1,
        )
        findings.append(PrivacyFinding(kind, kind.severity, start - offset, end - offset, message))
    return findings


def masked_value(kind: PrivacyKind, value: str) -> str:
    """Return the value with all but its first letters and digits hidden, on one line: ``81••••-••••``."""
    left = _SHOWN[kind.value]
    shown = []
    for character in value:
        if character.isalnum():
            shown.append(character if left > 0 else _HIDDEN)
            left -= 1
        else:
            shown.append(character if character.isprintable() else " ")
    return "".join(shown)
