"""The smallest piece of a page that is never cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

Draw = Callable[[QPainter, float], None]
"""Draws with its upper edge at a height (millimetres from the top of the text); the painter has UNITS per millimetre
and its zero at the upper left corner of the text."""
Place = Callable[[Any, QRectF], None]
"""Puts items into a QGIS layout, within a rectangle of the page (millimetres)."""


@dataclass(frozen=True)
class Strip:
    """A line of text, a row of a table, a drawing or a place for layout items.

    ``before`` is white space above it, left out at the top of a page. ``keeps_next`` binds it to the next strip.
    ``head`` is repeated when the strip begins a page: the head of its table, the title of its step. ``starts_page``
    puts it on a new page. ``mark`` names the place, so that lists of contents can say on which page it came to stand.
    """

    height: float
    draw: Draw | None = None
    before: float = 0.0
    keeps_next: bool = False
    head: tuple[Strip, ...] = ()
    starts_page: bool = False
    place: Place | None = None
    mark: str = ""
