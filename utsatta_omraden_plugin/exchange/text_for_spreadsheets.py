"""Texts that a spreadsheet opens as texts."""

from __future__ import annotations

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: str | int) -> str | int:
    """Return a cell's value with an apostrophe in front if a spreadsheet would run it as a formula.

    Source of the rule: OWASP, CSV injection.
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
