"""What the expression functions know of the open workspace: read once, then plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.assessment.record import AssessmentStatus
from ...domain.category import category_of
from ...palette import mark_of

if TYPE_CHECKING:
    from ...workspace import AssessmentSummary, Kin, LifelinePoint, Workspace

NEW, RETURNED, DIVIDED, GRAVER, MILDER, SAME = "new", "returned", "divided", "graver", "milder", "same"
"""What has become of an area since the edition before."""

_FURTHEST = (
    AssessmentStatus.SIGNED,
    AssessmentStatus.READY,
    AssessmentStatus.IN_PROGRESS,
    AssessmentStatus.NOT_BEGUN,
)


@dataclass(frozen=True)
class Facts:
    """Of area versions by their id; of lifelines by area id (identity) too, as text ``2023 R → 2025 U``.

    ``uncertainty`` is the mean of the answers given (0–3), ``states`` how far the furthest assessment has come.
    """

    lifelines: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    uncertainty: Mapping[str, float] = field(default_factory=dict)


def read_facts(workspace: Workspace) -> Facts:
    """Read the facts of all editions. Runs in any thread. Raises ``WorkspaceError``."""
    lives = workspace.lifelines()
    years = [edition.year for edition in workspace.editions()]
    children = _children(workspace.kin())
    lifelines: dict[str, str] = {}
    changes: dict[str, str] = {}
    version_of: dict[tuple[str, str], str] = {}
    for area_id, points in lives.items():
        life = " → ".join(f"{point.year} {mark_of(point.category)}" for point in points)
        lifelines[area_id] = life
        for place, point in enumerate(points):
            lifelines[point.version_id] = life
            version_of[area_id, point.edition_id] = point.version_id
            before = points[place - 1] if place else None
            is_divided = (area_id, point.edition_id) in children
            changes[point.version_id] = change_of(point, before, years, is_divided)
    states: dict[str, str] = {}
    uncertainty: dict[str, float] = {}
    for edition_id in dict.fromkeys(edition_id for _, edition_id in version_of):
        _read_assessments(workspace, edition_id, version_of, states, uncertainty)
    not_begun = AssessmentStatus.NOT_BEGUN.value
    return Facts(lifelines, changes, {**dict.fromkeys(version_of.values(), not_begun), **states}, uncertainty)


def change_of(point: LifelinePoint, before: LifelinePoint | None, years: list[int], is_divided: bool) -> str:
    """Return what has become of an area since the edition before; the first edition of all has nothing before it."""
    if point.year == years[0]:
        return ""
    if before is None:
        return DIVIDED if is_divided else NEW
    if before.year != years[years.index(point.year) - 1]:
        return RETURNED
    old, new = category_of(before.category), category_of(point.category)
    if old is None or new is None or old is new:
        return SAME
    return GRAVER if new.rank > old.rank else MILDER


def _children(kin: Iterable[Kin]) -> set[tuple[str, str]]:
    return {(pair.child_id, pair.child.edition_id) for pair in kin}


def _read_assessments(
    workspace: Workspace,
    edition_id: str,
    version_of: Mapping[tuple[str, str], str],
    states: dict[str, str],
    uncertainty: dict[str, float],
) -> None:
    from ..assessment.queue_rows import status_of_summary

    by_area: dict[str, list[AssessmentSummary]] = {}
    for summary in workspace.summaries(edition_id):
        by_area.setdefault(summary.assessment.area_id, []).append(summary)
    answers = workspace.all_answers(edition_id) if by_area else {}
    for area_id, summaries in by_area.items():
        version_id = version_of.get((area_id, edition_id))
        if version_id is None:
            continue
        states[version_id] = min((status_of_summary(each) for each in summaries), key=_FURTHEST.index).value
        given = [
            answer.uncertainty
            for each in summaries
            for answer in answers.get(each.assessment.id, {}).values()
            if answer.uncertainty is not None and not answer.is_draft
        ]
        if given:
            uncertainty[version_id] = sum(given) / len(given)
