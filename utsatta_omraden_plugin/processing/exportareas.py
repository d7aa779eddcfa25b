"""``utsattaomraden:exportareas``: an edition as a file that others can read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
)

from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .warnings_in_log import warn_of
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given

PROFILES = ["published", "municipality"]
FORMATS = ["SHP", "GEOJSON", "GEOJSON_RFC7946", "GPKG"]


class ExportAreas(UtsattaAlgorithm):
    """Writes an edition in a profile and format, reads it back, compares, and only then puts it into place."""

    NAME = "exportareas"
    ICON = "export"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Export areas")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Writes the areas of an edition exactly in the published form: a zipped shapefile, GeoJSON in SWEREF 99 "
            "TM, GeoJSON in WGS 84 (RFC 7946) or a GeoPackage. The file is read back and compared before it takes its "
            "place; what stood there before stays whole when anything fails. Beside it stand a guide to its fields "
            "and the SHA-256 of both. Errors of the checks stop the export of a draft, and identity numbers stop "
            "every export; what else may point out a person is warned of.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        self.addParameter(
            parameters.fixed_choice(
                "PROFILE",
                translate("UtsattaOmraden", "Profile"),
                PROFILES,
                translate(
                    "UtsattaOmraden",
                    "What goes into the file; “published” is the police's published schema, “municipality” adds the "
                    "trend and the released measures.",
                ),
            )
        )
        self.addParameter(
            parameters.fixed_choice(
                "FORMAT",
                translate("UtsattaOmraden", "Format"),
                FORMATS,
                translate("UtsattaOmraden", "SHP (zip), GEOJSON (SWEREF 99 TM), GEOJSON_RFC7946 (WGS 84) or GPKG."),
            )
        )
        self.addParameter(
            parameters.target(
                "OUTPUT",
                translate("UtsattaOmraden", "Exported file"),
                [translate("UtsattaOmraden", "Exports (*.zip *.geojson *.gpkg)")],
                translate("UtsattaOmraden", "Path of the file to write: .zip for SHP, .geojson or .gpkg."),
            )
        )
        self.addParameter(parameters.accept())
        self.addParameter(parameters.by())
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputMultipleLayers("FILES", translate("UtsattaOmraden", "Files written")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.export_areas import ExportFormat, export_areas

        target = given.target("OUTPUT") or Path()
        location, reason = given.text("WORKSPACE"), given.text("ACCEPT")
        by = given.text("BY") or parameters.DEFAULT_ROLE
        with report_file(given.target("REPORT")) as write_report, opened(location) as workspace:
            year = edition_of(workspace, given.number("EDITION")).year
            export_format = ExportFormat[given.choice("FORMAT")]
            speak = speech_of(given.choice("LANGUAGE"))
            profile = given.choice("PROFILE")
            report = export_areas(workspace, year, profile, export_format, target, progress, speak, reason, by)
            write_report(report.as_json(speak))
        if reason:
            self.wrote_into(location)
        for limit in report.limits:
            feedback.pushInfo(translated(limit))
        warn_of(report.privacy, feedback)
        files = [str(file) for file in report.files]
        said = translate("UtsattaOmraden", "Edition {year} exported and read back: {files}.")
        feedback.pushInfo(said.format(year=year, files=", ".join(files)))
        return {"OUTPUT": str(target), "FILES": files}
