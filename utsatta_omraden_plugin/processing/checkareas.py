"""``utsattaomraden:checkareas``: what is wrong in an edition, as a layer and a report, and mending what is safe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..paths import STYLES
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .layer_style import style_when_loaded
from .report_file import report_file
from .workspaces import edition_of, opened
from .written_layer import write_layer

if TYPE_CHECKING:
    from ..domain.checks.tolerances import Tolerances
    from ..domain.progress import Progress
    from ..exchange.check_areas import CheckReport
    from .given import Given

FINDINGS_STYLE = STYLES / "findings.qml"
FINDINGS_IN_LOG = 50


class CheckAreas(UtsattaAlgorithm):
    """Runs the whole catalogue of checks on an edition; with FIX it mends what can be mended without asking."""

    NAME = "checkareas"
    ICON = "check"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Check areas")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Looks for what is wrong in an edition: boundaries that overlap or are invalid, slivers, holes, codes that "
            "do not nest, doubled ids and names, dates, categories, texts that do not fit the published files. Each "
            "finding says why it matters and how to mend it. With FIX, what can safely be mended is mended and "
            "written into the change log. Findings that were accepted with a reason are listed but not counted.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        fix_help = translate(
            "UtsattaOmraden", "Mends blanks, spellings of categories, slivers and the like; each can be taken back."
        )
        self.addParameter(parameters.switch("FIX", translate("UtsattaOmraden", "Mend what is safe"), fix_help))
        self.addParameter(
            parameters.layer(
                translate("UtsattaOmraden", "Findings"),
                QgsProcessing.SourceType.TypeVectorPoint,
                translate("UtsattaOmraden", "Layer with a point where each finding is."),
            )
        )
        for name, title, help_text, least in _limits():
            kind = QgsProcessingParameterNumber.Type.Double
            limit = QgsProcessingParameterNumber(name, title, kind, None, optional=True, minValue=least)
            limit.setFlags(limit.flags() | QgsProcessingParameterNumber.Flag.FlagAdvanced)
            self.addParameter(parameters.with_help(limit, help_text))
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("ERRORS", translate("UtsattaOmraden", "Number of errors")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", translate("UtsattaOmraden", "Number of warnings")))
        self.addOutput(QgsProcessingOutputNumber("FIXED", translate("UtsattaOmraden", "Number of findings mended")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.check_areas import check_areas
        from ..exchange.findings_files import FIELDS, layer_rows

        speech = speech_of(given.choice("LANGUAGE"))
        location = given.text("WORKSPACE")
        with report_file(given.target("REPORT")) as write_report, opened(location) as workspace:
            year = edition_of(workspace, given.number("EDITION")).year
            report = check_areas(
                workspace,
                year,
                given.flag("FIX"),
                parameters.DEFAULT_ROLE,
                progress.part(0, 0.9),
                tolerances=_tolerances(given),
            )
            if report.changes:
                self.wrote_into(location)
            write_report(report.as_json(speech))
        destination = write_layer(given, FIELDS, QgsWkbTypes.Type.Point, layer_rows(report, speech))
        if destination:
            style_when_loaded(given.context, destination, FINDINGS_STYLE, legend())
        progress.at(1.0)
        _say(report, feedback)
        counts = {"ERRORS": report.errors, "WARNINGS": report.warnings, "FIXED": report.fixed}
        return {**counts, **({"OUTPUT": destination} if destination else {})}


def _limits() -> tuple[tuple[str, str, str, float], ...]:
    """Return name, title, help and least value of the limits that can be given."""
    return (
        (
            "NEAR_GAP",
            translate("UtsattaOmraden", "Borders are nearly the same within (m)"),
            translate("UtsattaOmraden", "Limit of near_border in metres; 1 when left out."),
            0.01,
        ),
        (
            "NEAR_LENGTH",
            translate("UtsattaOmraden", "… over at least (m)"),
            translate("UtsattaOmraden", "For how long borders must be that close, in metres; 10 when left out."),
            1.0,
        ),
        (
            "SLIVER_PART",
            translate("UtsattaOmraden", "Parts and holes are slivers below (m²)"),
            translate("UtsattaOmraden", "Limit of sliver_part and hole in square metres; 10 when left out."),
            10.0,
        ),
        (
            "NEAR_SARSKILT",
            translate("UtsattaOmraden", "Particularly vulnerable areas are close within (m)"),
            translate("UtsattaOmraden", "Limit of near_sarskilt in metres; 500 when left out."),
            0.0,
        ),
    )


def _tolerances(given: Given) -> Tolerances:
    """Return the limits of the checks: those that were given, else those of the rules."""
    from ..domain.checks.tolerances import Tolerances

    named = {
        "near_gap_m": given.measure("NEAR_GAP"),
        "near_length_m": given.measure("NEAR_LENGTH"),
        "sliver_part_m2": given.measure("SLIVER_PART"),
        "near_sarskilt_m": given.measure("NEAR_SARSKILT"),
    }
    return replace(Tolerances(), **{name: value for name, value in named.items() if value is not None})


def legend() -> dict[str, str]:
    """Return what the rules of the style are called in the legend."""
    return {
        "error": translate("UtsattaOmraden", "Error"),
        "warning": translate("UtsattaOmraden", "Warning"),
        "info": translate("UtsattaOmraden", "Information"),
        "accepted": translate("UtsattaOmraden", "Accepted or mended"),
    }


def _say(report: CheckReport, feedback: QgsProcessingFeedback) -> None:
    from ..domain.checks.finding import Severity

    standing = [one.finding for one in report.findings if one.is_open and one.finding.severity is not Severity.INFO]
    for finding in standing[:FINDINGS_IN_LOG]:
        feedback.pushWarning(translated(finding.message))
    not_shown = len(standing) - FINDINGS_IN_LOG
    if not_shown > 0:
        feedback.pushWarning(translate("UtsattaOmraden", "%n more finding(s): see the report.", None, not_shown))
    said = translate(
        "UtsattaOmraden",
        "Edition {year}, {areas} areas: errors {errors}, warnings {warnings}, mended {fixed}, accepted {accepted}.",
    )
    feedback.pushInfo(
        said.format(
            year=report.edition.year,
            errors=report.errors,
            warnings=report.warnings,
            areas=len(report.areas),
            fixed=report.fixed,
            accepted=report.accepted,
        )
    )
