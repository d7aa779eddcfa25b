"""Answers from a file into the workspace: all of them or none, and the same file again changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.assessment import Assessment, carry_over, reviewed_after, step_states
from ..domain.edition import Edition
from ..domain.errors import RuleError
from ..domain.method import Method
from ..domain.names import folded_name
from ..domain.role import role_problem
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .assessment_content import AssessmentContent, AssessmentHead
from .assessment_plan import ImportPlan, planned
from .assessment_source import AssessmentSource, opened_source
from .refusal import source_refused


@dataclass(frozen=True)
class ImportedAssessment:
    """What came of an import: ``changed`` counts the answers that were stored, ``answers`` those in the file.

    ``not_taken`` are sentences on what was left out and why, ``notes`` on what a person should look at.
    ``assessment_id`` is empty when there was nothing to store.
    """

    area: str
    edition: int
    assessor: str
    answers: int
    changed: int = 0
    drafts: int = 0
    actors: int = 0
    places: int = 0
    overrides: int = 0
    not_taken: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    assessment_id: str = ""

    @property
    def is_unchanged(self) -> bool:
        """Whether the workspace said all of it already."""
        return not (self.changed or self.actors or self.places or self.overrides)


@dataclass(frozen=True)
class _Target:
    """The assessment that the file goes into; ``begun`` is None when it is still to be made."""

    edition: Edition
    area: AreaVersion
    assessor: str
    method: Method
    begun: Assessment | None


def import_assessment(
    workspace: Workspace, year: int, area_key: str, source: Path, assessor: str = "", by: str = ""
) -> ImportedAssessment:
    """Store what a file (JSON, or a form as .xlsx or .csv) says of an area in the edition of ``year``.

    ``year`` 0 is the year that the file names. The answers go into the newest revision of the assessment of
    ``assessor``, else of the role that the file names; it is made when there is none. What is not in the file stays.
    Answers to another version of the method come as drafts. A draft never takes the place of a given answer. Judgements
    are not taken over: a person signs. Raises ``SourceFileError`` when the file is wrong (``AssessmentFileError`` with
    every place), ``RuleError`` when it is about something else, the assessment is signed, or a new one would bear the
    name of a person.
    """
    opened = opened_source(Path(source))
    edition = _edition(workspace, year, opened.head)
    area = workspace.find_area(edition.id, area_key)
    _check_area(workspace, edition, area, opened, Path(source).name)
    role = assessor or opened.head.assessor
    if not role:
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "The file does not say in which role the area was assessed.")
        raise _needs_role(text(words))
    with workspace.together():
        begun = _newest(workspace, edition, area, role)
        problem = role_problem(role) if begun is None else None
        if problem is not None:
            raise _needs_role(problem)
        method = workspace.method() if begun is None else workspace.method(begun.method_id, begun.method_version)
        target = _Target(edition, area, role, method, begun)
        content, not_taken = _fitting(workspace, opened, method, Path(source).name)
        plan = planned(workspace, begun, method, content, not_taken)
        assessment_id = _stored(workspace, target, plan, by or role)
    return ImportedAssessment(
        area=area.name,
        edition=edition.year,
        assessor=role,
        answers=len(content.answers),
        changed=len(plan.answers),
        drafts=sum(answer.is_draft for answer in plan.answers.values()),
        actors=len(plan.actors),
        places=len(plan.places),
        overrides=len(plan.reasons),
        not_taken=tuple(plan.not_taken),
        notes=opened.notes,
        assessment_id=assessment_id,
    )


def _edition(workspace: Workspace, year: int, head: AssessmentHead) -> Edition:
    if year and head.edition and year != head.edition:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The file is about edition {its_year}, not {year}."),
                its_year=head.edition,
                year=year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose the right file or the right edition.")),
        )
    editions = workspace.editions()
    if not year and not head.edition and len(editions) == 1:
        return editions[0]
    if not year and not head.edition:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The file does not say which edition it is about.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say which one: give EDITION the year.")),
        )
    return workspace.edition(year or head.edition)


def _check_area(workspace: Workspace, edition: Edition, area: AreaVersion, opened: AssessmentSource, file: str) -> None:
    """Refuse a file about another area. An id decides where both have one; names may be those of other editions."""
    head = opened.head
    if head.special_area_id is not None and area.special_area_id is not None:
        is_other = head.special_area_id != area.special_area_id
    elif head.area and folded_name(head.area) != folded_name(area.name):
        is_other = workspace.find_area(edition.id, head.area).area_id != area.area_id
    else:
        is_other = False
    if is_other:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{file} is about {its_area} ({id}), not about {area}."),
                file=file,
                its_area=head.area or "?",
                id="–" if head.special_area_id is None else head.special_area_id,
                area=area.name,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose the right file or the right area.")),
        )


def _needs_role(problem: Text) -> RuleError:
    return RuleError(
        problem, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give ASSESSOR the role, such as “LPO-analytiker”."))
    )


def _newest(workspace: Workspace, edition: Edition, area: AreaVersion, assessor: str) -> Assessment | None:
    """Return the assessor's newest revision. Raises ``RuleError`` when it is signed."""
    found = [
        one
        for one in workspace.assessments(edition.id)
        if one.area_id == area.area_id and folded_name(one.assessor) == folded_name(assessor)
    ]
    if found and found[-1].is_signed:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "The assessment of {area} by “{assessor}” is signed; nothing was imported."
                ),
                area=area.name,
                assessor=found[-1].assessor,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Begin a revision of it first, or import under another role.")),
        )
    return found[-1] if found else None


