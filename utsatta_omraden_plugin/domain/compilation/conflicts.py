"""The conflicts of a compilation, told in sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import shapely
from shapely import MultiPolygon

from ..area import AreaVersion
from ..category import CategoryScheme, category_of
from ..checks.finding import Finding, Severity
from ..quantities import area_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text
from .compiled import CompiledArea, Origin
from .conflict import Choice, Conflict, ConflictCode, conflict_key
from .going_on import Predecessors
from .handed import Handed
from .meeting import Meeting

_OF_GROUND = (Choice.LEFT, Choice.RIGHT, Choice.BOTH_CLIPPED, Choice.NEW_BOUNDARY, Choice.SEND_BACK)
_OF_AREA = (Choice.LEFT, Choice.RIGHT, Choice.ACCEPT, Choice.SEND_BACK)
_OF_ID = (Choice.LEFT, Choice.RIGHT, Choice.SEND_BACK)
_OF_CHECK = (Choice.ACCEPT, Choice.SEND_BACK)
_TOLD_OTHERWISE = frozenset({"category_not_in_scheme", "unknown_category"})


def conflicts_of_meetings(
    areas: Sequence[CompiledArea], met: Iterable[Meeting], known_ids: Collection[int]
) -> Iterator[Conflict]:
    """Tell of areas of different LPOs: the same one twice, the same known id twice, the same ground twice.

    Of what is one area nothing more is told, unless a person holds it for two: these have to be told apart.
    """
    for meeting in met:
        pair = (areas[meeting.left], areas[meeting.right])
        if meeting.same_area:
            yield _of_pair(ConflictCode.SAME_AREA_TWICE, pair, _words_of_one_area(pair), _OF_AREA, meeting.ground)
        if meeting.is_one_area:
            continue
        if meeting.same_id and pair[0].area.special_area_id in known_ids:
            yield _of_pair(ConflictCode.SAME_ID_TWICE, pair, _words_of_one_id(pair), _OF_ID)
        if meeting.ground is not None:
            message = text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{left} ({left_lpo}) and {right} ({right_lpo}) overlap by {area}."),
                **_names(pair),
                area=area_in_words(meeting.common_m2),
            )
            yield _of_pair(ConflictCode.OVERLAP_ACROSS_LPOS, pair, message, _OF_GROUND, meeting.ground)


def conflicts_of_numbers(areas: Sequence[CompiledArea], renumbered: Mapping[int, int]) -> Iterator[Conflict]:
    """Tell which areas were renumbered by rule; nobody has to do anything about it."""
    for place, first in sorted(renumbered.items()):
        pair = (areas[first], areas[place])
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "{left} ({left_lpo}) and {right} ({right_lpo}) were both given the new id {id}. {right} got {new_id}.",
            ),
            **_names(pair),
            id=areas[place].handed.special_area_id,
            new_id=areas[place].area.special_area_id,
        )
        yield _of_pair(ConflictCode.NEW_ID_TWICE, pair, message, (), blocking=False)


def conflicts_of_categories(
    areas: Sequence[CompiledArea], base: Iterable[AreaVersion], used: Mapping[str, Handed], scheme: CategoryScheme
) -> Iterator[Conflict]:
    """Tell of categories that the edition does not know, and of those that no signed judgement stands behind.

    ``used`` are the submissions by the hash of their files. Categories that stand as in the base edition without a
    signature are told once for each LPO, and nobody has to wait for them.
    """
    in_base = Predecessors(base)
    unsigned: dict[str, list[CompiledArea]] = defaultdict(list)
    for compiled in areas:
        area = compiled.handed
        before = in_base.of(area)
        if category_of(area.category) not in scheme.categories:
            yield _of_category(compiled, before, scheme)
        elif compiled.origin is Origin.LPO:
            signed = used[compiled.submission].signed.get(area.area_id)
            if signed is None and before is not None and before.category == area.category:
                unsigned[compiled.lpo_code].append(compiled)
            elif signed != area.category:
                yield _of_signature(compiled, before, signed, scheme)
    for same in unsigned.values():
        yield _of_same_categories(same)


def conflicts_of_checks(
    by_key: Mapping[str, CompiledArea],
    findings: Iterable[Finding],
    told: Collection[frozenset[str]],
    accepted: Collection[str],
) -> Iterator[Conflict]:
    """Tell of the errors that checks found; ``told`` are pairs of areas whose overlap or id is a conflict already."""
    for finding in findings:
        if finding.severity is not Severity.ERROR or finding.code in _TOLD_OTHERWISE or finding.key in accepted:
            continue
        if finding.code in ("overlap", "duplicate_id") and _are_told(finding.areas, told):
            continue
        concerned = [by_key[key] for key in finding.areas]
        yield Conflict(
            key=conflict_key(ConflictCode.CHECK_FAILED, [one.side for one in concerned], finding.key),
            code=ConflictCode.CHECK_FAILED,
            areas=tuple(one.handed for one in concerned),
            sides=tuple(one.key for one in concerned),
            lpos=_lpos(concerned),
            message=finding.message,
            choices=_OF_CHECK,
            point=finding.point,
            finding_key=finding.key,
        )


def _are_told(sides: Sequence[str], told: Collection[frozenset[str]]) -> bool:
    # Areas of any number of LPOs can have one id; people decide of two at a time.
    return all(frozenset(pair) in told for pair in combinations(sides, 2))


def _of_category(compiled: CompiledArea, before: AreaVersion | None, scheme: CategoryScheme) -> Conflict:
    message = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has the category “{category}”, which this edition does not have."),
        area=_label(compiled.handed),
        category=compiled.handed.category,
    )
    return _alone(ConflictCode.CATEGORY_NOT_IN_SCHEME, compiled, before, message, (Choice.NEW_CATEGORY,), scheme)


def _of_signature(
    compiled: CompiledArea, before: AreaVersion | None, signed: str | None, scheme: CategoryScheme
) -> Conflict:
    names: dict[str, object] = {"area": _label(compiled.handed), "category": compiled.handed.category}
    if signed is None:
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} is handed in as {category} without a signed judgement."),
            **names,
        )
    elif signed:
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{area} is handed in as {category}, but the signed judgement says {signed}."
            ),
            **names,
            signed=signed,
        )
    else:
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "{area} is handed in as {category}, but the signed judgement holds it for none of the categories.",
            ),
            **names,
        )
    choices = (Choice.ACCEPT, Choice.NEW_CATEGORY)
    code = ConflictCode.UNSIGNED_CATEGORY
    return _alone(code, compiled, before, message, choices, scheme, about=repr(signed))


def _of_same_categories(same: Sequence[CompiledArea]) -> Conflict:
    if len(same) == 1:
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{area} keeps the category of the base edition without a signed judgement."
            ),
            area=f"{_label(same[0].handed)} ({_lpo(same[0])})",
        )
    else:
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "{lpo}: {count} areas keep the category of the base edition without a signed judgement.",
            ),
            lpo=_lpo(same[0]),
            count=len(same),
        )
    code = ConflictCode.UNSIGNED_CATEGORY
    return Conflict(
        key=conflict_key(code, [one.side for one in same]),
        code=code,
        areas=tuple(one.handed for one in same),
        sides=tuple(one.key for one in same),
        lpos=_lpos(same),
        message=message,
        choices=(Choice.SEND_BACK,),
        point=_inside(same[0].handed.boundary),
        blocking=False,
    )


def _alone(
    code: ConflictCode,
    compiled: CompiledArea,
    before: AreaVersion | None,
    message: Text,
    choices: tuple[Choice, ...],
    scheme: CategoryScheme,
    about: str = "",
) -> Conflict:
    """Make a conflict about one area's category, the area of the base edition beside it where that can be chosen."""
    area = compiled.handed
    differs = before is not None and before.category != area.category
    if before is not None and differs and category_of(before.category) in scheme.categories:
        choices = (*choices, Choice.RIGHT)
        # Who decides for the base edition decides for what it says, not for whatever another base would say.
        about = "|".join([about, before.category, before.valid_from.isoformat() if before.valid_from else ""])
    return Conflict(
        key=conflict_key(code, [compiled.side], about),
        code=code,
        areas=(area,) if before is None else (area, before),
        sides=(compiled.key,) if before is None else (compiled.key, ""),
        lpos=_lpos([compiled]),
        message=message,
        choices=(*choices, Choice.SEND_BACK),
        point=_inside(area.boundary),
    )


