"""Write the GeoJSON of the edition of 2025 in the form of the published one: metres, and the old crs member."""

import json
from collections.abc import Sequence

from .edition import Record
from .ground import UNITS_PER_METRE, Ring

_CRS = '"crs":{"type":"name","properties":{"name":"EPSG:3006"}}'
# An OBJECTID that is not in use: the published file has such a gap as well.
_MISSING_OBJECT_ID = 23


def geojson_text(records: Sequence[Record]) -> str:
    """The whole file, one feature a line."""
    features = []
    for number, record in enumerate(records, start=1):
        features.append(_feature(record, number if number < _MISSING_OBJECT_ID else number + 1))
    return '{"type":"FeatureCollection",' + _CRS + ',"features":[' + ",\n".join(features) + "]}\n"


def _feature(record: Record, object_id: int) -> str:
    polygons = [[_closed(ring)] for ring in record.rings]
    geometry = (
        {"type": "Polygon", "coordinates": polygons[0]}
        if len(polygons) == 1
        else {"type": "MultiPolygon", "coordinates": polygons}
    )
    properties = {
        "OBJECTID": object_id,
        "NAMN": record.name,
        "KATEGORI": record.category,
        "ORT": record.locality,
        "LOKALPOLISOMRADE": record.local_police_area,
        "OMRADESKOD": record.local_police_area_code,
        "POLISOMRADE": record.police_area,
        "POLISOMRADESKOD": record.police_area_code,
        "REGION": record.region,
        "REGIONKOD": record.region_code,
        "SPECIALOMRADES_ID": record.special_id,
        "AKTUALITET_START": record.since,
        "AKTUALITET_SLUT": " ",
    }
    # Lengths and areas stand with 17 digits in the published file, which Python's own JSON would shorten.
    measures = f',"Shape_Length":{record.length:.17g},"Shape_Area":{record.area:.17g}'
    return (
        f'{{"type":"Feature","id":{object_id},"geometry":{_compact(geometry)},'
        f'"properties":{_compact(properties)[:-1]}{measures}}}}}'
    )


def _closed(ring: Ring) -> list[list[float]]:
    return [[x / UNITS_PER_METRE, y / UNITS_PER_METRE] for x, y in [*ring, ring[0]]]


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
