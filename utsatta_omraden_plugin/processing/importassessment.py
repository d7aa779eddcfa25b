"""``utsattaomraden:importassessment``: the answers in a file into the assessment of an area."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..translation import translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..exchange.assessment_import import ImportedAssessment
    from .given import Given


class ImportAssessment(UtsattaAlgorithm):
    """Reads an assessment from JSON or from a filled-in form; whatever is wrong is told at once, by place."""

    NAME = "importassessment"
    ICON = "import_assessment"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Import assessment")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Reads the answers of an assessment from JSON or from a spreadsheet form that was filled in away from QGIS "
            "(.xlsx or .csv). All of it or nothing comes in: faults are listed with line or row and column. Questions "
            "without an answer in the file keep theirs; the same file again changes nothing. Answers to an older "
            "version of the method come as drafts to be confirmed. A signed assessment is left alone, and judgements "
            "are not taken over: a person signs.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(
            parameters.edition(translate("UtsattaOmraden", "Year of the edition; 0 takes the one that the file names."))
        )
        self.addParameter(parameters.area())
        source = QgsProcessingParameterFile(
            "FILE",
            translate("UtsattaOmraden", "File with answers"),
            fileFilter=translate("UtsattaOmraden", "Assessments (*.json *.xlsx *.csv)"),
        )
        source_help = translate("UtsattaOmraden", "What exportassessment has written, filled in as far as it goes.")
        self.addParameter(parameters.with_help(source, source_help))
        self.addParameter(
            parameters.assessor(
                translate("UtsattaOmraden", "Into whose assessment (a role); by default the one that the file names.")
            )
        )
        self.addParameter(parameters.by())
        self.addOutput(QgsProcessingOutputNumber("ANSWERS", translate("UtsattaOmraden", "Answers in the file")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("UtsattaOmraden", "Answers that were stored")))
        self.addOutput(QgsProcessingOutputNumber("NOT_TAKEN", translate("UtsattaOmraden", "What was left out")))
        self.addOutput(QgsProcessingOutputString("ASSESSOR", translate("UtsattaOmraden", "Assessor")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.assessment_import import import_assessment

        source, location = given.file("FILE") or Path(), given.text("WORKSPACE")
        progress.at(0)
        with opened(location) as workspace:
            done = import_assessment(
                workspace,
                given.number("EDITION"),
                given.text("AREA"),
                source,
                given.text("ASSESSOR"),
                given.text("BY") or parameters.DEFAULT_ROLE,
            )
        for sentence in (*done.not_taken, *done.notes):
            feedback.pushWarning(translated(sentence))
        feedback.pushInfo(_said(done, source))
        if not done.is_unchanged:
            self.wrote_into(location)
        return {
            "ANSWERS": done.answers,
            "CHANGED": done.changed,
            "NOT_TAKEN": len(done.not_taken),
            "ASSESSOR": done.assessor,
        }


def _said(done: ImportedAssessment, source: Path) -> str:
    if done.is_unchanged:
        said = translate(
            "UtsattaOmraden", "The assessment of {area} by {assessor} says all of {file}; nothing changed."
        )
    else:
        said = translate(
            "UtsattaOmraden",
            "{file}: {changed} of {answers} answers stored in the assessment of {area} by {assessor} ({drafts} of them "
            "drafts), {actors} groups of actors and {places} places added.",
        )
    return said.format(
        file=source.name,
        area=done.area,
        assessor=done.assessor,
        answers=done.answers,
        changed=done.changed,
        drafts=done.drafts,
        actors=done.actors,
        places=done.places,
    )
