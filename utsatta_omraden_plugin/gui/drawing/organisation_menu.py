"""The ⋮ menu of the drawing dock: the organisational areas from which new areas take their names and codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFillSymbol, QgsProject, QgsSingleSymbolRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...compat import QAction
from ...translation import translate
from ..layer_tree import workspace_group

if TYPE_CHECKING:
    from ...workspace import Workspace

ORGANISATION_KEY = "utsatta_omraden/organisation"
ALGORITHM = "utsattaomraden:importorganisation"
Ask = Callable[[str, "dict[str, Any]"], object]


class OrganisationMenu(QToolButton):
    """Inside: the actions ``importOrganisationAction`` and ``showOrganisationAction``; each has ``triggered``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawMenuButton")
        self.setText("⋮")
        self.setAutoRaise(True)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # three dots say so already
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(translate("UtsattaOmraden", "More"))
        self.setAccessibleName(translate("UtsattaOmraden", "Organisational areas"))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.setMenu(menu)
        self.bring = self._action(
            menu,
            "importOrganisationAction",
            translate("UtsattaOmraden", "&Import organisational areas…"),
            translate("UtsattaOmraden", "New areas then take LPO, codes and locality from them"),
        )
        self.view = self._action(
            menu,
            "showOrganisationAction",
            translate("UtsattaOmraden", "&Show organisational areas on the map"),
            translate("UtsattaOmraden", "As a background that drawing can snap to"),
        )

    def offer(self, can_import: bool, can_show: bool) -> None:
        """Let what is possible be chosen."""
        self.bring.setEnabled(can_import)
        self.view.setEnabled(can_show)

    def _action(self, menu: QMenu, name: str, words: str, tip: str) -> QAction:
        action = menu.addAction(words)
        action.setObjectName(name)
        action.setToolTip(tip)
        return action


def ask_for_organisation(workspace: Workspace, role: str, ask: Ask | None = None) -> None:
    """Open QGIS's dialog of the algorithm with this workspace filled in."""
    if ask is None:
        import processing  # QGIS's own plugin, on the path once QGIS has started

        ask = processing.execAlgorithmDialog
    ask(ALGORITHM, {"WORKSPACE": workspace.location, "BY": role})


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
