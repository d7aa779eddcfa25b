"""What the dock reads of a workspace, as plain data, in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.assessment import Assessment, neighbours_of
from ...paths import SHIPPED_METHOD
from ..lifeline.life import Life, life_of
from ..options.store import stored_options
from .autosave import AssessmentKey
from .open_assessment import EarlierAssessment, OpenAssessment, SignedElsewhere
from .queue_rows import assessors_of

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...workspace import AssessmentSummary, MethodVersion, Workspace

__all__ = [
    "EditionAreas",
    "OpenAssessment",
    "has_method",
    "read_areas",
    "read_assessment",
    "read_record",
    "store_shipped_method",
]


@dataclass(frozen=True)
class EditionAreas:
    """The areas of an edition, the names and ids that they have in all editions, how far their assessments have come,
    the LPO that the workspace is for, and the life of the open area."""

    areas: Sequence[AreaVersion] = ()
    all_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    summaries: Sequence[AssessmentSummary] = ()
    lpo: str = ""
    life: Life | None = None


def read_areas(workspace: Workspace, edition_id: str, open_area_id: str = "") -> EditionAreas:
    """Return what the dock offers of an edition; ``open_area_id`` is the area whose assessment is shown, if any."""
    life = life_of(workspace, open_area_id) if open_area_id else None
    areas = workspace.areas(edition_id)
    code = workspace.meta().lpo_code
    lpo = next((area.organisation.lpo for area in areas if code and area.organisation.lpo_code == code), "")
    return EditionAreas(areas, workspace.all_area_names(), workspace.summaries(edition_id), lpo, life)


def has_method(workspace: Workspace) -> bool:
    """Return whether assessments can be made in a workspace."""
    return bool(workspace.meta().method_id)


def store_shipped_method(workspace: Workspace, by: str) -> None:
    """Make the shipped example the workspace's method."""
    workspace.add_method(SHIPPED_METHOD.read_text(encoding="utf-8"), by)


def read_assessment(
    workspace: Workspace, version_id: str, assessor: str, areas: Sequence[AreaVersion] = ()
) -> OpenAssessment:
    """Return the assessor's assessment of an area, its newest revision; an empty one, not stored, when there is none.

    ``areas`` are those of the edition as far as they are known, so that they need not be read again. An assessment
    keeps the method it was made with. Raises ``RuleError`` when the area does not exist.
    """
    area = workspace.area(version_id)
    known = areas if areas and areas[0].edition_id == area.edition_id else workspace.areas(area.edition_id)
    key = AssessmentKey(workspace.location, area.id, area.area_id, area.edition_id, assessor)
    summaries = workspace.summaries(area.edition_id)
    stored = _assessment_of(summaries, area.area_id, assessor)
    method = workspace.method() if stored is None else workspace.method(stored.method_id, stored.method_version)
    opened = OpenAssessment(
        area,
        key,
        method,
        life=life_of(workspace, area.area_id),
        assessment=stored,
        judgements=workspace.judgements(area.edition_id, area.area_id),
        half_judged=workspace.judgement_drafts(area.area_id, area.edition_id, assessor),
        neighbours=neighbours_of(area, known, stored_options().near_sarskilt_m),
        assessors=assessors_of(summaries, area.area_id),
    )
    if stored is not None:
        opened.answers = workspace.answers(stored.id)
        opened.actors = workspace.actor_groups(stored.id)
        opened.places = workspace.places(stored.id)
        opened.proposals = [
            proposal
            for proposal in workspace.boundary_proposals(area.edition_id)
            if proposal.assessment_id == stored.id
        ]
        opened.overrides = workspace.gate_overrides(stored.id)
        opened.reviewed = workspace.reviewed(stored.id)
        opened.newer_method = _newer_method(workspace, stored)
        opened.recount()
    if not opened.given and not opened.drafts and not opened.is_signed:
        opened.earlier = _earlier(workspace, area, assessor)
        opened.signed_elsewhere = _signed_elsewhere(summaries, area.area_id)
    return opened


def read_record(workspace: Workspace, key: AssessmentKey) -> Assessment | None:
    """Return the newest revision of the assessor's assessment of an area, None when nothing of it is stored."""
    return _assessment_of(workspace.summaries(key.edition_id), key.area_id, key.assessor)


def _assessment_of(summaries: Sequence[AssessmentSummary], area_id: str, assessor: str) -> Assessment | None:
    found = (summary.assessment for summary in summaries)
    return next((one for one in found if one.area_id == area_id and one.assessor == assessor), None)


def _signed_elsewhere(summaries: Sequence[AssessmentSummary], area_id: str) -> SignedElsewhere | None:
    """Return the assessment of an area that was signed last, by whomever."""
    signed = [one for one in summaries if one.assessment.area_id == area_id and one.assessment.is_signed]
    if not signed:
        return None
    last = max(signed, key=lambda one: one.assessment.signed_at)
    return SignedElsewhere(last.assessment.assessor, last.assessment.signed_at, last.given)


def _newer_method(workspace: Workspace, stored: Assessment) -> MethodVersion | None:
    current = next((method for method in workspace.methods() if method.is_current), None)
    if current is None or (current.id, current.version) == (stored.method_id, stored.method_version):
        return None
    return current


def _earlier(workspace: Workspace, area: AreaVersion, assessor: str) -> EarlierAssessment | None:
    """Return the newest assessment of the same area in an earlier edition: the assessor's own, a signed one, or any."""
    editions = {edition.id: edition for edition in workspace.editions()}
    year = editions[area.edition_id].year
    for edition in sorted(editions.values(), key=lambda edition: -edition.year):
        if edition.year >= year:
            continue
        found = [
            summary
            for summary in workspace.summaries(edition.id)
            if summary.assessment.area_id == area.area_id and summary.given
        ]
        if found:
            best = max(
                found, key=lambda one: (one.assessment.assessor == assessor, one.assessment.is_signed, one.changed_at)
            )
            made = best.assessment
            return EarlierAssessment(
                made.id, made.method_id, made.method_version, edition.year, made.assessor, best.given
            )
    return None
