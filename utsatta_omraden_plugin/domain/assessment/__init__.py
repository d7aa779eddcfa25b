"""The assessment of an area in five steps: answers, what they add up to, actors, places and judgements.

Source of the steps, words and levels: product.md; of the answers: data.md, "The method is data".
"""

from .actor import ActorChange, ActorGroup
from .agreement import Agreement, agreement
from .answer import Answer, Answers, SourceKind
from .boundary_proposal import BoundaryProposal
from .carry_over import CarriedOver, NotKept, carry_over, from_earlier_edition
from .consistency import judgement_reason_problem
from .criteria import CriterionFinding, criteria_table
from .difference import Difference, QuestionOverAreas, differences, most_disputed, most_uncertain, over_areas
from .flow import AssessmentProgress, StepProgress, find_questions, next_unanswered, progress_of
from .gate import GateDecision, GateOverride, gate_decision
from .harshness import GroupAnswers, Harshness, harshness
from .judgement import CriterionMark, CriterionState, Judgement, JudgementLevel
from .krippendorff import krippendorff_alpha
from .mean import Mean, mean_of_block, mean_of_method, mean_of_question, mean_of_step
from .merge import merge, undecided
from .missing import missing_of
from .neighbour import Neighbour, neighbours_of
from .place import Place, TimeOfDay, Weekday
from .proposal import Proposal, propose
from .record import Assessment, AssessmentStatus
from .roll_up import RollUp, roll_up
from .stale import is_stale, months_old
from .state import StepState, reviewed_after, step_states, upstream_fingerprint
from .status import status_of

__all__ = [
    "ActorChange",
    "ActorGroup",
    "Agreement",
    "Answer",
    "Answers",
    "Assessment",
    "AssessmentProgress",
    "AssessmentStatus",
    "BoundaryProposal",
    "CarriedOver",
    "CriterionFinding",
    "CriterionMark",
    "CriterionState",
    "Difference",
    "GateDecision",
    "GateOverride",
    "GroupAnswers",
    "Harshness",
    "Judgement",
    "JudgementLevel",
    "Mean",
    "Neighbour",
    "NotKept",
    "Place",
    "Proposal",
    "QuestionOverAreas",
    "RollUp",
    "SourceKind",
    "StepProgress",
    "StepState",
    "TimeOfDay",
    "Weekday",
    "agreement",
    "carry_over",
    "criteria_table",
    "differences",
    "find_questions",
    "from_earlier_edition",
    "gate_decision",
    "harshness",
    "is_stale",
    "judgement_reason_problem",
    "krippendorff_alpha",
    "mean_of_block",
    "mean_of_method",
    "mean_of_question",
    "mean_of_step",
    "merge",
    "missing_of",
    "months_old",
    "most_disputed",
    "most_uncertain",
    "neighbours_of",
    "next_unanswered",
    "over_areas",
    "progress_of",
    "propose",
    "reviewed_after",
    "roll_up",
    "status_of",
    "step_states",
    "undecided",
    "upstream_fingerprint",
]
