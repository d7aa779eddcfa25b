"""Reading a submission without trust: whatever is wrong with it is told, and only a folder of ours is touched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import TracebackType

from ...domain.change import Change
from ...domain.edition import Edition
from ...domain.errors import SourceFileError
from ...domain.progress import Progress
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ...workspace import Workspace
from ..listing import listed_sentences
from .manifest import Manifest


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
    """The file is no sound submission, or not the one that was expected; nothing of it was taken over."""

    def __init__(self, file: str, reasons: tuple[Reason, ...], details: str = "") -> None:
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


@dataclass(frozen=True)
class Submission:
    """A submission that was read and found sound.

    ``workspace`` is the share, unpacked and read-only: ``workspace.areas(edition.id)`` are the areas handed in, and
    its assessments, judgements and places are those of these areas; its other edition, when the manifest names a base,
    holds what the LPO had in that. ``changes`` are the rows of the original log that concern these areas, oldest first.
    ``sha256`` is that of the zip. To be closed, or used in a ``with`` block.
    """

    path: Path
    sha256: str
    phone_code: str
    manifest: Manifest
    workspace: Workspace
    edition: Edition
    changes: tuple[Change, ...]

    def close(self) -> None:
        """Let go of the unpacked share; its file stays until its folder is removed."""
        self.workspace.close()

    def __enter__(self) -> Submission:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read_submission(
    path: Path, folder: Path, expected_lpo: str | None = None, progress: Progress | None = None
) -> Submission:
    """Read the submission at ``path``; its share is unpacked into ``folder``, which must exist and be empty of it.

    Whoever calls removes ``folder`` when the submission is closed; after a refusal nothing of it stays there. Raises
    ``SubmissionRefused`` with every reason that was found, ``Cancelled``, and ``OSError`` when ``folder`` cannot be
    written.
    """
    raise NotImplementedError
