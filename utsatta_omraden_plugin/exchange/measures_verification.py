"""Reading back the table of measures."""

from __future__ import annotations

from osgeo import gdal

from .gdal_calls import GdalFailure, check_gdal, gdal_calls
from .municipality_profile import MEASURE_FIELDS, MEASURES, measure_columns
from .published_profile import PublishedEdition
from .verification import SHAPEFILE, NotAsWritten


def verify_measures(path: str, driver: str, edition: PublishedEdition) -> None:
    """Compare the table of measures in a shapefile's or a GeoPackage with those of the edition.

    Raises ``NotAsWritten``, ``GdalFailure``.
    """
    short = driver == SHAPEFILE
    names = [field.shapefile_name if short else field.name for field in MEASURE_FIELDS]
    columns = measure_columns(edition)
    meant = [[_bare(cell, short) for cell in row] for row in zip(*(columns[field.meaning] for field in MEASURE_FIELDS))]
    found = [[_bare(cell, short) for cell in row] for row in _rows(path, driver, names)]
    if found != meant:
        raise NotAsWritten(f"the measures differ: {found!r} instead of {meant!r}")


def _rows(path: str, driver: str, names: list[str]) -> list[list[str | int | None]]:
    with gdal_calls():
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR, [driver])
        check_gdal()
        layer = None if dataset is None else dataset.GetLayer(0 if driver == SHAPEFILE else MEASURES)
        if layer is None:
            raise GdalFailure(f"{driver} finds no {MEASURES}")
        rows = [[feature.GetField(name) for name in names] for feature in layer]
        check_gdal()
        return rows


def _bare(cell: str | int | None, short: bool) -> str | int | None:
    """A shapefile holds neither blanks around a text nor a difference between an empty text and none."""
    return (cell.strip(" ") or None) if short and isinstance(cell, str) else cell
