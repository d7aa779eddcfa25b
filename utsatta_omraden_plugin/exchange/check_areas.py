"""The job "check areas": what is wrong in an edition of a workspace, and mending what can safely be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import shapely

from ..domain.area import AreaVersion
from ..domain.category import category_of
from ..domain.change import Change
from ..domain.checks.catalogue import CATALOGUE
from ..domain.checks.checked_edition import CheckedEdition, OtherEdition
from ..domain.checks.finding import Finding, Severity
from ..domain.checks.measure_mismatch import fix as measured_anew
from ..domain.checks.run import check
from ..domain.checks.tolerances import Tolerances
from ..domain.edition import Edition
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..today import date_of_today
from ..workspace import Acceptance, Workspace

_STEP = 1000
"""After so many areas it is told how far the work is."""
FIX_COMMAND = "fix_findings"
"""The command that the change log names for what the checks have mended."""


@dataclass(frozen=True)
class ReportedFinding:
    """A finding with what became of it. ``names`` are those of its areas; ``acceptance`` is None unless accepted."""

    finding: Finding
    names: tuple[str, ...]
    acceptance: Acceptance | None = None
    fixed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is neither accepted nor mended."""
        return self.acceptance is None and not self.fixed

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the finding as interface.md has it, with its key and, when a person lets it stand, that one's word."""
        finding, accepted = self.finding, self.acceptance
        return {
            "code": finding.code,
            "severity": finding.severity.value,
            "areas": list(self.names),
            "message": finding.message.translated(translate),
            "how_to_fix": finding.how_to_fix.translated(translate),
            "fixable": finding.fixable,
            "fixed": self.fixed,
            "point": None if finding.point is None else [round(ordinate, 4) for ordinate in finding.point],
            "key": finding.key,
            "accepted": accepted and {"reason": accepted.reason, "by": accepted.by, "at": accepted.at},
        }


