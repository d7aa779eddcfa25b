"""The spreadsheet form of an assessment: a row for every question, filled in as far as it is answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..domain.assessment import Answer
from ..domain.method import Block, Method, Question, QuestionKind, Step
from .assessment_cells import guarded, plain, written_value
from .assessment_columns import KIND_WORDS, NO, SOURCE_WORDS, UNKNOWN, YES, Column
from .assessment_content import AssessmentContent, AssessmentHead

Cell = str | int | None
Grid = Sequence[Sequence[Cell]]
"""Rows of cells, the first one being the heads of the columns."""

_NO_ANSWER = Answer()


def form_of(content: AssessmentContent, method: Method, language: str, in_csv: bool) -> Grid:
    """Return the form with the answers of ``content`` in it, in the words of ``language`` (``sv`` or ``en``)."""
    about = _about(content.head, in_csv)
    rows: list[list[Cell]] = [[column.head_with_hint(language) for column in Column]]
    for step in method.steps:
        for block in step.blocks:
            for question in block.questions:
                answer = content.answers.get(question.id, _NO_ANSWER)
                cells = {
                    **_question(step, block, question, language, in_csv),
                    **_answer(question, answer, language, in_csv),
                    **about,
                }
                rows.append([cells[column] for column in Column])
    return rows


def _question(step: Step, block: Block, question: Question, language: str, in_csv: bool) -> Mapping[Column, Cell]:
    words = {
        Column.STEP: f"{step.id} {step.title.in_language(language)}",
        Column.BLOCK: block.title.in_language(language),
        Column.QUESTION_ID: question.id,
        Column.QUESTION: question.text.in_language(language),
        Column.HELP: question.help.in_language(language),
        Column.KIND: KIND_WORDS[question.kind].in_language(language),
        Column.ALLOWED: _allowed(question, language),
    }
    return {column: guarded(plain(said), in_csv) for column, said in words.items()}


def _allowed(question: Question, language: str) -> str:
    """Return what may be answered beside the level, in words."""
    if question.kind is QuestionKind.YES_NO:
        return " / ".join(word.in_language(language) for word in (YES, NO, UNKNOWN))
    if question.kind is QuestionKind.SHARE:
        return "0–100 %"
    if question.kind is QuestionKind.NUMBER:
        return question.unit
    between = "; " if question.kind is QuestionKind.MULTIPLE_CHOICE else " / "
    return between.join(choice.text.in_language(language) for choice in question.choices)


def _answer(question: Question, answer: Answer, language: str, in_csv: bool) -> Mapping[Column, Cell]:
    return {
        Column.PROBLEM: UNKNOWN.in_language(language) if answer.unknown else answer.problem,
        Column.UNCERTAINTY: answer.uncertainty,
        Column.VALUE: written_value(question, answer.value, language, in_csv),
        Column.MOTIVATION: guarded(plain(answer.motivation), in_csv),
        Column.SOURCE_KIND: ""
        if answer.source_kind is None
        else SOURCE_WORDS[answer.source_kind].in_language(language),
        Column.SOURCE_REFERENCE: guarded(plain(answer.source_reference), in_csv),
        Column.DATA_DATE: "" if answer.data_date is None else answer.data_date.isoformat(),
        Column.DRAFT: YES.in_language(language) if answer.is_draft else "",
    }


def _about(head: AssessmentHead, in_csv: bool) -> Mapping[Column, Cell]:
    words = {
        Column.AREA: head.area,
        Column.METHOD: head.method_id,
        Column.METHOD_VERSION: head.method_version,
        Column.ASSESSOR: head.assessor,
    }
    return {
        **{column: guarded(plain(said), in_csv) for column, said in words.items()},
        Column.AREA_ID: head.special_area_id,
        Column.EDITION: head.edition,
    }


def as_cells_hold(answer: Answer) -> Answer:
    """Return an answer as it comes back from a form: its texts as cells hold them."""
    return replace(
        answer,
        value=(plain(answer.value) or None) if isinstance(answer.value, str) else answer.value,
        motivation=plain(answer.motivation),
        source_reference=plain(answer.source_reference),
    )
