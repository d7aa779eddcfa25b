"""Gets the facts of a document from the workspace. Runs in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ..domain.area import AreaVersion
from ..domain.assessment import Assessment, Judgement, StepState, neighbours_of, status_of
from ..domain.assessment.levels import holding
from ..domain.category import category_of
from ..domain.edition import Edition
from ..domain.errors import RuleError
from ..domain.names import folded_name
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .facts import AssessedArea, ReportFacts, ReportScope

if TYPE_CHECKING:
    from ..domain.method import Method
    from ..workspace import AssessmentSummary, Workspace

AROUND_M = 1500.0
"""Other areas within so many metres of an area are drawn on its map."""


def read_facts(
    workspace: Workspace,
    edition: Edition,
    scope: ReportScope,
    key: str,
    *,
    with_places: bool = False,
    made_at: datetime | None = None,
    progress: Progress | None = None,
) -> ReportFacts:
    """Read what a document tells of an area, an LPO or the country.

    ``key`` is the area's special area id, name or version id, or the LPO's code or name; the country has none. Raises
    ``RuleError`` when it names nothing in the edition, ``WorkspaceError``, ``Cancelled``.
    """
    told = progress or Progress()
    told.at(0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading the assessments")))
    everything = workspace.areas(edition.id)
    name, chosen = _chosen(workspace, edition, scope, key, everything)
    reader = _Reader(workspace, edition, everything, with_places)
    areas = []
    for number, area in enumerate(chosen):
        told.at(number / len(chosen))
        areas.append(reader.assessed(area))
    meta = workspace.meta()
    return ReportFacts(
        scope=scope,
        name=name,
        edition=edition,
        areas=tuple(areas),
        distribution_label=meta.distribution_label,
        workspace_id=meta.workspace_id,
        made_at=made_at or datetime.now().astimezone(),
        with_places=with_places,
    )


def _chosen(
    workspace: Workspace, edition: Edition, scope: ReportScope, key: str, areas: Sequence[AreaVersion]
) -> tuple[str, list[AreaVersion]]:
    if scope is ReportScope.AREA:
        area = next((area for area in areas if area.id == key), None) or workspace.find_area(edition.id, key)
        return area.name, [area]
    in_order = sorted(areas, key=_by_gravity)
    if scope is ReportScope.NATION:
        return "", in_order
    wanted = folded_name(key or workspace.meta().lpo_code)
    of_lpo = [
        area
        for area in in_order
        if wanted and wanted in (folded_name(area.organisation.lpo), area.organisation.lpo_code)
    ]
    if not of_lpo:
        raise _no_such_lpo(edition, key, areas)
    unit = of_lpo[0].organisation
    return unit.lpo or unit.lpo_code, of_lpo


def _no_such_lpo(edition: Edition, key: str, areas: Sequence[AreaVersion]) -> RuleError:
    known = sorted(
        {f"{area.organisation.lpo} ({area.organisation.lpo_code})" for area in areas if area.organisation.lpo}
    )
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} has no area of the local police area “{key}”."),
            year=edition.year,
            key=key,
        ),
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the code or the name of one of: {lpos}."), lpos=", ".join(known)
        ),
    )


def _by_gravity(area: AreaVersion) -> tuple[int, str]:
    known = category_of(area.category)
    return (-known.rank if known else 0, folded_name(area.name))


class _Reader:
    """Reads what all areas share once."""

    def __init__(self, workspace: Workspace, edition: Edition, areas: Sequence[AreaVersion], with_places: bool) -> None:
        self._workspace = workspace
        self._areas = areas
        self._with_places = with_places
        self._answers = workspace.all_answers(edition.id)
        self._methods: dict[tuple[str, str], Method] = {}
        self._summaries: dict[str, list[AssessmentSummary]] = {}
        for summary in workspace.summaries(edition.id):
            self._summaries.setdefault(summary.assessment.area_id, []).append(summary)
        self._last_signed: dict[tuple[str, str], Assessment] = {}
        for assessment in workspace.assessments(edition.id):  # oldest first
            if assessment.is_signed:
                self._last_signed[assessment.area_id, assessment.assessor] = assessment
        self._judgements: dict[str, list[Judgement]] = {}
        for judgement in workspace.judgements(edition.id):
            self._judgements.setdefault(judgement.area_id, []).append(judgement)

    def assessed(self, area: AreaVersion) -> AssessedArea:
        """Return an area with the assessment that speaks for it."""
        held = tuple(holding(self._judgements.get(area.area_id, ())).values())
        neighbours = neighbours_of(area, self._areas)
        around = tuple(
            other for other in self._areas if other.id != area.id and other.boundary.distance(area.boundary) <= AROUND_M
        )
        candidates = sorted(map(self._speaking, self._summaries.get(area.area_id, [])), key=_weight)
        if not candidates:
            return AssessedArea(area, judgements=held, neighbours=tuple(neighbours), around=around)
        chosen = candidates[-1]
        assessment = chosen.assessment
        method = self._method(assessment)
        is_newest = assessment == chosen.newest.assessment
        answers = self._answers.get(assessment.id, {}) if is_newest else self._workspace.answers(assessment.id)
        states: dict[str, StepState] = dict(
            chosen.newest.states if is_newest else self._workspace.step_states(assessment.id)
        )
        return AssessedArea(
            area,
            assessment,
            method,
            answers,
            states,
            self._workspace.gate_overrides(assessment.id),
            status_of(assessment, method, answers, states),
            held,
            tuple(neighbours),
            around,
            tuple(self._workspace.actor_groups(assessment.id)) if self._with_places else (),
            tuple(self._workspace.places(assessment.id)) if self._with_places else (),
            tuple(one.assessment.assessor for one in candidates[:-1]),
            0 if is_newest else chosen.newest.assessment.revision,
        )

    def _speaking(self, newest: AssessmentSummary) -> _Candidate:
        """Return what speaks for an assessor: what was signed last holds until its revision is signed."""
        signed = self._last_signed.get((newest.assessment.area_id, newest.assessment.assessor))
        return _Candidate(signed or newest.assessment, newest)

    def _method(self, assessment: Assessment) -> Method:
        key = (assessment.method_id, assessment.method_version)
        if key not in self._methods:
            self._methods[key] = self._workspace.method(*key)
        return self._methods[key]


@dataclass(frozen=True)
class _Candidate:
    """The ``assessment`` that an assessor stands for, and the summary of their newest revision."""

    assessment: Assessment
    newest: AssessmentSummary


def _weight(candidate: _Candidate) -> tuple[str, bool, int, str]:
    """Rank by what speaks for the area: the last signed, whose judgement stands, before common before most answered
    before last changed."""
    assessment, newest = candidate.assessment, candidate.newest
    return assessment.signed_at, bool(assessment.merged_from), newest.given, newest.changed_at
