"""The plugin's icons by name."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

PREFIX = ":/utsatta_omraden/icons/"


def icon(name: str) -> QIcon:
    """Return an icon of the compiled resources, such as ``icon("open_workspace")``; empty while they are not loaded."""
    return QIcon(f"{PREFIX}{name}.svg")
