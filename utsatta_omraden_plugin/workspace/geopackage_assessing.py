"""The part of the workspace in a file that keeps assessments and judgements."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager

from ..domain.assessment import (
    ActorGroup,
    Answer,
    Answers,
    Assessment,
    BoundaryProposal,
    GateOverride,
    Judgement,
    JudgementLevel,
    Place,
    StepState,
)
from ..domain.change import Change
from ..domain.method import Method
from . import geopackage_actors as _actors
from . import geopackage_answers as _answers
from . import geopackage_assessments as _assessments
from . import geopackage_judgement_drafts as _judgement_drafts
from . import geopackage_judgements as _judgements
from . import geopackage_methods as _methods
from . import geopackage_overrides as _overrides
from . import geopackage_places as _places
from . import geopackage_proposals as _proposals
from . import geopackage_revisions as _revisions
from . import geopackage_summaries as _summaries
from .assessment_summary import AssessmentSummary, MethodVersion
from .interface_assessment import AssessmentKeeper
from .judgement_draft import KeptDraft


class GeoPackageAssessing(AssessmentKeeper):
    """Each call is one use of the file that the workspace brings."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection whose reads all see the same state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection inside one transaction."""

    def add_method(self, content: str, by: str) -> Method:
        """Store a method file's text and make it the workspace's method."""
        with self._writing() as connection:
            return _methods.put_method(connection, content, by)

    def method(self, method_id: str = "", version: str = "") -> Method:
        """Return a stored method; without id the one new assessments use."""
        with self._reading() as connection:
            return _methods.get_method(connection, method_id, version)

    def methods(self) -> list[MethodVersion]:
        """Return the stored methods in the order they were added."""
        with self._reading() as connection:
            return _methods.methods(connection)

    def use_method(self, method_id: str, version: str, by: str) -> Method:
        """Let new assessments use a stored method; those begun keep theirs."""
        with self._writing() as connection:
            return _methods.use_method(connection, method_id, version, by)

    def set_distribution_label(self, label: str, by: str) -> Change | None:
        """Set the distribution label; None when it said so already."""
        with self._writing() as connection:
            return _methods.set_distribution_label(connection, label, by)

    def assessments(self, edition_id: str) -> list[Assessment]:
        """Return all assessments of an edition with all their revisions, oldest first."""
        with self._reading() as connection:
            return _assessments.assessments(connection, edition_id)

    def assessment(self, assessment_id: str) -> Assessment:
        """Return one assessment."""
        with self._reading() as connection:
            return _assessments.assessment(connection, assessment_id)

    def start_assessment(self, area_id: str, edition_id: str, assessor: str, by: str) -> Assessment:
        """Return the newest revision of the assessor's assessment of an area in an edition; it is made when new."""
        with self._reading() as connection:
            begun = _assessments.find_assessment(connection, area_id, edition_id, assessor)
        if begun is not None:
            return begun
        with self._writing() as connection:
            return _assessments.start_assessment(connection, area_id, edition_id, assessor, by)

    def summaries(self, edition_id: str) -> list[AssessmentSummary]:
        """Return how far the newest revision of each assessor and area has come."""
        with self._reading() as connection:
            return _summaries.summaries(connection, edition_id)

    def revise_assessment(
        self,
        assessment_id: str,
        reason: str,
        by: str,
        method_id: str = "",
        method_version: str = "",
        answers: Answers | None = None,
    ) -> Assessment:
        """Begin the next revision of an assessment with what it holds."""
        with self._writing() as connection:
            return _revisions.revise_assessment(
                connection, assessment_id, reason, by, method_id, method_version, answers
            )

    def merge_assessments(self, assessment_ids: Sequence[str], answers: Answers, assessor: str, by: str) -> Assessment:
        """Make a common assessment of several of one area, edition and method; they stay as they are."""
        with self._writing() as connection:
            return _revisions.merge_assessments(connection, assessment_ids, answers, assessor, by)

    def answers(self, assessment_id: str) -> dict[str, Answer]:
        """Return the answers of an assessment by question id."""
        with self._reading() as connection:
            return _answers.answers(connection, assessment_id)

    def all_answers(self, edition_id: str) -> dict[str, dict[str, Answer]]:
        """Return by assessment id the answers of the newest revision of each assessor and area."""
        with self._reading() as connection:
            return _summaries.all_answers(connection, edition_id)

    def step_states(self, assessment_id: str) -> dict[str, StepState]:
        """Return the states of the steps as they were last saved."""
        with self._reading() as connection:
            return _assessments.states_in(_assessments.assessment_row(connection, assessment_id))

    def reviewed(self, assessment_id: str) -> dict[str, str]:
        """Return by step id the fingerprint of the answers before it when the step became complete."""
        with self._reading() as connection:
            return _assessments.reviewed_in(_assessments.assessment_row(connection, assessment_id))

    def save_answers(
        self,
        assessment_id: str,
        answers: Answers,
        step_states: Mapping[str, StepState],
        by: str,
        reviewed: Mapping[str, str] | None = None,
    ) -> list[Change]:
        """Store these answers and the step states; return one change per answer that differs."""
        with self._writing() as connection:
            return _answers.save_answers(connection, assessment_id, answers, step_states, by, reviewed)

    def gate_overrides(self, assessment_id: str) -> dict[str, GateOverride]:
        """Return the overridden gates by the id of the step that they open."""
        with self._reading() as connection:
            return _overrides.gate_overrides(connection, assessment_id)

    def override_gate(self, assessment_id: str, step_id: str, reason: str, by: str) -> Change:
        """Open a step against its gate, with a written reason."""
        with self._writing() as connection:
            return _overrides.override_gate(connection, assessment_id, step_id, reason, by)

    def withdraw_override(self, assessment_id: str, step_id: str, by: str) -> Change:
        """Let a step's gate decide again."""
        with self._writing() as connection:
            return _overrides.withdraw_override(connection, assessment_id, step_id, by)

    def actor_groups(self, assessment_id: str) -> list[ActorGroup]:
        """Return the groups of actors in the order they were added."""
        with self._reading() as connection:
            return _actors.actor_groups(connection, assessment_id)

    def save_actor_group(self, assessment_id: str, group: ActorGroup, by: str) -> Change:
        """Store a group of actors: a new one without id, else the changed one."""
        with self._writing() as connection:
            return _actors.save_actor_group(connection, assessment_id, group, by)

    def remove_actor_group(self, group_id: str, by: str) -> Change:
        """Take a group of actors out."""
        with self._writing() as connection:
            return _actors.remove_actor_group(connection, group_id, by)

    def places(self, assessment_id: str) -> list[Place]:
        """Return the places, points before lines before areas, each in the order they were added."""
        with self._reading() as connection:
            return _places.places(connection, assessment_id)

    def save_place(self, assessment_id: str, place: Place, by: str) -> Change:
        """Store a place: a new one without id, else the changed one."""
        with self._writing() as connection:
            return _places.save_place(connection, assessment_id, place, by)

    def remove_places(self, place_ids: Sequence[str], by: str) -> list[Change]:
        """Take places out: all of them or none."""
        with self._writing() as connection:
            return _places.remove_places(connection, place_ids, by)

    def propose_boundary(self, assessment_id: str, proposal: BoundaryProposal, by: str) -> Change:
        """Store a proposed boundary: a new one without id, else the changed one."""
        with self._writing() as connection:
            return _proposals.propose_boundary(connection, assessment_id, proposal, by)

    def boundary_proposals(self, edition_id: str) -> list[BoundaryProposal]:
        """Return what the newest revisions of an edition's assessments propose, oldest first."""
        with self._reading() as connection:
            return _proposals.boundary_proposals(connection, edition_id)

    def withdraw_proposal(self, proposal_id: str, by: str) -> Change:
        """Take a proposed boundary out."""
        with self._writing() as connection:
            return _proposals.withdraw_proposal(connection, proposal_id, by)

    def judgements(self, edition_id: str, area_id: str = "") -> list[Judgement]:
        """Return the judgements of an edition, or of one area in it, by level, then time."""
        with self._reading() as connection:
            return _judgements.judgements(connection, edition_id, area_id)

    def sign_assessment(self, assessment_id: str, judgement: Judgement, by: str) -> list[Change]:
        """Store the LPO's judgement and freeze the assessment, both or none."""
        with self._writing() as connection:
            return _judgements.sign_assessment(connection, assessment_id, judgement, by)

    def add_judgement(self, judgement: Judgement, by: str) -> Change:
        """Store what a level above the LPO judges of an area in an edition."""
        with self._writing() as connection:
            return _judgements.add_judgement(connection, judgement, by)

    def keep_judgement_draft(self, draft: KeptDraft, by: str) -> None:
        """Store a judgement that is still being written, in place of what was kept of it before."""
        with self._writing() as connection:
            _judgement_drafts.keep_judgement_draft(connection, draft, by)

    def judgement_drafts(self, area_id: str, edition_id: str, assessor: str) -> dict[JudgementLevel, KeptDraft]:
        """Return what an assessor has half-written of an area in an edition, by level."""
        with self._reading() as connection:
            return _judgement_drafts.judgement_drafts(connection, area_id, edition_id, assessor)

    def forget_judgement_draft(self, area_id: str, edition_id: str, level: JudgementLevel, assessor: str) -> bool:
        """Take out what was half-written of a level's judgement; returns whether there was something."""
        with self._writing() as connection:
            return _judgement_drafts.forget_judgement_draft(connection, area_id, edition_id, level, assessor)
