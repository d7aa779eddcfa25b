"""Ed25519 keys and signatures. Imported after ``library.require`` only: nothing else names the library."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from .library import SigningUnavailable
from .signature_file import SignatureFile


@dataclass(frozen=True)
class SigningKey:
    """A private key, opened. It is never shown and never written but under its password."""

    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> bytes:
        """The public key: 32 bytes."""
        return self._key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)

    def sign(self, content: bytes) -> SignatureFile:
        """Return the signature over ``content``; always the same for the same content."""
        return SignatureFile(self.public, self._key.sign(content))

    def private_pem(self, password: bytes) -> bytes:
        """Return the private key under a password: PKCS#8 in PEM (RFC 5958, RFC 8410)."""
        return self._key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )

    def public_pem(self) -> bytes:
        """Return the public key: SubjectPublicKeyInfo in PEM (RFC 8410)."""
        return self._key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )


def new_key() -> SigningKey:
    """Make a key. Raises ``SigningUnavailable`` where the library was built without Ed25519."""
    try:
        return SigningKey(Ed25519PrivateKey.generate())
    except UnsupportedAlgorithm as error:
        raise SigningUnavailable(repr(error)) from error


def private_key(pem: bytes, password: bytes) -> SigningKey | None:
    """Open a private key; None when it is of another kind. Raises ``ValueError`` for a wrong password or damage."""
    try:
        key = serialization.load_pem_private_key(pem, password)
    except UnsupportedAlgorithm as error:
        raise ValueError(repr(error)) from error
    return SigningKey(key) if isinstance(key, Ed25519PrivateKey) else None


def public_key(pem: bytes) -> bytes | None:
    """Return the 32 bytes of a public key, None when it is of another kind. Raises ``ValueError`` when it is none."""
    try:
        key = serialization.load_pem_public_key(pem)
    except UnsupportedAlgorithm as error:
        raise ValueError(repr(error)) from error
    if not isinstance(key, Ed25519PublicKey):
        return None
    return key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def is_signed(content: bytes, given: SignatureFile) -> bool:
    """Whether the signature is that of ``content`` by the key it names. Raises ``SigningUnavailable``."""
    try:
        Ed25519PublicKey.from_public_bytes(given.public_key).verify(given.signature, content)
    except UnsupportedAlgorithm as error:
        raise SigningUnavailable(repr(error)) from error
    except (InvalidSignature, ValueError):
        return False
    return True
