"""One plain sentence for each change. Translators see every clause whole; the first one names the area."""

from __future__ import annotations

from collections.abc import Sequence

from ..area import AreaVersion
from ..quantities import area_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text
from .kinds import ChangeKind


def sentence_for(
    kinds: Sequence[ChangeKind], old: Sequence[AreaVersion], new: Sequence[AreaVersion], dropped: float, gained: float
) -> Text:
    """Return the sentence that tells the change; ``dropped`` and ``gained`` are square metres."""
    if len(old) > 1 or len(new) > 1:
        return _joined(_of_family(kinds, old, new, dropped, gained))
    return _joined(_of_one(kinds, [*old, *new][0], [*old, *new][-1], dropped, gained))


def _of_family(
    kinds: Sequence[ChangeKind], old: Sequence[AreaVersion], new: Sequence[AreaVersion], dropped: float, gained: float
) -> list[Text]:
    if len(old) > 1 and len(new) > 1:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} were divided anew into {new}")
    elif len(new) > 1:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} was split into {new}")
    else:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} were merged into {new}")
    clauses = [text(template, old=_listed([a.name for a in old]), new=_listed([a.name for a in new]))]
    if dropped > 1:
        clauses.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} was left out"), area=area_in_words(dropped)))
    if gained > 1:
        clauses.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} was added"), area=area_in_words(gained)))
    if ChangeKind.RECATEGORISED in kinds:
        clauses.append(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "the category went from {old} to {new}"),
                old=_listed(sorted({a.category for a in old})),
                new=_listed(sorted({a.category for a in new})),
            )
        )
    return clauses


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
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} was redrawn ({dropped} left out, {gained} added)"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "its boundary was redrawn ({dropped} left out, {gained} added)"),
    ),
    ChangeKind.ID_CHANGED: (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{new} has got another id: {old_id} became {new_id}"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "its id went from {old_id} to {new_id}"),
    ),
}


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
        values |= {"dropped": area_in_words(dropped), "gained": area_in_words(gained)}
    return [Text(_CLAUSES[kind][-1] if place else _CLAUSES[kind][0], values) for place, kind in enumerate(kinds)]


def _id_in_words(area: AreaVersion) -> str:
    return "–" if area.special_area_id is None else str(area.special_area_id)


def _listed(names: Sequence[str]) -> Text | str:
    if len(names) < 2:
        return "".join(names)
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{first} and {last}"), first=", ".join(names[:-1]), last=names[-1])


def _joined(clauses: Sequence[Text]) -> Text:
    if len(clauses) == 1:
        return Text("{clause0}.", {"clause0": clauses[0]})
    values = {f"clause{number}": clause for number, clause in enumerate(clauses)}
    return Text("; ".join("{" + name + "}" for name in values) + ".", values)
