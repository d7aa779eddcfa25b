"""Ten or twelve digits with gaps between them, and whether the gaps let them be one number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .spelling import BLANK, CLOSE, DASH, HYPHENATION, LINE, LINE_BREAK, PLUS

_CONTEXT = 80
_BEFORE = re.compile(rf"[0-9](?P<gap>{CLOSE})\Z")
_AFTER = re.compile(rf"(?P<gap>{CLOSE})[0-9]")
_WIDEST_BLANK = 3

# Digits to the right of a gap: before the last four, between month and day, year and month, century and year.
_NATURAL = frozenset((4, 6, 8, 10))
_DASHED = frozenset((4, 6, 8))
_IN_DATES = frozenset("./")


@dataclass(frozen=True)
class Candidate:
    """A stretch of a text that may be one number.

    ``gaps`` has what stands between its digits by the number of digits to the right of it. ``before`` and ``after``
    are the neighbouring characters of the text, at most 80; ``left`` and ``right`` the gap to the next digits if there
    are any that only blanks and dashes part from it, else None.
    """

    digits: str
    gaps: Mapping[int, str]
    before: str
    after: str
    left: str | None
    right: str | None

    @classmethod
    def of(cls, whole: str, start: int, end: int) -> Candidate:
        """Make the candidate ``whole[start:end]``, which begins and ends with a digit."""
        parts = re.split("([0-9])", whole[start:end])
        digits = "".join(parts[1::2])
        gaps = {len(digits) - place: gap for place, gap in enumerate(parts[::2]) if gap}
        before, after = whole[max(0, start - _CONTEXT) : start], whole[end : end + _CONTEXT]
        left, right = _BEFORE.search(before), _AFTER.match(after)
        return cls(digits, gaps, before, after, left and left["gap"], right and right["gap"])

    @property
    def is_dashed(self) -> bool:
        """A dash or plus sign before the last four digits: the way the numbers are meant to be written."""
        return 4 in self.gaps and DASH.search(self.gaps[4]) is not None

    @property
    def is_plain(self) -> bool:
        """Nothing between the digits, or something before the last four only."""
        return self.gaps.keys() <= {4}

    @property
    def is_natural(self) -> bool:
        """Gaps only where year, month, day and number part."""
        return self.gaps.keys() <= _NATURAL

    @property
    def is_one_number(self) -> bool:
        """Whether gaps and neighbours let all digits be read as one number.

        Dashes stand only where the parts of a date and of the number part, or evenly. Points and slashes part dates,
        with a dash before the last four. Blanks stand anywhere, in odd places only when no other digits follow closely,
        since else any row of numbers could be cut into a personnummer.
        """
        dashes = {right for right, gap in self.gaps.items() if DASH.search(gap) and not HYPHENATION.fullmatch(gap)}
        pluses = {right for right, gap in self.gaps.items() if PLUS.search(gap)}
        lines = {right for right, gap in self.gaps.items() if LINE.search(gap)}
        evenly = self._is_evenly_dashed(dashes)
        if not (dashes <= _DASHED or evenly):
            return False
        if not pluses <= {4} or not lines <= _DASHED or (lines and 4 not in self.gaps):
            return False
        if not self.is_dashed and not _IN_DATES.isdisjoint(self.gaps.values()):
            return False
        if any(_is_too_wide(gap) for gap in self.gaps.values()):
            return False
        if _is_bare(self.left) or _is_bare(self.right):
            return self.is_plain and self.is_dashed
        if self.is_natural or evenly:
            return True
        if dashes - {4}:
            return False
        return self.is_dashed or (self._is_apart(self.left) and self._is_apart(self.right))

    def _is_evenly_dashed(self, dashes: set[int]) -> bool:
        """Whether the same dash stands between all digits, all pairs of digits, or the pairs of the last four."""
        evenly = ({*range(1, len(self.digits))}, {*range(2, len(self.digits), 2)}, {2, 4})
        return dashes == self.gaps.keys() and dashes in evenly and len(set(self.gaps.values())) == 1

    def _is_apart(self, gap: str | None) -> bool:
        """Whether a line break, or a wider gap than any inside, parts it from other digits."""
        return gap is None or bool(LINE_BREAK.search(gap)) or len(gap) > max(map(len, self.gaps.values()), default=0)


def _is_bare(gap: str | None) -> bool:
    """Digits joined by a dash without a blank belong to one longer number, such as a case number."""
    return bool(gap) and not BLANK.search(gap or "")


def _is_too_wide(gap: str) -> bool:
    return len(gap) > _WIDEST_BLANK and not any(sign.search(gap) for sign in (LINE_BREAK, DASH, LINE))
