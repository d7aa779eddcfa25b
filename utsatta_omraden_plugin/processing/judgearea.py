"""``utsattaomraden:judgearea``: what a level above the LPO judges of an area, or of all areas as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback, QgsProcessingOutputNumber

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..domain.trend import Trend
from ..today import date_of_today
from ..translation import translate
from . import judgement_parameters as asked
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..domain.assessment import Judgement, JudgementLevel
    from ..domain.assessment.as_it_stands import AsItStands
    from ..domain.category import Category
    from ..domain.progress import Progress
    from ..workspace import Workspace
    from .given import Given

ALL_AREAS = "*"
# The values of domain.assessment.JudgementLevel, which is not imported at QGIS's start: shapely would come with it.
LEVELS = ["lpo", "police_area", "region", "noa"]


@dataclass(frozen=True)
class _Wanted:
    """What a person has said, the same for all areas that it is said of; ``as_it_stands``: with the area's category."""

    level: JudgementLevel
    as_it_stands: bool
    category: Category | None
    trend: Trend
    reason: str
    by: str
    on: date


class JudgeArea(UtsattaAlgorithm):
    """Adds a level's judgement; a person has decided, and the change log gets who, when, what and why."""

    NAME = "judgearea"
    ICON = "assess"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Judge area")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Adds what the police area, the region or Noa judges of an area after the local police area has signed, as "
            "in step 5 of the assessment; Noa may also judge an area that nobody has signed. With AREA * every area "
            "that the level has not judged yet and may judge is judged as it stands: all of them or none. Noa's "
            "judgement gives the area its trend. A person decides: reason and role are required and stand in the "
            "change log. The local police area itself judges by signing its assessment (signassessment).",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        area_help = translate(
            "UtsattaOmraden",
            "The area's special area id or name, today's or of another edition; * for all that the level has not "
            "judged yet, as they stand.",
        )
        category_help = translate(
            "UtsattaOmraden",
            "A category that the edition knows, or none when the level holds the area for none of them. With AREA * it "
            "is left out.",
        )
        trend_help = translate(
            "UtsattaOmraden",
            "Which way the area is going. With AREA * it is that of areas for which neither the edition nor a level "
            "below says one.",
        )
        reason_help = translate(
            "UtsattaOmraden",
            "Why the area is judged so, at least 20 letters, and 60 where the level below judged otherwise. Never "
            "anything about a person.",
        )
        by_help = translate(
            "UtsattaOmraden", "The role of the person who has decided, such as “Noa”. Never a person's name."
        )
        level_help = translate("UtsattaOmraden", "The level that judges.")
        day_help = translate("UtsattaOmraden", "When it was judged, such as 2026-11-22; by default today.")
        for parameter in (
            asked.written("AREA", translate("UtsattaOmraden", "Area"), area_help),
            asked.choice("LEVEL", translate("UtsattaOmraden", "Level"), LEVELS, level_help),
            asked.category(category_help, optional=True),
            asked.trend(trend_help),
            asked.reason(reason_help),
            asked.written("BY", translate("UtsattaOmraden", "Role"), by_help),
            asked.day(translate("UtsattaOmraden", "Judged on"), day_help),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("JUDGEMENTS", translate("UtsattaOmraden", "Judgements added")))
        self.addOutput(QgsProcessingOutputNumber("CHANGE", translate("UtsattaOmraden", "Number in the change log")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..workspace.judging import add_judgements

        wanted, key = _wanted(given), given.text("AREA")
        progress.at(0)
        with opened(given.text("WORKSPACE")) as workspace:
            edition = edition_of(workspace, given.number("EDITION"))
            standing, waiting = _asked_for(workspace, edition.id, key, wanted.level)
            judged = [(one.area, _judgement(one, wanted)) for one in standing]
            changes = add_judgements(workspace, judged, wanted.by, date_of_today(), progress)
        if changes:
            self.wrote_into(given.text("WORKSPACE"))
        _say(feedback, standing, len(waiting), wanted, edition.year)
        return {"JUDGEMENTS": len(judged), "CHANGE": changes[-1].number if changes else 0}


def _wanted(given: Given) -> _Wanted:
    from ..domain.assessment import JudgementLevel

    level, stands = JudgementLevel(given.choice("LEVEL")), given.text("AREA") == ALL_AREAS
    if level is JudgementLevel.LPO:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The LPO judges by signing its assessment.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Sign the assessment, or make a revision of it and sign that.")),
        )
    if stands and given.text("CATEGORY"):
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "All areas at once are judged as they stand.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Leave CATEGORY out, or name one area.")),
        )
    return _Wanted(
        level,
        stands,
        None if stands else asked.category_given(given),
        Trend(given.choice("TREND")),
        given.text("REASON"),
        given.text("BY"),
        asked.day_given(given),
    )


def _asked_for(
    workspace: Workspace, edition_id: str, key: str, level: JudgementLevel
) -> tuple[list[AsItStands], list[AsItStands]]:
    """Return the areas that are to be judged, and those of all that have to wait for the local police area."""
    from ..domain.assessment.as_it_stands import not_judged_yet, standing_of

    if key == ALL_AREAS:
        return not_judged_yet(workspace.areas(edition_id), level, workspace.judgements(edition_id))
    area = workspace.find_area(edition_id, key)
    return [standing_of(area, level, workspace.judgements(edition_id, area.area_id))], []


def _judgement(standing: AsItStands, wanted: _Wanted) -> Judgement:
    from ..domain.assessment.as_it_stands import judgement_above

    if wanted.as_it_stands:
        return standing.confirmed(wanted.trend, wanted.reason, wanted.by, wanted.on)
    return judgement_above(standing, wanted.category, wanted.trend, wanted.reason, wanted.by, wanted.on)


def _say(
    feedback: QgsProcessingFeedback, judged: Sequence[AsItStands], waiting: int, wanted: _Wanted, year: int
) -> None:
    unsigned = sum(not one.is_signed for one in judged)
    if unsigned:
        warning = translate(
            "UtsattaOmraden", "%n area(s) without a signed judgement of the local police area.", None, unsigned
        )
        feedback.pushWarning(warning)
    if waiting:
        warning = translate(
            "UtsattaOmraden", "%n area(s) left out: the local police area has not signed yet.", None, waiting
        )
        feedback.pushWarning(warning)
    if judged and not wanted.as_it_stands:
        said = translate("UtsattaOmraden", "{name} is judged in edition {year} by {by} (level {level}): {category}.")
        category = asked.NONE_OF_THEM if wanted.category is None else wanted.category.value
        feedback.pushInfo(
            said.format(name=judged[0].area.name, year=year, by=wanted.by, level=wanted.level.value, category=category)
        )
        return
    said = translate(
        "UtsattaOmraden",
        "%n area(s) of edition {year} judged as they stand by {by} (level {level}).",
        None,
        len(judged),
    )
    feedback.pushInfo(said.format(year=year, by=wanted.by, level=wanted.level.value))
