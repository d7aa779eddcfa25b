"""A QGIS window for tests with snapping and QGIS's own tool for new features."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProject
from qgis.gui import (
    QgsAdvancedDigitizingDockWidget,
    QgsMapCanvasSnappingUtils,
    QgsMapToolCapture,
    QgsMapToolDigitizeFeature,
)

from tests.gui.conftest import let_qt_delete
from tests.gui.qgis_window import Iface
from utsatta_omraden_plugin.compat import QAction, is_deleted


class DigitisingIface(Iface):
    """QGIS's interface with its snapping and its tool for new features."""

    def __init__(self) -> None:
        super().__init__()
        canvas = self.window.canvas
        project = QgsProject.instance()
        self.snapping = QgsMapCanvasSnappingUtils(canvas, canvas)
        canvas.setSnappingUtils(self.snapping)
        self.snapping.setConfig(project.snappingConfig())
        project.snappingConfigChanged.connect(self.snapping.setConfig)
        self.cad = QgsAdvancedDigitizingDockWidget(canvas, self.window)
        self.cad.hide()
        self.digitise = QgsMapToolDigitizeFeature(canvas, self.cad, QgsMapToolCapture.CaptureMode.CaptureNone)
        self.digitise.digitizingCompleted.connect(self._add_feature)
        self.vertices = QgsMapToolDigitizeFeature(canvas, self.cad, QgsMapToolCapture.CaptureMode.CaptureNone)
        self._add = QAction("Add feature", self.window)
        self._add.triggered.connect(lambda: canvas.setMapTool(self.digitise))
        self._vertex = QAction("Vertex tool", self.window)
        self._vertex.triggered.connect(lambda: canvas.setMapTool(self.vertices))

    def setActiveLayer(self, layer):
        self.window.canvas.setCurrentLayer(layer)
        if layer is not None:
            layer.willBeDeleted.connect(partial(self._forget, layer.id()))
        return super().setActiveLayer(layer)

    def _forget(self, layer_id: str) -> None:
        # As QGIS's own window does it: a map tool asks for the canvas's layer, even while the tool itself is deleted.
        canvas = self.window.canvas
        if not is_deleted(canvas) and canvas.currentLayer() is not None and canvas.currentLayer().id() == layer_id:
            canvas.setCurrentLayer(None)

    def actionAddFeature(self):
        return self._add

    def actionVertexToolActiveLayer(self):
        return self._vertex

    def _add_feature(self, feature) -> None:
        # As QGIS's own window does it: one step of the layer's own undo.
        layer = self.activeLayer()
        layer.beginEditCommand("Add feature")
        layer.addFeature(feature)
        layer.endEditCommand()


def digitising_iface(project):
    """Give the interface to a fixture, and take it down after the test."""
    interface = DigitisingIface()
    yield interface
    project.snappingConfigChanged.disconnect(interface.snapping.setConfig)
    interface.window.canvas.unsetMapTool(interface.window.canvas.mapTool())
    interface.take_down()
    let_qt_delete()
