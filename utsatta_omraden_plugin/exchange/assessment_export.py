"""One assessment as a file: JSON, or the spreadsheet form (filled in as far as it is answered, or empty)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.assessment import Answer, Assessment, Judgement, JudgementLevel
from ..domain.edition import Edition
from ..domain.errors import RuleError, SourceFileError
from ..domain.method import Method
from ..domain.names import folded_name
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .assessment_content import AssessmentContent, AssessmentHead
from .assessment_form import as_cells_hold, form_of
from .assessment_form_reading import AssessmentForm
from .assessment_json import json_text
from .assessment_json_reading import AssessmentJson
from .assessment_privacy import texts_of
from .assessment_sheets import read_csv, read_xlsx, refuse_too_long, write_csv, write_xlsx
from .gdal_calls import GdalFailure
from .privacy_gate import refuse_what_stops, verdict_on_texts
from .refusal import target_refused
from .safe_target import replaced_whole
from .verification import NotAsWritten

JSON, CSV, XLSX = ".json", ".csv", ".xlsx"
ENDINGS = (JSON, XLSX, CSV)


@dataclass(frozen=True)
class ExportedAssessment:
    """What was written: ``answers`` counts those in the file; ``notes`` are sentences that a person should read."""

    file: Path
    area: str
    edition: int
    assessor: str
    answers: int
    notes: tuple[Text, ...] = ()


def export_assessment(
    workspace: Workspace,
    year: int,
    area_key: str,
    target: Path,
    assessor: str = "",
    with_places: bool = False,
    language: str = "sv",
) -> ExportedAssessment:
    """Write the newest revision of an assessor's assessment of an area; its ending says as what.

    Without ``assessor`` the only one there is. As .xlsx or .csv, in the words of ``language``, an area (or assessor)
    without an assessment gives an empty form. Actors and places stand only in JSON, and only ``with_places``. The file
    is read back and compared before it takes its place. Raises ``RuleError`` when the assessment cannot be told or a
    text holds what must not leave the workspace, ``TargetFileError``; an older file stays whole then.
    """
    edition = workspace.edition(year)
    area = workspace.find_area(edition.id, area_key)
    target = Path(target)
    is_form = target.suffix.lower() != JSON
    assessment = _assessment(workspace, edition, area, assessor, is_form)
    method = (
        workspace.method() if assessment is None else workspace.method(assessment.method_id, assessment.method_version)
    )
    content = content_of(workspace, edition, area, assessment, assessor, method, with_places and not is_form)
    notes = [*_ask_the_gate(content)]
    if assessment is None:
        notes.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing is answered yet: the form is empty.")))
    if is_form and with_places:
        notes.append(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Actors and places are left out: a form has answers only."))
        )
    write_assessment(content, method, target, language)
    return ExportedAssessment(
        target, area.name, edition.year, content.head.assessor, len(content.answers), tuple(notes)
    )


def content_of(
    workspace: Workspace,
    edition: Edition,
    area: AreaVersion,
    assessment: Assessment | None,
    assessor: str,
    method: Method,
    with_places: bool,
) -> AssessmentContent:
    """Return what an assessment says, answers in the order of the method; without one, a head alone."""
    head = AssessmentHead(area.name, area.special_area_id, edition.year, method.id, method.version, assessor)
    if assessment is None:
        return AssessmentContent(head)
    given = workspace.answers(assessment.id)
    order = [question.id for question in method.questions]
    judgements = workspace.judgements(edition.id, area.area_id)
    return AssessmentContent(
        replace(
            head,
            assessor=assessment.assessor,
            revision=assessment.revision,
            signed_at=assessment.signed_at,
            signed_by=assessment.signed_by,
        ),
        {question: given[question] for question in order if question in given},
        workspace.gate_overrides(assessment.id),
        tuple(replace(group, id="", row_version=1) for group in workspace.actor_groups(assessment.id))
        if with_places
        else (),
        tuple(replace(place, id="", assessment_id="", row_version=1) for place in workspace.places(assessment.id))
        if with_places
        else (),
        _judgements(judgements, assessment),
    )


def write_assessment(content: AssessmentContent, method: Method, target: Path, language: str) -> None:
    """Write a content, read it back and compare. Raises ``TargetFileError``; an older file stays whole then."""
    try:
        with replaced_whole(target, ENDINGS) as path:
            if target.suffix.lower() == JSON:
                path.write_text(json_text(content), encoding="utf-8")
            elif target.suffix.lower() == CSV:
                write_csv(form_of(content, method, language, in_csv=True), path)
            else:
                grid = form_of(content, method, language, in_csv=False)
                refuse_too_long(grid, target)
                write_xlsx(grid, path)
            _verify(path, content, method)
    except (GdalFailure, NotAsWritten) as error:
        raise target_refused(
            target,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the assessment could not be written whole")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose another place, name or format.")),
            str(error),
        ) from error


def _assessment(
    workspace: Workspace, edition: Edition, area: AreaVersion, assessor: str, is_form: bool
) -> Assessment | None:
    """Return the newest revision of the one assessment that is meant; None for an empty form."""
    of_area = (one for one in workspace.assessments(edition.id) if one.area_id == area.area_id)
    newest = {folded_name(one.assessor): one for one in of_area}
    if folded_name(assessor) in newest or (len(newest) == 1 and not assessor):
        return newest[folded_name(assessor) or next(iter(newest))]
    if is_form and (assessor or not newest):
        return None
    if not newest:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no assessment in edition {year}."),
                area=area.name,
                year=edition.year,
            ),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Assess the area first, or export an empty form (.xlsx or .csv).")
            ),
        )
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} is assessed in edition {year} by {assessors}."),
            area=area.name,
            year=edition.year,
            assessors=", ".join(f"“{one.assessor}”" for one in newest.values()),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say whose assessment: give ASSESSOR one of these roles.")),
    )


def _judgements(found: Sequence[Judgement], assessment: Assessment) -> tuple[Judgement, ...]:
    """Return the judgement that signs the assessment, and the ones that hold of the levels above."""
    holding: dict[JudgementLevel, Judgement] = {}
    for judgement in found:
        if judgement.level is not JudgementLevel.LPO or judgement.assessment_id == assessment.id:
            holding[judgement.level] = replace(judgement, area_id="", edition_id="", assessment_id="", id="")
    return tuple(holding[level] for level in JudgementLevel if level in holding)


def _ask_the_gate(content: AssessmentContent) -> list[Text]:
    """Return what the privacy gate warns of. Raises ``RuleError`` when something must not leave the workspace."""
    written = list(_texts(content))
    verdict = verdict_on_texts((words for _, words in written), lambda index: written[index][0])
    refuse_what_stops(verdict)
    return list(verdict.warns)


def _texts(content: AssessmentContent) -> Iterator[tuple[Text, str]]:
    for question, answer in content.answers.items():
        for words in texts_of(answer).values():
            yield text(QT_TRANSLATE_NOOP("UtsattaOmraden", "question {question}"), question=question), words
    for override in content.overrides.values():
        yield text(QT_TRANSLATE_NOOP("UtsattaOmraden", "step {step}"), step=override.step), override.reason
    for number, place in enumerate(content.places, 1):
        yield text(QT_TRANSLATE_NOOP("UtsattaOmraden", "place {number}"), number=number), place.description
    for judgement in content.judgements:
        where = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "judgement of {role}"), role=judgement.decided_by)
        for words in (judgement.reason, *(mark.reason for mark in judgement.criteria.values())):
            yield where, words


def _verify(path: Path, content: AssessmentContent, method: Method) -> None:
    """Raise ``NotAsWritten`` when the file says anything else than ``content``."""
    ending = path.suffix.lower()
    try:
        if ending == JSON:
            written = path.read_text(encoding="utf-8")
            found = json_text(AssessmentJson(written, path.name).content(method, asks_gate=False))
            is_same = found == json_text(content)
        else:
            sheets = [read_csv(path)] if ending == CSV else read_xlsx(path)
            back = AssessmentForm(sheets, path.name).content(method, asks_gate=False)
            held = {question: as_cells_hold(answer) for question, answer in content.answers.items()}
            is_same = dict(back.answers) == {
                question: answer for question, answer in held.items() if answer != Answer()
            }
    except SourceFileError as error:
        raise NotAsWritten(str(error)) from error
    if not is_same:
        raise NotAsWritten("the answers in the file differ from those in the workspace")
