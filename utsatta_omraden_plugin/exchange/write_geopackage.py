"""A GeoPackage in the published schema, written with GDAL."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import shapely
from osgeo import gdal, ogr, osr

from ..domain.boundary import EPSG
from ..domain.progress import Progress
from .gdal_calls import GdalFailure, check_gdal, gdal_calls, thread_setting
from .layer_name import layer_name_of
from .municipality_profile import MEASURE_FIELDS, MEASURES, measure_columns
from .published_profile import PublishedEdition
from .published_schema import OBJECT_ID, FieldKind, PublishedField

_STEP = 500
_KINDS = {FieldKind.TEXT: ogr.OFTString, FieldKind.INTEGER: ogr.OFTInteger64, FieldKind.REAL: ogr.OFTReal}


def write_geopackage(edition: PublishedEdition, path: Path, progress: Progress | None = None) -> None:
    """Write one layer of MultiPolygons, mostly named like the file, with OBJECTID as its key; and measures if any.

    Raises ``GdalFailure``.
    """
    with thread_setting("OGR_CURRENT_DATE", f"{edition.day.isoformat()}T00:00:00.000Z"), gdal_calls():
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(EPSG)
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        check_gdal()
        try:
            layer = dataset.CreateLayer(layer_name_of(path.stem), reference, ogr.wkbMultiPolygon, [f"FID={OBJECT_ID}"])
            check_gdal()
            for field in edition.fields:
                layer.CreateField(ogr.FieldDefn(field.name, _KINDS[field.kind]))
            check_gdal()
            _write_rows(layer, edition, edition.fields, progress or Progress())
            if edition.measures is not None:
                _write_measures(dataset, edition)
        finally:
            # GDAL writes what it still holds, and tells of a full disk, when the last reference goes: here, also on
            # an error, whose traceback would keep it until nobody listens any more.
            dataset = None


def _write_measures(dataset: Any, edition: PublishedEdition) -> None:
    layer = dataset.CreateLayer(MEASURES, None, ogr.wkbNone)
    check_gdal()
    for field in MEASURE_FIELDS:
        layer.CreateField(ogr.FieldDefn(field.name, _KINDS[field.kind]))
    columns = measure_columns(edition)
    for row in zip(*(columns[field.meaning] for field in MEASURE_FIELDS)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(row):
            if value is not None:
                feature.SetField(index, value)
        layer.CreateFeature(feature)
        check_gdal()


def _write_rows(layer: Any, edition: PublishedEdition, fields: Sequence[PublishedField], progress: Progress) -> None:
    columns = [edition.columns[field.meaning] for field in fields]
    definition = layer.GetLayerDefn()
    layer.StartTransaction()
    for row, wkb in enumerate(shapely.to_wkb(edition.boundaries)):
        feature = ogr.Feature(definition)
        feature.SetFID(edition.object_ids[row])
        for index, column in enumerate(columns):
            if column[row] is not None:
                feature.SetField(index, column[row])
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            check_gdal()
            raise GdalFailure(f"row {row + 1} was not written")
        if row % _STEP == 0:
            progress.at(row / len(edition))
    layer.CommitTransaction()
