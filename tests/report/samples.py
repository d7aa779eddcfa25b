"""Facts that the tests of the report lay out: a real method with as many answers as a test wants."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from shapely import LineString, MultiPolygon, Point, Polygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import (
    ActorChange,
    ActorGroup,
    Answer,
    Answers,
    Assessment,
    AssessmentStatus,
    Judgement,
    JudgementLevel,
    Place,
    SourceKind,
    TimeOfDay,
    Weekday,
    step_states,
)
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.method import Method, Question, QuestionKind, read_method_text
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.report.facts import AssessedArea, ReportFacts, ReportScope

SENTENCE = "Iakttagelser från områdespoliser under hösten visar att försäljningen sker öppet vid torget. "
EDITION = Edition(
    "e", 2027, "Utgåva 2027", EditionStatus.DRAFT, CategoryScheme.TWO, source_name="exempel_2025_geojson.zip"
)
MADE_AT = datetime(2026, 11, 22, 7, 12)
LABEL = "POLISEN – INTERNT"


def shipped_method() -> Method:
    """The method that comes with the plugin."""
    return read_method_text(SHIPPED_METHOD.read_text(encoding="utf-8"))


METHOD = shipped_method()


def answer_to(question: Question, number: int, letters: int) -> Answer:
    """An answer of the question's kind; every eleventh is "don't know", every ninth has stale data."""
    values = {
        QuestionKind.NUMBER: 1234.0,
        QuestionKind.SHARE: 37.5,
        QuestionKind.YES_NO: "yes",
        QuestionKind.TEXT: "Fri text om läget.",
    }
    value = values.get(question.kind)
    if question.choices:
        first = question.choices[0].value
        value = [first] if question.kind is QuestionKind.MULTIPLE_CHOICE else first
    is_unknown = number % 11 == 7
    return Answer(
        problem=None if is_unknown else 1 + number % 4,
        uncertainty=None if is_unknown else number % 4,
        unknown=is_unknown,
        value=value,
        motivation=(SENTENCE * (1 + letters // len(SENTENCE)))[:letters],
        source_kind=list(SourceKind)[number % 7],
        source_reference=f"PM 2026-{number}",
        data_date=date(2023, 5, 1) if number % 9 == 4 else date(2026, 9, 1),
    )


def answers(count: int, letters: int = 80) -> Answers:
    """Answers to the first questions, each with a motivation of that many letters."""
    return {
        question.id: answer_to(question, number, letters) for number, question in enumerate(METHOD.questions[:count])
    }


def area(name: str = "Rosengård", number: int = 1) -> AreaVersion:
    """A square area near Malmö."""
    west, south = 376000 + 1500 * (number % 8), 6163000 + 1500 * (number // 8)
    return AreaVersion(
        name,
        Category.SARSKILT.value if number % 2 else Category.UTSATT.value,
        MultiPolygon([box(west, south, west + 700, south + 600)]),
        special_area_id=number,
        locality="Malmö",
        organisation=Organisation("Malmö Söder", "561540", "Malmö", "5615", "Syd", "5600"),
        valid_from=date(2018, 10, 1),
        id=f"version {number}",
        area_id=f"area {number}",
    )


def judgement(level: JudgementLevel, reason: str = "Läget är akut. ", role: str = "LPO-chef") -> Judgement:
    """A level's stand on the area."""
    return Judgement(
        "area 1", "e", level, Category.SARSKILT, Trend.NEGATIVE, reason, role, date(2026, 10, 1), Category.UTSATT
    )


def places() -> tuple[Place, ...]:
    """A point, a line and an area."""
    return (
        Place(
            "open_drug_trade",
            Point(376300, 6163200),
            (Weekday.FRIDAY, Weekday.SATURDAY),
            (TimeOfDay.EVENING,),
            "Vid torgets norra sida.",
            SourceKind.OWN_OBSERVATION,
        ),
        Place("blocked_passage", LineString([(376100, 6163100), (376400, 6163150)])),
        Place("meeting_place", Polygon([(376400, 6163300), (376500, 6163300), (376450, 6163400)]), tuple(Weekday)),
    )


def assessed(
    name: str = "Rosengård", number: int = 1, count: int = 20, letters: int = 80, *, signed: bool = False
) -> AssessedArea:
    """An area with an assessment of the shipped method, its actors and places."""
    given = answers(count, letters)
    made = Assessment("x", f"area {number}", "e", METHOD.id, METHOD.version, "LPO-analytiker")
    if signed:
        made = replace(made, signed_at="2026-10-01T10:00:00Z", signed_by="LPO-chef")
    return AssessedArea(
        area(name, number),
        made,
        METHOD,
        given,
        step_states(METHOD, given),
        status=AssessmentStatus.SIGNED if signed else AssessmentStatus.IN_PROGRESS,
        judgements=(judgement(JudgementLevel.LPO),) if signed else (),
        actors=(ActorGroup("youth_group", "5-9", "drug_trade", ActorChange.GROWN),),
        places=places(),
    )


def facts_of(*shown: AssessedArea, scope: ReportScope = ReportScope.AREA, with_places: bool = False) -> ReportFacts:
    """The facts of a document about these areas."""
    name = {ReportScope.AREA: shown[0].area.name, ReportScope.LPO: "Malmö Söder"}.get(scope, "")
    return ReportFacts(scope, name, EDITION, shown, LABEL, "1a2b3c4d-5e6f", MADE_AT, with_places)
