"""Finds personnummer and samordningsnummer in a text, however they are spelled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .candidate import Candidate
from .finding import PrivacyKind
from .harmless import is_harmless
from .identity_number import identity_kind
from .spelling import GAP

_MONTH = f"(?:0{GAP}[1-9]|1{GAP}[0-2])"
_DAY = f"[0-36-9]{GAP}[0-9]"
_MONTH_AND_DAY = rf"(?:{GAP}{_MONTH}{GAP}{_DAY}|\.{_MONTH}\.{_DAY}|/{_MONTH}/{_DAY})"
_REST = f"{GAP}[0-9]{_MONTH_AND_DAY}" + f"{GAP}[0-9]" * 4 + "(?![0-9])"
# The century's second digit is looked for before the first digit of the year.
_WITH_CENTURY = f"(?:(?<=1){GAP}[89]|(?<=2){GAP}0){GAP}[0-9]{_REST}"
# Only the first digit is taken and the rest is looked at: the next digits may begin another, valid number. The search
# leaves month and day to the expression, which drops nearly all harmless numbers without a step of Python.
_FIRST = "[0-9](?<![0-9][0-9])"
_EITHER = re.compile(f"{_FIRST}(?=(?P<long>{_WITH_CENTURY})|(?P<short>{_REST}))")
_SHORT = re.compile(f"{_FIRST}(?=(?P<short>{_REST}))")


def identity_numbers(whole: str) -> Iterator[tuple[PrivacyKind, int, int]]:
    """Yield kind, start and end of each, in order and apart from each other."""
    free_from = 0
    for match in _EITHER.finditer(whole):
        start = match.start()
        if start < free_from:
            continue
        ends = [match.end("long"), match.end("short")]
        if ends[0] >= 0 and (shorter := _SHORT.match(whole, start)):
            ends[1] = shorter.end("short")
        for end in ends:
            if end < 0:
                continue
            candidate = Candidate.of(whole, start, end)
            kind = identity_kind(candidate.digits)
            if kind is not None and candidate.is_one_number and not is_harmless(candidate):
                free_from = end
                yield kind, start, end
                break
