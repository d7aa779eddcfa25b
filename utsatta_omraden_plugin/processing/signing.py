"""The keys that algorithms sign and check with; says how to get the library where it is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from .. import signing_library
from .password import password_of, refuse_password

if TYPE_CHECKING:
    from ..exchange.signing.ed25519 import SigningKey
    from .given import Given


def signing_key(given: Given) -> SigningKey | None:
    """Return the key of the parameter KEY, opened; None when nothing is to be signed.

    Raises ``QgsProcessingException``, ``SourceFileError``, ``SigningUnavailable``.
    """
    file = given.file("KEY")
    if file is None:
        refuse_password(given)
        return None
    need_library()
    from ..exchange.signing import open_key

    return open_key(file, password_of(given))


def known_keys_folder(given: Given) -> Path | None:
    """Return the folder of the parameter KEYS, None when it is left out. Raises ``QgsProcessingException``."""
    folder = given.file("KEYS")
    if folder is not None:
        need_library()
    return folder


def need_library() -> None:
    """Raise ``QgsProcessingException`` with the remedy when nothing can be signed or checked here."""
    missing = signing_library.why_not()
    if missing:
        raise QgsProcessingException(missing)
