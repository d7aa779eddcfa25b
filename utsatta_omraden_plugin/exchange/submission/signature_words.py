"""What a signature says, in sentences for whoever compiles."""

from __future__ import annotations

from ...domain.signature import Signature, SignatureState
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from .phone_code import key_code

_SAID = {
    SignatureState.KNOWN: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "Signed with the key of {keys}. Code of the key: {code}."
    ),
    SignatureState.UNKNOWN: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "Signed with a key that is not among those known. Code of the key: {code}."
    ),
    SignatureState.NONE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Not signed."),
    SignatureState.UNCHECKED: QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "It is signed, but the signature cannot be checked here: the Python package cryptography is missing.",
    ),
}


def signature_in_words(signature: Signature) -> tuple[Text, ...]:
    """Return who signed, and what to do about it where somebody should."""
    code = key_code(signature.fingerprint) if signature.fingerprint else "–"
    said = text(_SAID[signature.state], keys=", ".join(signature.keys) or "–", code=code)
    if not signature.expected:
        return (said,)
    ask = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "A key of this LPO is known and was not used: call the LPO and compare the code before its submission is "
            "relied on.",
        )
    )
    return said, ask
