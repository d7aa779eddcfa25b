"""Kinds of change and the evidence for a pair in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text import QT_TRANSLATE_NOOP, Text, text
from .kinds import ChangeKind

if TYPE_CHECKING:  # kinds are put into words before anything is compared: this must not load shapely
    from .changes import AreaChange
    from .evidence import Evidence

_KINDS = {
    ChangeKind.NEW: QT_TRANSLATE_NOOP("UtsattaOmraden", "New"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Removed"),
    ChangeKind.RETURNED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Returned"),
    ChangeKind.SPLIT: QT_TRANSLATE_NOOP("UtsattaOmraden", "Split"),
    ChangeKind.MERGED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Merged"),
    ChangeKind.RENAMED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Renamed"),
    ChangeKind.RECATEGORISED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Other category"),
    ChangeKind.BOUNDARY: QT_TRANSLATE_NOOP("UtsattaOmraden", "Boundary redrawn"),
    ChangeKind.ID_CHANGED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Other id"),
    ChangeKind.UNCHANGED: QT_TRANSLATE_NOOP("UtsattaOmraden", "Unchanged id, name, category and boundary"),
}

_ID_AND_NAME = {
    (True, True): QT_TRANSLATE_NOOP("UtsattaOmraden", "Same id and name; {ground}."),
    (True, False): QT_TRANSLATE_NOOP("UtsattaOmraden", "Same id, other name; {ground}."),
    (False, True): QT_TRANSLATE_NOOP("UtsattaOmraden", "Same name, other id; {ground}."),
    (False, False): QT_TRANSLATE_NOOP("UtsattaOmraden", "Other id and name; {ground}."),
}

_ALONE = {
    ChangeKind.NEW: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "No area of the older edition agrees with it in id, name and ground."
    ),
    ChangeKind.RETURNED: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "It is missing in the older edition but stood in one before that."
    ),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "No area of the newer edition agrees with it in id, name and ground."
    ),
}


def kind_in_words(kind: ChangeKind) -> Text:
    """Return a kind as a heading."""
    return text(_KINDS[kind])


def organisation_in_words() -> Text:
    """Return what stands beside the kinds of an area whose LPO, police area or region is another one."""
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Other organisation"))


def kinds_in_words(change: AreaChange) -> list[Text]:
    """Return what stands before the sentence of a change; nothing is unchanged whose organisation is another one."""
    if change.is_as_before:
        return [text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Unchanged"))]
    if not change.has_other_organisation:
        return [kind_in_words(kind) for kind in change.kinds]
    kinds = [kind_in_words(kind) for kind in change.kinds if kind is not ChangeKind.UNCHANGED]
    return [*kinds, organisation_in_words()]


def pair_in_words(evidence: Evidence) -> Text:
    """Return what spoke for a pair and what did not."""
    return text(_ID_AND_NAME[evidence.same_id, evidence.same_name], ground=_ground(evidence))


def evidence_in_words(change: AreaChange) -> Text:
    """Return what spoke for a change; of a split or merger the strongest pair, see ``pair_in_words`` for the others."""
    if not change.evidence:
        return text(_ALONE[change.kinds[0]])
    return pair_in_words(change.evidence[0])


def _ground(evidence: Evidence) -> Text:
    if evidence.same_ground:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the boundary is the same"))
    if evidence.overlap_m2 <= 0:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "no ground in common"))
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "in common {old} of the old ground and {new} of the new"),
        old=_per_cent(evidence.overlap_of_old),
        new=_per_cent(evidence.overlap_of_new),
    )


def _per_cent(share: float) -> str:
    # Nearly all is not all: 99.6 % must not read as 100 %. The blank never ends a line.
    whole = round(100 * share)
    if whole >= 100 and share < 1 - 1e-6:
        whole = 99
    return ("<1" if whole == 0 and share > 0 else str(whole)) + "\u00a0%"
