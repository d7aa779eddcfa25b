"""The layer on which QGIS's own tools draw: empty, in memory, and gone when the drawing ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsEditFormConfig,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProject,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...compat import is_deleted
from ...translation import translate
from ..layer_tree import workspace_group
from .shapes import ShapeKind
from .snap_index import forget_vertices

SCRATCH_KEY = "utsatta_omraden/drawing"
STROKE = "#0072b2"
BESIDE_STROKE = "#5a5a5a"
_BESIDE = "beside"


class ScratchLayer(QObject):
    """Opens a layer for editing, makes it the current one, and gives the user's own layer and tool back.

    It stands in the layer tree while it is there: QGIS makes no layer current that is hidden from the tree (seen in
    3.22 with the private flag). ``added`` gives a new feature's geometry; ``ended`` is emitted when the user ends the
    editing by QGIS's own button, ``lost`` when the layer goes without us (removed, another project).
    """

    added = pyqtSignal(object)
    ended = pyqtSignal()
    lost = pyqtSignal()

    def __init__(self, iface: Any, project: QgsProject) -> None:
        super().__init__()
        self._iface = iface
        self._project = project
        self._former_layer: QgsMapLayer | None = None
        self._former_tool: Any = None
        self.layer: QgsVectorLayer | None = None
        self._laid_out: list[int] = []
        self._is_going = False
        self.has_ended = False
        self.tool: Any = None

    def open(
        self, kind: ShapeKind, title: str, geometry: QgsGeometry | None = None, beside: Sequence[QgsGeometry] = ()
    ) -> QgsVectorLayer:
        """Make the layer, with one feature when ``geometry`` (EPSG:3006) is given, and with those ``beside`` it."""
        self.close()
        self._remove_left_behind()
        canvas = self._iface.mapCanvas()
        self._former_layer, self._former_tool = self._iface.activeLayer(), canvas.mapTool()
        # QGIS's tools refuse to edit a multipart shape on a layer of single ones.
        parts = "Multi" if geometry is not None and geometry.isMultipart() else ""
        fields = f"&field={_BESIDE}:integer" if beside else ""
        layer = QgsVectorLayer(f"{parts}{kind.value}?crs=EPSG:3006{fields}", title, "memory")
        layer.setCustomProperty(SCRATCH_KEY, True)
        layer.setCustomProperty("skipMemoryLayersCheck", 1)  # nothing of it is to be kept: QGIS need not ask at exit
        form = layer.editFormConfig()
        form.setSuppress(QgsEditFormConfig.FeatureFormSuppress.SuppressOn)
        layer.setEditFormConfig(form)
        layer.setRenderer(_look_beside(kind, title) if beside else QgsSingleSymbolRenderer(_symbol(kind)))
        self._laid_out = []
        if geometry is not None:
            features = [_feature(layer, one, place) for place, one in enumerate((geometry, *beside))]
            _, added = layer.dataProvider().addFeatures(features)
            self._laid_out = [feature.id() for feature in added]
        self._project.addMapLayer(layer, False)
        group = workspace_group(self._project) or self._project.layerTreeRoot()
        group.insertLayer(0, layer).setItemVisibilityCheckedParentRecursive(True)
        self.layer = layer
        self.has_ended = False
        layer.startEditing()
        for signal, slot in self._connections(layer):
            signal.connect(slot)
        self._iface.setActiveLayer(layer)
        forget_vertices(canvas)
        return layer

    def use(self, action: Any) -> None:
        """Take up one of QGIS's tools."""
        action.trigger()
        self.tool = self._iface.mapCanvas().mapTool()

    def geometries(self) -> list[QgsGeometry]:
        """Return what is drawn on the layer now."""
        if self.layer is None or is_deleted(self.layer):
            return []
        return [QgsGeometry(feature.geometry()) for feature in self.layer.getFeatures()]

    def parted(self) -> list[list[QgsGeometry]]:
        """Return what became of each geometry that was laid out: none when it was removed. What was added since is
        the first one's."""
        parted: list[list[QgsGeometry]] = [[] for _ in self._laid_out]
        if self.layer is not None and not is_deleted(self.layer):
            for feature in self.layer.getFeatures():
                place = self._laid_out.index(feature.id()) if feature.id() in self._laid_out else 0
                parted[place].append(QgsGeometry(feature.geometry()))
        return parted

    def clear(self) -> None:
        """Take everything off the layer; QGIS's undo does not bring it back."""
        if self.layer is not None and not is_deleted(self.layer) and self.layer.isEditable():
            self.layer.deleteFeatures([feature.id() for feature in self.layer.getFeatures()])
            self.layer.undoStack().clear()
            self.layer.triggerRepaint()

    def close(self) -> None:
        """Remove the layer and give back what the user had."""
        layer, self.layer = self.layer, None
        if layer is None:
            return
        canvas = self._iface.mapCanvas()
        is_ours = canvas.mapTool() is self.tool
        if not is_deleted(layer):
            for signal, slot in self._connections(layer):
                signal.disconnect(slot)
            if not self._is_going:
                layer.rollBack()
                self._project.removeMapLayer(layer.id())
        former, self._former_layer = self._former_layer, None
        if former is not None and not is_deleted(former) and self._project.mapLayer(former.id()) is not None:
            self._iface.setActiveLayer(former)
        tool, self._former_tool, self.tool = self._former_tool, None, None
        if is_ours and tool is not None and not is_deleted(tool):
            canvas.setMapTool(tool)
        elif is_ours:
            self._iface.actionPan().trigger()
        canvas.refresh()

    def _connections(self, layer: QgsVectorLayer) -> tuple[tuple[Any, Callable[..., None]], ...]:
        return (
            (layer.featureAdded, self._added),
            (self._project.layerWillBeRemoved[str], self._goes),
            (layer.editingStopped, self._ended),
        )

    def _added(self, feature_id: int) -> None:
        if self.layer is not None:
            self.added.emit(QgsGeometry(self.layer.getFeature(feature_id).geometry()))

    def _ended(self) -> None:
        # QGIS is still in the midst of ending the editing; when it leaves the project the layer goes right after.
        self.has_ended = True
        QTimer.singleShot(0, lambda: self.ended.emit() if self.layer is not None else None)

    def _goes(self, layer_id: str) -> None:
        if self.layer is None or self.layer.id() != layer_id:
            return
        self._is_going = True
        self.lost.emit()
        self.close()
        self._is_going = False

    def _remove_left_behind(self) -> None:
        """Remove what a project kept that was saved in the midst of drawing."""
        left = [layer.id() for layer in self._project.mapLayers().values() if layer.customProperty(SCRATCH_KEY)]
        self._project.removeMapLayers(left)


