"""What the answers point to: a proposal with its reasons, never a decision.

Source of the rules: product.md, "The categories". Särskilt utsatt presupposes what utsatt demands; Riskområde is an
utsatt område that comes close to särskilt utsatt and is in imminent risk of becoming it. A person decides, with a
written reason, and no criterion builds on origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ..category import Category, CategoryScheme
from ..method import CriterionRole, Method
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answers
from .criteria import CriterionFinding, CriterionMarks, criteria_table, with_marks
from .judgement import CriterionState
from .neighbour import Neighbour
from .proposal_words import lacking_of, proposed_in_words, reasons_for, reasons_of_neighbours, reasons_why_not

_NO_MARKS: CriterionMarks = MappingProxyType({})


@dataclass(frozen=True)
class Proposal:
    """What the answers point to, for a person to weigh.

    ``category`` None says that they point to none of the scheme's categories, or cannot tell yet. ``reasons`` begin
    with a sentence that calls it a proposal; ``lacking`` says what is not answered. ``findings`` are the criteria as
    the answers alone show them, without the person's own marks.
    """

    category: Category | None
    reasons: tuple[Text, ...]
    lacking: tuple[Text, ...]
    findings: tuple[CriterionFinding, ...] = ()


def propose(
    method: Method,
    scheme: CategoryScheme,
    answers: Answers,
    neighbours: Sequence[Neighbour] = (),
    marks: CriterionMarks = _NO_MARKS,
) -> Proposal:
    """Propose one of the scheme's categories from the answers; where a person has marked a criterion, the mark counts.

    ``neighbours`` are only named among the reasons: how near other areas lie decides nothing by itself.
    """
    shown = {category: criteria_table(method, category, answers) for category in scheme.categories}
    findings = tuple(finding for category in scheme.categories for finding in shown[category])
    if not any(finding.criterion.category is Category.UTSATT for finding in findings):
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The method lists no criteria for {category}, so nothing can be proposed from the answers.",
        )
        return Proposal(None, (), (text(words, category=Category.UTSATT.value),), findings)
    held = {category: with_marks(table, marks) for category, table in shown.items()}
    category = _proposed(held)
    reasons = [proposed_in_words(category, held), *reasons_for(category, held), *reasons_why_not(category, held)]
    marked = [finding.criterion for finding in findings if _differs(finding, marks)]
    if marked:
        reasons.append(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Criteria held otherwise than the answers show, by the assessor: {count}."
                ),
                count=len(marked),
            )
        )
    reasons += reasons_of_neighbours(neighbours)
    return Proposal(category, tuple(reasons), tuple(lacking_of(findings, marks)), findings)


def _proposed(held: dict[Category, list[CriterionFinding]]) -> Category | None:
    if not is_met(held[Category.UTSATT]):
        return None
    if is_met(held[Category.SARSKILT]):
        return Category.SARSKILT
    if Category.RISK in held and is_nearly_met(held[Category.SARSKILT]) and _allows(held[Category.RISK]):
        return Category.RISK
    return Category.UTSATT


def is_met(findings: Sequence[CriterionFinding]) -> bool:
    """Whether all needed criteria are met, and at least one of those of which one must be. Without any: no."""
    needed = [finding for finding in findings if finding.criterion.role is CriterionRole.NEEDED]
    one_of = [finding for finding in findings if finding.criterion.role is CriterionRole.ONE_OF]
    if not needed and not one_of:
        return False
    met = CriterionState.MET
    return all(one.state is met for one in needed) and (not one_of or any(one.state is met for one in one_of))


def is_nearly_met(findings: Sequence[CriterionFinding]) -> bool:
    """Whether every needed criterion is met at least partly, and at least one of those of which one must be."""
    close = (CriterionState.MET, CriterionState.PARTLY)
    needed = [finding for finding in findings if finding.criterion.role is CriterionRole.NEEDED]
    one_of = [finding for finding in findings if finding.criterion.role is CriterionRole.ONE_OF]
    if not needed and not one_of:
        return False
    return all(one.state in close for one in needed) and (not one_of or any(one.state in close for one in one_of))


def _allows(own: Sequence[CriterionFinding]) -> bool:
    """Whether the category's own criteria are met, if the method lists any that must be."""
    return is_met(own) or not any(finding.criterion.role is not CriterionRole.SUPPORTING for finding in own)


def _differs(finding: CriterionFinding, marks: CriterionMarks) -> bool:
    mark = marks.get(finding.criterion.id)
    return mark is not None and mark.state is not finding.state
