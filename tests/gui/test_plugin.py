"""The plugin as QGIS loads and unloads it."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QFile, QObject
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QTabBar, QToolBar, QToolButton

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin import classFactory, dependencies
from utsatta_omraden_plugin.compat import QAction, QShortcut

ACTIONS = [
    "actionOpenWorkspace",
    "actionImportEdition",
    "actionAssess",
    "actionAreas",
    "actionDraw",
    "actionCheck",
    "actionCompare",
    "actionExport",
    "actionSubmission",
    "actionCompile",
    "actionReport",
    "actionHelp",
]
IN_MENU = [*ACTIONS[:7], "actionCalibrate", *ACTIONS[7:11], "actionMap", *ACTIONS[11:]]
"""Comparing assessors is for now and then: it stands in the menu, and in the ⋮ menu of the assessment dock."""


@pytest.fixture
def plugin(built_plugin, iface):
    """The plugin, loaded into the test's QGIS window and unloaded again."""
    loaded = classFactory(iface)
    loaded.initGui()
    yield loaded
    loaded.unload()
    let_qt_delete()


def state_of(window) -> dict:
    """Count everything a plugin could leave behind in QGIS."""
    let_qt_delete()
    project = QgsProject.instance()
    return {
        "objects in the window": sorted(
            f"{type(child).__name__} {child.objectName()}" for child in window.findChildren(QObject) if named(child)
        ),
        "actions": len(window.findChildren(QAction)),
        "docks": [dock.objectName() for dock in window.findChildren(QDockWidget)],
        "toolbars": [bar.objectName() for bar in window.findChildren(QToolBar)],
        "shortcuts": len(window.findChildren(QShortcut)),
        "menu": [action.text() for action in window.plugin_menu.actions()],
        "messages": len(window.message_bar.items()),
        "providers": sorted(provider.id() for provider in QgsApplication.processingRegistry().providers()),
        "resources": QFile.exists(":/utsatta_omraden/icons/icon.svg"),
        "listeners to the project": [
            project.receivers(signal)
            for signal in (project.readProject, project.writeProject, project.cleared, project.layerWillBeRemoved[str])
        ],
        "listeners to the application": QgsApplication.instance().receivers(QCoreApplication.instance().aboutToQuit),
        "tasks": QgsApplication.taskManager().count(),
        "map tool": type(window.canvas.mapTool()).__name__,
        "listeners to the map": window.canvas.receivers(window.canvas.mapToolSet),
    }


def listeners_to_any_layer() -> int:
    """How many listeners to its selection a layer has that is none of the plugin's."""
    other = QgsVectorLayer("Point", "other", "memory")
    QgsProject.instance().addMapLayer(other)
    count = other.receivers(other.selectionChanged)
    QgsProject.instance().removeMapLayer(other.id())
    return count


def named(child: QObject) -> bool:
    # A window keeps the bar of tabs that docks once had, with its buttons, for the next ones.
    is_of_tabs = isinstance(QObject.parent(child), QTabBar)  # a model has another parent()
    return bool(child.objectName()) and not child.objectName().startswith("qt_") and not is_of_tabs


def test_loading_puts_toolbar_menu_docks_and_provider_into_qgis(plugin, iface):
    toolbar = iface.window.findChild(QToolBar, "UtsattaOmradenToolbar")
    assert [action.objectName() for action in toolbar.actions()] == ACTIONS
    (menu,) = [action.menu() for action in iface.window.plugin_menu.actions()]
    assert [action.objectName() for action in menu.actions()] == IN_MENU
    assert {dock.objectName() for dock in iface.docks()} == {
        "AssessmentDock",
        "AreasDock",
        "DrawingDock",
        "CheckDock",
        "CompareDock",
        "CalibrationDock",
    }
    assert QgsApplication.processingRegistry().providerById("utsattaomraden") is not None


def test_every_action_has_an_icon_and_says_what_it_does(plugin, iface):
    for action in iface.window.findChild(QToolBar, "UtsattaOmradenToolbar").actions():
        assert not action.icon().isNull(), action.objectName()
        assert action.toolTip(), action.objectName()
        assert not action.icon().pixmap(24, 24).toImage().isNull(), action.objectName()


def test_load_unload_load_unload_leaves_nothing_behind(built_plugin, iface):
    before = state_of(iface.window)
    plugin = classFactory(iface)
    for _ in range(2):
        plugin.initGui()
        assert state_of(iface.window) != before
        plugin.unload()
        assert state_of(iface.window) == before


