"""Numbers that read as a valid personnummer by chance, but that their surroundings show to be something else."""

from __future__ import annotations

import re

from .candidate import Candidate
from .phone import is_grouped_like_a_phone_number, is_undivided_mobile_number
from .spelling import DASH, LINE

_DATE_GOES_ON = re.compile(r"[-\u2010\u2011./](?:0[1-9]|1[0-2])[-\u2010\u2011./](?:0[1-9]|[12][0-9]|3[01])(?![0-9])")
_YEAR = re.compile("(?:18|19|20)[0-9]{2}")
_DECIMALS_BEFORE = re.compile(r"[0-9]\.\Z")
_DECIMALS_AFTER = re.compile(r"\.[0-9]")
_CLOCK_BEFORE = re.compile(r"[0-9]:\Z")
_CLOCK_AFTER = re.compile(r":[0-9]")
_MONEY_OR_AREA = re.compile(
    r"(?:,[0-9]{1,2})?\s*(?:kr|kronor|SEK|EUR|USD|euro|tkr|mkr|m²|m2|m\^2|kvm|kvadratmeter|hektar|km²|km2)(?![^\W_])"
    r"|(?:,[0-9]{1,2})?\s*(?:€|\$|%|:-)",
    re.IGNORECASE,
)
_DIARY_YEAR = re.compile(r"/(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])")
_LETTER_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]\Z")
_AREA_CODE_BEFORE = re.compile(r"(?:\bLPO|kod|\bcode)[\s:=]*\Z", re.IGNORECASE)
_YEAR_OF_A_FILE = re.compile("20[1-4][0-9]")
_DAY_OF_A_FILE = re.compile("(?:20)?(?:1[5-9]|[2-4][0-9])[01][0-9][0-3][0-9]")
_CLOCK = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]")
_PHONE_BEFORE = re.compile(r"(?:\btele?|\btfn|\btelnr|\bmobil|\bphone|telefon)[^\W\d_]*[\s.:]{0,3}\Z", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"[0-9A-Za-z-]*\Z")
_WORD_AFTER = re.compile(r"[0-9A-Za-z-]*")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_CHECKSUM = re.compile(r"[0-9a-f]{24,}", re.IGNORECASE)


def is_harmless(candidate: Candidate) -> bool:
    """Whether a valid number is part of a date, decimal number, checksum, UUID, sum of money, code or phone number."""
    return (
        _date_goes_on(candidate)
        or _is_part_of_a_code(candidate)
        or _is_area_code_and_more(candidate)
        or _is_stamp_of_a_file(candidate)
        or _is_phone_number(candidate)
        or (not (candidate.is_dashed and candidate.is_natural) and _is_quantity(candidate))
    )


def _date_goes_on(candidate: Candidate) -> bool:
    """``20150102-2016-03-04``: the last four digits are the year of the next date."""
    return bool(_YEAR.fullmatch(candidate.digits[-4:]) and _DATE_GOES_ON.match(candidate.after))


def _is_part_of_a_code(candidate: Candidate) -> bool:
    """Inside of a UUID or of a checksum in hexadecimal digits."""
    before, after = _WORD_BEFORE.search(candidate.before), _WORD_AFTER.match(candidate.after)
    if not before or not after:
        return False
    count = len(candidate.digits)
    inner = "".join(candidate.gaps.get(count - place, "") + digit for place, digit in enumerate(candidate.digits))
    word = before[0] + inner + after[0]
    start, end = len(before[0]), len(word) - len(after[0])
    for pattern in (_UUID, _CHECKSUM):
        if any(match.start() <= start and end <= match.end() for match in pattern.finditer(word)):
            return True
    return candidate.is_plain and not candidate.is_dashed and _LETTER_BEFORE.search(candidate.before) is not None


def _is_quantity(candidate: Candidate) -> bool:
    """Decimal numbers such as coordinates, times of day, sums of money, sizes, diary numbers."""
    before, after = candidate.before, candidate.after
    if _DECIMALS_BEFORE.search(before) or _DECIMALS_AFTER.match(after):
        return True
    if _CLOCK_AFTER.match(after) and min(candidate.gaps, default=10) <= 2:
        return True
    if _CLOCK_BEFORE.search(before) and len(candidate.digits) - max(candidate.gaps, default=0) <= 2:
        return True
    return _MONEY_OR_AREA.match(after) is not None or _DIARY_YEAR.match(after) is not None


def _is_area_code_and_more(candidate: Candidate) -> bool:
    """``520210 5202``: an LPO's code beside that of its police area or region, or a year after it."""
    digits = candidate.digits
    if len(digits) != 10 or candidate.gaps.keys() != {4} or candidate.is_dashed:
        return False
    if digits[6:] in (digits[:4], f"{digits[:2]}00"):
        return True
    return bool(_YEAR.fullmatch(digits[6:]) and _AREA_CODE_BEFORE.search(candidate.before))


def _is_stamp_of_a_file(candidate: Candidate) -> bool:
    """``20261122_0435``, ``26-11-22-04-35``, ``520210_2025``: since files get names by day and time, or by year."""
    digits, gaps = candidate.digits, candidate.gaps
    has_line = LINE.search(gaps.get(4, "")) is not None
    if has_line and _YEAR_OF_A_FILE.fullmatch(digits[-4:]):
        return True
    if not has_line and not DASH.search(gaps.get(2, "")):
        return False
    return bool(_DAY_OF_A_FILE.fullmatch(digits[:-4]) and _CLOCK.fullmatch(digits[-4:]))


def _is_phone_number(candidate: Candidate) -> bool:
    digits, gaps = candidate.digits, candidate.gaps
    if gaps:
        return is_grouped_like_a_phone_number(digits, gaps)
    return is_undivided_mobile_number(digits) and _PHONE_BEFORE.search(candidate.before) is not None
