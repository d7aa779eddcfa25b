"""Runs inside QGIS whose Python has too old a shapely: collects what the user sees."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QDockWidget, QToolBar
from qgis.utils import iface, plugins

from scripts.driver.waiting import let_qgis_work


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Return messages, docks, actions, and whether QGIS still does its own work."""
    let_qgis_work(0.5)
    # The message is what is looked for here; to the driver it would be an error.
    messages = [item.text() for item in iface.messageBar().items()]
    iface.messageBar().clearWidgets()
    toolbar = iface.mainWindow().findChild(QToolBar, "UtsattaOmradenToolbar")
    return {
        "messages": messages,
        "docks": [d.objectName() for d in iface.mainWindow().findChildren(QDockWidget) if "Dock" in d.objectName()],
        "actions": [action.objectName() for action in toolbar.actions() if action.objectName()],
        "plugins": sorted(plugins),
        "canvas": iface.mapCanvas().isVisible(),
    }
