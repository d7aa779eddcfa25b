"""``utsattaomraden:importorganisation``: LPOs, police areas or regions with their ground into a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .workspaces import opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class ImportOrganisation(UtsattaAlgorithm):
    """Reads the ground of the police organisation, from which new areas take their names and codes."""

    NAME = "importorganisation"
    ICON = "import_edition"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Import organisational areas")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Reads local police areas, police areas or regions with their ground (shapefile, GeoJSON or GeoPackage) "
            "into a workspace. A new area that is drawn takes LPO, codes and locality from them. Codes are known by "
            "their digits: 561540 is a local police area, 5615 a police area, 5600 a region. Units of an earlier "
            "organisation stay, and end the day before.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        source = QgsProcessingParameterFile(
            "INPUT",
            translate("UtsattaOmraden", "File with the organisational areas"),
            fileFilter=translate("UtsattaOmraden", "Polygons (*.zip *.shp *.geojson *.json *.gpkg)"),
        )
        source_help = translate("UtsattaOmraden", "Polygons with a code and a name for each; never changed.")
        self.addParameter(parameters.with_help(source, source_help))
        self.addParameter(parameters.workspace())
        day = QgsProcessingParameterDateTime(
            "DATE", translate("UtsattaOmraden", "Exist from"), QgsProcessingParameterDateTime.Type.Date, optional=True
        )
        day_help = translate("UtsattaOmraden", "From which day the units exist; empty when nobody knows.")
        self.addParameter(parameters.with_help(day, day_help))
        self._add_column(
            "CODE_FIELD",
            translate("UtsattaOmraden", "Column with the codes"),
            translate("UtsattaOmraden", "Empty: the column is known by its content."),
        )
        self._add_column(
            "NAME_FIELD",
            translate("UtsattaOmraden", "Column with the names"),
            translate("UtsattaOmraden", "Empty: the column is known by what it is called."),
        )
        self.addParameter(parameters.by())
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("UNITS", translate("UtsattaOmraden", "Number of units")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", translate("UtsattaOmraden", "Number of warnings")))

    def _add_column(self, name: str, title: str, help_text: str) -> None:
        self.addParameter(parameters.with_help(QgsProcessingParameterString(name, title, optional=True), help_text))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.import_organisation import import_organisation

        source = given.file("INPUT") or Path()
        location = given.text("WORKSPACE")
        by = given.text("BY") or parameters.DEFAULT_ROLE
        with report_file(given.target("REPORT")) as write_report, opened(location) as workspace:
            report = import_organisation(
                source, workspace, by, given.day("DATE"), given.text("CODE_FIELD"), given.text("NAME_FIELD"), progress
            )
            self.wrote_into(location)
            write_report(report.as_json(speech_of(given.choice("LANGUAGE"))))
        for warning in report.warnings:
            feedback.pushWarning(translated(warning.message))
        said = translate("UtsattaOmraden", "{units} units of the organisation imported from {file}.")
        count = sum(report.units.values())
        feedback.pushInfo(said.format(units=count, file=source.name))
        return {"UNITS": count, "WARNINGS": len(report.warnings)}
