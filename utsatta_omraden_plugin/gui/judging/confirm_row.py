"""The areas that Noa can confirm, with what would be confirmed and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.category import CategoryScheme
from ...translation import translate
from ..assessment.judgement.words import category_words, level_words, trend_words

if TYPE_CHECKING:
    from ...domain.assessment import Judgement
    from ...domain.assessment.as_it_stands import AsItStands
    from ...domain.edition import Edition
    from ...workspace import AreaOrigin, Workspace


@dataclass(frozen=True, eq=False)
class ConfirmRow:
    """An area in the user's language; ``rests_on`` says who judged it before Noa and in what that differs.

    ``can_be_confirmed`` is false for a category that the edition does not have.
    """

    standing: AsItStands
    rests_on: str
    can_be_confirmed: bool

    @property
    def version_id(self) -> str:
        """The id of the area version."""
        return self.standing.area.id

    @property
    def name(self) -> str:
        """The area's name."""
        return self.standing.area.name

    @property
    def category(self) -> str:
        """The category as it stands in the data."""
        return self.standing.area.category

    @property
    def is_usual(self) -> bool:
        """Whether a level below judged it so: then nothing about it needs a second look."""
        return self.can_be_confirmed and self.standing.lower is not None and not self.standing.differs


@dataclass(frozen=True)
class Unconfirmed:
    """The areas of an edition that Noa has not judged, and where those of a compilation come from."""

    edition: Edition
    standing: Sequence[AsItStands]
    origins: Mapping[str, AreaOrigin]


def read_unconfirmed(workspace: Workspace, year: int) -> Unconfirmed:
    """Read the areas of an edition that wait for Noa's judgement. Runs in any thread."""
    from ...domain.assessment import JudgementLevel
    from ...domain.assessment.as_it_stands import not_judged_yet

    edition = workspace.edition(year)
    free, _ = not_judged_yet(workspace.areas(edition.id), JudgementLevel.NOA, workspace.judgements(edition.id))
    return Unconfirmed(edition, free, workspace.area_origins(edition.id))


def rows_of(found: Unconfirmed) -> list[ConfirmRow]:
    """Return the rows: first what should be looked at one by one, then the rest, each by name."""
    scheme, origins = found.edition.scheme, found.origins
    rows = [_row(standing, origins.get(standing.area.id), scheme) for standing in found.standing]
    return sorted(rows, key=lambda row: (_rank(row), row.name.casefold()))


def _rank(row: ConfirmRow) -> int:
    if row.is_usual:
        return 3
    if not row.can_be_confirmed:
        return 0
    return 1 if row.standing.differs else 2


def _row(standing: AsItStands, origin: AreaOrigin | None, scheme: CategoryScheme) -> ConfirmRow:
    can_be_confirmed = standing.category in scheme.categories
    if not can_be_confirmed:
        rests_on = translate("UtsattaOmraden", "The edition has no such category: give the area another one first.")
    elif standing.lower is not None:
        rests_on = _judged(standing, standing.lower)
    else:
        rests_on = _nobody(origin)
    return ConfirmRow(standing, rests_on, can_be_confirmed)


def _judged(standing: AsItStands, lower: Judgement) -> str:
    words = {"level": level_words(lower.level), "role": lower.decided_by, "date": lower.decided_on.isoformat()}
    if not standing.differs:
        return translate("UtsattaOmraden", "{level}: {role}, {date}.").format(**words)
    otherwise = translate("UtsattaOmraden", "≠ {level}: {category}, {trend} ({role}, {date}).")
    return otherwise.format(category=category_words(lower.category), trend=trend_words(lower.trend), **words)


def _nobody(origin: AreaOrigin | None) -> str:
    from ...domain.compilation import Origin

    if origin is None:
        return translate("UtsattaOmraden", "No LPO has signed an assessment of it.")
    if origin.origin is Origin.BASE:
        return translate("UtsattaOmraden", "Taken over from the base edition: nobody handed it in, no LPO judged it.")
    return translate("UtsattaOmraden", "Handed in without a signed judgement of the LPO.")
