"""One plain sentence for each change. Translators see every clause whole; the first one names the area."""

from __future__ import annotations

from collections.abc import Sequence

from ..area import AreaVersion
from ..org_unit import OrgLevel
from ..quantities import NOTHING_M2, area_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text
from .evidence import SAME_GROUND_M2
from .kinds import ChangeKind
from .organisation import UnitChange


def sentence_for(
    kinds: Sequence[ChangeKind],
    old: Sequence[AreaVersion],
    new: Sequence[AreaVersion],
    dropped: float,
    gained: float,
    units: Sequence[UnitChange] = (),
) -> Text:
    """Return the sentence that tells the change; ``dropped`` and ``gained`` are square metres.

    ``units`` are what changed of the organisation, told at the end.
    """
    if len(old) > 1 or len(new) > 1:
        clauses = _of_family(kinds, old, new, dropped, gained)
    elif units and kinds == (ChangeKind.UNCHANGED,):
        clauses = [text(_ALL_BUT_ORGANISATION, new=new[0].name)]
    else:
        clauses = _of_one(kinds, [*old, *new][0], [*old, *new][-1], dropped, gained)
    return _joined([*clauses, *map(_of_unit, units)])


def _of_family(
    kinds: Sequence[ChangeKind], old: Sequence[AreaVersion], new: Sequence[AreaVersion], dropped: float, gained: float
) -> list[Text]:
    """Tell which part got which category; the category before is told only when it changed."""
    if len(old) > 1 and len(new) > 1:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} were divided anew into {new}")
    elif len(new) > 1:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} became {count}: {new}")
    else:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} were merged into {new}")
    before = [_with_category(a) if ChangeKind.RECATEGORISED in kinds else a.name for a in old]
    after = _listed([_with_category(a) for a in new])
    clauses = [text(template, old=_listed(before), new=after, count=_counted(len(new)))]
    if dropped > SAME_GROUND_M2:
        clauses.append(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} is no longer part of it"), area=area_in_words(dropped))
        )
    if gained > SAME_GROUND_M2:
        clauses.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} was added"), area=area_in_words(gained)))
    return clauses


def _with_category(area: AreaVersion) -> Text:
    return Text("{name} ({category})", {"name": area.name, "category": area.category})


_COUNTS = {
    2: QT_TRANSLATE_NOOP("UtsattaOmraden", "two"),
    3: QT_TRANSLATE_NOOP("UtsattaOmraden", "three"),
    4: QT_TRANSLATE_NOOP("UtsattaOmraden", "four"),
    5: QT_TRANSLATE_NOOP("UtsattaOmraden", "five"),
    6: QT_TRANSLATE_NOOP("UtsattaOmraden", "six"),
}


def _counted(number: int) -> Text | str:
    return text(_COUNTS[number]) if number in _COUNTS else str(number)


# Per kind: the clause that opens the sentence, and the one that follows another.
_CLAUSES = {
    ChangeKind.NEW: (QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} is new, as {category}"),),
    ChangeKind.RETURNED: (QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} has returned, as {category}"),),
    ChangeKind.REMOVED: (QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} was removed; it was {old_category}"),),
    ChangeKind.UNCHANGED: (QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} is unchanged"),),
    ChangeKind.RENAMED: (QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} is now called {new}"),),
    ChangeKind.RECATEGORISED: (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} went from {old_category} to {category}"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "it went from {old_category} to {category}"),
    ),
    ChangeKind.BOUNDARY: (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} was redrawn ({ground})"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "its boundary was redrawn ({ground})"),
    ),
    ChangeKind.ID_CHANGED: (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} has got another id: {old_id} became {new_id}"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "its id went from {old_id} to {new_id}"),
    ),
}

_ALL_BUT_ORGANISATION = QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} keeps its id, name, category and boundary")

_UNITS = {
    OrgLevel.LPO: QT_TRANSLATE_NOOP("UtsattaOmraden", "the LPO went from {old} to {new}"),
    OrgLevel.POLICE_AREA: QT_TRANSLATE_NOOP("UtsattaOmraden", "the police area went from {old} to {new}"),
    OrgLevel.REGION: QT_TRANSLATE_NOOP("UtsattaOmraden", "the region went from {old} to {new}"),
}


def _of_unit(change: UnitChange) -> Text:
    return text(_UNITS[change.level], old=_listed(change.old), new=_listed(change.new))


def _of_one(
    kinds: Sequence[ChangeKind], before: AreaVersion, after: AreaVersion, dropped: float, gained: float
) -> list[Text]:
    if kinds == (ChangeKind.UNCHANGED,):  # most of them
        return [Text(_CLAUSES[ChangeKind.UNCHANGED][0], {"new": after.name})]
    values: dict[str, object] = {
        "old": before.name,
        "new": after.name,
        "old_category": before.category,
        "category": after.category,
        "old_id": _id_in_words(before),
        "new_id": _id_in_words(after),
    }
    if ChangeKind.BOUNDARY in kinds:
        values["ground"] = _redrawn(dropped, gained)
    return [Text(_CLAUSES[kind][-1] if place else _CLAUSES[kind][0], values) for place, kind in enumerate(kinds)]


def _redrawn(dropped: float, gained: float) -> Text:
    """Return what was lost and gained, leaving out what would read as 0.0 m²."""
    if gained < NOTHING_M2:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{dropped} left out")
    elif dropped < NOTHING_M2:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{gained} added")
    else:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{dropped} left out, {gained} added")
    return text(template, dropped=area_in_words(dropped), gained=area_in_words(gained))


def _id_in_words(area: AreaVersion) -> str:
    return "–" if area.special_area_id is None else str(area.special_area_id)


def _listed(names: Sequence[str | Text]) -> Text | str:
    if len(names) < 2:
        return names[0] if names else ""
    places = {f"name{place}": name for place, name in enumerate(names[:-1])}
    first = Text(", ".join("{" + place + "}" for place in places), places)
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{first} and {last}"), first=first, last=names[-1])


def _joined(clauses: Sequence[Text]) -> Text:
    if len(clauses) == 1:
        return Text("{clause0}.", {"clause0": clauses[0]})
    values = {f"clause{number}": clause for number, clause in enumerate(clauses)}
    return Text("; ".join("{" + name + "}" for name in values) + ".", values)
