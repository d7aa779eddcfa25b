"""A text as it reads: digits and letters of other scripts and shapes as the plain ones, without what is not seen.

The searches know plain digits and letters only. Whoever writes a number in full-width digits, with a soft hyphen inside
or with marks over the digits, has written it all the same; so has a program that keeps "Å" as an A and a ring.
Source: Unicode Standard Annex 44, the properties Decimal_Digit, Decomposition_Type and Default_Ignorable_Code_Point.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import chain

from .spelling import GAP

# Nothing outside of these changes: Swedish letters, the punctuation of print, arrows and signs.
_UNUSUAL = re.compile(
    "[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u1fff\u200b-\u200f\u202a-\u202e"
    "\u2060-\u209c\u20d0-\u214f\u2460-\u24ff\u2776-\u2793\u2800\u2c00-\uffff\U00010000-\U0010ffff]+"
)
_SAME_SHAPE = frozenset(("<wide>", "<narrow>", "<font>"))
# Ignorable to Unicode, but letters, marks or unassigned to the table of categories.
_UNSEEN = frozenset((0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, *range(0xFFF0, 0xFFFC), *range(0xE0000, 0xE1000)))


class _PlainSigns(dict[int, int]):
    """What stands for a sign that a reader takes for another one: one for one, so that every place stays."""

    def __missing__(self, code: int) -> int:
        self[code] = plain = _plain_sign(chr(code))
        return plain


class _SeenSigns(dict[int, "int | None"]):
    """The signs themselves, None for those that are not seen or lie over the one before."""

    def __missing__(self, code: int) -> int | None:
        self[code] = seen = None if _is_unseen(chr(code)) else code
        return seen


def _plain_sign(sign: str) -> int:
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return ord("0") + int(digit)
    decomposed = unicodedata.decomposition(sign)
    if decomposed.split(" ", 1)[0] in _SAME_SHAPE or (decomposed and not decomposed.startswith("<")):
        plain = unicodedata.normalize("NFKC", sign)
        return ord(plain) if len(plain) == 1 else ord(sign)
    return ord(sign)


def _is_unseen(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] == "M" or category in ("Cc", "Cf") or ord(sign) in _UNSEEN


_PLAIN, _SEEN = _PlainSigns(), _SeenSigns()

# Raised, lowered, circled and bracketed digits are notes and powers where they are few, else a number.
_NOTES = {
    code: str(unicodedata.digit(chr(code)))
    for code in chain((0xB2, 0xB3, 0xB9), range(0x2070, 0x208A), range(0x2460, 0x2794), range(0x1F100, 0x1F10B))
    if unicodedata.digit(chr(code), None) is not None
}
_NOTE = f"[{''.join(map(chr, _NOTES))}]"
_NUMBER_IN_NOTES = re.compile(f"{_NOTE}(?:{GAP}{_NOTE}){{3,}}")


@dataclass(frozen=True)
class Reading:
    """A text to search in, and where its signs stand in the text as it was written.

    ``begins`` and ``written`` are the places, here and there, from which on the signs follow each other in both.
    """

    text: str
    begins: list[int]
    written: list[int]

    def place(self, at: int) -> int:
        """Return where in the written text the sign at ``at`` stands, behind what is unseen before it."""
        piece = bisect_right(self.begins, at) - 1
        return self.written[piece] + at - self.begins[piece]


def readings(whole: str) -> tuple[str, Reading | None]:
    """Return how a text reads: sign by sign, and as it is seen where unseen signs or marks make that another one.

    The first has plain digits, letters and signs for their other shapes, each in its place.
    """
    if not _UNUSUAL.search(whole):
        return whole, None
    plain = _UNUSUAL.sub(lambda run: run[0].translate(_PLAIN), whole)
    plain = _NUMBER_IN_NOTES.sub(lambda run: run[0].translate(_NOTES), plain)
    return plain, _as_seen(plain)


def _as_seen(plain: str) -> Reading | None:
    """Leave out what is not seen, and make one of each letter and its marks; None when nothing was there to do."""
    pieces: list[str] = []
    begins, written = [0], [0]
    size = done = 0
    for run in _UNUSUAL.finditer(plain):
        if len(run[0].translate(_SEEN)) == len(run[0]):
            continue
        for at, sign in enumerate(run[0], run.start()):
            if _SEEN[ord(sign)] is not None:
                continue
            if at > done:
                pieces.append(plain[done:at])
                size += at - done
            if pieces and (composed := _composed(pieces[-1][-1], sign)):
                pieces[-1] = pieces[-1][:-1] + composed
            done = at + 1
            if begins[-1] == size:
                written[-1] = done
            else:
                begins.append(size)
                written.append(done)
    if not done:
        return None
    return Reading("".join([*pieces, plain[done:]]), begins, written)


def _composed(sign: str, mark: str) -> str:
    together = unicodedata.normalize("NFC", sign + mark)
    return together if len(together) == 1 else ""
