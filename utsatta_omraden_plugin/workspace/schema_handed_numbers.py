"""What version 11 adds: the special area id that an area of a compilation was handed in with."""

from __future__ import annotations

HANDED_NUMBERS = (
    # NULL of an area that came without one, or was compiled before this was kept. A number that a compilation gave
    # stays only while the LPO hands in the same: another one is a correction.
    "ALTER TABLE area_origin ADD COLUMN handed_number INTEGER",
)
