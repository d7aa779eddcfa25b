"""What hangs on a draft, counted: what would go with it, and what has gone."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from ..domain.change import Change


@dataclass(frozen=True)
class DraftContents:
    """How much there is of each thing that goes with a draft.

    ``signed`` is the part of ``assessments`` that is signed. ``only_here`` counts areas that no other edition has; with
    them go their ``measures``. ``judgements`` counts those being written too. ``submissions`` were taken in to make a
    compiled edition, ``conflict_decisions`` made in it. ``pair_decisions`` are what people decided of whose area it is.
    """

    areas: int
    only_here: int
    assessments: int
    signed: int
    answers: int
    places: int
    actor_groups: int
    proposed_boundaries: int
    judgements: int
    measures: int
    accepted_findings: int
    pair_decisions: int
    submissions: int
    conflict_decisions: int

    def counted(self) -> dict[str, int]:
        """Return what there is any of, by the names of the fields."""
        named = {one.name: int(getattr(self, one.name)) for one in fields(self)}
        return {name: count for name, count in named.items() if count}


@dataclass(frozen=True)
class DeletedDraft:
    """What has gone, the row of the change log that tells it, and the copy of the workspace as it was before."""

    contents: DraftContents
    change: Change
    copy: Path
