"""The ⋮ menu of the drawing dock: the organisational areas from which new areas take their names and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFillSymbol, QgsProject, QgsSingleSymbolRenderer, QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..layer_tree import workspace_group
from ..more_button import MoreButton

if TYPE_CHECKING:
    from ...workspace import Workspace

ORGANISATION_KEY = "utsatta_omraden/organisation"
ALGORITHM = "utsattaomraden:importorganisation"


class OrganisationMenu(MoreButton):
    """Inside: the actions ``importOrganisationAction`` and ``showOrganisationAction``; each has ``triggered``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("drawMenuButton", translate("UtsattaOmraden", "Organisational areas"), parent)
        self.bring = self.add(
            "importOrganisationAction",
            translate("UtsattaOmraden", "&Import organisational areas…"),
            translate("UtsattaOmraden", "New areas then take LPO, codes and locality from them"),
        )
        self.view = self.add(
            "showOrganisationAction",
            translate("UtsattaOmraden", "&Show organisational areas on the map"),
            translate("UtsattaOmraden", "As a background that drawing can snap to"),
        )

    def offer(self, can_import: bool, can_show: bool) -> None:
        """Let what is possible be chosen."""
        self.bring.setEnabled(can_import)
        self.view.setEnabled(can_show)


def ask_for_organisation(workspace: Workspace, role: str) -> None:
    """Open QGIS's dialog of the algorithm with this workspace filled in, beside the window."""
    from qgis import processing  # QGIS's own plugin, there once QGIS has started

    dialog = processing.createAlgorithmDialog(ALGORITHM, {"WORKSPACE": workspace.location, "BY": role})
    dialog.setObjectName("ImportOrganisationDialog")
    dialog.show()


def show_organisation(workspace: Workspace, project: QgsProject) -> QgsVectorLayer:
    """Show the present units on the map, below the areas; the layer that is there already is brought up to date."""
    source = workspace.organisation_source()
    for layer in project.mapLayers().values():
        if layer.customProperty(ORGANISATION_KEY) and isinstance(layer, QgsVectorLayer):
            layer.setDataSource(source.uri, layer.name(), source.provider)
            layer.triggerRepaint()
            return layer
    layer = QgsVectorLayer(source.uri, translate("UtsattaOmraden", "Organisational areas"), source.provider)
    layer.setCustomProperty(ORGANISATION_KEY, True)
    layer.setReadOnly(True)
    look = {"color": "0,0,0,0", "outline_color": "#7a7a7a", "outline_style": "dash", "outline_width": "0.3"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    layer.setMapTipTemplate('[% htmlize("code" || \' \' || "name") %]')
    project.addMapLayer(layer, False)
    group = workspace_group(project) or project.layerTreeRoot()
    group.addLayer(layer)
    return layer
