"""What the privacy gate says of the texts of an assessment on their way in or out (data.md, Privacy gate)."""

from __future__ import annotations

from ..domain.assessment import Answer
from ..domain.method import Method
from ..domain.privacy import PrivacySeverity, findings_in, refused_in_step_3
from .privacy_gate import Verdict

STEP_OF_ACTORS = 3
"""In this step nothing that points out a person is kept (product.md, step 3)."""


def verdict_on(words: str, is_on_actors: bool = False) -> Verdict:
    """Let the gate look at a text; in the step about actors whatever it finds stops the text."""
    findings = refused_in_step_3(words) if is_on_actors else findings_in(words)
    stopping = [is_on_actors or finding.severity is PrivacySeverity.BLOCK for finding in findings]
    return Verdict(
        tuple(finding.message for finding, stops in zip(findings, stopping, strict=True) if stops),
        tuple(finding.message for finding, stops in zip(findings, stopping, strict=True) if not stops),
    )


def texts_of(answer: Answer) -> dict[str, str]:
    """Return the free texts of an answer by the names of their fields."""
    texts = {"motivation": answer.motivation, "source_reference": answer.source_reference}
    return {**texts, "value": answer.value} if isinstance(answer.value, str) else texts


def questions_on_actors(method: Method) -> frozenset[str]:
    """Return the ids of the questions of the step about actors."""
    return frozenset(question.id for question in method.steps[STEP_OF_ACTORS - 1].questions)
