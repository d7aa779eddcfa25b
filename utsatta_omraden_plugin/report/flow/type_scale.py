"""The typography of the document: A4, one type family, few sizes, ink that holds in grey print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from qgis.PyQt.QtGui import QFont, QFontInfo

PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0
MARGIN_LEFT = 18.0
MARGIN_TOP = 24.0
MARGIN_BOTTOM = 20.0
WIDTH = PAGE_WIDTH - 2 * MARGIN_LEFT
"""Width of the text in millimetres."""
HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
"""Height of the text in millimetres."""
UNITS = 100
"""Units of the painter per millimetre: fine enough that no glyph is rounded."""

INK = "#1b1b1b"
GREY = "#4d4d4d"
"""For what may be read second; 8.4 : 1 on white."""
HAIRLINE = "#b8b8b8"
PAPER_GREY = "#f1f1f1"

_MM_PER_POINT = 25.4 / 72
_FAMILIES = ("Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")


@dataclass(frozen=True)
class TextStyle:
    """Size in points, weight, slant, colour and leading (line height as a multiple of the size)."""

    points: float
    is_bold: bool = False
    is_italic: bool = False
    colour: str = INK
    leading: float = 1.35

    @property
    def line_height(self) -> float:
        """Height of a line in millimetres."""
        return self.points * _MM_PER_POINT * self.leading

    @property
    def bold(self) -> TextStyle:
        """The same in bold."""
        return replace(self, is_bold=True)

    def font(self) -> QFont:
        """Return the font for a painter of ``UNITS`` per millimetre; a new one, for Qt's fonts belong to a thread."""
        font = QFont(family())
        font.setPixelSize(round(self.points * _MM_PER_POINT * UNITS))
        font.setBold(self.is_bold)
        font.setItalic(self.is_italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Any spacing turns ligatures off, so that words with fi and fl are found when the PDF is searched.
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.05)
        return font


TITLE = TextStyle(22, is_bold=True, leading=1.15)
SECTION = TextStyle(14.5, is_bold=True, leading=1.2)
HEADING = TextStyle(11, is_bold=True, leading=1.25)
LEAD = TextStyle(11, leading=1.3)
BODY = TextStyle(9.5)
SMALL = TextStyle(8.25, colour=GREY)
TABLE = TextStyle(8.75, leading=1.3)
TABLE_HEAD = TextStyle(8, is_bold=True, colour=GREY, leading=1.25)
FRAME = TextStyle(7.5, colour=GREY, leading=1.3)


@lru_cache(maxsize=1)
def family() -> str:
    """Return the first family of ours that is installed, else Qt's choice of a sans serif."""
    installed = (name for name in _FAMILIES if QFontInfo(QFont(name)).family() == name)
    return next(installed, QFont().defaultFamily())
