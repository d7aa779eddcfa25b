"""A detached signature as a small file of JSON (form: ``assets/submission/signature.schema.json``)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass

FORMAT = "utsatta-omraden-signature"
FORMAT_VERSION = 1
ALGORITHM = "Ed25519"
LARGEST = 4096
"""Bytes of the file; it has under 500."""
_KEY_LENGTH, _SIGNATURE_LENGTH = 32, 64
_DER_BEFORE_KEY = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, 4)."""


class SignatureFileError(ValueError):
    """The bytes are no signature that can be read; says why. ``is_newer`` when only a later plugin can."""

    def __init__(self, said: str, is_newer: bool = False) -> None:
        super().__init__(said)
        self.is_newer = is_newer


def fingerprint_of(public_key: bytes) -> str:
    """Return the SHA-256 (hexadecimal) of a public key of 32 bytes as SubjectPublicKeyInfo in DER.

    It is what ``openssl pkey -pubin -in key.pub.pem -outform DER | sha256sum`` tells of the key's file.
    """
    return hashlib.sha256(_DER_BEFORE_KEY + public_key).hexdigest()


@dataclass(frozen=True)
class SignatureFile:
    """``public_key`` has 32 bytes, ``signature`` 64 (RFC 8032). Whether they belong together is not known here."""

    public_key: bytes
    signature: bytes

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the public key."""
        return fingerprint_of(self.public_key)

    def to_json(self) -> bytes:
        """Return the bytes of the file: UTF-8, always the same for the same signature."""
        content = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "algorithm": ALGORITHM,
            "public_key": base64.b64encode(self.public_key).decode("ascii"),
            "fingerprint": self.fingerprint,
            "signature": base64.b64encode(self.signature).decode("ascii"),
        }
        return (json.dumps(content, indent=1) + "\n").encode("utf-8")

    @classmethod
    def from_json(cls, content: bytes) -> SignatureFile:
        """Read a signature. It must be written as ``to_json`` does, to the bit. Raises ``SignatureFileError``."""
        if len(content) > LARGEST:
            raise SignatureFileError("too large")
        try:
            given = json.loads(content.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise SignatureFileError("no JSON") from error
        if not isinstance(given, dict) or given.get("format") != FORMAT:
            raise SignatureFileError("another format")
        version = given.get("format_version")
        if isinstance(version, int) and version > FORMAT_VERSION:
            raise SignatureFileError("a newer format", is_newer=True)
        if given.get("algorithm") != ALGORITHM:
            raise SignatureFileError(f"algorithm {given.get('algorithm')!r:.40}")
        read = cls(_bytes(given, "public_key", _KEY_LENGTH), _bytes(given, "signature", _SIGNATURE_LENGTH))
        if given.get("fingerprint") != read.fingerprint:
            raise SignatureFileError("fingerprint is not that of public_key")
        if content != read.to_json():
            raise SignatureFileError("other members or another way of writing")
        return read


def _bytes(given: dict[str, object], name: str, length: int) -> bytes:
    value = given.get(name)
    if value is None:
        raise SignatureFileError(f"{name} is missing")
    try:
        found = base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except (binascii.Error, ValueError) as error:
        raise SignatureFileError(f"{name} is not what it must be") from error
    if len(found) != length:
        raise SignatureFileError(f"{name} is not what it must be")
    return found