def _of_pair(
    code: ConflictCode,
    pair: tuple[CompiledArea, CompiledArea],
    message: Text,
    choices: tuple[Choice, ...],
    ground: MultiPolygon | None = None,
    blocking: bool = True,
) -> Conflict:
    return Conflict(
        key=conflict_key(code, [one.side for one in pair]),
        code=code,
        areas=tuple(one.handed for one in pair),
        sides=tuple(one.key for one in pair),
        lpos=_lpos(pair),
        message=message,
        choices=choices,
        ground=ground,
        point=_inside(pair[0].area.boundary if ground is None else ground),
        blocking=blocking,
    )


def _words_of_one_area(pair: tuple[CompiledArea, CompiledArea]) -> Text:
    template = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "{left} ({left_lpo}) and {right} ({right_lpo}) are one and the same area."
    )
    return text(template, **_names(pair))


def _words_of_one_id(pair: tuple[CompiledArea, CompiledArea]) -> Text:
    template = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "{left} ({left_lpo}) and {right} ({right_lpo}) have the same id {id}."
    )
    return text(template, **_names(pair), id=pair[0].handed.special_area_id)


def _names(pair: tuple[CompiledArea, CompiledArea]) -> dict[str, object]:
    left, right = pair
    return {
        "left": _label(left.handed),
        "left_lpo": _lpo(left),
        "right": _label(right.handed),
        "right_lpo": _lpo(right),
    }


def _label(area: AreaVersion) -> str:
    return area.name.strip() or f"#{area.special_area_id or area.object_id or '–'}"


def _lpo(compiled: CompiledArea) -> str:
    return compiled.handed.organisation.lpo or compiled.lpo_code or "–"


def _lpos(concerned: Iterable[CompiledArea]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.lpo_code for one in concerned if one.lpo_code))


def _inside(ground: MultiPolygon) -> tuple[float, float] | None:
    point = shapely.point_on_surface(ground)
    return None if point is None or point.is_empty else (float(point.x), float(point.y))
