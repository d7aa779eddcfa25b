"""What the table shows of areas beside the areas themselves: how far they are assessed, and what the checks found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.assessment import AssessmentStatus, StepState
from ...domain.checks.finding import Severity
from ...today import date_of_today
from ...translation import translate
from ..assessment.queue_rows import status_in_words, status_of_summary
from ..options.store import stored_options

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.check_areas import ReportedFinding
    from ...workspace import AssessmentSummary, Workspace

_FULL, _EMPTY = "▓", "░"
_ORDER = list(AssessmentStatus)


@dataclass(frozen=True)
class Assessed:
    """How far the furthest assessment of an area has come, and how many assess it."""

    status: AssessmentStatus
    steps_done: int
    steps: int
    assessors: int

    @property
    def text(self) -> str:
        """Return it for a cell: a word when it is over or not begun, else steps and a bar."""
        if self.status in (AssessmentStatus.SIGNED, AssessmentStatus.NOT_BEGUN) or not self.steps:
            return status_in_words(self.status)
        bar = _FULL * self.steps_done + _EMPTY * (self.steps - self.steps_done)
        return f"{self.steps_done}/{self.steps} {bar}"

    @property
    def tip(self) -> str:
        """Return it in words."""
        words = translate("UtsattaOmraden", "{state}, {done} of {all} steps complete")
        sentence = words.format(state=status_in_words(self.status), done=self.steps_done, all=self.steps)
        if self.assessors == 1:
            return sentence
        several = translate("UtsattaOmraden", "%n assessors, the furthest:", None, self.assessors)
        return f"{several} {sentence}"

    @property
    def rank(self) -> float:
        """Return the number by which it sorts, the furthest last."""
        return _ORDER.index(self.status) * 100 + self.steps_done


@dataclass(frozen=True)
class Found:
    """How many findings of an area stand open by severity, and how many a person lets stand."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0
    accepted: int = 0

    @property
    def open(self) -> int:
        """How many nobody has accepted, remarks apart."""
        return self.errors + self.warnings

    @property
    def text(self) -> str:
        """Return it for a cell: what is open, and in brackets what is accepted."""
        sign = "✖" if self.errors else "⚠"
        parts = [f"{sign}{self.open}"] if self.open else ["–"]
        return " ".join([*parts, *([f"({self.accepted})"] if self.accepted else [])])

    @property
    def tip(self) -> str:
        """Return it in words."""
        counted = translate(
            "UtsattaOmraden", "Errors: {errors}, warnings: {warnings}, remarks: {notes}, accepted: {accepted}"
        )
        return counted.format(errors=self.errors, warnings=self.warnings, notes=self.notes, accepted=self.accepted)

    @property
    def rank(self) -> float:
        """Return the number by which it sorts, the gravest last."""
        return self.errors * 1e6 + self.warnings * 1e3 + self.accepted


def assessed_of(workspace: Workspace, edition: Edition) -> dict[str, Assessed]:
    """Return by area id how far assessments have come. Runs in any thread. Raises ``WorkspaceError``."""
    return furthest(workspace.summaries(edition.id))


def furthest(summaries: Iterable[AssessmentSummary]) -> dict[str, Assessed]:
    """Return by area id the furthest of several assessors' assessments."""
    by_area: dict[str, list[Assessed]] = {}
    for summary in summaries:
        done = sum(state is StepState.COMPLETE for state in summary.states.values())
        one = Assessed(status_of_summary(summary), done, len(summary.states), 1)
        by_area.setdefault(summary.assessment.area_id, []).append(one)
    return {
        area_id: Assessed(best.status, best.steps_done, best.steps, len(all_of_them))
        for area_id, all_of_them in by_area.items()
        for best in [max(all_of_them, key=lambda one: one.rank)]
    }


def found_of(workspace: Workspace, edition: Edition, progress: Progress) -> dict[str, Found]:
    """Check an edition and count by version id. Runs in any thread. Raises ``UtsattaError``."""
    from ...exchange.check_areas import check_areas

    day = date_of_today()
    tolerances = stored_options().tolerances()
    return counted(check_areas(workspace, edition.year, progress=progress, today=day, tolerances=tolerances).findings)


def counted(findings: Iterable[ReportedFinding]) -> Mapping[str, Found]:
    """Count findings by the ids of the area versions that they are about."""
    counts: dict[str, list[int]] = {}
    places = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    for one in findings:
        if one.fixed:
            continue
        place = 3 if one.acceptance is not None else places[one.finding.severity]
        for version_id in one.finding.areas:
            counts.setdefault(version_id, [0, 0, 0, 0])[place] += 1
    return {version_id: Found(*numbers) for version_id, numbers in counts.items()}
