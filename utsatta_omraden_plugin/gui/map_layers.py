"""The workspace on the map: one layer per edition, following the session and followed by it."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject

from ..domain.edition import Edition
from ..domain.errors import UtsattaError
from ..translation import translate
from .area_layer import area_layer, fit_legend, fit_title, title_of
from .layer_tree import (
    EDITION_KEY,
    GROUP_KEY,
    edition_layers,
    entitle,
    new_group,
    node_of,
    place_for_editions,
    stands_at,
    workspace_group,
)
from .messages import Messages
from .selected_areas import forget_look_when_selected, keep_look_when_selected
from .session import ASSESSING_NOTES, ChangeNote, WorkspaceSession

SWEREF_99_TM = "EPSG:3006"
ROOM_AROUND = 1.15
"""How much more than the areas themselves a zoom shows."""

MAY_BRING_EDITIONS = ("import_edition", "elsewhere")
"""Kinds of change notes."""


class MapLayers(QObject):
    """Shows the open workspace as a group of layers, keeps the map's selection in step with the session's, and
    recolours at once when something is written.

    Layers are looked up anew each time, since the user or QGIS may remove them at any moment. They stay in the project
    when the plugin is unloaded: they belong to the user's map.
    """

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._iface = iface
        self._messages = messages
        self._project = QgsProject.instance()
        self._seen: set[str] = set()
        self._shown_edition = ""
        self._is_selecting = False
        self._followed: dict[str, QgsVectorLayer] = {}

    def load(self) -> None:
        """Follow the session."""
        self._session.opened.connect(self._opened)
        self._session.changed.connect(self._changed)
        self._session.editionChosen.connect(self._edition_chosen)
        self._session.areasChosen.connect(self._areas_chosen)
        self._project.layerWillBeRemoved[str].connect(self._layer_goes)
        self._project.cleared.connect(self._forget_shown)

    def unload(self) -> None:
        """Leave the layers in the project and stop following."""
        self._session.opened.disconnect(self._opened)
        self._session.changed.disconnect(self._changed)
        self._session.editionChosen.disconnect(self._edition_chosen)
        self._session.areasChosen.disconnect(self._areas_chosen)
        self._project.layerWillBeRemoved[str].disconnect(self._layer_goes)
        self._project.cleared.disconnect(self._forget_shown)
        for layer_id in list(self._followed):
            layer = self._followed.pop(layer_id)
            layer.selectionChanged.disconnect(self._selected_on_map)
            forget_look_when_selected(layer)

    def zoom_to_edition(self, edition_id: str) -> None:
        """Show all areas of an edition."""
        layer = edition_layers(self._project).get(edition_id)
        if layer is not None:
            self._zoom(layer.extent())

    # Following the session

    def _opened(self) -> None:
        """Bring the layer tree in step with the workspace that was opened."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if not self._project.mapLayers():
            self._project.setCrs(QgsCoordinateReferenceSystem(SWEREF_99_TM))
        workspace_id = workspace.meta().workspace_id
        group = workspace_group(self._project)
        was_there = group is not None and str(group.customProperty(GROUP_KEY)) == workspace_id
        if group is not None and not was_there:
            self._remove_group()
        if group is not None and was_there:
            entitle(group, workspace.name)
        else:
            new_group(self._project, workspace.name, workspace_id)
        # A project that was reopened shows what it showed: it is neither zoomed nor are its layers switched. What was
        # switched on here gives way to the edition that is chosen now.
        self._seen = set(edition_layers(self._project)) if was_there else set()
        if not was_there:
            self._forget_shown()
        self._add_missing_layers(workspace.editions())

    def _changed(self, note: ChangeNote) -> None:
        if note.kind in ASSESSING_NOTES:
            return
        editions = self._editions()
        if editions is None:
            return
        layer = edition_layers(self._project).get(note.edition_id)
        if layer is not None:
            self._reload(layer, editions)
        if note.kind in MAY_BRING_EDITIONS:
            self._add_missing_layers(editions)

    def _editions(self) -> list[Edition] | None:
        """Return the editions of the open workspace, None when there is none or its file is gone."""
        workspace = self._session.workspace
        try:
            return workspace.editions() if workspace is not None else None
        except UtsattaError:  # the areas dock reads them too, and says so
            return None

    def _reload(self, layer: QgsVectorLayer, editions: list[Edition]) -> None:
        """Show what the layer's data are now; QGIS drops the selection at that, and it is put back."""
        self._is_selecting = True
        try:
            layer.reload()
        finally:
            self._is_selecting = False
        _fit_legend(layer, editions)
        layer.triggerRepaint()
        chosen = self._chosen_layer()
        if chosen is not None and chosen.id() == layer.id():
            self._areas_chosen(self._session.chosen_areas)

    def _edition_chosen(self, edition_id: str) -> None:
        editions = self._editions()
        if not edition_id or editions is None:
            return
        self._add_missing_layers(editions)
        is_first_time = edition_id not in self._seen
        if is_first_time or self._shown_edition:
            self._set_visible(self._shown_edition, False)
            self._set_visible(edition_id, True)
        if is_first_time:
            self._seen.add(edition_id)
            self.zoom_to_edition(edition_id)
        self._shown_edition = edition_id

    def _areas_chosen(self, version_ids: tuple[str, ...]) -> None:
        layer = self._chosen_layer()
        if layer is None or self._is_selecting:
            return
        self._is_selecting = True
        try:
            layer.selectByIds(_feature_ids(layer, version_ids))
        finally:
            self._is_selecting = False

    def _selected_on_map(self, *_: object) -> None:
        layer = self._chosen_layer()
        if layer is None or self._is_selecting or self.sender() is not layer:
            return
        chosen = tuple(str(feature["id"]) for feature in layer.selectedFeatures())
        if set(chosen) == set(self._session.chosen_areas):
            return
        self._is_selecting = True
        try:
            self._session.choose_areas(chosen)
        finally:
            self._is_selecting = False

    # Layers

    def _chosen_layer(self) -> QgsVectorLayer | None:
        edition = self._session.edition
        return edition_layers(self._project).get(edition.id) if edition else None

    def _add_missing_layers(self, editions: list[Edition]) -> None:
        """Make layers for editions without one, the newest on top, and lead the others to where the data now are."""
        from ..workspace import WorkspaceLayer

        workspace = self._session.workspace
        if workspace is None:
            return
        group = workspace_group(self._project) or new_group(
            self._project, workspace.name, workspace.meta().workspace_id
        )
        there = edition_layers(self._project)
        for gone in set(there) - {edition.id for edition in editions}:
            self._project.removeMapLayer(there.pop(gone).id())
        for edition in editions:
            source = workspace.layer_source(WorkspaceLayer.AREAS, edition.id)
            layer = there.get(edition.id)
            if layer is None:
                layer = area_layer(source, edition)
                if not layer.isValid():
                    self._cannot_show(edition, layer)
                    continue
                self._project.addMapLayer(layer, False)
                group.insertLayer(place_for_editions(self._project, group), layer)
                self._set_visible(edition.id, False)
            elif not (layer.isValid() and stands_at(layer, source.uri)):
                layer.setDataSource(source.uri, layer.name(), source.provider)
            layer.setReadOnly(True)
            self._follow(layer)

    def _cannot_show(self, edition: Edition, layer: QgsVectorLayer) -> None:
        text = translate("UtsattaOmraden", "{edition} cannot be shown on the map. Check that its file is still there.")
        self._messages.problem(text.format(edition=title_of(edition)), layer.error().message())

    def _remove_group(self) -> None:
        for layer in edition_layers(self._project).values():
            self._project.removeMapLayer(layer.id())
        group = workspace_group(self._project)
        if group is not None:
            group.parent().removeChildNode(group)

    def _follow(self, layer: QgsVectorLayer) -> None:
        if layer.id() not in self._followed:
            layer.selectionChanged.connect(self._selected_on_map)
            keep_look_when_selected(layer)
            self._followed[layer.id()] = layer

    def _forget_shown(self) -> None:
        self._shown_edition = ""

    def _layer_goes(self, layer_id: str) -> None:
        self._followed.pop(layer_id, None)

    def _set_visible(self, edition_id: str, is_visible: bool) -> None:
        layer = edition_layers(self._project).get(edition_id)
        node = node_of(self._project, layer) if layer is not None else None
        if node is None:
            return
        node.setExpanded(is_visible)
        if is_visible:
            node.setItemVisibilityCheckedParentRecursive(True)
        else:
            node.setItemVisibilityChecked(False)

    def _zoom(self, extent: QgsRectangle) -> None:
        """Show a rectangle given in EPSG:3006."""
        if extent.isEmpty():
            return
        canvas = self._iface.mapCanvas()
        there = canvas.mapSettings().destinationCrs()
        way = QgsCoordinateTransform(QgsCoordinateReferenceSystem(SWEREF_99_TM), there, self._project)
        try:
            shown = way.transformBoundingBox(extent) if there.isValid() else extent
        except QgsCsException:  # a map in a system that does not reach Sweden stays where it is
            return
        shown.scale(ROOM_AROUND)
        canvas.setExtent(shown)
        canvas.refresh()


def _feature_ids(layer: QgsVectorLayer, version_ids: tuple[str, ...]) -> list[int]:
    if not version_ids:
        return []
    # Ids are the workspace's own UUIDs; doubling quotes keeps even a damaged one inside its string.
    listed = ", ".join("'" + version_id.replace("'", "''") + "'" for version_id in version_ids)
    request = QgsFeatureRequest().setFilterExpression(f'"id" IN ({listed})')
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
    return [feature.id() for feature in layer.getFeatures(request)]


def _fit_legend(layer: QgsVectorLayer, editions: list[Edition]) -> None:
    edition_id = str(layer.customProperty(EDITION_KEY, ""))
    for edition in editions:
        if edition.id == edition_id:
            fit_legend(layer, edition)
            fit_title(layer, edition)
