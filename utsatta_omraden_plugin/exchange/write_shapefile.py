"""A published shapefile: one zip with shp, shx, dbf, prj and cpg in it, the same bytes for the same edition."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from ..domain.progress import Progress
from .dbase_table import DbaseTable
from .municipality_profile import MEASURE_FIELDS, MEASURES, measure_columns
from .published_profile import PublishedEdition
from .published_schema import in_shapefile_order
from .shapefile_shapes import Shapes

SWEREF99_TM_PRJ = (
    'PROJCS["SWEREF99_TM",GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",15.0],'
    'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)
"""EPSG:3006 letter by letter as in the police's .prj of 2023."""
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def write_shapefile_zip(edition: PublishedEdition, path: Path, progress: Progress | None = None) -> None:
    """Write the edition's shapefile in a zip, both named like ``path``.

    With measures there is a second table, ``…_ATGARDER.dbf``. All is stored, not packed: the bytes of packed content
    depend on the version of zlib. No sidecars, which tell of the writer's machine and user; the dates are that of the
    edition. Raises ``OSError``.
    """
    progress = progress or Progress()
    shapes = Shapes(edition.rings)
    table = DbaseTable(in_shapefile_order(edition.fields), edition.columns, edition.day)
    parts = [
        (".shp", shapes.shp_bytes, shapes.shp()),
        (".shx", shapes.shx_bytes, shapes.shx()),
        (".dbf", table.size, table.content()),
        (".prj", len(SWEREF99_TM_PRJ), iter([SWEREF99_TM_PRJ.encode()])),
        (".cpg", len("UTF-8"), iter([b"UTF-8"])),
    ]
    if edition.measures is not None:
        measures = DbaseTable(MEASURE_FIELDS, measure_columns(edition), edition.day)
        parts += [
            (f"_{MEASURES}.dbf", measures.size, measures.content()),
            (f"_{MEASURES}.cpg", len("UTF-8"), iter([b"UTF-8"])),
        ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for number, (ending, size, content) in enumerate(parts):
            entry = zipfile.ZipInfo(path.stem + ending, edition.day.timetuple()[:6])
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            entry.file_size = size
            _store(archive, entry, content, progress.part(number / len(parts), (number + 1) / len(parts)))


def _store(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: Iterator[bytes], progress: Progress) -> None:
    done = 0
    with archive.open(entry, "w") as target:
        for piece in content:
            progress.at(done / entry.file_size)
            target.write(piece)
            done += len(piece)
