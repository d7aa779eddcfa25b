"""What the signature of a submission says to whoever compiles: whose it is, or that there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class SignatureState(Enum):
    """How a submission is signed; the value is kept in the data and stands in the compile report."""

    KNOWN = "known"
    """By a key that whoever compiles knows."""
    UNKNOWN = "unknown"
    """By a key that is not among those known: it is whole, but anybody can make a key."""
    NONE = "none"
    UNCHECKED = "unchecked"
    """It bears a signature that could not be checked here, since the library for it is missing."""


@dataclass(frozen=True)
class Signature:
    """The signature of a submission that is not refused.

    ``fingerprint`` is the SHA-256 (hexadecimal) of the public key as SubjectPublicKeyInfo in DER, "" when there is no
    signature. ``keys`` are the names under which a known key is known. ``expected`` tells that a key of this LPO is
    known and was not used: somebody should ask the LPO.
    """

    state: SignatureState
    fingerprint: str = ""
    keys: tuple[str, ...] = ()
    expected: bool = False


UNSIGNED = Signature(SignatureState.NONE)
