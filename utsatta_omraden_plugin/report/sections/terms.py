"""The words for what is kept as values: kinds of source, states, trends, levels."""

from __future__ import annotations

from ...domain.assessment import (
    ActorChange,
    AssessmentStatus,
    CriterionState,
    SourceKind,
    StepState,
    TimeOfDay,
    Weekday,
)
from ...domain.category import Category
from ...domain.edition import Edition, EditionStatus
from ...domain.text import QT_TRANSLATE_NOOP
from ...domain.trend import Trend
from ..voice import NOTHING, Voice

PROBLEM_LEVELS = (
    QT_TRANSLATE_NOOP("UtsattaOmraden", "no problem"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "small problem"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "moderate problem"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "large problem"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "very large problem"),
)
UNCERTAINTIES = (
    QT_TRANSLATE_NOOP("UtsattaOmraden", "certain"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "fairly certain"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "uncertain"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "very uncertain"),
)
SOURCES = {
    SourceKind.OWN_OBSERVATION: QT_TRANSLATE_NOOP("UtsattaOmraden", "Own observation"),
    SourceKind.INTELLIGENCE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Intelligence"),
    SourceKind.STATISTICS: QT_TRANSLATE_NOOP("UtsattaOmraden", "Statistics"),
    SourceKind.SURVEY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Survey"),
    SourceKind.MUNICIPALITY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Municipality"),
    SourceKind.MEDIA: QT_TRANSLATE_NOOP("UtsattaOmraden", "Media"),
    SourceKind.OTHER: QT_TRANSLATE_NOOP("UtsattaOmraden", "Other source"),
}
STATES = {
    StepState.LOCKED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Locked"),
    StepState.OPEN: QT_TRANSLATE_NOOP("UtsattaOmraden", "Open, not begun"),
    StepState.IN_PROGRESS: QT_TRANSLATE_NOOP("UtsattaOmraden", "In progress"),
    StepState.COMPLETE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Complete"),
    StepState.NEEDS_REVIEW: QT_TRANSLATE_NOOP("UtsattaOmraden", "Needs review"),
}
STATUSES = {
    AssessmentStatus.NOT_BEGUN: QT_TRANSLATE_NOOP("UtsattaOmraden", "Not begun"),
    AssessmentStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("UtsattaOmraden", "In progress"),
    AssessmentStatus.READY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Ready for review"),
    AssessmentStatus.SIGNED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Signed"),
}
CRITERION_STATES = {
    CriterionState.MET: QT_TRANSLATE_NOOP("UtsattaOmraden", "Met"),
    CriterionState.PARTLY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Partly met"),
    CriterionState.NOT_MET: QT_TRANSLATE_NOOP("UtsattaOmraden", "Not met"),
    CriterionState.UNKNOWN: QT_TRANSLATE_NOOP("UtsattaOmraden", "Unknown"),
}
TRENDS = {
    Trend.POSITIVE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Positive"),
    Trend.STABLE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Stable"),
    Trend.NEGATIVE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Negative"),
}
CHANGES = {
    ActorChange.NEW: QT_TRANSLATE_NOOP("UtsattaOmraden", "Come up"),
    ActorChange.GROWN: QT_TRANSLATE_NOOP("UtsattaOmraden", "Grown"),
    ActorChange.SAME: QT_TRANSLATE_NOOP("UtsattaOmraden", "As before"),
    ActorChange.SHRUNK: QT_TRANSLATE_NOOP("UtsattaOmraden", "Shrunk"),
    ActorChange.GONE: QT_TRANSLATE_NOOP("UtsattaOmraden", "Gone"),
    ActorChange.UNKNOWN: QT_TRANSLATE_NOOP("UtsattaOmraden", "Not known"),
}
WEEKDAYS = {
    Weekday.MONDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Mon"),
    Weekday.TUESDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Tue"),
    Weekday.WEDNESDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Wed"),
    Weekday.THURSDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Thu"),
    Weekday.FRIDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Fri"),
    Weekday.SATURDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Sat"),
    Weekday.SUNDAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Sun"),
}
TIMES = {
    TimeOfDay.NIGHT: QT_TRANSLATE_NOOP("UtsattaOmraden", "night"),
    TimeOfDay.MORNING: QT_TRANSLATE_NOOP("UtsattaOmraden", "morning"),
    TimeOfDay.DAY: QT_TRANSLATE_NOOP("UtsattaOmraden", "daytime"),
    TimeOfDay.EVENING: QT_TRANSLATE_NOOP("UtsattaOmraden", "evening"),
    TimeOfDay.LATE_EVENING: QT_TRANSLATE_NOOP("UtsattaOmraden", "late evening"),
}
_NO_CATEGORY = QT_TRANSLATE_NOOP("UtsattaOmraden", "None of the categories")


def category_in_words(voice: Voice, category: Category | None) -> str:
    """Return the category as it stands in the data (Swedish always), or that it is none of them."""
    return category.value if category else voice.say(_NO_CATEGORY)


def trend_in_words(voice: Voice, trend: Trend | None) -> str:
    """Return the trend, a dash for none."""
    return voice.say(TRENDS[trend]) if trend else NOTHING


def edition_in_words(voice: Voice, edition: Edition) -> str:
    """Return the edition's year and, unless it is published, that it is a draft."""
    if edition.status is EditionStatus.DRAFT:
        return voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} (draft)"), year=edition.year)
    return voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year}"), year=edition.year)
