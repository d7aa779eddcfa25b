"""Small files and records for the tests of this room, made with GDAL and json alone."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import shapely
from osgeo import gdal, ogr, osr

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.organisation import Organisation


def crs_member(epsg: int) -> dict[str, Any]:
    """The legacy crs member for a system."""
    return {"type": "name", "properties": {"name": f"EPSG:{epsg}"}}


CRS_MEMBER = crs_member(3006)
SHAPEFILE_COLUMNS = """
NAMN KATEGORI ORT LOKALPOLIS OMRADESKOD POLISOMRAD POLISOMR_1 REGION REGIONKOD SPECIALOMR AKTUALITET
"""


def square(east: float = 500_000, north: float = 6_500_000, side: float = 100) -> list[list[list[float]]]:
    """Coordinates of a square polygon, counter-clockwise."""
    return [
        [[east, north], [east + side, north], [east + side, north + side], [east, north + side], [east, north]],
    ]


BLANK_END = {"AKTUALITET_SLUT": " "}
"""What reading keeps of the blank that the published files, and the features below, write for an open end."""


def feature(number: int = 1, geometry: Any = "square", **changed: Any) -> dict[str, Any]:
    """A feature of the published GeoJSON; keyword arguments change or add properties.

    It has no date, so that the name of the file tells the year of the edition.
    """
    if geometry == "square":
        geometry = {"type": "Polygon", "coordinates": square(500_000 + 1000 * number)}
    properties = {
        "OBJECTID": number,
        "NAMN": f"Område {number}",
        "KATEGORI": "Utsatt område",
        "ORT": "Örebro",
        "LOKALPOLISOMRADE": "Örebro",
        "OMRADESKOD": "521810",
        "POLISOMRADE": "Närke",
        "POLISOMRADESKOD": "5218",
        "REGION": "Bergslagen",
        "REGIONKOD": "5200",
        "SPECIALOMRADES_ID": 100 + number,
        "AKTUALITET_START": "",
        "AKTUALITET_SLUT": " ",
        "Shape_Length": 400.0,
        "Shape_Area": 10000.0,
    }
    return {"type": "Feature", "id": number, "geometry": geometry, "properties": properties | changed}


def geojson(path: Path, *features: dict[str, Any], crs: Any = CRS_MEMBER) -> Path:
    """Write a GeoJSON; ``crs`` None leaves the member out."""
    content: dict[str, Any] = {"type": "FeatureCollection"}
    if crs is not None:
        content["crs"] = crs
    path.write_text(json.dumps(content | {"features": list(features)}, ensure_ascii=False), encoding="utf-8")
    return path


def shapefile(
    folder: Path,
    name: str = "uso_2023",
    rows: int = 3,
    encoding: str = "UTF-8",
    kind: int = ogr.wkbPolygon,
    wkt: str = "",
    **changed: str,
) -> Path:
    """Write a loose shapefile in the layout of 2023; keyword arguments give a column another text."""
    folder.mkdir(parents=True, exist_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3006)
    path = folder / f"{name}.shp"
    # What QGIS leaves behind would make the driver write UTF-8 whatever ``encoding`` says.
    left_by_qgis = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer(name, reference, kind, [f"ENCODING={encoding}"])
    for column in SHAPEFILE_COLUMNS.split():
        layer.CreateField(ogr.FieldDefn(column, ogr.OFTInteger if column == "SPECIALOMR" else ogr.OFTString))
    for row in range(1, rows + 1):
        values = {
            "NAMN": f"Område {row}",
            "KATEGORI": "Särskilt utsatt område",
            "ORT": "Örebro",
            "LOKALPOLIS": "Örebro",
            "OMRADESKOD": "521810",
            "POLISOMRAD": "5218",
            "POLISOMR_1": "Närke",
            "REGION": "Bergslagen",
            "REGIONKOD": "5200",
            "AKTUALITET": "2023-12-01",
        } | changed
        written = ogr.Feature(layer.GetLayerDefn())
        for column, value in values.items():
            written.SetField(column, value)
        written.SetField("SPECIALOMR", 100 + row)
        shape = wkt or shapely.box(500_000 + 1000 * row, 6_500_000, 500_100 + 1000 * row, 6_500_100).wkt
        written.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(written)
    del layer, dataset
    gdal.SetConfigOption("SHAPE_ENCODING", left_by_qgis)
    return path


def zipped(path: Path, *files: Path) -> Path:
    """Zip files under their bare names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file, file.name)
    return path


def area(name: str = "Norrby", number: int | None = 1, boundary: Any = None, **changed: Any) -> AreaVersion:
    """An area version of a workspace."""
    offset = 500_000 + 1000 * (number or 0)
    box = shapely.MultiPolygon([shapely.box(offset, 6_500_000, offset + 100, 6_500_100)])
    values: dict[str, Any] = {
        "name": name,
        "category": "Utsatt område",
        "boundary": box if boundary is None else boundary,
        "object_id": number,
        "special_area_id": number,
        "locality": "Borås",
        "organisation": Organisation("Borås", "561410", "Älvsborg", "5614", "Väst", "5600"),
    }
    return AreaVersion(**(values | changed))
