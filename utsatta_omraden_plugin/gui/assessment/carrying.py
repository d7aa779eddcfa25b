"""Answers taken over from elsewhere: from the same area's earlier edition, or into a newer version of the method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.assessment import CarriedOver, NotKept, carry_over
from ...translation import language, translate, translated
from .question_number import question_number

if TYPE_CHECKING:
    from ...domain.assessment import Assessment
    from ...domain.method import Method
    from ...workspace import MethodVersion, Workspace
    from .open_assessment import EarlierAssessment, OpenAssessment


LINES_SHOWN = 4
"""Answers that are named of those that could not be copied: the questions must not be drowned."""


@dataclass(frozen=True)
class Carried:
    """What was taken over, and by which method the questions that were not are called."""

    method: Method
    carried: CarriedOver


def read_earlier(workspace: Workspace, opened: OpenAssessment, earlier: EarlierAssessment) -> Carried:
    """Return the drafts that an earlier edition's assessment gives for the open one."""
    method = workspace.method(earlier.method_id, earlier.method_version)
    return Carried(method, carry_over(method, opened.method, workspace.answers(earlier.assessment_id)))


def move_to_method(workspace: Workspace, assessment: Assessment, newer: MethodVersion, reason: str, by: str) -> Carried:
    """Go on in a revision of the assessment with another method; answers of unchanged questions come as drafts."""
    old, new = (
        workspace.method(assessment.method_id, assessment.method_version),
        workspace.method(newer.id, newer.version),
    )
    carried = carry_over(old, new, workspace.answers(assessment.id))
    workspace.revise_assessment(assessment.id, reason, by, newer.id, newer.version, carried.drafts)
    return Carried(old, carried)


def carried_in_words(carried: Carried) -> str:
    """Return what was copied, and what was not with the reasons, one line each."""
    return "\n".join(_lines(carried))


def carried_in_short(carried: Carried) -> str:
    """Return the same with the first few lines of what was not copied; ``is_too_long`` tells whether any are left."""
    lines = _lines(carried)
    rest = len(carried.carried.not_kept) - LINES_SHOWN
    if is_too_long(carried):
        lines = [*lines[:-rest], translate("UtsattaOmraden", "… and %n more", None, rest)]
    return "\n".join(lines)


def is_too_long(carried: Carried) -> bool:
    """Whether more could not be copied than there is room for above the questions."""
    return len(carried.carried.not_kept) > LINES_SHOWN


def _lines(carried: Carried) -> list[str]:
    result = carried.carried
    lines = [
        translate("UtsattaOmraden", "%n answer(s) copied as drafts: confirm them one by one.", None, len(result.drafts))
    ]
    if result.not_kept:
        lines.append(translate("UtsattaOmraden", "%n answer(s) could not be copied:", None, len(result.not_kept)))
        lines += [_line(carried.method, lost) for lost in result.not_kept]
    return lines


def _line(method: Method, lost: NotKept) -> str:
    number = question_number(method, lost.question_id)
    return f"• {number} {lost.title.in_language(language())}: {translated(lost.reason)}"
