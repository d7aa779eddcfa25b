"""Where the workspace stands in QGIS's layer tree. Group and layers are known by custom properties, never by name."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject, QgsVectorLayer

GROUP_KEY = "utsatta_omraden/workspace_id"
EDITION_KEY = "utsatta_omraden/edition_id"
PLACES_KEY = "utsatta_omraden/places_group"


def workspace_group(project: QgsProject) -> QgsLayerTreeGroup | None:
    """Return the group that holds a workspace's layers, None when there is none."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP_KEY):
            return group
    return None


def new_group(project: QgsProject, title: str, workspace_id: str) -> QgsLayerTreeGroup:
    """Add the group on top of the tree."""
    group = project.layerTreeRoot().insertGroup(0, title)
    group.setCustomProperty(GROUP_KEY, workspace_id)
    return group


def places_group(project: QgsProject) -> QgsLayerTreeGroup | None:
    """Return the group that holds the places of the open assessment, None when there is none."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(PLACES_KEY):
            return group
    return None


def place_for_editions(project: QgsProject, group: QgsLayerTreeGroup) -> int:
    """Return where in the workspace's group a new edition goes: on top of the others, below the places."""
    places = places_group(project)
    return group.children().index(places) + 1 if places is not None and places in group.children() else 0


def edition_layers(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Return the area layers by the id of their edition."""
    layers = {}
    for layer in project.mapLayers().values():
        edition_id = str(layer.customProperty(EDITION_KEY, "") or "")
        if edition_id and isinstance(layer, QgsVectorLayer):
            layers[edition_id] = layer
    return layers


def node_of(project: QgsProject, layer: QgsVectorLayer) -> QgsLayerTreeLayer | None:
    """Return the layer's place in the tree, None when the user has taken it out."""
    return project.layerTreeRoot().findLayer(layer.id())
