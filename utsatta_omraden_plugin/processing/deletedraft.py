"""``utsattaomraden:deletedraft``: a draft goes with all that hangs on it, after a copy of the workspace was kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..draft_words import contents_in_words
from ..paths import BACKUP_FOLDER
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class DeleteDraft(UtsattaAlgorithm):
    """Takes a draft or a compilation that nobody needs out of the workspace; the change log stays whole."""

    NAME = "deletedraft"
    ICON = "draw"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Delete a draft")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Deletes a draft or a compiled edition with all that hangs on it: areas, assessments, signed ones too, "
            "places, judgements, decisions. This cannot be undone, so a copy of the workspace as it was is kept first "
            "in the folder {folder} beside it. The change log keeps what was done in the draft and tells what went. "
            "Editions that are or were published stay, and so do those that another edition was begun from.",
        ).format(folder=BACKUP_FOLDER)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        year = QgsProcessingParameterNumber(
            "EDITION",
            translate("UtsattaOmraden", "Edition (year)"),
            QgsProcessingParameterNumber.Type.Integer,
            minValue=1,
            maxValue=9999,
        )
        year_help = translate("UtsattaOmraden", "Year of the draft; it has to be said which one.")
        self.addParameter(parameters.with_help(year, year_help))
        reason = QgsProcessingParameterString("REASON", translate("UtsattaOmraden", "Reason"))
        reason_help = translate("UtsattaOmraden", "Why nobody needs the draft any more. Never anything about a person.")
        self.addParameter(parameters.with_help(reason, reason_help))
        self.addParameter(parameters.by())
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("CHANGE", translate("UtsattaOmraden", "Number in the change log")))
        self.addOutput(QgsProcessingOutputFile("COPY", translate("UtsattaOmraden", "Copy of the workspace")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        year = given.number("EDITION")
        by = given.text("BY") or parameters.DEFAULT_ROLE
        with opened(given.text("WORKSPACE")) as workspace:
            copies = Path(workspace.database_path).parent / BACKUP_FOLDER
            gone = workspace.delete_draft(workspace.edition(year).id, given.text("REASON"), by, copies, progress)
        counted = ", ".join(contents_in_words(gone.contents))
        feedback.pushInfo(translate("UtsattaOmraden", "Deleted: {what}.").format(what=counted))
        said = translate("UtsattaOmraden", "The draft of {year} is deleted. The workspace as it was is kept in {file}.")
        feedback.pushInfo(said.format(year=year, file=gone.copy))
        self.wrote_into(given.text("WORKSPACE"))
        return {"AREAS": gone.contents.areas, "CHANGE": gone.change.number, "COPY": str(gone.copy)}
