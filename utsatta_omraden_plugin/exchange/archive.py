"""Zip files that come in: looked through before anything is unpacked, and unpacked only into a folder of our own."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, FileIO
from pathlib import Path, PurePosixPath

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .refusal import source_refused

MAX_ENTRIES = 1000
MAX_BYTES = 4 * 1024**3
"""A published edition is 0.2 MB; a hundred thousand areas are under 1 GB."""
MAX_RATIO = 200
"""Text and coordinates shrink 3 to 60 times; a bomb shrinks a thousand times."""
RATIO_COUNTS_FROM = 10 * 1024**2
_CHUNK = 1024**2
_MOST_AT_ONCE = 2 * _CHUNK
"""Bytes: more than a chunk, and room for the names of twenty thousand entries."""

_SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_DATA = (".shp", ".geojson", ".gpkg")
_LESS_LIKELY_DATA = (".json",)
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError, IndexError)


def unpacked(archive: Path, folder: Path) -> tuple[Path, str]:
    """Unpack the one data set of a zip into ``folder``; return its main file there and the name it has in the zip.

    Only the files that belong to the data set are unpacked, under their bare names with a lower-case ending. Raises
    ``SourceFileError`` for anything that is not one harmless data set, before or while unpacking; ``OSError`` when
    ``folder`` cannot be written.
    """
    try:
        with opened_zip(archive) as opened:
            entries = [entry for entry in opened.infolist() if not _is_clutter(entry)]
            _check_entries(entries, archive.name)
            main = _the_one_data_file(entries, archive.name)
            parts = [entry for entry in entries if _belongs_to(entry, main)]
            left = MAX_BYTES
            for entry in parts:
                left -= _unpack(opened, entry, folder, left, archive.name)
    except _BROKEN as error:
        raise source_refused(
            archive.name,
            _what_it_is(archive),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Fetch the file again, or give the unpacked file instead.")),
            repr(error),
        ) from error
    return folder / _bare_name(main), main.filename


@contextmanager
def opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip to read. Raises ``zipfile.BadZipFile`` when its list of entries is longer than anybody's; ``OSError``.

    A list of millions would fill the memory before it could be counted.
    """
    with _InPieces(FileIO(path)) as pieces, zipfile.ZipFile(pieces) as archive:
        yield archive


class _InPieces(BufferedReader):
    """A file of which only so much is read at a time; the list of entries of a zip is read in one go."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as any file does. Raises ``zipfile.BadZipFile`` when more is asked for than a piece."""
        wanted = _MOST_AT_ONCE + 1 if size is None or size < 0 else size
        content = super().read(min(wanted, _MOST_AT_ONCE + 1))
        if len(content) > _MOST_AT_ONCE:
            raise zipfile.BadZipFile("more is to be read at once than any list of entries is long")
        return content

    def seek(self, place: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place. Raises ``zipfile.BadZipFile`` for one outside of the file, which only a wrong zip names.

        The system's own word for it is the one that Windows has for a drive that is gone.
        """
        if whence == os.SEEK_SET and not 0 <= place <= os.fstat(self.fileno()).st_size:
            raise zipfile.BadZipFile("the zip tells of a place outside of itself")
        return super().seek(place, whence)


def _what_it_is(archive: Path) -> Text:
    with archive.open("rb") as opened:
        begins = opened.read(512).lstrip()
    if begins.startswith((b"<!", b"<html", b"<HTML")):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it is a web page, not a zip"))
    if begins.startswith(b"PK"):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip is damaged or was cut short"))
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file is not a zip or is damaged"))


def _is_clutter(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    return entry.is_dir() or "__MACOSX" in path.parts or path.name.startswith("._") or path.name == ".DS_Store"


def _check_entries(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise _bomb(name)
    for entry in entries:
        if leads_outside(entry):
            raise _unsafe(
                name,
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "the entry {entry} in the zip points outside of it or is a link"
                    ),
                    entry=entry.filename,
                ),
            )
        if entry.flag_bits & 0x1:
            raise source_refused(
                name,
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip is locked with a password")),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Unpack it and give the unpacked file instead.")),
            )
        if entry.file_size > RATIO_COUNTS_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise _bomb(name)
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names):
        raise _unsafe(name, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip holds the same name twice")))


def leads_outside(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry would be written outside of the folder that it is unpacked into, or is a link."""
    # `filename` has the system's separators replaced already; what was written stands in `orig_filename`.
    written = entry.orig_filename.replace("\\", "/")
    path = PurePosixPath(written)
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return is_link or path.is_absolute() or ".." in path.parts or ":" in path.parts[0] or "\0" in written


def _the_one_data_file(entries: list[zipfile.ZipInfo], name: str) -> zipfile.ZipInfo:
    for endings in (_DATA, _LESS_LIKELY_DATA):
        found = [entry for entry in entries if PurePosixPath(entry.filename).suffix.lower() in endings]
        if len(found) > 1:
            raise source_refused(
                name,
                text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip holds several data sets: {names}"),
                    names=", ".join(entry.filename for entry in found),
                ),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Unpack it and give the one that holds the edition.")),
            )
        if found:
            return found[0]
    reason = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip holds no data; it holds {names}"),
        names=", ".join(entry.filename for entry in entries[:10]),
    )
    raise source_refused(
        name,
        reason if entries else text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip is empty")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give a zip with a shapefile, a GeoJSON or a GeoPackage in it.")),
    )


def _belongs_to(entry: zipfile.ZipInfo, main: zipfile.ZipInfo) -> bool:
    path, main_path = PurePosixPath(entry.filename), PurePosixPath(main.filename)
    if main_path.suffix.lower() != ".shp":
        return entry is main
    same_set = str(path.with_suffix("")).casefold() == str(main_path.with_suffix("")).casefold()
    return same_set and path.suffix.lower() in _SHAPEFILE_PARTS


def _bare_name(entry: zipfile.ZipInfo) -> str:
    # One name for all parts, whatever case each was written in and whatever the system makes of the original.
    return "data" + PurePosixPath(entry.filename).suffix.lower()


def _unpack(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, limit: int, name: str) -> int:
    written = 0
    with opened.open(entry) as source, (folder / _bare_name(entry)).open("xb") as target:
        while chunk := source.read(_CHUNK):
            written += len(chunk)
            # The sizes that a zip states may lie: count what really comes out.
            if written > limit or written > entry.file_size:
                raise _bomb(name)
            target.write(chunk)
    return written


def _bomb(name: str) -> SourceFileError:
    return _unsafe(
        name, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the zip would unpack to far more than an edition holds"))
    )


def _unsafe(name: str, reason: Text) -> SourceFileError:
    return source_refused(
        name,
        reason,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Do not use this file; ask its sender for a clean one.")),
    )
