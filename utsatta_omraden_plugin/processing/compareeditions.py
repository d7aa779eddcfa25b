"""``utsattaomraden:compareeditions``: what happened to each area between two editions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsWkbTypes,
)

from ..domain.compare.kinds import ChangeKind
from ..paths import STYLES
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .layer_style import style_when_loaded
from .report_file import report_file
from .written_layer import write_layer

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..exchange.compare_editions import EditionComparison
    from .given import Given

COMPARISON_STYLE = STYLES / "compare.qml"
CHANGES_IN_LOG = 100


class CompareEditions(UtsattaAlgorithm):
    """Pairs the areas of two editions and tells what happened, as a layer, a report and a page to print."""

    NAME = "compareeditions"
    ICON = "compare"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Compare editions")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Finds out which area of an older edition is which in a newer one, by id, name and ground together, and "
            "tells what happened to each in a sentence. Real change (new, removed, other category, other ground) is "
            "counted apart from technical change (split, merged, renamed, renumbered). The layer shows old, new, lost "
            "and gained ground.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        help_text = translate(
            "UtsattaOmraden", "A published file, or an edition of a workspace: its path, a bar and the year."
        )
        for name, title in (
            ("OLD", translate("UtsattaOmraden", "Older edition")),
            ("NEW", translate("UtsattaOmraden", "Newer edition")),
        ):
            self.addParameter(parameters.published_file(name, title, help_text))
        self.addParameter(
            parameters.layer(
                translate("UtsattaOmraden", "Changes"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                translate("UtsattaOmraden", "Layer with the old, new, lost and gained ground of each change."),
            )
        )
        self.addParameter(parameters.report())
        page_help = translate(
            "UtsattaOmraden",
            "Optional path of a web page (A4) with totals, a flow chart of the categories and a table.",
        )
        kinds = [translate("UtsattaOmraden", "Web page (*.html)")]
        self.addParameter(
            parameters.target("PAGE", translate("UtsattaOmraden", "Page to print"), kinds, page_help, is_optional=True)
        )
        self.addParameter(parameters.language_of_files())
        for kind in ChangeKind:
            self.addOutput(QgsProcessingOutputNumber(kind.name, kind.value))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.compare_editions import compare_editions
        from ..exchange.compare_page import write_page

        spoken = given.choice("LANGUAGE")
        speech = speech_of(spoken)
        report = given.target("REPORT")
        with report_file(report) as write_report:
            comparison = compare_editions(given.text("OLD"), given.text("NEW"), progress.part(0, 0.6))
            destination = self._write_layer(given, comparison, speech, progress.part(0.6, 0.8))
            if report is not None:
                write_report(comparison.as_json(speech, progress.part(0.8, 0.9)))
        page = given.target("PAGE")
        if page is not None:
            write_page(comparison, page, speech, spoken, progress.part(0.9, 1.0))
        progress.at(1.0)
        _say(comparison, feedback)
        counts = {kind.name: count for kind, count in comparison.summary.items()}
        return {**counts, **({"OUTPUT": destination} if destination else {}), **({"PAGE": str(page)} if page else {})}

    def _write_layer(self, given: Given, comparison: EditionComparison, speech: Any, progress: Progress) -> str | None:
        from ..exchange.compare_layer import FIELDS, layer_rows

        rows = layer_rows(comparison, speech, progress)
        destination = write_layer(given, FIELDS, QgsWkbTypes.Type.MultiPolygon, rows)
        if destination is None:
            return None
        style_when_loaded(given.context, destination, COMPARISON_STYLE, legend())
        return destination


def legend() -> dict[str, str]:
    """Return what the rules of the style are called in the legend."""
    return {
        "dropped": translate("UtsattaOmraden", "Ground lost"),
        "gained": translate("UtsattaOmraden", "Ground gained"),
        "old": translate("UtsattaOmraden", "Old boundary"),
        "new": translate("UtsattaOmraden", "New boundary"),
        "unchanged": translate("UtsattaOmraden", "Unchanged"),
    }


def _say(comparison: EditionComparison, feedback: QgsProcessingFeedback) -> None:
    totals = comparison.totals
    touched = [change for change in comparison.changes if not change.is_as_before]
    for change in touched[:CHANGES_IN_LOG]:
        feedback.pushDebugInfo(translated(change.message))
    said = translate(
        "UtsattaOmraden",
        "{old} to {new}, changes: {real} real, {abolished} only from the abolished category, {technical} only "
        "technical; {unchanged} areas with unchanged id, name, category and boundary.",
    )
    feedback.pushInfo(
        said.format(
            old=comparison.old.year,
            new=comparison.new.year,
            real=totals.changes_real,
            abolished=totals.changes_only_abolished_category,
            technical=totals.changes_only_technical,
            unchanged=totals.unchanged,
        )
    )
