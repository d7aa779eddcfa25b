"""What the plugin adds to QGIS itself comes with it and goes with it."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsExpression, QgsProject

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin import classFactory
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.expressions.function import GROUP


def offers(iface) -> dict[str, int]:
    project = QgsProject.instance()
    return {
        "functions": sum(GROUP in function.groups() for function in QgsExpression.Functions()),
        "search filters": len(iface.locator.filters()),
        "option pages": len(iface.options_factories),
        "listeners to new layers": project.receivers(project.layersAdded),
        "listeners to the layer tree": project.layerTreeRoot().receivers(project.layerTreeRoot().willRemoveChildren),
        "tasks": QgsApplication.taskManager().count(),
    }


def test_they_come_and_go(built_plugin, iface, workspace_file):
    before = offers(iface)
    plugin = classFactory(iface)
    for _ in range(2):
        plugin.initGui()
        plugin._shell.session.open(str(workspace_file))
        there = offers(iface)
        assert there["functions"] == before["functions"] + 7
        assert there["search filters"] == there["option pages"] == 1
        plugin.unload()
        QgsProject.instance().clear()
        let_qt_delete()
        assert offers(iface) == before


def test_the_map_has_a_menu_in_the_plugin_s(built_plugin, iface):
    plugin = classFactory(iface)
    plugin.initGui()
    action = iface.window.findChild(QAction, "actionMap")
    assert [each.objectName() for each in action.menu().actions() if not each.isSeparator()] == [
        "actionTheme:areas",
        "actionTheme:trend",
        "actionTheme:change",
        "actionTheme:assessment_state",
        "actionTheme:uncertainty",
        "actionBackground:land",
        "actionBackground:openstreetmap",
        "actionNewProject",
        "actionPutTemplate",
    ]
    assert not action.icon().isNull()
    plugin.unload()
