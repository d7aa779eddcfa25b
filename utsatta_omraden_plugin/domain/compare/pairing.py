"""Which area goes on as which: continuations first, then what was split off and what was swallowed.

An area goes on as at most one other. Only those left over can be parts of a split or of a merger, so neighbours that
shift their common border stay two areas that were redrawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .evidence import Evidence

KIN_SHARE = 0.25
"""An area is part of a split or merger when at least this share of its ground comes from, or goes to, the other.
Between the editions of 2023 and 2025 the smallest real one is 0.35 (Lina out of Ronna / Geneta / Lina), the largest
false one 0.003."""

SAME_PLACE_SHARE = 0.5
"""Without id and name, ground alone makes two versions one area when this share of both is common."""


@dataclass(frozen=True)
class Pairing:
    """The result: ``continued`` old → new is one to one; ``split_off`` tells for a new area from which old one most of
    it was cut, ``swallowed`` for an old area by which new one most of it was taken up."""

    continued: dict[int, Evidence]
    split_off: dict[int, Evidence]
    swallowed: dict[int, Evidence]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def pair(
    old_count: int, new_count: int, evidence: Sequence[Evidence], confirmed: Iterable[tuple[int, int]] = ()
) -> Pairing:
    """Pair the areas of two editions; ``confirmed`` pairs (old, new), set by a person, go before all evidence."""
    by_pair = {(e.old, e.new): e for e in evidence}
    certain = [by_pair.get(places) or _by_word_of_a_person(*places) for places in confirmed]
    continued = _continuations(certain, evidence)
    taken_new = {e.new for e in continued.values()}
    split_off = _main_link(
        (e for e in evidence if e.new not in taken_new and e.overlap_of_new >= KIN_SHARE), lambda e: e.new
    )
    swallowed = _main_link(
        (e for e in evidence if e.old not in continued and e.overlap_of_old >= KIN_SHARE), lambda e: e.old
    )
    _continue_only_children(continued, split_off, swallowed)
    taken_new = {e.new for e in continued.values()}
    parents = {e.old for e in split_off.values()}
    takers = {e.new for e in swallowed.values()}
    return Pairing(
        continued=continued,
        split_off=split_off,
        swallowed=swallowed,
        removed=tuple(i for i in range(old_count) if i not in continued and i not in swallowed and i not in parents),
        added=tuple(j for j in range(new_count) if j not in taken_new and j not in split_off and j not in takers),
    )


def _by_word_of_a_person(old: int, new: int) -> Evidence:
    return Evidence(old, new, False, False, False, 0.0, 0.0, 0.0, False)


def _continuations(certain: Sequence[Evidence], evidence: Sequence[Evidence]) -> dict[int, Evidence]:
    continued: dict[int, Evidence] = {}
    taken_new: set[int] = set()
    candidates = sorted((e for e in evidence if may_be_one_area(e)), key=_strength, reverse=True)
    for candidate in [*certain, *candidates]:
        if candidate.old not in continued and candidate.new not in taken_new:
            continued[candidate.old] = candidate
            taken_new.add(candidate.new)
    return continued


def may_be_one_area(e: Evidence) -> bool:
    """Whether id, name and ground together let a pair be one area (data.md: "Identity needs id, name and overlap")."""
    larger, smaller = max(e.overlap_of_old, e.overlap_of_new), min(e.overlap_of_old, e.overlap_of_new)
    if e.same_id:
        # An id on other ground under another name is a number given anew, not the same area.
        return e.same_name or e.shared_name or larger >= KIN_SHARE
    if e.same_name:
        return larger >= KIN_SHARE
    return smaller >= SAME_PLACE_SHARE


def _strength(e: Evidence) -> tuple[float, int, int]:
    # Two of the three witnesses outweigh the third; places make the order the same on every machine.
    common = min(e.overlap_of_old, e.overlap_of_new)
    witnesses = 1.0 * e.same_id + 1.0 * e.same_name + 0.25 * (e.shared_name and not e.same_name) + common
    return (witnesses, -e.old, -e.new)


def _main_link(pieces: Iterable[Evidence], place: Callable[[Evidence], int]) -> dict[int, Evidence]:
    found: dict[int, Evidence] = {}
    for piece in sorted(pieces, key=lambda e: (-e.overlap_m2, e.old, e.new)):
        found.setdefault(place(piece), piece)
    return found


def _continue_only_children(
    continued: dict[int, Evidence], split_off: dict[int, Evidence], swallowed: dict[int, Evidence]
) -> None:
    """One area that became one area is no split and no merger, however it was renamed and renumbered."""
    children = Counter(e.old for e in split_off.values())
    for new, link in list(split_off.items()):
        if link.old not in continued and children[link.old] == 1:
            continued[link.old] = link
            del split_off[new]
            swallowed.pop(link.old, None)
    taken_new = {e.new for e in continued.values()} | set(split_off)
    swallowers = Counter(e.new for e in swallowed.values())
    for old, link in list(swallowed.items()):
        if link.new not in taken_new and swallowers[link.new] == 1:
            continued[old] = link
            del swallowed[old]
