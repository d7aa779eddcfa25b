"""The blanks and dashes that people, programs and line breaks put into numbers, as parts of regular expressions."""

from __future__ import annotations

import re

# \s knows every Unicode blank and line break; the rest is invisible or blank but no blank to Unicode: soft hyphen,
# zero-width characters and direction marks, byte order mark, Braille and Hangul blanks.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u2800\u3164\ufeff"
)
BLANKS = rf"\s{_INVISIBLE}"
"""Inside of a character class: blanks of every kind."""

BLANKS_IN_LINE = rf" \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_INVISIBLE}"
"""Inside of a character class: the same without line breaks."""

PLUSES = r"+\u207a\u208a\u2795\ufb29\ufe62\uff0b"
DASHES = (
    r"\-\u02d7\u058a\u05be\u1400\u1806\u2010-\u2015\u2043\u2053\u207b\u208b\u2212\u23af\u2500\u2501\u2574\u2796\u2e17\u2e1a"
    r"\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\u30fc\ufe31\ufe32\ufe58\ufe63\uff0d\uff70\U00010d6e\U00010ead"
)
"""Inside of a character class: hyphen, dashes and minus signs, and lines that look like them."""

LINES = "_~\uff3f\uff5e\u00af\u203e\u00ac\u2027\u00b7"
"""Inside of a character class: signs that some write for a dash. File names have them between any two numbers."""

CLOSE = rf"[{BLANKS}{DASHES}{PLUSES}]{{0,40}}"
"""What stands between two numbers that follow each other closely."""
GAP = rf"[{BLANKS}{DASHES}{PLUSES}{LINES}]{{0,40}}"
"""What may stand between two digits of one number; the bound keeps the search linear and leaves an indented next
line room enough."""

DASH = re.compile(rf"[{DASHES}{PLUSES}]")
LINE = re.compile(rf"[{LINES}]")
PLUS = re.compile(rf"[{PLUSES}]")
BLANK = re.compile(rf"[{BLANKS}]")
LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
HYPHENATION = re.compile(rf"[{DASHES}][{BLANKS}]*[\n\r][{BLANKS}]*")
"""A dash at the end of a line that only breaks the line."""
