"""A change on the map: the old outline dashed, the new one solid, lost ground hatched, gained ground dotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFillSymbol, QgsRuleBasedRenderer, QgsVectorLayer

from ...paths import STYLES
from ..map_pointer import MapPointer, Outline

if TYPE_CHECKING:
    from ...domain.compare.changes import AreaChange

COMPARISON_STYLE = STYLES / "compare.qml"


def show_on_map(pointer: MapPointer, change: AreaChange) -> bool:
    """Zoom to a change, flash it and keep its outlines there. Returns whether the map reaches there."""
    import shapely

    from ...exchange.compare_layer import Part, ground_of

    # Hatches lie under the outlines; the dashes of the old outline lie on the new one, which shows between them.
    order = (Part.DROPPED, Part.GAINED, Part.NEW, Part.OLD)
    ground = sorted(ground_of(change), key=lambda piece: order.index(piece.part))
    symbols = part_symbols()
    outlines = [Outline(shapely.to_wkb(piece.boundary), symbols[piece.part.value]) for piece in ground]
    boundaries = [shapely.to_wkb(piece.boundary) for piece in ground if piece.part in (Part.OLD, Part.NEW)]
    return pointer.show(boundaries, outlines=outlines)


def part_symbols() -> dict[str, QgsFillSymbol]:
    """Return the symbols of the layer's style by the part they draw, so that layer and dock look alike."""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:3006&field=part:string&field=kinds:string", "", "memory")
    layer.loadNamedStyle(str(COMPARISON_STYLE))
    renderer = layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return {}
    return {rule.label(): rule.symbol().clone() for rule in renderer.rootRule().children()}
