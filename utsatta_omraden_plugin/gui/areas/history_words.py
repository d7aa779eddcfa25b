"""A change of an area in words: when and what, then why and who."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDateTime, Qt

from ...domain.assessment import JudgementLevel
from ...domain.trend import Trend
from ...translation import translate
from ..area_layer import column_titles
from .command_words import how_it_was_drawn
from .level_choice import level_in_words
from .trend_words import trend_symbol

if TYPE_CHECKING:
    from ...domain.change import Change

GEOMETRY = "geom"
"""The column of a change that holds the boundary, as WKB in hexadecimal."""
TABLE = "area_version"
LEVEL = "level"
_TOLD_APART = ("category", "trend", "name", GEOMETRY)
_WITH_IT = ("valid_from", "trend_from", LEVEL)
"""Columns that say since when the others hold, and who decided; they are told apart."""


def is_of_area(change: Change) -> bool:
    """Whether a change is one of an area itself, and not of what was assessed of it."""
    return change.table == TABLE and bool(_columns(change))


def history_sentence(change: Change, by_number: Mapping[int, Change], as_shown: Callable[[str], str] = str) -> str:
    """Return a change in words, on two lines: when and what, then why and who.

    ``as_shown`` makes what is shown of a category as it stands in the data.
    """
    day = _local(change.at).toString("yyyy-MM-dd")
    what = " · ".join(_parts(change, root_of(change, by_number).what, as_shown))
    if change.undoes is None:
        first = translate("UtsattaOmraden", "{day} {change}")
        if change.what == "restore_area":
            first = translate("UtsattaOmraden", "{day} Restored: {change}")
    elif _is_redo(change, by_number):
        first = translate("UtsattaOmraden", "{day} Redone: {change}")
    else:
        first = translate("UtsattaOmraden", "{day} Undone: {change}")
    who = who_decided(change)
    second = f"«{change.reason}» {who}" if change.reason else who
    return f"{first.format(day=day, change=what)}\n{second}"


def who_decided(change: Change) -> str:
    """Return in which role a change was written, and at which level it was decided if that is known."""
    level = _level(change.new.get(LEVEL))
    return change.by if level is None or change.table != TABLE else f"{change.by} ({level_in_words(level)})"


def what_changed(change: Change, by_number: Mapping[int, Change]) -> str:
    """Return what a change of an area was, in one line."""
    return " · ".join(_parts(change, root_of(change, by_number).what, str))


def root_of(change: Change, by_number: Mapping[int, Change]) -> Change:
    """Return the change that a change takes back, or brings back, in the end."""
    while change.undoes is not None and change.undoes in by_number:
        change = by_number[change.undoes]
    return change


def when(change: Change) -> str:
    """Return from when a change holds, and when it was written."""
    since = change.new.get("valid_from")
    written = written_at(change)
    if not since:
        return translate("UtsattaOmraden", "Written {time}").format(time=written)
    return translate("UtsattaOmraden", "Holds from {date}, written {time}").format(date=since, time=written)


def written_at(change: Change) -> str:
    """Return when a change was written, in the time of this place."""
    return str(_local(change.at).toString("yyyy-MM-dd HH:mm:ss"))


def _parts(change: Change, command: str, as_shown: Callable[[str], str]) -> list[str]:
    old, new = change.old, change.new
    how = how_it_was_drawn(command)
    if "edition_id" in new and "edition_id" not in old:
        return _joined(translate("UtsattaOmraden", "added"), how)
    if "edition_id" in old and "edition_id" not in new:
        return _joined(translate("UtsattaOmraden", "removed"), how)
    parts = []
    if "category" in new:
        before, after = (as_shown(str(values.get("category", ""))) for values in (old, new))
        parts.append(f"{before} → {after}")
    if "trend" in new:
        before, after = (trend_symbol(_trend(values.get("trend"))) for values in (old, new))
        parts.append(translate("UtsattaOmraden", "trend {old} → {new}").format(old=before, new=after))
    if "name" in new:
        renamed = translate("UtsattaOmraden", "renamed from {old} to {new}")
        parts.append(renamed.format(old=old.get("name"), new=new["name"]))
    if GEOMETRY in new:
        parts.append(how or translate("UtsattaOmraden", "boundary changed"))
    titles = column_titles()
    others = [titles[column] for column in _columns(change) if column in titles and column not in _TOLD_APART]
    if others or not parts:
        changed = translate("UtsattaOmraden", "changed: {columns}")
        parts.append(changed.format(columns=", ".join(others) or change.what))
    return parts


def _joined(what: str, how: str) -> list[str]:
    """Return that an area came or went and by which operation."""
    return [f"{what} ({how})" if how else what]


def _columns(change: Change) -> list[str]:
    """Return the columns that say something by themselves."""
    both = [*change.new, *(column for column in change.old if column not in change.new)]
    return [column for column in both if column not in _WITH_IT] or both


def _trend(value: object) -> Trend | None:
    return Trend(value) if value in [trend.value for trend in Trend] else None


def _level(value: object) -> JudgementLevel | None:
    return JudgementLevel(value) if value in [level.value for level in JudgementLevel] else None


def _is_redo(change: Change, by_number: Mapping[int, Change]) -> bool:
    """Whether a change takes back a taking back: each further step turns it round."""
    steps = 0
    while change.undoes is not None and change.undoes in by_number:
        change = by_number[change.undoes]
        steps += 1
    return steps % 2 == 0


def _local(at: str) -> QDateTime:
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
