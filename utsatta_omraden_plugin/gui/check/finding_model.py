"""The findings as a table model for Qt, and the filter over it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from qgis.PyQt.QtCore import QObject

from ...domain.checks.finding import Severity
from ...translation import translate
from ..search import SearchFilter, folded
from ..sentence_model import SentenceModel
from ..signs import Sign
from .finding_row import FindingRow, severity_in_words

SIGNS = {Severity.ERROR: Sign.STOPS, Severity.WARNING: Sign.WARNS, Severity.INFO: Sign.TELLS}


class Column(IntEnum):
    """The columns, from left to right."""

    SEVERITY = 0
    AREAS = 1
    WHAT = 2
    STATE = 3


@dataclass(frozen=True)
class Criteria:
    """Which findings to show; None and "" mean all. Accepted ones only ``with_accepted``."""

    severity: Severity | None = None
    code: str = ""
    search: str = ""
    with_accepted: bool = False


class FindingModel(SentenceModel[FindingRow]):
    """Shows findings, the gravest first."""

    COLUMNS = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.short_headings = {Column.SEVERITY: ""}
        self.headings = {
            Column.SEVERITY: translate("UtsattaOmraden", "Severity"),
            Column.AREAS: translate("UtsattaOmraden", "Area"),
            Column.WHAT: translate("UtsattaOmraden", "Finding"),
            Column.STATE: translate("UtsattaOmraden", "State"),
        }

    def said(self, row: FindingRow, column: int) -> str:
        if column == Column.SEVERITY:
            return severity_in_words(row.severity)
        if column == Column.AREAS:
            return row.areas
        return row.sentence if column == Column.WHAT else row.state

    def tip(self, row: FindingRow, column: int) -> str:
        return f"{row.title}: {row.sentence}" if column == Column.WHAT else self.said(row, column)

    def sign(self, row: FindingRow) -> Sign:
        return SIGNS[row.severity]

    def is_settled(self, row: FindingRow) -> bool:
        return row.is_accepted

    def order(self, row: FindingRow, column: int, line: int) -> object:
        return line if column == Column.SEVERITY else folded(self.said(row, column))


class FindingFilter(SearchFilter[FindingRow]):
    """Shows the findings that fit the criteria."""

    def __init__(self, model: FindingModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._criteria = Criteria()

    def apply(self, criteria: Criteria) -> None:
        """Show only findings that fit; of a search every word must stand in the finding."""
        self._criteria = criteria
        self.seek(criteria.search)

    def accepts(self, row: FindingRow) -> bool:
        wanted = self._criteria
        return (
            (wanted.severity is None or row.severity is wanted.severity)
            and wanted.code in ("", row.reported.finding.code)
            and (wanted.with_accepted or not row.is_accepted)
            and self.has_words(row)
        )
