"""What the table shows of an area, of all questions, and of those who grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...domain.assessment import Answer, Difference, Harshness, QuestionOverAreas
from ...domain.assessment.harshness_words import AS_OTHERS_WITHIN, caution_about, harshness_in_words
from ...domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY, Method
from ...translation import language, translate, translated
from ..assessment.question_number import question_number
from .choices import Choices
from .content import Cell, Content, Head, Row
from .drawings import Bar, Deviation, Strip
from .words import LETTERS, NOTHING, answer_in_short, answer_in_words, figure, signed

if TYPE_CHECKING:
    from ...exchange.calibration import Calibration, ComparedArea

_NONE = -1.0
"""Sorts before all figures."""
_WIDEST_DEVIATION = 2.0
"""Levels at which the bar of a deviation is full."""


def of_area(compared: ComparedArea, choices: Choices) -> Content:
    """Return the questions of an area with the answers beside each other."""
    assessors = [
        Head(
            letter,
            translate(
                "UtsattaOmraden",
                "{letter} is {role}: problem level 0–4, and the uncertainty 0–3 as dots. ? means don't know.",
            ).format(letter=letter, role=assessment.assessor),
        )
        for letter, assessment in zip(LETTERS, compared.assessments, strict=False)
    ]
    heads = [
        _number_head(),
        _question_head(),
        Head(
            translate("UtsattaOmraden", "Levels 0–4"),
            translate("UtsattaOmraden", "Where each assessor stands, from no problem (left) to very large (right)"),
            spared=2,
        ),
        Head(
            translate("UtsattaOmraden", "Apart"),
            translate("UtsattaOmraden", "Levels between the lowest and the highest answer"),
            is_digit=True,
            spared=1,
        ),
        *assessors,
        Head(
            translate("UtsattaOmraden", "Common"),
            translate(
                "UtsattaOmraden",
                "Whose answer goes into the common assessment; = where all say the same. Press the letter to choose, "
                "Delete to choose nobody.",
            ),
        ),
    ]
    rows = [_row_of(compared, difference, choices) for difference in compared.differences]
    return Content(heads, rows)


def _row_of(compared: ComparedArea, difference: Difference, choices: Choices) -> Row:
    question = difference.question
    letters = dict(zip((one.id for one in compared.assessments), LETTERS, strict=False))
    answers = {key: compared.answers[key].get(question.id, Answer()) for key in letters}
    at: dict[int, str] = {}
    for key, letter in letters.items():
        level = difference.problems.get(key)
        if level is not None:
            at[level] = at.get(level, "") + letter
    differs = question.id in compared.differing
    told = "; ".join(f"{letters[key]}: {answer_in_words(answer)}" for key, answer in answers.items())
    spread = difference.spread
    return Row(
        question.id,
        differs,
        (
            *_question_cells(compared.method, question.id, question.text.in_language(language())),
            Cell("", _NONE if spread is None else spread, told, Strip(at)),
            Cell(NOTHING if spread is None else str(spread), _NONE if spread is None else spread),
            *(
                Cell(
                    answer_in_short(answer),
                    _NONE if answer.problem is None or answer.is_draft else answer.problem,
                    answer_in_words(answer),
                )
                for answer in answers.values()
            ),
            _common_cell(question.id, differs, choices, letters, any(one.is_given for one in answers.values())),
        ),
    )


def _common_cell(question_id: str, differs: bool, choices: Choices, letters: dict[str, str], is_given: bool) -> Cell:
    chosen = choices.of(question_id)
    if chosen in letters:
        return Cell(
            letters[chosen],
            letters[chosen],
            translate("UtsattaOmraden", "{letter} goes into the common assessment").format(letter=letters[chosen]),
        )
    if differs:
        return Cell(NOTHING, "", translate("UtsattaOmraden", "They differ, and nobody is chosen yet"))
    if not is_given:
        return Cell("", "~", translate("UtsattaOmraden", "not answered"))
    return Cell("=", "=", translate("UtsattaOmraden", "All who answered say the same"))


def of_questions(found: Calibration) -> Content:
    """Return all questions over all areas, those that assessors differ most on first."""
    heads = [
        _number_head(),
        _question_head(),
        Head(
            translate("UtsattaOmraden", "Areas"),
            translate("UtsattaOmraden", "Areas in which at least two assessors gave a level"),
            is_number=True,
        ),
        Head(
            translate("UtsattaOmraden", "Apart, mean"),
            translate("UtsattaOmraden", "Mean distance between the lowest and the highest level of an area (0–4)"),
        ),
        Head(
            translate("UtsattaOmraden", "At most"),
            translate("UtsattaOmraden", "Largest distance in an area"),
            is_digit=True,
        ),
        Head(
            translate("UtsattaOmraden", "Uncertainty"),
            translate("UtsattaOmraden", "Mean uncertainty of all answers (0–3)"),
        ),
    ]
    rows = [] if found.method is None else [_row_over_areas(found.method, one) for one in found.questions]
    return Content(heads, rows, sorted_by=3, is_descending=True)


def _row_over_areas(method: Method, one: QuestionOverAreas) -> Row:
    spread, uncertain = one.mean_spread, one.mean_uncertainty
    return Row(
        one.question.id,
        bool(spread),
        (
            *_question_cells(method, one.question.id, one.question.text.in_language(language())),
            Cell(str(one.spreads), one.spreads),
            Cell(
                figure(spread),
                _NONE if spread is None else spread,
                drawing=None if spread is None else Bar(spread / HIGHEST_PROBLEM),
            ),
            Cell(
                NOTHING if one.largest_spread is None else str(one.largest_spread),
                _NONE if one.largest_spread is None else one.largest_spread,
            ),
            Cell(
                figure(uncertain),
                _NONE if uncertain is None else uncertain,
                drawing=None if uncertain is None else Bar(uncertain / HIGHEST_UNCERTAINTY),
            ),
        ),
    )


def of_graders(found: Sequence[Harshness], title: str) -> Content:
    """Return who grades harder for like answers, the hardest first."""
    heads = [
        Head(title, title),
        Head(
            translate("UtsattaOmraden", "Milder · harder"),
            translate(
                "UtsattaOmraden",
                "Mean deviation from the mean of like answers, in levels: to the right harder, to the left milder",
            ),
        ),
        Head(
            translate("UtsattaOmraden", "Like answers"),
            translate("UtsattaOmraden", "Groups of like answers that the figure rests on"),
            is_number=True,
        ),
        Head(
            translate("UtsattaOmraden", "In words"),
            translate("UtsattaOmraden", "What the figure says, and whether it can be relied on"),
            is_wide=True,
        ),
    ]
    return Content(heads, [_row_of_grader(one) for one in found], sorted_by=1, is_descending=True)


def _row_of_grader(one: Harshness) -> Row:
    caution = caution_about(one)
    words = translated(harshness_in_words(one))
    if caution is not None:
        words = f"{words}. ⚠ {translated(caution)}"
    return Row(
        one.group,
        abs(one.deviation) >= AS_OTHERS_WITHIN,
        (
            Cell(one.group, one.group),
            Cell(signed(one.deviation), one.deviation, words, Deviation(one.deviation / _WIDEST_DEVIATION)),
            Cell(str(one.compared), one.compared),
            Cell(words, words),
        ),
    )


def _number_head() -> Head:
    return Head(translate("UtsattaOmraden", "No."), translate("UtsattaOmraden", "Step and place of the question"))


def _question_head() -> Head:
    title = translate("UtsattaOmraden", "Question")
    return Head(title, title, is_wide=True)


def _question_cells(method: Method, question_id: str, title: str) -> tuple[Cell, Cell]:
    place = next((place for place, one in enumerate(method.questions) if one.id == question_id), len(method.questions))
    return Cell(question_number(method, question_id), place), Cell(title, title)
