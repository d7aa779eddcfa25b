"""GeoJSON, laid out member by member like the published file of 2025: one feature a line, legacy crs member.

A writer of its own because GDAL's neither keeps the order and the decimals of the published file nor puts Polygon
and MultiPolygon side by side.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import EPSG
from ..domain.coded_column import CodedColumn
from ..domain.progress import Progress
from ..domain.rings import Rings
from .municipality_profile import MEASURES
from .projection import moved, system_of_code
from .published_boundaries import DECIMALS
from .published_profile import PublishedEdition
from .published_schema import OBJECT_ID, FieldKind, PublishedField
from .written_numbers import written_rings

RFC7946_DECIMALS = 7
WGS_84 = 4326
_CRS_MEMBER = '"crs":{"type":"name","properties":{"name":"EPSG:3006"}},'
_STEP = 300
"""So many features are laid out at a time: their text stays in the processor's own memory."""
_AS_PUBLISHED = ".17g"
"""How the published file writes lengths and areas."""


def write_geojson(edition: PublishedEdition, path: Path, progress: Progress | None = None) -> None:
    """Write EPSG:3006 with the crs member and 4 decimals, as the police publish. Raises ``OSError``."""
    _write(edition, edition.rings, DECIMALS, _CRS_MEMBER, path, progress or Progress())


def write_geojson_rfc7946(
    edition: PublishedEdition, rings: Rings, path: Path, progress: Progress | None = None
) -> None:
    """Write the RFC 7946 variant: WGS 84, 7 decimals, no crs member, exterior rings counter-clockwise.

    ``rings`` are those of ``in_rounded_degrees``. Raises ``OSError``.
    """
    _write(edition, rings, RFC7946_DECIMALS, "", path, progress or Progress())


def in_wgs84(boundaries: NDArray[Any]) -> NDArray[Any]:
    """Return boundaries in EPSG:3006 as longitude and latitude in WGS 84, rounded to 7 decimals (about 1 cm).

    Raises ``GdalFailure``.
    """
    there = moved(boundaries, system_of_code(EPSG), system_of_code(WGS_84))
    # Adding zero turns the negative zeros of rounding into plain ones.
    return np.asarray(shapely.transform(there, lambda degrees: np.round(degrees, RFC7946_DECIMALS) + 0.0), dtype=object)


def _write(edition: PublishedEdition, rings: Rings, decimals: int, crs: str, path: Path, progress: Progress) -> None:
    count = len(edition)
    members = _properties(edition)
    with path.open("wb") as target:
        target.write(b'{"type":"FeatureCollection",' + crs.encode() + b'"features":[')
        for start in range(0, count, _STEP):
            geometries = _geometries(rings.piece(start, start + _STEP), decimals)
            numbers = edition.object_ids[start : start + _STEP]
            if start:
                target.write(b",\n")
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
    columns: list[Iterator[str]] = [map(str, edition.object_ids)]
    columns += [_written(edition.columns[field.meaning], field) for field in edition.fields]
    if edition.measures is not None:
        names.append(MEASURES)
        columns.append(map(_compact, edition.measures))
    layout = ",".join(f'"{name}":%s' for name in names)
    return ((layout % row).encode() for row in zip(*columns))


def _compact(measures: list[dict[str, str | int | None]]) -> str:
    return json.dumps(measures, ensure_ascii=False, separators=(",", ":"))


def _written(values: Sequence[Any], field: PublishedField) -> Iterator[str]:
    if field.kind is FieldKind.REAL:
        return ("null" if value is None else format(value, _AS_PUBLISHED) for value in values)
    column = CodedColumn.of(values)
    # All in one go; within a value a line break never stands but escaped.
    listed = json.dumps(column.values, ensure_ascii=False, separators=("\n", ":"))
    return iter(CodedColumn(listed[1:-1].split("\n"), column.places))


def _geometries(rings: Rings, decimals: int) -> list[bytes]:
    """Return the geometries of boundaries as GeoJSON."""
    if not len(rings):
        return []
    written = written_rings(rings.positions, rings.ring_starts[:-1], decimals)
    if written is None:
        pairs = zip(rings.ring_starts[:-1], rings.ring_starts[1:])
        written = [_ring(rings.positions[start:end], decimals) for start, end in pairs]
    if len(written) == len(rings):
        return [b'{"type":"Polygon","coordinates":[' + ring + b"]}" for ring in written]
    in_polygons = [b"[" + b",".join(group) + b"]" for group in _grouped(written, np.diff(rings.part_starts))]
    return [
        b'{"type":"Polygon","coordinates":' + group[0] + b"}"
        if len(group) == 1
        else b'{"type":"MultiPolygon","coordinates":[' + b",".join(group) + b"]}"
        for group in _grouped(in_polygons, np.diff(rings.boundary_starts))
    ]


def _grouped(pieces: list[bytes], sizes: NDArray[np.int64]) -> Iterator[list[bytes]]:
    rest = iter(pieces)
    return (list(islice(rest, size)) for size in sizes.tolist())


def _ring(positions: NDArray[np.float64], decimals: int) -> bytes:
    """Write a ring number by number, which any number can be."""
    pairs = ",".join(f"[{_number(x, decimals)},{_number(y, decimals)}]" for x, y in positions.tolist())
    return f"[{pairs}]".encode()


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".")
