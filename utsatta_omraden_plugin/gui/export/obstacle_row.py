"""A row of what lies between an edition and its export, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.organisation import ORGANISATION_VALUES
from ...translation import translate, translated

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...exchange.export_outlook import Obstacle, Outlook

_NAMED = 3
_OF_THE_AREA = ("name", "locality")
EDITABLE = (*_OF_THE_AREA, *ORGANISATION_VALUES)
"""Columns, by meaning, whose texts can be put right in the window."""


@dataclass(frozen=True, eq=False)
class ObstacleRow:
    """Something to put right or to accept. ``areas`` names the areas concerned, ``how`` says what to do."""

    obstacle: Obstacle
    areas: str
    sentence: str
    how: str

    @property
    def is_open(self) -> bool:
        """Whether nobody has accepted it."""
        return self.obstacle.is_open

    @property
    def key(self) -> str:
        """What it is known by when all is looked at anew; also what can only be corrected has one."""
        hit = self.obstacle.hit
        if hit is None:
            return self.obstacle.key or self.sentence
        return f"measure|{hit.key}" if hit.is_in_measure else hit.key

    @property
    def can_be_corrected(self) -> bool:
        """Whether its text can be put right where it is shown."""
        hit = self.obstacle.hit
        return hit is not None and not hit.is_in_measure and hit.column in EDITABLE

    @property
    def state(self) -> str:
        """Accepted, in the way, or waiting to be accepted."""
        if not self.is_open:
            return translate("UtsattaOmraden", "Accepted")
        if self.obstacle.stops:
            return translate("UtsattaOmraden", "Stops the export")
        return translate("UtsattaOmraden", "To be looked at")


def rows_of(outlook: Outlook) -> list[ObstacleRow]:
    """Return the rows of an outlook: what is open first. Runs in any thread."""
    areas = {area.id: area for area in outlook.areas}
    rows = [_row(one, areas) for one in outlook.obstacles]
    return sorted(rows, key=lambda row: not row.is_open)


def _row(obstacle: Obstacle, areas: Mapping[str, AreaVersion]) -> ObstacleRow:
    from ...domain.privacy import identity_numbers_masked  # loaded when something is exported

    # As the room below masks them in its sentences.
    names = [identity_numbers_masked(areas[one].name.strip()) or "–" for one in obstacle.version_ids if one in areas]
    called = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    return ObstacleRow(obstacle, called, translated(obstacle.said), _how(obstacle))


def _how(obstacle: Obstacle) -> str:
    if obstacle.finding is not None:
        return translated(obstacle.finding.how_to_fix)
    hit = obstacle.hit
    if hit is None:
        return translate("UtsattaOmraden", "Correct it in the table of areas, or choose another format.")
    if hit.is_in_measure:
        return translate("UtsattaOmraden", "The text stands in a released measure. Correct it where measures are kept.")
    if "." in hit.column:
        return translate("UtsattaOmraden", "Correct it where it was written: in the assessment or the judgement.")
    if hit.column in EDITABLE:
        return translate("UtsattaOmraden", "Correct the text here and save it. Undo takes that back.")
    return translate("UtsattaOmraden", "Correct it in the table of areas.")
