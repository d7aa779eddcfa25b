"""What versions 11 and 12 add: the special area ids that an area of a compilation was handed in with, and given."""

from __future__ import annotations

HANDED_NUMBERS = (
    # NULL of an area that came without one, or was compiled before this was kept. A number that a compilation gave
    # stays only while the LPO hands in the same: another one is a correction.
    "ALTER TABLE area_origin ADD COLUMN handed_number INTEGER",
)

GIVEN_NUMBERS = (
    # The number by rule, before decisions and before what people write. NULL of an area that came without one, or was
    # compiled before this was kept.
    "ALTER TABLE area_origin ADD COLUMN given_number INTEGER",
)
