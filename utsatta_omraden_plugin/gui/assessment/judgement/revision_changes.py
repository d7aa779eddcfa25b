"""What a revision changes against the assessment that it revises: answers, criteria, category."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ....domain.assessment import Answer, Answers, Assessment, Judgement, propose
from ....domain.assessment.criteria import CriterionMarks, with_marks
from ....domain.category import CategoryScheme
from ....domain.method import Method, Question
from ....translation import language, translate
from ..question_number import question_number
from .criterion_detail import answer_words
from .words import category_words, state_words

if TYPE_CHECKING:
    from ....workspace import Workspace


@dataclass(frozen=True)
class Revised:
    """The assessment that was revised, with its answers and the judgement that signed it, None when unsigned."""

    record: Assessment
    answers: Answers
    judgement: Judgement | None


def read_revised(workspace: Workspace, revision: Assessment) -> Revised | None:
    """Return what a revision revises, None for a first assessment. Runs in any thread. Raises ``WorkspaceError``."""
    if not revision.revises:
        return None
    record = workspace.assessment(revision.revises)
    judgements = workspace.judgements(record.edition_id, record.area_id)
    signing = [judgement for judgement in judgements if judgement.assessment_id == record.id]
    return Revised(record, workspace.answers(record.id), signing[-1] if signing else None)


def changes_in_words(
    before: Revised,
    method: Method,
    scheme: CategoryScheme,
    answers: Answers,
    marks: CriterionMarks,
    judgement: Judgement | None,
) -> list[str]:
    """Return what differs, a line each: answers first, then criteria, the proposal and the category.

    ``marks`` are what the person holds of the criteria now; ``judgement`` is the revision's own, signed or
    half-written, None while no category is chosen.
    """
    old_marks: CriterionMarks = {} if before.judgement is None else before.judgement.criteria
    old = propose(method, scheme, before.answers, marks=old_marks)
    new = propose(method, scheme, answers, marks=marks)
    lines = _answers(method, before.answers, answers)
    for old_finding, new_finding in zip(
        with_marks(list(old.findings), old_marks), with_marks(list(new.findings), marks)
    ):
        if old_finding.state is not new_finding.state:
            lines.append(
                translate("UtsattaOmraden", "“{criterion}”: {old} → {new}").format(
                    criterion=old_finding.criterion.text.in_language(language()),
                    old=state_words(old_finding.state),
                    new=state_words(new_finding.state),
                )
            )
    if old.category is not new.category:
        lines.append(
            translate("UtsattaOmraden", "The answers point to: {old} → {new}").format(
                old=category_words(old.category), new=category_words(new.category)
            )
        )
    if before.judgement is not None and judgement is not None:
        lines += _judged(before.judgement, judgement)
    return lines


def _answers(method: Method, before: Answers, answers: Answers) -> list[str]:
    lines = []
    evidence = 0
    for question in method.questions:
        old, new = before.get(question.id, Answer()), answers.get(question.id, Answer())
        if _figures(old) != _figures(new):
            lines.append(_answer_line(method, question, old, new))
        elif _evidence(old) != _evidence(new):
            evidence += 1
    if evidence:
        lines.append(
            translate(
                "UtsattaOmraden", "%n answer(s) have another motivation or source and the same level.", None, evidence
            )
        )
    return lines


def _judged(old: Judgement, new: Judgement) -> list[str]:
    if old.category is new.category:
        return []
    return [
        translate("UtsattaOmraden", "Category: {old} → {new}").format(
            old=category_words(old.category), new=category_words(new.category)
        )
    ]


def _figures(answer: Answer) -> tuple[object, ...]:
    return answer.is_draft, answer.uncertainty, *answer.stand


def _evidence(answer: Answer) -> Answer:
    return replace(answer, problem=None, uncertainty=None, unknown=False, value=None, is_draft=False)


def _answer_line(method: Method, question: Question, old: Answer, new: Answer) -> str:
    return f"{question_number(method, question.id)}  {answer_words(question, old)} → {answer_words(question, new)}"
