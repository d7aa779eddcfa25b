"""Contents of assessments for tests, and strategies for answers with odd texts."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import strategies as st
from shapely import LineString, Point, Polygon

from tests.domain.methods import full_method_file
from utsatta_omraden_plugin.domain.assessment import (
    ActorChange,
    ActorGroup,
    Answer,
    CriterionMark,
    CriterionState,
    GateOverride,
    Judgement,
    JudgementLevel,
    Place,
    SourceKind,
    TimeOfDay,
    Weekday,
)
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.method import Method, Question, QuestionKind, read_method
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.exchange.assessment_content import AssessmentContent, AssessmentHead

METHOD = read_method(full_method_file())
"""Questions a1 a2 b1, behind a gate c1, then q1 to q6 of all kinds, e1 and f1."""
BANDS = [band.id for band in METHOD.count_bands]
HEAD = AssessmentHead(
    area="Norrby",
    special_area_id=7,
    edition=2025,
    method_id=METHOD.id,
    method_version=METHOD.version,
    assessor="LPO-analytiker",
    revision=2,
)
ANSWERS = {
    "a1": Answer(3, 1, motivation="Tre skjutningar.\nTvå på öppen gata.", data_date=date(2026, 10, 5)),
    "a2": Answer(unknown=True, uncertainty=3),
    "b1": Answer(0, 0, source_kind=SourceKind.STATISTICS, source_reference="=A1, tabell 4"),
    "q1": Answer(2, 2, value="often"),
    "q2": Answer(2, 2, value=["never", "often"], is_draft=True),
    "q3": Answer(4, 1, value=12.5, source_kind=SourceKind.MUNICIPALITY),
    "q4": Answer(1, 1, value=0.0),
    "q5": Answer(1, 1, value="unknown"),
    "q6": Answer(1, 1, value="007 åäö; “citat” \t'x'"),
}
PLACES = (
    Place(
        METHOD.place_kinds[0].id,
        Point(500100.25, 6500100.5),
        (Weekday.FRIDAY,),
        (TimeOfDay.NIGHT, TimeOfDay.EVENING),
        "Torget",
    ),
    Place(
        METHOD.place_kinds[1].id,
        LineString([(500000, 6500000), (500100.1234567, 6500050)]),
        source_kind=SourceKind.SURVEY,
    ),
    Place(
        METHOD.place_kinds[0].id, Polygon([(500000, 6500000), (500200, 6500000), (500200, 6500200), (500000, 6500000)])
    ),
)
JUDGEMENT = Judgement(
    area_id="",
    edition_id="",
    level=JudgementLevel.LPO,
    category=Category.UTSATT,
    trend=Trend.NEGATIVE,
    reason="Öppen narkotikahandel och hot mot vittnen sedan i våras.",
    decided_by="LPO-chef",
    decided_on=date(2026, 11, 20),
    proposed=Category.SARSKILT,
    criteria={"k1": CriterionMark(CriterionState.MET), "k2": CriterionMark(CriterionState.PARTLY, "Enstaka fall.")},
)
FULL = AssessmentContent(
    head=HEAD,
    answers=ANSWERS,
    overrides={"2": GateOverride("2", "Underlaget är försenat.", "LPO-chef", "2026-11-20T10:00:00Z")},
    actors=(
        ActorGroup(METHOD.actor_kinds[0].id, BANDS[-1], METHOD.actor_roles[0].id, ActorChange.GROWN),
        ActorGroup(METHOD.actor_kinds[1].id, BANDS[0]),
    ),
    places=PLACES,
    judgements=(JUDGEMENT,),
)


def numbered_method(method_id: str = "prov", version: str = "1") -> dict:
    """The parsed JSON of the shipped kind of method: ids such as 1.10, and choices that look like dates."""
    data = full_method_file() | {"id": method_id, "version": version}
    data["steps"][0]["blocks"][0]["questions"][0]["id"] = "1.1"
    data["steps"][0]["blocks"][0]["questions"][1]["id"] = "1.10"
    data["steps"][2]["blocks"][0]["questions"][0]["choices"] = [
        {"value": "1-4", "text": {"sv": "1-4", "en": "1-4"}},
        {"value": "5", "text": {"sv": "5", "en": "5"}},
        {"value": "many", "text": {"sv": "Många; fler än 5", "en": "Many"}},
    ]
    return data


NUMBERED = read_method(numbered_method())

_TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "=1+1", "+46 är", "-3 grader", "@x", "'=1", "''", "'", "\t=1", " blank ", "a;b,c\td", 'sa "hej"', '"',
            "007", "1.10", "2026-10", "1-4", "3,5", "ja", "vet ej", "rad\nrad", "rad\r\nrad", "\r", "a\x0bb", "\ufeffx",
            "#N/A", "😀 åäö", "\u00a0", "true", "1e5", "_x000D_", "<&>", "sep=;", "{", "}", "{0}", "%n",
        ]
    ),
)  # fmt: skip


def values_of(question: Question) -> st.SearchStrategy:
    """Any value that the question takes, or none."""
    choices = [choice.value for choice in question.choices]
    fitting = {
        QuestionKind.LEVEL: st.none(),
        QuestionKind.YES_NO: st.sampled_from(["yes", "no", "unknown"]),
        QuestionKind.NUMBER: st.one_of(st.integers(0, 10**9).map(float), st.floats(0, 1e9), st.just(1234.5)),
        QuestionKind.SHARE: st.floats(0, 100),
        QuestionKind.CHOICE: st.sampled_from(choices or [""]),
        QuestionKind.MULTIPLE_CHOICE: st.lists(st.sampled_from(choices or [""]), min_size=1, unique=True),
        QuestionKind.TEXT: _TEXTS.filter(str.strip),
    }
    return st.one_of(st.none(), fitting[question.kind])


@st.composite
def answers(draw, question: Question) -> Answer:
    """Any answer that the question takes."""
    unknown = draw(st.booleans())
    return Answer(
        problem=None if unknown else draw(st.one_of(st.none(), st.integers(0, 4))),
        uncertainty=draw(st.one_of(st.none(), st.integers(0, 3))),
        unknown=unknown,
        value=draw(values_of(question)),
        motivation=draw(_TEXTS),
        source_kind=draw(st.one_of(st.none(), st.sampled_from(SourceKind))),
        source_reference=draw(_TEXTS),
        data_date=draw(st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2100, 12, 31)))),
        is_draft=draw(st.booleans()),
    )


def answers_to(method: Method) -> st.SearchStrategy[dict[str, Answer]]:
    """Any answers to some of the method's questions, in the method's order."""
    some = st.fixed_dictionaries({}, optional={question.id: answers(question) for question in method.questions})
    order = [question.id for question in method.questions]
    return some.map(lambda given: {question: given[question] for question in order if question in given})


def parsed(text: str) -> dict:
    """The members of a JSON text."""
    return json.loads(text)
