"""The public keys that whoever compiles knows: a folder of files, each named by whose key it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...domain.errors import SourceFileError
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ..refusal import source_refused
from .library import require
from .signature_file import fingerprint_of

ENDING = ".pub.pem"
"""How the file of a public key ends."""
LARGEST = 16 * 1024
"""Bytes of a file; ours have under 200."""
_LPO_CODE = re.compile(r"(\d{6})(?!\d)", re.ASCII)


@dataclass(frozen=True)
class KnownKeys:
    """Names of keys by their fingerprint.

    A name that begins with six digits binds a key to the LPO with this code. Another name binds it to nobody: what an
    LPO is called is only said by the submission itself, so a person has to judge who may sign.
    """

    names: Mapping[str, Sequence[str]]

    def names_of(self, fingerprint: str) -> tuple[str, ...]:
        """Return under which names a key is known, none when it is not."""
        return tuple(self.names.get(fingerprint, ()))

    def is_of(self, fingerprint: str, lpo_code: str) -> bool:
        """Whether a key is known as that of an LPO."""
        return any(lpo_of(name) == lpo_code for name in self.names_of(fingerprint))

    def is_of_others_only(self, fingerprint: str, lpo_code: str) -> bool:
        """Whether a key is known, and as that of other LPOs alone."""
        names = self.names_of(fingerprint)
        return bool(names) and all(lpo_of(name) not in ("", lpo_code) for name in names)

    def has_one_of(self, lpo_code: str) -> bool:
        """Whether any key of an LPO is known."""
        return any(self.is_of(fingerprint, lpo_code) for fingerprint in self.names)


def lpo_of(name: str) -> str:
    """Return the code of the LPO to which the name of a key binds it, "" when it binds it to none."""
    found = _LPO_CODE.match(name)
    return found.group(1) if found else ""


def read_known_keys(folder: Path) -> KnownKeys:
    """Read all public keys (.pub.pem) of a folder; other files are passed by.

    Raises ``SourceFileError`` when there is no such folder, no key in it, or one that cannot be used: passed over, it
    would make a stranger of whoever it belongs to. Raises ``SigningUnavailable``.
    """
    require()
    names: dict[str, list[str]] = {}
    for file in _files(Path(folder)):
        name = unicodedata.normalize("NFC", file.name[: -len(ENDING)].strip())
        names.setdefault(fingerprint_of(_key_in(file)), []).append(name)
    return KnownKeys(names)


def _files(folder: Path) -> list[Path]:
    try:
        files = sorted(file for file in folder.iterdir() if _is_of_a_key(file.name) and file.is_file())
    except OSError as error:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the folder of known keys cannot be read"))
        raise source_refused(str(folder), reason, _remedy(), repr(error)) from error
    if not files:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the folder holds no public key (.pub.pem)"))
        raise source_refused(str(folder), reason, _remedy())
    return files


def _is_of_a_key(name: str) -> bool:
    # macOS leaves files like ._561540.pub.pem on shares and sticks.
    return name.lower().endswith(ENDING) and not name.startswith(".")


def _key_in(file: Path) -> bytes:
    from .ed25519 import public_key

    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST)
        key = public_key(content)
    except OSError as error:
        raise _unusable(file, QT_TRANSLATE_NOOP("UtsattaOmraden", "the key cannot be read"), repr(error)) from error
    except ValueError as error:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "the file holds no public key")
        raise _unusable(file, said, repr(error)) from error
    if key is None:
        raise _unusable(file, QT_TRANSLATE_NOOP("UtsattaOmraden", "the key is of another kind than Ed25519"))
    return key


def _unusable(file: Path, reason: str, details: str = "") -> SourceFileError:
    remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Ask its owner for the public key again, or take the file away."))
    return source_refused(file.name, text(reason), remedy, details)


def _remedy() -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Choose the folder with the public keys (.pub.pem) that the local police areas sent, each named by code.",
        )
    )
