"""The rows of the criteria table and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ....domain.assessment import CriterionFinding, CriterionMark, CriterionState
from ....domain.category import Category
from ....translation import language, translate
from ..figures import level
from .words import role_words, state_words


@dataclass(frozen=True)
class Row:
    """A row: a category's heading, a criterion, or the detail of the criterion above it."""

    kind: str
    category: Category
    criterion: str = ""


@dataclass(frozen=True)
class Shown:
    """A criterion as its row shows it: the finding, the person's own mark, and whether its detail is open."""

    finding: CriterionFinding
    mark: CriterionMark | None
    is_open: bool

    @property
    def state(self) -> CriterionState:
        """The state that holds: the person's, else that of the answers."""
        return self.finding.state if self.mark is None else self.mark.state

    @property
    def title(self) -> str:
        """The criterion in the user's language."""
        return self.finding.criterion.text.in_language(language())

    @property
    def symbol(self) -> str:
        """The sign of the state."""
        return state_words(self.state).split(" ", 1)[0]

    @property
    def state_name(self) -> str:
        """The state in words, with a pen where it is the person's."""
        name = state_words(self.state).split(" ", 1)[1]
        return name if self.mark is None else f"{name} ✎"

    @property
    def words(self) -> str:
        """The criterion, and below it its state and what it means for the category."""
        arrow = "▾" if self.is_open else "▸"
        return f"{arrow} {self.title}\n{self.state_name} · {role_words(self.finding.criterion.role)}"

    @property
    def tip(self) -> str:
        """What the answers say, and why the person holds it otherwise."""
        finding = self.finding
        tip = translate(
            "UtsattaOmraden",
            "From the answers: {state}; problem {problem}, uncertainty {uncertainty}; "
            "{answered} of {questions} questions answered.",
        ).format(
            state=state_words(finding.state),
            problem=level(finding.problem),
            uncertainty=level(finding.uncertainty),
            answered=finding.answered,
            questions=len(finding.questions),
        )
        if self.mark is None:
            return tip
        held = translate("UtsattaOmraden", "✎ Held otherwise by the assessor: {reason}")
        return "\n".join((tip, held.format(reason=self.mark.reason.strip() or "–")))

    @property
    def spoken(self) -> str:
        """All of it for a screen reader."""
        return f"{self.title}: {self.state_name}. {self.tip}"


def rows_of(findings: Sequence[CriterionFinding], opened: str) -> list[Row]:
    """Return a heading for each category, its criteria, and the detail below the one that is ``opened``."""
    rows: list[Row] = []
    for finding in findings:
        category, name = finding.criterion.category, finding.criterion.id
        if not rows or rows[-1].category is not category:
            rows.append(Row("category", category))
        rows.append(Row("criterion", category, name))
        if name == opened:
            rows.append(Row("detail", category, name))
    return rows


def heading_words(category: Category, criteria: Iterable[Shown]) -> str:
    """Return how many of a category's criteria are met."""
    states = [shown.state for shown in criteria]
    return translate("UtsattaOmraden", "{category}: {met} of {criteria} met").format(
        category=category.value, met=states.count(CriterionState.MET), criteria=len(states)
    )
