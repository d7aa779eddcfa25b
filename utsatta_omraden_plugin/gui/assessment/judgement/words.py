"""What step 5 says of states, levels, trends and categories: a symbol with its words, never a symbol alone."""

from __future__ import annotations

from ....domain.assessment import CriterionState, Judgement, JudgementLevel
from ....domain.assessment.levels import LEVEL_NAMES
from ....domain.category import Category
from ....domain.method import CriterionRole
from ....domain.trend import Trend
from ....report.sections.terms import CRITERION_STATES, TRENDS, category_in_words
from ....report.voice import Voice
from ....translation import language, speech, translate

STATE_SYMBOLS = {
    CriterionState.MET: "✔",
    CriterionState.PARTLY: "◐",
    CriterionState.NOT_MET: "✖",
    CriterionState.UNKNOWN: "?",
}
TREND_SYMBOLS = {Trend.POSITIVE: "▲", Trend.STABLE: "▶", Trend.NEGATIVE: "▼"}


def voice() -> Voice:
    """Return the words of the report in the user's language."""
    return Voice(speech, language())


def state_words(state: CriterionState) -> str:
    """Return a criterion's state, for instance "◐ Partly met"."""
    return f"{STATE_SYMBOLS[state]} {speech(CRITERION_STATES[state])}"


def role_words(role: CriterionRole) -> str:
    """Return what a criterion means for its category."""
    return {
        CriterionRole.NEEDED: translate("UtsattaOmraden", "must be met"),
        CriterionRole.ONE_OF: translate("UtsattaOmraden", "at least one of these"),
        CriterionRole.SUPPORTING: translate("UtsattaOmraden", "adds weight"),
    }[role]


def level_words(level: JudgementLevel) -> str:
    """Return the name of a level."""
    return speech(LEVEL_NAMES[level])


def trend_words(trend: Trend) -> str:
    """Return a trend, for instance "▼ Negative"."""
    return f"{TREND_SYMBOLS[trend]} {speech(TRENDS[trend])}"


def category_words(category: Category | None) -> str:
    """Return a category as it stands in the data, or that it is none of them."""
    return category_in_words(voice(), category)


def deviation_words(judgement: Judgement, below: Judgement | None) -> str:
    """Return in what a judgement differs from that of the level below it, "" when they agree."""
    if below is None:
        return ""
    parts = []
    if judgement.category is not below.category:
        parts.append(
            translate("UtsattaOmraden", "category {above} instead of {below}").format(
                above=category_words(judgement.category), below=category_words(below.category)
            )
        )
    if judgement.trend is not below.trend:
        parts.append(
            translate("UtsattaOmraden", "trend {above} instead of {below}").format(
                above=speech(TRENDS[judgement.trend]).lower(), below=speech(TRENDS[below.trend]).lower()
            )
        )
    if not parts:
        return ""
    return "≠ " + translate("UtsattaOmraden", "Differs from {level}: {what}.").format(
        level=level_words(below.level), what="; ".join(parts)
    )
