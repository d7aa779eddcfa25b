"""Reading back a GeoJSON: its text is taken apart again, which nothing of the writer has a part in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from ..domain.progress import Progress
from ..domain.rings import Rings, as_points
from .geojson_coordinates import Nested, NotPlain, nested_positions
from .geojson_table import columns_of, cut, epsg_of, features_of
from .municipality_profile import MEASURES
from .published_profile import PublishedEdition
from .verification import NotAsWritten, same_columns

_PIECE = 300
"""So many features are taken apart at a time: their text stays in the processor's own memory."""
_FEATURES, _BETWEEN, _END = b'"features":[', b",\n", b"]}\n"


def verify_geojson(
    path: Path, edition: PublishedEdition, rings: Rings, epsg: int, progress: Progress | None = None
) -> None:
    """Compare a written GeoJSON with the edition: count, ids, every attribute and every number of the boundaries.

    ``rings`` are the boundaries in the file's own system, which is ``epsg``. Raises ``NotAsWritten``, ``OSError``, and
    ``Cancelled`` when the user stops.
    """
    progress = progress or Progress()
    done = 0
    try:
        for text in _collections(path):
            skeleton, arrays = cut(text)
            piece, meant = edition.piece(done, done + len(arrays)), rings.piece(done, done + len(arrays))
            _same_attributes(skeleton, piece, meant, epsg, done)
            _same_boundaries(arrays, meant, done)
            done += len(arrays)
            progress.at(done / len(edition))
    except (NotPlain, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotAsWritten(f"behind row {done} the file is not of the written form: {error!r}") from error
    if done != len(edition):
        raise NotAsWritten(f"{len(edition)} areas were written, {done} are in the file")


def _collections(path: Path) -> Iterator[bytes]:
    """Yield the file as several collections of features, which it is when each feature stands in a line of its own."""
    with path.open("rb") as opened:
        line = opened.readline()
        begin, features, first = line.partition(_FEATURES)
        lines = [first]
        while line:
            lines += islice(opened, _PIECE)
            line = opened.readline()
            text, end = b"".join(lines), _BETWEEN if line else _END
            if not text.endswith(end):
                raise NotPlain
            yield begin + features + text.removesuffix(end) + _END
            lines = [line]


def _same_attributes(skeleton: bytes, edition: PublishedEdition, rings: Rings, epsg: int, before: int) -> None:
    content = json.loads(skeleton)
    if epsg_of(content) != epsg:
        raise NotAsWritten(f"the file is not in EPSG:{epsg}")
    features, multiple = features_of(content)
    if edition.measures is not None:
        # The one property that is no single value.
        measures = [feature["properties"].pop(MEASURES) for feature in features]
        if measures != edition.measures:
            raise NotAsWritten(f"behind row {before} the measures differ")
    names = [(field, field.name) for field in edition.fields]
    same_columns(edition, names, columns_of(features), before=before)
    if [feature["id"] for feature in features] != edition.object_ids:
        raise NotAsWritten(f"behind row {before} the ids of the features differ")
    if multiple != (np.diff(rings.boundary_starts) > 1).tolist():
        raise NotAsWritten(f"behind row {before} Polygon and MultiPolygon are mixed up")


def _same_boundaries(arrays: Sequence[memoryview], rings: Rings, before: int) -> None:
    if not _are_same(rings, nested_positions(arrays)):
        each = range(len(arrays))
        differ = (row for row in each if not _are_same(rings.piece(row, row + 1), nested_positions([arrays[row]])))
        raise NotAsWritten(f"the boundary in row {before + next(differ, 0) + 1} differs")


def _are_same(meant: Rings, found: Nested) -> bool:
    return bool(
        np.array_equal(np.bincount(found.array_of), np.diff(meant.boundary_starts))
        and np.array_equal(np.bincount(found.polygon_of), np.diff(meant.part_starts))
        and np.array_equal(np.bincount(found.ring_of), np.diff(meant.ring_starts))
        and np.array_equal(as_points(found.positions), as_points(meant.positions))
        and np.array_equal(found.multiple, np.diff(meant.boundary_starts) > 1)
    )
