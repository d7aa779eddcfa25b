"""Gates that a person opens against the answers, with a reason that stays."""

from __future__ import annotations

import pytest

from tests.workspace.assessment_samples import ANALYST, save
from utsatta_omraden_plugin.domain.assessment import Answer, Assessment, StepState
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Workspace

WHY = "Läget har förvärrats sedan i våras"


def test_an_opened_gate_opens_its_step_and_tells_who_and_why(workspace: Workspace, begun: Assessment):
    assert workspace.step_states(begun.id)["step2"] is StepState.LOCKED
    change = workspace.override_gate(begun.id, "step2", f" {WHY} ", by=ANALYST)
    override = workspace.gate_overrides(begun.id)["step2"]
    assert (override.step, override.reason, override.by) == ("step2", WHY, ANALYST)
    assert override.at.endswith("Z")
    assert workspace.step_states(begun.id)["step2"] is StepState.OPEN
    assert (change.what, change.area_id, change.reason) == ("override_gate", begun.area_id, WHY)


def test_it_stays_open_through_later_answers_and_their_taking_back(workspace: Workspace, begun: Assessment):
    workspace.override_gate(begun.id, "step2", WHY, by=ANALYST)
    numbers = save(workspace, begun, {"q2.1": Answer(problem=1)})
    workspace.take_back(numbers, ANALYST)
    assert workspace.step_states(begun.id)["step2"] is StepState.OPEN


def test_opening_again_replaces_the_reason(workspace: Workspace, begun: Assessment):
    workspace.override_gate(begun.id, "step2", WHY, by=ANALYST)
    change = workspace.override_gate(begun.id, "step2", "Ett annat skäl", by="Noa")
    override = workspace.gate_overrides(begun.id)["step2"]
    assert (override.reason, override.by) == ("Ett annat skäl", "Noa")
    workspace.take_back([change.number], "Noa")
    override = workspace.gate_overrides(begun.id)["step2"]
    assert (override.reason, override.by) == (WHY, ANALYST)


def test_withdrawing_lets_the_gate_decide_again(workspace: Workspace, begun: Assessment):
    workspace.override_gate(begun.id, "step2", WHY, by=ANALYST)
    change = workspace.withdraw_override(begun.id, "step2", by=ANALYST)
    assert workspace.gate_overrides(begun.id) == {}
    assert workspace.step_states(begun.id)["step2"] is StepState.LOCKED
    assert change.what == "withdraw_override"


def test_opening_and_withdrawing_can_be_taken_back_and_redone(workspace: Workspace, begun: Assessment):
    opened = workspace.override_gate(begun.id, "step2", WHY, by=ANALYST)
    held = workspace.gate_overrides(begun.id)
    [undone] = workspace.take_back([opened.number], "Noa")
    assert workspace.gate_overrides(begun.id) == {}
    assert workspace.step_states(begun.id)["step2"] is StepState.LOCKED
    workspace.take_back([undone.number], "Noa")
    assert workspace.gate_overrides(begun.id) == held, "who opened it, and when, is not who redid it"
    assert workspace.step_states(begun.id)["step2"] is StepState.OPEN
    withdrawn = workspace.withdraw_override(begun.id, "step2", by=ANALYST)
    workspace.take_back([withdrawn.number], "Noa")
    assert workspace.gate_overrides(begun.id) == held
    assert workspace.first_broken_link() is None


@pytest.mark.parametrize(
    ("step", "reason", "said"),
    [("step2", "  ", "needs a written reason"), ("step1", WHY, "no gate"), ("step9", WHY, "no gate")],
)
def test_a_gate_is_opened_only_where_there_is_one_and_with_a_reason(
    workspace: Workspace, begun: Assessment, step: str, reason: str, said: str
):
    log = workspace.changes()
    with pytest.raises(RuleError, match=said):
        workspace.override_gate(begun.id, step, reason, by=ANALYST)
    assert workspace.gate_overrides(begun.id) == {}
    assert workspace.changes() == log


def test_a_gate_that_nobody_opened_cannot_be_withdrawn(workspace: Workspace, begun: Assessment):
    with pytest.raises(RuleError, match="not opened by anyone"):
        workspace.withdraw_override(begun.id, "step2", by=ANALYST)
