"""The places of step 4 for print: dark on white, told apart by number, not by colour."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from shapely import LineString, Point, Polygon

from ...domain.assessment import Place
from ..flow.type_scale import TextStyle
from .layers import label, memory_layer

_NUMBER = TextStyle(8, is_bold=True)
_IN_MARKER = TextStyle(7, is_bold=True, colour="#ffffff")


def place_layers(places: Sequence[Place]) -> list[QgsVectorLayer]:
    """Return points above lines above areas, each place with its number in the whole list (from 1)."""
    numbered = list(enumerate(places, start=1))
    layers = []
    for shape, kind, symbol in (
        (Point, "Point", _point()),
        (LineString, "LineString", _line()),
        (Polygon, "Polygon", _area()),
    ):
        rows = [(place.shape, (str(number),)) for number, place in numbered if isinstance(place.shape, shape)]
        if rows:
            layer = memory_layer(kind, ("number",), rows)
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
            label(layer, "number", _IN_MARKER if kind == "Point" else _NUMBER, kind)
            layers.append(layer)
    return layers


def _point() -> QgsSymbol:
    return QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": "27,27,27,255",
            "outline_color": "255,255,255,255",
            "size": "4.2",
            "outline_width": "0.4",
        }
    )


def _line() -> QgsSymbol:
    return QgsLineSymbol.createSimple({"color": "27,27,27,255", "width": "0.9", "line_style": "dash"})


def _area() -> QgsSymbol:
    return QgsFillSymbol.createSimple(
        {"color": "27,27,27,60", "outline_color": "27,27,27,255", "outline_width": "0.5", "style": "solid"}
    )
