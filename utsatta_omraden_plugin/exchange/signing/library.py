"""The library that signs: imported only where something is signed or checked, so that all else works without it."""

from __future__ import annotations

import importlib

from ...domain.errors import UtsattaError
from ...domain.text import QT_TRANSLATE_NOOP, text

_MODULES = ("cryptography.hazmat.primitives.asymmetric.ed25519", "cryptography.hazmat.primitives.serialization")


class SigningUnavailable(UtsattaError):
    """Nothing can be signed and no signature checked here: the library is missing, damaged, or knows no Ed25519."""

    def __init__(self, details: str) -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Signatures need the Python package cryptography, which cannot be used here."
                )
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Install it for the Python that QGIS uses, or ask your IT department for it, and restart QGIS.",
                )
            ),
            details,
        )


def require() -> None:
    """Import the library; costs nothing the second time. Raises ``SigningUnavailable``."""
    try:
        for module in _MODULES:
            importlib.import_module(module)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a damaged one panics in Rust, which is no Exception
        raise SigningUnavailable(repr(error)) from error
