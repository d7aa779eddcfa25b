"""``utsattaomraden:calibration``: how the assessors of an edition grade beside each other, as a table and a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessing, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsWkbTypes

from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .workspaces import edition_of, opened
from .written_layer import write_layer

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..exchange.calibration import Calibration
    from .given import Given


class Calibrate(UtsattaAlgorithm):
    """Compares the assessors; free texts never leave the workspace this way."""

    NAME = "calibration"
    ICON = "calibrate"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Compare assessors")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Compares the assessments that several assessors have made of the same areas in an edition. The table has "
            "a row for each area, question and assessor, with how far the levels lie apart; the report has the "
            "agreement over all areas (Krippendorff's alpha for ordered levels), the questions with the largest "
            "differences and uncertainty, and which assessors and LPOs grade harder for like answers. Free texts stand "
            "in neither.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        self.addParameter(
            parameters.layer(
                translate("UtsattaOmraden", "Answers beside each other"),
                QgsProcessing.SourceType.TypeVector,
                translate("UtsattaOmraden", "Table without geometry, for instance .csv, .xlsx or .gpkg."),
            )
        )
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas compared")))
        self.addOutput(
            QgsProcessingOutputNumber("ALPHA", translate("UtsattaOmraden", "Agreement (Krippendorff's alpha)"))
        )
        self.addOutput(
            QgsProcessingOutputNumber("UNITS", translate("UtsattaOmraden", "Number of answers compared for it"))
        )

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.calibration import read_calibration
        from ..exchange.calibration_rows import ANSWER_FIELDS, answer_rows, as_json

        spoken = given.choice("LANGUAGE")
        with report_file(given.target("REPORT")) as write_report:
            with opened(given.text("WORKSPACE")) as workspace:
                edition = edition_of(workspace, given.number("EDITION"))
                found = read_calibration(workspace, edition, progress.part(0.0, 0.8))
            write_report(as_json(found, speech_of(spoken), spoken))
        destination = write_layer(
            given, ANSWER_FIELDS, QgsWkbTypes.Type.NoGeometry, answer_rows(found.compared, spoken)
        )
        progress.at(1.0)
        _say(found, feedback)
        agreed = found.agreement
        return {
            "AREAS": len(found.compared),
            "ALPHA": None if agreed is None else agreed.alpha,
            "UNITS": 0 if agreed is None else agreed.units,
            **({"OUTPUT": destination} if destination else {}),
        }


def _say(found: Calibration, feedback: QgsProcessingFeedback) -> None:
    if found.left_out:
        feedback.pushWarning(
            translate(
                "UtsattaOmraden",
                "%n assessment(s) by another version of the method: not in the figures over all areas.",
                None,
                found.left_out,
            )
        )
    agreed = found.agreement
    if agreed is None:
        feedback.pushInfo(translate("UtsattaOmraden", "Nobody has assessed any area of this edition yet."))
        return
    said = translate(
        "UtsattaOmraden", "Edition {year}: {areas} areas compared, alpha {alpha} of {units} answers. {words}"
    )
    feedback.pushInfo(
        said.format(
            year=found.edition.year,
            areas=len(found.compared),
            alpha="–" if agreed.alpha is None else f"{agreed.alpha:.2f}",
            units=agreed.units,
            words=translated(agreed.words),
        )
    )
