"""The assessment of an area in five steps: answers, what they add up to, actors, places and judgements.

Source of the steps, words and levels: product.md; of the answers: data.md, "The method is data".
"""

from .actor import ActorChange, ActorGroup
from .answer import Answer, Answers, SourceKind
from .boundary_proposal import BoundaryProposal
from .gate import GateDecision, gate_decision
from .judgement import CriterionMark, CriterionState, Judgement, JudgementLevel
from .mean import Mean, mean_of_block, mean_of_method, mean_of_step
from .place import Place, TimeOfDay, Weekday
from .record import Assessment, AssessmentStatus
from .state import StepState, step_states

__all__ = [
    "ActorChange",
    "ActorGroup",
    "Answer",
    "Answers",
    "Assessment",
    "AssessmentStatus",
    "BoundaryProposal",
    "CriterionMark",
    "CriterionState",
    "GateDecision",
    "Judgement",
    "JudgementLevel",
    "Mean",
    "Place",
    "SourceKind",
    "StepState",
    "TimeOfDay",
    "Weekday",
    "gate_decision",
    "mean_of_block",
    "mean_of_method",
    "mean_of_step",
    "step_states",
]
