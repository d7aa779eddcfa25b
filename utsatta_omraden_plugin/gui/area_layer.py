"""How the areas of one edition look and read in the map: style, legend, labels, card, column titles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsCategorizedSymbolRenderer, QgsEditorWidgetSetup, QgsRendererCategory, QgsVectorLayer

from ..domain.category import Category, category_of
from ..domain.edition import Edition, EditionStatus
from ..paths import STYLES
from ..translation import translate
from .layer_columns import hide_columns, name_columns
from .layer_tree import EDITION_KEY
from .map_card import card_of_an_area

if TYPE_CHECKING:
    from ..workspace import LayerSource

AREA_STYLE = STYLES / "areas.qml"
CATEGORY_COLUMN = "category"
UNKNOWN = ""
"""The value of the style's entry for every category text that is none of the known ones."""
INNER_COLUMNS = (
    "fid",
    "id",
    "area_id",
    "edition_id",
    "object_id",
    "extra",
    "row_version",
    "stated_length",
    "stated_area",
)
"""Columns that mean nothing to a reader of the attribute table or of an area's form."""


def area_layer(source: LayerSource, edition: Edition) -> QgsVectorLayer:
    """Return a styled layer of the edition's areas (MultiPolygon, EPSG:3006) that QGIS itself cannot edit.

    Edits go through the workspace, which checks and logs them. The layer may be invalid; the caller looks.
    """
    layer = QgsVectorLayer(source.uri, title_of(edition), source.provider)
    layer.setCustomProperty(EDITION_KEY, edition.id)
    layer.loadNamedStyle(str(AREA_STYLE))
    layer.setReadOnly(True)
    fit_legend(layer, edition)
    speak(layer)
    return layer


def fit_legend(layer: QgsVectorLayer, edition: Edition) -> None:
    """Show in the legend the categories of the edition's scheme, any other that its areas have, and no more.

    Symbols that are there stay as they are. A style of the user's own, by another column or by none, is left alone.
    """
    shown_by = layer.renderer()
    if not isinstance(shown_by, QgsCategorizedSymbolRenderer) or shown_by.classAttribute() != CATEGORY_COLUMN:
        return
    there = {str(value or "") for value in layer.uniqueValues(layer.fields().indexOf(CATEGORY_COLUMN))}
    known = {category.value for category in Category}
    wanted = {category.value for category in edition.scheme.categories} | (there & known)
    if there - known:
        wanted.add(UNKNOWN)
    shown = _values(shown_by)
    if wanted == set(shown) & {*known, UNKNOWN}:
        return
    renderer = shown_by.clone()
    for index in reversed(range(len(shown))):
        if shown[index] in {*known, UNKNOWN} - wanted:
            renderer.deleteCategory(index)
    _add_shipped(renderer, wanted - set(shown))
    layer.setRenderer(renderer)


def _add_shipped(renderer: QgsCategorizedSymbolRenderer, missing: set[str]) -> None:
    """Add categories as the plugin's own style has them, in its order."""
    if not missing:
        return
    styled = QgsVectorLayer(f"MultiPolygon?field={CATEGORY_COLUMN}:string", "", "memory")
    styled.loadNamedStyle(str(AREA_STYLE))
    order = _values(styled.renderer())
    for shipped in styled.renderer().categories():
        value = str(shipped.value() or "")
        if value not in missing:
            continue
        there = _values(renderer)
        later = [index for index, each in enumerate(there) if each in order and order.index(each) > order.index(value)]
        renderer.addCategory(QgsRendererCategory(shipped.value(), shipped.symbol().clone(), legend_text(value)))
        if later:
            renderer.moveCategory(len(there), later[0])


def _values(renderer: QgsCategorizedSymbolRenderer) -> list[str]:
    return [str(category.value() or "") for category in renderer.categories()]


def title_of(edition: Edition) -> str:
    """Return what the layer is called: the edition and, unless it is published, its status."""
    if edition.status is EditionStatus.DRAFT:
        return translate("UtsattaOmraden", "Edition {year} (draft)").format(year=edition.year)
    return translate("UtsattaOmraden", "Edition {year}").format(year=edition.year)


def fit_title(layer: QgsVectorLayer, edition: Edition) -> None:
    """Call a layer as its edition stands now (published, or a draft again); a name of the user's own stays."""
    if layer.name() in {title_of(replace(edition, status=status)) for status in EditionStatus}:
        layer.setName(title_of(edition))


def speak(layer: QgsVectorLayer) -> None:
    """Give legend, card and column titles in the user's language; the data keep theirs."""
    name_categories(layer)
    layer.setDisplayExpression('"name"')
    layer.setMapTipTemplate(card_of_an_area())
    name_columns(layer, column_titles())
    hide_columns(layer, INNER_COLUMNS)
    for column in INNER_COLUMNS:
        index = layer.fields().indexOf(column)
        if index >= 0:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))


def name_categories(layer: QgsVectorLayer) -> None:
    """Give the legend of a layer that shows categories their names."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == CATEGORY_COLUMN:
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, legend_text(str(category.value() or "")))


def legend_text(category: str) -> str:
    """Return a category's mark and name for the legend."""
    texts = {
        Category.UTSATT: translate("UtsattaOmraden", "U – Vulnerable area"),
        Category.RISK: translate("UtsattaOmraden", "R – Risk area"),
        Category.SARSKILT: translate("UtsattaOmraden", "S – Particularly vulnerable area"),
    }
    known = category_of(category)
    return texts[known] if known else translate("UtsattaOmraden", "? – Unknown category")


def column_titles() -> dict[str, str]:
    """Return the titles of the columns that a reader sees."""
    return {
        "special_area_id": translate("UtsattaOmraden", "Area id"),
        "name": translate("UtsattaOmraden", "Name"),
        "category": translate("UtsattaOmraden", "Category"),
        "locality": translate("UtsattaOmraden", "Locality"),
        "lpo": translate("UtsattaOmraden", "Local police area"),
        "lpo_code": translate("UtsattaOmraden", "Local police area, code"),
        "police_area": translate("UtsattaOmraden", "Police area"),
        "police_area_code": translate("UtsattaOmraden", "Police area, code"),
        "region": translate("UtsattaOmraden", "Region"),
        "region_code": translate("UtsattaOmraden", "Region, code"),
        "valid_from": translate("UtsattaOmraden", "Category since"),
        "valid_to": translate("UtsattaOmraden", "Category until"),
        "trend": translate("UtsattaOmraden", "Trend"),
        "changed_at": translate("UtsattaOmraden", "Changed"),
        "changed_by": translate("UtsattaOmraden", "Changed by"),
    }
