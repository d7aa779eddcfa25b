"""One filled-in row of the form, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ..domain.assessment import Answer
from ..domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY, Question, QuestionKind
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .assessment_cells import CellFault, day_of, is_unknown, level_of, unguarded, value_of
from .assessment_columns import ANSWERED, NO, SOURCE_WORDS, SOURCES, YES, YES_OR_NO, Column, Words
from .assessment_faults import Findings
from .assessment_privacy import texts_of, verdict_on

_Read = TypeVar("_Read")
_COLUMNS = {
    "value": Column.VALUE,
    "motivation": Column.MOTIVATION,
    "source_reference": Column.SOURCE_REFERENCE,
}


@dataclass(frozen=True)
class FormRow:
    """A row by its ``number`` in the sheet; ``cells`` are those that are not empty.

    ``language`` is that of the form; what is wrong or doubtful goes into ``findings``.
    """

    number: int
    cells: Mapping[Column, str]
    language: str
    findings: Findings

    @property
    def is_filled_in(self) -> bool:
        """Whether anything was answered."""
        return any(column in self.cells for column in ANSWERED)

    def said(self, column: Column) -> str:
        """Return a cell as it stands, empty when it is."""
        return self.cells.get(column, "")

    def words(self, column: Column) -> str:
        """Return the text in a cell."""
        return unguarded(self.said(column))

    def place(self, column: Column) -> Text:
        """Return where a cell stands."""
        return place_in_words(self.number, column.head(self.language))

    def wrong(self, column: Column, reason: Text) -> None:
        """Tell that a cell is wrong."""
        self.findings.wrong(self.place(column), reason)

    def answer(self, question: Question) -> Answer:
        """Return the row's answer to ``question``; without what is wrong, which is told."""
        unknown = is_unknown(self.said(Column.PROBLEM))
        answer = Answer(
            problem=None if unknown else self.read(Column.PROBLEM, lambda cell: level_of(cell, HIGHEST_PROBLEM)),
            uncertainty=self.read(Column.UNCERTAINTY, lambda cell: level_of(cell, HIGHEST_UNCERTAINTY)),
            unknown=unknown,
            value=self.read(Column.VALUE, lambda cell: value_of(question, cell, self.language)),
            motivation=self.words(Column.MOTIVATION),
            source_kind=self._word(
                Column.SOURCE_KIND, SOURCES, [word.in_language(self.language) for word in SOURCE_WORDS.values()]
            ),
            source_reference=self.words(Column.SOURCE_REFERENCE),
            data_date=self.read(Column.DATA_DATE, day_of),
            is_draft=self._word(Column.DRAFT, YES_OR_NO, [word.in_language(self.language) for word in (YES, NO)])
            == "yes",
        )
        self._doubt_small_share(question, answer)
        return answer

    def read(self, column: Column, meaning_of: Callable[[str], _Read]) -> _Read | None:
        """Return what a cell means; None when that cannot be, which is told."""
        try:
            return meaning_of(self.said(column))
        except CellFault as fault:
            self.wrong(column, fault.reason)
            return None

    def _word(self, column: Column, words: Words[_Read], offered: list[str]) -> _Read | None:
        cell = self.said(column)
        meaning = words.meaning_of(cell) if cell else None
        if cell and meaning is None:
            self.wrong(
                column,
                text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "{value} cannot be chosen here, only {choices}"),
                    value=f"“{cell}”",
                    choices=" / ".join(offered),
                ),
            )
        return meaning

    def _doubt_small_share(self, question: Question, answer: Answer) -> None:
        """Spreadsheets keep 15 % as 0.15, and GDAL does not say how a cell is shown."""
        if question.kind is QuestionKind.SHARE and isinstance(answer.value, float) and 0 < answer.value < 1:
            self.findings.note(
                self.place(Column.VALUE),
                text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "{value} was read as {value} %, not as a part of 1"),
                    value=self.said(Column.VALUE),
                ),
            )

    def ask_the_gate(self, answer: Answer, is_on_actors: bool) -> None:
        """Tell what the privacy gate says of the row's texts."""
        for name, words in texts_of(answer).items():
            self.findings.judge(self.place(_COLUMNS[name]), verdict_on(words, is_on_actors))


def place_in_words(row: int, head: str) -> Text:
    """Return where a cell stands, by the number of its row and the head of its column."""
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "row {row}, column {column}"), row=row, column=head)
