"""What the form says around its inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ....domain.assessment import JudgementLevel, Proposal
from ....domain.trend import Trend
from ....translation import translate, translated
from ..open_assessment import OpenAssessment
from .draft import JudgementDraft
from .gaps import gaps
from .readiness import concerns, missing, privacy_findings, reason_problem
from .words import level_words, trend_words


@dataclass(frozen=True)
class FormNotes:
    """``label`` of the button, ``hint`` at the reason, what is ``missing`` until it can be signed, ``concerns`` that do
    not prevent it, and that what is written is ``kept`` and nobody's word yet."""

    label: str
    hint: str = ""
    missing: Sequence[str] = ()
    concerns: Sequence[str] = ()
    kept: str = ""


def notes_of(
    draft: JudgementDraft, opened: OpenAssessment, level: JudgementLevel, proposal: Proposal, today: date, saved: str
) -> FormNotes:
    """Return what to say of a judgement that is being written; ``saved`` says whether its draft is stored."""
    is_begun = bool(draft.reason.strip() or draft.category)
    named = [translated(finding.message) for finding in privacy_findings(draft)]
    return FormNotes(
        label=button_words(level),
        hint=reason_problem(draft, opened, level, proposal) if is_begun else "",
        missing=missing(draft, opened, level, proposal, today),
        concerns=[*named, *concerns(opened, level), *_new_trend(draft, opened, level), *gaps_of(opened, level, today)],
        kept=f"{saved} {_kept_words(level)}".strip() if draft.is_begun or saved else "",
    )


def _new_trend(draft: JudgementDraft, opened: OpenAssessment, level: JudgementLevel) -> list[str]:
    """What Noa judges becomes the area's own trend at once, unlike its category."""
    trend = draft.trend
    if level is not JudgementLevel.NOA or trend is None or opened.area.trend is Trend(trend):
        return []
    return [translate("UtsattaOmraden", "The area gets this trend: {trend}.").format(trend=trend_words(Trend(trend)))]


def gaps_of(opened: OpenAssessment, level: JudgementLevel, today: date) -> list[str]:
    """Return what the assessment lacks, the LPO's to answer for; the question at the signature names it all."""
    return gaps(opened, today, with_numbers=False) if level is JudgementLevel.LPO else []


def button_words(level: JudgementLevel) -> str:
    """Return what the button does at a level."""
    if level is JudgementLevel.LPO:
        return translate("UtsattaOmraden", "Sign and freeze…")
    return translate("UtsattaOmraden", "Add the judgement: {level}").format(level=level_words(level))


def _kept_words(level: JudgementLevel) -> str:
    if level is JudgementLevel.LPO:
        return translate(
            "UtsattaOmraden", "Not signed yet: the judgement is kept as a draft in the workspace until you sign it."
        )
    return translate(
        "UtsattaOmraden", "Not added yet: the judgement is kept as a draft in the workspace until you add it."
    )
