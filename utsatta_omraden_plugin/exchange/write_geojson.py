"""GeoJSON, laid out member by member like the published file of 2025: one feature a line, legacy crs member.

A writer of its own because GDAL's neither keeps the order and the decimals of the published file nor puts Polygon
and MultiPolygon side by side.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice, repeat
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import EPSG
from ..domain.progress import Progress
from .projection import moved, system_of_code
from .published_profile import DECIMALS, PublishedEdition
from .published_schema import OBJECT_ID, FieldKind
from .written_numbers import written_rings

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
    members = _properties(edition)
    with path.open("wb") as target:
        target.write(b'{"type":"FeatureCollection",' + crs.encode() + b'"features":[')
        for start in range(0, count, _STEP):
            if start:
                target.write(b",\n")
            geometries = _geometries(boundaries[start : start + _STEP], decimals)
            numbers = edition.object_ids[start : start + _STEP]
            target.write(
                b",\n".join(
                    b'{"type":"Feature","id":%d,"geometry":%b,"properties":{%b}}' % row
                    for row in zip(numbers, geometries, islice(members, _STEP))
                )
            )
            progress.at(start / count)
        target.write(b"]}\n")


def _properties(edition: PublishedEdition) -> Iterator[bytes]:
    """Yield the members of each feature's properties, from columns written one by one: most hold few values."""
    names = [OBJECT_ID, *(field.name for field in edition.fields)]
    layout = ",".join(f'"{name}":%s' for name in names)
    columns = [map(str, edition.object_ids)]
    for field in edition.fields:
        values = edition.columns[field.meaning]
        if field.kind is FieldKind.TEXT:
            written = {value: _value(value, field.kind) for value in set(values)}
            columns.append(map(written.__getitem__, values))
        else:
            columns.append(map(_value, values, repeat(field.kind)))
    return ((layout % row).encode() for row in zip(*columns))


def _value(value: Any, kind: FieldKind) -> str:
    if value is not None and kind is FieldKind.REAL:
        return format(value, ".17g")  # as the published file writes them
    return json.dumps(value, ensure_ascii=False)


def _geometries(boundaries: NDArray[Any], decimals: int) -> Iterator[bytes]:
    parts, owners = shapely.get_parts(boundaries, return_index=True)
    rings, polygons = shapely.get_rings(parts, return_index=True)
    coordinates, ring_of = shapely.get_coordinates(rings, return_index=True)
    written = written_rings(coordinates, np.flatnonzero(np.diff(ring_of, prepend=-1)), decimals)
    if written is None:
        return (_geometry(boundary, decimals).encode() for boundary in boundaries)
    if len(written) == len(boundaries):
        return (b'{"type":"Polygon","coordinates":[' + ring + b"]}" for ring in written)
    in_polygons = [
        b"[" + b",".join(group) + b"]"
        for group in _grouped(written, np.bincount(polygons, minlength=len(parts)).tolist())
    ]
    return (
        b'{"type":"Polygon","coordinates":' + group[0] + b"}"
        if len(group) == 1
        else b'{"type":"MultiPolygon","coordinates":[' + b",".join(group) + b"]}"
        for group in _grouped(in_polygons, np.bincount(owners, minlength=len(boundaries)).tolist())
    )


def _grouped(pieces: list[bytes], sizes: list[int]) -> Iterator[list[bytes]]:
    rest = iter(pieces)
    return (list(islice(rest, size)) for size in sizes)


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
