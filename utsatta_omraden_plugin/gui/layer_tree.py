"""Where the workspace stands in QGIS's layer tree. Group and layers are known by custom properties, never by name."""

from __future__ import annotations

import os

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

GROUP_KEY = "utsatta_omraden/workspace_id"
EDITION_KEY = "utsatta_omraden/edition_id"
TITLE_KEY = "utsatta_omraden/title"
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
    group.setCustomProperty(TITLE_KEY, title)
    return group


def entitle(group: QgsLayerTreeGroup, title: str) -> None:
    """Give the group another title unless the user has named it."""
    if group.name() == group.customProperty(TITLE_KEY):
        group.setName(title)
        group.setCustomProperty(TITLE_KEY, title)


def stands_at(layer: QgsVectorLayer, uri: str) -> bool:
    """Tell whether a layer reads the file of ``uri``: a copy of a workspace has the same ids, not the same data."""
    known = QgsProviderRegistry.instance()
    here, there = (known.decodeUri(layer.providerType(), one).get("path", "") for one in (layer.source(), uri))
    return os.path.realpath(here) == os.path.realpath(there)


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
