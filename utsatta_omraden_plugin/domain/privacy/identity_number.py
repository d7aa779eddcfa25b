"""Personnummer and samordningsnummer as numbers.

Sources: Skatteverket, Personnummer (SKV 704) and Samordningsnummer (SKV 707); 18 and 18 a §§ folkbokföringslagen
(1991:481). Year, month, day, a birth number from 001 to 999 and a check digit by the modulus-10 method; the day of a
samordningsnummer is the day of birth + 60; the century that may stand before is 18, 19 or 20. An organisation number
has 20 or more where the month stands, and so is neither.
"""

from __future__ import annotations

from calendar import monthrange

from .finding import PrivacyKind

_CENTURIES = ("18", "19", "20")
_ADDED_TO_DAY = 60


def identity_kind(digits: str) -> PrivacyKind | None:
    """Tell what ten digits, or twelve with the century, are: personnummer, samordningsnummer or neither (None)."""
    if len(digits) not in (10, 12) or not (digits.isascii() and digits.isdecimal()):
        return None
    short = digits[-10:]
    century = digits[:-10]
    if century and century not in _CENTURIES:
        return None
    if short[6:9] == "000" or not check_digit_is_right(short):
        return None
    year, month, day = short[:2], int(short[2:4]), int(short[4:6])
    coordination = day > _ADDED_TO_DAY
    if coordination:
        day -= _ADDED_TO_DAY
    centuries = (century,) if century else _CENTURIES
    if not any(_is_date(int(prefix + year), month, day) for prefix in centuries):
        return None
    return PrivacyKind.COORDINATION_NUMBER if coordination else PrivacyKind.PERSONAL_NUMBER


def check_digit_is_right(digits: str) -> bool:
    """Tell whether the last of ten digits fits the nine before: every other is doubled, the digits summed up."""
    total = 0
    for place, digit in enumerate(map(int, digits)):
        doubled = digit * 2 if place % 2 == 0 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def _is_date(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
