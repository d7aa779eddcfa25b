"""The pages before the areas: of an LPO or of the country, what there is and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import shapely
from qgis.PyQt.QtGui import QPainter

from ...domain.area import AreaVersion
from ...domain.assessment import mean_of_method
from ...domain.category import Category, category_of
from ...domain.text import QT_TRANSLATE_NOOP
from ..charts.canvas import is_there
from ..charts.profile import ProfileBar, profile, shortened
from ..facts import AssessedArea, ReportFacts, ReportScope
from ..flow.blocks import paragraph, picture, section
from ..flow.strip import Strip
from ..flow.table import Cell, Column, table
from ..flow.type_scale import GREY, LEAD, SMALL, TITLE, WIDTH, TextStyle
from ..flow.words import Words
from ..maps.layers import area_layer
from ..maps.map_place import map_strip
from ..maps.scale import has_ground, scale_of
from ..voice import NOTHING, Voice, grouped
from .marks import bar, category_mark
from .terms import STATUSES, category_in_words, edition_in_words, trend_in_words

MAP_HEIGHT = 78.0
_MOST_BARS = 20


def overview(facts: ReportFacts, pages: Mapping[str, int], voice: Voice) -> list[Strip]:
    """Return title, map, counts and a list of the areas; ``pages`` says on which page the part of an area begins."""
    strips = [_title(facts, voice), *paragraph(_summary(facts, voice), LEAD)]
    if facts.scope is ReportScope.LPO and facts.areas:
        shown = [one.area for one in facts.areas]
        strips += _map(shown, voice)
    strips += _counts(facts, voice)
    if facts.scope is ReportScope.NATION:
        strips += _regions(facts, voice)
    strips += _areas(facts, pages, voice)
    return strips if facts.scope is ReportScope.NATION else [*strips, *_profile(facts, voice)]


def _map(shown: Sequence[AreaVersion], voice: Voice) -> list[Strip]:
    around = shapely.total_bounds([area.boundary for area in shown])
    bounds = (around[0], around[1], around[2], around[3])
    if not has_ground(bounds):
        return []
    note = voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Scale 1 : {scale}. Coordinates in metres, SWEREF 99 TM (EPSG:3006)."),
        scale=grouped(round(scale_of(bounds, MAP_HEIGHT))),
    )
    return [map_strip(lambda: [area_layer(shown)], bounds, MAP_HEIGHT, note)]


def _title(facts: ReportFacts, voice: Voice) -> Strip:
    if facts.scope is ReportScope.NATION:
        kind = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "National overview"))
        name = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Vulnerable areas in Sweden"))
    else:
        kind = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Local situational picture"))
        name = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "LPO {name}"), name=facts.name)
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
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas")), 22, is_number=True),
        Column("", 60),
        Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Ground")), WIDTH - 142, is_number=True),
    ]
    rows: list[list[Cell]] = [
        [
            category_mark(name, 4.2),
            name,
            str(counts[name]),
            bar(counts[name] / most, GREY),
            voice.ground(ground[name]) if counts[name] else NOTHING,
        ]
        for name in names
    ]
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Categories")), before=6)
    return [title, *table(columns, rows, before=0)]


def _profile(facts: ReportFacts, voice: Voice) -> list[Strip]:
    """Return the means of the areas beside each other, where there are several and not too many to be seen."""
    means = [(one.area.name, mean_of_method(one.method, one.answers)) for one in facts.areas if one.method is not None]
    bars = [
        ProfileBar(shortened(name), mean.problem, mean.uncertainty, voice.level(mean.problem))
        for name, mean in means
        if mean.problem is not None
    ]
    if not 1 < len(bars) <= _MOST_BARS or not is_there():
        return []
    title = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem level and uncertainty"))
    note = voice.say(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Mean problem level of each area (bar). The line at its end grows with the uncertainty."
        )
    )
    height = 8 + 6.5 * len(bars)
    drawn = picture(profile(bars, WIDTH * 0.75, height), height, width=WIDTH * 0.75)
    return [section(title), *paragraph(note, SMALL, before=0, keeps_next=True), drawn]


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
    """Return the list of the areas: of an LPO with figures and pages, of the country with the LPO."""
    area = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Area"))
    assessment = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Assessment"))
    judgement = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Judgement"))
    trend = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Trend"))
    if facts.scope is ReportScope.NATION:
        lpo = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "LPO"))
        widths = ((area, 45), (lpo, 36), (assessment, 27), (judgement, 40), (trend, WIDTH - 156))
        columns = [Column("", 8), *(Column(title, width) for title, width in widths)]
        rows = [_area_of_nation(one, voice) for one in facts.areas]
    else:
        columns = [
            Column("", 8),
            Column(area, 37),
            Column(assessment, 24),
            Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem")), 18, is_number=True),
            Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Uncertainty")), 22, is_number=True),
            Column(judgement, 35),
            Column(trend, WIDTH - 158),
            Column(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Page")), 14, is_number=True),
        ]
        rows = [_area_of_lpo(one, pages.get(one.area.id), voice) for one in facts.areas]
    title = section(voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas")))
    return [title, *table(columns, rows, before=0)]


def _area_of_nation(one: AssessedArea, voice: Voice) -> Sequence[Cell]:
    return [
        category_mark(one.area.category, 4.2),
        one.area.name,
        one.area.organisation.lpo or NOTHING,
        voice.say(STATUSES[one.status]),
        *_held(one, voice),
    ]


def _area_of_lpo(one: AssessedArea, page: int | None, voice: Voice) -> Sequence[Cell]:
    mean = mean_of_method(one.method, one.answers) if one.method is not None else None
    return [
        category_mark(one.area.category, 4.2),
        one.area.name,
        voice.say(STATUSES[one.status]),
        voice.level(mean.problem if mean else None),
        voice.level(mean.uncertainty if mean else None),
        *_held(one, voice),
        NOTHING if page is None else str(page),
    ]


def _held(one: AssessedArea, voice: Voice) -> tuple[str, str]:
    """Return category and trend of the judgement of the highest level that has judged."""
    if not one.judgements:
        return NOTHING, NOTHING
    held = one.judgements[-1]
    return category_in_words(voice, held.category), trend_in_words(voice, held.trend)


def _category(written: str) -> str:
    known: Category | None = category_of(written)
    return known.value if known else written
