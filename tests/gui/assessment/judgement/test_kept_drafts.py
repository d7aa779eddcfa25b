"""What is half-written of a judgement outlives the program, and is stored within a second."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

import pytest

from tests.gui.assessment.conftest import dock_in
from tests.gui.assessment.judgement.conftest import AREA, Judge
from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.domain.assessment import CriterionMark, CriterionState, JudgementLevel


@pytest.fixture
def another_judge(judge, shown_iface, qtbot):
    """Opens a second dock, which knows only what the workspace holds."""
    docks = []

    def begin() -> Judge:
        docks.append(dock_in(shown_iface, judge.session))
        return Judge(docks[-1], judge.session, qtbot)

    yield begin
    for dock in docks:
        dock.unload(shown_iface.window)
    let_qt_delete()


def kept(judge: Judge) -> dict:
    """What another reader finds in the workspace."""
    area = judge.session.workspace.find_area(judge.session.edition.id, AREA)
    drafts = judge.session.workspace.judgement_drafts(area.area_id, area.edition_id, "GIS-specialist")
    return dict(drafts[JudgementLevel.LPO].content) if JudgementLevel.LPO in drafts else {}


def wait_until_kept(judge: Judge) -> None:
    judge.qtbot.waitUntil(lambda: judge.see("judgementKept").text().startswith("✓ Saved"))


def test_typing_without_a_pause_is_stored_within_a_second(judge):
    judge.open_step_five()
    typed_at = []
    end = time.monotonic() + 2.0
    while time.monotonic() < end:
        judge.write("judgementReason", "a")
        typed_at.append(time.monotonic())
        judge.qtbot.wait(50)
        stored = len(str(kept(judge).get("reason", "")))
        assert not [
            moment for moment in typed_at[stored:] if time.monotonic() - moment > 1.8
        ]  # a second, and some more on a busy machine


def test_the_form_says_when_the_draft_is_saved_and_that_it_is_not_signed(judge):
    judge.open_step_five()
    judge.write("judgementReason", "Halv")
    assert judge.see("judgementKept").text().startswith("Saving…")
    wait_until_kept(judge)
    assert "Not signed yet" in judge.see("judgementKept").text()


def test_all_of_it_is_there_when_the_program_vanished_without_closing(judge, another_judge):
    judge.open_step_five()
    judge.judge("Utsatt område", "Positive", "Halvvägs")
    judge.see("judgementRole").setText("LPO-chef")
    judge.dock.findChild(type(judge.see("criteriaTable"))).marked.emit(
        "u1", CriterionMark(CriterionState.PARTLY, "Delvis sant")
    )
    wait_until_kept(judge)
    again = another_judge()
    again.open_step_five()
    assert again.see("categoryCombo").value() == "Utsatt område"
    assert again.see("trendCombo").value() == "positiv"
    assert again.see("judgementReason").toPlainText() == "Halvvägs"
    assert again.see("judgementRole").text() == "LPO-chef"
    assert kept(again)["marks"] == {"u1": {"state": CriterionState.PARTLY.value, "reason": "Delvis sant"}}


def test_what_is_wiped_out_is_forgotten(judge):
    judge.open_step_five()
    judge.write("judgementReason", "Halv")
    wait_until_kept(judge)
    judge.see("judgementReason").clear()
    judge.qtbot.waitUntil(lambda: kept(judge) == {})


def test_nothing_of_a_signed_judgement_is_left_as_a_draft(judge):
    judge.open_step_five()
    judge.judge()
    judge.sign()
    assert kept(judge) == {}
    judge.qtbot.wait(900)
    assert kept(judge) == {}


def test_a_draft_that_could_not_be_written_is_written_when_it_can_be(judge, workspace_file):
    judge.open_step_five()
    with closing(sqlite3.connect(workspace_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        judge.write("judgementReason", "Halv")
        judge.qtbot.wait(600)
        assert judge.see("judgementKept").text().startswith(("Saving…", "⚠ Not saved"))
        other.execute("ROLLBACK")
    judge.qtbot.waitUntil(lambda: kept(judge).get("reason") == "Halv", timeout=8000)
