"""GeoJSON, laid out member by member like the published file of 2025: one feature a line, legacy crs member.

A writer of its own because GDAL's neither keeps the order and the decimals of the published file nor puts Polygon
and MultiPolygon side by side.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import EPSG
from ..domain.progress import Progress
from .projection import moved, system_of_code
from .published_profile import DECIMALS, PublishedEdition
from .published_schema import FIELDS, OBJECT_ID, FieldKind

RFC7946_DECIMALS = 7
WGS_84 = 4326
_CRS_MEMBER = '"crs":{"type":"name","properties":{"name":"EPSG:3006"}},'
_STEP = 500


def write_geojson(edition: PublishedEdition, path: Path, progress: Progress | None = None) -> None:
    """Write EPSG:3006 with the crs member and 4 decimals, as the police publish. Raises ``OSError``."""
    _write(edition, edition.boundaries, DECIMALS, _CRS_MEMBER, path, progress or Progress())


def write_geojson_rfc7946(
    edition: PublishedEdition, boundaries: NDArray[Any], path: Path, progress: Progress | None = None
) -> None:
    """Write the RFC 7946 variant: WGS 84, 7 decimals, no crs member, exterior rings counter-clockwise.

    ``boundaries`` are those of ``in_wgs84``. Raises ``OSError``.
    """
    _write(edition, boundaries, RFC7946_DECIMALS, "", path, progress or Progress())


def in_wgs84(boundaries: NDArray[Any]) -> NDArray[Any]:
    """Return boundaries in EPSG:3006 as longitude and latitude in WGS 84, rounded to 7 decimals (about 1 cm).

    Raises ``GdalFailure``.
    """
    there = moved(boundaries, system_of_code(EPSG), system_of_code(WGS_84))
    # Adding zero turns the negative zeros of rounding into plain ones.
    return np.asarray(shapely.transform(there, lambda degrees: np.round(degrees, RFC7946_DECIMALS) + 0.0), dtype=object)


def _write(
    edition: PublishedEdition, boundaries: NDArray[Any], decimals: int, crs: str, path: Path, progress: Progress
) -> None:
    count = len(edition)
    with path.open("w", encoding="utf-8", newline="\n") as target:
        target.write('{"type":"FeatureCollection",' + crs + '"features":[')
        for index, feature in enumerate(_features(edition, boundaries, decimals)):
            if index:
                target.write(",\n")
            target.write(feature)
            if index % _STEP == 0:
                progress.at(index / count)
        target.write("]}\n")


def _features(edition: PublishedEdition, boundaries: NDArray[Any], decimals: int) -> Iterator[str]:
    for index, boundary in enumerate(boundaries):
        number = edition.object_ids[index]
        values = ((field, edition.columns[field.meaning][index]) for field in FIELDS)
        members = [
            f'"{OBJECT_ID}":{number}',
            *(f'"{field.name}":{_value(value, field.kind)}' for field, value in values),
        ]
        geometry = _geometry(boundary, decimals)
        properties = ",".join(members)
        yield f'{{"type":"Feature","id":{number},"geometry":{geometry},"properties":{{{properties}}}}}'


def _value(value: Any, kind: FieldKind) -> str:
    if value is not None and kind is FieldKind.REAL:
        return format(value, ".17g")  # as the published file writes them
    return json.dumps(value, ensure_ascii=False)


def _geometry(boundary: Any, decimals: int) -> str:
    parts = [_polygon(part, decimals) for part in shapely.get_parts(boundary)]
    if len(parts) == 1:
        return '{"type":"Polygon","coordinates":' + parts[0] + "}"
    return '{"type":"MultiPolygon","coordinates":[' + ",".join(parts) + "]}"


def _polygon(polygon: Any, decimals: int) -> str:
    rings = [_ring(shapely.get_coordinates(ring), decimals) for ring in shapely.get_rings(polygon)]
    return "[" + ",".join(rings) + "]"


def _ring(coordinates: NDArray[np.float64], decimals: int) -> str:
    return "[" + ",".join(f"[{_number(x, decimals)},{_number(y, decimals)}]" for x, y in coordinates.tolist()) + "]"


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".")
