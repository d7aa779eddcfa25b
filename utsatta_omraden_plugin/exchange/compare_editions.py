"""The job "compare editions": what happened to each area, with the real changes apart from the technical ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.category import Category, CategoryScheme, category_of
from ..domain.compare.changes import AreaChange, compare, summary
from ..domain.compare.evidence import SAME_GROUND_M2, Evidence
from ..domain.compare.kinds import ChangeKind
from ..domain.progress import Progress
from ..workspace import PairDecision, Workspace, open_workspace
from .compare_sources import ComparedEdition, EditionSource, edition_side, read_side

Pair = tuple[str, str]
"""The ids of an old and a new area version."""


@dataclass(frozen=True)
class Totals:
    """What the public asks: how much is real change and how much only another way to cut, name and number.

    ``real`` and ``technical`` count changes per kind. ``areas_by_real`` is by how many areas the edition grew through
    new, returned and removed ones, ``areas_by_technical`` through splits and mergers; together they lead from the
    number of old areas to that of new ones. ``changes_only_technical`` have no real kind at all.
    ``from_abolished_category`` are those that became Utsatt område because the newer edition does not know their old
    category any more (Riskområde from 2025 on).
    """

    real: Mapping[ChangeKind, int]
    technical: Mapping[ChangeKind, int]
    changes_real: int
    changes_only_technical: int
    unchanged: int
    areas_by_real: int
    areas_by_technical: int
    from_abolished_category: int


@dataclass(frozen=True)
class EditionComparison:
    """Both editions and what became of each area; ``decisions`` are those that people have made of pairs."""

    old: ComparedEdition
    new: ComparedEdition
    changes: Sequence[AreaChange]
    decisions: Mapping[Pair, PairDecision] = field(default_factory=dict)

    @property
    def summary(self) -> dict[ChangeKind, int]:
        """How many changes there are of each kind."""
        return summary(self.changes)

    @property
    def totals(self) -> Totals:
        """The counts with real change apart from technical change."""
        counts = self.summary
        touched = [change for change in self.changes if ChangeKind.UNCHANGED not in change.kinds]
        real = sum(is_real(change) for change in touched)
        alone = [change for change in self.changes if not (change.old and change.new)]
        by_real = sum(len(change.new) - len(change.old) for change in alone)
        return Totals(
            real={kind: counts[kind] for kind in ChangeKind if _is_real_kind(kind)},
            technical={kind: counts[kind] for kind in ChangeKind if kind.is_technical},
            changes_real=real,
            changes_only_technical=len(touched) - real,
            unchanged=counts[ChangeKind.UNCHANGED],
            areas_by_real=by_real,
            areas_by_technical=len(self.new.areas) - len(self.old.areas) - by_real,
            from_abolished_category=sum(_leaves_abolished_category(change, self.new.year) for change in self.changes),
        )

    def pair_of(self, evidence: Evidence) -> tuple[AreaVersion, AreaVersion]:
        """Return the old and the new area that a piece of evidence is about."""
        return self.old.areas[evidence.old], self.new.areas[evidence.new]

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the compare report of interface.md with totals, its sentences in the language of ``translate``."""
        totals = self.totals
        return {
            "old": {"edition": self.old.year, "areas": len(self.old.areas), "name": self.old.name},
            "new": {"edition": self.new.year, "areas": len(self.new.areas), "name": self.new.name},
            "summary": {kind.value: count for kind, count in self.summary.items()},
            "totals": {
                "real": {kind.value: count for kind, count in totals.real.items()},
                "technical": {kind.value: count for kind, count in totals.technical.items()},
                "changes_real": totals.changes_real,
                "changes_only_technical": totals.changes_only_technical,
                "unchanged": totals.unchanged,
                "areas_by_real_change": totals.areas_by_real,
                "areas_by_technical_change": totals.areas_by_technical,
                "from_abolished_category": totals.from_abolished_category,
            },
            "changes": [_change_as_json(change, translate) for change in self.changes],
        }


