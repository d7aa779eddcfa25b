"""What the privacy gate warns of in files that are written, and nobody has accepted."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.text import Text
from ..translation import translate, translated


def how_many_in_words(warnings: Sequence[Text]) -> str:
    """Return how many texts may point out a person."""
    return translate("UtsattaOmraden", "Texts that may point out a person: {count}.").format(count=len(warnings))


def warnings_in_words(warnings: Sequence[Text]) -> str:
    """Return what to look at before the files go out, a line each; "" when there is nothing."""
    if not warnings:
        return ""
    look = translate("UtsattaOmraden", "This may point out a person. Look at it before the files go out:")
    return "\n".join([look, *(f"• {translated(warning)}" for warning in warnings)])
