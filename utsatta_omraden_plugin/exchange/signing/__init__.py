"""Signing with a key of one's own (Ed25519), and telling by the keys that are known who signed.

Knows nothing of what is signed. Everything that needs the library ``cryptography`` goes through ``library.require``.
"""

from __future__ import annotations

from .key_files import MadeKey, make_key, open_key, public_file_of
from .known_keys import ENDING, KnownKeys, read_known_keys
from .library import SigningUnavailable, require
from .signature_file import SignatureFile, SignatureFileError, fingerprint_of

__all__ = [
    "ENDING",
    "KnownKeys",
    "MadeKey",
    "SignatureFile",
    "SignatureFileError",
    "SigningUnavailable",
    "fingerprint_of",
    "make_key",
    "open_key",
    "public_file_of",
    "read_known_keys",
    "require",
]
