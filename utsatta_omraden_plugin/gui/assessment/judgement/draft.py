"""A judgement while it is being written: in memory what is on the screen, in the workspace what was kept of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from ....domain.assessment import CriterionMark, Judgement, JudgementLevel
from ....domain.category import Category
from ....domain.trend import Trend
from ..autosave import AssessmentKey
from ..open_assessment import OpenAssessment

NONE_OF_THEM = "none"
"""What stands for "none of the categories" where a category's name would stand."""


@dataclass
class JudgementDraft:
    """What is written so far; ``category`` and ``trend`` are None while nothing is chosen.

    ``category`` is a category's name or ``NONE_OF_THEM``; ``marks`` are the criteria that the person holds otherwise
    than the answers show, by criterion id.
    """

    category: str | None = None
    trend: str | None = None
    reason: str = ""
    role: str = ""
    on: date | None = None
    marks: dict[str, CriterionMark] = field(default_factory=dict)

    @property
    def is_begun(self) -> bool:
        """Whether anything would be lost with it; role and date are offered and count for nothing."""
        return bool(self.category or self.trend or self.reason.strip() or self.marks)

    @property
    def chosen(self) -> Category | None:
        """The chosen category; None for none of them, and while nothing is chosen."""
        return None if self.category in (None, NONE_OF_THEM) else Category(self.category)

    def is_worth_keeping(self, offered_role: str) -> bool:
        """Whether anything of it was written by the person, be it only the role."""
        return self.is_begun or self.role.strip() not in ("", offered_role)

    def as_judgement(self, key: AssessmentKey, level: JudgementLevel, proposed: Category | None) -> Judgement:
        """Return what would be signed. While no trend or date is chosen one stands in: only reasons count then."""
        return Judgement(
            area_id=key.area_id,
            edition_id=key.edition_id,
            level=level,
            category=proposed if self.category is None else self.chosen,
            trend=Trend.STABLE if self.trend is None else Trend(self.trend),
            reason=self.reason.strip(),
            decided_by=self.role.strip(),
            decided_on=self.on or date.min,
            proposed=proposed,
            criteria=self._marks_in_words() if level is JudgementLevel.LPO else {},
        )

    def _marks_in_words(self) -> dict[str, CriterionMark]:
        return {name: replace(mark, reason=mark.reason.strip()) for name, mark in self.marks.items()}


class Drafts:
    """The half-written judgements since a workspace was opened, one per assessment, revision and level.

    What the workspace has kept of one is where it begins; from then on what is on the screen holds.
    """

    def __init__(self) -> None:
        self._drafts: dict[tuple[AssessmentKey, int, JudgementLevel], JudgementDraft] = {}
        self._stored: set[tuple[AssessmentKey, int, JudgementLevel]] = set()

    def of(self, opened: OpenAssessment, level: JudgementLevel) -> JudgementDraft:
        """Return the draft, an empty one when nothing was written yet; the LPO's begins with the assessor's role."""
        key = _key(opened, level)
        if key not in self._drafts:
            kept = None if key in self._stored else _kept(opened, level)
            self._drafts[key] = JudgementDraft(role=offered_role(opened, level)) if kept is None else kept
        return self._drafts[key]

    def drop(self, opened: OpenAssessment, level: JudgementLevel) -> None:
        """The judgement was stored: what was read of its draft before that no longer counts."""
        self._drafts.pop(_key(opened, level), None)
        self._stored.add(_key(opened, level))

    def forget(self) -> None:
        """The workspace was closed: what it kept is read anew."""
        self._drafts.clear()
        self._stored.clear()


def offered_role(opened: OpenAssessment, level: JudgementLevel) -> str:
    """Return the role that a judgement begins with: the LPO's with the assessor's."""
    return opened.key.assessor if level is JudgementLevel.LPO else ""


def _kept(opened: OpenAssessment, level: JudgementLevel) -> JudgementDraft | None:
    from .draft_content import draft_from

    kept = opened.half_judged.get(level)
    if kept is None:
        return None
    if level is JudgementLevel.LPO:
        now = "" if opened.assessment is None else opened.assessment.id
        # What was written about an earlier revision, perhaps with another method's criteria, is not this one's.
        if kept.assessment_id != now and (kept.assessment_id or opened.revision > 1):
            return None
    return draft_from(kept.content)


def _key(opened: OpenAssessment, level: JudgementLevel) -> tuple[AssessmentKey, int, JudgementLevel]:
    return opened.key, opened.revision, level
