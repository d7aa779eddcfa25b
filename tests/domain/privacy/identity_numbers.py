"""Makes personnummer and samordningsnummer, right and wrong, and spells them as people do.

The check digit is computed here a second time, by another way than the plugin's: the tables of doubled digits.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from hypothesis import strategies as st

_DOUBLED = "0246813579"

BLANKS = [
    " ", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
    "\u2009", "\u200a", "\u202f", "\u205f", "\u3000", "\u200b", "\u2060", "\ufeff", "\u00ad", "\t",
]  # fmt: skip
LINE_BREAKS = ["\n", "\r\n", "\n    ", "\u2028", "\x0b", "\x85", " \n"]
DASHES = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\ufe63", "\uff0d", "+"]

LEADS = [
    "",
    "Uppgiften kom från ",
    "(",
    "pnr ",
    "pnr:",
    "Person 4: ",
    "personnr",
    "Rum 12, ",
    "född 1981; nr ",
    "«",
    "rad 1\n",
]
TAILS = ["", " i går.", ".", ")", ", boende på torget", "; se 5000-K123456-26", "\nNästa rad", "»", "?", ' "', "/"]


def check_digit(nine: str) -> str:
    total = sum(int(_DOUBLED[int(digit)]) if place % 2 == 0 else int(digit) for place, digit in enumerate(nine))
    return str(-total % 10)


@dataclass(frozen=True)
class Number:
    century: str
    six: str
    four: str
    coordination: bool


@st.composite
def valid_numbers(draw: st.DrawFn) -> Number:
    year = draw(st.integers(1890, 2026))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    coordination = draw(st.booleans())
    six = f"{year % 100:02d}{month:02d}{day + 60 * coordination:02d}"
    three = f"{draw(st.integers(1, 999)):03d}"
    return Number(f"{year // 100}", six, three + check_digit(six + three), coordination)


@st.composite
def spellings(draw: st.DrawFn, number: Number) -> str:
    """With or without century, one dash or none, no gaps, gaps between the parts, or blanks anywhere inside."""
    century = draw(st.sampled_from(["", number.century]))
    blank = st.sampled_from(BLANKS)
    wide = st.one_of(blank, st.sampled_from(LINE_BREAKS))
    dash = draw(st.sampled_from(["", *DASHES]))
    if dash:
        around = st.one_of(st.just(""), wide)
        dash = draw(around) + dash + draw(around)
    way = draw(st.sampled_from(["plain", "parts", "iso", "blanks anywhere", "grouped in threes", "hyphenated"]))
    six, four = number.six, number.four
    parts = [century + six[:2], six[2:4], six[4:]]
    if way == "parts":
        return draw(blank).join(parts) + (dash or draw(wide)) + four
    if way == "iso":
        return "-".join(parts) + (dash or "-") + four
    if way == "hyphenated":
        return century + six[:4] + "-\n" + six[4:] + dash + four
    if way == "grouped in threes":
        digits, gap = century + six + four, draw(blank)
        head = len(digits) % 3
        return gap.join(filter(None, [digits[:head], *[digits[at : at + 3] for at in range(head, len(digits), 3)]]))
    digits = century + six
    if way == "blanks anywhere":
        separators = [draw(st.one_of(st.just(""), wide)) for _ in range(len(digits) + len(four) - 2)]
        first, last = separators[: len(digits) - 1], separators[len(digits) - 1 :]
        return _joined(digits, first) + (dash or draw(st.one_of(st.just(""), wide))) + _joined(four, last)
    return digits + dash + four


def _joined(digits: str, separators: list[str]) -> str:
    return "".join(digit + separator for digit, separator in zip(digits, [*separators, ""]))


@st.composite
def invalid_tens(draw: st.DrawFn) -> str:
    """Ten digits with the date or the check digit wrong, or both."""
    number = draw(valid_numbers())
    fault = draw(st.sampled_from(["check digit", "month", "day", "no birth number", "organisation"]))
    six, three = number.six, number.four[:3]
    if fault == "check digit":
        wrong = draw(st.integers(1, 9))
        return six + three + str((int(number.four[3]) + wrong) % 10)
    if fault == "month":
        six = six[:2] + f"{draw(st.sampled_from([0, *range(13, 20)])):02d}" + six[4:]
    elif fault == "day":
        six = six[:4] + f"{draw(st.sampled_from([0, *range(32, 61), *range(92, 100)])):02d}"
    elif fault == "organisation":
        six = six[:2] + f"{draw(st.integers(20, 99)):02d}" + six[4:]
    else:
        three = "000"
    return six + three + check_digit(six + three)
