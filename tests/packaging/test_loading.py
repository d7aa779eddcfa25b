"""The plugin from the zip in a QGIS that knows nothing of this repository."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import desktop

HEAVY = {"shapely", "pyproj", "numpy", "osgeo", "sqlite3", "psycopg2"}


@pytest.fixture(scope="module")
def loaded(installed_plugin: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    settings = tmp_path_factory.mktemp("settings")
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(settings)}
    surroundings = desktop.environment(installed_plugin, offscreen)
    surroundings["PYTHONPATH"] += ":/usr/share/qgis/python/plugins"
    script = Path(__file__).with_name("load_from_zip.py")
    done = subprocess.run(
        [sys.executable, str(script), str(installed_plugin)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=surroundings,
        cwd=installed_plugin,
    )
    told = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    assert told, done.stdout + done.stderr
    assert done.returncode == 0, done.stderr
    return json.loads(told[0].removeprefix("RESULT "))


def test_qgis_loads_and_starts_it_from_the_zip(loaded, installed_plugin):
    assert loaded["loaded"]
    assert loaded["started"], loaded["messages"]
    assert loaded["from"].startswith(str(installed_plugin))


def test_it_offers_its_algorithms(loaded):
    assert {"createworkspace", "importedition", "setcategory", "exportareas"} <= set(loaded["algorithms"])


def test_loading_it_waits_with_heavy_imports(loaded):
    assert HEAVY & set(loaded["new_modules"]) == set()


def test_its_icons_and_translations_come_with_it(loaded):
    assert loaded["icon"]
    assert loaded["swedish"]
    assert loaded["cancel"] == "Avbryt"


def test_qgis_reads_the_version_from_the_metadata(loaded):
    assert loaded["version"] == "0.1.0"