def test_nothing_is_left_behind_after_work_either(built_plugin, iface, workspace_file):
    before = state_of(iface.window)
    plugin = classFactory(iface)
    for _ in range(2):
        plugin.initGui()
        session = plugin._shell.session
        session.open(str(workspace_file))
        session.choose_areas((session.workspace.areas(session.edition.id)[0].id,))
        session.said.emit("Something happened.")
        plugin.unload()
        for layer in QgsProject.instance().mapLayers().values():
            assert layer.receivers(layer.selectionChanged) <= listeners_to_any_layer()
        QgsProject.instance().clear()
        assert state_of(iface.window) == before


def test_unloading_leaves_one_sound_workspace_file(built_plugin, iface, workspace_file):
    plugin = classFactory(iface)
    plugin.initGui()
    plugin._shell.session.open(str(workspace_file))
    plugin.unload()
    QgsProject.instance().clear()
    assert [path.name for path in workspace_file.parent.iterdir()] == [workspace_file.name]


def test_actions_toggle_their_docks_and_follow_them(plugin, iface, qtbot):
    iface.window.show()
    for action_name, dock_name in [("actionAssess", "AssessmentDock"), ("actionAreas", "AreasDock")]:
        action = iface.window.findChild(QAction, action_name)
        dock = iface.window.findChild(QDockWidget, dock_name)
        assert action.isCheckable()
        assert action.isChecked()
        action.trigger()
        assert not dock.isVisible()
        action.trigger()
        assert dock.isVisible()
        dock.close()
        assert not action.isChecked()


def test_import_and_export_wait_for_a_workspace_and_say_so(plugin, iface, workspace_file):
    import_action = iface.window.findChild(QAction, "actionImportEdition")
    export_action = iface.window.findChild(QAction, "actionExport")
    for action in (import_action, export_action):
        assert not action.isEnabled()
        assert action.toolTip() == "Open a workspace first"
    plugin._shell.session.open(str(workspace_file))
    for action in (import_action, export_action):
        assert action.isEnabled()
        assert action.toolTip() != "Open a workspace first"


def test_qgis_process_gets_the_provider_without_a_window(built_plugin):
    plugin = classFactory(None)
    plugin.initProcessing()
    try:
        provider = QgsApplication.processingRegistry().providerById("utsattaomraden")
        assert {algorithm.name() for algorithm in provider.algorithms()} >= {"createworkspace", "importedition"}
    finally:
        plugin.unload()
    assert QgsApplication.processingRegistry().providerById("utsattaomraden") is None


@pytest.mark.parametrize(
    ("installed", "says"),
    [
        ({"shapely": ""}, "shapely 2.1 or newer (not installed)"),
        ({"shapely": "1.8.5.post1"}, "shapely 2.1 or newer (found: 1.8.5.post1)"),
        ({"shapely": "2.0.7"}, "shapely 2.1 or newer (found: 2.0.7)"),
    ],
)
def test_a_missing_package_gives_one_message_with_the_remedy_and_only_help(
    built_plugin, iface, monkeypatch, installed, says
):
    really = dependencies._installed
    monkeypatch.setattr(dependencies, "_installed", lambda name: installed.get(name, really(name)))
    before = state_of(iface.window)
    plugin = classFactory(iface)
    plugin.initGui()
    (message,) = iface.messages()
    assert says in message
    assert "restart QGIS" in message
    toolbar = iface.window.findChild(QToolBar, "UtsattaOmradenToolbar")
    assert [action.objectName() for action in toolbar.actions()] == ["actionHelp"]
    assert iface.docks() == []
    iface.press_in_message("Details")
    details = iface.window.findChild(QDialog, "DetailsDialog").details.toPlainText()
    assert "pip install" in details
    assert '"shapely>=2.1" "numpy<' in details
    plugin.unload()
    assert state_of(iface.window) == before


def test_comparing_assessors_stands_in_the_menu_of_the_assessment_dock(plugin, iface):
    menu = iface.window.findChild(QToolButton, "moreButton").menu()
    assert "actionCalibrate" in [action.objectName() for action in menu.actions()]


@pytest.mark.parametrize(
    ("name", "action_name"),
    [("CheckDock", "actionCheck"), ("CompareDock", "actionCompare"), ("CalibrationDock", "actionCalibrate")],
)
def test_check_and_compare_wait_until_they_are_asked_for(name, action_name, plugin, iface):
    iface.window.show()
    dock = iface.window.findChild(QDockWidget, name)
    action = iface.window.findChild(QAction, action_name)
    assert not dock.isVisible()
    assert not action.isChecked()
    action.trigger()
    assert dock.isVisible()
    assert action.isChecked()
