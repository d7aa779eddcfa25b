"""When a step opens."""

from __future__ import annotations

from dataclasses import dataclass

from ..method import Method, Step
from ..quantities import level_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answers
from .mean import mean_of_step


@dataclass(frozen=True)
class GateDecision:
    """Whether a step is open, and the sentence that says why or why not."""

    is_open: bool
    reason: Text


def gate_decision(method: Method, step: Step, answers: Answers) -> GateDecision:
    """Decide by the method's gate whether ``step`` is open for these answers."""
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
        )
    problem = mean.problem if mean.problem is not None else 0.0
    sentence = (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Open: step {step} shows a problem level of {problem}; {needed} is needed.")
        if problem >= gate.problem
        else QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Locked: step {step} shows a problem level of {problem}; {needed} is needed."
        )
    )
    return GateDecision(
        problem >= gate.problem,
        text(sentence, step=earlier.id, problem=level_in_words(problem), needed=level_in_words(gate.problem)),
    )
