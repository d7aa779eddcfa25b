"""A row of the table of changes, with what it is searched and sorted by, computed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.compare.kinds import ChangeKind
from ...domain.progress import Progress
from ...palette import mark_of
from ...translation import translate, translated
from ..search import folded

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.compare.changes import AreaChange
    from ...exchange.compare_editions import EditionComparison, Pair
    from ...exchange.compare_totals import ChangeSort
    from ...workspace import PairDecision

_STEP = 1000
MARKS = {
    ChangeKind.NEW: "+",
    ChangeKind.REMOVED: "−",
    ChangeKind.RETURNED: "↺",
    ChangeKind.SPLIT: "<",
    ChangeKind.MERGED: ">",
    ChangeKind.RENAMED: "Aa",
    ChangeKind.BOUNDARY: "◇",
    ChangeKind.ID_CHANGED: "#",
    ChangeKind.UNCHANGED: "=",
}
"""A sign for each kind; a change of category shows the letters of both categories instead."""
ORGANISATION_MARK = "⌂"
"""The sign of another LPO, police area or region, which is no kind."""


@dataclass(frozen=True)
class ChangeRow:
    """One change of a comparison as the table shows it. ``kinds`` are its signs with words, ``pairs`` (old, new) as
    the evidence binds them."""

    change: AreaChange
    kinds: str
    signs: str
    sentence: str
    searchable: str
    sort: ChangeSort
    pairs: tuple[tuple[AreaVersion | None, AreaVersion | None], ...]
    decisions: tuple[PairDecision, ...]

    @property
    def version_ids(self) -> frozenset[str]:
        """The ids of all area versions of both editions that the change is about."""
        return frozenset(area.id for area in (*self.change.old, *self.change.new))


def rows_of(comparison: EditionComparison, progress: Progress | None = None) -> list[ChangeRow]:
    """Make a row of every change, those that have most to tell first. Runs in any thread. Raises ``Cancelled``."""
    progress = progress or Progress()
    from ...domain.compare.words import kinds_in_words

    decided = _by_version(comparison.decisions)
    rows = []
    for number, change in enumerate(comparison.changes):
        if number % _STEP == 0:
            progress.at(number / len(comparison.changes))
        sentence, signs = translated(change.message), _signs(change)
        areas = (*change.old, *change.new)
        ids = " ".join(str(area.special_area_id) for area in areas if area.special_area_id is not None)
        names = " ".join(f"{area.name} {area.locality} {area.organisation.lpo}" for area in areas)
        found = {id(decision): decision for area in areas for decision in decided.get(area.id, ())}
        rows.append(
            ChangeRow(
                change=change,
                kinds=" · ".join(map("{} {}".format, signs, map(translated, kinds_in_words(change)))),
                signs=" ".join(signs),
                sentence=sentence,
                searchable=folded(f"{sentence} {names} {ids}"),
                sort=comparison.sort_of(change),
                pairs=_pairs(comparison, change),
                decisions=tuple(found.values()),
            )
        )
    return rows


def decision_in_words(decision: PairDecision) -> str:
    """Return what a person decided of a pair, and in which role."""
    if not decision.same:
        sentence = translate("UtsattaOmraden", "Held for different areas by {role}")
    elif decision.is_one_area:
        sentence = translate("UtsattaOmraden", "Confirmed as one area by {role}")
    else:
        sentence = translate("UtsattaOmraden", "Confirmed as kin by {role}")
    said = sentence.format(role=decision.by)
    return f"{said} «{decision.reason}»" if decision.reason else said


def _signs(change: AreaChange) -> list[str]:
    """Return a sign for each of ``kinds_in_words``."""
    if not change.has_other_organisation:
        return [_mark(kind, change) for kind in change.kinds]
    kinds = [kind for kind in change.kinds if kind is not ChangeKind.UNCHANGED]
    return [*(_mark(kind, change) for kind in kinds), ORGANISATION_MARK]


def _mark(kind: ChangeKind, change: AreaChange) -> str:
    if kind is ChangeKind.RECATEGORISED:
        return f"{_letters(change.old)}→{_letters(change.new)}"
    return MARKS[kind]


def _letters(areas: Sequence[AreaVersion]) -> str:
    return "".join(sorted({mark_of(area.category) for area in areas}))


def _pairs(
    comparison: EditionComparison, change: AreaChange
) -> tuple[tuple[AreaVersion | None, AreaVersion | None], ...]:
    if change.evidence:
        return tuple(comparison.pair_of(evidence) for evidence in change.evidence)
    return tuple((area, None) for area in change.old) + tuple((None, area) for area in change.new)


def _by_version(decisions: Mapping[Pair, PairDecision]) -> dict[str, list[PairDecision]]:
    found: dict[str, list[PairDecision]] = {}
    for (old, new), decision in decisions.items():
        found.setdefault(old, []).append(decision)
        found.setdefault(new, []).append(decision)
    return found
