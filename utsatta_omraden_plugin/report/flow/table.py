"""Tables whose rows grow with their text and whose head is repeated on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

from .blocks import fill
from .strip import Strip
from .type_scale import GREY, HAIRLINE, TABLE, TABLE_HEAD, WIDTH, TextStyle
from .words import Words, Writing

_AIR = 1.1
"""White space above and below the text of a row, in millimetres."""
_GUTTER = 3.0
"""White space at the right of a column; numbers, which stand right, have more of it."""
_NUMBER_GUTTER = 5.0
_HIGHEST_UNCUT = 45.0
"""A row higher than this may be cut between its lines, in millimetres."""


@dataclass(frozen=True)
class Sketch:
    """A small drawing in a cell: its height in millimetres, and what draws it into a rectangle (millimetres)."""

    height: float
    draw: Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Column:
    """A column: its title, its width in millimetres, and whether its texts stand right."""

    title: str
    width: float
    is_number: bool = False

    @property
    def text_width(self) -> float:
        """Width of its text in millimetres."""
        return self.width - (_NUMBER_GUTTER if self.is_number else _GUTTER)


Cell = Writing | Sketch


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    style: TextStyle = TABLE,
    before: float = 1.5,
    left: float = 0.0,
    above: tuple[Strip, ...] = (),
) -> list[Strip]:
    """Return the strips of a table; ``above`` is repeated over its head on every page that it goes on to."""
    head = _row(columns, [column.title for column in columns], TABLE_HEAD, left, line=GREY, weight=0.35)
    head = [replace(strip, before=before if number == 0 else 0.0) for number, strip in enumerate(head)]
    head = [replace(strip, keeps_next=True) for strip in head]
    repeated = (*above, *head)
    strips = [replace(strip, head=above) for strip in head] if any(column.title for column in columns) else []
    for number, cells in enumerate(rows):
        drawn = [replace(strip, head=repeated) for strip in _row(columns, cells, style, left)]
        if number in (0, len(rows) - 2) and len(drawn) == 1 and number < len(rows) - 1:
            # No page begins with the last row alone, nor ends with the first one.
            drawn[-1] = replace(drawn[-1], keeps_next=True)
        strips += drawn
    return strips


def _row(
    columns: Sequence[Column],
    cells: Sequence[Cell],
    style: TextStyle,
    left: float,
    line: str = HAIRLINE,
    weight: float = 0.2,
) -> list[Strip]:
    parts = [
        cell if isinstance(cell, Sketch) else Words(cell, style, column.text_width, align_right=column.is_number)
        for column, cell in zip(columns, cells)
    ]
    edges = [left + sum(column.width for column in columns[:place]) for place in range(len(columns))]
    end = left + sum(column.width for column in columns)

    def drawn(first: int, last: int, is_last: bool) -> Callable[[QPainter, float], None]:
        above = _AIR if first == 0 else 0.0

        def draw(painter: QPainter, top: float) -> None:
            for part, column, edge in zip(parts, columns, edges):
                if isinstance(part, Words):
                    part.draw(painter, edge, top + above, first, last)
                elif first == 0:
                    part.draw(painter, QRectF(edge, top + above, column.width - _GUTTER, part.height))
            if is_last:
                bottom = top + above + _height(parts, first, last, style) + _AIR
                fill(painter, QRectF(left, bottom - weight, min(end, WIDTH) - left, weight), line)

        return draw

    lines = max((part.count for part in parts if isinstance(part, Words)), default=1)
    height = 2 * _AIR + _height(parts, 0, lines, style)
    if height <= _HIGHEST_UNCUT:
        return [Strip(height, drawn(0, lines, True))]
    return [
        Strip(
            _height(parts, row, row + 1, style) + (_AIR if row == 0 else 0) + (_AIR if row == lines - 1 else 0),
            drawn(row, row + 1, row == lines - 1),
            keeps_next=row in (0, lines - 2),
        )
        for row in range(lines)
    ]


def _height(parts: Sequence[Words | Sketch], first: int, last: int, style: TextStyle) -> float:
    sketches = [part.height for part in parts if isinstance(part, Sketch)] if first == 0 else []
    return max([(last - first) * style.line_height, *sketches])
