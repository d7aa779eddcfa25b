"""Whether what was fetched is the file that was wanted, looked at before anything reads it."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from ...domain.text import QT_TRANSLATE_NOOP, text
from ...file_hash import sha256_of
from .problems import DownloadError

if TYPE_CHECKING:
    from ...exchange.catalogue import PublishedEdition

ZIP_BEGINS = b"PK\x03\x04"
PAGE_BEGINS = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<!--")
_LOOKED_AT = 512


def check_fetched(file: Path, edition: PublishedEdition) -> None:
    """Look whether the file is a whole zip, of the size and with the SHA-256 that are known.

    Raises ``DownloadError`` which says what came instead.
    """
    with file.open("rb") as opened:
        begins = opened.read(_LOOKED_AT)
    if not begins.startswith(ZIP_BEGINS):
        raise DownloadError(text(_what_came(begins)), edition.page, repr(begins[:80]))
    size = file.stat().st_size
    if edition.size is not None and size != edition.size:
        said = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "{file} has {size} bytes and not the {wanted} that are known of it: it was cut short or changed, or the "
            "police have published another file. It was not kept.",
        )
        raise DownloadError(text(said, file=edition.file_name, size=size, wanted=edition.size), edition.page)
    if edition.sha256 and (found := sha256_of(file)) != edition.sha256:
        said = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "{file} is not the file that is known: its checksum (SHA-256) differs. It was changed on the way, or the "
            "police have published another file. It was not kept.",
        )
        details = f"SHA-256\n{found} (fetched)\n{edition.sha256} (known)"
        raise DownloadError(text(said, file=edition.file_name), edition.page, details)
    _check_whole(file, edition.page)


def _what_came(begins: bytes) -> str:
    if not begins:
        return QT_TRANSLATE_NOOP("UtsattaOmraden", "What came is empty.")
    if begins.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(PAGE_BEGINS):
        return QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "A web page came instead of the file; the address has probably changed."
        )
    return QT_TRANSLATE_NOOP("UtsattaOmraden", "What came is no zip file.")


def _check_whole(file: Path, page: str) -> None:
    """Every entry of the zip is there and has its checksum."""
    try:
        with zipfile.ZipFile(file) as archive:
            damaged = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError) as error:
        damaged, details = file.name, repr(error)
    else:
        details = ""
    if damaged is not None:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "The file did not come in whole or is damaged ({entry}).")
        raise DownloadError(text(said, entry=damaged), page, details)
