"""How far a compilation has come, in the sentences over the two lists of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...translation import translate
from .conflict_row import ConflictRow, State

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from .kept import Kept


def submissions_in_words(edition: Edition | None, kept: Kept | None) -> str:
    """Return how many handed in, or what to do while nothing is compiled; ``kept`` is None until it is read."""
    if edition is None:
        return translate(
            "UtsattaOmraden",
            "Put the files that the local police areas handed in (.zip) into one folder. What nobody handed in is "
            "taken from the base edition. It can be compiled again whenever more files come.",
        )
    if kept is None:
        return translate("UtsattaOmraden", "Edition {year} is being read…").format(year=edition.year)
    came = sum(one.is_in for one in kept.standings)
    told = translate("UtsattaOmraden", "Edition {year}: {came} of {expected} LPOs are in.")
    return told.format(year=kept.edition.year, came=came, expected=len(kept.standings))


def conflicts_in_words(edition: Edition | None, kept: Kept | None, rows: Sequence[ConflictRow]) -> str:
    """Return why there is nothing to decide, "" when there is or nobody knows yet."""
    if edition is None:
        return translate(
            "UtsattaOmraden", "Nothing has been compiled yet. Conflicts between submissions will stand here."
        )
    if kept is None:
        return ""
    if not rows:
        return translate("UtsattaOmraden", "There are no conflicts.")
    if all(row.state not in (State.OPEN, State.SENT_BACK) for row in rows):
        return translate("UtsattaOmraden", "All conflicts are decided.")
    return ""


def unread_in_words(edition: Edition | None) -> str:
    """Return that a compilation, or which ones there are, could not be read."""
    if edition is None:
        return translate("UtsattaOmraden", "The editions could not be read.")
    return translate("UtsattaOmraden", "Edition {year} could not be read.").format(year=edition.year)
