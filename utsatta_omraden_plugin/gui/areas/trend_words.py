"""A trend as an arrow and in words."""

from __future__ import annotations

from ...domain.trend import Trend
from ...translation import translate

_SYMBOLS = {Trend.POSITIVE: "▲", Trend.STABLE: "▶", Trend.NEGATIVE: "▼"}
_UNKNOWN = "–"


def trend_symbol(trend: Trend | None) -> str:
    """Return the arrow of a trend, a dash for none known."""
    return _UNKNOWN if trend is None else _SYMBOLS[trend]


def trend_in_words(trend: Trend | None) -> str:
    """Return the arrow and the word."""
    words = {
        Trend.POSITIVE: translate("UtsattaOmraden", "Positive"),
        Trend.STABLE: translate("UtsattaOmraden", "Stable"),
        Trend.NEGATIVE: translate("UtsattaOmraden", "Negative"),
        None: translate("UtsattaOmraden", "Trend not known"),
    }
    return f"{trend_symbol(trend)} {words[trend]}"