@dataclass(frozen=True)
class CheckReport:
    """What the checks found in an edition, the gravest first, and the changes by which some of it was mended."""

    edition: Edition
    areas: Sequence[AreaVersion]
    findings: Sequence[ReportedFinding]
    changes: Sequence[Change] = ()

    @property
    def errors(self) -> int:
        """How many errors stand that nobody has accepted."""
        return self._open(Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many warnings stand that nobody has accepted."""
        return self._open(Severity.WARNING)

    @property
    def fixed(self) -> int:
        """How many findings were mended."""
        return sum(one.fixed for one in self.findings)

    @property
    def accepted(self) -> int:
        """How many findings a person lets stand."""
        return sum(one.acceptance is not None for one in self.findings)

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the check report of interface.md, its sentences in the language of ``translate``."""
        return {
            "edition": self.edition.year,
            "areas": len(self.areas),
            "errors": self.errors,
            "warnings": self.warnings,
            "fixed": self.fixed,
            "accepted": self.accepted,
            "findings": [one.as_json(translate) for one in self.findings],
        }

    def _open(self, severity: Severity) -> int:
        return sum(one.is_open and one.finding.severity is severity for one in self.findings)


def check_areas(
    workspace: Workspace,
    year: int,
    fix: bool = False,
    by: str = "",
    progress: Progress | None = None,
    today: date | None = None,
    tolerances: Tolerances | None = None,
) -> CheckReport:
    """Check the edition of ``year`` with the whole catalogue, beside the other editions of the workspace.

    With ``fix`` everything that can safely be mended and that nobody has accepted is mended in one transaction, in
    the change log under ``by``, and the edition is checked again. Dates are measured against ``today``; ``tolerances``
    are those of interface.md unless given. Raises ``RuleError`` for an unknown year or when an area was changed
    meanwhile, ``WorkspaceError``, ``Cancelled``.
    """
    progress = progress or Progress()
    edition = workspace.edition(year)
    others = [OtherEdition(one.year, workspace.areas(one.id)) for one in workspace.editions() if one.id != edition.id]
    day = today or date_of_today()
    limits = tolerances or Tolerances()
    report = _checked(workspace, edition, others, day, limits, progress.part(0, 0.4 if fix else 1))
    if not fix:
        return report
    unaccepted = [one.finding for one in report.findings if one.acceptance is None]
    mended = mend(report.areas, unaccepted, edition, progress.part(0.4, 0.45))
    if not mended:
        progress.at(1.0)
        return report
    changes = store_mended(workspace, mended, report.areas, by, progress=progress.part(0.45, 0.6))
    after = _checked(workspace, edition, others, day, limits, progress.part(0.6, 1).to_the_end())
    standing = {one.finding.key for one in after.findings}
    touched = {area.id for area in mended}
    gone = [
        replace(one, fixed=True)
        for one in report.findings
        if one.finding.key not in standing and one.finding.fixable and touched.intersection(one.finding.areas)
    ]
    return replace(after, findings=[*gone, *after.findings], changes=changes)


def mend(
    areas: Sequence[AreaVersion], findings: Iterable[Finding], edition: Edition, progress: Progress | None = None
) -> list[AreaVersion]:
    """Return the areas that the safe fixes of these findings change, mended.

    A fix that would give an area a category that the edition does not know is left to a person. Raises
    ``Cancelled`` when the user stops.
    """
    progress = progress or Progress()
    codes: dict[str, set[str]] = {}
    for finding in findings:
        if finding.fixable:
            for version_id in finding.areas:
                codes.setdefault(version_id, set()).add(finding.code)
    mended = []
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Mending")))
    for number, area in enumerate(areas):
        if number % _STEP == 0:
            progress.at(number / len(areas))
        better = area
        for one in CATALOGUE:
            if one.fix is not None and one.code in codes.get(area.id, ()):
                tried = one.fix(better)
                better = tried if _is_allowed(tried, better, edition) else better
        if better.boundary is not area.boundary and _states_its_measures(area):
            better = measured_anew(better)
        if better is not area:
            mended.append(better)
    progress.at(1.0)
    return mended


def store_mended(
    workspace: Workspace,
    mended: Sequence[AreaVersion],
    before: Iterable[AreaVersion],
    by: str,
    reason: str = "",
    progress: Progress | None = None,
) -> list[Change]:
    """Store mended areas in one transaction unless one was changed since ``before`` was read.

    ``reason`` goes into the change log; by default it is the Swedish word for a check. Raises ``RuleError``,
    ``WorkspaceError``, ``Cancelled``.
    """
    row_versions = {area.id: area.row_version for area in before}
    return workspace.replace_areas(
        mended, FIX_COMMAND, reason or "Kontroll", by, [row_versions[area.id] for area in mended], progress
    )


def with_acceptances(report: CheckReport, workspace: Workspace) -> CheckReport:
    """Return the report with the acceptances that the workspace holds now."""
    accepted = workspace.accepted_findings(report.edition.id)
    findings = [replace(one, acceptance=accepted.get(one.finding.key)) for one in report.findings]
    return replace(report, findings=findings)


def _checked(
    workspace: Workspace,
    edition: Edition,
    others: Sequence[OtherEdition],
    today: date,
    tolerances: Tolerances,
    progress: Progress,
) -> CheckReport:
    areas = workspace.areas(edition.id)
    progress.at(0.1)
    laid_out = CheckedEdition(areas, edition.year, today, scheme=edition.scheme, others=others, tolerances=tolerances)
    findings = check(laid_out, progress.part(0.1, 1.0))
    names = {area.id: label for area, label in zip(areas, laid_out.labels)}
    accepted = workspace.accepted_findings(edition.id)
    reported = [
        ReportedFinding(one, tuple(names.get(area, area) for area in one.areas), accepted.get(one.key))
        for one in findings
    ]
    return CheckReport(edition, areas, reported)


def _states_its_measures(area: AreaVersion) -> bool:
    """Whether the measures stated are those of the boundary: then they follow when it is mended."""
    return area.boundary is not None and shapely.is_valid(area.boundary) and measured_anew(area) is area


def _is_allowed(new: AreaVersion, old: AreaVersion, edition: Edition) -> bool:
    return new.category == old.category or category_of(new.category) in edition.scheme.categories
