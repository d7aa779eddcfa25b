"""The functions leave QGIS although a map is being drawn with them; QGIS would read past the end of its list."""

from __future__ import annotations

from qgis.core import QgsExpression
from qgis.PyQt.QtCore import QCoreApplication

from utsatta_omraden_plugin.gui.expressions.registration import ExpressionFunctions
from utsatta_omraden_plugin.gui.layer_tree import edition_layers
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.map_look.themes import Theme, show_theme
from utsatta_omraden_plugin.gui.messages import Messages


def test_unloading_while_the_map_is_drawn(shown_iface, empty_session, workspace_file, project, qtbot):
    layers = MapLayers(empty_session, shown_iface, Messages(shown_iface))
    layers.load()
    empty_session.open(str(workspace_file))
    canvas = shown_iface.mapCanvas()
    were_drawing = 0
    for theme in (Theme.CHANGE, Theme.ASSESSMENT, Theme.UNCERTAINTY) * 5:
        functions = ExpressionFunctions(empty_session, shown_iface)
        functions.load()
        show_theme(edition_layers(project).values(), theme)
        canvas.refresh()
        for _ in range(50):
            QCoreApplication.processEvents()
            if canvas.isDrawing():
                break
        were_drawing += canvas.isDrawing()
        functions.unload()
        assert not QgsExpression.isFunctionName("uo_change")
    assert were_drawing > 0
    qtbot.waitUntil(lambda: not canvas.isDrawing(), timeout=10_000)
    layers.unload()
