"""Dates that cannot be, and dates that do not go with the category."""

from __future__ import annotations

from collections.abc import Iterable

from ..category import category_of
from ..text import QT_TRANSLATE_NOOP, Text, text
from ..validity import is_open_end, read_date
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity, finding_key
from .words import listed

# An import keeps a date that it cannot read under the name of its column.
_END_COLUMNS = frozenset({"aktualitet_slut", "aktualit_1", "valid_to"})
_DATE_COLUMNS = _END_COLUMNS | {"aktualitet", "aktualitet_start", "valid_from"}
_LISTED = 500
"""Of more areas than this none is listed: the finding is about the edition, and no map shows so many outlines."""


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the dates of each area, and at those that it had in the previous edition."""
    yield from _unreadable(edition)
    yield from _impossible(edition)
    yield from _against_earlier(edition)
    yield from _blank_ends(edition)


def _blank_ends(edition: CheckedEdition) -> Iterable[Finding]:
    """Tell once that a blank stands for an open end (data.md, "Errors and quirks"); the import keeps it as it came."""
    places, column = [], ""
    for place, area in enumerate(edition.areas):
        if not area.extra or area.valid_to is not None:
            continue
        for name, value in area.extra.items():
            if name.casefold() in _END_COLUMNS and is_open_end(value):
                places.append(place)
                column = name
    if not places:
        return
    if len(places) == len(edition.areas):
        template = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "In {column} a blank stands for the open end of all {count} areas, instead of nothing."
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "In {column} a blank stands for the open end of {count} of {all} areas, instead of nothing: {areas}.",
        )
    message = text(
        template,
        column=column,
        count=len(places),
        all=len(edition.areas),
        areas=listed([edition.labels[place] for place in places]),
    )
    yield Finding(
        code=DATE.code,
        severity=Severity.INFO,
        areas=tuple(edition.references[place] for place in places) if len(places) <= _LISTED else (),
        message=message,
        how_to_fix=text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Nothing needs to be done: the program reads the blank as an open end, and exports write it as the "
                "published files do. Other programs may take it for a text.",
            )
        ),
        fixable=False,
        point=edition.points[places[0]],
        key=finding_key(DATE.code, "blank_end", [], None),
    )


def _unreadable(edition: CheckedEdition) -> Iterable[Finding]:
    for place, area in enumerate(edition.areas):
        if not area.extra:
            continue
        for column, value in area.extra.items():
            if column.casefold() not in _DATE_COLUMNS or _is_date_or_blank(value):
                continue
            message = text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: “{value}” in {column} is not a date."),
                area=edition.labels[place],
                value=value,
                column=column,
            )
            how_to_fix = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write the date as year-month-day: 2025-12-01."))
            yield DATE.finding(edition, [place], message, about=f"unreadable:{column}", how_to_fix=how_to_fix)


def _is_date_or_blank(value: object) -> bool:
    try:
        read_date(value)
    except ValueError:
        return False
    return True


def _impossible(edition: CheckedEdition) -> Iterable[Finding]:
    earliest, today, year = edition.tolerances.earliest_start, edition.today, edition.year
    for place, area in enumerate(edition.areas):
        start, end = area.valid_from, area.valid_to
        if start is None:
            continue
        values: dict[str, object] = {"area": edition.labels[place], "start": start.isoformat()}
        if end is not None and end < start:
            template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: the category ends {end}, before it starts {start}.")
            message = Text(template, {**values, "end": end.isoformat()})
            yield DATE.finding(edition, [place], message, about="end_before_start")
        if start > today:
            template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: the category starts {start}, which is yet to come.")
        elif start.year > year:
            template = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{area}: the category starts {start}, after the year of the edition."
            )
        elif start < earliest:
            template = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{area}: the category starts {start}, long before there were any such areas."
            )
        else:
            continue
        yield DATE.finding(edition, [place], Text(template, values), about="start", severity=Severity.WARNING)


def _against_earlier(edition: CheckedEdition) -> Iterable[Finding]:
    """The date tells since when an area has its category: the two change together or not at all (data.md)."""
    for before, place in edition.continued:
        now = edition.areas[place]
        old, new = category_of(before.category), edition.categories[place]
        if None in (old, new, before.valid_from, now.valid_from):
            continue
        if old == new and before.valid_from != now.valid_from:
            template = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{area}: the date went from {old} to {new} although the category stayed {category}."
            )
        # A category that no longer exists was left without a decision about the area.
        elif old != new and before.valid_from == now.valid_from and old in edition.known_categories:
            template = QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "{area}: the category went from {old_category} to {category}, but the date is still {new}.",
            )
        else:
            continue
        message = text(
            template,
            area=edition.labels[place],
            old=before.valid_from,
            new=now.valid_from,
            old_category=before.category,
            category=now.category,
        )
        how_to_fix = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The date tells since when the area has its category: correct one of them."
            )
        )
        yield DATE.finding(edition, [place], message, about="between", severity=Severity.WARNING, how_to_fix=how_to_fix)


DATE = Check(
    code="date",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Date")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The dates tell how long an area has been how gravely exposed; follow-ups rest on them."
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Look up the decision and write its date.")),
    find=find,
    looks_at_ground=True,
)
