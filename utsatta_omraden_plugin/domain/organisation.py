"""The police organisation of an area, and how its codes nest: LPO 561540 lies in police area 5615, in region 5600."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

_SIX_DIGITS = re.compile(r"[0-9]{6}")
_FOUR_DIGITS = re.compile(r"[0-9]{4}")


@dataclass(frozen=True)
class Organisation:
    """The police organisation an area belongs to. The codes nest: LPO 561540, police area 5615, region 5600."""

    lpo: str = ""
    lpo_code: str = ""
    police_area: str = ""
    police_area_code: str = ""
    region: str = ""
    region_code: str = ""


ORGANISATION_VALUES = tuple(value.name for value in fields(Organisation))
"""The names of the six values, from the LPO's name to the region's code."""


def is_lpo_code(code: str) -> bool:
    """Six digits."""
    return _SIX_DIGITS.fullmatch(code) is not None


def is_police_area_code(code: str) -> bool:
    """Four digits (a region's code is one too, ending in 00)."""
    return _FOUR_DIGITS.fullmatch(code) is not None


def police_area_of(lpo_code: str) -> str:
    """Return the code of the police area that an LPO code names: 561540 → 5615."""
    return lpo_code[:4]


def region_of(code: str) -> str:
    """Return the code of the region that an LPO's or police area's code names: 561540 → 5600."""
    return f"{code[:2]}00"
