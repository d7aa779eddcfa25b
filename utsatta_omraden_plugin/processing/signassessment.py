"""``utsattaomraden:signassessment``: the LPO's judgement of an area, which signs its assessment and freezes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.trend import Trend
from ..today import date_of_today
from ..translation import translate, translated
from . import judgement_parameters as asked
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from ..domain.area import AreaVersion
    from ..domain.assessment import Judgement
    from ..domain.category import Category
    from ..domain.edition import Edition
    from ..domain.progress import Progress
    from ..workspace import Workspace
    from ..workspace.signing import Unsigned
    from .given import Given


class SignAssessment(UtsattaAlgorithm):
    """Signs an assessment as step 5 of the dock does; a person has decided, and the signature is never taken back."""

    NAME = "signassessment"
    ICON = "assess"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Sign assessment")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Adds the local police area's judgement of an area and signs its assessment with it, as in step 5. "
            "Answers, actors, places and judgement are then frozen: a signature cannot be taken back, and changes are "
            "made in a revision. What the assessment lacks is listed and stops it, unless it is signed incomplete. "
            "A person decides: reason and role are required and stand in the change log. The levels above judge with "
            "judgearea.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        category_help = translate(
            "UtsattaOmraden",
            "A category that the edition knows, or none when the area is held for none of them.",
        )
        reason_help = translate(
            "UtsattaOmraden",
            "Why the area is judged so, at least 20 letters, and 60 where the answers point to another category. Never "
            "anything about a person.",
        )
        by_help = translate(
            "UtsattaOmraden", "The role of the person who signs, such as “LPO-chef”. Never a person's name."
        )
        assessor_help = translate(
            "UtsattaOmraden",
            "Whose assessment is signed (a role); by default that of the only one who assesses the area, else that of "
            "the one who signs.",
        )
        incomplete_help = translate(
            "UtsattaOmraden", "Signs the assessment as it is, although answers, figures or evidence are missing."
        )
        for parameter in (
            parameters.workspace(),
            parameters.edition_in_workspace(),
            parameters.area(),
            asked.category(category_help),
            asked.trend(translate("UtsattaOmraden", "Which way the area is going.")),
            asked.reason(reason_help),
            asked.written("BY", translate("UtsattaOmraden", "Role"), by_help),
            asked.day(
                translate("UtsattaOmraden", "Signed on"),
                translate("UtsattaOmraden", "When it was signed, such as 2026-11-22; by default today."),
            ),
            parameters.assessor(assessor_help),
            asked.yes_or_no("INCOMPLETE", translate("UtsattaOmraden", "Sign it incomplete"), incomplete_help),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputString("ASSESSOR", translate("UtsattaOmraden", "Assessor")))
        self.addOutput(QgsProcessingOutputNumber("GAPS", translate("UtsattaOmraden", "What the assessment lacked")))
        self.addOutput(QgsProcessingOutputNumber("CHANGE", translate("UtsattaOmraden", "Number in the change log")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..workspace.signing import before_signing, sign

        location, category = given.text("WORKSPACE"), asked.category_given(given)
        progress.at(0)
        with opened(location) as workspace:
            edition = edition_of(workspace, given.number("EDITION"))
            area = workspace.find_area(edition.id, given.text("AREA"))
            assessor = _assessor(workspace, area, given.text("ASSESSOR"), given.text("BY"))
            unsigned = before_signing(workspace, area, assessor)
            judgement = _judgement(given, area, edition, category, unsigned)
            gaps = unsigned.gaps(date_of_today())
            if gaps and not given.flag("INCOMPLETE"):
                raise _incomplete(area.name, gaps)
            changes = sign(workspace, area, assessor, judgement, date_of_today())
        self.wrote_into(location)
        for sentence in [*_superseded(unsigned), *gaps]:
            feedback.pushWarning(translated(sentence))
        said = translate("UtsattaOmraden", "{name} in edition {year}: the assessment of {assessor} is signed by {by}.")
        by = judgement.decided_by
        feedback.pushInfo(said.format(name=area.name, year=edition.year, assessor=assessor, by=by))
        return {"ASSESSOR": assessor, "GAPS": len(gaps), "CHANGE": changes[-1].number}


def _assessor(workspace: Workspace, area: AreaVersion, given: str, by: str) -> str:
    """Return whose assessment is meant.

    Raises ``RuleError`` for a person's name, for a role that has assessed nothing where another has, or when it has to
    be said.
    """
    from ..domain.role import role_problem
    from ..workspace.signing import assessors_of_area

    there = assessors_of_area(workspace, area)
    problem = role_problem(given) if given and given not in there else None
    if problem is not None:
        raise RuleError(problem)
    if given and there and given not in there:  # a slip of the pen would freeze an empty assessment for good
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{assessor} has not assessed {name}, but {assessors} has."),
                assessor=given,
                name=area.name,
                assessors=", ".join(there),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say with ASSESSOR whose assessment is signed.")),
        )
    if given or not there:
        return given or by
    if len(there) == 1 or by in there:
        return by if by in there else there[0]
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} is assessed by several: {assessors}."),
            name=area.name,
            assessors=", ".join(there),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say with ASSESSOR whose assessment is signed.")),
    )


def _judgement(
    given: Given, area: AreaVersion, edition: Edition, category: Category | None, unsigned: Unsigned
) -> Judgement:
    from ..domain.assessment import Judgement, JudgementLevel

    return Judgement(
        area_id=area.area_id,
        edition_id=edition.id,
        level=JudgementLevel.LPO,
        category=category,
        trend=Trend(given.choice("TREND")),
        reason=given.text("REASON"),
        decided_by=given.text("BY"),
        decided_on=asked.day_given(given),
        proposed=unsigned.proposed(edition),
    )


def _superseded(unsigned: Unsigned) -> list[Text]:
    """Another assessor's judgement no longer holds; that of the revision before is meant not to."""
    held, record = unsigned.judged, unsigned.record
    if held is None or (record is not None and record.revises and held.assessment_id == record.revises):
        return []
    words = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It takes the place of the judgement that {role} signed for the local police area on {date}."
    )
    return [text(words, role=held.decided_by, date=held.decided_on.isoformat())]


def _incomplete(name: str, gaps: list[Text]) -> RuleError:
    from ..exchange.listing import listed_sentences

    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessment of {name} is not complete.{found}"),
            name=name,
            found=listed_sentences(gaps),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Answer what is missing, or sign it as it is with INCOMPLETE.")),
    )
