"""A half-written judgement as the JSON values that the workspace keeps of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from ....domain.assessment import CriterionMark, CriterionState
from ....domain.category import Category
from ....domain.trend import Trend
from .draft import NONE_OF_THEM, JudgementDraft


def content_of(draft: JudgementDraft, today: date) -> dict[str, object]:
    """Return what is kept of a draft. The date of today was only offered: another day offers its own."""
    return {
        "category": draft.category,
        "trend": draft.trend,
        "reason": draft.reason,
        "role": draft.role,
        "on": None if draft.on in (None, today) else draft.on.isoformat(),
        "marks": {name: {"state": mark.state.value, "reason": mark.reason} for name, mark in draft.marks.items()},
    }


def draft_from(content: Mapping[str, object]) -> JudgementDraft:
    """Return the draft that was kept; values that nobody knows (of another version, for one) count as not chosen."""
    draft = JudgementDraft(reason=str(content.get("reason") or ""), role=str(content.get("role") or ""))
    category, trend, on, marks = (content.get(name) for name in ("category", "trend", "on", "marks"))
    if category == NONE_OF_THEM or _is_one_of(Category, category):
        draft.category = str(category)
    if _is_one_of(Trend, trend):
        draft.trend = str(trend)
    if isinstance(on, str):
        draft.on = _date(on)
    for name, mark in marks.items() if isinstance(marks, dict) else ():
        if isinstance(mark, dict) and _is_one_of(CriterionState, mark.get("state")):
            draft.marks[str(name)] = CriterionMark(CriterionState(mark["state"]), str(mark.get("reason") or ""))
    return draft


def _is_one_of(kind: type[Enum], value: object) -> bool:
    return value in [one.value for one in kind]


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
