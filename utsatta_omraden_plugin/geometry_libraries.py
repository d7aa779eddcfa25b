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

from .domain.errors import UtsattaError
from .domain.text import QT_TRANSLATE_NOOP, text


class GeometryLibraryError(UtsattaError):
    """Shapely cannot be loaded: it is missing, damaged, or built for another Python or NumPy."""


def load() -> None:
    """Load shapely; to be called wherever QGIS enters the rooms below, before it imports from them.

    Costs nothing the second time. Windows and macOS resolve names by library and need no help. Raises
    ``GeometryLibraryError``.
    """
    if "shapely" in sys.modules:
        return
    try:
        _load_apart()
    except (ImportError, OSError, AttributeError, ValueError) as error:
        from . import dependencies  # speaks through QGIS, which is there wherever this is said

        raise GeometryLibraryError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The Python package shapely cannot be loaded ({reason}). It is damaged, or made for another "
                    "Python or NumPy than those of this QGIS.",
                ),
                reason=error,
            ),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Close QGIS and install it anew: {command}"),
                command=dependencies.command(anew=True),
            ),
            repr(error),
        ) from error


def _load_apart() -> None:
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
