"""The values of the lists that a method offers for places and actors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .wording import Wording


class PlaceSymbol(Enum):
    """The shipped symbols for places on the map, by name."""

    DRUGS = "drugs"
    MEETING = "meeting"
    BLOCKED = "blocked"
    THREAT = "threat"
    VANDALISM = "vandalism"
    WEAPON = "weapon"
    FIRE = "fire"
    SHOP = "shop"
    SCHOOL = "school"
    OTHER = "other"


PLACE_SYMBOLS = tuple(symbol.value for symbol in PlaceSymbol)


@dataclass(frozen=True)
class Term:
    """One value of a list; ``id`` is kept in the data."""

    id: str
    text: Wording
    symbol: str = ""


@dataclass(frozen=True)
class PlaceKind(Term):
    """A kind of place of step 4; ``symbol`` is one of ``PLACE_SYMBOLS``."""

    symbol: str = PlaceSymbol.OTHER.value
