"""An edition into a file of one format, read back and compared."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ..domain.boundary import EPSG
from ..domain.progress import Progress
from ..domain.rings import Rings, rings_of
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..file_hash import sha256_of
from .export_format import ExportFormat
from .geojson_verification import verify_geojson
from .measures_verification import verify_measures
from .municipality_profile import MEASURES
from .published_profile import PublishedEdition
from .rounded_degrees import in_rounded_degrees
from .shapefile_verification import verify_shapefile
from .verification import SHAPEFILE, verify
from .write_geojson import WGS_84, write_geojson, write_geojson_rfc7946
from .write_geopackage import write_geopackage
from .write_shapefile import write_shapefile_zip


@dataclass(frozen=True)
class Written:
    """A file that was written and compared: what its format could not carry, and its SHA-256 in hexadecimal."""

    limits: list[Text]
    sha256: str


def write_verified(edition: PublishedEdition, format_: ExportFormat, path: Path, progress: Progress) -> Written:
    """Write the edition to ``path`` and read it back.

    Raises ``NotAsWritten``, ``GdalFailure``, ``SeveralLayers``, ``OSError``, and ``Cancelled`` when the user stops.
    """
    writing, reading = progress.part(0.0, 0.5), progress.part(0.5, 1.0)
    writing.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the areas")))
    limits, rings = _limits_of(format_), edition.rings
    if format_ is ExportFormat.GEOJSON_RFC7946:
        degrees, told = in_rounded_degrees(edition.columns["name"], edition.boundaries)
        limits += told
        rings = rings_of(degrees)
    _write(edition, rings, format_, path, writing)
    reading.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading back what was written and comparing")))
    # Meanwhile the other processor hashes the file.
    with ThreadPoolExecutor(1) as other:
        digest = other.submit(sha256_of, path)
        _read_back(edition, rings, format_, path, reading)
        return Written(limits, digest.result())


def _write(edition: PublishedEdition, rings: Rings, format_: ExportFormat, path: Path, progress: Progress) -> None:
    if format_ is ExportFormat.SHP:
        write_shapefile_zip(edition, path, progress)
    elif format_ is ExportFormat.GPKG:
        write_geopackage(edition, path, progress)
    elif format_ is ExportFormat.GEOJSON:
        write_geojson(edition, path, progress)
    else:
        write_geojson_rfc7946(edition, rings, path, progress)


def _read_back(edition: PublishedEdition, rings: Rings, format_: ExportFormat, path: Path, progress: Progress) -> None:
    if format_ is ExportFormat.SHP:
        verify_shapefile(f"/vsizip/{path}/{path.stem}.shp", edition, progress)
        if edition.measures is not None:
            verify_measures(f"/vsizip/{path}/{path.stem}_{MEASURES}.dbf", SHAPEFILE, edition)
    elif format_ is ExportFormat.GPKG:
        names = [(field, field.name) for field in edition.fields]
        verify(str(path), "GPKG", edition, names, edition.boundaries, progress=progress)
        if edition.measures is not None:
            verify_measures(str(path), "GPKG", edition)
    else:
        verify_geojson(path, edition, rings, EPSG if format_ is ExportFormat.GEOJSON else WGS_84, progress)


def _limits_of(format_: ExportFormat) -> list[Text]:
    if format_ is ExportFormat.SHP:
        return [
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Shapefile: OBJECTID is not written, the rows stand in its order; column names are cut to 10 "
                    "bytes; blanks around a text and the blank of an open end are lost.",
                )
            )
        ]
    if format_ is ExportFormat.GEOJSON_RFC7946:
        return [
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "RFC 7946: coordinates in WGS 84 are rounded to 7 decimals, about 1 cm; lengths and areas are "
                    "still those in SWEREF 99 TM.",
                )
            )
        ]
    return []
