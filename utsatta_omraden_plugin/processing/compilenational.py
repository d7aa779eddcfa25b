"""``utsattaomraden:compilenational``: a folder of submissions and a base edition become the national edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
)

from ..domain.due import end_of_day
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .signing import known_keys_folder
from .workspaces import opened_or_made

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..exchange.compilation_report import CompilationReport
    from ..workspace import KeptSubmission
    from .given import Given

CONFLICTS_IN_LOG = 50


class CompileNational(UtsattaAlgorithm):
    """Reads what the LPOs handed in, finds what stands in the way, and keeps the compiled edition in a workspace."""

    NAME = "compilenational"
    ICON = "compile"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Compile national edition")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Reads all submissions (.zip) of a folder and compiles them to one edition. Of two submissions of a local "
            "police area the newer one counts; what nobody handed in is taken from the base edition. Overlaps across "
            "local police areas, ids and areas given twice, categories without a signed judgement or foreign to the "
            "edition and errors of the checks are conflicts for a person to decide. Run again, only what has changed "
            "is touched, and decisions hold as long as both sides of their conflict stay.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        folder = QgsProcessingParameterFile(
            "SUBMISSIONS",
            translate("UtsattaOmraden", "Folder of submissions"),
            QgsProcessingParameterFile.Behavior.Folder,
        )
        folder_help = translate("UtsattaOmraden", "The folder with the files that the local police areas handed in.")
        self.addParameter(parameters.with_help(folder, folder_help))
        base = QgsProcessingParameterFile(
            "BASE",
            translate("UtsattaOmraden", "Base edition"),
            # “All files” lets a path with a bar and a year pass QGIS's own check of endings.
            fileFilter=translate(
                "UtsattaOmraden", "Published editions (*.zip *.shp *.geojson *.json *.gpkg);;All files (*.*)"
            ),
        )
        base_help = translate(
            "UtsattaOmraden", "A published file, or an edition of a workspace: its path, a bar and the year."
        )
        self.addParameter(parameters.with_help(base, base_help))
        year = translate("UtsattaOmraden", "Year of the edition to compile; 0 takes the one that all submissions name.")
        self.addParameter(parameters.edition(year))
        where = translate("UtsattaOmraden", "Path of the workspace (.gpkg); it is made when it does not exist.")
        self.addParameter(parameters.new_workspace(where))
        due = QgsProcessingParameterDateTime(
            "DUE",
            translate("UtsattaOmraden", "Last day to hand in"),
            QgsProcessingParameterDateTime.Type.Date,
            optional=True,
        )
        due_help = translate(
            "UtsattaOmraden",
            "What was made later is told as late; by default what was made after the edition was first compiled.",
        )
        self.addParameter(parameters.with_help(due, due_help))
        keys = QgsProcessingParameterFile(
            "KEYS",
            translate("UtsattaOmraden", "Folder of known keys"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        keys_help = translate(
            "UtsattaOmraden",
            "The folder with the public keys (.pub.pem) of the local police areas, each named by code. By them it is "
            "told who signed a submission; one that is signed with the key of another is refused. A key with another "
            "name may sign for all, and is told by its name.",
        )
        self.addParameter(parameters.with_help(keys, keys_help))
        self.addParameter(parameters.by())
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("CONFLICTS", translate("UtsattaOmraden", "Number of conflicts")))
        self.addOutput(
            QgsProcessingOutputNumber(
                "OPEN_CONFLICTS", translate("UtsattaOmraden", "Conflicts that wait for a decision")
            )
        )

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.compile_national import compile_national

        location, keys = given.target_location("WORKSPACE"), known_keys_folder(given)
        with report_file(given.target("REPORT")) as write_report, opened_or_made(location) as workspace:
            report = compile_national(
                given.file("SUBMISSIONS") or Path(),
                given.text("BASE"),
                given.number("EDITION"),
                workspace,
                given.text("BY") or parameters.DEFAULT_ROLE,
                progress,
                due=end_of_day(given.day("DUE")),
                keys=keys,
            )
            self.wrote_into(location)
            write_report(report.as_json(speech_of(given.choice("LANGUAGE"))))
        _say(report, feedback)
        return {
            "WORKSPACE": location,
            "AREAS": report.areas,
            "CONFLICTS": len(report.cases),
            "OPEN_CONFLICTS": report.open_conflicts,
        }


def _say(report: CompilationReport, feedback: QgsProcessingFeedback) -> None:
    for one in report.submissions:
        for reason in one.reasons:
            refused = translate("UtsattaOmraden", "{file} is refused: {reason}")
            feedback.pushWarning(refused.format(file=one.file, reason=translated(reason)))
        _say_who_signed(one, feedback)
    waiting = report.compiled.open_cases
    for case in waiting[:CONFLICTS_IN_LOG]:
        feedback.pushWarning(translated(case.conflict.message))
    if len(waiting) > CONFLICTS_IN_LOG:
        more = len(waiting) - CONFLICTS_IN_LOG
        feedback.pushWarning(translate("UtsattaOmraden", "%n more conflict(s): see the report.", None, more))
    said = translate(
        "UtsattaOmraden",
        "Edition {year} compiled. Areas: {areas}. LPOs in: {submissions}, missing: {missing}. "
        "Conflicts to decide: {waiting}.",
    )
    feedback.pushInfo(
        said.format(
            year=report.edition.year,
            areas=report.areas,
            submissions=sum(one.is_in for one in report.standings),
            missing=len(report.compiled.missing_lpos),
            waiting=len(waiting),
        )
    )


def _say_who_signed(one: KeptSubmission, feedback: QgsProcessingFeedback) -> None:
    from ..exchange.submission import signature_in_words

    if one.signature is None:
        return
    said = f"{one.file}: {' '.join(map(translated, signature_in_words(one.signature, one.lpo_code)))}"
    (feedback.pushWarning if one.signature.expected else feedback.pushInfo)(said)
