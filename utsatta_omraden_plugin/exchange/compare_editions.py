"""The job "compare editions": what happened to each area, with the real changes apart from the technical ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.compare.changes import AreaChange, compare, summary
from ..domain.compare.evidence import Evidence
from ..domain.compare.kinds import ChangeKind
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..workspace import PairDecision, Workspace, open_workspace
from .compare_sources import ComparedEdition, EditionSource, edition_side, read_side
from .compare_totals import ChangeSort, Totals, sort_of, totals_of

_STEP = 1000
Pair = tuple[str, str]
"""The ids of an old and a new area version."""


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
        return totals_of(self.changes, len(self.old.areas), len(self.new.areas), self.new.year)

    def sort_of(self, change: AreaChange) -> ChangeSort:
        """Return what one of the changes says of the ground."""
        return sort_of(change, self.new.year)

    def pair_of(self, evidence: Evidence) -> tuple[AreaVersion, AreaVersion]:
        """Return the old and the new area that a piece of evidence is about."""
        return self.old.areas[evidence.old], self.new.areas[evidence.new]

    def as_json(self, translate: Callable[[str], str] = str, progress: Progress | None = None) -> dict[str, object]:
        """Return the compare report of interface.md with totals, its sentences in the language of ``translate``."""
        progress = progress or Progress()
        changes = []
        for number, change in enumerate(self.changes):
            if number % _STEP == 0:
                doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the report"))
                progress.at(number / len(self.changes), doing)
            changes.append(_change_as_json(change, self.sort_of(change), translate))
        return {
            "old": {"edition": self.old.year, "areas": len(self.old.areas), "name": self.old.name},
            "new": {"edition": self.new.year, "areas": len(self.new.areas), "name": self.new.name},
            "summary": {kind.value: count for kind, count in self.summary.items()},
            "totals": self.totals.as_json(),
            "changes": changes,
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
    after = read_side(new, progress.part(0.3, 0.6), with_earlier=False)
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
    before = edition_side(workspace, workspace.edition(old_year), progress.part(0.0, 0.25))
    after = edition_side(workspace, workspace.edition(new_year), progress.part(0.25, 0.4), with_earlier=False)
    progress.at(0.4)
    decisions = workspace.confirmed_pairs(before.edition_id, after.edition_id)
    return _compared(before, after, decisions, progress.part(0.4, 1.0))


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


def _change_as_json(change: AreaChange, sort: ChangeSort, translate: Callable[[str], str]) -> dict[str, object]:
    return {
        "kinds": [kind.value for kind in change.kinds],
        "sort": sort.value,
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
