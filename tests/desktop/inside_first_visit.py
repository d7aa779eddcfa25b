"""Runs inside QGIS: stops and starts the plugin, does the main job, and collects what the tests look at."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDockWidget, QLabel, QLineEdit, QMenu, QTableView, QToolBar
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

from scripts.driver import check_steps, compare_steps, hands, main_job
from scripts.driver.waiting import let_qgis_work, wait_for
from utsatta_omraden_plugin.compat import QAction, QShortcut

PLUGIN = "utsatta_omraden_plugin"
DOCKS = ("AreasDock", "AssessmentDock", "CheckDock", "CompareDock")


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of ``main_job``, what was left after stopping, and all texts of the interface."""
    wait_for("the plugin's docks", lambda: window().findChild(QDockWidget, "AreasDock"))
    texts = texts_shown()
    started = traces()
    check_steps.open_dock()
    compare_steps.open_dock()
    with_all_docks = traces()
    stop()
    stopped = traces()
    start()
    again = traces()
    facts = main_job.run(settings)
    texts |= texts_shown()
    tree = layer_tree()
    stop()
    stopped_after_work = traces()
    start()
    return {
        **facts,
        "started": started,
        "with_all_docks": with_all_docks,
        "stopped": stopped,
        "started_again": again,
        "stopped_after_work": stopped_after_work,
        "started_after_work": traces(),
        "texts": sorted(texts),
        "layer_tree": tree,
    }


def stop() -> None:
    """Switch the plugin off, as the plugin manager does."""
    unloadPlugin(PLUGIN)
    settle()


def start() -> None:
    """Switch the plugin on again."""
    loadPlugin(PLUGIN)
    startPlugin(PLUGIN)
    settle()


def window() -> Any:
    """Return QGIS's main window."""
    return iface.mainWindow()


def settle() -> None:
    """Let Qt delete what it was asked to delete."""
    let_qgis_work(0.3)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    let_qgis_work(0.1)


def traces() -> dict[str, Any]:
    """Return everything of the plugin that can be found in QGIS, and counts that must not grow."""
    # QGIS itself keeps the menu of a plugin, and a line above it, when it takes them out of its own menu, and its tool
    # for new features keeps an action for each one that was drawn.
    kept = (QMenu, QgsMapTool)
    actions = [action for action in window().findChildren(QAction) if not isinstance(action.parent(), kept)]
    return {
        "docks": sorted(name for name in names(QDockWidget) if name in DOCKS),
        "docks_seen": sorted(dock.objectName() for dock in window().findChildren(QDockWidget) if is_seen(dock)),
        "toolbars": [name for name in names(QToolBar) if name == "UtsattaOmradenToolbar"],
        "provider": QgsApplication.processingRegistry().providerById("utsattaomraden") is not None,
        "actions": len(actions),
        "own_actions": sorted(own_actions()),
        "shortcuts": len(window().findChildren(QShortcut)),
        "menu": [action.text() for action in iface.pluginMenu().actions()],
        "docks_in_all": len(window().findChildren(QDockWidget)),
        "messages": len(iface.messageBar().items()),
    }


def is_seen(dock: QDockWidget) -> bool:
    """Whether a dock of the plugin is open, be it as a tab behind another."""
    return dock.objectName() in DOCKS and not dock.isHidden()


def own_actions() -> list[str]:
    """Return the names of the actions on the plugin's toolbar (other parts of QGIS use some of the names too)."""
    toolbar = window().findChild(QToolBar, "UtsattaOmradenToolbar")
    return [action.objectName() for action in toolbar.actions() if action.objectName()] if toolbar else []


def names(kind: type[Any]) -> list[str]:
    """Return the object names of all widgets of a kind in the window."""
    return [widget.objectName() for widget in window().findChildren(kind)]


def texts_shown() -> set[str]:
    """Return every text that the plugin's docks, toolbar and menu show, say or hint at."""
    texts: set[str] = set()
    toolbar = window().findChild(QToolBar, "UtsattaOmradenToolbar")
    for action in toolbar.actions():
        texts |= {action.text(), action.toolTip()}
    for dock in map(hands.find, (*DOCKS, "CalibrationDock")):
        texts.add(dock.windowTitle())
        for label in dock.findChildren(QLabel):
            texts.add(label.text())
        for button in dock.findChildren(QAbstractButton):
            if button.objectName().startswith("qt_"):
                continue  # the buttons of the dock's frame are Qt's own
            texts |= {button.text(), button.toolTip(), button.accessibleName(), button.accessibleDescription()}
        for field in dock.findChildren(QLineEdit):
            texts |= {field.placeholderText(), field.toolTip(), field.accessibleName()}
        for combo in dock.findChildren(QComboBox):
            texts |= {combo.itemText(row) for row in range(combo.count())}
            texts |= {combo.toolTip(), combo.accessibleName()}
        for table in dock.findChildren(QTableView):
            model = table.model()
            texts |= {str(model.headerData(column, 1)) for column in range(model.columnCount())}
    return {text for text in texts if text}


def layer_tree() -> list[str]:
    """Return the names of the groups and layers, each with what hangs below it."""
    from qgis.core import QgsProject

    root = QgsProject.instance().layerTreeRoot()
    groups = [f"{group.name()}: {[node.name() for node in group.findLayers()]}" for group in root.findGroups(True)]
    return groups or [node.name() for node in root.findLayers()]
