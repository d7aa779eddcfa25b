"""What the assessment that is shown lacks, in the user's language."""

from __future__ import annotations

from datetime import date

from ....domain.assessment import AssessmentStatus
from ....domain.assessment.gaps import gaps_of
from ....translation import translated
from ..open_assessment import OpenAssessment


def gaps(opened: OpenAssessment, today: date, with_numbers: bool = True) -> list[str]:
    """Return what the domain finds, a sentence each (see ``gaps_of``)."""
    is_ready = opened.status is AssessmentStatus.READY
    found = gaps_of(opened.method, opened.answers, opened.states, opened.overrides, today, is_ready, with_numbers)
    return [translated(sentence) for sentence in found]
