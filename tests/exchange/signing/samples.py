"""Keys for tests: made anew in each run, never kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from utsatta_omraden_plugin.exchange.signing import ENDING
from utsatta_omraden_plugin.exchange.signing.ed25519 import SigningKey, new_key

WORDS = "blåbär under snön i april"
"""What the tests' keys are kept under."""


def known_as(folder: Path, name: str, key: SigningKey | None = None) -> SigningKey:
    """Put a key's public file into a folder of known keys, named by whose it is."""
    key = key or new_key()
    folder.mkdir(exist_ok=True)
    (folder / f"{name}{ENDING}").write_bytes(key.public_pem())
    return key


def unprotected_pem() -> bytes:
    """A private key that lies open."""
    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def take_library_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library be as if it had never been installed."""
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.asymmetric.ed25519", None)
