"""Chosen areas on the map show their category all the same."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import (
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from utsatta_omraden_plugin.compat import STYLES_RULE_SELECTION
from utsatta_omraden_plugin.gui.area_layer import AREA_STYLE
from utsatta_omraden_plugin.gui.selected_areas import forget_look_when_selected, keep_look_when_selected

RIM_COLOUR = "#ffff00"
CATEGORIES = ("Särskilt utsatt område", "Riskområde", "Utsatt område")


@pytest.fixture
def layer(qgis_app) -> QgsVectorLayer:
    """Three areas of 1 km, 2 km apart, one of each category."""
    from qgis.core import QgsFeature, QgsGeometry

    layer = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:3006&field=name:string&field=category:string&field=special_area_id:integer", "", "memory"
    )
    for place, category in enumerate(CATEGORIES):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["", category, place])
        box = shapely.MultiPolygon([shapely.box(2000 * place, 0, 2000 * place + 1000, 1000)])
        feature.setGeometry(QgsGeometry.fromWkt(box.wkt))
        layer.dataProvider().addFeature(feature)
    layer.loadNamedStyle(str(AREA_STYLE))
    layer.setLabelsEnabled(False)
    keep_look_when_selected(layer)
    return layer


def drawn(layer: QgsVectorLayer, map_id: str = "canvas") -> QImage:
    """The map at 10 m a pixel, from x = -200 m on."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(-200, -200, 5800, 1200))
    settings.setOutputSize(QSize(600, 140))
    settings.setSelectionColor(QColor(255, 255, 0))
    settings.setFlag(QgsMapSettings.Flag.DrawSelection, map_id == "canvas")
    context = settings.expressionContext()
    scope = QgsExpressionContextUtils.mapSettingsScope(settings)
    scope.setVariable("map_id", map_id, True)
    context.appendScope(scope)
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image: QImage, place: int) -> set[str]:
    """All colours inside the area at this place."""
    left = 20 + 200 * place
    return {image.pixelColor(x, y).name() for x in range(left + 10, left + 90) for y in range(30, 110)}


def count(image: QImage, colour: str) -> int:
    return sum(image.pixelColor(x, y).name() == colour for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("place", range(3))
def test_a_chosen_area_keeps_the_colours_of_its_category(layer, place):
    plain = colours(drawn(layer), place)
    layer.selectAll()
    assert colours(drawn(layer), place) == plain


def test_only_chosen_areas_have_a_rim(layer):
    assert count(drawn(layer), RIM_COLOUR) == 0
    layer.selectByIds([1])
    one = count(drawn(layer), RIM_COLOUR)
    layer.selectAll()
    assert count(drawn(layer), RIM_COLOUR) == pytest.approx(3 * one, rel=0.1)


def test_a_printed_map_shows_no_choice(layer):
    plain = drawn(layer, "layout")
    layer.selectAll()
    assert drawn(layer, "layout") == plain


def test_an_unknown_category_keeps_its_look_too(layer):
    layer.dataProvider().changeAttributeValues({1: {1: "Fokusområde"}})
    plain = colours(drawn(layer), 0)
    layer.selectAll()
    assert colours(drawn(layer), 0) == plain


@pytest.mark.skipif(STYLES_RULE_SELECTION, reason="from QGIS 3.34 on the style alone keeps the look")
def test_taken_away_it_leaves_qgis_s_own_selection(layer):
    layer.selectAll()
    forget_look_when_selected(layer)
    assert "#ffff00" in colours(drawn(layer), 0)
