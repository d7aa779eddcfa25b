"""What can go wrong, said so that a person can act on it."""

from __future__ import annotations

from collections.abc import Callable

from .text import QT_TRANSLATE_NOOP, Text, text


class UtsattaError(Exception):
    """An error for the user: what happened and where (``message``), and what to do (``remedy``).

    ``details`` is for the log and for the Details button; it may hold technical text in English.
    """

    def __init__(self, message: Text, remedy: Text | None = None, details: str = "") -> None:
        super().__init__(message, remedy, details)
        self.message = message
        self.remedy = remedy
        self.details = details

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return message and remedy as one paragraph in the language of ``translate``."""
        parts = [self.message, self.remedy] if self.remedy else [self.message]
        return " ".join(part.translated(translate) for part in parts)

    def __str__(self) -> str:
        return self.translated(lambda template: template)


class SourceFileError(UtsattaError):
    """A file that comes in cannot be used; nothing of it was taken over."""


class TargetFileError(UtsattaError):
    """A file that goes out could not be written whole; what stood there before is untouched."""


class WorkspaceError(UtsattaError):
    """The workspace cannot be opened, read or written."""


class RuleError(UtsattaError):
    """What was asked breaks a rule of the work; nothing was changed."""


class MethodError(UtsattaError):
    """A method file is wrong; the message names the place in the file."""


class Cancelled(UtsattaError):
    """The user stopped the work; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Cancelled. Nothing was changed.")))
