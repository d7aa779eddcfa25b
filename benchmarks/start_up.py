"""What the plugin adds to the start of QGIS: the desktop starts under Xvfb and tells what each plugin took."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

from scripts import desktop

_ASK = """
import json
from qgis import utils
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

def tell():
    with open({answer!r}, "w", encoding="utf-8") as file:
        json.dump(utils.plugin_times, file)
    iface.actionExit().trigger()

QTimer.singleShot(500, tell)
"""


def plugin_milliseconds(runs: int = 3) -> dict[str, float]:
    """Return the median of the milliseconds of processor time that QGIS itself measured for starting each plugin."""
    times: dict[str, list[float]] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            answer, script = Path(folder, "answer.json"), Path(folder, "ask.py")
            script.write_text(_ASK.format(answer=str(answer)), encoding="utf-8")
            desktop.write_profile(Path(folder, "profiles"))
            command = desktop.command(Path(folder, "profiles"), script, virtual_screen=True)
            subprocess.run(
                command, env=desktop.environment(), timeout=120, check=True, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
            for plugin, seconds in json.loads(answer.read_text(encoding="utf-8")).items():
                times.setdefault(plugin, []).append(float(seconds.rstrip("s")) * 1000)
    return {plugin: sorted(taken)[len(taken) // 2] for plugin, taken in times.items()}
