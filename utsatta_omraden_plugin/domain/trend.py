"""Which way an area is going."""

from __future__ import annotations

from enum import Enum


class Trend(Enum):
    """Which way an area is going; the value is kept in the data."""

    POSITIVE = "positiv"
    STABLE = "stabil"
    NEGATIVE = "negativ"
