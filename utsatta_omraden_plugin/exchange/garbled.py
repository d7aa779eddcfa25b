"""Finding text that was read with the wrong encoding, as happens when a .cpg file is wrong or missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..domain.text import QT_TRANSLATE_NOOP, text
from .refusal import source_refused

# The replacement character, C1 controls and surrogates (bytes that are no UTF-8) never stand in names. A dagger or a
# quotation mark between letters is å, ä, ö of the DOS code pages read as Windows-1252; box drawings and roots are
# UTF-8 read as DOS or Mac Roman.
_NEVER_IN_NAMES = re.compile("[\ufffd\ud800-\udfff\u0080-\u009f\u2500-\u259f\u221a]|(?<=\\w)[†‡„”](?=\\w)")
_NEVER_OR_BETWEEN = re.compile("[\ufffd\ud800-\udfff\u0080-\u009f\u2500-\u259f\u221a†‡„”]")
# A category whose å was lost or became something else; "omrade" is how people write it who have no å.
_LOST_IN_CATEGORY = re.compile("(?:utsatt |risk)omr(?!(?:å|a|a\u030a)de)[^ \n]{0,4}e\\b", re.IGNORECASE)
_CATEGORY_STARTS = ("utsatt omr", "riskomr")
"""One of these stands in every category, which is found out many times as fast."""
_TWO_BEYOND_ASCII = re.compile("[^\x00-\x7f]{2}")


def is_garbled(value: object) -> bool:
    """Whether a cell holds text that was read with the wrong encoding (``bytes`` could not be read at all)."""
    if isinstance(value, bytes):
        return True
    if not isinstance(value, str):
        return False
    if _LOST_IN_CATEGORY.search(value):
        return True
    if value.isascii():
        return False
    return _NEVER_IN_NAMES.search(value) is not None or _is_utf8_read_as_latin(value)


def _is_utf8_read_as_latin(value: str) -> bool:
    """``Ã¥``: the text becomes valid UTF-8 when it is written back the way it was wrongly read."""
    for encoding in ("cp1252", "latin-1"):
        try:
            value.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        return True
    return False


def check_not_garbled(columns: Mapping[str, Sequence[Any]], file: str) -> None:
    """Raise ``SourceFileError`` that shows an example if any name of a column or any cell is garbled."""
    for column, cells in columns.items():
        garbled = None if _surely_sound([column]) and _surely_sound(cells) else next(_garbled([column, *cells]), None)
        if garbled is not None:
            raise source_refused(
                file,
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden",
                        "å, ä and ö are garbled: {column} holds “{example}” (wrong character encoding)",
                    ),
                    column=_printable(column),
                    example=_printable(garbled),
                ),
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden",
                        "For a shapefile, let the .cpg file name the encoding really used (UTF-8 or 1252); otherwise "
                        "export the file again as UTF-8.",
                    )
                ),
            )


def _surely_sound(cells: Sequence[object]) -> bool:
    """Whether a look at all texts of a column at once shows that none is garbled.

    UTF-8 that was read as something else always has two letters beyond ASCII side by side.
    """
    kinds = set(map(type, cells))
    if bytes in kinds:
        return False
    # Most columns hold few texts many times, and a column of numbers none.
    distinct = (
        set(cells) if kinds <= {str, type(None)} else cells if any(issubclass(kind, str) for kind in kinds) else ()
    )
    joined = "\n".join([cell for cell in distinct if isinstance(cell, str)])
    folded = joined.casefold()
    if any(start in folded for start in _CATEGORY_STARTS) and _LOST_IN_CATEGORY.search(joined):
        return False
    if joined.isascii():
        return True
    # The few letters that occur say whether the slow look at all of the text is needed.
    suspicious = _NEVER_OR_BETWEEN.search("".join(set(joined))) and _NEVER_IN_NAMES.search(joined)
    return not (suspicious or _TWO_BEYOND_ASCII.search(joined))


def _garbled(cells: Iterable[object]) -> Iterator[Any]:
    return filter(is_garbled, cells)


def _printable(value: str | bytes) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return re.sub("[\ud800-\udfff]", "\ufffd", value)
