"""``utsattaomraden:publishedition``: from the compiled draft to the published edition, with all that goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given

WARNINGS_IN_LOG = 50


class PublishEdition(UtsattaAlgorithm):
    """Freezes an edition that nothing stops any more, and writes both formats, change report, summary and hashes."""

    NAME = "publishedition"
    ICON = "publish"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Publish edition")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Makes a draft or a compiled edition the published one. All conflicts must be decided, no check may find "
            "an error that nobody has accepted, and Noa must have judged every area as it stands. The edition is then "
            "frozen; only a new version, opened with a reason, can be changed. Into the folder go the zipped shapefile "
            "and the GeoJSON with guides to their fields, the change report against the published edition before it, "
            "a summary to print, a record and the SHA-256 of all. Either all of this is done or nothing. Of an edition "
            "that is published already the files are written again.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        output = QgsProcessingParameterFolderDestination(
            "OUTPUT", translate("UtsattaOmraden", "Folder to publish into")
        )
        output_help = translate("UtsattaOmraden", "Path of a new or empty folder for all files.")
        self.addParameter(parameters.with_help(output, output_help))
        reason = QgsProcessingParameterString("REASON", translate("UtsattaOmraden", "Reason"), optional=True)
        reason_help = translate(
            "UtsattaOmraden",
            "What is published and who decided it, for the change log; never anything about a person. Not needed to "
            "write the files of a published edition again.",
        )
        self.addParameter(parameters.with_help(reason, reason_help))
        self.addParameter(parameters.by())
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("VERSION", translate("UtsattaOmraden", "Version of the edition")))
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))
        self.addOutput(QgsProcessingOutputString("SHA256", translate("UtsattaOmraden", "SHA-256 of the content")))
        self.addOutput(QgsProcessingOutputMultipleLayers("FILES", translate("UtsattaOmraden", "Files written")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.publish_edition import publish_edition

        location, folder, spoken = given.text("WORKSPACE"), given.target("OUTPUT"), given.choice("LANGUAGE")
        if folder is None:
            raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say where the files go: give OUTPUT a folder.")))
        by, speak = given.text("BY") or parameters.DEFAULT_ROLE, speech_of(spoken)
        with report_file(given.target("REPORT")) as write_report, opened(location) as workspace:
            year = edition_of(workspace, given.number("EDITION")).year
            report = publish_edition(workspace, year, folder, given.text("REASON"), by, progress, speak, spoken)
            if report.was_new:
                self.wrote_into(location)
            write_report(report.as_json(speak))
        for warning in report.warns[:WARNINGS_IN_LOG]:
            feedback.pushWarning(translated(warning))
        made = report.publication
        feedback.pushInfo(_said(report.was_new).format(year=year, number=made.number, folder=report.folder))
        return {
            "OUTPUT": str(report.folder),
            "VERSION": made.number,
            "AREAS": made.areas,
            "SHA256": made.content_sha256,
            "FILES": [str(file) for file in report.files],
        }


def _said(was_new: bool) -> str:
    if was_new:
        return translate("UtsattaOmraden", "Edition {year} is published as version {number}: {folder}.")
    return translate(
        "UtsattaOmraden", "Edition {year} was published already; the files of version {number} are in {folder}."
    )
