"""Makes the polygons that the benchmarks work on: like the published areas, but many."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr, osr

VERTICES = 37
SPACING_M = 150.0
SEED = 2026
CORNER = (450_000.0, 6_450_000.0)
"""In Västergötland: of areas outside Sweden an import would try all other coordinate systems."""

_FIELDS = (
    ("OBJECTID", ogr.OFTInteger, 0),
    ("NAMN", ogr.OFTString, 200),
    ("KATEGORI", ogr.OFTString, 50),
    ("ORT", ogr.OFTString, 50),
    ("LOKALPOLISOMRADE", ogr.OFTString, 50),
    ("OMRADESKOD", ogr.OFTString, 50),
    ("POLISOMRADE", ogr.OFTString, 50),
    ("POLISOMRADESKOD", ogr.OFTString, 50),
    ("REGION", ogr.OFTString, 50),
    ("REGIONKOD", ogr.OFTString, 50),
    ("SPECIALOMRADES_ID", ogr.OFTInteger, 0),
    ("AKTUALITET_START", ogr.OFTString, 30),
    ("AKTUALITET_SLUT", ogr.OFTString, 30),
    ("Shape_Length", ogr.OFTReal, 0),
    ("Shape_Area", ogr.OFTReal, 0),
)


def boundaries(count: int) -> np.ndarray:
    """Return ``count`` star-shaped polygons of 37 vertices, apart from each other, in EPSG:3006."""
    random = np.random.default_rng(SEED)
    columns = int(np.ceil(np.sqrt(count)))
    index = np.arange(count)
    centres = np.stack([index % columns, index // columns], axis=1) * SPACING_M + CORNER
    angles = np.linspace(0, 2 * np.pi, VERTICES, endpoint=False)
    radii = random.uniform(30, 70, (count, VERTICES))
    rings = centres[:, None, :] + radii[..., None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    rings = np.concatenate([rings, rings[:, :1]], axis=1).round(4)
    return shapely.polygons(rings)


def write_source(target: Path, count: int) -> None:
    """Write ``count`` areas in the published schema of 2025 as a GeoPackage."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(3006)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    layer = dataset.CreateLayer("uso_2025", system, ogr.wkbPolygon)
    for name, kind, width in _FIELDS:
        field = ogr.FieldDefn(name, kind)
        field.SetWidth(width)
        layer.CreateField(field)
    shapes = boundaries(count)
    lengths, areas = shapely.length(shapes), shapely.area(shapes)
    categories = ("Utsatt område", "Särskilt utsatt område")
    layer.StartTransaction()
    for index, blob in enumerate(shapely.to_wkb(shapes)):
        feature = ogr.Feature(layer.GetLayerDefn())
        code = f"56{index % 90 + 10}"
        row = (
            index + 1, f"Exempelområde {index}", categories[index % 2], "Exempelköping", f"Provlunda {index % 90}",
            f"{code}10", f"Provområde {index % 90}", code, "Syd", "5600", index, "2023-12-01", " ",
            float(lengths[index]), float(areas[index]),
        )  # fmt: skip
        for position, value in enumerate(row):
            feature.SetField(position, value)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(blob))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
