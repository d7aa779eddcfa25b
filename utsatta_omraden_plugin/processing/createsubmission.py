"""``utsattaomraden:createsubmission``: one local police area's share of an edition, handed in as one zip."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..translation import speech_of, translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .password import password_parameters
from .report_file import report_file
from .signing import signing_key
from .warnings_in_log import warn_of
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class CreateSubmission(UtsattaAlgorithm):
    """Looks through an LPO's work, writes its share and a summary into one zip, and reads it back without trust."""

    NAME = "createsubmission"
    ICON = "submission"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Create submission")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Writes one local police area's share of an edition into one zip: its areas, assessments, judgements and "
            "measures, the change log of them, a manifest with the SHA-256 of each file and a summary to print. What "
            "the privacy gate finds in the change log is masked there, for no row of it can be corrected. "
            "Places and groups of actors go along only when the distribution label allows it. Errors of the checks "
            "and identity numbers stop it. The code at the end is read over the phone to whoever receives it. With a "
            "key (createsigningkey) the submission is signed, and whoever compiles sees by whom.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        lpo = QgsProcessingParameterString("LPO", translate("UtsattaOmraden", "Local police area"))
        self.addParameter(
            parameters.with_help(lpo, translate("UtsattaOmraden", "Its code: six digits, such as 561540."))
        )
        self.addParameter(
            parameters.target(
                "OUTPUT",
                translate("UtsattaOmraden", "Submission"),
                [translate("UtsattaOmraden", "Submission (*.zip)")],
                translate("UtsattaOmraden", "Path of the submission to write (.zip)."),
            )
        )
        label = QgsProcessingParameterString("LABEL", translate("UtsattaOmraden", "Distribution label"), optional=True)
        label_help = translate(
            "UtsattaOmraden",
            "Which distribution label the submission bears; by default that of the workspace. “Sekretess” lets places "
            "and groups of actors go along, “Polisinternt” only groups of actors, any other neither.",
        )
        self.addParameter(parameters.with_help(label, label_help))
        self.addParameter(parameters.accept())
        key = QgsProcessingParameterFile(
            "KEY",
            translate("UtsattaOmraden", "Sign with this key"),
            fileFilter=translate("UtsattaOmraden", "Private key (*.pem)"),
            optional=True,
        )
        key_help = translate("UtsattaOmraden", "Path of the private key (.pem); without it nothing is signed.")
        self.addParameter(parameters.with_help(key, key_help))
        for parameter in password_parameters():
            self.addParameter(parameter)
        self.addParameter(parameters.by())
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputString("FILE", translate("UtsattaOmraden", "File written")))
        self.addOutput(QgsProcessingOutputString("CODE", translate("UtsattaOmraden", "Code to read over the phone")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.submission import create_submission, key_code

        key = signing_key(given)
        target = given.target("OUTPUT") or Path()
        location, reason = given.text("WORKSPACE"), given.text("ACCEPT")
        speak = speech_of(given.choice("LANGUAGE"))
        with report_file(given.target("REPORT")) as write_report, opened(location) as workspace:
            edition = edition_of(workspace, given.number("EDITION"))
            report = create_submission(
                workspace,
                edition.id,
                given.text("LPO"),
                target,
                by=given.text("BY") or parameters.DEFAULT_ROLE,
                label=given.text("LABEL") or None,
                progress=progress,
                speak=speech_of("sv"),  # what is handed in is Swedish, whoever writes it
                accept=reason,
                key=key,
            )
            write_report(report.as_json(speak))
        if reason:
            self.wrote_into(location)
        warn_of(report.privacy, feedback)
        said = translate("UtsattaOmraden", "Submission of {lpo} written and read back: {file}. Code: {code}.")
        feedback.pushInfo(said.format(lpo=report.manifest.lpo.code, file=report.file, code=report.phone_code))
        if report.fingerprint:
            signed = translate("UtsattaOmraden", "It is signed. Code of the key: {code}.")
            feedback.pushInfo(signed.format(code=key_code(report.fingerprint)))
        return {"OUTPUT": str(target), "FILE": str(target), "CODE": report.phone_code}
