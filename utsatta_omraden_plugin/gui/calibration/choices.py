"""Whose answers go into the common assessment of an area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.assessment import Answer, merge, undecided

if TYPE_CHECKING:
    from ...exchange.calibration import ComparedArea


class Choices:
    """The assessments chosen for the questions of one area; where all say the same, nobody has to choose.

    They are kept while the same assessments are compared, and forgotten with another area.
    """

    def __init__(self) -> None:
        self._compared: ComparedArea | None = None
        self._chosen: dict[str, str] = {}

    def follow(self, compared: ComparedArea | None) -> None:
        """Take what is compared now, perhaps read anew."""
        if _ids(compared) != _ids(self._compared):
            self._chosen.clear()
        self._compared = compared

    def choose(self, question_id: str, assessment_id: str) -> None:
        """Choose an assessment for a question, "" for none. One that has no answer to it is not taken."""
        compared = self._compared
        if not assessment_id:
            self._chosen.pop(question_id, None)
        elif compared is not None and compared.answers[assessment_id].get(question_id, Answer()).is_given:
            self._chosen[question_id] = assessment_id

    def of(self, question_id: str) -> str:
        """Return the assessment chosen for a question, "" for none."""
        return self._chosen.get(question_id, "")

    @property
    def chosen(self) -> dict[str, str]:
        """All that is chosen: assessment ids by question id."""
        return dict(self._chosen)

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The questions on which the assessors differ and for which nobody is chosen."""
        compared = self._compared
        return () if compared is None else undecided(compared.method, compared.answers, self._chosen)

    def merged(self) -> dict[str, Answer]:
        """Return the common answers as they stand."""
        compared = self._compared
        return {} if compared is None else merge(compared.method, compared.answers, self._chosen)


def _ids(compared: ComparedArea | None) -> list[str]:
    return [] if compared is None else [assessment.id for assessment in compared.assessments]
