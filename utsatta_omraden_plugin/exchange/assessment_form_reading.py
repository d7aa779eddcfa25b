"""From a filled-in form to answers; everything that is wrong is told at once, by row and column."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.assessment import Answer
from ..domain.method import Method, Question
from ..domain.names import folded_name
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .assessment_cells import level_of, plain
from .assessment_columns import ABOUT, Column, column_of
from .assessment_content import AssessmentContent, AssessmentHead
from .assessment_faults import AssessmentFileError, Findings
from .assessment_form_row import FormRow, place_in_words
from .assessment_privacy import questions_on_actors
from .assessment_sheets import Texts
from .refusal import source_refused

_NO_ANSWER = Answer()
_LARGEST_ID = 2**31 - 1


class AssessmentForm:
    """A form that was filled in: its ``head`` first, the answers when the method is known, and ``notes`` on it."""

    def __init__(self, sheets: Sequence[Texts], file: str) -> None:
        """Raise ``SourceFileError`` when no sheet holds a form, ``AssessmentFileError`` when its rows disagree."""
        self._file = file
        self._findings = Findings()
        self._rows = self._found(sheets)
        self.head = self._head()
        self._refuse_faults()

    @property
    def notes(self) -> tuple[Text, ...]:
        """What a person should look at, so far."""
        return tuple(self._findings.notes)

    def content(self, method: Method, asks_gate: bool = True) -> AssessmentContent:
        """Return the answers in the method's order. A row in which nothing is filled in says nothing.

        Without ``asks_gate`` texts that point out persons pass. Raises ``AssessmentFileError`` with everything that
        is wrong.
        """
        on_actors = questions_on_actors(method)
        answers: dict[str, Answer] = {}
        numbers: dict[str, int] = {}
        for row in self._rows:
            question = _question(row, method) if row.is_filled_in else None
            if question is None:
                continue
            if question.id in numbers:
                row.wrong(
                    Column.QUESTION_ID,
                    text(
                        QT_TRANSLATE_NOOP("UtsattaOmraden", "question {question} is answered in row {row} already"),
                        question=question.id,
                        row=numbers[question.id],
                    ),
                )
                continue
            numbers[question.id] = row.number
            answers[question.id] = row.answer(question)
            if asks_gate:
                row.ask_the_gate(answers[question.id], question.id in on_actors)
        self._refuse_faults()
        order = [question.id for question in method.questions]
        given = {key: answers[key] for key in order if answers.get(key, _NO_ANSWER) != _NO_ANSWER}
        return AssessmentContent(self.head, given)

    def _found(self, sheets: Sequence[Texts]) -> list[FormRow]:
        """Return the rows below the first row that holds the heads of a form."""
        for rows in sheets:
            for at, row in enumerate(rows):
                columns = [column_of(head) for head in row]
                if Column.QUESTION_ID in columns and Column.PROBLEM in columns:
                    return self._rows_below(rows, at, columns)
        raise source_refused(
            self._file,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "no row has both the heads “{id}” and “{problem}” of the form"),
                id=Column.QUESTION_ID.head("sv"),
                problem=Column.PROBLEM.head("sv"),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Fill in a form that exportassessment has written.")),
        )

    def _rows_below(self, rows: Texts, at: int, columns: list[Column | None]) -> list[FormRow]:
        written = dict(zip(columns, rows[at]))
        language = (
            "sv" if folded_name(written[Column.QUESTION_ID]) == folded_name(Column.QUESTION_ID.head("sv")) else "en"
        )
        for index, (head, column) in enumerate(zip(rows[at], columns)):
            if column is None and head:
                self._findings.notes.append(
                    text(
                        QT_TRANSLATE_NOOP(
                            "UtsattaOmraden", "The column “{column}” does not belong to the form and was not read."
                        ),
                        column=head,
                    )
                )
            elif column is not None and column in columns[:index]:
                self._findings.wrong(
                    place_in_words(at + 1, head),
                    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "two columns have this head")),
                )
        self._refuse_faults()
        return [
            FormRow(
                number,
                {column: cell for column, cell in zip(columns, row) if column is not None and cell},
                language,
                self._findings,
            )
            for number, row in enumerate(rows[at + 1 :], at + 2)
        ]

    def _head(self) -> AssessmentHead:
        said: dict[Column, str] = {}
        numbers: dict[Column, int | None] = {}
        for row in self._rows:
            for column in ABOUT:
                words = row.words(column)
                if words and column not in said:
                    said[column] = words
                    if column in (Column.AREA_ID, Column.EDITION):
                        numbers[column] = row.read(column, lambda cell: level_of(cell, _LARGEST_ID))
                elif words and words != said[column]:
                    row.wrong(
                        column,
                        text(
                            QT_TRANSLATE_NOOP("UtsattaOmraden", "“{value}” stands here, but “{other}” further up"),
                            value=words,
                            other=said[column],
                        ),
                    )
        return AssessmentHead(
            area=said.get(Column.AREA, ""),
            special_area_id=numbers.get(Column.AREA_ID),
            edition=numbers.get(Column.EDITION) or 0,
            method_id=said.get(Column.METHOD, ""),
            method_version=said.get(Column.METHOD_VERSION, ""),
            assessor=said.get(Column.ASSESSOR, ""),
        )

    def _refuse_faults(self) -> None:
        if self._findings.faults:
            raise AssessmentFileError(self._file, self._findings.faults)


def _question(row: FormRow, method: Method) -> Question | None:
    """Return the question of a row; None when that cannot be told, which is said."""
    written, words = row.words(Column.QUESTION_ID), folded_name(row.words(Column.QUESTION))
    by_words = [
        question
        for question in method.questions
        if words and words in (folded_name(plain(question.text.sv)), folded_name(plain(question.text.en)))
    ]
    by_id = next((question for question in method.questions if question.id == written), None)
    if by_id is not None and (not by_words or by_id in by_words):
        return by_id
    if by_id is None and len(by_words) == 1:  # a spreadsheet made a number or a date of the id
        return by_words[0]
    row.wrong(Column.QUESTION_ID, _why_no_question(written, method, by_id))
    return None


def _why_no_question(written: str, method: Method, by_id: Question | None) -> Text:
    if not written:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the id of the question is missing"))
    if by_id is not None:
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{question} is the id of another question than the one beside it"),
            question=written,
        )
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "the method {method} has no question {question}"),
        method=f"{method.id} {method.version}",
        question=f"“{written}”",
    )
