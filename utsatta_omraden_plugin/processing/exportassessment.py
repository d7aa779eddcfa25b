"""``utsattaomraden:exportassessment``: the assessment of an area as JSON or as a spreadsheet form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..translation import translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class ExportAssessment(UtsattaAlgorithm):
    """Writes an assessment, reads it back, compares, and only then puts it into place."""

    NAME = "exportassessment"
    ICON = "export_assessment"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Export assessment")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Writes the assessment of an area as JSON, or as a spreadsheet form (.xlsx or .csv) to be filled in away "
            "from QGIS and read back with importassessment. An area that nobody has assessed gives an empty form. "
            "Groups of actors and places are left out unless WITH_PLACES asks for them, and stand in JSON only. The "
            "file is read back and compared before it takes its place; a text that holds a personnummer stops it.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        self.addParameter(parameters.area())
        kinds = [
            translate("UtsattaOmraden", "JSON file (*.json)"),
            translate("UtsattaOmraden", "Workbook (*.xlsx)"),
            translate("UtsattaOmraden", "Table (*.csv)"),
        ]
        target_help = translate("UtsattaOmraden", "Path of the file to write; .json, .xlsx or .csv says as what.")
        self.addParameter(
            parameters.target("FILE", translate("UtsattaOmraden", "File with answers"), kinds, target_help)
        )
        self.addParameter(
            parameters.assessor(
                translate("UtsattaOmraden", "Whose assessment (a role); may be left out when there is just one.")
            )
        )
        places_help = translate(
            "UtsattaOmraden",
            "Also write the groups of actors (step 3) and the places (step 4), in JSON. Leave it off in anything for "
            "others.",
        )
        self.addParameter(parameters.with_places(places_help))
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("ANSWERS", translate("UtsattaOmraden", "Answers in the file")))
        self.addOutput(QgsProcessingOutputString("ASSESSOR", translate("UtsattaOmraden", "Assessor")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.assessment_export import export_assessment

        progress.at(0)
        with opened(given.text("WORKSPACE")) as workspace:
            done = export_assessment(
                workspace,
                edition_of(workspace, given.number("EDITION")).year,
                given.text("AREA"),
                given.target("FILE") or Path(),
                given.text("ASSESSOR"),
                given.flag("WITH_PLACES"),
                given.choice("LANGUAGE"),
            )
        for note in done.notes:
            feedback.pushWarning(translated(note))
        said = translate("UtsattaOmraden", "Assessment of {area} written and read back: {answers} answers in {file}.")
        feedback.pushInfo(said.format(area=done.area, answers=done.answers, file=done.file))
        return {"FILE": str(done.file), "ANSWERS": done.answers, "ASSESSOR": done.assessor}
