"""The lines over the table of findings: run the checks, how many findings there are, which of them to show."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ...domain.checks.finding import Severity
from ...translation import translate, translated
from ..bar_pieces import FoldingBar, combo_box, line_of, push_button, search_field, show_whole_texts
from ..labels import sentence_label
from ..signs import icons_of_signs
from .finding_model import SIGNS, Criteria
from .finding_row import FindingRow, severity_in_words

if TYPE_CHECKING:
    from ...exchange.check_areas import CheckReport


class CheckBar(FoldingBar):
    """``runWanted`` and ``exportWanted`` are the buttons; ``criteriaChanged(Criteria)`` which findings to show."""

    runWanted = pyqtSignal()
    exportWanted = pyqtSignal()
    criteriaChanged = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run = push_button("runChecksButton", translate("UtsattaOmraden", "&Run checks"))
        self.export = push_button(
            "exportFindingsButton",
            translate("UtsattaOmraden", "Exp&ort…"),
            translate("UtsattaOmraden", "Save the findings as a layer, a table or a report"),
        )
        self.severity = combo_box(
            "filterSeverity", translate("UtsattaOmraden", "Show only findings of this severity"), 8
        )
        self.code = combo_box("filterCheck", translate("UtsattaOmraden", "Show only findings of this check"), 12)
        self.search = search_field(
            "searchFindings",
            translate("UtsattaOmraden", "Search in the findings"),
            translate("UtsattaOmraden", "Area, check, word…"),
            translate("UtsattaOmraden", "Shows the findings in which every word stands."),
            100,
        )
        self.with_accepted = QCheckBox(translate("UtsattaOmraden", "Acc&epted too"))
        self.with_accepted.setObjectName("showAccepted")
        self.with_accepted.setToolTip(translate("UtsattaOmraden", "Show findings that somebody lets stand as well"))
        self.totals = sentence_label("findingTotals")
        self.put_together(
            line_of((self.run, 0), (self.export, 0), (self.with_accepted, 1)),
            line_of((self.severity, 2), (self.code, 3)),
            self.search,
            last=self.totals,
            growing=2,
        )

        self.severity.addItem(translate("UtsattaOmraden", "All severities"), None)
        icons = icons_of_signs()
        for severity in Severity:
            self.severity.addItem(icons[SIGNS[severity]], severity_in_words(severity), severity)
        self.run.clicked.connect(self.runWanted)
        self.export.clicked.connect(self.exportWanted)
        self.severity.currentIndexChanged.connect(self._tell)
        self.code.currentIndexChanged.connect(self._tell)
        self.search.textChanged.connect(self._tell)
        self.with_accepted.toggled.connect(self._tell)
        self.show_report(None, [])

    def offer_run(self, why_not: str) -> None:
        """Offer to run the checks, unless there is a reason why they cannot be run."""
        self.run.setEnabled(not why_not)
        self.run.setToolTip(why_not or translate("UtsattaOmraden", "Look for what is wrong in the chosen edition"))

    def show_report(self, report: CheckReport | None, rows: list[FindingRow]) -> None:
        """Tell how many findings there are, and offer the checks that have found something."""
        self.export.setEnabled(report is not None)
        self.totals.setVisible(report is not None)
        self._offer_codes(rows)
        if report is None:
            return
        sentence = translate(
            "UtsattaOmraden", "{year}, {areas} areas: {errors} errors, {warnings} warnings, {accepted} accepted."
        )
        self.totals.setText(
            sentence.format(
                year=report.edition.year,
                areas=len(report.areas),
                errors=report.errors,
                warnings=report.warnings,
                accepted=report.accepted,
            )
        )

    def criteria(self) -> Criteria:
        """Return which findings to show."""
        return Criteria(
            self.severity.currentData(),
            self.code.currentData() or "",
            self.search.text(),
            self.with_accepted.isChecked(),
        )

    def _offer_codes(self, rows: list[FindingRow]) -> None:
        counts: dict[str, int] = {}
        for row in rows:
            counts[row.reported.finding.code] = counts.get(row.reported.finding.code, 0) + 1
        before = self.code.currentData() or ""
        with QSignalBlocker(self.code):
            self.code.clear()
            self.code.addItem(translate("UtsattaOmraden", "All checks"), "")
            for code, title in _titles_of(counts):
                self.code.addItem(f"{title} ({counts[code]})", code)
            self.code.setCurrentIndex(max(0, self.code.findData(before)))
            show_whole_texts(self.code)
        if self.code.currentData() != before:
            self._tell()

    def _tell(self) -> None:
        self.criteriaChanged.emit(self.criteria())


def _titles_of(codes: Collection[str]) -> list[tuple[str, str]]:
    """Return codes of checks with their titles, in the catalogue's order."""
    if not codes:
        return []  # the catalogue loads shapely, which has to wait until a workspace is opened
    from ...domain.checks.catalogue import CATALOGUE

    return [(check.code, translated(check.title)) for check in CATALOGUE if check.code in codes]
