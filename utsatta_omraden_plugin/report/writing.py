"""Pages into a PDF file, one page at a time, so that the main thread is never held for long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from ..domain.errors import TargetFileError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..exchange.safe_target import replaced_whole
from .document import Document
from .sheet import DPI, SheetContent, sheet

CREATOR = "Utsatta områden (QGIS)"


def write_report(document: Document, target: Path, progress: Progress | None = None) -> None:
    """Write a document as PDF, whole or not at all; main thread only, for layouts live there.

    Raises ``TargetFileError`` and ``Cancelled``; a file that stood there is then untouched.
    """
    told = progress or Progress()
    doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Drawing the pages"))
    for page in in_steps(document, target):
        told.at(page / len(document.sheets), doing)


def in_steps(document: Document, target: Path) -> Iterator[int]:
    """Write a document as PDF, yielding after each page how many are drawn. Closing the iterator stops and leaves
    ``target`` as it was; so does an error. Main thread only. Raises ``TargetFileError``."""
    with replaced_whole(target, (".pdf",)) as path:
        memory = QBuffer()
        memory.open(QIODevice.OpenModeFlag.WriteOnly)
        yield from _drawn(document.sheets, document.title, memory)
        path.write_bytes(bytes(memory.data()))


def _drawn(sheets: Sequence[SheetContent], title: str, device: QIODevice) -> Iterator[int]:
    writer = QPdfWriter(device)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator(CREATOR)
    painter = QPainter()
    if not painter.begin(writer):
        raise TargetFileError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The PDF could not be begun.")))
    try:
        for number, content in enumerate(sheets):
            if number:
                writer.newPage()
            project, layout, drawn = sheet(content)
            QgsLayoutExporter(layout).renderPage(painter, 0)
            error = drawn.error
            # The layout goes before the project whose layers it shows.
            del drawn, layout, project
            if error is not None:
                raise error
            yield number + 1
    finally:
        painter.end()
