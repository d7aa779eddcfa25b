"""The file that a user points at: what kind it is, its hash, and the path to read from."""

from __future__ import annotations

import codecs
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..file_hash import sha256_of
from .archive import unpacked
from .refusal import source_refused
from .shapefile_parts import check_parts, hashed_parts

_CHUNK = 256 * 1024


class SourceFormat(Enum):
    """The formats that come in; the value is GDAL's name of the driver."""

    SHP = "ESRI Shapefile"
    GEOJSON = "GeoJSON"
    GPKG = "GPKG"


_FORMATS = {
    ".shp": SourceFormat.SHP,
    ".geojson": SourceFormat.GEOJSON,
    ".json": SourceFormat.GEOJSON,
    ".gpkg": SourceFormat.GPKG,
}


@dataclass(frozen=True)
class Source:
    """A file ready to be read.

    ``name`` is the name of the file that the user gave, ``member`` the data set's name inside it when it is a zip.
    ``path`` is what to read; for a zip it lies in a temporary folder and is gone afterwards. ``sha256`` is of the
    given file itself; for a loose shapefile it goes over shp, shx, dbf and prj in this order.
    """

    name: str
    member: str
    path: Path
    format: SourceFormat
    sha256: str


@contextmanager
def opened_source(given: Path | str) -> Iterator[Source]:
    """Check a file as far as can be done before reading it, and give a readable path for as long as needed.

    A zip is unpacked into a temporary folder that is removed again; nothing is ever written beside the given file.
    Raises ``SourceFileError``.
    """
    path = Path(given)
    try:
        if not path.is_file():
            raise source_refused(
                str(given),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there is no such file")),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Check the path and that the drive is connected.")),
            )
        folder = tempfile.TemporaryDirectory(prefix="utsatta-", ignore_cleanup_errors=True)
    except (OSError, ValueError) as error:
        raise _unreadable(str(given), error) from error
    with folder as unpack_into:
        try:
            source = _prepared(path, Path(unpack_into))
        except OSError as error:
            raise _unreadable(path.name, error) from error
        yield source


def _prepared(path: Path, unpack_into: Path) -> Source:
    member, data = "", path
    ending = path.suffix.lower()
    if ending == ".zip":
        data, member = unpacked(path, unpack_into)
        ending = data.suffix
    if ending not in _FORMATS:
        raise source_refused(
            path.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this kind of file is not known")),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Give a shapefile (.shp or zipped), a GeoJSON (.geojson) or a GeoPackage (.gpkg)."
                )
            ),
        )
    kind = _FORMATS[ending]
    if kind is SourceFormat.SHP:
        check_parts(data, path.name)
    hashed = hashed_parts(path) if kind is SourceFormat.SHP and not member else [path]
    with ThreadPoolExecutor(1) as other:
        digest = other.submit(sha256_of, *hashed)
        if kind is SourceFormat.GEOJSON:
            _check_is_text(data, path.name)
        return Source(name=path.name, member=member, path=data, format=kind, sha256=digest.result())


def _check_is_text(path: Path, file: str) -> None:
    """Refuse a GeoJSON that is not UTF-8 (RFC 8259, 8.1): GDAL would let å, ä and ö through as rubbish."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    position = 0
    try:
        with path.open("rb") as opened:
            while chunk := opened.read(_CHUNK):
                decoder.decode(chunk)
                position += len(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "the text is not UTF-8 (near byte {position}), so å, ä and ö are lost"
                ),
                position=position + error.start,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Save the file as UTF-8, or export it again.")),
        ) from error
    if position == 0:
        raise source_refused(
            file,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file is empty")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Fetch the file again from where it came.")),
        )


def _unreadable(file: str, error: Exception) -> SourceFileError:
    return source_refused(
        file,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file cannot be read")),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Check that you may read it and that the disk for temporary files is not full."
            )
        ),
        repr(error),
    )
