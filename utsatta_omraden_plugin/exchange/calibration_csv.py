"""What was compared of assessors as tables that a spreadsheet opens."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from ..domain.assessment import Harshness, QuestionOverAreas
from .calibration import ComparedArea
from .calibration_rows import (
    GRADER_FIELDS,
    QUESTION_FIELDS,
    Cell,
    Fields,
    Speech,
    TableRow,
    answer_fields,
    answer_rows,
    grader_rows,
    question_rows,
    refuse_persons,
)
from .safe_target import replaced_whole
from .text_for_spreadsheets import safe_cell


def write_answers(compared: ComparedArea, target: Path, language: str, with_texts: bool = False) -> None:
    """Write the assessments of an area, a row per answer; motivations and references only ``with_texts``.

    Raises ``RuleError`` when a text points out a person, ``TargetFileError``; an older file stays whole then.
    """
    if with_texts:
        refuse_persons([compared])
    _write(target, answer_fields(with_texts), answer_rows([compared], language, with_texts))


def write_questions(questions: Iterable[QuestionOverAreas], target: Path, language: str) -> None:
    """Write the questions over all areas. Raises ``TargetFileError``; an older file stays whole then."""
    _write(target, QUESTION_FIELDS, question_rows(questions, language))


def write_graders(found: Iterable[Harshness], target: Path, translate: Speech) -> None:
    """Write who grades harder for like answers. Raises ``TargetFileError``; an older file stays whole then."""
    _write(target, GRADER_FIELDS, grader_rows(found, translate))


def _write(target: Path, fields: Fields, rows: Iterable[TableRow]) -> None:
    """Write UTF-8 with a byte order mark, semicolons and decimal commas, as Swedish Excel reads it."""
    with replaced_whole(target, (".csv",)) as path, path.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";", lineterminator="\r\n")
        writer.writerow([name for name, _ in fields])
        for row in rows:
            writer.writerow([_cell(value) for value in row.values])


def _cell(value: Cell) -> str | int:
    if value is None:
        return ""
    # After a semicolon Swedish Excel takes 0.5 for a text, or for the fifth of some month.
    return str(value).replace(".", ",") if isinstance(value, float) else safe_cell(value)
