"""``utsattaomraden:startdraft``: a new edition as a draft of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import opened

if TYPE_CHECKING:
    from ..domain.edition import Edition
    from ..domain.progress import Progress
    from ..workspace import Workspace
    from .given import Given


class StartDraft(UtsattaAlgorithm):
    """Carries all areas of an edition over into a new one, in which they can be drawn and judged anew."""

    NAME = "startdraft"
    ICON = "draw"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Start a draft")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Starts a new edition as a draft of another one, which may be a draft too. All areas are carried over with "
            "their ids, boundaries, categories and dates; what is changed then stands in the draft alone.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        number = QgsProcessingParameterNumber.Type.Integer
        base = QgsProcessingParameterNumber(
            "BASE", translate("UtsattaOmraden", "Draft of (year)"), number, 0, True, minValue=0, maxValue=9999
        )
        base_help = translate("UtsattaOmraden", "Year of the edition to start from; 0 takes the newest one.")
        self.addParameter(parameters.with_help(base, base_help))
        year = QgsProcessingParameterNumber(
            "EDITION", translate("UtsattaOmraden", "New edition (year)"), number, minValue=1, maxValue=9999
        )
        year_help = translate("UtsattaOmraden", "Year of the new edition: later than that of the one it starts from.")
        self.addParameter(parameters.with_help(year, year_help))
        label = QgsProcessingParameterString("LABEL", translate("UtsattaOmraden", "Label"), optional=True)
        label_help = translate("UtsattaOmraden", "What the draft is called; by default “Utkast” and the year.")
        self.addParameter(parameters.with_help(label, label_help))
        self.addParameter(parameters.by())
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        year = given.number("EDITION")
        # What an edition is called stands in the data, which is Swedish.
        label = given.text("LABEL") or f"Utkast {year}"
        with opened(given.text("WORKSPACE")) as workspace:
            base = _base(workspace, given.number("BASE"))
            by = given.text("BY") or parameters.DEFAULT_ROLE
            draft = workspace.start_draft(base.id, year, label, by, progress=progress)
            count = len(workspace.areas(draft.id))
        said = translate("UtsattaOmraden", "The draft of {year} holds all areas of {base}.")
        feedback.pushInfo(said.format(year=year, base=base.year))
        self.wrote_into(given.text("WORKSPACE"))
        return {"AREAS": count}


def _base(workspace: Workspace, year: int) -> Edition:
    if year:
        return workspace.edition(year)
    editions = workspace.editions()
    if not editions:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {workspace} has no edition."),
                workspace=workspace.name,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Import an edition first.")),
        )
    return editions[-1]
