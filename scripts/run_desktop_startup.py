"""Runs inside QGIS at its start (`make run`): opens the workspace that UTSATTA_WORKSPACE names.

It goes the user's way, by the list of recent workspaces, so that messages and errors show as they do for the user.
"""

from __future__ import annotations

import os

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QMenu
from qgis.utils import iface

from utsatta_omraden_plugin.gui.workspaces import RECENT_KEY

location = os.environ["UTSATTA_WORKSPACE"]
QgsSettings().setValue(RECENT_KEY, [location])
menu = iface.mainWindow().findChild(QMenu, "workspaceMenu")
menu.aboutToShow.emit()
recent = [action for part in menu.findChildren(QMenu) for action in part.actions() if action.toolTip() == location]
recent[0].trigger()
