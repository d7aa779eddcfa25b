"""How well assessors agree over all areas, in a figure and in words.

Source: product.md, "What users ask for" (the National Audit Office, RiR 2020:20); the limits of the words: K.
Krippendorff, Content Analysis (2004), chapter 11: rely on alpha ≥ 0.800, tentative conclusions from 0.667.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..method import Method
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answers
from .krippendorff import krippendorff_alpha

RELIABLE_FROM = 0.8
TENTATIVE_FROM = 0.667


@dataclass(frozen=True)
class Agreement:
    """Krippendorff's alpha of the problem levels (ordinal), None when it cannot be computed.

    A unit is one question of one area that at least two of the ``raters`` gave a level. ``words`` say what the figure
    means.
    """

    alpha: float | None
    units: int
    raters: int
    words: Text


def agreement(method: Method, answers: Mapping[str, Mapping[str, Answers]]) -> Agreement:
    """Return the agreement over ``answers``: by area id, then by assessor (the same word for the same assessor).

    "Don't know" and drafts are no ratings.
    """
    import numpy as np  # late: the docks know agreement before it is needed

    assessors = sorted({assessor for by_assessor in answers.values() for assessor in by_assessor})
    rows = {assessor: row for row, assessor in enumerate(assessors)}
    questions = [question.id for question in method.questions]
    ratings = np.full((len(assessors), len(answers) * len(questions)), np.nan)
    for place, by_assessor in enumerate(answers.values()):
        for assessor, given in by_assessor.items():
            for number, question in enumerate(questions):
                answer = given.get(question)
                if answer is not None and not answer.is_draft and answer.problem is not None:
                    ratings[rows[assessor], place * len(questions) + number] = answer.problem
    shared = np.count_nonzero(~np.isnan(ratings), axis=0) > 1
    raters = int(np.count_nonzero((~np.isnan(ratings[:, shared])).any(axis=1)))
    alpha = krippendorff_alpha(ratings)
    return Agreement(alpha, int(shared.sum()), raters, _in_words(alpha, raters > 0))


def _in_words(alpha: float | None, is_shared: bool) -> Text:
    if not is_shared:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "No question has been given a level by two assessors of the same area yet."
            )
        )
    if alpha is None:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "All levels that can be compared are the same. Without any variation the agreement has no figure.",
            )
        )
    if alpha >= RELIABLE_FROM:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessors agree well; the levels can be relied on."))
    if alpha >= TENTATIVE_FROM:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The assessors agree fairly well; the levels bear tentative conclusions only."
            )
        )
    if alpha > 0:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The assessors agree too little; talk through the questions they differ on most."
            )
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The assessors agree no better than chance; talk through what the levels mean."
        )
    )
