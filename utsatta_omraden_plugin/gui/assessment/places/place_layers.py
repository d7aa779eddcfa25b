"""The places of the assessment on the map, shown by kind, points clustered when crowded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFeatureRenderer,
    QgsLayerTreeGroup,
    QgsPointClusterRenderer,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ....domain.assessment import Place
from ....domain.method import Method, PlaceKind, Wording
from ....translation import language, speech, translate
from ...digitising.shapes import ShapeKind, kind_of, to_qgis
from ...layer_columns import hide_columns, name_columns
from ...layer_tree import PLACES_KEY, node_of, places_group, workspace_group
from .place_look import MARKER_MM, OUTLINE, area_symbol, line_symbol, point_symbol
from .place_words import SOURCES, kind_in_words, when_in_words

if TYPE_CHECKING:
    from ..open_assessment import OpenAssessment

LAYER_KEY = "utsatta_omraden/places"
CLUSTER_MM = 5.0
"""Points nearer to each other on the map than this are shown as one with their number."""
COLUMNS = ("id", "kind", "name", "when", "description", "source")
INNER_COLUMNS = ("id", "kind")
"""Columns that mean nothing to a reader of the attribute table."""
_SYMBOLS = {ShapeKind.POINT: point_symbol, ShapeKind.LINE: line_symbol, ShapeKind.AREA: area_symbol}


class PlaceLayers:
    """Three layers with the places of the open assessment, as they were read: QGIS itself cannot edit them.

    They are in memory, unlike the areas: QGIS switches a GeoPackage to WAL for the moment in which it opens a layer of
    it, and the layers that are being drawn just then fail ("unable to open database file", seen in 3.22); these change
    with every area that is assessed. So a saved project keeps no places either. Layers are looked up anew each time,
    since anyone may remove them.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def layers(self) -> list[QgsVectorLayer]:
        """Return those that are there, points before lines before areas."""
        there = self._there()
        return [there[kind] for kind in ShapeKind if kind in there]

    def show(self, opened: OpenAssessment) -> None:
        """Show the places of an assessment as they are now."""
        there = self._there()
        if len(there) < len(ShapeKind):
            self.remove()
            there = self._make()
        group = places_group(self._project)
        if group is not None:
            group.setName(translate("UtsattaOmraden", "Places: {area}").format(area=opened.area.name))
        for kind, layer in there.items():
            places = [place for place in opened.places if kind_of(place.shape) is kind]
            _fit_renderer(layer, kind, opened.method, {place.kind for place in places})
            _fill(layer, places, opened.method)
            node = node_of(self._project, layer)
            if node is not None:
                node.setExpanded(bool(places))

    def show_none(self) -> None:
        """Show no places, of whatever assessment."""
        for layer in self.layers():
            layer.dataProvider().truncate()
            layer.reload()
            layer.triggerRepaint()

    def remove(self) -> None:
        """Take layers and group out of the project."""
        self._project.removeMapLayers([layer.id() for layer in self.layers()])
        group = places_group(self._project)
        if group is not None:
            group.parent().removeChildNode(group)

    def _there(self) -> dict[ShapeKind, QgsVectorLayer]:
        found = {}
        for layer in self._project.mapLayers().values():
            kind = str(layer.customProperty(LAYER_KEY, "") or "")
            if kind and isinstance(layer, QgsVectorLayer) and layer.isValid():
                found[ShapeKind(kind)] = layer
        return found

    def _make(self) -> dict[ShapeKind, QgsVectorLayer]:
        titles = {
            ShapeKind.POINT: translate("UtsattaOmraden", "Points"),
            ShapeKind.LINE: translate("UtsattaOmraden", "Lines"),
            ShapeKind.AREA: translate("UtsattaOmraden", "Problem areas"),
        }
        columns = "&".join(f"field={column}:string" for column in COLUMNS)
        group = self._group()
        made = {}
        for index, (kind, title) in enumerate(titles.items()):
            layer = QgsVectorLayer(f"{kind.value}?crs=EPSG:3006&{columns}", title, "memory")
            layer.setCustomProperty(LAYER_KEY, kind.value)
            layer.setCustomProperty("skipMemoryLayersCheck", 1)  # the workspace keeps them: QGIS need not ask at exit
            layer.setReadOnly(True)
            _speak(layer)
            self._project.addMapLayer(layer, False)
            group.insertLayer(index, layer)
            made[kind] = layer
        # The tree opens a group when this changes, and only once there is something in it.
        group.setExpanded(False)
        group.setExpanded(True)
        return made

    def _group(self) -> QgsLayerTreeGroup:
        parent = workspace_group(self._project) or self._project.layerTreeRoot()
        group = parent.insertGroup(0, translate("UtsattaOmraden", "Places"))
        group.setCustomProperty(PLACES_KEY, True)
        return group


def _fill(layer: QgsVectorLayer, places: Sequence[Place], method: Method) -> None:
    features = []
    for place in places:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(to_qgis(place.shape))
        source = speech(SOURCES[place.source_kind]) if place.source_kind is not None else ""
        name = kind_in_words(method, place.kind)
        feature.setAttributes([place.id, place.kind, name, when_in_words(place), place.description, source])
        features.append(feature)
    layer.dataProvider().truncate()
    layer.dataProvider().addFeatures(features)
    layer.reload()  # QGIS's snapping would go on with the features that were there before
    layer.updateExtents()
    layer.triggerRepaint()


def place_renderer(kind: ShapeKind, kinds: Iterable[PlaceKind]) -> QgsFeatureRenderer:
    """Return what draws places of these kinds; points that crowd are drawn as one with their number."""
    symbol_of = _SYMBOLS[kind]
    by_kind = QgsCategorizedSymbolRenderer(
        "kind",
        [QgsRendererCategory(one.id, symbol_of(one.symbol), one.text.in_language(language())) for one in kinds],
    )
    if kind is not ShapeKind.POINT:
        return by_kind
    clustered = QgsPointClusterRenderer()
    clustered.setEmbeddedRenderer(by_kind)
    clustered.setTolerance(CLUSTER_MM)
    several = clustered.clusterSymbol().clone()
    several.symbolLayer(0).setColor(QColor(OUTLINE))
    several.symbolLayer(0).setStrokeColor(QColor("#ffffff"))
    several.setSize(MARKER_MM)
    clustered.setClusterSymbol(several)
    return clustered


def _fit_renderer(layer: QgsVectorLayer, kind: ShapeKind, method: Method, used: set[str]) -> None:
    """Show in the legend the kinds that there are and no more; a kind that the method lacks shows as other."""
    listed = [one for one in method.place_kinds if one.id in used]
    unlisted = sorted(used - {one.id for one in listed})
    wanted = [*((one.id, one.symbol, one.text.in_language(language())) for one in listed), *unlisted]
    if layer.customProperty(LAYER_KEY + "/kinds") == repr(wanted):
        return
    layer.setCustomProperty(LAYER_KEY + "/kinds", repr(wanted))
    kinds = [*listed, *(PlaceKind(one, Wording(one, one)) for one in unlisted)]
    layer.setRenderer(place_renderer(kind, kinds))
    layer.emitStyleChanged()


def _speak(layer: QgsVectorLayer) -> None:
    """Give the columns their names in the user's language."""
    titles = {
        "name": translate("UtsattaOmraden", "Kind"),
        "when": translate("UtsattaOmraden", "When"),
        "description": translate("UtsattaOmraden", "Description"),
        "source": translate("UtsattaOmraden", "Source"),
    }
    name_columns(layer, titles)
    hide_columns(layer, INNER_COLUMNS)
    layer.setDisplayExpression('"name"')
