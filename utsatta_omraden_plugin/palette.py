"""The one palette of the categories, for the map, the tables, printed pages and all marks.

The fills stand apart from each other for people with deuteranopia, protanopia and tritanopia, and fall from light to
dark with the gravity of the category, so that they hold in grey print. Colour is never alone: wherever it stands, the
category's letter stands too.
"""

from __future__ import annotations

from .domain.category import Category, category_of

CATEGORY_COLOURS: dict[str, str] = {
    Category.UTSATT.value: "#f5cf66",
    Category.RISK.value: "#2f88b0",
    Category.SARSKILT.value: "#7a1145",
}
"""Fill of each category by its text in the data."""

CATEGORY_OUTLINES: dict[str, str] = {
    Category.UTSATT.value: "#8a6100",
    Category.RISK.value: "#0b4f6c",
    Category.SARSKILT.value: "#4a0527",
}
"""Outline of each category by its text in the data, a darker shade of the fill."""

LETTER_COLOURS: dict[str, str] = {
    Category.UTSATT.value: "#000000",
    Category.RISK.value: "#000000",
    Category.SARSKILT.value: "#ffffff",
}
"""Colour of a letter on the category's fill, with a contrast of at least 4.5 : 1."""

UNKNOWN_COLOUR = "#c8c8c8"
UNKNOWN_OUTLINE = "#5a5a5a"
UNKNOWN_LETTER_COLOUR = "#000000"
UNKNOWN_MARK = "?"
"""For a category text that is none of the known ones, so that it shows as what it is."""


def colours_of(category: str) -> tuple[str, str, str]:
    """Return fill, outline and letter colour for a category as it is spelled in the data."""
    known = category_of(category)
    if known is None:
        return UNKNOWN_COLOUR, UNKNOWN_OUTLINE, UNKNOWN_LETTER_COLOUR
    return CATEGORY_COLOURS[known.value], CATEGORY_OUTLINES[known.value], LETTER_COLOURS[known.value]


def mark_of(category: str) -> str:
    """Return the category's letter, U, R or S, or a question mark for an unknown one."""
    known = category_of(category)
    return known.mark if known else UNKNOWN_MARK
