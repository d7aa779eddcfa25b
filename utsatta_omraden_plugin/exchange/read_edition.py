"""Reading an edition from a file into plain records, without a workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.area import AreaVersion
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .area_label import row_label
from .boundary_warnings import boundary_warnings
from .broken_source import broken, several_layers
from .cells import text_of
from .edition_year import edition_year
from .garbled import check_not_garbled
from .gdal_calls import GdalFailure
from .geojson_table import read_plain_geojson
from .layout import Layout, RecognisedLayout, UnknownLayout, explained_layout, recognised_layout
from .layout_guess import LayoutGuess, fingerprint_of
from .ogr_table import SeveralLayers, Table, read_table
from .put_right_in_pieces import PuttingRight
from .records import Rows, data_warnings
from .reference import in_sweref
from .refusal import Warning_, source_refused
from .shapefile_parts import no_polygons
from .source import Source, SourceFormat, opened_source

__all__ = ["LayoutGuess", "ReadEdition", "UnknownLayout", "Warning_", "read_edition", "read_source"]

Meanings = Mapping[str, str]
"""What the columns of a file mean: keys of ``layouts.MEANINGS`` by column."""

_LISTED = 10
"""So many areas are named in one message."""


@dataclass(frozen=True)
class ReadEdition:
    """An edition as a file tells it.

    ``areas`` have 2D MultiPolygons in EPSG:3006 in the file's order. ``crs`` is the source's coordinate system and
    ``crs_accuracy_m`` how accurate the way from it is (metres; 0 when none was needed, None when nobody knows),
    ``field_map`` tells what became of each column (``extra`` where it has no home), ``fingerprint`` under which name
    an explanation of these columns is remembered.
    """

    areas: list[AreaVersion]
    year: int
    layout: Layout
    source_name: str
    sha256: str
    crs: str
    field_map: Mapping[str, str]
    warnings: list[Warning_]
    fingerprint: str
    crs_accuracy_m: float | None


@many_objects()
def read_edition(
    source: Path | str, year: int = 0, progress: Progress | None = None, meanings: Meanings | None = None
) -> ReadEdition:
    """Read a shapefile (loose or zipped), GeoJSON or GeoPackage as an edition.

    ``year`` 0 means: from the data or the file name. ``meanings`` is what a person says that the columns mean; without
    it they are recognised. Raises ``UnknownLayout`` when that fails, any other ``SourceFileError`` that names file,
    reason and remedy when the file cannot be read whole or leaves a doubt about what it means; ``Cancelled`` when the
    user stops.
    """
    with opened_source(source) as opened:
        return read_source(opened, year, progress, meanings)


def read_source(
    source: Source,
    year: int = 0,
    progress: Progress | None = None,
    meanings: Meanings | None = None,
    remembered: Callable[[str], Meanings | None] | None = None,
) -> ReadEdition:
    """Do the same with a source that is open already.

    ``remembered`` is asked, by fingerprint, for what a person said earlier of a file with the same columns.
    """
    with PuttingRight() as putting_right:
        return _read(source, year, progress or Progress(), meanings, remembered, putting_right)


def _read(
    source: Source,
    year: int,
    progress: Progress,
    meanings: Meanings | None,
    remembered: Callable[[str], Meanings | None] | None,
    putting_right: PuttingRight,
) -> ReadEdition:
    table = table_of(source, progress.part(0.0, 0.8), putting_right.begin)
    fingerprint = fingerprint_of(tuple(table.columns))
    if meanings is None and remembered is not None:
        meanings = remembered(fingerprint)
    layout = (
        recognised_layout(table.columns, source.name)
        if meanings is None
        else explained_layout(table.columns, meanings, source.name)
    )
    _check_boundaries(table, layout, source.name)
    referenced = in_sweref(table.geometries, table.crs_wkt, source, _localities(table, layout))
    progress.at(0.85)
    putting_right.settle_on(referenced.geometries)
    rows = Rows(table.columns, layout, len(table))
    right = putting_right.done(progress.part(0.88, 0.95))
    boundaries = right.boundaries
    _check_none_missing(boundaries, table, layout, source.name)
    progress.at(0.95)
    areas = rows.areas(boundaries)
    starts = (area.valid_from for area in areas)
    found = edition_year(year, table.columns, starts, (source.name, source.member), source.name)
    warnings = [
        *found.warnings,
        *referenced.warnings,
        *rows.warnings,
        *data_warnings(areas, found.year),
        *boundary_warnings(areas, right, table.closed_rows),
    ]
    progress.at(1.0)
    return ReadEdition(
        areas=areas,
        year=found.year,
        layout=layout.layout,
        source_name=source.name,
        sha256=source.sha256,
        crs=referenced.crs,
        field_map={column: layout.meanings.get(column, "extra") for column in table.columns},
        warnings=warnings,
        fingerprint=fingerprint,
        crs_accuracy_m=referenced.accuracy_m,
    )


def table_of(source: Source, progress: Progress, begin: Callable[[NDArray[Any]], None] | None = None) -> Table:
    """Return the content of an opened source as it stands there. Raises ``SourceFileError``, ``Cancelled``.

    ``begin`` is given geometries as soon as they are there, where they come piece by piece; they may yet prove wrong.
    """
    try:
        table = read_plain_geojson(source.path, progress, begin) if source.format is SourceFormat.GEOJSON else None
        table = table or read_table(str(source.path), source.format.value, progress)
    except SeveralLayers as layers:
        raise several_layers(source, layers.args) from layers
    except (GdalFailure, UnicodeError) as failure:
        raise broken(source, str(failure)) from failure
    if len(table) == 0:
        raise source_refused(
            source.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file holds no areas")),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Check that it is the right file and that its export was not cut.")
            ),
        )
    check_not_garbled(table.columns, source.name)
    return table


def _localities(table: Table, layout: RecognisedLayout) -> list[str]:
    column = layout.column_of("locality")
    return [text_of(cell) for cell in table.columns[column]] if column else []


def _check_boundaries(table: Table, layout: RecognisedLayout, file: str) -> None:
    if table.geometry_names:
        raise no_polygons(file, ", ".join(sorted(table.geometry_names)))
    _check_none_missing(table.geometries, table, layout, file)


def _check_none_missing(geometries: NDArray[Any], table: Table, layout: RecognisedLayout, file: str) -> None:
    missing = np.flatnonzero(shapely.is_missing(geometries))
    if not len(missing):
        return
    column = layout.column_of("name")
    names = table.columns[column] if column else []
    shown = [str(names[index] or "").strip() or row_label(int(index)) for index in missing[:_LISTED]]
    raise source_refused(
        file,
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{count} area(s) have no boundary or one without surface: {areas}"),
            count=len(missing),
            areas=", ".join(shown) + (" …" if len(missing) > _LISTED else ""),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw or remove these areas in the source and export it again.")),
    )