def _feature(layer: QgsVectorLayer, geometry: QgsGeometry, place: int) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    if feature.attributeCount():
        feature.setAttribute(_BESIDE, int(place > 0))
    return feature


def _look_beside(kind: ShapeKind, title: str) -> QgsCategorizedSymbolRenderer:
    """Return the look of one shape among others that it shares borders with."""
    others = QgsFillSymbol.createSimple({"color": "0,0,0,0", "outline_color": BESIDE_STROKE, "outline_width": "0.4"})
    categories = [
        QgsRendererCategory(0, _symbol(kind), title),
        QgsRendererCategory(1, others, translate("UtsattaOmraden", "Neighbours, which follow")),
    ]
    return QgsCategorizedSymbolRenderer(_BESIDE, categories)


def _symbol(kind: ShapeKind) -> QgsSymbol:
    """Return a look through which one sees what one draws by."""
    if kind is ShapeKind.POINT:
        return QgsMarkerSymbol.createSimple({"name": "cross2", "size": "4", "outline_color": STROKE})
    if kind is ShapeKind.LINE:
        return QgsLineSymbol.createSimple({"line_color": STROKE, "line_width": "0.8"})
    return QgsFillSymbol.createSimple({"color": "0,114,178,50", "outline_color": STROKE, "outline_width": "0.8"})
