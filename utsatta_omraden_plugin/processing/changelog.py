"""``utsattaomraden:changelog``: the change log as a file, and whether its chain is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class ChangeLog(UtsattaAlgorithm):
    """Writes who changed what, when and why, and verifies that no row was altered or taken away afterwards."""

    NAME = "changelog"
    ICON = "lifelines"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Change log")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Writes the whole change log of a workspace as a table for a spreadsheet (.csv) or for programs (.json) "
            "and verifies its chain of hashes. Personal identity numbers are masked in the file.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        kinds = [
            translate("UtsattaOmraden", "Table for a spreadsheet (*.csv)"),
            translate("UtsattaOmraden", "JSON (*.json)"),
        ]
        output_help = translate("UtsattaOmraden", "Path of the file to write: .json for JSON, anything else is CSV.")
        self.addParameter(parameters.target("OUTPUT", translate("UtsattaOmraden", "Change log"), kinds, output_help))
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("UtsattaOmraden", "Number of rows")))
        broken = translate("UtsattaOmraden", "First row that does not fit those before it; 0 when the chain is whole")
        self.addOutput(QgsProcessingOutputNumber("BROKEN", broken))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.change_log_csv import write_change_log
        from ..exchange.change_log_json import write_change_log_json

        target = given.target("OUTPUT")
        if target is None:
            raise QgsProcessingException(translate("UtsattaOmraden", "Say where the log goes: give OUTPUT."))
        write = write_change_log_json if target.suffix.lower() == ".json" else write_change_log
        with opened(given.text("WORKSPACE")) as workspace:
            progress.at(0)
            masked = write(workspace, target)
            progress.at(0.5)
            broken, rows = workspace.first_broken_link(), len(workspace.changes())
        said = translate("UtsattaOmraden", "Change log of %n row(s) written: {file}.", None, rows)
        feedback.pushInfo(said.format(file=target))
        if masked:
            hidden = translate(
                "UtsattaOmraden",
                "Identity numbers are masked in %n row(s); the workspace itself is as it was.",
                None,
                masked,
            )
            feedback.pushWarning(hidden)
        if broken is None:
            feedback.pushInfo(
                translate("UtsattaOmraden", "The chain is whole: no row was altered or taken away afterwards.")
            )
        else:
            broke = translate(
                "UtsattaOmraden",
                "The chain breaks at row {row}: it does not fit the rows before it. Compare with a backup before you "
                "rely on the history.",
            )
            feedback.pushWarning(broke.format(row=broken))
        return {"OUTPUT": str(target), "ROWS": rows, "BROKEN": broken or 0}
