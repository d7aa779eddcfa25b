"""A QGIS window for tests: a real main window, map, layer tree, message bar and menus behind QGIS's ``iface``.

The stub of pytest-qgis answers every unknown call with a mock, so that a test of load and unload could not fail.
"""

from __future__ import annotations

from qgis.core import QgsLayerTreeModel, QgsLocator, QgsProject
from qgis.gui import (
    QgsLayerTreeMapCanvasBridge,
    QgsLayerTreeView,
    QgsMapCanvas,
    QgsMapToolPan,
    QgsMessageBar,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QDockWidget, QGridLayout, QMainWindow, QMenu, QPushButton, QToolBar, QWidget

from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.map_outline import MapOutline


class QgisWindow(QMainWindow):
    """The main window: map in the middle, message bar over it, plugin menu in the menu bar.

    A map that nobody sees is not drawn: QGIS would draw it in threads, from files that the tests take away meanwhile.
    """

    def __init__(self) -> None:
        super().__init__()
        middle = QWidget()
        grid = QGridLayout(middle)
        grid.setContentsMargins(0, 0, 0, 0)
        self.message_bar = QgsMessageBar(middle)
        self.canvas = QgsMapCanvas(middle)
        self.canvas.setObjectName("theMapCanvas")  # by this name the project keeps its extent
        self.canvas.freeze()
        grid.addWidget(self.message_bar, 0, 0)
        grid.addWidget(self.canvas, 1, 0)
        self.setCentralWidget(middle)
        self.plugin_menu = QMenu("&Plugins", self)
        self.plugin_menu.setObjectName("mPluginMenu")
        self.menuBar().addMenu(self.plugin_menu)
        self.resize(1366, 768)

    def showEvent(self, event: QShowEvent) -> None:
        self.canvas.freeze(False)
        super().showEvent(event)


class Iface(QObject):
    """What the plugin uses of QGIS's interface, doing what QGIS does; an unknown call is an error, not a mock."""

    newProjectCreated = pyqtSignal()
    projectRead = pyqtSignal()
    initializationCompleted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.window = QgisWindow()
        project = QgsProject.instance()
        self.bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), self.window.canvas)
        self.bridge.setAutoSetupOnFirstLayer(False)
        self.pan = QgsMapToolPan(self.window.canvas)
        self.window.canvas.setMapTool(self.pan)
        self._map_tips = QAction("Show map tips", self.window)
        self._map_tips.setCheckable(True)
        self._active_layer = None
        self.locator = QgsLocator(self)
        self.options_factories = []
        self.layer_tree_view = QgsLayerTreeView(self.window)
        self.layer_tree_view.setModel(QgsLayerTreeModel(project.layerTreeRoot(), self.layer_tree_view))
        self.layer_tree_view.hide()

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.window.canvas

    def mapCanvases(self):
        return [self.window.canvas]

    def messageBar(self):
        return self.window.message_bar

    def iconSize(self, docked=False):
        return QSize(16, 16) if docked else QSize(24, 24)

    def addToolBar(self, toolbar, area=Qt.ToolBarArea.TopToolBarArea):
        if isinstance(toolbar, str):
            toolbar = QToolBar(toolbar, self.window)
        self.window.addToolBar(area, toolbar)
        return toolbar

    def pluginMenu(self):
        return self.window.plugin_menu

    def addPluginToMenu(self, name, action):
        self._submenu(name).addAction(action)

    def removePluginMenu(self, name, action):
        menu = self._submenu(name)
        menu.removeAction(action)
        if not menu.actions():
            self.window.plugin_menu.removeAction(menu.menuAction())
            menu.deleteLater()

    def _submenu(self, name):
        for action in self.window.plugin_menu.actions():
            if action.menu() is not None and action.text() == name:
                return action.menu()
        return self.window.plugin_menu.addMenu(name)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def actionPan(self):
        return self.pan.action()

    def actionMapTips(self):
        return self._map_tips

    def activeLayer(self):
        return self._active_layer

    def setActiveLayer(self, layer):
        self._active_layer = layer
        return True

    def layerTreeView(self):
        return self.layer_tree_view

    def registerLocatorFilter(self, search):
        self.locator.registerFilter(search)

    def deregisterLocatorFilter(self, search):
        self.locator.deregisterFilter(search)

    def registerOptionsWidgetFactory(self, factory):
        self.options_factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.options_factories.remove(factory)

    def newProject(self, prompt_to_save=False):
        QgsProject.instance().clear()
        self.newProjectCreated.emit()
        return True

    def take_down(self) -> None:
        """Empty map and project and close the window; Qt deletes it when it comes to that."""
        self.window.canvas.freeze()
        self.window.canvas.stopRendering()
        self.window.canvas.setLayers([])
        QgsProject.instance().clear()
        self.bridge.deleteLater()
        self.window.close()
        self.window.deleteLater()

    # What tests ask

    def messages(self) -> list[str]:
        """The texts of the messages that stand in the message bar, oldest first."""
        return [item.text() for item in self.message_items()]

    def message_items(self):
        """The messages that stand in the message bar, oldest first (QGIS keeps the newest on top)."""
        return list(reversed(self.window.message_bar.items()))

    def press_in_message(self, text: str) -> None:
        """Press the button with this text in the newest message that has one."""
        for item in reversed(self.message_items()):
            for button in item.findChildren(QPushButton):
                if button.text().replace("&", "") == text:
                    button.click()
                    QCoreApplication.processEvents()  # a message does what its buttons say once the click is over
                    return
        raise AssertionError(f"no message has a button {text!r}")

    def docks(self) -> list[QDockWidget]:
        """The docks that are in the window."""
        return self.window.findChildren(QDockWidget)


def outlines_on(canvas: QgsMapCanvas) -> list[MapOutline]:
    """What the plugin has outlined on the map."""
    return [item for item in canvas.scene().items() if isinstance(item, MapOutline)]
