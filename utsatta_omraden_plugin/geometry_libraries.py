"""Loads shapely and pyproj so that they keep to their own GEOS and PROJ inside QGIS.

The wheels of both bring their own libraries, whose functions have the same names as those of the GEOS and PROJ that
the program ``qgis`` is linked with. On Linux a program's own libraries come first when names are resolved, so shapely's
new GEOS would call QGIS's old one and crash ("free(): invalid pointer", seen with GEOS 3.14 beside 3.11 in QGIS 3.22).
``RTLD_DEEPBIND`` makes a library look at what it brought itself first. PyQGIS in a plain Python does not show this.
"""

from __future__ import annotations

import importlib
import os
import sys

PACKAGES = ("shapely", "pyproj")


def load() -> None:
    """Load both packages; to be called wherever QGIS enters the rooms below, before it imports from them.

    Costs nothing the second time. Windows and macOS resolve names by library and need no help. Raises
    ``ImportError`` when a package is missing.
    """
    missing = [package for package in PACKAGES if package not in sys.modules]
    if not missing:
        return
    bind_deeply = getattr(os, "RTLD_DEEPBIND", None)
    if bind_deeply is None:
        _import(missing)
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(before | bind_deeply)
    try:
        _import(missing)
    finally:
        sys.setdlopenflags(before)


def _import(packages: list[str]) -> None:
    for package in packages:
        importlib.import_module(package)
