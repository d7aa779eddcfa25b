"""What a judgement still lacks before it can be signed, and what is worth a thought before that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ....domain.assessment import (
    JudgementLevel,
    Proposal,
    judgement_reason_problem,
)
from ....domain.assessment.judgement_above import reason_above_problem
from ....domain.assessment.levels import holding, level_below, passed_over
from ....domain.privacy import PrivacyFinding, PrivacySeverity, findings_in
from ....translation import translate, translated
from ..assessor_button import refused_role
from ..open_assessment import OpenAssessment
from .draft import JudgementDraft
from .words import category_words, level_words


def reason_problem(draft: JudgementDraft, opened: OpenAssessment, level: JudgementLevel, proposal: Proposal) -> str:
    """Return what the reason lacks, "" when it suffices.

    The LPO's is held against the proposal from the answers, that of a level above against the level below it.
    """
    judgement = draft.as_judgement(opened.key, level, proposal.category)
    if level is JudgementLevel.LPO:
        problem = judgement_reason_problem(judgement, proposal)
    else:
        lower = level_below(holding(opened.judgements), level)
        if draft.category is None and lower is not None:
            judgement = replace(judgement, category=lower.category)
        problem = reason_above_problem(judgement, lower)
    return "" if problem is None else translated(problem)


def privacy_findings(draft: JudgementDraft) -> list[PrivacyFinding]:
    """Return what in the written reasons points out a person."""
    texts = [draft.reason, *(mark.reason for mark in draft.marks.values())]
    return [finding for words in texts if words.strip() for finding in findings_in(words)]


def missing(
    draft: JudgementDraft, opened: OpenAssessment, level: JudgementLevel, proposal: Proposal, today: date
) -> list[str]:
    """Return what keeps the judgement from being signed, each in a word or two; empty when all holds."""
    lacking = []
    if draft.category is None:
        lacking.append(translate("UtsattaOmraden", "the category"))
    if draft.trend is None:
        lacking.append(translate("UtsattaOmraden", "the trend"))
    if reason_problem(draft, opened, level, proposal):
        lacking.append(translate("UtsattaOmraden", "a reason that suffices"))
    if any(finding.severity is PrivacySeverity.BLOCK for finding in privacy_findings(draft)):
        lacking.append(translate("UtsattaOmraden", "a reason without an identity number"))
    if not draft.role.strip():
        lacking.append(translate("UtsattaOmraden", "the role that signs"))
    elif refused_role(draft.role):
        lacking.append(translate("UtsattaOmraden", "a role that names no person"))
    if draft.on is None or draft.on > today:
        lacking.append(translate("UtsattaOmraden", "a date that is not in the future"))
    return lacking


def concerns(opened: OpenAssessment, level: JudgementLevel) -> list[str]:
    """Return what is worth a thought before signing, beside what the assessment lacks (gaps.py)."""
    if level is not JudgementLevel.LPO:
        return _gaps_below(opened, level)
    return _takes_the_place_of(opened)


def _takes_the_place_of(opened: OpenAssessment) -> list[str]:
    """Another assessor's signature would no longer hold; that of the revision before is meant not to."""
    held = holding(opened.judgements).get(JudgementLevel.LPO)
    before = "" if opened.assessment is None else opened.assessment.revises
    if held is None or (before and held.assessment_id == before):
        return []
    words = translate(
        "UtsattaOmraden",
        "The LPO has judged already: {category} ({role}, {date}). Once you sign, your judgement takes its place.",
    )
    return [
        words.format(category=category_words(held.category), role=held.decided_by, date=held.decided_on.isoformat())
    ]


def _gaps_below(opened: OpenAssessment, level: JudgementLevel) -> list[str]:
    held = holding(opened.judgements)
    if JudgementLevel.LPO not in held:
        nothing = translate(
            "UtsattaOmraden",
            "No local police area has signed an assessment of this area: no judgement of an LPO lies under this one.",
        )
        return [nothing]
    skipped = passed_over(held, level)
    if not skipped:
        return []
    names = ", ".join(level_words(one) for one in skipped)
    return [translate("UtsattaOmraden", "Not judged yet at the levels below: {levels}.").format(levels=names)]
