"""The text of an agency's method file."""

from __future__ import annotations

from pathlib import Path

from ..domain.errors import MethodError
from ..domain.text import QT_TRANSLATE_NOOP, text


def method_text(path: Path) -> str:
    """Return the text of a method file. Raises ``MethodError`` when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise MethodError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file {file} cannot be read: {reason}."),
                file=path,
                reason=reason or text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it is not text in UTF-8")),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a method file (JSON, UTF-8).")),
            repr(error),
        ) from error