def compare_editions(
    old: str | Path | EditionSource, new: str | Path | EditionSource, progress: Progress | None = None
) -> EditionComparison:
    """Compare two editions, each a published file or ``workspace.gpkg|2023``.

    When both are of one workspace, the pairs that people have confirmed or rejected there hold. Raises
    ``SourceFileError``, ``WorkspaceError``, ``RuleError`` when one of them cannot be read, ``Cancelled``.
    """
    progress = progress or Progress()
    before = read_side(old, progress.part(0.0, 0.3))
    progress.at(0.3)
    after = read_side(new, progress.part(0.3, 0.6))
    progress.at(0.6)
    decisions: Sequence[PairDecision] = ()
    if before.workspace and before.workspace == after.workspace:
        workspace = open_workspace(before.workspace)
        try:
            decisions = workspace.confirmed_pairs(before.edition_id, after.edition_id)
        finally:
            workspace.close()
    return _compared(before, after, decisions, progress.part(0.6, 1.0))


def compare_in_workspace(
    workspace: Workspace, old_year: int, new_year: int, progress: Progress | None = None
) -> EditionComparison:
    """Compare two editions of an open workspace. Raises ``RuleError`` for an unknown year, ``WorkspaceError``."""
    progress = progress or Progress()
    before, after = (edition_side(workspace, workspace.edition(year)) for year in (old_year, new_year))
    progress.at(0.4)
    decisions = workspace.confirmed_pairs(before.edition_id, after.edition_id)
    return _compared(before, after, decisions, progress.part(0.4, 1.0))


def is_real(change: AreaChange) -> bool:
    """Whether a change says that other ground is vulnerable, or is so in another degree.

    A split or merger that drops or adds ground is more than another way to cut it.
    """
    return any(_is_real_kind(kind) for kind in change.kinds) or change.dropped_m2 + change.gained_m2 > SAME_GROUND_M2


def _is_real_kind(kind: ChangeKind) -> bool:
    return not kind.is_technical and kind is not ChangeKind.UNCHANGED


def _leaves_abolished_category(change: AreaChange, new_year: int) -> bool:
    if ChangeKind.RECATEGORISED not in change.kinds:
        return False
    known = CategoryScheme.of_year(new_year).categories
    left = {category_of(area.category) for area in change.old}
    # Riskområde meets all criteria of Utsatt område (product.md), which it falls back to; one that became Särskilt
    # utsatt område has grown worse, whichever categories there are.
    fell_back = all(category_of(area.category) is Category.UTSATT for area in change.new)
    return fell_back and all(category is not None and category not in known for category in left)


def _compared(
    before: ComparedEdition, after: ComparedEdition, decisions: Sequence[PairDecision], progress: Progress
) -> EditionComparison:
    old_place = {area.id: place for place, area in enumerate(before.areas) if area.id}
    new_place = {area.id: place for place, area in enumerate(after.areas) if area.id}
    known = [d for d in decisions if d.old_version_id in old_place and d.new_version_id in new_place]
    changes = compare(
        before.areas,
        after.areas,
        earlier=[*before.earlier],
        confirmed=[(old_place[d.old_version_id], new_place[d.new_version_id]) for d in known if d.is_one_area],
        rejected=[(old_place[d.old_version_id], new_place[d.new_version_id]) for d in known if not d.same],
        progress=progress,
    )
    return EditionComparison(before, after, changes, {(d.old_version_id, d.new_version_id): d for d in known})


def _change_as_json(change: AreaChange, translate: Callable[[str], str]) -> dict[str, object]:
    return {
        "kinds": [kind.value for kind in change.kinds],
        "old": [_area_as_json(area) for area in change.old],
        "new": [_area_as_json(area) for area in change.new],
        "evidence": {
            "id": change.same_id,
            "name": change.same_name,
            "overlap_of_old": round(change.overlap_of_old, 6),
            "overlap_of_new": round(change.overlap_of_new, 6),
        },
        "dropped_m2": round(change.dropped_m2, 1),
        "gained_m2": round(change.gained_m2, 1),
        "message": change.message.translated(translate),
    }


def _area_as_json(area: AreaVersion) -> dict[str, object]:
    return {"id": area.special_area_id, "name": area.name, "category": area.category}
