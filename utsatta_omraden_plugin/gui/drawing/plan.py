"""What a tool would do, before it is done: the areas concerned, what is still to be chosen, and how it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .tool import DrawTool

if TYPE_CHECKING:
    from ...domain.drawing.outcome import Redrawn


@dataclass(frozen=True)
class Choices:
    """What a person says to a plan. ``names`` has one name per part of a split, None for a part that is given up."""

    name: str = ""
    category: str = ""
    keeps: int = 0
    names: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Plan:
    """``redraw`` gives the outcome of the choices and raises ``RuleError``; ``step`` names it for undo.

    ``asks_name`` says that name and category of a new area are wanted. ``parts_m2`` and ``part_names`` are those of a
    split. ``candidates`` are the names of merged areas, one of which goes on. ``notes`` are worth knowing beforehand.
    """

    tool: DrawTool
    redraw: Callable[[Choices], Redrawn]
    step: Callable[[Choices], str]
    asks_name: bool = False
    parts_m2: tuple[float, ...] = ()
    part_names: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
