"""Utsatta områden: a QGIS plugin to keep, assess, edit, check and publish the boundaries of vulnerable areas."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name that QGIS calls
    """Return the plugin for QGIS."""
    from .plugin import UtsattaOmradenPlugin

    return UtsattaOmradenPlugin(iface)
