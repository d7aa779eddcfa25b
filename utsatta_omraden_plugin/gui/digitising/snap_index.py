"""What QGIS knows of the vertices of layers, for snapping."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsMapSettings, QgsTask
from qgis.PyQt.QtCore import QTimer

from ...compat import is_deleted

_SOON = 50
"""Milliseconds until it is tried again."""
_TRIES = 100


def forget_vertices(canvas: Any, tries: int = _TRIES) -> None:
    """Have QGIS look for the vertices of all layers anew when the mouse next moves.

    QGIS keeps them by the address of a layer and never drops those of a layer that is gone. A new layer that comes to
    stand at the same address then seems to have the vertices of the old one, often none, and its own can be neither
    snapped to nor moved. QGIS forgets them all when the map takes a coordinate system of another name: here it does so
    for a moment. It waits for tasks that have not begun: to forget what such a task is about to look for, QGIS waits
    for the task's end, and for ever when it has lost it (see ``gui/lost_task.py``).
    """
    if is_deleted(canvas):
        return
    if any(task.status() == QgsTask.TaskStatus.Queued for task in QgsApplication.taskManager().tasks()):
        if tries:
            QTimer.singleShot(_SOON, partial(forget_vertices, canvas, tries - 1))
        return
    snapping, settings = canvas.snappingUtils(), canvas.mapSettings()
    other = QgsMapSettings(settings)
    has_name = bool(settings.destinationCrs().authid())
    other.setDestinationCrs(QgsCoordinateReferenceSystem() if has_name else QgsCoordinateReferenceSystem("EPSG:3006"))
    snapping.setMapSettings(other)
    snapping.setMapSettings(settings)
