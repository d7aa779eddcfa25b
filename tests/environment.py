"""Surroundings of the tests, loaded by pytest before anything else (see addopts in pyproject.toml).

pytest-qgis starts QGIS before any conftest is read, and Qt chooses its platform at that moment.
"""

from __future__ import annotations

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Tests read the interface in English, whoever runs them.
os.environ.update({"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "LANGUAGE": ""})
