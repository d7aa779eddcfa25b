"""How places look: a shape, a colour and a letter for each symbol that a method can name.

The colours are those of Okabe and Ito ("Color Universal Design", 2008), which hold for the three kinds of colour
blindness; shape and letter say the same without any colour. No letter is one of a category (U, R, S).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsSymbol,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtCore import QPointF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPixmap

from ....domain.method.term import PlaceSymbol

OUTLINE = "#1b1b1b"
MARKER_MM = 5.4
ICON_PIXELS = 20


@dataclass(frozen=True)
class PlaceLook:
    """QGIS's name of a marker's shape, its colour and its letter."""

    shape: str
    colour: str
    letter: str

    @property
    def letter_colour(self) -> str:
        """Black or white, whichever stands out more from the colour (WCAG 2.1, relative luminance)."""
        light = luminance(self.colour)
        return "#000000" if (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) else "#ffffff"


LOOKS = {
    PlaceSymbol.DRUGS.value: PlaceLook("pentagon", "#cc79a7", "N"),
    PlaceSymbol.MEETING.value: PlaceLook("circle", "#0072b2", "M"),
    PlaceSymbol.BLOCKED.value: PlaceLook("octagon", "#d55e00", "P"),
    PlaceSymbol.THREAT.value: PlaceLook("triangle", "#f0e442", "H"),
    PlaceSymbol.VANDALISM.value: PlaceLook("square", "#009e73", "K"),
    PlaceSymbol.WEAPON.value: PlaceLook("star", "#000000", "V"),
    PlaceSymbol.FIRE.value: PlaceLook("diamond", "#e69f00", "B"),
    PlaceSymbol.SHOP.value: PlaceLook("square_with_corners", "#56b4e9", "A"),
    PlaceSymbol.SCHOOL.value: PlaceLook("hexagon", "#ffffff", "L"),
    PlaceSymbol.OTHER.value: PlaceLook("circle", "#b0b0b0", "Ö"),
}
"""By the names of ``PLACE_SYMBOLS``."""


def look_of(symbol: str) -> PlaceLook:
    """Return the look of a symbol; one that is not known looks as "other"."""
    return LOOKS.get(symbol, LOOKS[PlaceSymbol.OTHER.value])


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 (black) to 1 (white), after WCAG 2.1."""
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def point_symbol(symbol: str, size: float = MARKER_MM) -> QgsMarkerSymbol:
    """Return a marker with its letter; ``size`` in millimetres."""
    look = look_of(symbol)
    # Triangles and stars have less room inside than their size says.
    wider = {"triangle": 1.3, "star": 1.5}.get(look.shape, 1.0)
    marker = QgsMarkerSymbol.createSimple(
        {
            "name": look.shape,
            "color": look.colour,
            "outline_color": "#ffffff" if look.colour == "#000000" else OUTLINE,
            "outline_width": "0.3",
            "size": str(size * wider),
        }
    )
    letter = QgsFontMarkerSymbolLayer.create(
        {"font": QFont().family(), "chr": look.letter, "size": str(size * 0.62), "color": look.letter_colour}
    )
    if look.shape == "triangle":  # its middle lies lower than that of its frame
        letter.setOffset(QPointF(0, size * 0.18))
    marker.appendSymbolLayer(letter)
    return marker


def line_symbol(symbol: str) -> QgsLineSymbol:
    """Return a line in the symbol's colour, on a dark casing, with the marker in its middle."""
    line = QgsLineSymbol.createSimple({"line_color": OUTLINE, "line_width": "1.6", "capstyle": "round"})
    inner = QgsLineSymbol.createSimple({"line_color": look_of(symbol).colour, "line_width": "1.0", "capstyle": "round"})
    line.appendSymbolLayer(inner.symbolLayer(0).clone())
    middle = QgsMarkerLineSymbolLayer.create({"placement": "centralpoint", "rotate": "0"})
    middle.setSubSymbol(point_symbol(symbol))
    line.appendSymbolLayer(middle)
    return line


def area_symbol(symbol: str) -> QgsFillSymbol:
    """Return a half transparent surface in the symbol's colour with the marker inside."""
    colour = QColor(look_of(symbol).colour)
    colour.setAlpha(70)
    area = QgsFillSymbol.createSimple(
        {
            "color": QgsSymbolLayerUtils.encodeColor(colour),
            "outline_color": OUTLINE,
            "outline_width": "0.5",
            "outline_style": "dot",
        }
    )
    inside = QgsCentroidFillSymbolLayer.create({"point_on_surface": "1", "point_on_all_parts": "0"})
    inside.setSubSymbol(point_symbol(symbol))
    area.appendSymbolLayer(inside)
    return area


@cache
def place_icon(symbol: str) -> QIcon:
    """Return the marker as a small picture for lists and tables; drawn once, which takes two milliseconds."""
    return QIcon(_picture(point_symbol(symbol, 4.2)))


def _picture(symbol: QgsSymbol) -> QPixmap:
    return QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, QSize(ICON_PIXELS, ICON_PIXELS), 0)
