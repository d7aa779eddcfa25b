"""The only file that knows versions: QGIS 3.22 to 4, Qt 5 and Qt 6."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication, QgsProject, QgsSnappingConfig, QgsTask, QgsTolerance, QgsUnitTypes
from qgis.PyQt import QtCore, QtGui, QtWidgets, sip

QAction = getattr(QtGui, "QAction", None) or QtWidgets.QAction
"""``QAction`` moved from QtWidgets (Qt 5) to QtGui (Qt 6)."""

QActionGroup = getattr(QtGui, "QActionGroup", None) or QtWidgets.QActionGroup
QUndoStack = getattr(QtGui, "QUndoStack", None) or QtWidgets.QUndoStack
QUndoCommand = getattr(QtGui, "QUndoCommand", None) or QtWidgets.QUndoCommand
QShortcut = getattr(QtGui, "QShortcut", None) or QtWidgets.QShortcut

SILENT_TASK = QgsTask.Flag.CanCancel | getattr(QgsTask.Flag, "Silent", QgsTask.Flag.CanCancel)
"""Flags of a task that can be cancelled and, from QGIS 3.26 on, ends without a notice of QGIS's own."""

STYLES_RULE_SELECTION = hasattr(Qgis, "SymbolLayerUserFlag")
"""Whether a style can say that its symbols keep their colours when selected: from QGIS 3.34 on."""

_SNAP = getattr(Qgis, "SnappingType", None)
SNAP_TO_VERTEX_AND_SEGMENT = (
    _SNAP.Vertex | _SNAP.Segment
    if _SNAP is not None
    else QgsSnappingConfig.SnappingTypes(QgsSnappingConfig.VertexFlag | QgsSnappingConfig.SegmentFlag)
)
"""What drawing snaps to; the flags moved to ``Qgis`` in 3.26."""

PIXELS = Qgis.MapToolUnit.Pixels if hasattr(Qgis, "MapToolUnit") else QgsTolerance.UnitType.Pixels
"""Unit of a snapping tolerance; moved to ``Qgis`` in 3.32."""

AVOID_INTERSECTIONS_WITH_LAYERS = (
    Qgis if hasattr(Qgis, "AvoidIntersectionsMode") else QgsProject
).AvoidIntersectionsMode.AvoidIntersectionsLayers
"""What is drawn gives way to some layers; the mode moved to ``Qgis`` in 3.26."""

METRES_ON_THE_GROUND = (
    Qgis.RenderUnit.MetersInMapUnits if hasattr(Qgis, "RenderUnit") else QgsUnitTypes.RenderUnit.RenderMetersInMapUnits
)
"""Unit of what is drawn in the size it has on the ground; moved to ``Qgis`` in 3.30."""


def task_threads() -> Any:
    """Return the pool of threads in which QGIS runs its tasks: one of its own in newer QGIS, all of Qt's before."""
    own = getattr(QgsApplication.taskManager(), "threadPool", None)
    return own() if own is not None else QtCore.QThreadPool.globalInstance()


def is_deleted(thing: Any) -> bool:
    """Tell whether Qt has deleted the object behind a Python wrapper."""
    return bool(sip.isdeleted(thing))


def as_number(flags: Any) -> int:
    """Return flags as the number that item models answer with: Qt 5 makes it from them, Qt 6 keeps it inside."""
    return int(getattr(flags, "value", flags))


def field_type(kind: type) -> Any:
    """Return what ``QgsField`` wants for a column of ``int``, ``float`` or ``str``."""
    name, newer = {int: ("Int", "Int"), float: ("Double", "Double"), str: ("String", "QString")}[kind]
    older = getattr(getattr(QtCore.QVariant, "Type", None), name, None)
    return older if older is not None else getattr(QtCore.QMetaType.Type, newer)


def attribution_of(layer: Any) -> str:
    """Return who is to be named for a layer; from QGIS 3.26 on its properties for servers hold that."""
    properties = layer.serverProperties()
    return str(properties.attribution() if hasattr(properties, "attribution") else layer.attribution())


def set_attribution(layer: Any, words: str) -> None:
    """Name who is to be named for a layer."""
    properties = layer.serverProperties()
    (properties if hasattr(properties, "setAttribution") else layer).setAttribution(words)


def user_data_of(result: Any) -> str:
    """Return the text that a result of the search field carries; newer versions ask for it by a method."""
    data = result.userData
    return str(data() if callable(data) else data)
