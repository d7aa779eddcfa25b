"""The files that make up a shapefile, and whether they are whole.

GDAL opens a shapefile with a missing or cut part, mends it silently or reads what is left. Here that is an error, for
an edition with areas missing looks like an edition.
Source of the header fields: ESRI Shapefile Technical Description (1998); dBASE III+ table header.
"""

from __future__ import annotations

import struct
from pathlib import Path

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .refusal import source_refused

_SHP_HEADER = 100
_SHX_RECORD = 8
_FILE_CODE = 9994
_POLYGON_SHAPES = frozenset({0, 5, 15, 25})
_HASHED = (".shp", ".shx", ".dbf", ".prj")
_NEEDED = (".shx", ".dbf")


def parts_of(shp: Path) -> dict[str, Path]:
    """Return the files beside ``shp`` that belong to it, by lower-case ending. Raises ``OSError``."""
    return {
        path.suffix.lower(): path
        for path in shp.parent.iterdir()
        if path.stem == shp.stem and path.suffix.lower() in (*_HASHED, ".cpg")
    } | {".shp": shp}


def hashed_parts(shp: Path) -> list[Path]:
    """Return the files that a loose shapefile's SHA-256 goes over: shp, shx, dbf and prj in this order."""
    parts = parts_of(shp)
    return [parts[ending] for ending in _HASHED if ending in parts]


def check_parts(shp: Path, file: str) -> None:
    """Refuse a shapefile with a part missing or cut short, or that holds no polygons.

    ``file`` is the name for messages. Raises ``SourceFileError``, ``OSError``.
    """
    parts = parts_of(shp)
    for ending in _NEEDED:
        if ending not in parts:
            raise source_refused(
                file,
                text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "the shapefile's {ending} file is missing"),
                    ending=ending,
                ),
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden",
                        "Put it beside the .shp file under the same name, or fetch the whole zip again.",
                    )
                ),
            )
    shape_kind = _check_main_or_index(parts[".shp"], file)
    if shape_kind not in _POLYGON_SHAPES:
        raise no_polygons(file)
    _check_main_or_index(parts[".shx"], file)
    shapes = (_size(parts[".shx"]) - _SHP_HEADER) // _SHX_RECORD
    rows = _rows_of(parts[".dbf"], file)
    if shapes != rows:
        raise _cut(
            file,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "there are {shapes} boundaries but {rows} rows in the table"),
                shapes=shapes,
                rows=rows,
            ),
        )


def no_polygons(file: str, kinds: str = "") -> SourceFileError:
    """Return the error for a file that holds something other than areas."""
    return source_refused(
        file,
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the file holds points or lines ({kinds}), but an area is a polygon"),
            kinds=kinds,
        )
        if kinds
        else text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file holds points or lines, but an area is a polygon")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the layer that holds the areas.")),
    )


def _check_main_or_index(path: Path, file: str) -> int:
    """Compare the length that a .shp or .shx states with its real one; return the kind of shapes."""
    with path.open("rb") as opened:
        header = opened.read(_SHP_HEADER)
    if len(header) < _SHP_HEADER or struct.unpack(">i", header[:4])[0] != _FILE_CODE:
        raise _cut(file, _header_is_wrong(path))
    stated = struct.unpack(">i", header[24:28])[0] * 2
    if stated < _SHP_HEADER or stated > _size(path):
        raise _cut(file, _is_short(path, stated))
    return int(struct.unpack("<i", header[32:36])[0])


def _rows_of(dbf: Path, file: str) -> int:
    with dbf.open("rb") as opened:
        header = opened.read(32)
    if len(header) < 32:
        raise _cut(file, _header_is_wrong(dbf))
    rows, header_size, row_size = struct.unpack("<IHH", header[4:12])
    if header_size < 33 or row_size < 1:
        raise _cut(file, _header_is_wrong(dbf))
    if header_size + rows * row_size > _size(dbf):
        raise _cut(file, _is_short(dbf, header_size + rows * row_size))
    return int(rows)


def _size(path: Path) -> int:
    return path.stat().st_size


def _header_is_wrong(path: Path) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "the {ending} file is damaged: its header is wrong"),
        ending=path.suffix.lower(),
    )


def _is_short(path: Path, stated: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "the {ending} file is cut short: {real} bytes, but its header says {stated}"
        ),
        ending=path.suffix.lower(),
        real=_size(path),
        stated=stated,
    )


def _cut(file: str, reason: Text) -> SourceFileError:
    return source_refused(
        file,
        reason,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Fetch the file again from where it came.")),
    )
