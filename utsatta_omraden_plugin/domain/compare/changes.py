"""What happened to each area between two editions, in kinds, figures and a plain sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import shapely

from ..area import AreaVersion
from ..names import folded_name
from ..progress import Progress
from ..text import QT_TRANSLATE_NOOP, Text, text
from .evidence import Evidence, gather_evidence
from .kinds import ChangeKind
from .organisation import unit_changes
from .pairing import Pairing, may_be_one_area, pair
from .sentences import sentence_for

_ORDER = list(ChangeKind)

RETURNED_SHARE = 0.5
"""Without id and name an area has returned when at least this share of its ground lay in one that was gone."""

_STEP = 2000


@dataclass(frozen=True)
class AreaChange:
    """One area's way from one edition to the next; a split has several ``new``, a merger several ``old``.

    ``evidence`` holds the pairs that bind them. ``dropped_m2`` is the ground of the old ones that no area of the new
    edition covers among ``new``, ``gained_m2`` the reverse. ``has_other_organisation`` tells that the LPO, the police
    area or the region is another one, which ``message`` says and no kind does.
    """

    kinds: tuple[ChangeKind, ...]
    old: tuple[AreaVersion, ...]
    new: tuple[AreaVersion, ...]
    evidence: tuple[Evidence, ...]
    dropped_m2: float
    gained_m2: float
    message: Text
    has_other_organisation: bool = False

    @property
    def is_as_before(self) -> bool:
        """Whether nothing that a comparison tells has changed, not even the organisation."""
        return ChangeKind.UNCHANGED in self.kinds and not self.has_other_organisation

    @property
    def same_id(self) -> bool:
        """Whether the id spoke for it."""
        return any(e.same_id for e in self.evidence)

    @property
    def same_name(self) -> bool:
        """Whether the name spoke for it."""
        return any(e.same_name for e in self.evidence)

    @property
    def overlap_of_old(self) -> float:
        """The share (0 to 1) of the old ground that lives on."""
        before = sum(area.boundary.area for area in self.old)
        return 1 - self.dropped_m2 / before if before else 0.0

    @property
    def overlap_of_new(self) -> float:
        """The share (0 to 1) of the new ground that was there before."""
        after = sum(area.boundary.area for area in self.new)
        return 1 - self.gained_m2 / after if after else 0.0


def compare(
    old: Sequence[AreaVersion],
    new: Sequence[AreaVersion],
    earlier: Sequence[AreaVersion] = (),
    confirmed: Iterable[tuple[int, int]] = (),
    progress: Progress | None = None,
    rejected: Iterable[tuple[int, int]] = (),
) -> list[AreaChange]:
    """Return one change per area, unchanged ones too, those that have most to tell first.

    ``earlier`` are areas of editions before ``old``: a new area that was among them has returned. ``confirmed`` are
    pairs of places (old, new) that a person has set, ``rejected`` those of which a person said that they are not kin.
    """
    progress = progress or Progress()
    not_kin = set(rejected)
    evidence = [e for e in gather_evidence(old, new, progress.part(0, 0.8)) if (e.old, e.new) not in not_kin]
    pairing = pair(len(old), len(new), evidence, confirmed)
    added = [new[j] for j in pairing.added]
    returned = _returned(added, _absent(earlier, old), progress.part(0.8, 0.9)) if added else set()
    changes = []
    for number, (olds, news, links) in enumerate(_families(pairing)):
        if number % _STEP == 0:
            done = 0.9 + 0.1 * number / max(1, len(new))
            progress.at(min(done, 1.0), text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Telling what happened to each area")))
        changes.append(_change([old[i] for i in sorted(olds)], [new[j] for j in sorted(news)], links))
    changes += [_alone(ChangeKind.REMOVED, [old[i]], []) for i in pairing.removed]
    changes += [
        _alone(ChangeKind.RETURNED if place in returned else ChangeKind.NEW, [], [new[j]])
        for place, j in enumerate(pairing.added)
    ]
    progress.at(1.0)
    return sorted(changes, key=_importance)


def summary(changes: Collection[AreaChange]) -> dict[ChangeKind, int]:
    """Return how many changes there are of each kind; a change of several kinds counts in each."""
    return {kind: sum(kind in change.kinds for change in changes) for kind in ChangeKind}


def _families(pairing: Pairing) -> Iterator[tuple[Collection[int], Collection[int], tuple[Evidence, ...]]]:
    """Give the groups of old and new areas that belong together: a continuation with its split and merged kin."""
    # A pair can be both: a part cut off from an area that was taken up by it.
    kin = list(dict.fromkeys([*pairing.split_off.values(), *pairing.swallowed.values()]))
    olds_with_kin, news_with_kin = {link.old for link in kin}, {link.new for link in kin}
    links = []
    for link in pairing.continued.values():
        if link.old in olds_with_kin or link.new in news_with_kin:
            links.append(link)
        else:  # nearly all of them
            yield (link.old,), (link.new,), (link,)
    links += kin
    family_of_old: dict[int, int] = {}
    family_of_new: dict[int, int] = {}
    families: dict[int, tuple[set[int], set[int], list[Evidence]]] = {}
    for number, link in enumerate(links):
        met = {f for f in (family_of_old.get(link.old), family_of_new.get(link.new)) if f is not None}
        olds, news, evidence = {link.old}, {link.new}, [link]
        for family in met:
            more_olds, more_news, more_evidence = families.pop(family)
            olds |= more_olds
            news |= more_news
            evidence = more_evidence + evidence
        families[number] = (olds, news, evidence)
        family_of_old.update(dict.fromkeys(olds, number))
        family_of_new.update(dict.fromkeys(news, number))
    yield from ((olds, news, tuple(evidence)) for olds, news, evidence in families.values())


def _change(old: list[AreaVersion], new: list[AreaVersion], evidence: tuple[Evidence, ...]) -> AreaChange:
    kinds: set[ChangeKind] = set()
    if len(new) > 1:
        kinds.add(ChangeKind.SPLIT)
    if len(old) > 1:
        kinds.add(ChangeKind.MERGED)
    if not kinds:
        kinds = _kinds_of_one(old[0], new[0], evidence[0])
    elif _categories(old) != _categories(new):
        kinds.add(ChangeKind.RECATEGORISED)
    if _is_same_ground(kinds):
        dropped = gained = 0.0
    elif len(old) == len(new) == 1:
        dropped, gained = (max(0.0, float(a.boundary.area) - evidence[0].overlap_m2) for a in (old[0], new[0]))
    else:
        dropped, gained = _dropped_and_gained(old, new)
    ordered = tuple(sorted(kinds, key=_ORDER.index))
    units = unit_changes(old, new)
    message = sentence_for(ordered, old, new, dropped, gained, units)
    return AreaChange(ordered, tuple(old), tuple(new), evidence, dropped, gained, message, bool(units))


def _kinds_of_one(before: AreaVersion, after: AreaVersion, evidence: Evidence) -> set[ChangeKind]:
    kinds = set()
    if before.name != after.name and folded_name(before.name) != folded_name(after.name):
        kinds.add(ChangeKind.RENAMED)
    if before.category != after.category:
        kinds.add(ChangeKind.RECATEGORISED)
    if not evidence.same_ground:
        kinds.add(ChangeKind.BOUNDARY)
    if before.special_area_id != after.special_area_id:
        kinds.add(ChangeKind.ID_CHANGED)
    return kinds or {ChangeKind.UNCHANGED}


def _is_same_ground(kinds: set[ChangeKind]) -> bool:
    return not kinds & {ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.BOUNDARY}


def _categories(areas: list[AreaVersion]) -> set[str]:
    return {area.category for area in areas}


def _dropped_and_gained(old: list[AreaVersion], new: list[AreaVersion]) -> tuple[float, float]:
    before = shapely.union_all([area.boundary for area in old])
    after = shapely.union_all([area.boundary for area in new])
    return float(shapely.area(shapely.difference(before, after))), float(
        shapely.area(shapely.difference(after, before))
    )


def _alone(kind: ChangeKind, old: list[AreaVersion], new: list[AreaVersion]) -> AreaChange:
    dropped, gained = (sum(float(area.boundary.area) for area in areas) for areas in (old, new))
    message = sentence_for((kind,), old, new, dropped, gained)
    return AreaChange((kind,), tuple(old), tuple(new), (), dropped, gained, message)


def _absent(earlier: Sequence[AreaVersion], old: Sequence[AreaVersion]) -> list[AreaVersion]:
    """Return the earlier areas that are not in the old edition, as far as their identity tells."""
    present = {area.area_id for area in old} - {""}
    return [area for area in earlier if area.area_id not in present]


def _returned(added: Sequence[AreaVersion], absent: Sequence[AreaVersion], progress: Progress) -> set[int]:
    """Return the places of those that are in ``added`` again after having been absent.

    The same evidence decides as between two editions that follow each other (``may_be_one_area``), so that an area
    which gets back its identity is also said to have returned: same id and name, same id or same name with a quarter
    of either ground, or half of both grounds. An edition's absence makes id and name no weaker; a redrawn boundary is
    what one must expect when it comes back. Beyond identity, ground itself returns: under whatever name and id, when
    half of it was vulnerable before. An id given anew to other ground under another name is no return.
    """
    if not absent:
        return set()
    found = gather_evidence(absent, added, progress)
    return {e.new for e in found if may_be_one_area(e) or e.overlap_of_new >= RETURNED_SHARE}


def _importance(change: AreaChange) -> tuple[int, bool, str]:
    named = (change.new or change.old)[0]
    return (min(_ORDER.index(kind) for kind in change.kinds), change.is_as_before, folded_name(named.name))
