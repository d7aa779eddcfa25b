"""The formats of an export."""

from __future__ import annotations

from enum import Enum


class ExportFormat(Enum):
    """A format of interface.md; the value is its name there."""

    SHP = "SHP"
    GEOJSON = "GEOJSON"
    GEOJSON_RFC7946 = "GEOJSON_RFC7946"
    GPKG = "GPKG"

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings that a file of this format may have."""
        return {"SHP": (".zip",), "GPKG": (".gpkg",)}.get(self.value, (".geojson", ".json"))
