"""Text laid out in lines of a given width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from .type_scale import UNITS, TextStyle

_LINE_SEPARATOR = "\u2028"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffc\ufffe\uffff]")


@dataclass(frozen=True)
class Run:
    """A piece of text that may differ from its paragraph in weight, slant or colour."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    colour: str = ""


Writing = str | Sequence[Run]


class Words:
    """A paragraph broken into lines; drawn a line at a time, so that it can flow over pages.

    Measured in any thread and drawn in the main one. Qt keeps fonts by thread, and lines that were laid out with the
    fonts of a thread that has gone crash when they are drawn; so only their number is kept, and the same lines are
    laid out again where they are drawn.
    """

    def __init__(self, writing: Writing, style: TextStyle, width: float, *, align_right: bool = False) -> None:
        self.style = style
        self._runs = [Run(writing)] if isinstance(writing, str) else list(writing)
        self._width = width
        self._align_right = align_right
        self._drawn_with: QTextLayout | None = None
        layout = self._layout()
        self.count = layout.lineCount()
        self.natural_width = (
            max((layout.lineAt(row).naturalTextWidth() for row in range(self.count)), default=0) / UNITS
        )
        """Width of the longest line in millimetres."""

    @property
    def height(self) -> float:
        """Height of all lines in millimetres."""
        return self.count * self.style.line_height

    def draw(self, painter: QPainter, left: float, top: float, first: int = 0, last: int | None = None) -> None:
        """Draw lines ``first`` to ``last`` (not included) with the upper left corner at a point (millimetres)."""
        if self._drawn_with is None:
            self._drawn_with = self._layout()
        layout = self._drawn_with
        painter.setPen(QColor(self.style.colour))
        step = self.style.line_height * UNITS
        # Qt crashes when it is asked for a line that is not there.
        for place, row in enumerate(range(first, min(layout.lineCount(), self.count if last is None else last))):
            line = layout.lineAt(row)
            air = (step - line.height()) / 2
            line.draw(painter, QPointF(left * UNITS, top * UNITS + place * step + air))

    def _layout(self) -> QTextLayout:
        return _broken(self._runs, self.style, self._width, self._align_right)


def _broken(runs: Sequence[Run], style: TextStyle, width: float, align_right: bool) -> QTextLayout:
    pieces = [_plain(run.text) for run in runs]
    layout = QTextLayout("".join(pieces), style.font())
    option = QTextOption(Qt.AlignmentFlag.AlignRight if align_right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, pieces, style))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * UNITS)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _plain(written: str) -> str:
    """Return what was typed with its line breaks, without what no font can print."""
    whole = written.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _UNPRINTABLE.sub("", whole).replace("\n", _LINE_SEPARATOR)


def _formats(runs: Sequence[Run], pieces: Sequence[str], style: TextStyle) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for run, piece in zip(runs, pieces):
        # Qt counts letters beyond the first plane as two.
        length = len(piece.encode("utf-16-le")) // 2
        if length and (run.is_bold or run.is_italic or run.colour):
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, length, _format(run, style)
            formats.append(one)
        start += length
    return formats


def _format(run: Run, style: TextStyle) -> QTextCharFormat:
    changed = TextStyle(style.points, style.is_bold or run.is_bold, style.is_italic or run.is_italic)
    form = QTextCharFormat()
    form.setFont(changed.font())
    form.setForeground(QColor(run.colour or style.colour))
    return form
