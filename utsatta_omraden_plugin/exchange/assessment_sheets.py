"""The form as a workbook (XLSX, by GDAL's driver) or as CSV: a grid of cells out, a grid of texts in.

CSV goes through Python's own module: GDAL's reader (3.6) drops blank lines, so that rows could not be told, cuts a
row at a NUL, runs cells together at a stray quotation mark, and reads neither UTF-16 nor Windows-1252.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .assessment_cells import LONGEST, plain
from .assessment_columns import Column
from .assessment_form import Grid
from .gdal_calls import GdalFailure, check_gdal, gdal_calls, thread_setting
from .refusal import source_refused, target_refused

Texts = list[list[str]]
"""Rows of cells as ``plain`` texts, the first row being number 1 to a user; missing cells are empty."""

LARGEST = 50 * 1024**2
"""A form with two hundred long answers is under 1 MB, and 4 MB when unpacked."""
_AS_TEXTS = {"OGR_XLSX_HEADERS": "DISABLE", "OGR_XLSX_FIELD_TYPES": "STRING"}
_SHEET = "Bedömning"
_ID = list(Column).index(Column.QUESTION_ID)
_SEPARATORS = ";,\t"


def write_csv(grid: Grid, path: Path) -> None:
    """Write CSV as Swedish Excel reads it: UTF-8 with a byte order mark, semicolons."""
    with path.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened, delimiter=";", lineterminator="\r\n").writerows(grid)


def read_csv(path: Path) -> Texts:
    """Read CSV with semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1252. Raises ``SourceFileError``."""
    content = _decoded(_bytes_of(path), path.name)
    if content.startswith("sep="):  # what Excel itself puts first when it shall know the separator
        content = content.split("\n", 1)[-1]
        skipped: Texts = [[]]
    else:
        skipped = []
    first = content.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise source_refused(
            path.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a quotation mark or a line of the table is broken")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open it in a spreadsheet program and save it as .xlsx.")),
            str(error),
        ) from error
    return [*skipped, *([plain(cell) for cell in row] for row in rows)]


def refuse_too_long(grid: Grid, target: Path) -> None:
    """Raise ``TargetFileError`` for a text that no cell of a workbook holds: Excel would call the file damaged."""
    heads, *rows = grid
    for row in rows:
        for head, cell in zip(heads, row, strict=True):
            if isinstance(cell, str) and len(cell.encode("utf-16-le")) // 2 > LONGEST:
                raise target_refused(
                    target,
                    text(
                        QT_TRANSLATE_NOOP(
                            "UtsattaOmraden",
                            "{column} of question {question} is longer than a spreadsheet's cell holds",
                        ),
                        column=head,
                        question=row[_ID],
                    ),
                    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Shorten the text, or export as .json or .csv.")),
                )


def write_xlsx(grid: Grid, path: Path) -> None:
    """Write a workbook with one sheet. Raises ``GdalFailure``."""
    heads, *rows = grid
    with gdal_calls():
        dataset = gdal.GetDriverByName("XLSX").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        check_gdal()
        try:
            layer = dataset.CreateLayer(_SHEET)
            for index, head in enumerate(heads):
                are_numbers = all(not row[index] or isinstance(row[index], int) for row in rows)
                layer.CreateField(ogr.FieldDefn(str(head), ogr.OFTInteger if are_numbers else ogr.OFTString))
            check_gdal()
            for row in rows:
                feature = ogr.Feature(layer.GetLayerDefn())
                for index, cell in enumerate(row):
                    if cell is not None and cell != "":
                        feature.SetField(index, cell)
                layer.CreateFeature(feature)
                check_gdal()
        finally:
            # GDAL writes what it still holds when the last reference goes: here, while its messages are heard.
            layer = dataset = None


def read_xlsx(path: Path) -> list[Texts]:
    """Read the sheets of a workbook, each with its rows as they are numbered. Raises ``SourceFileError``."""
    _refuse_unsound(path)
    try:
        with _as_texts(), gdal_calls():
            flags = gdal.OF_VECTOR | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR
            dataset = gdal.OpenEx(str(path), flags, ["XLSX"])
            check_gdal()
            try:
                count = 0 if dataset is None else dataset.GetLayerCount()
                return [_rows(dataset.GetLayer(index)) for index in range(count)]
            finally:
                dataset = None  # closes the file, which a traceback would keep open
    except GdalFailure as failure:
        raise _no_workbook(path, str(failure)) from failure


def _rows(layer: Any) -> Texts:
    rows: Texts = []
    layer.ResetReading()
    feature = layer.GetNextFeature()
    check_gdal()
    while feature is not None:
        rows.append([_text(feature, index) for index in range(feature.GetFieldCount())])
        feature = layer.GetNextFeature()
        check_gdal()
    return rows


def _text(feature: Any, index: int) -> str:
    return plain(feature.GetFieldAsString(index)) if feature.IsFieldSetAndNotNull(index) else ""


@contextmanager
def _as_texts() -> Iterator[None]:
    with ExitStack() as settings:
        for name, value in _AS_TEXTS.items():
            settings.enter_context(thread_setting(name, value))
        yield


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(path)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _decoded(content: bytes, file: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise source_refused(
        file,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the characters of the file cannot be read")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open it in a spreadsheet program and save it as .xlsx.")),
    )


def unreadable(path: Path, error: OSError) -> SourceFileError:
    """Return the error for a file that the system does not let read."""
    return source_refused(
        path.name,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file cannot be opened")),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Check the path, that you may read the file, and that no other program has it open."
            )
        ),
        repr(error),
    )


def _refuse_unsound(path: Path) -> None:
    """Refuse what would unpack without end, and what is damaged: GDAL does not look at the check sums."""
    try:
        with zipfile.ZipFile(path) as opened:
            if sum(entry.file_size for entry in opened.infolist()) > LARGEST:
                raise _too_large(path)
            damaged = opened.testzip()
    except OSError as error:
        raise unreadable(path, error) from error
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise _no_workbook(path, repr(error)) from error
    if damaged is not None:
        raise _no_workbook(path, f"the check sum of {damaged} is wrong")


def _too_large(path: Path) -> SourceFileError:
    return source_refused(
        path.name,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file is far larger than any assessment")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a form that exportassessment has written.")),
    )


def _no_workbook(path: Path, details: str) -> SourceFileError:
    return source_refused(
        path.name,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file is no workbook, or is damaged or locked with a password")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open it in a spreadsheet program and save it as .xlsx anew.")),
        details,
    )
