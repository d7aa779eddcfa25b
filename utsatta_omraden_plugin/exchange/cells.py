"""Cells of a foreign table as the values of this program, whatever type the format gave them."""

from __future__ import annotations

import math
from typing import Any

TOO_LARGE = 2**63 - 1
"""No id is so large. Databases hold no larger ones, and GDAL reads any larger one as this, or as less than minus it."""


def text_of(cell: Any) -> str:
    """Return a text exactly as it stands; a blank one, whatever its length, is empty."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    written = str(cell)
    return written if written.strip() else ""


def integer_of(cell: Any) -> int | None:
    """Return a whole number, None for a blank cell. Raises ``ValueError`` for anything else."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    number = cell if isinstance(cell, (int, float)) else float(str(cell).strip())
    if not abs(number) < TOO_LARGE or number != int(number):
        raise ValueError(cell)
    return int(number)


def real_of(cell: Any) -> float | None:
    """Return a finite number, None for a blank cell. Raises ``ValueError`` for anything else."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    number = float(cell if isinstance(cell, (int, float)) else str(cell).strip().replace(",", "."))
    if not math.isfinite(number):
        raise ValueError(cell)
    return number


def extra_of(cell: Any) -> object:
    """Return a cell without a home in a form that JSON can hold."""
    if cell is None or isinstance(cell, (str, bool, int)):
        return cell
    if isinstance(cell, float):
        return cell if math.isfinite(cell) else str(cell)
    if isinstance(cell, (list, tuple)):
        return [extra_of(item) for item in cell]
    return str(cell)
