"""The first page of an area: who it is, where it is, how it stands, at one glance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

from ...domain.area import AreaVersion
from ...domain.assessment import Answer, Answers, RollUp, is_stale, roll_up
from ...domain.category import category_of
from ...domain.method import Method
from ...domain.text import QT_TRANSLATE_NOOP
from ..charts.canvas import is_there
from ..charts.certainty import GRAVE, UNSURE, certainty
from ..charts.profile import ProfileBar, profile, shortened
from ..facts import AssessedArea, ReportFacts
from ..flow.blocks import callout, paragraph, picture, side_by_side
from ..flow.strip import Strip
from ..flow.type_scale import BODY, GREY, LEAD, SMALL, TITLE, WIDTH, TextStyle
from ..flow.words import Run, Words
from ..maps.layers import area_layer, faint_layer
from ..maps.map_place import map_strip
from ..maps.scale import has_ground, scale_of
from ..voice import Voice, grouped
from .marks import category_mark
from .terms import edition_in_words

MAP_HEIGHT = 93.0
CHART_HEIGHT = 53.0
_MARK = 13.0
_FIGURE = TextStyle(17, is_bold=True, leading=1.15)


def area_cover(facts: ReportFacts, shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return title, standing, map, key figures and charts of one area; they fill a page."""
    strips = [_title(shown.area, voice), *_facts_of(facts, shown.area, voice), *standing(shown, voice)]
    if shown.method is not None:
        notice = paragraph(voice.wording(shown.method.notice), SMALL, left=3, before=0)
        strips += callout(notice, GREY)
    bounds = shown.area.boundary.bounds
    if has_ground(bounds):
        strips.append(map_strip(lambda: _layers(shown), bounds, MAP_HEIGHT, _map_line(facts, shown, voice)))
    if shown.method is not None and shown.is_answered:
        strips += _figures(facts, shown, voice)
    return strips


