"""An edition laid out for the checks: columns instead of rows, geometry held once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from math import isnan

import numpy as np
import shapely
from numpy.typing import NDArray

from ..area import AreaVersion
from ..area_table import column_of
from ..boundary import Geometries, repaired
from ..category import Category, CategoryScheme, category_of
from ..coded_column import CodedColumn, different
from ..compare.evidence import Evidence, gather_evidence
from ..compare.pairing import pair
from ..names import folded_name
from .finding import Point
from .neighbours import Neighbours, neighbours
from .side_by_side import side_by_side
from .text_fields import TEXT_FIELDS, TextField
from .tolerances import Tolerances


@dataclass(frozen=True)
class OtherEdition:
    """The areas of another edition, to compare with."""

    year: int
    areas: Sequence[AreaVersion]


@dataclass(eq=False)
class CheckedEdition:
    """The areas of an edition and everything that several checks need of them, computed once and when asked for.

    ``today`` is the day that dates are measured against. ``scheme`` is the edition's own; by default that of its year.
    ``others`` are further editions, earlier or later. Boundaries are 2D MultiPolygons in EPSG:3006.
    """

    areas: Sequence[AreaVersion]
    year: int
    today: date
    scheme: CategoryScheme | None = None
    tolerances: Tolerances = field(default_factory=Tolerances)
    others: Sequence[OtherEdition] = ()

    @property
    def known_categories(self) -> tuple[Category, ...]:
        """The categories that the edition may use."""
        return (self.scheme or CategoryScheme.of_year(self.year)).categories

    # Names of areas

    @cached_property
    def names(self) -> Sequence[str]:
        """The name of each area."""
        return column_of(self.areas, "name")

    @cached_property
    def special_area_ids(self) -> Sequence[int | None]:
        """The special area id of each area."""
        return column_of(self.areas, "special_area_id")

    @cached_property
    def labels(self) -> list[str]:
        """How each area is called in a sentence: its name, or its row when it has none."""
        return [name.strip() or f"#{place + 1}" for place, name in enumerate(self.names)]

    @cached_property
    def references(self) -> list[str]:
        """The id of each area version, or its label before it has one."""
        return [version_id or label for version_id, label in zip(column_of(self.areas, "id"), self.labels)]

    @cached_property
    def lasting_labels(self) -> list[str]:
        """What stays the same for each area from run to run and in every workspace."""
        return [
            f"name:{folded_name(name)}" if number is None else f"id:{number}"
            for name, number in zip(self.names, self.special_area_ids)
        ]

    # Attributes

    @cached_property
    def texts(self) -> dict[TextField, Sequence[str]]:
        """Each text of every area."""
        return {f: column_of(self.areas, f.attribute) for f in TEXT_FIELDS}

    @cached_property
    def distinct_texts(self) -> dict[TextField, set[str]]:
        """Each text in all that it says in the edition."""
        return {f: set(different(texts)) for f, texts in self.texts.items()}

    @cached_property
    def categories(self) -> CodedColumn[Category | None]:
        """The category that each area's text spells, None when it spells none."""
        return CodedColumn.of(column_of(self.areas, "category")).mapped(category_of)

    # Geometry

    @cached_property
    def boundaries(self) -> Geometries:
        """The boundaries as they are; None for missing and empty ones."""
        found = np.empty(len(self.areas), dtype=object)
        found[:] = column_of(self.areas, "boundary")
        found[shapely.is_empty(found)] = None
        return found

    @cached_property
    def is_missing(self) -> NDArray[np.bool_]:
        """Whether an area has no boundary."""
        return np.asarray(shapely.is_missing(self.boundaries))

    @cached_property
    def is_broken(self) -> NDArray[np.bool_]:
        """Whether a boundary is not valid as the OGC's Simple Features say."""
        return np.asarray(~side_by_side(shapely.is_valid, self.boundaries) & ~self.is_missing)

    @cached_property
    def ground(self) -> Geometries:
        """The boundaries with broken ones repaired, so that ground can be compared; None where nothing is left."""
        if not self.is_broken.any():
            return self.boundaries
        ground = self.boundaries.copy()
        ground[self.is_broken] = [_repaired_or_none(boundary) for boundary in self.boundaries[self.is_broken]]
        return ground

    @cached_property
    def parts(self) -> tuple[Geometries, NDArray[np.intp]]:
        """The polygons of the ground, and the place of the area that each belongs to, in rising order."""
        parts, owners = shapely.get_parts(self.ground, return_index=True)
        return parts, owners

    @cached_property
    def bounds(self) -> NDArray[np.float64]:
        """West, south, east, north of each area; not numbers where there is no ground."""
        return np.asarray(shapely.bounds(self.ground), dtype=np.float64)

    @cached_property
    def points(self) -> list[Point | None]:
        """A point inside each area."""
        return as_points(shapely.point_on_surface(self.ground))

    @cached_property
    def tree(self) -> shapely.STRtree:
        """The index of the ground."""
        return shapely.STRtree(self.ground)

    @cached_property
    def neighbours(self) -> Neighbours:
        """The pairs of areas that overlap or lie beside each other."""
        return neighbours(self.ground, self.bounds, self.tree, self.tolerances)

    def prepare_ground(self) -> None:
        """Compute now what the checks of boundaries need; nearly all of it runs without Python's lock."""
        _ = self.neighbours, self.points

    # Other editions

    @cached_property
    def earlier(self) -> OtherEdition | None:
        """The latest of the other editions that came before this one."""
        before = [other for other in self.others if other.year < self.year]
        return max(before, key=lambda other: other.year) if before else None

    @cached_property
    def evidence(self) -> list[Evidence]:
        """What binds areas of the earlier edition (old) to those of this one (new)."""
        if self.earlier is None:
            return []
        before = CheckedEdition(self.earlier.areas, self.earlier.year, self.today)
        return gather_evidence(before._on_sound_ground(), self._on_sound_ground())

    @cached_property
    def continued(self) -> list[tuple[AreaVersion, int]]:
        """Each area of the earlier edition that lives on, and its place here."""
        if self.earlier is None:
            return []
        pairing = pair(len(self.earlier.areas), len(self.areas), self.evidence)
        return sorted(
            ((self.earlier.areas[e.old], e.new) for e in pairing.continued.values()), key=lambda found: found[1]
        )

    def _on_sound_ground(self) -> list[AreaVersion]:
        return [
            replace(area, boundary=ground) if broken else area
            for area, ground, broken in zip(self.areas, self.ground, self.is_broken.tolist())
        ]


def as_points(points: Geometries) -> list[Point | None]:
    """Return point geometries as pairs of ordinates; None for missing ones."""
    ordinates = zip(shapely.get_x(points).tolist(), shapely.get_y(points).tolist())
    return [None if isnan(east) else (east, north) for east, north in ordinates]


def _repaired_or_none(boundary: shapely.Geometry) -> shapely.Geometry | None:
    if not np.isfinite(shapely.get_coordinates(boundary)).all():
        return None
    mended, _ = repaired(np.array([boundary], dtype=object))
    sound: shapely.Geometry | None = mended[0]
    return sound
