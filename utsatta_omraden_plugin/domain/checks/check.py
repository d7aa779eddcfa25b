"""What every check of the catalogue has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..area import AreaVersion
from ..text import Text
from .checked_edition import CheckedEdition
from .finding import Finding, Point, Severity, finding_key


@dataclass(frozen=True)
class Check:
    """One check: what it is called, why it matters, how a person mends it, and how it is found.

    ``severity`` is the usual one; a finding may weigh less. ``fix`` mends one area without asking where that is safe:
    it takes away the check's finding and changes nothing else; an area without the fault comes back as it is.
    ``looks_at_ground`` tells that finding it needs more of the boundaries than a point to show, ``is_long`` that most
    of the time is spent in GEOS, so that other checks can run meanwhile.
    """

    code: str
    severity: Severity
    title: Text
    why: Text
    how_to_fix: Text
    find: Callable[[CheckedEdition], Iterable[Finding]]
    fix: Callable[[AreaVersion], AreaVersion] | None = None
    looks_at_ground: bool = False
    is_long: bool = False

    def finding(
        self,
        edition: CheckedEdition,
        places: Sequence[int],
        message: Text,
        *,
        about: str = "",
        point: Point | None = None,
        coarse_place: Point | None = None,
        severity: Severity | None = None,
        how_to_fix: Text | None = None,
        fixable: bool = False,
    ) -> Finding:
        """Make a finding about the areas at ``places`` in the edition.

        ``point`` is where to look, by default in the first area. ``about`` and ``coarse_place`` go into the key.
        """
        return Finding(
            code=self.code,
            severity=severity or self.severity,
            areas=tuple([edition.references[place] for place in places]),
            message=message,
            how_to_fix=how_to_fix or self.how_to_fix,
            fixable=fixable,
            point=point or edition.points[places[0]],
            key=finding_key(self.code, about, [edition.lasting_labels[place] for place in places], coarse_place),
        )
