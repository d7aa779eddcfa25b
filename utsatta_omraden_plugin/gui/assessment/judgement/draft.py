"""A judgement while it is being written. It is kept in memory only: the workspace stores judgements, never halves."""

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
    """The half-written judgements of a session of QGIS, one per assessment, revision and level."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[AssessmentKey, int, JudgementLevel], JudgementDraft] = {}

    def of(self, opened: OpenAssessment, level: JudgementLevel) -> JudgementDraft:
        """Return the draft, an empty one when nothing was written yet; the LPO's begins with the assessor's role."""
        key = _key(opened, level)
        if key not in self._drafts:
            role = opened.key.assessor if level is JudgementLevel.LPO else ""
            self._drafts[key] = JudgementDraft(role=role)
        return self._drafts[key]

    def drop(self, opened: OpenAssessment, level: JudgementLevel) -> None:
        """The judgement was stored."""
        self._drafts.pop(_key(opened, level), None)


def _key(opened: OpenAssessment, level: JudgementLevel) -> tuple[AssessmentKey, int, JudgementLevel]:
    return opened.key, opened.revision, level
