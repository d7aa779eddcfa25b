"""The rows of a layer as arrays, read by GDAL in one go: many times as fast as row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from numpy.typing import NDArray
from osgeo import gdal, ogr

from .gdal_calls import GdalFailure, check_gdal, gdal_calls

GEOMETRY = "wkb_geometry"


def can_read_arrays() -> bool:
    """Whether this GDAL (3.6 and later) and its NumPy fit together."""
    if not hasattr(ogr.Layer, "GetArrowStreamAsNumPy"):
        return False
    try:
        from osgeo import gdal_array
    except (ImportError, AttributeError):  # made for another NumPy
        return False
    return gdal_array is not None


def batches(path: str, driver: str, geometry: bool, rows: int) -> Iterator[dict[str, NDArray[Any]]]:
    """Yield the one layer's columns, so many ``rows`` at a time: the attributes, or with ``geometry`` the WKB alone.

    Texts are UTF-8 bytes, WKB is bytes or, when all of a batch are equally long, void; a column with empty cells is
    masked.
    Raises ``GdalFailure`` when GDAL cannot read all of it.
    """
    with gdal_calls():
        flags = gdal.OF_VECTOR | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR
        dataset = gdal.OpenEx(path, flags, [driver])
        check_gdal()
        if dataset is None:
            raise GdalFailure(f"{driver} cannot open it")
        layer = dataset.GetLayer(0)
        definition = layer.GetLayerDefn()
        names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
        layer.SetIgnoredFields(names if geometry else ["OGR_GEOMETRY"])
        stream = layer.GetArrowStreamAsNumPy(["INCLUDE_FID=NO", f"MAX_FEATURES_IN_BATCH={rows}"])
        check_gdal()
        for batch in stream:
            check_gdal()
            yield batch
        check_gdal()
