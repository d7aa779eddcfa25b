"""Loads shapely so that it keeps to its own GEOS inside QGIS.

Shapely's wheel brings a GEOS of its own, whose functions have the same names as those of the GEOS that the program
``qgis`` is linked with. On Linux a program's own libraries come first when names are resolved, so shapely's new GEOS
would call QGIS's old one and crash ("free(): invalid pointer", seen with GEOS 3.14 beside 3.11 in QGIS 3.22).
``RTLD_DEEPBIND`` makes a library look at what it brought itself first. PyQGIS in a plain Python does not show this.
"""

from __future__ import annotations

import importlib
import os
import sys


def load() -> None:
    """Load shapely; to be called wherever QGIS enters the rooms below, before it imports from them.

    Costs nothing the second time. Windows and macOS resolve names by library and need no help. Raises
    ``ImportError`` when shapely is missing.
    """
    if "shapely" in sys.modules:
        return
    bind_deeply = getattr(os, "RTLD_DEEPBIND", None)
    if bind_deeply is None:
        importlib.import_module("shapely")
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(before | bind_deeply)
    try:
        importlib.import_module("shapely")
    finally:
        sys.setdlopenflags(before)
