"""``utsattaomraden:createworkspace``: an empty workspace."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..domain.progress import Progress
from ..paths import SHIPPED_METHOD
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .given import Given


class CreateWorkspace(UtsattaAlgorithm):
    """Makes a workspace with all its tables, the method in it, and no areas."""

    NAME = "createworkspace"
    ICON = "new_workspace"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Create workspace")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Makes an empty workspace: the database in which editions, assessments and the change log are kept. "
            "A file that stands there is left alone unless overwriting is asked for.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        where = translate("UtsattaOmraden", "Path of the workspace to make (.gpkg).")
        self.addParameter(parameters.new_workspace(where))
        lpo = QgsProcessingParameterString("LPO", translate("UtsattaOmraden", "Local police area"), optional=True)
        lpo_help = translate("UtsattaOmraden", "Six digits, such as 561540. Leave it out for a national workspace.")
        self.addParameter(parameters.with_help(lpo, lpo_help))
        method = QgsProcessingParameterFile(
            "METHOD",
            translate("UtsattaOmraden", "Method of assessment"),
            optional=True,
            fileFilter=translate("UtsattaOmraden", "JSON file (*.json)"),
        )
        method_help = translate("UtsattaOmraden", "Your agency's method file. Without it the shipped example is used.")
        self.addParameter(parameters.with_help(method, method_help))
        overwrite = QgsProcessingParameterBoolean(
            "OVERWRITE", translate("UtsattaOmraden", "Overwrite"), defaultValue=False, optional=True
        )
        overwrite_help = translate("UtsattaOmraden", "Replace a workspace that stands there, with all its work.")
        self.addParameter(parameters.with_help(overwrite, overwrite_help))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.method_file import method_text
        from ..workspace import create_workspace

        location = given.target_location("WORKSPACE")
        method = method_text(given.file("METHOD") or SHIPPED_METHOD)
        progress.at(0)
        workspace = create_workspace(
            location,
            lpo_code=given.text("LPO"),
            method=method,
            overwrite=given.flag("OVERWRITE"),
            by=parameters.DEFAULT_ROLE,
        )
        try:
            meta = workspace.meta()
        finally:
            workspace.close()
        said = translate("UtsattaOmraden", "{workspace} is ready: empty, with the method {method} {version}.")
        feedback.pushInfo(said.format(workspace=location, method=meta.method_id, version=meta.method_version))
        self.wrote_into(location)
        return {"WORKSPACE": location}
