"""An error in words for the user; what is technical about it stands in QGIS's log."""

from __future__ import annotations

import traceback
from typing import Any

from qgis.core import Qgis, QgsMessageLog

from ..domain.errors import UtsattaError
from ..translation import translate, translated

LOG_TAG = "Utsatta områden"
_DIGITS_OF_A_PERSON = 10


def told(error: Exception) -> str:
    """Return what a window says of an error, after writing it into the log with all that is known of it.

    For windows that say it in their own lines; whoever uses the message bar calls ``Messages.failed``.
    """
    text, details = in_words(error)
    log("\n".join(filter(None, [text, details])), Qgis.MessageLevel.Critical)
    return text


def in_words(error: Exception) -> tuple[str, str]:
    """Return what to say of an error, never nothing, and its technical details; those of an unforeseen one are
    where it came from."""
    if isinstance(error, UtsattaError):
        return translated(error), error.details
    text = translate("UtsattaOmraden", "Something unforeseen went wrong: {error}. The details are in the log.")
    details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    return text.format(error=str(error).strip() or type(error).__name__), details


def log(text: str, level: Any) -> None:
    """Write into QGIS's log, which is kept and sent around: identity numbers are masked in it."""
    if sum(map(str.isdigit, text)) >= _DIGITS_OF_A_PERSON:
        from ..domain.privacy import identity_numbers_masked  # late: QGIS's start does not pay for it

        text = identity_numbers_masked(text)
    QgsMessageLog.logMessage(text, LOG_TAG, level, False)
