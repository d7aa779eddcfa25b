"""A row of the areas table: an area with what the table sorts, searches and filters by, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ...domain.category import CategoryScheme, category_of
from ..lifeline.words import former_names
from ..search import folded

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...domain.edition import Edition
    from ...workspace import Workspace

SQUARE_METRES_PER_HECTARE = 10_000
_COMPARED = (
    "category",
    "name",
    "locality",
    "organisation",
    "special_area_id",
    "valid_from",
    "valid_to",
    "trend",
    "boundary",
)


class Status(Enum):
    """What can be said of an area at a glance, for the status filter."""

    CHANGED = "changed"
    OUTSIDE_SCHEME = "outside_scheme"
    WITHOUT_ID = "without_id"
    ENDED = "ended"


@dataclass(frozen=True)
class AreaRow:
    """One area of the table.

    ``category`` is the one spelling of the area's category, or an unknown one as it is; ``hectares`` the boundary's
    true area; ``searchable`` folded text; ``former`` the names and ids that it has in other editions. ``is_changed``
    says of an area of a draft that it differs from the edition the draft was started from, of any other that it was
    changed in this workspace. The keys are the codes of the organisation, or its names where it has no codes.
    """

    area: AreaVersion
    category: str
    hectares: float
    searchable: str
    lpo_key: str
    statuses: frozenset[Status]
    former: tuple[str, ...] = ()
    police_area_key: str = ""
    region_key: str = ""
    is_changed: bool = False


def rows_of(workspace: Workspace, edition: Edition) -> list[AreaRow]:
    """Read all areas of an edition. Runs in any thread. Raises ``WorkspaceError``."""
    areas = workspace.areas(edition.id)
    # The log is only read when something was changed: it also holds every answer ever given.
    changes = workspace.changes() if any(area.row_version > 1 for area in areas) else []
    base = workspace.base_edition(edition.id)
    before = None if base is None else {area.area_id: area for area in workspace.areas(base.id)}
    return make_rows(areas, changes, edition.scheme, workspace.all_area_names(), before)


def row_of(workspace: Workspace, version_id: str, scheme: CategoryScheme) -> AreaRow:
    """Read one area again. Raises ``WorkspaceError``, and ``RuleError`` when it does not exist any more."""
    area = workspace.area(version_id)
    names: dict[str, None] = {}
    versions = workspace.lifeline(area.area_id)
    for version in reversed(versions):
        names[version.name] = None
        if version.special_area_id is not None:
            names[str(version.special_area_id)] = None
    base = workspace.base_edition(area.edition_id)
    before = None if base is None else {one.area_id: one for one in versions if one.edition_id == base.id}
    return make_rows([area], workspace.changes(area.area_id), scheme, {area.area_id: tuple(names)}, before)[0]


def make_rows(
    areas: Sequence[AreaVersion],
    changes: Iterable[Change],
    scheme: CategoryScheme,
    all_names: Mapping[str, Sequence[str]],
    before: Mapping[str, AreaVersion] | None = None,
) -> list[AreaRow]:
    """Make rows of areas, the changes that concern them, and the names and ids they ever had, by area id.

    ``before`` are the areas of the edition that a draft was started from, by area id; None when it is no draft.
    """
    import shapely

    square_metres = shapely.area([area.boundary for area in areas])
    changed = changed_rows(changes)
    former = [former_names(area, all_names.get(area.area_id, ())) for area in areas]
    return [
        AreaRow(
            area=area,
            category=one_spelling(area.category),
            hectares=float(size) / SQUARE_METRES_PER_HECTARE,
            searchable=searchable_text(area, names),
            lpo_key=area.organisation.lpo_code or area.organisation.lpo,
            statuses=_statuses(area, area.id in changed, scheme),
            former=names,
            police_area_key=area.organisation.police_area_code or area.organisation.police_area,
            region_key=area.organisation.region_code or area.organisation.region,
            is_changed=area.id in changed if before is None else differs(area, before.get(area.area_id)),
        )
        for area, size, names in zip(areas, square_metres, former)
    ]


def differs(area: AreaVersion, before: AreaVersion | None) -> bool:
    """Whether anything that is published of an area, or its trend, is another than before; a new area differs."""
    return before is None or any(getattr(area, part) != getattr(before, part) for part in _COMPARED)


def changed_rows(changes: Iterable[Change]) -> set[str]:
    """Return the ids of the area versions whose data differ from what they first were.

    A change that was taken back is no difference, although the log keeps both.
    """
    first: dict[tuple[str, str], object] = {}
    last: dict[tuple[str, str], object] = {}
    for change in sorted(changes, key=lambda change: change.number):
        if "category" not in change.new:
            continue
        for column, value in change.old.items():
            first.setdefault((change.row_id, column), value)
        last.update({(change.row_id, column): value for column, value in change.new.items()})
    return {row_id for (row_id, column), value in last.items() if first.get((row_id, column)) != value}


def one_spelling(category: str) -> str:
    """Return the one spelling of a category that has several; an unknown one as it is."""
    known = category_of(category)
    return known.value if known else category


def searchable_text(area: AreaVersion, former: Sequence[str] = ()) -> str:
    """Return everything a search finds an area by: names and ids of any edition, LPO with its code, and locality."""
    number = "" if area.special_area_id is None else str(area.special_area_id)
    parts = (area.name, number, area.organisation.lpo, area.organisation.lpo_code, area.locality, *former)
    return "\n".join(folded(part) for part in parts)


def _statuses(area: AreaVersion, is_changed: bool, scheme: CategoryScheme) -> frozenset[Status]:
    found = {
        Status.CHANGED: is_changed,
        Status.OUTSIDE_SCHEME: category_of(area.category) not in scheme.categories,
        Status.WITHOUT_ID: area.special_area_id is None,
        Status.ENDED: area.valid_to is not None,
    }
    return frozenset(status for status, holds in found.items() if holds)