def standing(shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return whether the assessment is signed, by whom and when, or that it is a draft or missing."""
    if shown.assessment is None:
        said = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "No assessment has been begun in this edition."))
        return callout(paragraph([Run(said, is_bold=True)], BODY, left=3, before=0))
    assessment = shown.assessment
    if assessment.is_signed:
        words = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Signed"))
        more = voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{day} by {role}, revision {revision}"),
            day=_local_day(assessment.signed_at),
            role=assessment.signed_by,
            revision=assessment.revision,
        )
    else:
        words = draft_mark(shown, voice)
        more = voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "assessor {role}, revision {revision}"),
            role=assessment.assessor,
            revision=assessment.revision,
        )
    strips = paragraph([Run(words, is_bold=True), Run(f"  {more}")], LEAD, left=3, before=0)
    if assessment.revision_reason:
        why = QT_TRANSLATE_NOOP("UtsattaOmraden", "Why it was revised: {reason}")
        strips += paragraph(voice.say(why, reason=assessment.revision_reason), SMALL, left=3, before=0.3)
    if shown.revision_under_way:
        under_way = QT_TRANSLATE_NOOP("UtsattaOmraden", "Revision {revision} is under way and not shown here.")
        strips += paragraph(voice.say(under_way, revision=shown.revision_under_way), SMALL, left=3, before=0.3)
    if assessment.merged_from:
        merged = QT_TRANSLATE_NOOP("UtsattaOmraden", "A common assessment, made of {count} assessments.")
        strips += paragraph(voice.say(merged, count=len(assessment.merged_from)), SMALL, left=3, before=0.3)
    if shown.other_assessors:
        others = QT_TRANSLATE_NOOP("UtsattaOmraden", "Also assessed by, not shown here: {roles}")
        strips += paragraph(voice.say(others, roles=", ".join(shown.other_assessors)), SMALL, left=3, before=0.3)
    return callout(strips)


def _local_day(moment: str) -> str:
    """Return the day of an ISO 8601 time in UTC where the document is made."""
    return datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone().date().isoformat()


def draft_mark(shown: AssessedArea, voice: Voice) -> str:
    """Return the mark of a page that nobody has signed, "" on signed ones."""
    if shown.is_signed:
        return ""
    return voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "DRAFT – not signed"))


def _title(area: AreaVersion, voice: Voice) -> Strip:
    mark = category_mark(area.category, _MARK)
    kind = Words(
        voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Local situational picture")),
        TextStyle(9.5, is_bold=True, colour=GREY),
        WIDTH - _MARK - 5,
    )
    name = Words(area.name, TITLE, WIDTH - _MARK - 5)

    def draw(painter: QPainter, top: float) -> None:
        mark.draw(painter, QRectF(0, top + 1, _MARK, _MARK))
        kind.draw(painter, _MARK + 5, top)
        name.draw(painter, _MARK + 5, top + kind.height)

    return Strip(max(_MARK + 1.5, kind.height + name.height), draw, keeps_next=True)


def _facts_of(facts: ReportFacts, area: AreaVersion, voice: Voice) -> list[Strip]:
    known = category_of(area.category)
    category = known.value if known else area.category
    if area.valid_from:
        since = QT_TRANSLATE_NOOP("UtsattaOmraden", "{category} since {day}")
        category = voice.say(since, category=category, day=voice.day(area.valid_from))
    size = voice.ground(area.boundary.area)
    number = ""
    if area.special_area_id is not None:
        number = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "area {number}"), number=area.special_area_id)
    first = [category, area.locality, size, number, edition_in_words(voice, facts.edition)]
    unit = area.organisation
    lpo = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "LPO {name}"), name=_coded(unit.lpo, unit.lpo_code))
    second = [
        lpo if unit.lpo or unit.lpo_code else "",
        _unit(
            voice, QT_TRANSLATE_NOOP("UtsattaOmraden", "police area {name}"), unit.police_area, unit.police_area_code
        ),
        _unit(voice, QT_TRANSLATE_NOOP("UtsattaOmraden", "region {name}"), unit.region, unit.region_code),
    ]
    strips = paragraph(" · ".join(filter(None, first)), LEAD, before=1.5)
    if any(second):
        strips += paragraph(" · ".join(filter(None, second)), SMALL, before=0.3)
    return strips


def _unit(voice: Voice, template: str, name: str, code: str) -> str:
    return voice.say(template, name=_coded(name, code)) if name or code else ""


def _coded(name: str, code: str) -> str:
    return f"{name} ({code})" if name and code else name or code


def _layers(shown: AssessedArea) -> list[object]:
    return [area_layer([shown.area]), *([faint_layer(shown.around)] if shown.around else [])]


def _map_line(facts: ReportFacts, shown: AssessedArea, voice: Voice) -> str:
    said = voice.say(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Scale 1 : {scale}. Boundary: {edition}. Coordinates in metres, SWEREF 99 TM (EPSG:3006)."
        ),
        scale=grouped(round(scale_of(shown.area.boundary.bounds, MAP_HEIGHT))),
        edition=facts.edition.source_name or edition_in_words(voice, facts.edition),
    )
    if shown.around:
        around = QT_TRANSLATE_NOOP("UtsattaOmraden", "Dashed: other areas of the edition.")
        said = f"{said} {voice.say(around)}"
    return said


def _figures(facts: ReportFacts, shown: AssessedArea, voice: Voice) -> list[Strip]:
    """Return the key figures and the two charts."""
    method = shown.method
    if method is None:
        return []
    total = roll_up(method, shown.answers)
    given = {key: answer for key, answer in shown.answers.items() if answer.is_given}
    stale = sum(is_stale(answer, method, facts.today) for answer in given.values())
    unknown = sum(answer.unknown for answer in given.values())
    figures = (
        (voice.level(total.mean.problem), QT_TRANSLATE_NOOP("UtsattaOmraden", "problem level, 0–4")),
        (voice.level(total.mean.uncertainty), QT_TRANSLATE_NOOP("UtsattaOmraden", "uncertainty, 0–3")),
        (f"{total.mean.answered}/{total.mean.questions}", QT_TRANSLATE_NOOP("UtsattaOmraden", "questions answered")),
        (str(unknown), QT_TRANSLATE_NOOP("UtsattaOmraden", "of these “don't know”")),
        (str(stale), QT_TRANSLATE_NOOP("UtsattaOmraden", "on stale data")),
    )
    strips = [_row_of_figures([(figure, voice.say(said)) for figure, said in figures])]
    if not is_there():
        missing = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The charts are missing: this QGIS comes without the Python package matplotlib."
        )
        return [*strips, *paragraph(voice.say(missing), SMALL)]
    return [*strips, *_charts(total, list(given.values()), voice), *_wanting(method, given, voice)]


def _wanting(method: Method, given: Answers, voice: Voice) -> list[Strip]:
    """Return which questions show grave problems on unsure ground: there better facts matter most."""
    wanting = [
        question.id
        for question in method.questions
        for answer in [given.get(question.id, Answer())]
        if (answer.problem or 0) >= GRAVE and (answer.uncertainty or 0) >= UNSURE
    ]
    if not wanting:
        return []
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "Grave problems on unsure ground, questions: {questions}")
    return paragraph(voice.say(said, questions=", ".join(wanting)), SMALL, before=1)


def _row_of_figures(figures: Sequence[tuple[str, str]]) -> Strip:
    width = WIDTH / len(figures)
    laid = [(Words(figure, _FIGURE, width - 3), Words(said, SMALL, width - 3)) for figure, said in figures]

    def draw(painter: QPainter, top: float) -> None:
        for place, (figure, said) in enumerate(laid):
            figure.draw(painter, place * width, top)
            said.draw(painter, place * width, top + figure.height)

    return Strip(max(figure.height + said.height for figure, said in laid), draw, before=3)


def _charts(total: RollUp, given: Sequence[Answer], voice: Voice) -> list[Strip]:
    bars = [_bar(step, voice) for step in total.parts]
    half = WIDTH / 2 - 3
    left = picture(profile(bars, half, CHART_HEIGHT), CHART_HEIGHT, width=half)
    pairs = [
        (answer.problem, answer.uncertainty)
        for answer in given
        if answer.problem is not None and answer.uncertainty is not None
    ]
    plot = certainty(
        pairs,
        voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem level")),
        voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Uncertainty")),
        voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "grave, on unsure ground")),
        half,
        CHART_HEIGHT,
    )
    right = picture(plot, CHART_HEIGHT, left=WIDTH / 2 + 3, width=half)
    return [_captions(voice, half), side_by_side(left, right)]


def _captions(voice: Voice, half: float) -> Strip:
    said = (
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Problem level of each step (bar). The line at its end grows with the uncertainty."
        ),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "How many answers have which problem level and uncertainty."),
    )
    laid = [Words(voice.say(one), SMALL, half) for one in said]

    def draw(painter: QPainter, top: float) -> None:
        laid[0].draw(painter, 0, top)
        laid[1].draw(painter, WIDTH / 2 + 3, top)

    return Strip(max(words.height for words in laid), draw, before=3.5, keeps_next=True)


def _bar(step: RollUp, voice: Voice) -> ProfileBar:
    title = f"{step.id}  {shortened(voice.wording(step.title))}"
    mean = step.mean
    if mean.problem is None:
        said = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "not answered"))
        return ProfileBar(title, None, None, said)
    return ProfileBar(title, mean.problem, mean.uncertainty, voice.level(mean.problem))
