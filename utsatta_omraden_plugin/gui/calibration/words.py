"""Levels, spreads and figures in words."""

from __future__ import annotations

from ...domain.assessment import Answer
from ...translation import translate
from ..assessment.figures import level as figure
from ..assessment.question_widget import problem_meanings, uncertainty_meanings

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What assessors are called beside each other; more than so many nobody compares."""
NOTHING = "–"
_FULL, _EMPTY = "●", "○"
HIGHEST_UNCERTAINTY = 3


def signed(value: float) -> str:
    """Return a deviation with its sign and one decimal."""
    written = figure(abs(value))
    if round(abs(value) * 10) == 0:
        return f"±{written}"
    return f"+{written}" if value > 0 else f"−{written}"


def answer_in_short(answer: Answer) -> str:
    """Return a problem level and, as dots, its uncertainty: ``3 ●●○``; "?" for "don't know", a dash for nothing."""
    if not answer.is_given:
        return NOTHING
    level = "?" if answer.problem is None else str(answer.problem)
    if answer.uncertainty is None:
        return level
    return f"{level} {_FULL * answer.uncertainty}{_EMPTY * (HIGHEST_UNCERTAINTY - answer.uncertainty)}"


def answer_in_words(answer: Answer) -> str:
    """Return what a level and an uncertainty mean."""
    if not answer.is_given:
        return translate("UtsattaOmraden", "not answered")
    if answer.problem is None:
        problem = translate("UtsattaOmraden", "don't know")
    else:
        problem = translate("UtsattaOmraden", "problem {level} – {meaning}").format(
            level=answer.problem, meaning=problem_meanings()[answer.problem]
        )
    if answer.uncertainty is None:
        return problem
    uncertainty = translate("UtsattaOmraden", "uncertainty {level} – {meaning}").format(
        level=answer.uncertainty, meaning=uncertainty_meanings()[answer.uncertainty]
    )
    return f"{problem} · {uncertainty}"
