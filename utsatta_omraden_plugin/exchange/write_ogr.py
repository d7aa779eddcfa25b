"""Shapefile and GeoPackage, written with GDAL in the published schema."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import shapely
from osgeo import gdal, ogr, osr

from ..domain.boundary import EPSG
from ..domain.progress import Progress
from .gdal_calls import GdalFailure, check_gdal, gdal_calls, thread_setting
from .published_profile import PublishedEdition
from .published_schema import FIELDS, OBJECT_ID, SHAPEFILE_FIELDS, FieldKind, PublishedField

SHAPEFILE_ENDINGS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
"""What a published shapefile consists of. No sidecars: they tell of the writer's machine and user."""
_NO_DATE = "1980-01-01"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date of the zip format stands in all files, so that the same edition gives the same bytes."""
_STEP = 500
_CHUNK = 1024**2
_PATIENCE_S = 0.2
_KINDS = {FieldKind.TEXT: ogr.OFTString, FieldKind.INTEGER: ogr.OFTInteger, FieldKind.REAL: ogr.OFTReal}


def write_shapefile_zip(
    edition: PublishedEdition,
    path: Path,
    progress: Progress | None = None,
    look_over: Callable[[Path, Progress], None] | None = None,
) -> None:
    """Write a zip with shp, shx, dbf, prj and cpg in it, named like the zip. The parts are removed again.

    ``look_over`` may read the shapefile while it is being packed; the zip then holds byte for byte what it read.
    Raises ``GdalFailure``, ``OSError``, and what ``look_over`` raises.
    """
    progress = progress or Progress()
    shp = path.with_suffix(".shp")
    options = ["ENCODING=UTF-8", f"DBF_DATE_LAST_UPDATE={_NO_DATE}"]
    fields = [(field, field.shapefile_name) for field in SHAPEFILE_FIELDS]
    _write("ESRI Shapefile", edition, shp, options, fields, progress.part(0.0, 0.4))
    parts = [shp.with_suffix(ending) for ending in SHAPEFILE_ENDINGS]
    stop = threading.Event()
    # zlib lets other threads work meanwhile.
    with ThreadPoolExecutor(1) as packers:
        packing = packers.submit(_pack, path, parts, stop)
        try:
            if look_over is not None:
                look_over(shp, progress.part(0.4, 0.8))
            while wait([packing], timeout=_PATIENCE_S).not_done:
                progress.at(0.8)
            packing.result()
        finally:
            stop.set()
    _check_packed(path, parts, progress.part(0.8, 1.0))
    for part in parts:
        part.unlink()


def _pack(path: Path, parts: Sequence[Path], stop: threading.Event) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for part in parts:
            entry = zipfile.ZipInfo(part.name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.file_size = part.stat().st_size
            with part.open("rb") as source, archive.open(entry, "w") as target:
                while (chunk := source.read(_CHUNK)) and not stop.is_set():
                    target.write(chunk)


def _check_packed(path: Path, parts: Sequence[Path], progress: Progress) -> None:
    with zipfile.ZipFile(path) as archive:
        for part in parts:
            progress.at(0.0)
            with part.open("rb") as source, archive.open(part.name) as packed:
                while chunk := source.read(_CHUNK):
                    if packed.read(len(chunk)) != chunk:
                        raise GdalFailure(f"{part.name} was not packed whole")
                if packed.read(1):
                    raise GdalFailure(f"{part.name} was not packed whole")


def write_geopackage(edition: PublishedEdition, path: Path, progress: Progress | None = None) -> None:
    """Write one layer of MultiPolygons, named like the file, with OBJECTID as its key. Raises ``GdalFailure``."""
    fields = [(field, field.name) for field in FIELDS]
    with thread_setting("OGR_CURRENT_DATE", f"{_NO_DATE}T00:00:00.000Z"):
        _write("GPKG", edition, path, [f"FID={OBJECT_ID}"], fields, progress or Progress())


def _write(
    driver: str,
    edition: PublishedEdition,
    path: Path,
    options: Sequence[str],
    fields: Sequence[tuple[PublishedField, str]],
    progress: Progress,
) -> None:
    with gdal_calls():
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(EPSG)
        dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        check_gdal()
        try:
            kind = ogr.wkbPolygon if driver == "ESRI Shapefile" else ogr.wkbMultiPolygon
            layer = dataset.CreateLayer(path.stem, reference, kind, list(options))
            check_gdal()
            _add_fields(layer, driver, fields)
            _write_rows(layer, edition, fields, driver == "GPKG", progress)
        finally:
            # GDAL writes what it still holds, and tells of a full disk, when the last reference goes: here, also on
            # an error, whose traceback would keep it until nobody listens any more.
            dataset = None


def _add_fields(layer: Any, driver: str, fields: Sequence[tuple[PublishedField, str]]) -> None:
    for field, name in fields:
        definition = ogr.FieldDefn(name, _KINDS[field.kind])
        if driver == "ESRI Shapefile":
            definition.SetWidth(field.width)
            definition.SetPrecision(field.precision)
        elif field.kind is FieldKind.INTEGER:
            definition.SetType(ogr.OFTInteger64)
        layer.CreateField(definition)
    check_gdal()


def _write_rows(
    layer: Any,
    edition: PublishedEdition,
    fields: Sequence[tuple[PublishedField, str]],
    with_key: bool,
    progress: Progress,
) -> None:
    columns = [edition.columns[field.meaning] for field, _ in fields]
    definition = layer.GetLayerDefn()
    layer.StartTransaction()
    for row, wkb in enumerate(shapely.to_wkb(edition.boundaries)):
        feature = ogr.Feature(definition)
        if with_key:
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
