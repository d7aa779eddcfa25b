"""Places in the user's words: what, when, how large."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale

from ....domain.assessment import Place, SourceKind, TimeOfDay, Weekday
from ....domain.method import Method, PlaceKind
from ....domain.quantities import area_in_words
from ....report.sections.terms import SOURCES, TIMES, WEEKDAYS
from ....translation import language, speech, translate, translated
from ...digitising.shapes import ShapeKind, kind_of

M2_PER_HECTARE = 10_000.0
HOURS = {
    TimeOfDay.NIGHT: "0–6",
    TimeOfDay.MORNING: "6–10",
    TimeOfDay.DAY: "10–16",
    TimeOfDay.EVENING: "16–20",
    TimeOfDay.LATE_EVENING: "20–24",
}


def kind_of_place(method: Method, kind: str) -> PlaceKind | None:
    """Return one of the method's kinds of place by its id."""
    return next((one for one in method.place_kinds if one.id == kind), None)


def kind_in_words(method: Method, kind: str) -> str:
    """Return a kind's name; one that the method lacks stands as it is."""
    found = kind_of_place(method, kind)
    return found.text.in_language(language()) if found is not None else kind


def weekday_in_words(day: Weekday) -> str:
    """Return a day's short name."""
    return speech(WEEKDAYS[day])


def time_in_words(part: TimeOfDay) -> str:
    """Return the name of a part of the day."""
    return speech(TIMES[part])


def source_choices() -> list[tuple[str, str]]:
    """Return the kinds of source with their names."""
    return [(source.value, speech(SOURCES[source])) for source in SourceKind]


def when_in_words(place: Place) -> str:
    """Return days and times, a dash when it is not known when."""
    days = ", ".join(weekday_in_words(day) for day in place.weekdays)
    parts = ", ".join(time_in_words(part) for part in place.times_of_day)
    return "; ".join(words for words in (days, parts) if words) or "–"


def size_in_words(place: Place) -> str:
    """Return the area's size or the line's length; of a point that it is one."""
    kind = kind_of(place.shape)
    if kind is ShapeKind.AREA:
        return translated(area_in_words(place.shape.area))
    if kind is ShapeKind.LINE:
        return translate("UtsattaOmraden", "{metres} m").format(metres=QLocale().toString(round(place.shape.length)))
    return translate("UtsattaOmraden", "point")


def measured(square_metres: float) -> str:
    """Return a difference of ground in hectares and in square metres: ``1,3 ha (12 605 m²)``."""
    locale = QLocale()  # QGIS leaves the separators out by default, and six digits in a row cannot be read
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return translate("UtsattaOmraden", "{hectares} ha ({metres} m²)").format(
        hectares=locale.toString(square_metres / M2_PER_HECTARE, "f", 2), metres=locale.toString(round(square_metres))
    )
