"""The pages before the areas: of an LPO or of the country, what there is and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import shapely
from qgis.PyQt.QtGui import QPainter

from ...domain.assessment import AssessmentStatus, Judgement, mean_of_method
from ...domain.category import Category, category_of
from ...domain.text import QT_TRANSLATE_NOOP
from ..facts import AssessedArea, ReportFacts, ReportScope
from ..flow.blocks import paragraph, room_for, section
from ..flow.strip import Strip
from ..flow.table import Cell, Column, table
from ..flow.type_scale import GREY, LEAD, SMALL, TITLE, WIDTH, TextStyle
from ..flow.words import Words
from ..maps.area_map import map_of, scale_of
from ..maps.layers import area_layer
from ..voice import NOTHING, Voice, grouped
from .marks import bar, category_mark
from .terms import STATUSES, category_in_words, edition_in_words, trend_in_words

MAP_HEIGHT = 84.0


def overview(facts: ReportFacts, pages: Mapping[str, int], voice: Voice) -> list[Strip]:
    """Return title, map, counts and a list of the areas; ``pages`` says on which page the part of an area begins."""
    strips = [_title(facts, voice), *paragraph(_summary(facts, voice), LEAD)]
    if facts.scope is ReportScope.LPO and facts.areas:
        shown = [one.area for one in facts.areas]
        bounds = shapely.total_bounds([area.boundary for area in shown])
        where = map_of(lambda: [area_layer(shown)], (bounds[0], bounds[1], bounds[2], bounds[3]))
        strips.append(room_for(MAP_HEIGHT, where, before=3))
        note = voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Scale 1 : {scale}. Coordinates in metres, SWEREF 99 TM (EPSG:3006)."),
            scale=grouped(round(scale_of((bounds[0], bounds[1], bounds[2], bounds[3]), WIDTH, MAP_HEIGHT))),
        )
        strips += paragraph(note, SMALL, before=0.8)
    strips += _counts(facts, voice)
    if facts.scope is ReportScope.NATION:
        strips += _regions(facts, voice)
    return [*strips, *_areas(facts, pages, voice)]


def _title(facts: ReportFacts, voice: Voice) -> Strip:
    if facts.scope is ReportScope.NATION:
        kind = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "National overview"))
        name = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Vulnerable areas in Sweden"))
    else:
        kind = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Local situational picture"))
        name = facts.name
    above = Words(kind, TextStyle(9.5, is_bold=True, colour=GREY), WIDTH)
    words = Words(name, TITLE, WIDTH)

    def draw(painter: QPainter, top: float) -> None:
        above.draw(painter, 0, top)
        words.draw(painter, 0, top + above.height)

    return Strip(above.height + words.height, draw, keeps_next=True)


def _summary(facts: ReportFacts, voice: Voice) -> str:
    return voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{edition} · areas: {areas} · signed assessments: {signed}"),
        edition=edition_in_words(voice, facts.edition),
        areas=len(facts.areas),
        signed=sum(one.is_signed for one in facts.areas),
    )


def _counts(facts: ReportFacts, voice: Voice) -> list[Strip]:
    counts = Counter(_category(one.area.category) for one in facts.areas)
    ground = Counter[str]()
    for one in facts.areas:
        ground[_category(one.area.category)] += one.area.boundary.area
    known = [category.value for category in facts.edition.scheme.categories]
    names = [*known, *sorted(set(counts) - set(known))]
    most = max(counts.values(), default=1) or 1
    columns = [
        Column("", 8),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Category")), 52),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas")), 16, is_number=True),
        Column("", 66),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Ground")), WIDTH - 142, is_number=True),
    ]
    rows: list[list[Cell]] = [
        [category_mark(name, 4.2), name, str(counts[name]), bar(counts[name] / most, GREY), voice.ground(ground[name])]
        for name in names
    ]
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Categories")), before=6)
    return [title, *table(columns, rows, before=0)]


def _regions(facts: ReportFacts, voice: Voice) -> list[Strip]:
    by_region: dict[tuple[str, str], Counter[str]] = {}
    for one in facts.areas:
        unit = one.area.organisation
        by_region.setdefault((unit.region, unit.region_code), Counter())[_category(one.area.category)] += 1
    names = [category.value for category in facts.edition.scheme.categories]
    width = 28.0
    columns = [
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Region")), WIDTH - width * (len(names) + 1)),
        *(Column(name, width, is_number=True) for name in names),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "All")), width, is_number=True),
    ]
    rows = [
        [region or code or NOTHING, *(str(counts[name]) for name in names), str(sum(counts.values()))]
        for (region, code), counts in sorted(by_region.items())
    ]
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Regions")))
    return [title, *table(columns, rows, before=0)]


def _areas(facts: ReportFacts, pages: Mapping[str, int], voice: Voice) -> list[Strip]:
    is_nation = facts.scope is ReportScope.NATION
    last = QT_TRANSLATE_NOOP("UtsattaOmraden", "LPO") if is_nation else QT_TRANSLATE_NOOP("UtsattaOmraden", "Page")
    columns = [
        Column("", 8),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Area")), 45),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Assessment")), 27),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem")), 19, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Uncertainty")), 23, is_number=True),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Judgement")), WIDTH - (152 if is_nation else 139)),
        Column(voice.say(last), 30 if is_nation else 17, is_number=not is_nation),
    ]
    rows = [_area(one, pages, is_nation, voice) for one in facts.areas]
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas")))
    return [title, *table(columns, rows, before=0)]


def _area(one: AssessedArea, pages: Mapping[str, int], is_nation: bool, voice: Voice) -> Sequence[Cell]:
    mean = mean_of_method(one.method, one.answers) if one.method is not None else None
    is_begun = one.status is not AssessmentStatus.NOT_BEGUN and mean is not None
    held = one.judgements[-1] if one.judgements else None
    page = pages.get(one.area.id)
    return [
        category_mark(one.area.category, 4.2),
        one.area.name,
        voice.say(STATUSES[one.status]),
        voice.level(mean.problem) if is_begun and mean else NOTHING,
        voice.level(mean.uncertainty) if is_begun and mean else NOTHING,
        _held(held, voice),
        one.area.organisation.lpo or NOTHING if is_nation else str(page) if page else NOTHING,
    ]


def _held(held: Judgement | None, voice: Voice) -> str:
    if held is None:
        return NOTHING
    return f"{category_in_words(voice, held.category)}, {trend_in_words(voice, held.trend).lower()}"


def _category(written: str) -> str:
    known: Category | None = category_of(written)
    return known.value if known else written
