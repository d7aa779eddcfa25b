"""``utsattaomraden:opennewversion``: lets a published edition be changed again, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingParameterString

from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class OpenNewVersion(UtsattaAlgorithm):
    """The only way to change what is published: the version that stood stays listed with its hash."""

    NAME = "opennewversion"
    ICON = "publish"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Open a new version of a published edition")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Lets an edition that was published from this workspace be changed again. The version that stood stays "
            "listed with its hash, who published it and why. The reason goes out with the next version.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        reason = QgsProcessingParameterString("REASON", translate("UtsattaOmraden", "Reason"))
        reason_help = translate(
            "UtsattaOmraden",
            "What must be changed and why. It is printed in the summary of the next version; never anything about a "
            "person.",
        )
        self.addParameter(parameters.with_help(reason, reason_help))
        self.addParameter(parameters.by())
        self.addOutput(QgsProcessingOutputNumber("VERSION", translate("UtsattaOmraden", "Version of the edition")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.publish_edition import open_new_version

        progress.at(0)
        by = given.text("BY") or parameters.DEFAULT_ROLE
        with opened(given.text("WORKSPACE")) as workspace:
            year = edition_of(workspace, given.number("EDITION")).year
            stood = open_new_version(workspace, year, given.text("REASON"), by)
        self.wrote_into(given.text("WORKSPACE"))
        said = translate("UtsattaOmraden", "Edition {year} can be changed again; version {number} stays listed.")
        feedback.pushInfo(said.format(year=year, number=stood.number))
        return {"VERSION": stood.number + 1}
