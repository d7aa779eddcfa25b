"""Write the members of a shapefile byte for byte as the edition of 2023 was published.

GDAL's writer would do, but its bytes change from release to release (the type of decimals, the .prj, the measures), and
the sample must be the same on every machine. Source: ESRI Shapefile Technical Description (1998), dBASE III.
"""

import struct
from collections.abc import Sequence

from .edition import Record
from .ground import UNITS_PER_METRE, Ring

# Name, dBASE type, width, decimals: the names are cut to ten bytes, and POLISOMRAD holds the code, POLISOMR_1 the name.
FIELDS = (
    ("NAMN", "C", 200, 0),
    ("KATEGORI", "C", 50, 0),
    ("ORT", "C", 50, 0),
    ("LOKALPOLIS", "C", 50, 0),
    ("OMRADESKOD", "C", 50, 0),
    ("POLISOMRAD", "C", 50, 0),
    ("POLISOMR_1", "C", 50, 0),
    ("REGION", "C", 50, 0),
    ("REGIONKOD", "C", 50, 0),
    ("SPECIALOMR", "N", 5, 0),
    ("AKTUALITET", "C", 30, 0),
    ("Shape_Leng", "F", 19, 11),
    ("Shape_Area", "F", 19, 11),
)

PRJ = (
    'PROJCS["SWEREF99_TM",GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",15.0],'
    'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)

_POLYGON_Z = 15
_NO_MEASURE = -1.7976931348623157e308
_HEADER_BYTES = 100


def shapefile_members(records: Sequence[Record], updated: tuple[int, int, int]) -> dict[str, bytes]:
    """The bytes of each member by its suffix; `updated` is the year, month and day that the table claims."""
    shapes = [_shape(record.rings) for record in records]
    everywhere = _box([ring for record in records for ring in record.rings])
    main, index = b"", b""
    for number, shape in enumerate(shapes, start=1):
        index += struct.pack(">ii", (_HEADER_BYTES + len(main)) // 2, len(shape) // 2)
        main += struct.pack(">ii", number, len(shape) // 2) + shape
    return {
        "shp": _header(len(main), everywhere) + main,
        "shx": _header(len(index), everywhere) + index,
        "dbf": _table(records, updated),
        "prj": PRJ.encode("ascii"),
        "cpg": b"UTF-8",
    }


def _header(content: int, box: tuple[float, float, float, float]) -> bytes:
    return (
        struct.pack(">i5ii", 9994, 0, 0, 0, 0, 0, (_HEADER_BYTES + content) // 2)
        + struct.pack("<ii", 1000, _POLYGON_Z)
        + struct.pack("<4d", *box)
        + struct.pack("<4d", 0.0, 0.0, _NO_MEASURE, _NO_MEASURE)
    )


def _shape(rings: Sequence[Ring]) -> bytes:
    """One PolygonZ: outer rings closed and clockwise, all heights zero, no measures."""
    closed = [[*ring[:1], *ring[:0:-1], ring[0]] for ring in rings]
    vertices = [vertex for ring in closed for vertex in ring]
    starts = [sum(len(ring) for ring in closed[:number]) for number in range(len(closed))]
    return (
        struct.pack("<i4d", _POLYGON_Z, *_box(rings))
        + struct.pack(f"<ii{len(starts)}i", len(starts), len(vertices), *starts)
        + b"".join(struct.pack("<dd", x / UNITS_PER_METRE, y / UNITS_PER_METRE) for x, y in vertices)
        + struct.pack(f"<{2 + len(vertices)}d", *[0.0] * (2 + len(vertices)))
        + struct.pack(f"<{2 + len(vertices)}d", *[_NO_MEASURE] * (2 + len(vertices)))
    )


def _box(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    eastings = [x for ring in rings for x, _ in ring]
    northings = [y for ring in rings for _, y in ring]
    west, south, east, north = min(eastings), min(northings), max(eastings), max(northings)
    return west / UNITS_PER_METRE, south / UNITS_PER_METRE, east / UNITS_PER_METRE, north / UNITS_PER_METRE


def _table(records: Sequence[Record], updated: tuple[int, int, int]) -> bytes:
    year, month, day = updated
    head = 32 + 32 * len(FIELDS) + 1
    row = 1 + sum(width for _, _, width, _ in FIELDS)
    table = struct.pack("<4BIHH20x", 3, year - 1900, month, day, len(records), head, row)
    for name, kind, width, decimals in FIELDS:
        table += struct.pack("<11sc4xBB14x", name.encode("ascii"), kind.encode("ascii"), width, decimals)
    table += b"\r"
    for record in records:
        table += b" " + b"".join(_cells(record))
    return table + b"\x1a"


def _cells(record: Record) -> list[bytes]:
    values = (
        record.name,
        record.category,
        record.locality,
        record.local_police_area,
        record.local_police_area_code,
        record.police_area_code,
        record.police_area,
        record.region,
        record.region_code,
        str(record.special_id),
        record.since,
        f"{record.length:.11e}",
        f"{record.area:.11e}",
    )
    cells = []
    for (name, kind, width, _), value in zip(FIELDS, values):
        text = value.encode("utf-8")
        if len(text) > width:
            raise ValueError(f"{record.name}: {name} is longer than {width} bytes")
        cells.append(text.ljust(width) if kind == "C" else text.rjust(width))
    return cells
