"""How this room says no to a file: which file, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..domain.errors import SourceFileError, TargetFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text

_FILE_AND_REASON = QT_TRANSLATE_NOOP("UtsattaOmraden", "{file}: {reason}.")


@dataclass(frozen=True)
class Warning_:  # noqa: N801 - `Warning` is Python's own
    """Something in a file that a person must look at; the file is used all the same.

    ``code`` is one of the check codes of interface.md or a new one, ``area`` the name (or row) of the area, empty
    when it concerns the whole file.
    """

    code: str
    area: str
    message: Text


def source_refused(file: str, reason: Text, remedy: Text, details: str = "") -> SourceFileError:
    """Return the error for a file that cannot be read."""
    return SourceFileError(text(_FILE_AND_REASON, file=file, reason=reason), remedy, details)


def target_refused(target: Path, reason: Text, remedy: Text, details: str = "") -> TargetFileError:
    """Return the error for a file that cannot be written."""
    return TargetFileError(text(_FILE_AND_REASON, file=str(target), reason=reason), remedy, details)


def read_back_refused(target: Path, details: str) -> TargetFileError:
    """Return the error for a file that was written, but did not read back the same; it has not taken its place."""
    return target_refused(
        target,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file could not be written so that it reads back the same")),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Check that the disk is not full and look at the details; a file that stood there is untouched.",
            )
        ),
        details,
    )
