"""A conflict as the list shows it, in the user's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ...translation import translate, translated
from ..search import folded

if TYPE_CHECKING:
    from ...domain.compilation import ConflictCase


class State(Enum):
    """How far a conflict is; those that need somebody stand first.

    One falls away undecided when the decision on another leaves out an area of it.
    """

    OPEN = 0
    SENT_BACK = 1
    DECIDED = 2
    FELL_AWAY = 3
    TOLD = 4


@dataclass(frozen=True)
class ConflictRow:
    """A conflict with its state. ``searchable`` holds the sentence, names, ids and LPOs without case and diacritics."""

    case: ConflictCase
    state: State
    kind: str
    sentence: str
    searchable: str

    @property
    def key(self) -> str:
        """What names the conflict from run to run."""
        return self.case.conflict.key

    @property
    def code(self) -> str:
        """The kind of conflict as reports name it."""
        return self.case.conflict.code.value


def rows_of(cases: Iterable[ConflictCase], lpo_names: Mapping[str, str]) -> list[ConflictRow]:
    """Return the rows of conflicts, in their order. Runs in any thread."""
    rows = []
    for case in cases:
        conflict = case.conflict
        sentence = translated(conflict.message)
        names = [f"{area.name} {area.special_area_id or ''} {area.locality}" for area in conflict.areas]
        lpos = [f"{code} {lpo_names.get(code, '')}" for code in conflict.lpos]
        searchable = folded(" ".join([sentence, *names, *lpos]))
        rows.append(ConflictRow(case, state_of(case), kind_in_words(conflict.code.value), sentence, searchable))
    return rows


def state_of(case: ConflictCase) -> State:
    """Return how far a conflict is."""
    if case.is_sent_back:
        return State.SENT_BACK
    if case.is_void and case.decision is None:
        return State.FELL_AWAY
    if case.conflict.blocking:
        return State.DECIDED if case.is_settled else State.OPEN
    return State.TOLD


def state_in_words(state: State) -> str:
    """Return a state in words."""
    return {
        State.OPEN: translate("UtsattaOmraden", "To decide"),
        State.SENT_BACK: translate("UtsattaOmraden", "Sent back"),
        State.DECIDED: translate("UtsattaOmraden", "Decided"),
        State.FELL_AWAY: translate("UtsattaOmraden", "Falls away"),
        State.TOLD: translate("UtsattaOmraden", "For information"),
    }[state]


def kind_in_words(code: str) -> str:
    """Return the kind of a conflict in words; one of a later version of the plugin is shown by its code."""
    return {
        "overlap_across_lpos": translate("UtsattaOmraden", "Overlap across LPOs"),
        "same_area_twice": translate("UtsattaOmraden", "Same area twice"),
        "same_id_twice": translate("UtsattaOmraden", "Same id twice"),
        "new_id_twice": translate("UtsattaOmraden", "New id given twice"),
        "unsigned_category": translate("UtsattaOmraden", "Category not signed"),
        "category_not_in_scheme": translate("UtsattaOmraden", "Category not in the scheme"),
        "check_failed": translate("UtsattaOmraden", "Check failed"),
    }.get(code, code)
