"""What the table shows: heads and rows, computed once, whatever is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .drawings import Drawing


@dataclass(frozen=True)
class Head:
    """A column: its title, what it means, whether its cells are numbers or single digits, and whether it takes the room
    that is left. What other columns say as well is ``spared`` where there is no room: 1 first, 0 never."""

    title: str
    tip: str
    is_number: bool = False
    is_digit: bool = False
    is_wide: bool = False
    spared: int = 0


@dataclass(frozen=True)
class Cell:
    """A cell: the text, what it sorts by, what it says in full (tooltip, screen reader), and a drawing before it."""

    text: str
    sorts_by: float | str
    says: str = ""
    drawing: Drawing | None = None


@dataclass(frozen=True)
class Row:
    """A row; ``key`` is the question's id or the group, ``differs`` whether there is anything to talk about."""

    key: str
    differs: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Content:
    """A whole table, the column that it is sorted by at first, and whether downwards."""

    heads: Sequence[Head] = ()
    rows: Sequence[Row] = ()
    sorted_by: int = 0
    is_descending: bool = False
