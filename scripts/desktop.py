"""Start QGIS as a program of its own with this repository's plugin: profile, environment, virtual screen.

Used by `make run`, the demo and the desktop tests.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROFILE = "sv"
SCREEN = "1600x1000x24"

# What a test run or an offscreen script sets up for itself, and a QGIS of its own must not inherit.
_NOT_INHERITED = ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "QGIS_OPTIONS_PATH", "QGIS_PREFIX_PATH", "PYTHONPATH")


def environment(plugin_path: Path = ROOT, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a QGIS that loads its plugins from ``plugin_path`` (the folder above the plugin's).

    QGIS runs the system's Python; the packages of the virtual environment reach it by PYTHONPATH.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    packages = os.pathsep.join(path for path in sys.path if path.endswith("site-packages"))
    return {**kept, "QGIS_PLUGINPATH": str(plugin_path), "PYTHONPATH": packages, **(extra or {})}


def write_profile(profiles: Path, locale: str = "sv_SE") -> Path:
    """Write a profile that speaks ``locale`` and loads the plugin; returns its folder.

    ``--lang`` alone does not load a plugin's translation, so the locale stands in the settings. The first-run
    greeting and the question for new versions stay away.
    """
    folder = profiles / "profiles" / PROFILE
    settings = folder / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        "[PythonPlugins]\nutsatta_omraden_plugin=true\n\n"
        f"[locale]\noverrideFlag=true\nuserLocale={locale}\nglobalLocale={locale}\n\n"
        "[qgis]\ncheckVersion=false\nshowTips=false\nnewsFeed\\disabled=true\n\n"
        "[app]\nnews-feed\\items\\httpsfeedqgisorg\\disabled=true\n",
        encoding="utf-8",
    )
    return folder


def command(profiles: Path, script: Path | None = None, virtual_screen: bool = False) -> list[str]:
    """Return the command that starts QGIS Desktop with the profile of ``write_profile`` and runs ``script`` in it."""
    screen = ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}"] if virtual_screen else []
    start = [
        *screen,
        program("qgis"),
        "--noversioncheck",
        "--nologo",
        "--profiles-path",
        str(profiles),
        "--profile",
        PROFILE,
    ]
    return [*start, "--code", str(script)] if script else start


def program(name: str) -> str:
    """Return the path of a program of QGIS; Debian 12's wrapper of qgis_process is broken, so the binary goes first."""
    for candidate in (f"{name}.bin", name) if name == "qgis_process" else (name,):
        if found := shutil.which(candidate):
            return found
    raise FileNotFoundError(f"{name} is not installed: run scripts/setup.sh")
