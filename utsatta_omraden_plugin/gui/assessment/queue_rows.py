"""Where each area of an edition stands for one assessor: not begun, in progress, ready for review, signed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...domain.assessment import AssessmentStatus, StepState
from ...translation import translate

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...workspace import AssessmentSummary

SYMBOLS = {
    AssessmentStatus.NOT_BEGUN: "○",
    AssessmentStatus.IN_PROGRESS: "●",
    AssessmentStatus.READY: "✔",
    AssessmentStatus.SIGNED: "✍",
}
TO_DO = frozenset({AssessmentStatus.NOT_BEGUN, AssessmentStatus.IN_PROGRESS})
"""What "next area" goes through unless the assessor chose otherwise."""


@dataclass(frozen=True)
class QueueRow:
    """One area in the queue; ``answered`` counts the answers by which the assessor has taken a stand."""

    version_id: str
    area_id: str
    name: str
    lpo: str
    status: AssessmentStatus = AssessmentStatus.NOT_BEGUN
    answered: int = 0
    drafts: int = 0


def queue_rows(areas: Sequence[AreaVersion], summaries: Iterable[AssessmentSummary], assessor: str) -> list[QueueRow]:
    """Return the areas of an edition in their order, each with how far the assessor has come with it."""
    by_area = {summary.assessment.area_id: summary for summary in summaries if summary.assessment.assessor == assessor}
    rows = []
    for area in areas:
        row = QueueRow(area.id, area.area_id, area.name, area.organisation.lpo)
        summary = by_area.get(area.area_id)
        if summary is not None:
            row = replace(row, status=status_of_summary(summary), answered=summary.given, drafts=summary.drafts)
        rows.append(row)
    return rows


def status_of_summary(summary: AssessmentSummary) -> AssessmentStatus:
    """Return where an assessment stands: the rule of ``status_of``, from the states that were saved.

    The answers need not be read for a list.
    """
    if summary.assessment.is_signed:
        return AssessmentStatus.SIGNED
    if not summary.given and not summary.drafts:
        return AssessmentStatus.NOT_BEGUN
    states = list(summary.states.values())
    is_done = bool(states) and states[0] is StepState.COMPLETE
    is_done = is_done and all(state in (StepState.COMPLETE, StepState.LOCKED) for state in states)
    return AssessmentStatus.READY if is_done and not summary.drafts else AssessmentStatus.IN_PROGRESS


def assessors_of(summaries: Iterable[AssessmentSummary], area_id: str) -> list[str]:
    """Return who assesses in the edition, those of the area first, each role once."""
    ordered = sorted(summaries, key=lambda summary: summary.assessment.area_id != area_id)
    return list(dict.fromkeys(summary.assessment.assessor for summary in ordered))


def next_row(
    rows: Sequence[QueueRow], after: str, wanted: frozenset[AssessmentStatus] = TO_DO, lpo: str = ""
) -> QueueRow | None:
    """Return the next area after a version id (from the beginning when it is not there) that is wanted, going round."""
    ids = [row.version_id for row in rows]
    start = ids.index(after) + 1 if after in ids else 0
    around = [*rows[start:], *rows[:start]]
    return next(
        (row for row in around if row.status in wanted and lpo in ("", row.lpo) and row.version_id != after), None
    )


def status_in_words(status: AssessmentStatus) -> str:
    """Return where an assessment stands, in the user's language."""
    return {
        AssessmentStatus.NOT_BEGUN: translate("UtsattaOmraden", "not begun"),
        AssessmentStatus.IN_PROGRESS: translate("UtsattaOmraden", "in progress"),
        AssessmentStatus.READY: translate("UtsattaOmraden", "ready for review"),
        AssessmentStatus.SIGNED: translate("UtsattaOmraden", "signed"),
    }[status]
