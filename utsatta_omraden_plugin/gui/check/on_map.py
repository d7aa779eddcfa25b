"""A finding on the map: zoom and flash where it is, outline the areas concerned, open their form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest, QgsFillSymbol, QgsProject

from ..layer_tree import edition_layers
from ..map_pointer import AROUND_M, MapPointer, Outline

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.checks.finding import Finding

_SHARED_GROUND = ("overlap", "sliver_overlap")
_ONE_PLACE = ("invalid_geometry", "hole", "near_border", "sliver_part")


def show_on_map(pointer: MapPointer, finding: Finding, areas: list[AreaVersion]) -> bool:
    """Zoom to a finding, flash it and outline its areas. Returns whether the map reaches there."""
    import shapely

    outlines = [
        Outline(shapely.to_wkb(area.boundary), _symbol(number))
        for number, area in enumerate(areas)
        if area.boundary is not None
    ]
    return pointer.show([shapely.to_wkb(shape) for shape in _place_of(finding, areas)], outlines=outlines)


def open_form(iface: Any, edition_id: str, version_id: str) -> bool:
    """Open QGIS's form of an area; returns False when its layer is no longer in the project."""
    layer = edition_layers(QgsProject.instance()).get(edition_id)
    if layer is None or not layer.isValid():
        return False
    # Ids are the workspace's own UUIDs; doubling quotes keeps even a damaged one inside its string.
    quoted = "'" + version_id.replace("'", "''") + "'"
    for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(f'"id" = {quoted}')):
        iface.openFeatureForm(layer, feature, False, False)
        return True
    return False


def _place_of(finding: Finding, areas: list[AreaVersion]) -> list[Any]:
    import shapely

    boundaries = [area.boundary for area in areas if area.boundary is not None]
    if finding.code in _SHARED_GROUND and len(boundaries) == 2:
        sound = shapely.make_valid(boundaries)
        common = shapely.intersection(sound[0], sound[1])
        if common.area > 0:
            return [common if common.area > AROUND_M**2 else common.buffer(AROUND_M)]
    if finding.point is not None and (finding.code in _ONE_PLACE or not boundaries):
        return [shapely.Point(finding.point).buffer(AROUND_M)]
    return boundaries


def _symbol(number: int) -> QgsFillSymbol:
    """Return an outline; the second area's is dashed, so that one sees whose border is whose."""
    symbol: QgsFillSymbol = QgsFillSymbol.createSimple(
        {
            "color": "0,0,0,0",
            "outline_color": "#c62828",
            "outline_width": "0.6",
            "outline_style": "solid" if number == 0 else "dash",
        }
    )
    return symbol
