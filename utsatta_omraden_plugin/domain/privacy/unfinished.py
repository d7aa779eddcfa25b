"""What at the end of a text may be on its way to point out a person: step 3 does not keep it while it is typed."""

from __future__ import annotations

import re
from itertools import chain

from .first_names import FIRST_NAMES
from .person_name import person_names
from .reading import readings

LONGEST = 120
"""Letters before the end that are looked at; no name is longer."""

_LAST_WORD = re.compile(r"[^\W\d_]*\Z")
_DIGITS = re.compile(r"\+?\d[\d +-]{2,}\Z")
"""Three characters of a number that may become an identity number or a telephone number."""
_ADDRESS = re.compile(r"[^\s@]+@\S*\Z")


def unfinished_from(text: str) -> int:
    """Return where in ``text`` the beginning of a person starts that stands at its end; its length for none.

    A name begins there when the last word is the beginning of a given name, or when the gate would find one with
    another word put in the place of the last, or after it; so what follows a given name is held back until it is seen
    to be no surname.
    """
    begin = max(0, len(text) - LONGEST)
    end, _seen = readings(text[begin:])
    starts = chain(_names(end), (match.start() for match in (_DIGITS.search(end), _ADDRESS.search(end)) if match))
    return begin + min(starts, default=len(end))


def _names(end: str) -> list[int]:
    last = _LAST_WORD.search(end)
    stem, word = (end[: last.start()], last[0]) if last else (end, "")
    found = [len(stem)] if word[:1].isupper() and _begins_a_given_name(word.casefold()) else []
    for name in ("Andersson", "Karin"):
        spelled = name.upper() if len(word) > 1 and word.isupper() else name
        spelled = name.lower() if word.islower() else spelled
        for candidate in (f"{stem}{spelled}", f"{end} {name}", f"{end} {name.upper()}", f"{end} {name.lower()}"):
            found += [start for start, stop in person_names(candidate) if stop == len(candidate) and start < len(end)]
    return found


def _begins_a_given_name(word: str) -> bool:
    return any(name.startswith(word) for name in FIRST_NAMES)
