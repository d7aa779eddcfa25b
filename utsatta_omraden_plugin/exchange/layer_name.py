"""What the layer of areas is called in a GeoPackage: like the file, unless no layer can be called so."""

from __future__ import annotations

from .municipality_profile import MEASURES

OTHERWISE = "OMRADEN"
_TAKEN = frozenset({MEASURES.lower(), "ogr_empty_table"})
_KEPT_FOR_THE_FORMAT = ("gpkg", "sqlite_")
"""Beginnings of names, in any case, that GeoPackage and SQLite keep for their own tables."""
_NOT_AT_THE_BEGINNING = tuple("`~!@#$%^&*()+-={}|[]\\:\";'<>?,./")
"""GDAL makes no layer whose name begins so."""


def layer_name_of(stem: str) -> str:
    """Return the name of the layer in the file whose name without its ending is ``stem``."""
    if stem.lower() in _TAKEN or stem.lower().startswith(_KEPT_FOR_THE_FORMAT):
        return OTHERWISE
    return OTHERWISE if stem.startswith(_NOT_AT_THE_BEGINNING) else stem
