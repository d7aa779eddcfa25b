"""E-mail addresses: ``name@host.domain`` as RFC 5322 has them, with å ä ö (RFC 6531).

Signs that the standard lets stand in a name but that mostly surround it in a text (quotes, ``=``, ``/``) end it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LOCAL = re.compile(r"[\w+~-][\w.%&+~-]*\Z")
_HOST = re.compile(r"@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?![\w-])")
_LONGEST_LOCAL = 64  # RFC 5321, 4.5.3.1.1


def email_addresses(whole: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address, in order and apart from each other."""
    free_from = 0
    at = whole.find("@")
    while at >= 0:
        local = _LOCAL.search(whole[max(free_from, at - _LONGEST_LOCAL) : at])
        host = _HOST.match(whole, at) if local else None
        if local and host:
            free_from = host.end()
            yield at - len(local[0]), free_from
        at = whole.find("@", max(at + 1, free_from))
