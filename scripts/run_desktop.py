"""Open QGIS Desktop in Swedish with the plugin and a workspace of the bundled sample. Run by `make run`.

The workspace stands in build/run/ and is kept from run to run; `make clean` takes it away.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import desktop

FOLDER = desktop.ROOT / "build" / "run"
WORKSPACE = FOLDER / "exempel.gpkg"
SAMPLE = desktop.ROOT / "utsatta_omraden_plugin" / "assets" / "sample"
EDITIONS = {"exempel_2023_shp.zip": 2023, "exempel_2025_geojson.zip": 2025}
STARTUP = Path(__file__).with_name("run_desktop_startup.py")


def make_workspace() -> None:
    """Import both sample editions by qgis_process, the way a script of a user would.

    Exits with what qgis_process said when that fails.
    """
    process = desktop.program("qgis_process")
    # Fresh settings each time: qgis_process refuses to enable a plugin that is enabled.
    with tempfile.TemporaryDirectory() as settings:
        offscreen = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": settings}
        surroundings = desktop.environment(extra=offscreen)
        _call(process, surroundings, "plugins", "enable", "utsatta_omraden_plugin")
        for name, year in EDITIONS.items():
            given = [f"INPUT={SAMPLE / name}", f"EDITION={year}", f"WORKSPACE={WORKSPACE}"]
            _call(process, surroundings, "run", "utsattaomraden:importedition", "--", *given)


def _call(process: str, surroundings: dict[str, str], *call: str) -> None:
    done = subprocess.run([process, *call], env=surroundings, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        WORKSPACE.unlink(missing_ok=True)
        sys.exit(f"[run] qgis_process {' '.join(call)} failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Start QGIS and wait until the user closes it; returns its exit code."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("[run] There is no display (DISPLAY is not set). On a machine without a screen use: make demo")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    if WORKSPACE.is_file():
        print(f"[run] Opening the workspace of last time: {WORKSPACE}")
    else:
        print(f"[run] Importing the sample into {WORKSPACE}")
        make_workspace()
    profiles = FOLDER / "profile"
    desktop.write_profile(profiles)
    surroundings = desktop.environment(extra={"UTSATTA_WORKSPACE": str(WORKSPACE)})
    return subprocess.run(desktop.command(profiles, STARTUP), env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
