"""Why a submission is refused, said so that its sender can act on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum

from ...domain.errors import SourceFileError
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ..listing import listed_sentences


class ReasonCode(Enum):
    """Why a submission is refused."""

    NO_ZIP = "no_zip"
    UNSAFE_NAME = "unsafe_name"
    UNKNOWN_FILE = "unknown_file"
    SAME_NAME_TWICE = "same_name_twice"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    MISSING_FILE = "missing_file"
    NO_MANIFEST = "no_manifest"
    NEWER_FORMAT = "newer_format"
    NEWER_SCHEMA = "newer_schema"
    OTHER_HASH = "other_hash"
    NO_SIGNATURE = "no_signature"
    OTHER_SIGNATURE = "other_signature"
    FOREIGN_KEY = "foreign_key"
    NO_DATABASE = "no_database"
    OTHER_TABLES = "other_tables"
    DAMAGED = "damaged"
    BROKEN_LOG = "broken_log"
    WRONG_LPO = "wrong_lpo"
    FOREIGN_AREAS = "foreign_areas"
    OTHER_CONTENT = "other_content"


@dataclass(frozen=True)
class Reason:
    """One reason against a submission; the sentence is for people."""

    code: ReasonCode
    message: Text


class SubmissionRefused(SourceFileError):
    """The file is no sound submission, or not the one that was expected; nothing of it was taken over.

    ``claimed_lpo`` is the code that its manifest names, "" when none was read: a stranger's word, of any letters.
    """

    def __init__(self, file: str, reasons: tuple[Reason, ...], details: str = "", claimed_lpo: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The submission {file} is refused.{reasons}"),
                file=file,
                reasons=listed_sentences(tuple(reason.message for reason in reasons)),
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Ask the sender to hand it in again, and compare the code over the phone."
                )
            ),
            details,
        )
        self.reasons = reasons
        self.claimed_lpo = claimed_lpo


_SENTENCES = {
    ReasonCode.NO_ZIP: QT_TRANSLATE_NOOP("UtsattaOmraden", "It is no zip, or the zip is damaged or was cut short."),
    ReasonCode.UNSAFE_NAME: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "A file in the zip points outside of it or is a link: {what}."
    ),
    ReasonCode.UNKNOWN_FILE: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "There is a file in the zip that does not belong to a submission: {what}."
    ),
    ReasonCode.SAME_NAME_TWICE: QT_TRANSLATE_NOOP("UtsattaOmraden", "The zip holds the same name twice: {what}."),
    ReasonCode.LOCKED: QT_TRANSLATE_NOOP("UtsattaOmraden", "The zip is locked with a password."),
    ReasonCode.TOO_LARGE: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The zip would unpack to far more than a submission holds."
    ),
    ReasonCode.MISSING_FILE: QT_TRANSLATE_NOOP("UtsattaOmraden", "A file is missing in the zip: {what}."),
    ReasonCode.NO_MANIFEST: QT_TRANSLATE_NOOP("UtsattaOmraden", "The manifest cannot be read: {what}."),
    ReasonCode.NEWER_FORMAT: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It was made by a newer version of the plugin. Update the plugin, then read it again."
    ),
    ReasonCode.NEWER_SCHEMA: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "Its tables are of a newer version of the plugin ({what}). Update the plugin, then read it again.",
    ),
    ReasonCode.OTHER_HASH: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "A file is not the one that the manifest tells of: {what}."
    ),
    ReasonCode.NO_SIGNATURE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Its signature cannot be read: {what}."),
    ReasonCode.OTHER_SIGNATURE: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It was changed after it was signed: the signature is not that of its manifest."
    ),
    ReasonCode.FOREIGN_KEY: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It is signed with the key of another local police area: {what}."
    ),
    ReasonCode.NO_DATABASE: QT_TRANSLATE_NOOP("UtsattaOmraden", "The GeoPackage in it is no database of its own."),
    ReasonCode.OTHER_TABLES: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "The GeoPackage in it holds other tables, views, triggers or rows than this plugin hands out: {what}.",
    ),
    ReasonCode.DAMAGED: QT_TRANSLATE_NOOP("UtsattaOmraden", "The GeoPackage in it is damaged: {what}."),
    ReasonCode.BROKEN_LOG: QT_TRANSLATE_NOOP("UtsattaOmraden", "Its change log was tampered with: {what}."),
    ReasonCode.WRONG_LPO: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It is that of another local police area than expected: {what}."
    ),
    ReasonCode.FOREIGN_AREAS: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It holds areas of other local police areas: {what}."
    ),
    ReasonCode.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The GeoPackage in it holds something else than the manifest tells of: {what}."
    ),
}
_LONGEST = 300


def reason(code: ReasonCode, what: object = "") -> Reason:
    """Return a reason with its sentence. ``what`` may come from the file: it is shown on one line and cut when long."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in str(what))
    cut = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …"
    return Reason(code, text(_SENTENCES[code], what=cut))


class Refusal(Exception):
    """Carries the reasons to where the file's name is known; ``claimed_lpo`` is that of a manifest that was read."""

    def __init__(self, reasons: tuple[Reason, ...], details: str = "") -> None:
        super().__init__(reasons)
        self.reasons = reasons
        self.details = details
        self.claimed_lpo = ""


@contextmanager
def claiming(lpo_code: str) -> Iterator[None]:
    """Let a refusal tell whose submission the manifest says that it is."""
    try:
        yield
    except Refusal as refusal:
        refusal.claimed_lpo = lpo_code
        raise
