"""What of a file with answers is to be stored in an assessment, and what is not and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from ..domain.assessment import ActorGroup, Answer, Answers, Assessment, Place, TimeOfDay, Weekday
from ..domain.method import Method
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .assessment_content import AssessmentContent
from .assessment_form import as_cells_hold

_Thing = TypeVar("_Thing", bound=Hashable)
_NO_ANSWER = Answer()


@dataclass
class ImportPlan:
    """What of the file is to be stored: ``reasons`` open gates, by the id of the step.

    ``not_taken`` are sentences on what was left out.
    """

    answers: dict[str, Answer]
    actors: list[ActorGroup]
    places: list[Place]
    reasons: dict[str, str]
    not_taken: list[Text]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to store."""
        return not (self.answers or self.actors or self.places or self.reasons)


def planned(
    workspace: Workspace, begun: Assessment | None, method: Method, content: AssessmentContent, not_taken: list[Text]
) -> ImportPlan:
    """Compare a content with what the assessment says already; ``begun`` is None when it is still to be made."""
    stored = {} if begun is None else workspace.answers(begun.id)
    overrides = {} if begun is None else workspace.gate_overrides(begun.id)
    groups = [] if begun is None else workspace.actor_groups(begun.id)
    places = [] if begun is None else workspace.places(begun.id)
    gates = {step.id for step in method.steps if step.gate is not None}
    plan = ImportPlan(
        answers=_answers(content.answers, stored, not_taken),
        actors=_new((_bare_group(group) for group in content.actors), (_bare_group(group) for group in groups)),
        places=_new((_bare_place(place) for place in content.places), (_bare_place(place) for place in places)),
        reasons={
            step: override.reason
            for step, override in content.overrides.items()
            if step in gates and (step not in overrides or overrides[step].reason != override.reason)
        },
        not_taken=not_taken,
    )
    _leave_out_unlisted(plan, method)
    if content.judgements:
        plan.not_taken.append(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The judgements in the file were not taken over: a person signs or judges in the workspace.",
                )
            )
        )
    return plan


def _answers(given: Answers, stored: Answers, not_taken: list[Text]) -> dict[str, Answer]:
    """Return the answers that differ from the stored ones; a form cannot tell some texts apart from the stored."""
    differing: dict[str, Answer] = {}
    for question, answer in given.items():
        before = stored.get(question, _NO_ANSWER)
        if answer in (_NO_ANSWER, before, as_cells_hold(before)):
            continue
        if answer.is_draft and before.is_given:
            not_taken.append(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "Question {question} was not taken over: the workspace has an answer already."
                    ),
                    question=question,
                )
            )
            continue
        differing[question] = answer
    return differing


def _leave_out_unlisted(plan: ImportPlan, method: Method) -> None:
    """Leave out kinds that another version of the method had and this one has not."""
    lists = (method.actor_kinds, method.count_bands, method.actor_roles, method.place_kinds)
    kinds, bands, roles, place_kinds = ({term.id for term in terms} for terms in lists)
    actors = [
        group
        for group in plan.actors
        if group.kind in kinds and group.count_band in bands and group.role in {"", *roles}
    ]
    places = [place for place in plan.places if place.kind in place_kinds]
    left_out = len(plan.actors) - len(actors) + len(plan.places) - len(places)
    if left_out:
        plan.not_taken.append(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Groups of actors or places whose kind the method no longer has were not taken over: {count}.",
                ),
                count=left_out,
            )
        )
    plan.actors, plan.places = actors, places


def _bare_group(group: ActorGroup) -> ActorGroup:
    return replace(group, id="", row_version=1)


def _bare_place(place: Place) -> Place:
    days = tuple(day for day in Weekday if day in place.weekdays)
    times = tuple(time for time in TimeOfDay if time in place.times_of_day)
    return replace(place, weekdays=days, times_of_day=times, id="", assessment_id="", row_version=1)


def _new(given: Iterable[_Thing], stored: Iterable[_Thing]) -> list[_Thing]:
    """Return what is given more often than stored."""
    return list((Counter(given) - Counter(stored)).elements())
