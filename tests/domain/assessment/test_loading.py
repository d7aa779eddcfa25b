"""The docks know the assessment from the start of QGIS, when the geometry libraries may not be loaded yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
LOOK = """
import sys
import utsatta_omraden_plugin.domain.assessment, utsatta_omraden_plugin.domain.method
import utsatta_omraden_plugin.domain.privacy
print(sorted({"numpy", "shapely", "pyproj"} & set(sys.modules)))
"""


def test_neither_shapely_nor_numpy_is_loaded_with_it():
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
