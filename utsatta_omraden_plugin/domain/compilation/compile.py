"""The compilation itself: from a base edition and what was handed in to one edition with its conflicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..area import AreaVersion
from ..category import CategoryScheme
from ..checks.checked_edition import CheckedEdition
from ..checks.run import check
from ..checks.stopping import checks_that_stop
from ..edition import EditionStatus
from ..edition_hash import content_hash, content_hashes
from ..many_objects import many_objects
from ..progress import Progress
from ..text import QT_TRANSLATE_NOOP, text
from .choosing import standings
from .compiled import Compiled, CompiledArea, Origin
from .conflict import Choice, Conflict, ConflictCode, conflict_key
from .conflicts import conflicts_of_categories, conflicts_of_checks, conflicts_of_meetings, conflicts_of_numbers
from .decision import ConflictCase, Decision
from .going_on import left_out
from .handed import Handed, LpoState
from .meeting import Meeting, meetings
from .numbering import Given, decided_numbers, renumbered, with_row_numbers
from .settling import settled

_MEETINGS = frozenset(
    {
        ConflictCode.OVERLAP_ACROSS_LPOS,
        ConflictCode.SAME_AREA_TWICE,
        ConflictCode.SAME_ID_TWICE,
        ConflictCode.NEW_ID_TWICE,
    }
)


@dataclass(frozen=True)
class Order:
    """What is to be compiled, beside what was handed in.

    ``year`` and ``scheme`` are those of the edition to come, ``base_year`` and ``base_areas`` (MultiPolygons in
    EPSG:3006) the edition that it starts from. ``today`` is the day that dates are measured against. ``units`` are LPOs
    known to exist (name by code) beside those of the base. A submission made after ``due`` (ISO 8601, UTC; empty for
    never) is late. ``known_ids`` are special area ids of further editions, ``kept_numbers`` those that a compilation
    before has given (by ``CompiledArea.key``) and ``handed_numbers`` those that had been handed in for the same areas.
    ``accepted`` are keys of findings that a person lets stand. ``changed`` are areas that people have put right since a
    compilation before, by key, each with the ``content_hash`` of what was compiled then: while that is handed in
    unchanged, the checks look at the area put right.
    """

    year: int
    scheme: CategoryScheme
    base_year: int
    base_areas: Sequence[AreaVersion]
    today: date
    units: Mapping[str, str] = field(default_factory=dict)
    due: str = ""
    known_ids: Collection[int] = ()
    kept_numbers: Mapping[str, int] = field(default_factory=dict)
    handed_numbers: Mapping[str, int] = field(default_factory=dict)
    accepted: Collection[str] = ()
    changed: Mapping[str, tuple[str, AreaVersion]] = field(default_factory=dict)


@many_objects()
def compile_edition(
    order: Order, handed: Iterable[Handed], decisions: Iterable[Decision] = (), progress: Progress | None = None
) -> Compiled:
    """Compile: the newest submission of each LPO, the base edition's areas for those that handed nothing in.

    Decisions on conflicts that stand again with the same sides are carried out. The same input gives the same outcome
    in whatever order it comes. Raises ``Cancelled``.
    """
    progress = progress or Progress()
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Putting the areas together")))
    lpos = standings(order.base_year, order.base_areas, handed, order.units, order.due)
    used = {state.used.sha256: state.used for state in lpos if state.used is not None}
    came = [*_handed_in(used.values()), *_from_base(order.base_areas, lpos)]
    gathered = with_row_numbers(_with_content(came), order.base_areas)
    known_ids = {area.special_area_id for area in order.base_areas if area.special_area_id is not None}
    known_ids.update(order.known_ids)
    progress.at(0.2, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Looking for areas that meet")))
    met = meetings(gathered, _laid_out(order, gathered), known_ids)
    progress.at(0.5)
    by_key = {decision.conflict_key: decision for decision in decisions}
    met = [replace(meeting, is_two=_is_two(gathered, meeting, by_key)) for meeting in met]
    areas, told = renumbered(gathered, known_ids, _given(order, gathered, met, by_key), met)
    conflicts = [
        *conflicts_of_meetings(areas, met, known_ids),
        *conflicts_of_numbers(areas, told),
        *conflicts_of_categories(areas, order.base_areas, used, order.scheme),
    ]
    after, cases = settled(areas, [_case(conflict, by_key) for conflict in conflicts])
    progress.at(0.6, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Checking the areas")))
    failed = _failed_checks(order, after, cases, progress.part(0.6, 1.0))
    cases += [_case(conflict, by_key) for conflict in failed]
    progress.at(1.0)
    return Compiled(
        areas=tuple(after),
        before_decisions=tuple(areas),
        lpos=tuple(lpos),
        cases=tuple(sorted(cases, key=_rank)),
        left_out=tuple(left_out(order.base_areas, lpos, areas)),
    )


def _handed_in(used: Iterable[Handed]) -> Iterator[CompiledArea]:
    for one in used:
        for place, area in enumerate(one.areas):
            key = f"{one.lpo_code}:{area.area_id or f'#{place}'}"
            yield CompiledArea(key, area, area, Origin.LPO, one.lpo_code, one.sha256)


def _from_base(areas: Iterable[AreaVersion], lpos: Iterable[LpoState]) -> Iterator[CompiledArea]:
    came = {state.lpo_code for state in lpos if state.is_in}
    for place, area in enumerate(areas):
        lpo = area.organisation.lpo_code
        if lpo not in came:
            yield CompiledArea(f"base:{area.area_id or f'#{place}'}", area, area, Origin.BASE, lpo)


def _is_two(areas: Sequence[CompiledArea], meeting: Meeting, decisions: Mapping[str, Decision]) -> bool:
    sides = (areas[meeting.left].side, areas[meeting.right].side)
    decision = decisions.get(conflict_key(ConflictCode.SAME_AREA_TWICE, sides)) if meeting.same_area else None
    return decision is not None and decision.choice is Choice.ACCEPT


def _given(
    order: Order, areas: Sequence[CompiledArea], met: Iterable[Meeting], decisions: Mapping[str, Decision]
) -> Given:
    return Given(
        numbers=order.kept_numbers,
        handed=order.handed_numbers,
        written={key: area.special_area_id for key, (_, area) in order.changed.items()},
        decided=decided_numbers(areas, met, decisions),
        burnt=[decision.number for decision in decisions.values() if decision.number is not None],
    )


def _with_content(areas: Sequence[CompiledArea]) -> list[CompiledArea]:
    contents = content_hashes(compiled.handed for compiled in areas)
    twins = [0] * len(areas)
    seen: Counter[tuple[str, str]] = Counter()
    for place in sorted(range(len(areas)), key=lambda place: areas[place].key):
        said = areas[place].lpo_code, contents[place]
        seen[said] += 1
        twins[place] = seen[said]
    return [
        replace(compiled, handed_content=content, twin=twin) for compiled, content, twin in zip(areas, contents, twins)
    ]


def _laid_out(order: Order, areas: Sequence[CompiledArea]) -> CheckedEdition:
    # Ids of rows may be shared by copies of one workspace; the keys are not.
    named = [replace(compiled.area, id=compiled.key) for compiled in areas]
    return CheckedEdition(named, order.year, order.today, scheme=order.scheme)


def _failed_checks(
    order: Order, areas: Sequence[CompiledArea], cases: Sequence[ConflictCase], progress: Progress
) -> list[Conflict]:
    findings = check(_laid_out(order, _as_put_right(order, areas)), progress, checks_that_stop(EditionStatus.COMPILED))
    told = {frozenset(case.conflict.sides) for case in cases if case.conflict.code in _MEETINGS and not case.is_settled}
    by_key = {compiled.key: compiled for compiled in areas}
    return list(conflicts_of_checks(by_key, findings, told, order.accepted))


def _as_put_right(order: Order, areas: Sequence[CompiledArea]) -> Sequence[CompiledArea]:
    if not order.changed:
        return areas
    return [
        replace(one, area=order.changed[one.key][1])
        if one.key in order.changed and order.changed[one.key][0] == content_hash([one.area])
        else one
        for one in areas
    ]


def _case(conflict: Conflict, decisions: Mapping[str, Decision]) -> ConflictCase:
    decision = decisions.get(conflict.key)
    # The ways to settle a conflict may be others than when it was decided: with another scheme, for one.
    holds = decision is not None and decision.choice in conflict.choices
    return ConflictCase(conflict, decision if holds else None)


def _rank(case: ConflictCase) -> tuple[bool, int, tuple[str, ...], str]:
    conflict = case.conflict
    return not conflict.blocking, list(ConflictCode).index(conflict.code), conflict.lpos, conflict.key
