"""What the judgement of a level above the LPO must have before it is added (product.md, "The five steps")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, Text, text
from .consistency import SHORTEST_REASON_WHEN_DIFFERENT, judgement_reason_problem
from .judgement import Judgement
from .levels import LEVEL_NAMES, holding, level_below, may_judge
from .proposal import Proposal
from .signature import signature_problem


def reason_above_problem(judgement: Judgement, lower: Judgement | None) -> Text | None:
    """Return what the reason of a judgement above the LPO lacks, None when it suffices.

    ``lower`` is the judgement below it; a category other than that one's needs a longer reason. Where no level below
    has judged, there is nothing to differ from.
    """
    expected = judgement.category if lower is None else lower.category
    problem = judgement_reason_problem(judgement, Proposal(expected, (), ()))
    if problem is None or lower is None or judgement.category is lower.category:
        return problem
    words = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The category is another than that of {level}. Write why, with at least {letters} letters."
    )
    return text(words, level=text(LEVEL_NAMES[lower.level]), letters=SHORTEST_REASON_WHEN_DIFFERENT)


def refuse_bad_judgement_above(name: str, judgement: Judgement, judgements: Sequence[Judgement], today: date) -> None:
    """Raise ``RuleError`` when a judgement of ``name`` cannot stand: its level, its reason, its role or its date.

    ``judgements`` are those of the area, in the order in which they were made. The message says what of it and what to
    do.
    """
    held = holding(judgements)
    if not may_judge(held, judgement.level):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The local police area has not signed its assessment of {name}."),
                name=name,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Let it sign first; without its signature only Noa can judge.")),
        )
    problem = reason_above_problem(judgement, level_below(held, judgement.level))
    if problem is not None:
        raise _refused(name, problem)
    problem = signature_problem(judgement, today)
    if problem is not None:
        raise _refused(name, problem)


def _refused(name: str, problem: Text) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} cannot be judged so. {problem}"),
            name=name,
            problem=problem,
        )
    )
