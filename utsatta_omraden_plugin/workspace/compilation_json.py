"""Conflicts and areas of a compilation as JSON, as the workspace keeps them, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import shapely

from ..domain.area import AreaVersion
from ..domain.compilation import Choice, Conflict, ConflictCode
from ..domain.organisation import ORGANISATION_VALUES, Organisation
from ..domain.signature import Signature, SignatureState
from ..domain.text import Text
from ..domain.trend import Trend
from .geopackage_area_values import GEOMETRY, values_of


def text_json(sentence: Text) -> dict[str, object]:
    """Return a sentence with its values, so that it can still be translated when it is read."""
    values = {name: text_json(value) if isinstance(value, Text) else value for name, value in sentence.values.items()}
    return {"template": sentence.template, "values": values}


def text_of(written: Mapping[str, Any]) -> Text:
    """Return the sentence that ``text_json`` wrote."""
    values = {name: text_of(value) if isinstance(value, dict) else value for name, value in written["values"].items()}
    return Text(str(written["template"]), values)


def area_json(area: AreaVersion) -> dict[str, object]:
    """Return everything of an area but what the workspace counts by itself."""
    return {"id": area.id, "area_id": area.area_id, "edition_id": area.edition_id, **values_of(area)}


def area_of(written: Mapping[str, Any]) -> AreaVersion:
    """Return the area that ``area_json`` wrote."""
    return AreaVersion(
        name=written["name"],
        category=written["category"],
        boundary=shapely.from_wkb(written[GEOMETRY]),
        special_area_id=written["special_area_id"],
        object_id=written["object_id"],
        locality=written["locality"],
        organisation=Organisation(*(written[name] for name in ORGANISATION_VALUES)),
        valid_from=_day(written["valid_from"]),
        valid_to=_day(written["valid_to"]),
        trend=None if written["trend"] is None else Trend(written["trend"]),
        stated_length=written["stated_length"],
        stated_area=written["stated_area"],
        extra=written["extra"],
        id=written.get("id", ""),
        area_id=written.get("area_id", ""),
        edition_id=written.get("edition_id", ""),
    )


def conflict_json(conflict: Conflict) -> dict[str, object]:
    """Return a conflict; of one that is only told the areas are named, not written out."""
    return {
        "areas": [area_json(area) for area in conflict.areas] if conflict.blocking else [],
        "sides": list(conflict.sides),
        "lpos": list(conflict.lpos),
        "message": text_json(conflict.message),
        "choices": [choice.value for choice in conflict.choices],
        "ground": None if conflict.ground is None else hexadecimal(conflict.ground),
        "point": conflict.point,
        "finding_key": conflict.finding_key,
    }


def conflict_of(key: str, code: str, blocking: bool, written: Mapping[str, Any]) -> Conflict:
    """Return the conflict that ``conflict_json`` wrote."""
    point = written["point"]
    return Conflict(
        key=key,
        code=ConflictCode(code),
        areas=tuple(area_of(area) for area in written["areas"]),
        sides=tuple(written["sides"]),
        lpos=tuple(written["lpos"]),
        message=text_of(written["message"]),
        choices=tuple(Choice(choice) for choice in written["choices"]),
        ground=None if written["ground"] is None else shapely.from_wkb(written["ground"]),
        point=None if point is None else (point[0], point[1]),
        blocking=blocking,
        finding_key=written["finding_key"],
    )


def signature_json(signature: Signature) -> dict[str, object]:
    """Return a signature as the workspace keeps it."""
    return {
        "state": signature.state.value,
        "fingerprint": signature.fingerprint,
        "keys": list(signature.keys),
        "expected": signature.expected,
    }


def signature_of(written: Mapping[str, Any]) -> Signature:
    """Return the signature that ``signature_json`` wrote."""
    return Signature(
        SignatureState(written["state"]), written["fingerprint"], tuple(written["keys"]), written["expected"]
    )


def hexadecimal(ground: shapely.Geometry) -> str:
    """Return ground (2D, EPSG:3006) as WKB in hexadecimal."""
    return str(shapely.to_wkb(ground, hex=True, output_dimension=2, byte_order=1))


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
