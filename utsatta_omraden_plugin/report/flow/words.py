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
    """A paragraph broken into lines; drawn a line at a time, so that it can flow over pages."""

    def __init__(self, writing: Writing, style: TextStyle, width: float, *, align_right: bool = False) -> None:
        self.style = style
        runs = [Run(writing)] if isinstance(writing, str) else list(writing)
        self._layout = _broken(runs, style, width, align_right)
        self.count = self._layout.lineCount()

    @property
    def height(self) -> float:
        """Height of all lines in millimetres."""
        return self.count * self.style.line_height

    @property
    def natural_width(self) -> float:
        """Width of the longest line in millimetres."""
        return max((self._layout.lineAt(row).naturalTextWidth() for row in range(self.count)), default=0.0) / UNITS

    def draw(self, painter: QPainter, left: float, top: float, first: int = 0, last: int | None = None) -> None:
        """Draw lines ``first`` to ``last`` (not included) with the upper left corner at a point (millimetres)."""
        painter.setPen(QColor(self.style.colour))
        step = self.style.line_height * UNITS
        # Qt crashes when it is asked for a line that is not there.
        for place, row in enumerate(range(first, self.count if last is None else min(last, self.count))):
            line = self._layout.lineAt(row)
            air = (step - line.height()) / 2
            line.draw(painter, QPointF(left * UNITS, top * UNITS + place * step + air))


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
