"""Layers in memory from areas and places (EPSG:3006), styled for print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import shapely
from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ...domain.area import AreaVersion
from ...palette import colours_of
from ...paths import STYLES
from ..flow.type_scale import GREY, INK, TextStyle

AREA_STYLE = STYLES / "areas.qml"


def area_layer(areas: Sequence[AreaVersion]) -> QgsVectorLayer:
    """Return areas in the style of the plugin's own map (MultiPolygon)."""
    layer = memory_layer(
        "MultiPolygon", ("name", "category"), ((area.boundary, (area.name, area.category)) for area in areas)
    )
    layer.loadNamedStyle(str(AREA_STYLE))
    return layer


def faint_layer(areas: Sequence[AreaVersion]) -> QgsVectorLayer:
    """Return areas that only stand around: a pale ground, a dashed border and a small grey name (MultiPolygon)."""
    layer = memory_layer("MultiPolygon", ("name",), ((area.boundary, (area.name,)) for area in areas))
    symbol = QgsFillSymbol.createSimple(
        {
            "color": "235,235,235,255",
            "outline_color": "130,130,130,255",
            "outline_style": "dash",
            "outline_width": "0.3",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    label(layer, "name", TextStyle(6.5, colour=GREY), "MultiPolygon")
    return layer


def outline_layer(area: AreaVersion) -> QgsVectorLayer:
    """Return an area as a strong border around white ground, for maps on which other things matter (MultiPolygon)."""
    layer = memory_layer("MultiPolygon", ("name",), [(area.boundary, (area.name,))])
    outline = colours_of(area.category)[1]
    symbol = QgsFillSymbol.createSimple({"color": "250,250,250,255", "outline_color": outline, "outline_width": "0.8"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def memory_layer(
    kind: str, columns: Sequence[str], rows: Iterable[tuple[shapely.Geometry, Sequence[str]]]
) -> QgsVectorLayer:
    """Return a layer with text columns in EPSG:3006."""
    fields = "&".join(f"field={column}:string" for column in columns)
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:3006&{fields}", kind, "memory")
    features = []
    for shape, values in rows:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shape))
        feature.setGeometry(geometry)
        feature.setAttributes(list(values))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def label(layer: QgsVectorLayer, column: str, style: TextStyle, kind: str) -> None:
    """Write a column's text: inside polygons and above lines with a white halo, in the middle of points without."""
    form = text_format(style)
    settings = QgsPalLayerSettings()
    settings.fieldName = column
    settings.displayAll = kind != "MultiPolygon"
    if kind == "Point":
        settings.placement = QgsPalLayerSettings.Placement.OverPoint
        settings.quadOffset = QgsPalLayerSettings.QuadrantPosition.QuadrantOver
    else:
        halo = QgsTextBufferSettings()
        halo.setEnabled(True)
        halo.setSize(0.8)
        halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        halo.setColor(QColor("white"))
        form.setBuffer(halo)
        if kind == "LineString":
            settings.placement = QgsPalLayerSettings.Placement.Line
            settings.dist = 0.8
            settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.setFormat(form)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def text_format(style: TextStyle) -> QgsTextFormat:
    """Return a text style as QGIS's layout items and labels want it."""
    form = QgsTextFormat()
    form.setFont(style.font())
    form.setSize(style.points)
    form.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    form.setColor(QColor(style.colour or INK))
    return form
