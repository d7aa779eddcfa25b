"""The published schema: one map between the columns of the police's files and the words of this program.

Source: the published GeoJSON of 2025 and shapefile of 2023 (data.md, "Published schema" and "Shapefile names").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FieldKind(Enum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"


@dataclass(frozen=True)
class PublishedField:
    """A column: its meaning here, its full name, its shapefile name (10 bytes), and its width there in bytes."""

    meaning: str
    name: str
    shapefile_name: str
    kind: FieldKind
    width: int
    precision: int = 0


OBJECT_ID = "OBJECTID"

FIELDS = (
    PublishedField("name", "NAMN", "NAMN", FieldKind.TEXT, 200),
    PublishedField("category", "KATEGORI", "KATEGORI", FieldKind.TEXT, 50),
    PublishedField("locality", "ORT", "ORT", FieldKind.TEXT, 50),
    PublishedField("lpo", "LOKALPOLISOMRADE", "LOKALPOLIS", FieldKind.TEXT, 50),
    PublishedField("lpo_code", "OMRADESKOD", "OMRADESKOD", FieldKind.TEXT, 50),
    PublishedField("police_area", "POLISOMRADE", "POLISOMR_1", FieldKind.TEXT, 50),
    PublishedField("police_area_code", "POLISOMRADESKOD", "POLISOMRAD", FieldKind.TEXT, 50),
    PublishedField("region", "REGION", "REGION", FieldKind.TEXT, 50),
    PublishedField("region_code", "REGIONKOD", "REGIONKOD", FieldKind.TEXT, 50),
    PublishedField("special_area_id", "SPECIALOMRADES_ID", "SPECIALOMR", FieldKind.INTEGER, 5),
    PublishedField("valid_from", "AKTUALITET_START", "AKTUALITET", FieldKind.TEXT, 30),
    PublishedField("valid_to", "AKTUALITET_SLUT", "AKTUALIT_1", FieldKind.TEXT, 30),
    PublishedField("stated_length", "Shape_Length", "Shape_Leng", FieldKind.REAL, 19, 11),
    PublishedField("stated_area", "Shape_Area", "Shape_Area", FieldKind.REAL, 19, 11),
)
"""The columns after OBJECTID, in the order of the published GeoJSON."""


def in_shapefile_order(fields: tuple[PublishedField, ...]) -> tuple[PublishedField, ...]:
    """Return columns in the order of the published shapefile, where the police area's code stands before its name.

    The order matters: a program that knows only the first of the two cut names, POLISOMRAD, expects the code in it.
    """
    ordered = list(fields)
    name = next(index for index, field in enumerate(fields) if field.meaning == "police_area")
    ordered[name], ordered[name + 1] = ordered[name + 1], ordered[name]
    return tuple(ordered)


SHAPEFILE_FIELDS = in_shapefile_order(FIELDS)
"""The columns after OBJECTID in the order of the published shapefile."""
