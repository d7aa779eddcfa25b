"""From parsed JSON to the lists for places and actors."""

from __future__ import annotations

from .place import Place, refuse_repeated
from .term import PlaceKind, PlaceSymbol, Term

MEMBERS = ("place_kinds", "actor_kinds", "actor_roles", "count_bands")


def read_place_kinds(top: Place, usual: tuple[PlaceKind, ...]) -> tuple[PlaceKind, ...]:
    """Return the method's kinds of places, the usual ones when it has none of its own."""
    if top.at("place_kinds").is_missing:
        return usual
    kinds = []
    for place in top.items("place_kinds"):
        place.allow("id", "text", "symbol")
        has_symbol = not place.at("symbol").is_missing
        symbol = place.one_of("symbol", PlaceSymbol) if has_symbol else PlaceSymbol.OTHER
        kinds.append(PlaceKind(place.string("id"), place.wording("text"), symbol.value))
    _refuse_repeated(top, "place_kinds")
    return tuple(kinds)


def read_terms(top: Place, key: str, usual: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return one of the method's lists for actors, the usual one when it has none of its own."""
    if top.at(key).is_missing:
        return usual
    terms = []
    for place in top.items(key):
        place.allow("id", "text")
        terms.append(Term(place.string("id"), place.wording("text")))
    _refuse_repeated(top, key)
    return tuple(terms)


def _refuse_repeated(top: Place, key: str) -> None:
    refuse_repeated([(place.at("id"), place.string("id")) for place in top.items(key)])
