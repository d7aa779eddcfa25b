"""What the public asks of two editions: how much is real change, and how much only another way to cut and name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from ..domain.category import Category, CategoryScheme, category_of
from ..domain.compare.changes import AreaChange, summary
from ..domain.compare.evidence import SAME_GROUND_M2
from ..domain.compare.kinds import ChangeKind


class ChangeSort(Enum):
    """What a change says of the ground: every change is of one sort."""

    REAL = "real"
    """Other ground is vulnerable, or is so in another degree."""
    ABOLISHED = "abolished_category"
    """The area became Utsatt område because the newer edition lacks its old category; nothing else real happened."""
    TECHNICAL = "technical"
    """The same ground, in the same degree, is cut, named or numbered in another way."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Totals:
    """How many changes there are of each kind and of each sort.

    ``real`` and ``technical`` count changes per kind. ``areas_by_real`` is by how many areas the edition grew through
    new, returned and removed ones, ``areas_by_technical`` through splits and mergers; together they lead from the
    number of old areas to that of new ones. ``changes_real``, ``changes_only_abolished_category``,
    ``changes_only_technical`` and ``unchanged`` count changes by sort and add up to all. ``from_abolished_category``
    are those that became Utsatt område because the newer edition does not know their old category any more
    (Riskområde from 2025 on), whatever else happened to them.
    """

    real: Mapping[ChangeKind, int]
    technical: Mapping[ChangeKind, int]
    changes_real: int
    changes_only_abolished_category: int
    changes_only_technical: int
    unchanged: int
    areas_by_real: int
    areas_by_technical: int
    from_abolished_category: int

    def as_json(self) -> dict[str, object]:
        """Return the member ``totals`` of the compare report."""
        return {
            "real": {kind.value: count for kind, count in self.real.items()},
            "technical": {kind.value: count for kind, count in self.technical.items()},
            "changes_real": self.changes_real,
            "changes_only_abolished_category": self.changes_only_abolished_category,
            "changes_only_technical": self.changes_only_technical,
            "unchanged": self.unchanged,
            "areas_by_real_change": self.areas_by_real,
            "areas_by_technical_change": self.areas_by_technical,
            "from_abolished_category": self.from_abolished_category,
        }


def sort_of(change: AreaChange, new_year: int) -> ChangeSort:
    """Return the sort of a change to an edition of ``new_year``.

    A split or merger that drops or adds ground is more than another way to cut it.
    """
    real = {kind for kind in change.kinds if _is_real(kind)}
    if change.dropped_m2 + change.gained_m2 > SAME_GROUND_M2 or real - {ChangeKind.RECATEGORISED}:
        return ChangeSort.REAL
    if real:
        return ChangeSort.ABOLISHED if leaves_abolished_category(change, new_year) else ChangeSort.REAL
    return ChangeSort.UNCHANGED if ChangeKind.UNCHANGED in change.kinds else ChangeSort.TECHNICAL


def leaves_abolished_category(change: AreaChange, new_year: int) -> bool:
    """Whether the category changed only because editions of ``new_year`` do not have the old one any more."""
    if ChangeKind.RECATEGORISED not in change.kinds:
        return False
    known = CategoryScheme.of_year(new_year).categories
    left = {category_of(area.category) for area in change.old}
    # Riskområde meets all criteria of Utsatt område (product.md), which it falls back to; one that became Särskilt
    # utsatt område has grown worse, whichever categories there are.
    fell_back = all(category_of(area.category) is Category.UTSATT for area in change.new)
    return fell_back and all(category is not None and category not in known for category in left)


def totals_of(changes: Sequence[AreaChange], old_areas: int, new_areas: int, new_year: int) -> Totals:
    """Count the changes between an edition of so many areas and one of ``new_year``."""
    counts = summary(changes)
    sorts = [sort_of(change, new_year) for change in changes]
    by_real = sum(len(change.new) - len(change.old) for change in changes if not (change.old and change.new))
    return Totals(
        real={kind: counts[kind] for kind in ChangeKind if _is_real(kind)},
        technical={kind: counts[kind] for kind in ChangeKind if kind.is_technical},
        changes_real=sorts.count(ChangeSort.REAL),
        changes_only_abolished_category=sorts.count(ChangeSort.ABOLISHED),
        changes_only_technical=sorts.count(ChangeSort.TECHNICAL),
        unchanged=sorts.count(ChangeSort.UNCHANGED),
        areas_by_real=by_real,
        areas_by_technical=new_areas - old_areas - by_real,
        from_abolished_category=sum(leaves_abolished_category(change, new_year) for change in changes),
    )


def _is_real(kind: ChangeKind) -> bool:
    return not kind.is_technical and kind is not ChangeKind.UNCHANGED
