"""What is sent back to an LPO, and the file it goes in: JSON (UTF-8), geometries as GeoJSON has them, in EPSG:3006."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely import MultiPolygon

from ..domain.boundary import as_multipolygons
from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .refusal import source_refused

FORMAT = "utsatta-omraden-send-back"
FORMAT_VERSION = 1
_CRS = "EPSG:3006"
_MOST_BYTES = 50 * 1024**2
_MOST_REQUESTS = 10_000
_LONGEST_TEXT = 20_000
_FARTHEST_M = 1e8
_DECIMALS = 4


@dataclass(frozen=True)
class AskedArea:
    """An area that a request is about. ``category`` is told of the LPO's own areas only."""

    name: str
    special_area_id: int | None
    lpo: str
    lpo_code: str
    category: str
    boundary: MultiPolygon


@dataclass(frozen=True)
class Request:
    """One conflict that the LPO is asked to settle: its code and sentence, what is asked, and where it is.

    ``areas`` are the sides, left before right; ``ground`` (EPSG:3006) is what they have in common, None where it is no
    matter of ground. ``conflict_key`` names it in Noa's workspace.
    """

    code: str
    conflict: str
    asked: str
    areas: tuple[AskedArea, ...]
    ground: MultiPolygon | None
    conflict_key: str


@dataclass(frozen=True)
class SendBack:
    """Everything that one LPO is asked of one compiled edition. ``by`` is a role, ``created_at`` ISO 8601 in UTC."""

    lpo_code: str
    lpo_name: str
    year: int
    by: str
    created_at: str
    requests: tuple[Request, ...]


def written(sent: SendBack) -> bytes:
    """Return the content of the file; the same for the same requests."""
    content = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "crs": _CRS,
        "edition": sent.year,
        "lpo": {"code": sent.lpo_code, "name": sent.lpo_name},
        "by": sent.by,
        "created_at": sent.created_at,
        "requests": [_request_json(request) for request in sent.requests],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_send_back(path: Path) -> SendBack:
    """Read a file that Noa sent back. Raises ``SourceFileError`` for anything else."""
    path = Path(path)
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _refused(path, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file is far too large")))
        given = json.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise _refused(
            path, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file cannot be read")), repr(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise _not_one(path, repr(error)) from error
    if not isinstance(given, dict) or given.get("format") != FORMAT:
        raise _not_one(path, "another format")
    if given.get("format_version") != FORMAT_VERSION or given.get("crs") != _CRS:
        raise _refused(
            path, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it was written by a later version of the plugin"))
        )
    try:
        return _send_back(given)
    except (KeyError, TypeError, ValueError, shapely.errors.GEOSException) as error:
        raise _not_one(path, repr(error)) from error


def _request_json(request: Request) -> dict[str, object]:
    return {
        "code": request.code,
        "conflict": request.conflict,
        "asked": request.asked,
        "conflict_key": request.conflict_key,
        "areas": [
            {
                "name": area.name,
                "id": area.special_area_id,
                "lpo": area.lpo,
                "lpo_code": area.lpo_code,
                "category": area.category,
                "boundary": _geometry_json(area.boundary),
            }
            for area in request.areas
        ],
        "ground": None if request.ground is None else _geometry_json(request.ground),
    }


def _geometry_json(ground: MultiPolygon) -> dict[str, object]:
    rounded = shapely.transform(shapely.force_2d(ground), lambda xy: np.round(xy, _DECIMALS))
    geometry: dict[str, object] = json.loads(shapely.to_geojson(rounded))
    return geometry


def _send_back(given: Mapping[str, Any]) -> SendBack:
    requests = given["requests"]
    if not isinstance(requests, list) or len(requests) > _MOST_REQUESTS:
        raise ValueError("requests")
    return SendBack(
        lpo_code=_words(given["lpo"]["code"]),
        lpo_name=_words(given["lpo"]["name"]),
        year=_number(given["edition"]),
        by=_words(given["by"]),
        created_at=_words(given["created_at"]),
        requests=tuple(_request(request) for request in requests),
    )


def _request(given: Mapping[str, Any]) -> Request:
    return Request(
        code=_words(given["code"]),
        conflict=_words(given["conflict"]),
        asked=_words(given["asked"]),
        areas=tuple(_area(area) for area in _listed(given["areas"])),
        ground=None if given["ground"] is None else _ground(given["ground"]),
        conflict_key=_words(given["conflict_key"]),
    )


def _area(given: Mapping[str, Any]) -> AskedArea:
    return AskedArea(
        name=_words(given["name"]),
        special_area_id=None if given["id"] is None else _number(given["id"]),
        lpo=_words(given["lpo"]),
        lpo_code=_words(given["lpo_code"]),
        category=_words(given["category"]),
        boundary=_ground(given["boundary"]),
    )


def _listed(given: object) -> Sequence[Any]:
    if not isinstance(given, list) or len(given) > _MOST_REQUESTS:
        raise ValueError("areas")
    return given


def _words(given: object) -> str:
    if not isinstance(given, str) or len(given) > _LONGEST_TEXT:
        raise ValueError("a text is none")
    given.encode("utf-8")  # UnicodeEncodeError for halves of a pair of surrogates, which JSON lets through
    return given


def _number(given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or abs(given) >= 2**53:
        raise ValueError("a number is none")
    return given


def _ground(given: object) -> MultiPolygon:
    if not isinstance(given, dict) or given.get("type") not in ("Polygon", "MultiPolygon"):
        raise ValueError("a geometry is none")
    read = shapely.force_2d(shapely.from_geojson(json.dumps(given)))
    coordinates = shapely.get_coordinates(read)
    if not len(coordinates) or not np.isfinite(coordinates).all() or np.abs(coordinates).max() > _FARTHEST_M:
        raise ValueError("coordinates are none")
    ground: MultiPolygon = as_multipolygons(np.array([read], dtype=object))[0]
    return ground


def _not_one(path: Path, details: str) -> SourceFileError:
    reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is no file that was sent back from a compilation"))
    return _refused(path, reason, details)


def _refused(path: Path, reason: Text, details: str = "") -> SourceFileError:
    remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Ask Noa to send it again."))
    return source_refused(path.name, reason, remedy, details)
