"""Making one national edition of what the LPOs hand in: who is in, what stands in the way, what people decide."""

from __future__ import annotations

from .compile import Order, compile_edition
from .compiled import Compiled, CompiledArea, Origin
from .conflict import Choice, Conflict, ConflictCode, conflict_key
from .decision import ConflictCase, Decision, is_void_without, open_cases, refuse_bad_decision
from .handed import Handed, LpoState, LpoStatus
from .year_taken import refuse_other_edition

__all__ = [
    "Choice",
    "Compiled",
    "CompiledArea",
    "Conflict",
    "ConflictCase",
    "ConflictCode",
    "Decision",
    "Handed",
    "LpoState",
    "LpoStatus",
    "Order",
    "Origin",
    "compile_edition",
    "conflict_key",
    "is_void_without",
    "open_cases",
    "refuse_bad_decision",
    "refuse_other_edition",
]
