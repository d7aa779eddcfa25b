"""Whose signature a submission bears: a wrong one is refused, a missing one is told."""

from __future__ import annotations

from ...domain.signature import UNSIGNED, Signature, SignatureState
from ..signing import KnownKeys, SignatureFile, SignatureFileError, SigningUnavailable, require
from .refused import ReasonCode, Refusal, reason


def checked_signature(lpo_code: str, manifest: bytes, given: bytes | None, known: KnownKeys | None) -> Signature:
    """Return who signed the bytes of a manifest with ``manifest.sig``, None when that is not there.

    What a stranger signed is whole and no more than that. A key that is only known as that of other LPOs is refused:
    it was taken, or the submission is not what it says. Raises ``Refusal``.
    """
    if given is None:
        return UNSIGNED if known is None else Signature(SignatureState.NONE, expected=known.has_one_of(lpo_code))
    try:
        signature = SignatureFile.from_json(given)
    except SignatureFileError as error:
        code = ReasonCode.NEWER_FORMAT if error.is_newer else ReasonCode.NO_SIGNATURE
        raise Refusal((reason(code, error),), str(error)) from error
    try:
        is_right = _is_signed(manifest, signature)
    except SigningUnavailable:
        return Signature(SignatureState.UNCHECKED, signature.fingerprint)
    if not is_right:
        raise Refusal((reason(ReasonCode.OTHER_SIGNATURE),))
    if known is None:
        return Signature(SignatureState.UNKNOWN, signature.fingerprint)
    return _by_whom(lpo_code, signature.fingerprint, known)


def _is_signed(manifest: bytes, signature: SignatureFile) -> bool:
    require()
    from ..signing.ed25519 import is_signed

    return is_signed(manifest, signature)


def _by_whom(lpo_code: str, fingerprint: str, known: KnownKeys) -> Signature:
    names = known.names_of(fingerprint)
    if known.is_of_others_only(fingerprint, lpo_code):
        raise Refusal((reason(ReasonCode.FOREIGN_KEY, ", ".join(names)),))
    own = known.is_of(fingerprint, lpo_code)
    state = SignatureState.KNOWN if names else SignatureState.UNKNOWN
    return Signature(state, fingerprint, names, expected=not own and known.has_one_of(lpo_code))
