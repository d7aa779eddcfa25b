"""Registration numbers of vehicles: three letters, two digits, and a digit or letter (ABC123, ABC 12A).

Source: Transportstyrelsen, Registreringsskyltar: I, Q, V, Å, Ä and Ö are not used, nor O as the last letter. Personal
plates are free words and cannot be told from other words; they are not looked for. Nor are numbers in small letters,
which field names and file names often are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .spelling import DASHES

_LETTER = "A-HJ-PR-UW-Z"
_LAST = f"0-9{_LETTER.replace('J-P', 'J-NP')}"
_PLATE = re.compile(
    rf"[{_LETTER}](?<![\w.@#-][{_LETTER}])[{_LETTER}]{{2}}[ \u00a0\u2007\u2009\u202f{DASHES}]?[0-9]{{2}}[{_LAST}]"
    rf"(?![\w@])(?![.,:/][0-9])(?![.{DASHES}][0-9A-Za-z])"
)
# Capitals before a number that are no plates: the work's own words, standards, money, months, rooms and routes.
_NO_PLATES = frozenset(
    (
        "ANM", "APR", "ART", "AUG", "BOX", "BUS", "CRS", "DAG", "DEC", "DEL", "DKK", "DNR", "DOK", "EPS", "ERR",
        "ETA", "ETG", "EUR", "FAX", "FEB", "FEL", "FOM", "GBP", "GML", "GPS", "HUS", "JAN", "JUL", "JUN", "KAP",
        "KML", "KOD", "KRN", "LAG", "LED", "LGH", "LPA", "LPC", "LPO", "MAJ", "MAR", "MAX", "MAY", "MKR", "MOB",
        "NOA", "NOK", "NUM", "OCT", "OKT", "PDF", "PKT", "POS", "REF", "RFC", "ROW", "RPC", "RUM", "SEK", "SEP",
        "SFS", "SHA", "SOS", "SOU", "TAB", "TEL", "TKR", "TOM", "USD", "USO", "UTF", "UTM", "WFS", "WMS", "WMT",
    )
)  # fmt: skip


def vehicle_plates(whole: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what looks like a registration number."""
    for match in _PLATE.finditer(whole):
        if match[0][:3] not in _NO_PLATES:
            yield match.span()
