"""What a compilation tells: the report of interface.md, and what lies behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..domain.compilation import Compiled, ConflictCase
from ..domain.edition import Edition
from ..domain.signature import Signature
from ..workspace import KeptSubmission, LpoStanding, SubmissionState
from .submission.phone_code import key_json


@dataclass(frozen=True)
class CompilationReport:
    """The edition that was compiled, who handed in, and what stands in the way.

    ``submissions`` are the files of the folder by name, refused ones too. ``compiled`` is the outcome in full.
    """

    edition: Edition
    submissions: tuple[KeptSubmission, ...]
    standings: tuple[LpoStanding, ...]
    compiled: Compiled

    @property
    def areas(self) -> int:
        """How many areas the edition has."""
        return len(self.compiled.areas)

    @property
    def cases(self) -> tuple[ConflictCase, ...]:
        """All conflicts, also those that are only told."""
        return self.compiled.cases

    @property
    def open_conflicts(self) -> int:
        """For how many conflicts a publication has to wait."""
        return len(self.compiled.open_cases)

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the compile report of interface.md, its sentences in the language of ``translate``."""
        return {
            "edition": self.edition.year,
            "areas": self.areas,
            "submissions": [_submission(one, translate) for one in self.submissions],
            "missing_lpos": self.compiled.missing_lpos,
            "conflicts": [conflict_json(case, translate) for case in self.cases],
            "open_conflicts": self.open_conflicts,
            "lpos": [
                {
                    "lpo": one.lpo_code,
                    "name": one.lpo_name,
                    "statuses": [status.value for status in one.statuses],
                    "areas": one.areas,
                    "base_areas": one.base_areas,
                }
                for one in self.standings
            ],
            "from_base": [one.area.name for one in self.compiled.areas if not one.submission],
            "left_out": [area.name for area in self.compiled.left_out],
        }


def _submission(one: KeptSubmission, translate: Callable[[str], str]) -> dict[str, object]:
    return {
        "lpo": one.lpo_code,
        "file": one.file,
        "accepted": one.state is not SubmissionState.REFUSED,
        "reasons": [reason.translated(translate) for reason in one.reasons],
        "used": one.state is SubmissionState.USED,
        "sha256": one.sha256,
        "phone_code": one.phone_code,
        "created_at": one.created_at,
        "signature": one.signature and _signature(one.signature),
    }


def _signature(signature: Signature) -> dict[str, object]:
    return {
        "state": signature.state.value,
        "keys": list(signature.keys),
        "expected": signature.expected,
        **key_json(signature.fingerprint),
    }


def conflict_json(case: ConflictCase, translate: Callable[[str], str]) -> dict[str, object]:
    """Return a conflict as the compile report tells it, with the ways that settle it and what was decided."""
    conflict, decision = case.conflict, case.decision
    return {
        "code": conflict.code.value,
        "areas": [area.name for area in conflict.areas],
        "lpos": list(conflict.lpos),
        "message": conflict.message.translated(translate),
        "key": conflict.key,
        "choices": [choice.value for choice in conflict.choices],
        "blocking": conflict.blocking,
        "settled": case.is_settled,
        "decision": decision
        and {"choice": decision.choice.value, "reason": decision.reason, "by": decision.by, "at": decision.at},
        "problem": case.problem and case.problem.translated(translate),
        "point": None if conflict.point is None else [round(ordinate, 4) for ordinate in conflict.point],
    }
