"""New ids for rows that travel between workspaces."""

from __future__ import annotations

import os

import numpy as np


def new_ids(count: int) -> list[str]:
    """Return ``count`` random UUIDs (version 4, RFC 4122) as text; one draw for all, as editions can be large.

    They are in order, in which an index grows several times as fast as in disorder.
    """
    drawn = np.frombuffer(os.urandom(16 * count), dtype=np.uint8).reshape(count, 16).copy()
    drawn[:, 6] = drawn[:, 6] & 0x0F | 0x40
    drawn[:, 8] = drawn[:, 8] & 0x3F | 0x80
    digits = drawn.tobytes().hex()
    starts = range(0, 32 * count, 32)
    return sorted(
        f"{digits[i : i + 8]}-{digits[i + 8 : i + 12]}-{digits[i + 12 : i + 16]}"
        f"-{digits[i + 16 : i + 20]}-{digits[i + 20 : i + 32]}"
        for i in starts
    )


def new_id() -> str:
    """Return one random UUID as text."""
    return new_ids(1)[0]
