"""One number for the content of an edition: the same areas give the same hash, wherever and whenever they are kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from .area import AreaVersion

_PER_METRE = 10_000
"""The published files have four decimals: 0.1 mm."""


def content_hash(areas: Iterable[AreaVersion]) -> str:
    """Return the SHA-256, in hexadecimal, of what areas say: names, codes, category, dates, trend and boundary.

    Neither the order of the areas nor ids of rows, the row numbers and measures that a file states or its columns
    without a home count, nor how a ring is wound, where it begins or in which order parts stand. Coordinates (metres,
    EPSG:3006) count to 0.1 mm, as the published files have them.
    """
    return _hashed("\n".join(record for *_, record in sorted(_records(areas))))


def content_hashes(areas: Iterable[AreaVersion]) -> list[str]:
    """Return for each area what ``content_hash`` gives for it alone, many times as fast."""
    return [_hashed(record) for *_, record in _records(areas)]


def _records(areas: Iterable[AreaVersion]) -> list[tuple[bool, int, str, str]]:
    listed = list(areas)
    boundaries = np.array([area.boundary for area in listed], dtype=object)
    laid_out = shapely.normalize(shapely.transform(shapely.force_2d(boundaries), _in_whole_steps))
    bodies = shapely.to_wkb(laid_out, byte_order=1, output_dimension=2)
    return [(*_key(area), _record(area, bytes(body))) for area, body in zip(listed, bodies, strict=True)]


def _hashed(said: str) -> str:
    return hashlib.sha256(said.encode("utf-8")).hexdigest()


def _in_whole_steps(coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
    # Zero has a sign, which counts nowhere but in the bytes.
    return np.asarray(np.rint(coordinates * _PER_METRE) + 0.0)


def _key(area: AreaVersion) -> tuple[bool, int, str]:
    return area.special_area_id is None, area.special_area_id or 0, area.name


def _record(area: AreaVersion, boundary: bytes) -> str:
    unit = area.organisation
    said = [
        area.special_area_id,
        area.name,
        area.category,
        area.locality,
        [unit.lpo, unit.lpo_code, unit.police_area, unit.police_area_code, unit.region, unit.region_code],
        area.valid_from and area.valid_from.isoformat(),
        area.valid_to and area.valid_to.isoformat(),
        area.trend and area.trend.value,
        hashlib.sha256(boundary).hexdigest(),
    ]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
