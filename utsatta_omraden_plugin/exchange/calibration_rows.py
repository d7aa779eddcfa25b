"""What was compared of assessors as rows of a table, with and without free texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..domain.assessment import Answer, Harshness, QuestionOverAreas
from ..domain.assessment.harshness_words import caution_about, harshness_in_words
from ..domain.errors import RuleError
from ..domain.method import Question, QuestionKind
from ..domain.text import QT_TRANSLATE_NOOP, text
from .assessment_faults import Fault, listed
from .assessment_privacy import questions_on_actors, texts_of, verdict_on
from .calibration import Calibration, ComparedArea
from .privacy_gate import hidden_in_text

Speech = Callable[[str], str]
Cell = str | int | float | None
Fields = tuple[tuple[str, type], ...]

ANSWER_FIELDS: Fields = (
    ("area", str),
    ("area_nr", int),
    ("lpo", str),
    ("question", str),
    ("title", str),
    ("criterion", str),
    ("assessor", str),
    ("problem", int),
    ("unknown", int),
    ("uncertain", int),
    ("value", str),
    ("spread", int),
    ("differs", int),
)
"""Columns of the table of answers, a row for each area, question and assessor. ``spread`` is the distance between the
lowest and the highest level given; a value that is free text stands there only with the texts. No name is longer than
the ten bytes of a shapefile."""
TEXT_FIELDS: Fields = (("motivation", str), ("reference", str))
"""Further columns when the free texts are asked for."""
QUESTION_FIELDS: Fields = (
    ("question", str),
    ("title", str),
    ("criterion", str),
    ("areas", int),
    ("compared", int),
    ("spread", float),
    ("largest", int),
    ("uncertain", float),
)
"""Columns of the table of questions over all areas: ``spread`` and ``uncertain`` are means."""
GRADER_FIELDS: Fields = (("group", str), ("deviation", float), ("compared", int), ("says", str), ("caution", str))
"""Columns of the table of who grades harder: the mean deviation from like answers, in levels."""


@dataclass(frozen=True)
class TableRow:
    """A row of a table without geometry."""

    values: tuple[Cell, ...]
    wkb: None = None


def answer_fields(with_texts: bool) -> Fields:
    """Return the columns of ``answer_rows``."""
    return ANSWER_FIELDS + TEXT_FIELDS if with_texts else ANSWER_FIELDS


def answer_rows(compared: Iterable[ComparedArea], language: str, with_texts: bool = False) -> Iterator[TableRow]:
    """Give a row for each answer to a question that is answered by any of the assessors of an area.

    Question texts are in ``language`` (``sv`` or ``en``); an identity number in an area's name is masked.
    Ask ``refuse_persons`` before texts leave the workspace.
    """
    for one in compared:
        organisation = one.area.organisation
        name = hidden_in_text(one.area.name)
        for difference in one.differences:
            question = difference.question
            for assessment in one.assessments:
                answer = one.answers[assessment.id].get(question.id, Answer())
                if not answer.is_given:
                    continue
                cells: list[Cell] = [
                    name,
                    one.area.special_area_id,
                    organisation.lpo or organisation.lpo_code,
                    question.id,
                    question.text.in_language(language),
                    question.criterion,
                    assessment.assessor,
                    answer.problem,
                    int(answer.unknown),
                    answer.uncertainty,
                    _value(question, answer, with_texts),
                    difference.spread,
                    int(question.id in one.differing),
                ]
                if with_texts:
                    cells += [answer.motivation, answer.source_reference]
                yield TableRow(tuple(cells))


def question_rows(questions: Iterable[QuestionOverAreas], language: str) -> Iterator[TableRow]:
    """Give a row for each question over all areas."""
    for one in questions:
        yield TableRow(
            (
                one.question.id,
                one.question.text.in_language(language),
                one.question.criterion,
                one.areas,
                one.spreads,
                _rounded(one.mean_spread),
                one.largest_spread,
                _rounded(one.mean_uncertainty),
            )
        )


def grader_rows(found: Iterable[Harshness], translate: Speech) -> Iterator[TableRow]:
    """Give a row for each assessor or LPO, with what the figure says in the language of ``translate``."""
    for one in found:
        caution = caution_about(one)
        yield TableRow(
            (
                one.group,
                _rounded(one.deviation),
                one.compared,
                harshness_in_words(one).translated(translate),
                "" if caution is None else caution.translated(translate),
            )
        )


def refuse_persons(compared: Iterable[ComparedArea]) -> None:
    """Ask the privacy gate about all texts. Raises ``RuleError`` when one holds what must not leave the workspace."""
    stopped = []
    for one in compared:
        on_actors = questions_on_actors(one.method)
        for assessment in one.assessments:
            for question, answer in one.answers[assessment.id].items():
                for words in texts_of(answer).values():
                    where = text(
                        QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, question {question}, {assessor}"),
                        area=one.area.name,
                        question=question,
                        assessor=assessment.assessor,
                    )
                    stopped += [Fault(where, why) for why in verdict_on(words, question in on_actors).stops]
    if stopped:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Texts that point out persons must not be exported.{found}"),
                found=listed(stopped),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take them out of the texts, or export without free texts.")),
        )


def as_json(found: Calibration, translate: Speech, language: str) -> dict[str, object]:
    """Return the report: agreement, areas, questions, assessors and LPOs; never free texts."""
    agreed = found.agreement
    return {
        "edition": found.edition.year,
        "method": None if found.method is None else {"id": found.method.id, "version": found.method.version},
        "assessments": found.assessed,
        "left_out": found.left_out,
        "agreement": None
        if agreed is None
        else {
            "alpha": None if agreed.alpha is None else round(agreed.alpha, 4),
            "level": "ordinal",
            "units": agreed.units,
            "raters": agreed.raters,
            "words": agreed.words.translated(translate),
        },
        "areas": [
            {
                "name": one.area.name,
                "id": one.area.special_area_id,
                "assessors": [assessment.assessor for assessment in one.assessments],
                "questions": len(one.differences),
                "differing": [each.question.id for each in one.differences if each.question.id in one.differing],
                "common": one.common is not None,
            }
            for one in found.compared
        ],
        "questions": _as_objects(QUESTION_FIELDS, question_rows(found.questions, language)),
        "assessors": _as_objects(GRADER_FIELDS, grader_rows(found.assessors, translate)),
        "lpos": _as_objects(GRADER_FIELDS, grader_rows(found.lpos, translate)),
    }


def _as_objects(fields: Fields, rows: Iterable[TableRow]) -> list[dict[str, Cell]]:
    return [dict(zip((name for name, _ in fields), row.values, strict=True)) for row in rows]


def _value(question: Question, answer: Answer, with_texts: bool) -> str:
    value = answer.value
    if value is None or (question.kind is QuestionKind.TEXT and not with_texts):
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 3)
