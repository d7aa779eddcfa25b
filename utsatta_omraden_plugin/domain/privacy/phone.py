"""Phone numbers of the Swedish numbering plan, domestic and with +46.

Source: Post- och telestyrelsen, the Swedish numbering plan for telephony (ITU-T E.164): area codes of two to four
digits with the 0, eight to ten digits in all, subscriber numbers that do not begin with 0; mobile numbers begin with
070, 072, 073, 076 or 079.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .spelling import BLANKS_IN_LINE, DASHES, PLUSES

_BLANK = f"[{BLANKS_IN_LINE}]{{0,3}}"
_PART = f"{_BLANK}[{DASHES}]?{_BLANK}"
_MOBILE = "7[02369]"
_AREA = (
    "(?:8|1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|90"
    "|(?:1[24579]|2[245789]|3[024789]|4[135789]|5[0-35-9]|6[1245-9]|77|9[1-8])[0-9])"
)
_MOBILE_REST = f"[0-9](?:{_PART}[0-9]){{6}}"
# Groups of two and three digits, or none at all; no dashes inside, so that a date is not taken for a phone number.
_SUBSCRIBER = f"[1-9](?:[0-9]{{1,2}}(?:{_BLANK}[0-9]{{2,3}}){{1,3}}|[0-9]{{4,7}})"
# No more of a longer number may follow: digits, a letter, decimals, the year of a diary number.
_END = rf"(?![^\W_])(?![.,:/][0-9])(?![{DASHES}]?[0-9])"
_ZERO_LEFT_OUT = rf"(?:\({_BLANK}0{_BLANK}\)|0(?=[78]))?"
_NUMBER = re.compile(
    rf"(?:[{PLUSES}]{_BLANK}|00)46{_PART}{_ZERO_LEFT_OUT}{_PART}"
    rf"(?:{_MOBILE}{_PART}{_MOBILE_REST}|{_AREA}{_PART}{_SUBSCRIBER}){_END}"
    rf"|0{_MOBILE}\)?{_PART}{_MOBILE_REST}{_END}"
    rf"|0{_AREA}(?:\){_BLANK}|{_BLANK}[{DASHES}/]{_BLANK}|[{BLANKS_IN_LINE}]{{0,2}}){_SUBSCRIBER}{_END}"
)
_BEGIN = re.compile(
    rf"[0{PLUSES}](?<![\w@#&][0{PLUSES}])(?<![0-9][.,:/][0{PLUSES}])(?<!\w[{DASHES}][0{PLUSES}])"
    r"(?=[\s()/\u00ad-\u3164]*[0-9])"
)
_SHORTEST, _LONGEST = 8, 10
_UNDIVIDED_MOBILE = re.compile(f"0{_MOBILE}[0-9]{{7}}")
_TEN_DIGITS = re.compile(f"0(?:{_MOBILE}|{_AREA})[0-9]*")
# Digits to the right of each gap: 070-1234567, 070-123 4567, 070-123 45 67, 070-12 34 567, 0301-23 45 67,
# 08-123 456 78, 08-12 345 678.
_GROUPINGS = frozenset(
    frozenset(grouping) for grouping in ((7,), (7, 4), (7, 4, 2), (7, 5, 3), (6, 4, 2), (8, 5, 2), (8, 5, 3))
)


def phone_numbers(whole: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what looks like a phone number, in order and apart from each other."""
    free_from = 0
    for beginning in _BEGIN.finditer(whole):
        start = beginning.start()
        if start < free_from:
            continue
        match = _NUMBER.match(whole, start)
        if match and _SHORTEST <= len(_domestic_digits(match[0])) <= _LONGEST:
            free_from = match.end()
            yield start, free_from


def is_grouped_like_a_phone_number(digits: str, gaps: Iterable[int]) -> bool:
    """Whether ten digits stand in groups as phone numbers do; ``gaps`` has the digits to the right of each gap."""
    return len(digits) == _LONGEST and frozenset(gaps) in _GROUPINGS and _TEN_DIGITS.fullmatch(digits) is not None


def is_undivided_mobile_number(digits: str) -> bool:
    """Whether ten digits without a gap can be a mobile number."""
    return _UNDIVIDED_MOBILE.fullmatch(digits) is not None


def _domestic_digits(number: str) -> str:
    digits = "".join(re.findall("[0-9]", number))
    if digits.startswith("0046"):
        digits = digits[2:]
    elif digits.startswith("0"):
        return digits
    return "0" + digits[2:].removeprefix("0")
