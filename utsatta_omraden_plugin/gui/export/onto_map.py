"""Loads what was exported into the map, so that one sees what the readers get."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCategorizedSymbolRenderer, QgsProject, QgsVectorLayer

from ..area_layer import AREA_STYLE, CATEGORY_COLUMN, legend_text

EXPORTED_CATEGORY = "KATEGORI"


def load_onto_map(file: Path) -> bool:
    """Add the areas of an exported file to the project, in the colours of their categories. Returns whether it went."""
    layer = QgsVectorLayer(_source(file), file.stem, "ogr")
    if not layer.isValid():
        return False
    renderer = _renderer()
    if renderer is not None:
        layer.setRenderer(renderer)
    QgsProject.instance().addMapLayer(layer)
    return True


def _source(file: Path) -> str:
    if file.suffix.lower() == ".zip":
        return f"/vsizip/{file}/{file.stem}.shp"
    if file.suffix.lower() == ".gpkg":
        from ...exchange.layer_name import layer_name_of  # late: QGIS's start does not pay for it

        # For a municipality it has the measures as a second layer.
        return f"{file}|layername={layer_name_of(file.stem)}"
    return str(file)


def _renderer() -> QgsCategorizedSymbolRenderer | None:
    """Return the plugin's own style of areas, for the column of the published files."""
    styled = QgsVectorLayer(f"MultiPolygon?field={CATEGORY_COLUMN}:string", "", "memory")
    styled.loadNamedStyle(str(AREA_STYLE))
    shown_by = styled.renderer()
    if not isinstance(shown_by, QgsCategorizedSymbolRenderer):
        return None
    renderer = shown_by.clone()
    renderer.setClassAttribute(EXPORTED_CATEGORY)
    for index, category in enumerate(renderer.categories()):
        renderer.updateCategoryLabel(index, legend_text(str(category.value() or "")))
    return renderer
