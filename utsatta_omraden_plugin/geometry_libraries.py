"""Loads shapely so that it keeps to its own GEOS inside QGIS.

Shapely's wheel brings a GEOS of its own, whose functions have the same names as those of the GEOS that the program
``qgis`` is linked with. On Linux a program's own libraries come first when names are resolved, so shapely's new GEOS
would call QGIS's old one and crash ("free(): invalid pointer", seen with GEOS 3.14 beside 3.11 in QGIS 3.22).
``RTLD_DEEPBIND`` makes a library look at what it brought itself first. PyQGIS in a plain Python does not show this.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from types import ModuleType

from .domain.errors import UtsattaError
from .domain.text import QT_TRANSLATE_NOOP, text

_APART = "_utsatta_omraden_loaded_apart"
"""Marks the module that was loaded here: it outlives this file when the plugin is loaded anew."""


class GeometryLibraryError(UtsattaError):
    """Shapely cannot be used: missing, damaged, built for another Python or NumPy, or mixed with QGIS's GEOS."""


def load() -> None:
    """Load shapely; to be called wherever QGIS enters the rooms below, before it imports from them.

    Costs nothing the second time. Windows and macOS resolve names by library and need no help. Raises
    ``GeometryLibraryError``, also when another plugin was first and the two GEOS got mixed: areas were then cut into
    nothing without a word, or QGIS crashed (seen in QGIS 3.22). Newer QGIS load shapely themselves; that is theirs.
    """
    loaded = sys.modules.get("shapely")
    if loaded is not None:
        program = _geos_of_the_program()
        own = str(getattr(loaded, "geos_version_string", ""))
        if own and program and own != program and not hasattr(loaded, _APART) and not _is_loaded_by_qgis(loaded):
            raise _mixed(own, program)
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
        setattr(importlib.import_module("shapely"), _APART, True)
    finally:
        sys.setdlopenflags(before)


def _geos_of_the_program() -> str:
    """Return the version of the GEOS that the running program is linked with, "" when it is with none.

    Python itself is not; QGIS Desktop and qgis_process are.
    """
    if not hasattr(os, "RTLD_DEEPBIND"):
        return ""
    try:
        version = ctypes.CDLL(None).GEOSversion
    except (AttributeError, OSError):
        return ""
    version.restype = ctypes.c_char_p
    return bytes(version() or b"").decode("ascii", "replace").partition("-")[0]


def _is_loaded_by_qgis(shapely: ModuleType) -> bool:
    """Whether QGIS's own Python brought shapely, as from 3.44 on, and not some plugin."""
    return getattr(sys.modules.get("qgis.core"), "_shapely", None) is shapely


def _mixed(own: str, program: str) -> GeometryLibraryError:
    return GeometryLibraryError(
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Another plugin has loaded the Python package shapely first. Its geometry library (GEOS {own}) and "
                "that of QGIS (GEOS {program}) are mixed now: areas could come out wrong, or QGIS could crash.",
            ),
            own=own,
            program=program,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Restart QGIS and open the workspace before the other plugin is used, or switch that plugin off.",
            )
        ),
    )
