"""What a signature says, in sentences for whoever compiles."""

from __future__ import annotations

from ...domain.signature import Signature, SignatureState
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ..signing.known_keys import lpo_of
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
_NOT_BOUND = QT_TRANSLATE_NOOP(
    "UtsattaOmraden", "No name of the key begins with this LPO's code: judge yourself whether it may sign for it."
)
_NOT_USED = QT_TRANSLATE_NOOP(
    "UtsattaOmraden",
    "A key of this LPO is known and was not used: call the LPO and compare the code before its submission is "
    "relied on.",
)


def signature_in_words(signature: Signature, lpo_code: str) -> tuple[Text, ...]:
    """Return who signed what an LPO handed in, and what to do about it where somebody should."""
    code = key_code(signature.fingerprint) if signature.fingerprint else "–"
    said = [text(_SAID[signature.state], keys=", ".join(signature.keys) or "–", code=code)]
    if signature.keys and lpo_code not in map(lpo_of, signature.keys):
        said.append(text(_NOT_BOUND))
    if signature.expected:
        said.append(text(_NOT_USED))
    return tuple(said)
