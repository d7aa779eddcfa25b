"""``utsattaomraden:createreport``: the local picture of an area or an LPO, or the national overview, as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given

SCOPES = ["area", "lpo", "nation"]
WARNINGS_IN_LOG = 50


class CreateReport(UtsattaAlgorithm):
    """Writes the document to lie on the table: map, figures, motivations, sources, criteria, judgements."""

    NAME = "createreport"
    ICON = "report"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Create report")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Writes the local situational picture of an area, or of all areas of a local police area, or a national "
            "overview, as PDF (A4): map, steps with figures, uncertainty, motivations and sources, criteria, the "
            "judgements from the local police area to Noa, and whether the assessment is signed. Every page carries "
            "the workspace's distribution label. Actors and places are left out unless WITH_PLACES asks for them. "
            "A text that holds a personnummer stops the report.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # Layouts and what lies on them belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        scope = parameters.fixed_choice(
            "SCOPE",
            translate("UtsattaOmraden", "Scope"),
            SCOPES,
            translate("UtsattaOmraden", "What the report is about: area, lpo (a local police area) or nation."),
        )
        self.addParameter(scope)
        key = QgsProcessingParameterString(
            "KEY", translate("UtsattaOmraden", "Area or local police area"), optional=True
        )
        key_help = translate(
            "UtsattaOmraden",
            "For area its special area id or name; for lpo its code or name, by default the workspace's own; "
            "nothing for nation.",
        )
        self.addParameter(parameters.with_help(key, key_help))
        self.addParameter(
            parameters.target(
                "OUTPUT",
                translate("UtsattaOmraden", "Report"),
                [translate("UtsattaOmraden", "PDF file (*.pdf)")],
                translate("UtsattaOmraden", "Path of the PDF to write."),
            )
        )
        self.addParameter(parameters.language_of_files())
        places_help = translate(
            "UtsattaOmraden",
            "Also print the groups of actors (step 3) and the places (step 4). Leave it off in anything for others.",
        )
        self.addParameter(parameters.with_places(places_help))
        self.addOutput(QgsProcessingOutputFile("FILE", translate("UtsattaOmraden", "Report")))
        self.addOutput(QgsProcessingOutputNumber("PAGES", translate("UtsattaOmraden", "Number of pages")))
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..report.document import compose
        from ..report.facts import ReportScope
        from ..report.privacy import look_for_persons
        from ..report.reading import read_facts
        from ..report.voice import Voice
        from ..report.writing import write_report

        scope, key, target = ReportScope(given.choice("SCOPE")), given.text("KEY"), given.target("OUTPUT")
        if scope is ReportScope.AREA and not key:
            raise RuleError(
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "It is not said which area the report is about.")),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give KEY the area's special area id or name.")),
            )
        if target is None:
            raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say where the report goes: give OUTPUT.")))
        with opened(given.text("WORKSPACE")) as workspace:
            edition = edition_of(workspace, given.number("EDITION"))
            facts = read_facts(
                workspace, edition, scope, key, with_places=given.flag("WITH_PLACES"), progress=progress.part(0, 0.2)
            )
        warnings = look_for_persons(facts)
        for warning in warnings[:WARNINGS_IN_LOG]:
            feedback.pushWarning(translated(warning))
        spoken = given.choice("LANGUAGE")
        document = compose(facts, Voice(speech_of(spoken), spoken), progress.part(0.2, 0.6))
        write_report(document, target, progress.part(0.6, 1.0))
        said = translate(
            "UtsattaOmraden", "Report of %n area(s) written: {pages} pages in {file}.", None, len(facts.areas)
        )
        feedback.pushInfo(said.format(pages=len(document.sheets), file=target))
        return {"OUTPUT": str(target), "FILE": str(target), "PAGES": len(document.sheets), "AREAS": len(facts.areas)}
