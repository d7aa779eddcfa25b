"""Key files: the private key under a password, and the public one beside it that is given away."""

from __future__ import annotations

import os
import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...domain.errors import RuleError, SourceFileError, TargetFileError
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ..refusal import read_back_refused, source_refused, target_refused
from ..safe_target import not_written
from .known_keys import ENDING
from .library import require
from .signature_file import fingerprint_of

if TYPE_CHECKING:
    from .ed25519 import SigningKey

SHORTEST, LONGEST = 12, 200
"""Letters of a password: PKCS#8 as the library writes it lets many be tried in a second, so it must be long."""
LARGEST = 16 * 1024
"""Bytes of a key file; ours have under 400."""
_LABEL = re.compile(rb"-----BEGIN ([A-Z0-9 ]{1,40})-----")
_LONGEST_NAME = 80
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]|^[ .]|[ .]$')
_OWN, _ALL_MAY_READ = 0o600, 0o644


@dataclass(frozen=True)
class MadeKey:
    """The files of a key that was made. ``fingerprint`` is that of the public key."""

    private: Path
    public: Path
    fingerprint: str


def public_file_of(private: Path, name: str = "") -> Path:
    """Return where the public key of ``private`` goes: beside it, named by whose key it is."""
    return private.with_name(f"{name.strip() or private.stem}{ENDING}")


def make_key(private: Path, name: str, password: str) -> MadeKey:
    """Make a key for signing; its private half is only readable by its owner, and nothing is ever overwritten.

    ``name`` tells whose key it is, by code or name of the local police area, and names the public file, as whoever
    compiles keeps it; without it both are named alike. Raises ``RuleError`` for a password or a name that cannot be,
    ``TargetFileError``, ``SigningUnavailable``.
    """
    private = Path(private)
    secret = _new_secret(password)
    public = public_file_of(private, _checked_name(name))
    if private.suffix.lower() != ".pem" or private.name.lower().endswith(ENDING):
        raise target_refused(
            private,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a private key ends in .pem, and only a public one in .pub.pem")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give another file name.")),
        )
    require()
    from .ed25519 import new_key

    key = new_key()
    made: list[Path] = []
    try:
        for file, content, mode in (
            (private, key.private_pem(secret), _OWN),
            (public, key.public_pem(), _ALL_MAY_READ),
        ):
            _write_anew(file, content, mode)
            made.append(file)
        _read_back(private, password, key.public)
    except BaseException:
        for file in made:
            with suppress(OSError):
                file.unlink()
        raise
    return MadeKey(private, public, fingerprint_of(key.public))


def open_key(private: Path, password: str) -> SigningKey:
    """Open a private key for signing. Raises ``SourceFileError`` with what is wrong, ``SigningUnavailable``."""
    private = Path(private)
    require()
    from .ed25519 import private_key

    content = _content(private)
    label = _LABEL.search(content)
    why = _no_private_key(label.group(1) if label else b"")
    if why is not None:
        raise source_refused(private.name, *why)
    try:
        key = private_key(content, _secret(password)) if password else None
    except (ValueError, TypeError) as error:
        raise _wrong_password(private) from error
    if not password:
        raise _wrong_password(private)
    if key is None:
        raise source_refused(
            private.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the key is of another kind than Ed25519")),
            _make_one(),
        )
    return key


def _read_back(private: Path, password: str, public: bytes) -> None:
    if open_key(private, password).public != public:
        raise read_back_refused(private, "another key")


def _new_secret(password: str) -> bytes:
    if not SHORTEST <= len(unicodedata.normalize("NFC", password)) <= LONGEST:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The password of a key has {shortest} to {longest} letters."),
                shortest=SHORTEST,
                longest=LONGEST,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take some words that nobody guesses, and keep them safe.")),
        )
    return _secret(password)


def _secret(password: str) -> bytes:
    # The same å, ä and ö are other bytes from a Mac's keyboard than from others.
    return unicodedata.normalize("NFC", password).encode("utf-8")


def _checked_name(name: str) -> str:
    name = unicodedata.normalize("NFC", name.strip())
    if len(name) > _LONGEST_NAME or _NOT_IN_NAMES.search(name):
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The name of the key cannot be the name of a file.")),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Give the code or the name of the local police area whose key it is."
                )
            ),
        )
    return name


def _write_anew(file: Path, content: bytes, mode: int) -> None:
    """Write a file that must not be there yet; it is never open to others, not even while it is made."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    except FileExistsError as error:
        raise _is_there(file) from error
    except OSError as error:
        raise not_written(file, error) from error
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        with suppress(OSError):
            file.unlink()
        raise not_written(file, error) from error


def _is_there(file: Path) -> TargetFileError:
    return target_refused(
        file,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there is a key of this name, and keys are never overwritten")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give another name, or use the key that is there.")),
    )


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST)
    except OSError as error:
        raise source_refused(
            str(file),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the key cannot be read")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose the file of your private key (.pem).")),
            repr(error),
        ) from error


def _no_private_key(label: bytes) -> tuple[Text, Text] | None:
    """Return why what begins so is no private key under a password, and what to do."""
    if label == b"ENCRYPTED PRIVATE KEY":
        return None
    choose = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose the file of your private key (.pem)."))
    if label == b"PUBLIC KEY":
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is the public key, which signs nothing")), choose
    if label.endswith(b"PRIVATE KEY"):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the key is not kept under a password")), _make_one()
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file holds no private key")), choose


def _make_one() -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Make a new key, and send its public half to whoever compiles."))


def _wrong_password(file: Path) -> SourceFileError:
    return source_refused(
        file.name,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the password is not that of the key, or the key is damaged")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write the password again.")),
    )
