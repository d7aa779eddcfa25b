"""A row of the table of findings, with what it is searched by and shown as, made once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.checks.finding import Severity
from ...translation import translate, translated
from ..search import folded

if TYPE_CHECKING:
    from ...exchange.check_areas import CheckReport, ReportedFinding


@dataclass(frozen=True, eq=False)
class FindingRow:
    """A finding in the user's language. ``title`` names the check; ``areas`` are the names of the areas concerned."""

    reported: ReportedFinding
    title: str
    why: str
    sentence: str
    how_to_fix: str
    areas: str
    searchable: str

    @property
    def key(self) -> str:
        """What stays the same from run to run."""
        return self.reported.finding.key

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.reported.finding.severity

    @property
    def version_ids(self) -> tuple[str, ...]:
        """The areas concerned, by their versions' ids."""
        return self.reported.finding.areas

    @property
    def is_accepted(self) -> bool:
        """Whether a person lets it stand."""
        return self.reported.acceptance is not None

    @property
    def can_be_fixed(self) -> bool:
        """Whether it can be mended without asking anybody."""
        return self.reported.finding.fixable and not self.is_accepted

    @property
    def state(self) -> str:
        """Accepted, mendable, or nothing special."""
        if self.is_accepted:
            return translate("UtsattaOmraden", "Accepted")
        return translate("UtsattaOmraden", "Can be mended") if self.can_be_fixed else ""


def rows_of(report: CheckReport) -> list[FindingRow]:
    """Return the rows of a report, in its order. Runs in any thread."""
    from ...domain.checks.catalogue import CHECKS_BY_CODE

    words = {code: (translated(check.title), translated(check.why)) for code, check in CHECKS_BY_CODE.items()}
    rows = []
    for one in report.findings:
        title, why = words[one.finding.code]
        sentence, areas = translated(one.finding.message), ", ".join(one.names)
        rows.append(
            FindingRow(
                reported=one,
                title=title,
                why=why,
                sentence=sentence,
                how_to_fix=translated(one.finding.how_to_fix),
                areas=areas,
                searchable=folded(f"{areas} {title} {one.finding.code} {sentence}"),
            )
        )
    return rows


def severity_in_words(severity: Severity) -> str:
    """Return what a severity is called."""
    return {
        Severity.ERROR: translate("UtsattaOmraden", "Error"),
        Severity.WARNING: translate("UtsattaOmraden", "Warning"),
        Severity.INFO: translate("UtsattaOmraden", "Information"),
    }[severity]
