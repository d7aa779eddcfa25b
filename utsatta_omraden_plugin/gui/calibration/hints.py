"""The sentences over the table: what is compared, why nothing is, and what merging does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...translation import translate
from .calibration_bar import Scope
from .choices import Choices
from .words import LETTERS

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...exchange.calibration import Calibration, ComparedArea
    from .jobs import Merged


def hint_of(
    found: Calibration | None, scope: Scope, edition: Edition | None, compared: ComparedArea | None, choices: Choices
) -> str:
    """Return what to say over the table, "" for nothing."""
    if edition is None:
        return translate("UtsattaOmraden", "Import an edition first, with Import edition in the toolbar.")
    if found is None:
        return ""
    if scope is Scope.AREA:
        return _of_area(found, compared, choices)
    words = _of_figures(found, scope)
    if found.left_out:
        left_out = translate(
            "UtsattaOmraden",
            "%n assessment(s) by another version of the method: not in the figures over all areas.",
            None,
            found.left_out,
        )
        words = f"{words} {left_out}".strip()
    return words


def _of_area(found: Calibration, compared: ComparedArea | None, choices: Choices) -> str:
    if not found.compared:
        return _second_assessor()
    if compared is None:
        return translate(
            "UtsattaOmraden",
            "Fewer than two assessors have assessed the chosen area by the same version of the method. Choose one of "
            "the areas in the list.",
        )
    who = " · ".join(f"{letter} {one.assessor}" for letter, one in zip(LETTERS, compared.assessments, strict=False))
    words = translate("UtsattaOmraden", "{differ} of {questions} questions differ, {open} not chosen yet.").format(
        differ=len(compared.differing), questions=len(compared.differences), open=len(choices.open_questions)
    )
    words = f"{who}. {words}"
    if compared.left_out:
        others = translate(
            "UtsattaOmraden",
            "%n assessment(s) by another version of the method cannot be compared with these.",
            None,
            compared.left_out,
        )
        words = f"{words} {others}"
    if compared.common is None:
        return words
    there = translate("UtsattaOmraden", "A common assessment exists (revision {revision}).")
    return f"{words} {there.format(revision=compared.common.revision)}"


def _of_figures(found: Calibration, scope: Scope) -> str:
    if scope is Scope.QUESTIONS:
        return "" if found.compared else _second_assessor()
    graders = found.assessors if scope is Scope.ASSESSORS else found.lpos
    if graders:
        return ""
    if scope is Scope.ASSESSORS:
        return _second_assessor()
    return translate(
        "UtsattaOmraden",
        "No two LPOs have answered a question with the same value yet, so there are no like answers to compare.",
    )


def _second_assessor() -> str:
    return translate(
        "UtsattaOmraden",
        "No area of this edition has been assessed by two assessors. Choose another role at the top of the assessment "
        "dock and assess an area a second time.",
    )


def merge_words(compared: ComparedArea | None, choices: Choices) -> str:
    """Return what making the common assessment would do."""
    if compared is None:
        return ""
    words = translate(
        "UtsattaOmraden",
        "Make a common assessment with the chosen answers and those that are alike; the others stay as they are. "
        "Questions left open: {open}.",
    ).format(open=len(choices.open_questions))
    if compared.common is None:
        return words
    again = translate(
        "UtsattaOmraden", "The common assessment that exists is kept as revision {old}; this makes revision {new}."
    ).format(old=compared.common.revision, new=compared.common.revision + 1)
    return f"{words} {again}"


def common_made(made: Merged) -> str:
    """Return what was done, for the message."""
    said = translate("UtsattaOmraden", "Common assessment of {area}: %n answer(s).", None, made.answers).format(
        area=made.compared.area.name
    )
    if not made.open_questions:
        return said
    left = translate("UtsattaOmraden", "%n question(s) left open where they differ.", None, made.open_questions)
    return f"{said} {left}"
