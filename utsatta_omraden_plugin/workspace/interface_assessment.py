"""The part of the workspace's interface that keeps the five-step assessments and what people judge by them.

A signed assessment is frozen, and so is one that a later revision took the place of: whatever would write into it
raises ``RuleError``, which says to go on in a revision. Whatever is written is logged, but for judgements that are
still being written. Answers, overridden gates, actors, places, proposed boundaries and the judgements of the levels
above the LPO can be taken back (``Workspace.take_back``); a signature cannot.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

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
from .assessment_summary import AssessmentSummary, MethodVersion
from .judgement_draft import KeptDraft


class AssessmentKeeper(ABC):
    """What ``Workspace`` can do with assessments. The rules of ``Workspace`` for writing and errors hold."""

    # Methods

    @abstractmethod
    def add_method(self, content: str, by: str) -> Method:
        """Store a method file's text (JSON) and make it the workspace's method; the same text twice changes nothing.

        Raises ``MethodError`` for a wrong file, ``RuleError`` when another text has the same id and version.
        """

    @abstractmethod
    def method(self, method_id: str = "", version: str = "") -> Method:
        """Return a stored method; without id the one new assessments use, without version the one added last."""

    @abstractmethod
    def methods(self) -> list[MethodVersion]:
        """Return the stored methods in the order they were added."""

    @abstractmethod
    def use_method(self, method_id: str, version: str, by: str) -> Method:
        """Let new assessments use a stored method; those begun keep theirs. Raises ``RuleError`` when there is none."""

    @abstractmethod
    def set_distribution_label(self, label: str, by: str) -> Change | None:
        """Set the label that says who may see what is printed and handed on; None when it said so already."""

    # Assessments

    @abstractmethod
    def assessments(self, edition_id: str) -> list[Assessment]:
        """Return all assessments of an edition with all their revisions, oldest first."""

    @abstractmethod
    def assessment(self, assessment_id: str) -> Assessment:
        """Return one assessment. Raises ``RuleError`` when it does not exist."""

    @abstractmethod
    def start_assessment(self, area_id: str, edition_id: str, assessor: str, by: str) -> Assessment:
        """Return the newest revision of the assessor's assessment of an area in an edition.

        It is made with the current method when there is none. Raises ``RuleError`` when the area is not part of the
        edition, the assessor is blank or the workspace has no method.
        """

    @abstractmethod
    def summaries(self, edition_id: str) -> list[AssessmentSummary]:
        """Return how far the newest revision of each assessor and area has come, in one read, oldest first."""

    @abstractmethod
    def revise_assessment(
        self,
        assessment_id: str,
        reason: str,
        by: str,
        method_id: str = "",
        method_version: str = "",
        answers: Answers | None = None,
    ) -> Assessment:
        """Begin the next revision of an assessment with its answers, overridden gates, actors, places and proposals.

        With a method of another id or version ``answers`` take the place of the old ones, so that drafts carried over
        can be confirmed one by one; overridden gates that it does not have are left out. Raises ``RuleError`` when the
        reason is blank, a later revision exists, or an unsigned assessment would keep its method: that one can simply
        be changed.
        """

    @abstractmethod
    def merge_assessments(self, assessment_ids: Sequence[str], answers: Answers, assessor: str, by: str) -> Assessment:
        """Make a common assessment of several of one area, edition and method; they stay as they are.

        It gets ``answers``, and of all of them the overridden gates, actors and places, like ones once. ``assessor`` is
        a role of its own; merging again under that role makes its next revision. Raises ``RuleError``.
        """

    # Answers

    @abstractmethod
    def answers(self, assessment_id: str) -> dict[str, Answer]:
        """Return the answers of an assessment by question id, drafts too."""

    @abstractmethod
    def all_answers(self, edition_id: str) -> dict[str, dict[str, Answer]]:
        """Return by assessment id the answers of the newest revision of each assessor and area, in one read."""

    @abstractmethod
    def step_states(self, assessment_id: str) -> dict[str, StepState]:
        """Return the states of the steps as they were last saved, by step id."""

    @abstractmethod
    def reviewed(self, assessment_id: str) -> dict[str, str]:
        """Return by step id the fingerprint of the answers before it when the step became complete."""

    @abstractmethod
    def save_answers(
        self,
        assessment_id: str,
        answers: Answers,
        step_states: Mapping[str, StepState],
        by: str,
        reviewed: Mapping[str, str] | None = None,
    ) -> list[Change]:
        """Store these answers (only those given here) and the step states; return a change per answer that differs.

        ``reviewed`` takes the place of the stored fingerprints, None leaves them. Raises ``RuleError`` for an answer
        that cannot be, and nothing is stored.
        """

    # Gates

    @abstractmethod
    def gate_overrides(self, assessment_id: str) -> dict[str, GateOverride]:
        """Return the overridden gates by the id of the step that they open."""

    @abstractmethod
    def override_gate(self, assessment_id: str, step_id: str, reason: str, by: str) -> Change:
        """Open a step against its gate, with a written reason, and bring the step states in line.

        Doing so again replaces the reason. Raises ``RuleError`` when the reason is blank or the step has no gate.
        """

    @abstractmethod
    def withdraw_override(self, assessment_id: str, step_id: str, by: str) -> Change:
        """Let a step's gate decide again. Raises ``RuleError`` when it was not overridden."""

    # Actors of step 3

    @abstractmethod
    def actor_groups(self, assessment_id: str) -> list[ActorGroup]:
        """Return the groups of actors in the order they were added."""

    @abstractmethod
    def save_actor_group(self, assessment_id: str, group: ActorGroup, by: str) -> Change:
        """Store a group: a new one without id, else the changed one.

        Raises ``RuleError`` when kind, count band or role is not on the lists of the assessment's method, nothing
        differs, or the group has changed since its row version was read.
        """

    @abstractmethod
    def remove_actor_group(self, group_id: str, by: str) -> Change:
        """Take a group of actors out. Raises ``RuleError`` when it does not exist."""

    # Places of step 4

    @abstractmethod
    def places(self, assessment_id: str) -> list[Place]:
        """Return the places, points before lines before areas, each in the order they were added."""

    @abstractmethod
    def save_place(self, assessment_id: str, place: Place, by: str) -> Change:
        """Store a place: a new one without id, else the changed one.

        Raises ``RuleError`` when the shape is empty, crosses itself or is of another kind than it was, the kind of
        place is not on the list of the assessment's method, nothing differs, or the place has changed since its row
        version was read.
        """

    @abstractmethod
    def remove_places(self, place_ids: Sequence[str], by: str) -> list[Change]:
        """Take places out: all of them or none. Raises ``RuleError`` when one does not exist."""

    # Proposed boundaries

    @abstractmethod
    def propose_boundary(self, assessment_id: str, proposal: BoundaryProposal, by: str) -> Change:
        """Store a proposed boundary: a new one without id, else the changed one; the boundary that holds stays.

        Raises ``RuleError`` when the reason is blank, it has no area and no name, or the boundary is no sound one.
        """

    @abstractmethod
    def boundary_proposals(self, edition_id: str) -> list[BoundaryProposal]:
        """Return what the newest revisions of an edition's assessments propose, oldest first."""

    @abstractmethod
    def withdraw_proposal(self, proposal_id: str, by: str) -> Change:
        """Take a proposed boundary out. Raises ``RuleError`` when it does not exist."""

    # Judgements

    @abstractmethod
    def judgements(self, edition_id: str, area_id: str = "") -> list[Judgement]:
        """Return the judgements of an edition, or of one area in it, by level, then time; a level's last one holds."""

    @abstractmethod
    def sign_assessment(self, assessment_id: str, judgement: Judgement, by: str) -> list[Change]:
        """Store the LPO's judgement and freeze the assessment, both or none.

        ``decided_by`` of the judgement becomes the signature's role. Area, edition and assessment of the judgement are
        those of the assessment; its assessor's draft of it is forgotten. Raises ``RuleError`` when the level is
        another, the reason does not suffice, or the edition has no such category.
        """

    @abstractmethod
    def add_judgement(self, judgement: Judgement, by: str) -> Change:
        """Store what a level above the LPO judges of an area in an edition; the draft of it by ``by`` is forgotten.

        Raises ``RuleError`` for the LPO's level (that one is signed), a blank reason, an area that is not part of the
        edition, or a category that its scheme lacks.
        """

    # Judgements that are still being written

    @abstractmethod
    def keep_judgement_draft(self, draft: KeptDraft, by: str) -> None:
        """Store a judgement that is still being written, in place of what was kept of it before.

        A draft is a working copy and makes no row of the change log: the log keeps what was decided, for good, and
        half a sentence is no decision. Its text has not passed the privacy gate, which stands before the signature.
        Raises ``RuleError`` when the area is not part of the edition, or the assessment is signed or revised.
        """

    @abstractmethod
    def judgement_drafts(self, area_id: str, edition_id: str, assessor: str) -> dict[JudgementLevel, KeptDraft]:
        """Return what an assessor (a role) has half-written of an area in an edition, by level."""

    @abstractmethod
    def forget_judgement_draft(self, area_id: str, edition_id: str, level: JudgementLevel, assessor: str) -> bool:
        """Take out what was half-written of a level's judgement, unlogged; returns whether there was something."""
