"""A short code for a submission, to be read over the phone: whoever wrote it and whoever got it say the same one."""

from __future__ import annotations

import hashlib
import string

_ALPHABET = "".join(sorted({*string.digits, *string.ascii_uppercase} - set("ILOU")))
"""Crockford's base 32: no I, L, O and U, which are misheard and misread."""
_GROUPS, _PER_GROUP, _BITS = 4, 4, 5


def phone_code(manifest: bytes) -> str:
    """Return four groups of four letters and digits (80 bits of the SHA-256) for the bytes of ``manifest.json``.

    The manifest has the hashes of all other files: who changes anything changes the code.
    """
    return _code(hashlib.sha256(manifest).digest())


def key_code(fingerprint: str) -> str:
    """Return the same kind of code for a key, of its fingerprint (SHA-256 in hexadecimal)."""
    return _code(bytes.fromhex(fingerprint))


def key_json(fingerprint: str) -> dict[str, object]:
    """Return how reports name a key: its fingerprint, and its code; None for both when there is no key."""
    return {"fingerprint": fingerprint or None, "key_code": key_code(fingerprint) if fingerprint else None}


def _code(digest: bytes) -> str:
    length = _GROUPS * _PER_GROUP
    number = int.from_bytes(digest, "big") >> (256 - length * _BITS)
    letters = "".join(_ALPHABET[number >> _BITS * place & 31] for place in reversed(range(length)))
    return "-".join(letters[start : start + _PER_GROUP] for start in range(0, length, _PER_GROUP))
