"""One vector layer as plain columns and shapely geometries, read with GDAL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..domain.progress import Progress
from .gdal_calls import GdalFailure, check_gdal, gdal_calls

_POLYGONAL = frozenset({ogr.wkbPolygon, ogr.wkbMultiPolygon, ogr.wkbCurvePolygon, ogr.wkbMultiSurface})
# Without this GDAL takes texts that look like dates for dates and writes them its own way.
_OPEN_OPTIONS = {"GeoJSON": ["DATE_AS_STRING=YES"]}
_GETTERS: dict[int, Callable[[Any, int], Any]] = {
    ogr.OFTInteger: ogr.Feature.GetFieldAsInteger,
    ogr.OFTInteger64: ogr.Feature.GetFieldAsInteger64,
    ogr.OFTReal: ogr.Feature.GetFieldAsDouble,
    ogr.OFTString: ogr.Feature.GetFieldAsString,
}
_STEP = 500
"""Rows between two looks at whether the user wants to stop."""


class SeveralLayers(Exception):
    """The file holds several layers with geometry; their names are the arguments."""


@dataclass(frozen=True)
class Table:
    """A layer's content.

    ``columns`` keeps the file's order; cells are str, int, float, bool, list or None, and bytes for a text that is
    not what the file's encoding says. ``geometries`` holds 2D shapely geometries in the file's own coordinates, east
    or longitude first; None where there is none or it cannot be built. ``geometry_names`` are the kinds other than
    polygons that occur. ``crs_wkt`` is empty when the file does not say. ``closed_rows`` are the rows (from 0) with a
    ring that did not end where it began and was closed.
    """

    columns: dict[str, list[Any]]
    geometries: NDArray[Any]
    geometry_names: frozenset[str]
    crs_wkt: str
    closed_rows: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.geometries)


def read_table(path: str, driver: str, progress: Progress | None = None) -> Table:
    """Read the one layer of ``path`` that has geometry, with the GDAL driver of this name.

    Raises ``GdalFailure`` when GDAL cannot read all of it, ``SeveralLayers`` when there is more than one.
    """
    with gdal_calls():
        flags = gdal.OF_VECTOR | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR
        dataset = gdal.OpenEx(path, flags, [driver], _open_options(path, driver))
        check_gdal()
        if dataset is None:
            raise GdalFailure(f"{driver} cannot open it")
        try:
            layers = [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]
            spatial = [layer for layer in layers if layer.GetGeomType() != ogr.wkbNone]
            if len(spatial) > 1:
                raise SeveralLayers(*(layer.GetName() for layer in spatial))
            if not spatial:
                check_gdal()
                raise GdalFailure("no layer with geometry")
            return _read_layer(spatial[0], driver, progress or Progress())
        finally:
            dataset = None  # closes the file, which a traceback would keep open


def _open_options(path: str, driver: str) -> list[str]:
    if driver != "ESRI Shapefile" or gdal.GetConfigOption("SHAPE_ENCODING") is None:
        return _OPEN_OPTIONS.get(driver, [])
    # QGIS sets SHAPE_ENCODING to nothing for the whole process when it opens its first layer, and GDAL then no longer
    # heeds the .cpg or the code page of the .dbf: what they say has to be given by hand.
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, [driver])
    stated = dataset.GetLayer(0).GetMetadata("SHAPEFILE") if dataset is not None and dataset.GetLayerCount() else {}
    encoding = stated.get("ENCODING_FROM_CPG") or stated.get("ENCODING_FROM_LDID")
    return [f"ENCODING={encoding}"] if encoding else []


def _read_layer(layer: Any, driver: str, progress: Progress) -> Table:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    cells: list[list[Any]] = [[] for _ in names]
    readers = [(index, column, _cell_reader(definition.GetFieldDefn(index))) for index, column in enumerate(cells)]
    row_numbers: list[int] = []
    geometries: list[bytes | None] = []
    other_kinds: set[str] = set()
    closed_rows: set[int] = set()
    expected = max(layer.GetFeatureCount(), 1)
    layer.ResetReading()
    feature = layer.GetNextFeature()
    check_gdal()
    while feature is not None:
        for index, column, cell_of in readers:
            column.append(cell_of(feature, index))
        row_numbers.append(feature.GetFID())
        geometry = feature.GetGeometryRef()
        if geometry is not None and _close_rings(geometry):
            closed_rows.add(len(geometries))
        geometries.append(_polygonal_wkb(geometry, other_kinds))
        if len(geometries) % _STEP == 0:
            progress.at(min(len(geometries) / expected, 1.0))
        feature = layer.GetNextFeature()
        check_gdal()
    columns = dict(zip(names, cells, strict=True))
    # A GeoPackage keeps its key apart from its fields; where it has a name of its own it is a column like others.
    key = layer.GetFIDColumn() if driver == "GPKG" else ""
    if key and key.casefold() not in {"fid", *(name.casefold() for name in names)}:
        columns = {key: row_numbers, **columns}
    reference = layer.GetSpatialRef()
    return Table(
        columns=columns,
        geometries=_built(geometries),
        geometry_names=frozenset(other_kinds),
        crs_wkt="" if reference is None or reference.IsLocal() else _wkt(reference),
        closed_rows=frozenset(closed_rows),
    )


def _cell_reader(field: Any) -> Callable[[Any, int], Any]:
    """Return what reads a cell like ``feature.GetField``, which asks for the field's kind anew each time."""
    if field.GetSubType() != ogr.OFSTNone or field.GetType() not in _GETTERS:
        return _any_cell
    get = _GETTERS[field.GetType()]

    # An empty cell reads as "" or 0: only those need a second question, which costs as much as the first.
    def cell(feature: Any, index: int) -> Any:
        value = get(feature, index)
        return value if value or feature.IsFieldSetAndNotNull(index) else None

    def text_cell(feature: Any, index: int) -> Any:
        try:
            value = get(feature, index)
        except UnicodeError:
            return feature.GetField(index)  # bytes that are not what the file's encoding says
        return value if value or feature.IsFieldSetAndNotNull(index) else None

    return text_cell if field.GetType() == ogr.OFTString else cell


def _any_cell(feature: Any, index: int) -> Any:
    return feature.GetField(index)


def _close_rings(geometry: Any) -> bool:
    """Let every ring end where it begins; return whether one did not."""
    size = geometry.WkbSize()
    geometry.CloseRings()
    return bool(geometry.WkbSize() != size)


def _wkt(reference: Any) -> str:
    wkt = reference.ExportToWkt(["FORMAT=WKT2_2019"])
    # Newer GDAL hands a damaged text over as bytes.
    return wkt.decode("utf-8", "replace") if isinstance(wkt, bytes) else str(wkt)


def _polygonal_wkb(geometry: Any, other_kinds: set[str]) -> bytes | None:
    if geometry is None or geometry.IsEmpty():
        return None
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbGeometryCollection:
        inside = {
            ogr.GT_Flatten(geometry.GetGeometryRef(index).GetGeometryType())
            for index in range(geometry.GetGeometryCount())
        }
        polygonal = inside <= _POLYGONAL
    else:
        polygonal = kind in _POLYGONAL
    if not polygonal:
        other_kinds.add(geometry.GetGeometryName().title())
        return None
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    geometry.FlattenTo2D()
    return bytes(geometry.ExportToWkb())


def _built(geometries: list[bytes | None]) -> NDArray[Any]:
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    # A ring of two points cannot be built: it comes out as None and is told like a missing one.
    built: NDArray[Any] = np.asarray(shapely.from_wkb(array, on_invalid="ignore"), dtype=object)
    return built.reshape(len(geometries))
