"""When a step opens: by the method's rule, or by a person's decision that is kept with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..method import Method, Step
from ..quantities import exact_level_in_words, level_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answers
from .mean import mean_of_step, reaches


@dataclass(frozen=True)
class GateOverride:
    """The decision to open ``step`` (its id) in spite of its gate. ``by`` is a role, ``at`` an ISO 8601 time in UTC."""

    step: str
    reason: str
    by: str
    at: str


GateOverrides = Mapping[str, GateOverride]
"""Decisions by step id."""

NO_OVERRIDES: GateOverrides = MappingProxyType({})


@dataclass(frozen=True)
class GateDecision:
    """Whether a step is open, and the sentence that says why or why not.

    ``is_overridden`` when it is open by a person's decision alone; ``waits_for_answers`` when it is locked because too
    few of the questions before it are answered, so that nobody knows yet.
    """

    is_open: bool
    reason: Text
    is_overridden: bool = False
    waits_for_answers: bool = False


def gate_decision(
    method: Method, step: Step, answers: Answers, overrides: GateOverrides = NO_OVERRIDES
) -> GateDecision:
    """Decide by the method's gate, or by the decision in ``overrides``, whether ``step`` is open for these answers."""
    by_rule = _by_rule(method, step, answers)
    override = overrides.get(step.id)
    if override is None or step.gate is None:
        return by_rule
    sentence = (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{rule} {by} had opened it before ({date}): {reason}")
        if by_rule.is_open
        else QT_TRANSLATE_NOOP("UtsattaOmraden", "{rule} Opened all the same by {by} ({date}): {reason}")
    )
    return GateDecision(
        True,
        text(sentence, rule=by_rule.reason, by=override.by, date=override.at[:10], reason=override.reason),
        is_overridden=not by_rule.is_open,
    )


def _by_rule(method: Method, step: Step, answers: Answers) -> GateDecision:
    gate = step.gate
    if gate is None:
        return GateDecision(True, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "This step is always open.")))
    earlier = next(candidate for candidate in method.steps if candidate.id == gate.step)
    mean = mean_of_step(earlier, answers)
    if mean.answered < gate.answered_share * mean.questions:
        return GateDecision(
            False,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Answer step {step} first: {answered} of {questions} questions are answered."
                ),
                step=earlier.id,
                answered=mean.answered,
                questions=mean.questions,
            ),
            waits_for_answers=True,
        )
    needed = exact_level_in_words(gate.problem)
    if mean.problem is None and gate.problem > 0:
        sentence = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Locked: no answer in step {step} gives a problem level; {needed} is needed."
        )
        return GateDecision(False, text(sentence, step=earlier.id, needed=needed))
    problem = mean.problem if mean.problem is not None else 0.0
    if reaches(problem, gate.problem):
        sentence = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Open: step {step} shows a problem level of {problem}; {needed} is needed."
        )
        return GateDecision(True, text(sentence, step=earlier.id, problem=level_in_words(problem), needed=needed))
    sentence = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "Locked: step {step} shows a problem level of {problem}; {needed} is needed."
    )
    # Rounded, 1.46 would read as the 1.5 that it does not come up to.
    shown = level_in_words(problem) if round(problem, 1) < gate.problem else exact_level_in_words(problem)
    return GateDecision(False, text(sentence, step=earlier.id, problem=shown, needed=needed))
