"""A vulnerable area as one edition describes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from shapely import MultiPolygon

from .organisation import Organisation
from .trend import Trend


@dataclass(frozen=True)
class AreaVersion:
    """Name, category, organisation and boundary of one area in one edition.

    ``boundary`` is a 2D MultiPolygon in EPSG:3006. ``category`` is the text of the data, normally a value of
    ``Category``; an unknown one is kept as it came so that a check can show it. ``special_area_id`` is the stable
    number that the police give an area; ``object_id`` is only its row number in the published file. ``valid_from``
    tells since when the area has its present category; ``valid_to`` is None while it is open. The ``stated_*``
    measures (metres, square metres) are what the source file claimed; the truth is the boundary. ``extra`` holds the
    source's columns that have no home here. ``id`` and ``area_id`` are UUIDs given by the workspace and empty before.
    ``row_version`` grows with every change.
    """

    name: str
    category: str
    boundary: MultiPolygon
    special_area_id: int | None = None
    object_id: int | None = None
    locality: str = ""
    organisation: Organisation = field(default_factory=Organisation)
    valid_from: date | None = None
    valid_to: date | None = None
    trend: Trend | None = None
    stated_length: float | None = None
    stated_area: float | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    id: str = ""
    area_id: str = ""
    edition_id: str = ""
    row_version: int = 1
    changed_at: str = ""
    changed_by: str = ""
