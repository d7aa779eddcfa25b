"""``utsattaomraden:importedition``: a published file into a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingParameterFile

from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .workspaces import opened_or_made

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..exchange.import_edition import ImportReport
    from .given import Given

WARNINGS_IN_LOG = 50


class ImportEdition(UtsattaAlgorithm):
    """Reads one edition as it was published and keeps it in the workspace, whole or not at all."""

    NAME = "importedition"
    ICON = "import_edition"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Import edition")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Reads a published edition (shapefile, GeoJSON or GeoPackage, zipped or not) into a workspace, with all "
            "its attributes, as 2D areas in SWEREF 99 TM. The file itself is never changed. A file that was imported "
            "before is recognised and changes nothing.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        source = QgsProcessingParameterFile(
            "INPUT",
            translate("UtsattaOmraden", "Published file"),
            fileFilter=translate("UtsattaOmraden", "Published editions (*.zip *.shp *.geojson *.json *.gpkg)"),
        )
        source_help = translate("UtsattaOmraden", "The file as the police publish it; a zip need not be unpacked.")
        self.addParameter(parameters.with_help(source, source_help))
        year = translate("UtsattaOmraden", "Year of the edition; 0 reads it from the data or the file name.")
        self.addParameter(parameters.edition(year))
        where = translate("UtsattaOmraden", "Path of the workspace (.gpkg); it is made when it does not exist.")
        self.addParameter(parameters.new_workspace(where))
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", translate("UtsattaOmraden", "Number of warnings")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.import_edition import import_edition

        location = given.target_location("WORKSPACE")
        source = given.file("INPUT") or Path()
        with report_file(given.target("REPORT")) as write_report, opened_or_made(location) as workspace:
            report = import_edition(source, given.number("EDITION"), workspace, parameters.DEFAULT_ROLE, progress)
            self.wrote_into(location)
            write_report(report.as_json(speech_of(given.choice("LANGUAGE"))))
        _say(report, source, feedback)
        return {"WORKSPACE": location, "AREAS": report.areas, "WARNINGS": len(report.warnings)}


def _say(report: ImportReport, source: Path, feedback: QgsProcessingFeedback) -> None:
    for warning in report.warnings[:WARNINGS_IN_LOG]:
        feedback.pushWarning(translated(warning.message))
    not_shown = len(report.warnings) - WARNINGS_IN_LOG
    if not_shown > 0:
        feedback.pushWarning(translate("UtsattaOmraden", "%n more warning(s): see the report.", None, not_shown))
    said = (
        translate("UtsattaOmraden", "{file} was imported before as edition {year}; nothing was changed.")
        if report.already_imported
        else translate("UtsattaOmraden", "Edition {year}: {areas} areas imported from {file}, {warnings} warnings.")
    )
    feedback.pushInfo(
        said.format(file=source.name, year=report.edition.year, areas=report.areas, warnings=len(report.warnings))
    )
