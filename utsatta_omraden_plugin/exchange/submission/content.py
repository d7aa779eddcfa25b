"""What a share holds, read through as whoever compiles will read it, and held against its manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import shapely

from ...domain.area import AreaVersion
from ...domain.change import Change
from ...domain.edition import Edition
from ...domain.edition_hash import content_hash
from ...domain.errors import MethodError, RuleError, WorkspaceError
from ...workspace import COMMAND_OF_SHARES, Workspace
from .manifest import Manifest
from .refused import Reason, ReasonCode, Refusal, reason

_NAMED = 10
_FARTHEST_M = 1e8


def checked_content(
    workspace: Workspace, counts: Mapping[str, int], manifest: Manifest, changes: Sequence[Change]
) -> Edition:
    """Return the edition handed in, once everything has been read and is what the manifest says.

    ``counts`` are rows by table, ``changes`` the sender's log. Raises ``Refusal``.
    """
    try:
        reasons = list(_faults(workspace, counts, manifest, changes))
    except (
        WorkspaceError, RuleError, MethodError, ValueError, TypeError, KeyError, AttributeError, RecursionError,
    ) as error:  # fmt: skip
        raise Refusal((reason(ReasonCode.DAMAGED, type(error).__name__),), repr(error)) from error
    if reasons:
        raise Refusal(tuple(reasons))
    return workspace.edition(manifest.edition.year)


def _faults(
    workspace: Workspace, counts: Mapping[str, int], manifest: Manifest, changes: Sequence[Change]
) -> Iterator[Reason]:
    yield from _faults_of_origin(workspace, manifest, changes)
    years = {manifest.edition.year} | ({manifest.base.year} if manifest.base else set())
    editions = {edition.year: edition for edition in workspace.editions()}
    if set(editions) != years:
        yield _other("editions")
        return
    edition = editions[manifest.edition.year]
    if (edition.label, edition.scheme) != (manifest.edition.label, manifest.edition.scheme):
        yield _other("edition")
    areas = workspace.areas(edition.id)
    _refuse_unwritable([area.extra for area in areas])
    _refuse_boundless([area.boundary for area in areas])
    foreign = [area.name for area in areas if area.organisation.lpo_code != manifest.lpo.code]
    if foreign:
        yield reason(ReasonCode.FOREIGN_AREAS, ", ".join(foreign[:_NAMED]))
    base_areas = workspace.areas(editions[manifest.base.year].id) if manifest.base else []
    own = [area for area in base_areas if area.organisation.lpo_code == manifest.lpo.code]
    others = [area for area in base_areas if area.organisation.lpo_code != manifest.lpo.code]
    if manifest.base and content_hash(own) != manifest.base.content_sha256:
        yield _other("base")
    there = {area.area_id for area in areas}
    taken = [area.name for area in others if area.area_id not in there]
    if taken:
        yield reason(ReasonCode.FOREIGN_AREAS, ", ".join(taken[:_NAMED]))
    yield from _faults_of_work(workspace, edition, areas, manifest)
    yield from _faults_of_counts(counts, len(areas), manifest)


def _faults_of_origin(workspace: Workspace, manifest: Manifest, changes: Sequence[Change]) -> Iterator[Reason]:
    meta = workspace.meta()
    said = (meta.workspace_id, meta.lpo_code, meta.distribution_label)
    if said != (manifest.workspace_id, manifest.lpo.code, manifest.distribution_label):
        yield _other("workspace_meta")
    log = workspace.changes()
    first = log[0] if log else None
    if first is None or first.what != COMMAND_OF_SHARES or first.new.get("workspace_id") != manifest.workspace_id:
        yield reason(ReasonCode.BROKEN_LOG, "1")
        return
    last = first.new.get("last_change")
    if changes and (not isinstance(last, int) or changes[-1].number > last):
        yield reason(ReasonCode.BROKEN_LOG, f"{changes[-1].number} > {last}")


def _faults_of_work(
    workspace: Workspace, edition: Edition, areas: Sequence[AreaVersion], manifest: Manifest
) -> Iterator[Reason]:
    """Read all that was assessed; what cannot be read raises."""
    there = {area.area_id for area in areas}
    assessments = workspace.assessments(edition.id)
    answers = workspace.all_answers(edition.id)
    judgements = workspace.judgements(edition.id)
    _refuse_unwritable([answer.value for given in answers.values() for answer in given.values()])
    _refuse_unwritable([mark.reason for judgement in judgements for mark in judgement.criteria.values()])
    for assessment in assessments:
        workspace.method(assessment.method_id, assessment.method_version)
        workspace.gate_overrides(assessment.id)
        workspace.actor_groups(assessment.id)
        places = [place.shape for place in workspace.places(assessment.id)]
        _refuse_boundless(places)
        if shapely.is_empty(np.array(places, dtype=object)).any():  # a point of no numbers is read as an empty one
            raise ValueError("a place is nowhere")
    _refuse_boundless([proposal.boundary for proposal in workspace.boundary_proposals(edition.id)])
    workspace.released_measures(edition.id)
    workspace.accepted_findings(edition.id)
    held = {assessment.id for assessment in assessments}
    told_of = {*(one.area_id for one in assessments), *(one.area_id for one in judgements)}
    if told_of - there or set(answers) - held:
        yield reason(ReasonCode.FOREIGN_AREAS, ", ".join(sorted(told_of - there)[:_NAMED]))
    signed = sum(assessment.is_signed for assessment in assessments)
    if (len(assessments), signed) != (manifest.counts.assessments, manifest.counts.signed):
        yield _other("assessments")


def _faults_of_counts(counts: Mapping[str, int], areas: int, manifest: Manifest) -> Iterator[Reason]:
    places = counts["place_point"] + counts["place_line"] + counts["place_area"]
    told, is_in = manifest.counts, counts
    found = {
        "areas": areas != told.areas,
        "assessments": is_in["assessment"] != told.assessments,
        "places": places != told.places or (places > 0 and not manifest.with_places),
        "actors": is_in["actor_group"] != told.actors or (told.actors > 0 and not manifest.with_actors),
        "measures": is_in["measure"] != told.measures,
    }
    for name in [name for name, is_wrong in found.items() if is_wrong]:
        yield _other(name)


def _refuse_unwritable(values: Sequence[object]) -> None:
    """Raise ``ValueError`` for values out of JSON that cannot be written again in UTF-8."""
    json.dumps(values, ensure_ascii=False, default=dict).encode("utf-8")


def _refuse_boundless(shapes: Sequence[object]) -> None:
    """Raise ``ValueError`` for coordinates that are no numbers or lie nowhere on Earth: they measure nothing."""
    coordinates = shapely.get_coordinates(np.array(shapes, dtype=object))
    if not (np.abs(coordinates) <= _FARTHEST_M).all():
        raise ValueError("coordinates are none")


def _other(what: str) -> Reason:
    return reason(ReasonCode.OTHER_CONTENT, what)
