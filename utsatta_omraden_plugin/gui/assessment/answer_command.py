"""Answers as steps of the undo stack; what is typed in one field is one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from ...compat import QUndoCommand
from ...domain.assessment import Answer
from .autosave import AssessmentKey

_MERGES = 4
"""Any number but -1 lets Qt ask whether two commands are one."""


@dataclass(frozen=True)
class Kept:
    """Part of what a revision of an assessment holds: answers by question id and, when it matters, the reviewed
    steps."""

    revision: int
    answers: Mapping[str, Answer]
    reviewed: Mapping[str, str] | None = None


Keep = Callable[[AssessmentKey, Kept, bool, bool], bool]
"""Keeps something in an assessment: key, what, whether it was typed, whether it stands in the inputs already.

Returns False when that revision takes no answers any more.
"""


class AnswerCommand(QUndoCommand):  # type: ignore[misc, valid-type]
    """Takes answers of one assessment from what they were to what they are now.

    Writing goes through ``keep``, which answers at once and saves in the background: nothing here waits. A command
    whose assessment has been signed or revised meanwhile leaves the stack.
    """

    def __init__(
        self,
        description: str,
        keep: Keep,
        key: AssessmentKey,
        before: Kept,
        after: Kept,
        *,
        typed: bool = False,
        is_shown: bool = False,
    ) -> None:
        super().__init__(description)
        self._keep = keep
        self.key = key
        self.before = before
        self.after = after
        self.typed = typed
        self._is_shown = is_shown

    def redo(self) -> None:
        """Give the answers; the first time they may stand in the inputs already (``is_shown``)."""
        is_shown, self._is_shown = self._is_shown, False
        self._put(self.after, self.typed and is_shown, is_shown)

    def undo(self) -> None:
        """Give back what was answered before."""
        self._put(self.before, False, False)

    def _put(self, kept: Kept, typed: bool, is_shown: bool) -> None:
        if not self._keep(self.key, kept, typed, is_shown):
            self.setObsolete(True)

    def id(self) -> int:
        return _MERGES

    def mergeWith(self, later: object) -> bool:
        """Take a later command in that goes on typing in the same field."""
        if not isinstance(later, AnswerCommand) or not (self.typed and later.typed) or later.key != self.key:
            return False
        field = _changed(self.before, self.after)
        if field is None or field != _changed(later.before, later.after):
            return False
        self.after = later.after
        if self.after == self.before:
            self.setObsolete(True)
        return True


def _changed(before: Kept, after: Kept) -> tuple[str, str] | None:
    """Return the question and the one field of its answer that differ, None when it is not exactly one."""
    if len(after.answers) != 1 or set(before.answers) != set(after.answers):
        return None
    ((question, new),) = after.answers.items()
    old = before.answers[question]
    names = [field.name for field in fields(Answer) if getattr(old, field.name) != getattr(new, field.name)]
    return (question, names[0]) if len(names) == 1 else None
