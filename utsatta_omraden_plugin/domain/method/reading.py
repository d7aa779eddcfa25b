"""From parsed JSON to a method. What is allowed stands in ``assets/method/method.schema.json`` as well."""

from __future__ import annotations

from ..category import Category
from ..text import QT_TRANSLATE_NOOP
from .model import (
    HIGHEST_PROBLEM,
    STEPS,
    Block,
    Choice,
    Criterion,
    CriterionRole,
    Gate,
    Method,
    Question,
    QuestionKind,
    Step,
)
from .place import Place, refuse_repeated
from .term_reading import MEMBERS, read_place_kinds, read_terms
from .usual_terms import USUAL_ACTOR_KINDS, USUAL_ACTOR_ROLES, USUAL_COUNT_BANDS, USUAL_PLACE_KINDS

HIGHEST_WEIGHT = 1000
LONGEST_STALE_AFTER = 600
USUAL_STALE_AFTER = 24
USUAL_PARTLY_FROM = 1.5
USUAL_MET_FROM = 2.5
_KINDS_WITH_CHOICES = (QuestionKind.CHOICE, QuestionKind.MULTIPLE_CHOICE)


def read_method(data: object, content: str = "") -> Method:
    """Return the method that parsed JSON describes. Raises ``MethodError`` naming the place and the reason.

    With ``content``, the text that ``data`` was parsed from, errors name the line as well.
    """
    top = Place(data, content=content)
    top.allow("$schema", "id", "version", "title", "notice", "stale_after_months", *MEMBERS, "criteria", "steps")
    if not top.at("$schema").is_missing:
        top.string("$schema")
    steps = top.items("steps")
    if len(steps) != STEPS:
        raise top.at("steps").wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a method has exactly five steps"))
    criteria = [] if top.at("criteria").is_missing else top.items("criteria")
    method = Method(
        id=top.string("id"),
        version=top.string("version"),
        title=top.wording("title"),
        notice=top.wording("notice"),
        steps=tuple(_step(place) for place in steps),
        criteria=tuple(_criterion(place) for place in criteria),
        stale_after_months=top.whole_number("stale_after_months", 1, LONGEST_STALE_AFTER, USUAL_STALE_AFTER),
        place_kinds=read_place_kinds(top, USUAL_PLACE_KINDS),
        actor_kinds=read_terms(top, "actor_kinds", USUAL_ACTOR_KINDS),
        actor_roles=read_terms(top, "actor_roles", USUAL_ACTOR_ROLES),
        count_bands=read_terms(top, "count_bands", USUAL_COUNT_BANDS),
    )
    _check_ids(steps, criteria)
    _check_gates(method, steps)
    _check_criteria(method, steps)
    return method


def _step(place: Place) -> Step:
    place.allow("id", "title", "help", "weight", "gate", "blocks")
    gate = place.at("gate")
    return Step(
        id=place.string("id"),
        title=place.wording("title"),
        help=place.wording("help", required=False),
        weight=_weight(place),
        gate=None if gate.is_missing else _gate(gate),
        blocks=tuple(_block(item) for item in place.items("blocks")),
    )


def _gate(place: Place) -> Gate:
    place.allow("step", "problem", "answered_share", "reason")
    return Gate(
        step=place.string("step"),
        problem=place.number("problem", 0, HIGHEST_PROBLEM),
        answered_share=place.number("answered_share", 0, 1),
        reason=place.wording("reason"),
    )


def _block(place: Place) -> Block:
    place.allow("id", "title", "weight", "questions")
    return Block(
        id=place.string("id"),
        title=place.wording("title"),
        weight=_weight(place),
        questions=tuple(_question(item) for item in place.items("questions")),
    )


def _question(place: Place) -> Question:
    place.allow("id", "text", "help", "kind", "required", "evidence_required", "criterion", "weight", "unit", "choices")
    kind = place.one_of("kind", QuestionKind)
    choices: tuple[Choice, ...] = ()
    if kind in _KINDS_WITH_CHOICES:
        choices = tuple(_choice(item) for item in place.items("choices"))
        refuse_repeated([(item.at("value"), item.string("value")) for item in place.items("choices")])
    elif not place.at("choices").is_missing:
        raise place.at("choices").wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "only questions of the kinds choice and multiple_choice have choices")
        )
    return Question(
        id=place.string("id"),
        text=place.wording("text"),
        help=place.wording("help", required=False),
        kind=kind,
        required=place.flag("required"),
        evidence_required=place.flag("evidence_required"),
        criterion=place.string("criterion", default=""),
        weight=_weight(place),
        unit=place.string("unit", default=""),
        choices=choices,
    )


def _choice(place: Place) -> Choice:
    place.allow("value", "text")
    return Choice(place.string("value"), place.wording("text"))


def _criterion(place: Place) -> Criterion:
    place.allow("id", "category", "role", "text", "help", "partly_from", "met_from")
    criterion = Criterion(
        id=place.string("id"),
        category=place.one_of("category", Category),
        role=place.one_of("role", CriterionRole),
        text=place.wording("text"),
        help=place.wording("help", required=False),
        partly_from=place.number("partly_from", 0, HIGHEST_PROBLEM, USUAL_PARTLY_FROM),
        met_from=place.number("met_from", 0, HIGHEST_PROBLEM, USUAL_MET_FROM),
    )
    if criterion.partly_from > criterion.met_from:
        raise place.at("partly_from").wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "partly_from must not be higher than met_from, which is {met_from}"),
            met_from=criterion.met_from,
        )
    return criterion


def _weight(place: Place) -> float:
    return place.number("weight", 0, HIGHEST_WEIGHT, default=1)


def _check_ids(steps: list[Place], criteria: list[Place]) -> None:
    """Ids are unique among their like in the whole method: answers and judgements hang on them."""
    blocks = [block for step in steps for block in step.items("blocks")]
    questions = [question for block in blocks for question in block.items("questions")]
    for places in (steps, blocks, questions, criteria):
        refuse_repeated([(place.at("id"), place.string("id")) for place in places])


def _check_gates(method: Method, steps: list[Place]) -> None:
    earlier: set[str] = set()
    for place, step in zip(steps, method.steps):
        if step.gate is not None and step.gate.step not in earlier:
            reason = QT_TRANSLATE_NOOP("UtsattaOmraden", "a gate must build on an earlier step")
            raise place.at("gate").at("step").wrong(reason)
        earlier.add(step.id)


def _check_criteria(method: Method, steps: list[Place]) -> None:
    """A method that lists criteria has all those that its questions name."""
    known = {criterion.id for criterion in method.criteria}
    if not known:
        return
    for step in steps:
        for block in step.items("blocks"):
            for question in block.items("questions"):
                if (named := question.string("criterion", default="")) and named not in known:
                    raise question.at("criterion").wrong(
                        QT_TRANSLATE_NOOP("UtsattaOmraden", "the method's criteria have none with the id {criterion}"),
                        criterion=named,
                    )