def _fitting(
    workspace: Workspace, opened: AssessmentSource, method: Method, file: str
) -> tuple[AssessmentContent, list[Text]]:
    """Return the content as the assessment's method has it, and what of it has no place there."""
    head = opened.head
    if (head.method_id or method.id) != method.id:
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "the answers belong to the method {its_method}, not to {method}"),
                its_method=f"{head.method_id} {head.method_version}",
                method=f"{method.id} {method.version}",
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Let the workspace use that method, or choose another file.")),
        )
    if (head.method_version or method.version) == method.version:
        return opened.content(method), []
    if not any((one.id, one.version) == (head.method_id, head.method_version) for one in workspace.methods()):
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "the answers belong to version {its_version} of the method {method}, which is not in the workspace",
                ),
                its_version=head.method_version,
                method=method.id,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Load that version of the method into the workspace first.")),
        )
    its_method = workspace.method(head.method_id, head.method_version)
    content = opened.content(its_method)
    carried = carry_over(its_method, method, content.answers)
    not_taken = [
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Question {question} was not taken over: {reason}"),
            question=lost.question_id,
            reason=lost.reason,
        )
        for lost in carried.not_kept
    ]
    return replace(content, answers=carried.drafts), not_taken


def _stored(workspace: Workspace, target: _Target, plan: ImportPlan, by: str) -> str:
    """Store the plan; return the id of the assessment, which is not made for nothing."""
    if plan.is_empty:
        return target.begun.id if target.begun else ""
    begun = target.begun or workspace.start_assessment(target.area.area_id, target.edition.id, target.assessor, by)
    for step, reason in plan.reasons.items():
        workspace.override_gate(begun.id, step, reason, by)
    if plan.answers:
        answers = {**workspace.answers(begun.id), **plan.answers}
        overrides = workspace.gate_overrides(begun.id)
        reviewed = reviewed_after(target.method, answers, overrides, workspace.reviewed(begun.id))
        states = step_states(target.method, answers, overrides, reviewed)
        workspace.save_answers(begun.id, plan.answers, states, by, reviewed)
    for group in plan.actors:
        workspace.save_actor_group(begun.id, group, by)
    for place in plan.places:
        workspace.save_place(begun.id, place, by)
    return begun.id
