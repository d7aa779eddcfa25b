"""Runs in a process of its own: load the unpacked plugin as qgis_process does, and tell as JSON what came of it.

Argument: the folder for plugins.
"""

from __future__ import annotations

import json
import sys

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QFile, QTranslator

folder = sys.argv[1]
app = QgsApplication([], True)
app.initQgis()

import processing  # noqa: E402, F401 - a plugin of QGIS itself, found once QGIS runs
import qgis.utils  # noqa: E402
from processing.core.Processing import Processing  # noqa: E402

Processing.initialize()
sys.path.insert(0, folder)
qgis.utils.plugin_paths = [folder]
qgis.utils.updateAvailablePlugins()
messages: list[str] = []
QgsApplication.messageLog().messageReceived.connect(lambda text, *_: messages.append(text))
before = set(sys.modules)
loaded = qgis.utils.loadPlugin("utsatta_omraden_plugin")
came_from = sys.modules["utsatta_omraden_plugin"].__file__ if loaded else None
started = qgis.utils.startProcessingPlugin("utsatta_omraden_plugin")
provider = QgsApplication.processingRegistry().providerById("utsattaomraden")
translator = QTranslator()
result = {
    "loaded": loaded,
    "started": started,
    "messages": messages,
    "from": came_from,
    "version": qgis.utils.pluginMetadata("utsatta_omraden_plugin", "version"),
    "algorithms": sorted(algorithm.name() for algorithm in provider.algorithms()) if provider else [],
    "new_modules": sorted({name.partition(".")[0] for name in set(sys.modules) - before}),
    "icon": QFile.exists(":/utsatta_omraden/icons/icon.svg"),
    "swedish": translator.load(f"{folder}/utsatta_omraden_plugin/i18n/utsatta_omraden_sv.qm"),
    "cancel": translator.translate("QPlatformTheme", "Cancel"),
}
print("RESULT " + json.dumps(result), flush=True)
if started:
    qgis.utils.unloadPlugin("utsatta_omraden_plugin")
app.exitQgis()
