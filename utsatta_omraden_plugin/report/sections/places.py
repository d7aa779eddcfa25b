"""The places of step 4 on a map and in a table, bound by their numbers. Only in documents that may hold them."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from qgis.core import QgsMapLayer

from ...domain.assessment import Place
from ...domain.text import QT_TRANSLATE_NOOP
from ..facts import AssessedArea
from ..flow.blocks import paragraph, section
from ..flow.strip import Strip
from ..flow.table import Column, table
from ..flow.type_scale import WIDTH
from ..maps.layers import faint_layer, outline_layer
from ..maps.map_place import map_strip
from ..maps.place_layers import place_layers
from ..voice import NOTHING, Voice
from .actors import term_in_words
from .terms import SOURCES, TIMES, WEEKDAYS

MAP_HEIGHT = 110.0


def places(shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return map and table of the places."""
    method = shown.method
    if method is None:
        return []
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Places (step 4)")), starts_page=bool(shown.places))
    if not shown.places:
        none = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "No places are drawn."))
        return [title, *paragraph(none)]
    bounds = shapely.total_bounds([shown.area.boundary, *(place.shape for place in shown.places)])
    note = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "The numbers are those of the table."))
    where = map_strip(
        lambda: _layers(shown), (bounds[0], bounds[1], bounds[2], bounds[3]), MAP_HEIGHT, note, keeps_next=True
    )
    columns = [
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "No.")), 11, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Kind")), 44),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "When")), 42),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Description")), WIDTH - 125),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Source")), 28),
    ]
    rows = [
        [
            str(number),
            term_in_words(method.place_kinds, place.kind, voice),
            _when(place, voice),
            place.description.strip() or NOTHING,
            voice.say(SOURCES[place.source_kind]) if place.source_kind else NOTHING,
        ]
        for number, place in enumerate(shown.places, start=1)
    ]
    return [title, where, *table(columns, rows)]


def _layers(shown: AssessedArea) -> list[QgsMapLayer]:
    layers: list[QgsMapLayer] = [*place_layers(shown.places), outline_layer(shown.area)]
    if shown.around:
        layers.append(faint_layer(shown.around))
    return layers


def _when(place: Place, voice: Voice) -> str:
    days = _days(place, voice)
    times = ", ".join(voice.say(TIMES[time]) for time in place.times_of_day)
    return ", ".join(filter(None, (days, times))) or NOTHING


def _days(place: Place, voice: Voice) -> str:
    days: Sequence[str] = [voice.say(WEEKDAYS[day]) for day in WEEKDAYS if day in place.weekdays]
    if len(days) == len(WEEKDAYS):
        return voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "all days"))
    return ", ".join(days)
