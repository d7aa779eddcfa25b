"""The sentences of a proposal: why, why not more, and what is still lacking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..category import Category
from ..method import CriterionRole
from ..method.wording_text import wording_text, wordings_text
from ..text import QT_TRANSLATE_NOOP, Text, text
from .criteria import CriterionFinding, CriterionMarks
from .judgement import CriterionState
from .neighbour import Neighbour

Held = Mapping[Category, Sequence[CriterionFinding]]

_UNCERTAIN_FROM = 2
"""A mean uncertainty (0–3) from which a criterion is named as uncertain."""

_NAMED = 5
"""So many neighbours are named; where there are more, more do not change the picture."""


def proposed_in_words(category: Category | None, held: Held) -> Text:
    """Return the first sentence: what is proposed, and that it is a proposal."""
    if category is not None:
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Proposal from the answers: {category}. It prepares the judgement and does not replace it.",
        )
        return text(words, category=category.value)
    if _is_undecided(held[Category.UTSATT]):
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The answers do not suffice for a proposal yet: criteria that decide are unknown."
            )
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Proposal from the answers: none of the categories. It prepares the judgement and does not replace it.",
        )
    )


def reasons_for(category: Category | None, held: Held) -> list[Text]:
    """Return what speaks for the proposed category: its criteria that are met, and how sure that is."""
    reasons = []
    for basis in _basis(category, held):
        met = [finding for finding in held[basis] if finding.state is CriterionState.MET]
        if met:
            words = QT_TRANSLATE_NOOP("UtsattaOmraden", "Met of the criteria for {category}: {criteria}.")
            reasons.append(text(words, category=basis.value, criteria=_names(met)))
        uncertain = [one for one in met if one.uncertainty is not None and one.uncertainty >= _UNCERTAIN_FROM]
        if uncertain:
            words = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Met by uncertain answers (in the mean at least {limit} of 3): {criteria}."
            )
            reasons.append(text(words, limit=_UNCERTAIN_FROM, criteria=_names(uncertain)))
    if category is Category.RISK:
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Close to särskilt utsatt område: each criterion that is needed for it is met at least partly.",
        )
        reasons.append(text(words))
    return reasons


def reasons_why_not(category: Category | None, held: Held) -> list[Text]:
    """Return, for each graver category, which of the criteria that decide stand in its way."""
    reasons = []
    for graver in held:
        if category is not None and graver.rank <= category.rank:
            continue
        if category is None and graver is not Category.UTSATT:
            continue  # what utsatt lacks, the graver ones lack with it
        for state, template in _IN_THE_WAY.items():
            found = [one for one in _of_role(held[graver], "needed") if one.state is state]
            if found:
                reasons.append(text(template, category=graver.value, criteria=_names(found)))
        if _lacks_one_of(held[graver]):
            words = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "For {category} at least one of these must be met, and none is: {criteria}."
            )
            reasons.append(text(words, category=graver.value, criteria=_names(_of_role(held[graver], "one_of"))))
    return reasons


_IN_THE_WAY = {
    CriterionState.PARTLY: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "Needed for {category}, but met only partly: {criteria}."
    ),
    CriterionState.NOT_MET: QT_TRANSLATE_NOOP("UtsattaOmraden", "Needed for {category}, but not met: {criteria}."),
    CriterionState.UNKNOWN: QT_TRANSLATE_NOOP("UtsattaOmraden", "Needed for {category}, but unknown: {criteria}."),
}


def reasons_of_neighbours(neighbours: Sequence[Neighbour]) -> list[Text]:
    """Return the sentence about the vulnerable areas close by, if there are any."""
    if not neighbours:
        return []
    named = [
        f"{neighbour.name} ({neighbour.category.mark if neighbour.category else '–'}, {round(neighbour.metres)} m)"
        for neighbour in neighbours[:_NAMED]
    ]
    if len(neighbours) > _NAMED:
        named.append("…")
    words = QT_TRANSLATE_NOOP(
        "UtsattaOmraden",
        "Vulnerable areas close by, which raise the risk that networks work together: {areas}. "
        "To be weighed; it decides nothing by itself.",
    )
    return [text(words, areas=", ".join(named))]


def lacking_of(findings: Iterable[CriterionFinding], marks: CriterionMarks) -> list[Text]:
    """Return which criteria have questions without an answer; those that a person has marked need none."""
    lacking = []
    for finding in findings:
        if not finding.unanswered or finding.criterion.id in marks:
            continue
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Questions answered on “{criterion}” ({category}): {answered} of {questions}."
        )
        lacking.append(
            text(
                words,
                criterion=wording_text(finding.criterion.text),
                category=finding.criterion.category.value,
                answered=finding.answered,
                questions=len(finding.questions),
            )
        )
    return lacking


def _basis(category: Category | None, held: Held) -> list[Category]:
    """The categories whose criteria carry the proposed one; with none proposed, those that are met are told as well."""
    if category is None:
        return [Category.UTSATT]
    return [one for one in held if one.rank <= category.rank and (one is not Category.RISK or category is one)]


def _is_undecided(findings: Sequence[CriterionFinding]) -> bool:
    """Whether what is unknown could still make the category; not so when something that is known stands in its way."""
    needed, one_of = _of_role(findings, "needed"), _of_role(findings, "one_of")
    stands_in_the_way = (CriterionState.PARTLY, CriterionState.NOT_MET)
    if any(one.state in stands_in_the_way for one in needed):
        return False
    if one_of and all(one.state in stands_in_the_way for one in one_of):
        return False
    return any(one.state is CriterionState.UNKNOWN for one in (*needed, *one_of))


def _lacks_one_of(findings: Sequence[CriterionFinding]) -> bool:
    one_of = _of_role(findings, "one_of")
    return bool(one_of) and not any(one.state is CriterionState.MET for one in one_of)


def _of_role(findings: Sequence[CriterionFinding], role: str) -> list[CriterionFinding]:
    return [finding for finding in findings if finding.criterion.role is CriterionRole(role)]


def _names(findings: Sequence[CriterionFinding]) -> Text:
    return wordings_text(finding.criterion.text for finding in findings)
