"""What lies under the areas: land and län from the map that comes with QGIS, or OpenStreetMap for who wants it.

QGIS's map is Natural Earth (public domain) and needs no network. OpenStreetMap is fetched from its server, which
then sees which part of the map is looked at: it is added by a click and never by itself.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ...compat import set_attribution
from ...translation import translate

BACKGROUND_KEY = "utsatta_omraden/background"
"""Custom property of group and layers, with what they show."""
LAND, COUNTIES, STREETS = "land", "counties", "openstreetmap"

SWEREF_99_TM = "EPSG:3006"
AROUND_SWEDEN = "\"iso_a2\" IN ('SE', 'NO', 'FI', 'DK', 'EE', 'LV', 'LT', 'PL', 'DE', 'NL', 'AX')"
"""Farther countries would be torn apart in Sweden's coordinate system."""
IN_SWEDEN = "\"iso_a2\" = 'SE'"
OPENSTREETMAP = "type=xyz&url=https://tile.openstreetmap.org/{z}/{x}/{y}.png&zmax=19&zmin=0&crs=EPSG:3857"


def world_map() -> Path:
    """Return the map that comes with QGIS."""
    return Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"


def add_land(project: QgsProject) -> bool:
    """Put land and the borders of the län under everything; returns whether QGIS's map was there."""
    if has_background(project, LAND):
        return True
    land = _layer_of_qgis("countries", translate("UtsattaOmraden", "Land"), AROUND_SWEDEN)
    counties = _layer_of_qgis("states_provinces", translate("UtsattaOmraden", "Counties"), IN_SWEDEN)
    if not (land.isValid() and counties.isValid()):
        return False
    _look(land, {"color": "#f4f1ea", "outline_color": "#b9b2a3", "outline_width": "0.2"})
    _look(counties, {"style": "no", "outline_color": "#b9b2a3", "outline_style": "dash", "outline_width": "0.2"})
    for layer, kind in ((land, LAND), (counties, COUNTIES)):
        set_attribution(layer, "Natural Earth")
        _put_below(project, layer, kind)
    return True


def add_streets(project: QgsProject) -> bool:
    """Put OpenStreetMap under the areas, above the land; returns whether QGIS took it."""
    if has_background(project, STREETS):
        return True
    layer = QgsRasterLayer(OPENSTREETMAP, "OpenStreetMap", "wms")
    if not layer.isValid():
        return False
    set_attribution(layer, "© OpenStreetMap contributors")
    layer.setOpacity(0.7)
    _put_below(project, layer, STREETS)
    return True


def remove_background(project: QgsProject, kind: str) -> None:
    """Take a background away again."""
    kinds = (LAND, COUNTIES) if kind == LAND else (kind,)
    for layer in list(project.mapLayers().values()):
        if layer.customProperty(BACKGROUND_KEY) in kinds:
            project.removeMapLayer(layer.id())
    group = _group(project)
    if group is not None and not group.children():
        group.parent().removeChildNode(group)


def has_background(project: QgsProject, kind: str) -> bool:
    """Return whether a background is in the project."""
    return any(layer.customProperty(BACKGROUND_KEY) == kind for layer in project.mapLayers().values())


def prepare(project: QgsProject) -> None:
    """Make an empty project one for this work: Sweden's coordinate system, land and län."""
    project.setCrs(QgsCoordinateReferenceSystem(SWEREF_99_TM))
    project.setTitle(translate("UtsattaOmraden", "Utsatta områden"))
    project.setAreaUnits(QgsUnitTypes.AreaUnit.AreaHectares)
    add_land(project)


def _layer_of_qgis(name: str, title: str, only: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{world_map()}|layername={name}|subset={only}", title, "ogr")
    layer.setReadOnly(True)
    return layer


def _look(layer: QgsVectorLayer, properties: dict[str, str]) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(properties)))
    layer.setFlags(layer.flags() & ~QgsMapLayer.LayerFlag.Identifiable)


def _put_below(project: QgsProject, layer: QgsMapLayer, kind: str) -> None:
    group = _group(project)
    if group is None:
        group = project.layerTreeRoot().addGroup(translate("UtsattaOmraden", "Background"))
        group.setCustomProperty(BACKGROUND_KEY, "group")
    layer.setCustomProperty(BACKGROUND_KEY, kind)
    project.addMapLayer(layer, False)
    group.insertLayer(len(group.children()) if kind == LAND else 0, layer)


def _group(project: QgsProject) -> QgsLayerTreeGroup | None:
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(BACKGROUND_KEY) == "group":
            return group
    return None
