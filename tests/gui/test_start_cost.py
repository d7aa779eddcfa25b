"""What QGIS's start pays for the plugin: heavy packages wait until a workspace is opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.environment import REPOSITORY

HEAVY = ("shapely", "pyproj", "numpy", "osgeo", "sqlite3")
ROOMS = ("exchange", "workspace", "domain.boundary", "domain.area")

LOAD = """
import json, sys
before = set(sys.modules)
from qgis.core import QgsApplication, QgsProject
application = QgsApplication([], True)
application.initQgis()
from tests.gui.qgis_window import Iface
iface = Iface()
qgis_brought = set(sys.modules)
from utsatta_omraden_plugin import classFactory
plugin = classFactory(iface)
plugin.initGui()
ours = sorted(set(sys.modules) - qgis_brought)
docks = [dock.objectName() for dock in iface.docks()]
plugin.unload()
print(json.dumps({"modules": ours, "docks": docks}))
sys.stdout.flush()
import os
os._exit(0)
"""


def test_loading_the_plugin_imports_nothing_heavy(built_plugin, tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)}
    environment["PYTHONPATH"] = str(REPOSITORY)
    run = subprocess.run(
        [sys.executable, "-c", LOAD], capture_output=True, text=True, timeout=120, env=environment, cwd=REPOSITORY
    )
    assert run.returncode == 0, run.stderr
    said = json.loads(run.stdout.splitlines()[-1])
    assert said["docks"], "the docks are there, or this test would prove nothing"
    loaded = said["modules"]
    assert [name for name in loaded if name.split(".")[0] in HEAVY] == []
    rooms = tuple(f"utsatta_omraden_plugin.{room}" for room in ROOMS)
    assert [name for name in loaded if name.startswith(rooms)] == []
