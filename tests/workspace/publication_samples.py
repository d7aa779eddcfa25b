"""A draft on which Noa has judged, ready to be published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tests.workspace.draft_samples import NATION, begun
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.category import category_of
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.publication import Publication
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace

NOA = "Noa"
WHY = "Beslut av Noa den 20 november 2026."


def judged_by_noa(area: AreaVersion, **fields: object) -> Judgement:
    """Noa's judgement that an area has the category it has."""
    values: dict[str, object] = {
        "area_id": area.area_id,
        "edition_id": area.edition_id,
        "level": JudgementLevel.NOA,
        "category": category_of(area.category),
        "trend": Trend.STABLE,
        "reason": "Noa delar regionens bedömning.",
        "decided_by": NOA,
        "decided_on": date(2026, 11, 20),
    }
    return Judgement(**{**values, **fields})


def judge(workspace: Workspace, areas: Iterable[AreaVersion]) -> None:
    """Let Noa judge that the areas have the categories they have."""
    with workspace.together():
        for area in areas:
            workspace.add_judgement(judged_by_noa(area), NOA)


def ready(workspace: Workspace) -> Edition:
    """The nation as edition 2023 and a draft of 2027 from it on which Noa has judged."""
    _, draft = begun(workspace, NATION)
    judge(workspace, workspace.areas(draft.id))
    return draft


def published(workspace: Workspace, edition: Edition, reason: str = WHY) -> Publication:
    """Publish what stands in the edition now."""
    return workspace.publish(edition.id, reason, NOA, content_hash(workspace.areas(edition.id)))
