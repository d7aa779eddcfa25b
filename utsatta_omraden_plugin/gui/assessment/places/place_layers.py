"""The places of the assessment on the map: the workspace's own layers, shown by kind, points clustered when crowded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsFeatureRenderer,
    QgsLayerTreeGroup,
    QgsPointClusterRenderer,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ....domain.method import Method, PlaceKind, Wording
from ....translation import language, translate
from ...layer_tree import PLACES_KEY, new_group, places_group, workspace_group
from .place_look import OUTLINE, area_symbol, line_symbol, point_symbol
from .shapes import ShapeKind, kind_of

if TYPE_CHECKING:
    from ....workspace import Workspace
    from ..open_assessment import OpenAssessment

LAYER_KEY = "utsatta_omraden/places"
CLUSTER_MM = 5.0
"""Points nearer to each other on the map than this are shown as one with their number."""
_SYMBOLS = {ShapeKind.POINT: point_symbol, ShapeKind.LINE: line_symbol, ShapeKind.AREA: area_symbol}
INNER_COLUMNS = ("fid", "id", "assessment_id", "row_version", "changed_at", "changed_by")


class PlaceLayers:
    """Three layers of the workspace, narrowed to the open assessment. QGIS itself cannot edit them: edits go through
    the workspace, which checks and logs them. Layers are looked up anew each time, since anyone may remove them."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def layers(self) -> list[QgsVectorLayer]:
        """Return those that are there, points before lines before areas."""
        there = self._there()
        return [there[kind] for kind in ShapeKind if kind in there]

    def show(self, workspace: Workspace, opened: OpenAssessment) -> None:
        """Show the places of an assessment as they are now."""
        there = self._there() or self._make(workspace, opened)
        group = places_group(self._project)
        if group is not None:
            group.setName(translate("UtsattaOmraden", "Places: {area}").format(area=opened.area.name))
        held = opened.assessment.id if opened.assessment is not None else ""
        for kind, layer in there.items():
            narrowed = f"\"assessment_id\" = '{held}'"
            if layer.subsetString() != narrowed:
                layer.setSubsetString(narrowed)
            used = {place.kind for place in opened.places if kind_of(place.shape) is kind}
            _fit_renderer(layer, kind, opened.method, used)
            layer.reload()
            layer.triggerRepaint()

    def show_none(self) -> None:
        """Show no places, of whatever assessment."""
        for layer in self.layers():
            layer.setSubsetString("\"assessment_id\" = ''")
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

    def _make(self, workspace: Workspace, opened: OpenAssessment) -> dict[ShapeKind, QgsVectorLayer]:
        from ....workspace import WorkspaceLayer

        titles = {
            ShapeKind.POINT: (WorkspaceLayer.PLACE_POINTS, translate("UtsattaOmraden", "Points")),
            ShapeKind.LINE: (WorkspaceLayer.PLACE_LINES, translate("UtsattaOmraden", "Lines")),
            ShapeKind.AREA: (WorkspaceLayer.PLACE_AREAS, translate("UtsattaOmraden", "Problem areas")),
        }
        group = self._group(workspace)
        made = {}
        for index, (kind, (which, title)) in enumerate(titles.items()):
            source = workspace.layer_source(which, opened.area.edition_id)
            layer = QgsVectorLayer(source.uri, title, source.provider)
            if not layer.isValid():
                continue
            layer.setCustomProperty(LAYER_KEY, kind.value)
            layer.setReadOnly(True)
            _speak(layer, opened.method)
            self._project.addMapLayer(layer, False)
            group.insertLayer(index, layer)
            made[kind] = layer
        return made

    def _group(self, workspace: Workspace) -> QgsLayerTreeGroup:
        there = places_group(self._project)
        if there is not None:
            return there
        parent = workspace_group(self._project) or new_group(
            self._project, workspace.name, workspace.meta().workspace_id
        )
        group = parent.insertGroup(0, translate("UtsattaOmraden", "Places"))
        group.setCustomProperty(PLACES_KEY, True)
        return group


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


def _speak(layer: QgsVectorLayer, method: Method) -> None:
    """Give columns and kinds their names in the user's language; the data keep theirs."""
    titles = {
        "kind": translate("UtsattaOmraden", "Kind"),
        "weekday": translate("UtsattaOmraden", "Weekdays"),
        "time_of_day": translate("UtsattaOmraden", "Time of day"),
        "description": translate("UtsattaOmraden", "Description"),
        "source": translate("UtsattaOmraden", "Source"),
    }
    fields = layer.fields()
    for column, title in titles.items():
        layer.setFieldAlias(fields.indexOf(column), title)
    names = [{kind.text.in_language(language()): kind.id} for kind in method.place_kinds]
    layer.setEditorWidgetSetup(fields.indexOf("kind"), QgsEditorWidgetSetup("ValueMap", {"map": names}))
    table = layer.attributeTableConfig()
    table.update(fields)
    columns = table.columns()
    for column in columns:
        column.hidden = column.hidden or column.name in INNER_COLUMNS
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
