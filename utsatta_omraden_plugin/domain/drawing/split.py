"""An area cut into several by a drawn line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shapely
from shapely import LineString, MultiPolygon

from ..area import AreaVersion
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .faces import faces_between, lies_in, with_thin_ones_joined
from .frame import Frame
from .line import REACH_M, drawn_line, must_be_sound, with_ends_on
from .linework import laid_on
from .outcome import Redrawn, redrawn, with_boundary


def parts_of(area: AreaVersion, line: LineString, reach_m: float = REACH_M) -> list[MultiPolygon]:
    """Return what the line cuts the area into, the largest first.

    ``line`` is in EPSG:3006; an end within ``reach_m`` of the border is taken to lie on it, and a closed line cuts out
    what it encloses. Parts of a multipart area that the line does not cross stay with the piece they are closest to.
    Raises ``RuleError`` when the line does not cut the area.
    """
    must_be_sound(area)
    frame = Frame.around(area.boundary)
    ground = frame.inward(area.boundary)
    cut = frame.inward(shapely.linestrings(with_ends_on(drawn_line(line), [area.boundary], reach_m)))
    pieces, whole = [], []
    for part in shapely.get_parts(ground):
        faces = _cut(part, cut)
        if len(faces) > 1:
            pieces += [[face] for face in faces]
        else:
            whole.append(part)
    if not pieces:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The line does not cut {area} in two."), area=area.name),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Draw it from one side of the area to the other, or closed around a part of it."
                )
            ),
        )
    cut_off = np.array([piece[0] for piece in pieces], dtype=object)
    for part in whole:
        pieces[int(np.argmin(shapely.distance(cut_off, part)))].append(part)
    parts = [frame.boundary(shapely.multipolygons(piece)) for piece in pieces]
    return sorted((part for part in parts if part is not None), key=lambda part: -part.area)


def split_by_line(
    area: AreaVersion,
    line: LineString,
    keeps: int,
    next_ids: Sequence[int],
    names: Sequence[str | None],
    reach_m: float = REACH_M,
) -> Redrawn:
    """Return the area split into the parts that ``parts_of`` tells of the same line.

    The part at the place ``keeps`` goes on as the area, with its identity. Each other part becomes an area of its own,
    with the next of ``next_ids`` and everything else from the area; one whose name is None is given up, and its ground
    is lost. ``names`` holds one name for each part; a blank or missing name of the part that goes on leaves its name as
    it is. Raises ``RuleError`` as ``parts_of`` does, ``ValueError`` when names or ids do not fit the parts.
    """
    parts = parts_of(area, line, reach_m)
    if len(names) != len(parts):
        raise ValueError(f"{len(names)} names for {len(parts)} parts")
    others = [place for place, name in enumerate(names) if place != keeps and name is not None]
    if len(next_ids) < len(others):
        raise ValueError(f"{len(next_ids)} ids for {len(others)} new areas")
    kept = replace(with_boundary(area, parts[keeps]), name=names[keeps] or area.name)
    added = [_new(area, parts[place], number, names[place] or "") for place, number in zip(others, next_ids)]
    return redrawn([area], [kept], added=added)


def _cut(part: Any, cut: Any) -> list[Any]:
    cut, (border,) = laid_on(cut, [part])
    faces = faces_between([border, cut])
    return list(with_thin_ones_joined(faces[lies_in(faces, border)]))


def _new(area: AreaVersion, boundary: MultiPolygon, special_area_id: int, name: str) -> AreaVersion:
    return replace(
        with_boundary(area, boundary),
        name=name,
        special_area_id=special_area_id,
        object_id=None,
        id="",
        area_id="",
        row_version=1,
        changed_at="",
        changed_by="",
    )
