"""The criteria of each category: what a person holds of them, what the answers show, and the questions behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...domain.assessment import CriterionFinding, CriterionMark, criteria_table
from ...domain.category import Category
from ...domain.method import CriterionRole
from ...domain.text import QT_TRANSLATE_NOOP
from ..facts import AssessedArea, ReportFacts
from ..flow.blocks import heading, paragraph, section
from ..flow.strip import Strip
from ..flow.table import Column, table
from ..flow.type_scale import SMALL, TABLE, WIDTH
from ..flow.words import Run
from ..voice import NOTHING, Voice
from .marks import criterion_circle
from .terms import CRITERION_STATES

_ROLES = {
    CriterionRole.NEEDED: QT_TRANSLATE_NOOP("UtsattaOmraden", "needed"),
    CriterionRole.ONE_OF: QT_TRANSLATE_NOOP("UtsattaOmraden", "at least one of these"),
    CriterionRole.SUPPORTING: QT_TRANSLATE_NOOP("UtsattaOmraden", "adds weight"),
}


def criteria(facts: ReportFacts, shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return a table for each category of the edition's scheme; nothing for a method without criteria, or before
    anything is answered."""
    method = shown.method
    if method is None or not method.criteria or not shown.is_answered:
        return []
    strips = [section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Criteria")))]
    for category in facts.edition.scheme.categories:
        findings = criteria_table(method, category, shown.answers)
        if findings:
            strips += _of_category(category, findings, shown.marks, voice)
    if shown.neighbours:
        strips += _neighbours(shown, voice)
    return strips


def _of_category(
    category: Category,
    findings: Sequence[CriterionFinding],
    marks: Mapping[str, CriterionMark],
    voice: Voice,
) -> list[Strip]:
    columns = [
        Column("", 6),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "By the answers")), 29),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Criterion")), 66),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem")), 19, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Uncertainty")), 23, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Questions (answered)")), WIDTH - 143),
    ]
    rows = []
    for finding in findings:
        said = voice.say(CRITERION_STATES[finding.state])
        ids = ", ".join(question.id for question in finding.questions)
        rows.append(
            [
                criterion_circle(finding.state),
                [Run(said, is_bold=True)],
                _criterion(finding, marks.get(finding.criterion.id), voice),
                voice.level(finding.problem),
                voice.level(finding.uncertainty),
                f"{ids} ({finding.answered}/{len(finding.questions)})" if ids else NOTHING,
            ]
        )
    return [heading(category.value, before=5), *table(columns, rows, style=TABLE, before=0.5)]


def _criterion(finding: CriterionFinding, mark: CriterionMark | None, voice: Voice) -> list[Run]:
    runs = [
        Run(voice.wording(finding.criterion.text)),
        Run(f" – {voice.say(_ROLES[finding.criterion.role])}", colour=SMALL.colour),
    ]
    if mark is not None and (mark.state is not finding.state or mark.reason):
        held = voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessor holds: {state}."),
            state=voice.say(CRITERION_STATES[mark.state]).lower(),
        )
        runs.append(Run(f"\n{held}", is_bold=True))
        if mark.reason:
            runs.append(Run(f" {mark.reason}"))
    return runs


def _neighbours(shown: AssessedArea, voice: Voice) -> list[Strip]:
    named = ", ".join(f"{one.name} ({one.category.value if one.category else NOTHING})" for one in shown.neighbours)
    title = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Vulnerable areas close by"))
    why = voice.say(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Other vulnerable areas close by raise the risk of cooperation between networks."
        )
    )
    return [heading(title), *paragraph(named, TABLE, before=0.5), *paragraph(why, SMALL, before=0.5)]
