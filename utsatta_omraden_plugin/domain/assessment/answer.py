"""The answer to one question: how bad, how sure, why, and from where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum


class SourceKind(Enum):
    """Where an answer's facts come from; the value is kept in the data."""

    OWN_OBSERVATION = "own_observation"
    INTELLIGENCE = "intelligence"
    STATISTICS = "statistics"
    SURVEY = "survey"
    MUNICIPALITY = "municipality"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True)
class Answer:
    """The answer to one question.

    ``problem`` is 0 (none) to 4, ``uncertainty`` 0 (certain) to 3; None means not answered. ``unknown`` is the
    assessor's "don't know", which counts as answered but into no mean. ``value`` is what kinds other than a level ask
    for: a number, a share in percent, a choice, "yes", "no" or "unknown", or a text; a multiple choice is a list.
    ``is_draft`` marks an answer copied from elsewhere (an earlier edition, another version of the method) that nobody
    has confirmed yet: it is shown, but it is not given and counts into no mean.
    """

    problem: int | None = None
    uncertainty: int | None = None
    unknown: bool = False
    value: str | float | list[str] | None = None
    motivation: str = ""
    source_kind: SourceKind | None = None
    source_reference: str = ""
    data_date: date | None = None
    is_draft: bool = False

    @property
    def is_given(self) -> bool:
        """Whether the assessor has taken a stand: a problem level, or "don't know". A draft is no stand."""
        return not self.is_draft and (self.problem is not None or self.unknown)

    @property
    def stand(self) -> tuple[object, ...]:
        """What is answered, without how it is known: equal for answers that say the same.

        The order of several choices, 4 or 4.0, and an empty value or none make no difference.
        """
        value: object = self.value
        if isinstance(value, list):
            value = sorted(value)
        elif isinstance(value, (int, float)):
            value = float(value)
        return self.problem, self.unknown, None if value in ("", []) else value


Answers = Mapping[str, Answer]
"""Answers by question id."""
