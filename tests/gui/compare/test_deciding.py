"""People's word on pairs: stored as lineage, undone in one step, and obeyed at once."""

from __future__ import annotations

import pytest

from tests.gui.areas.driver import type_into
from utsatta_omraden_plugin.gui.compare.change_model import Group


@pytest.fixture
def decisions(workspace):
    def stored():
        old, new = workspace.editions()
        names = {area.id: area.name for edition in (old, new) for area in workspace.areas(edition.id)}
        return [
            (names[d.old_version_id], names[d.new_version_id], d.same, d.by, d.reason)
            for d in workspace.confirmed_pairs(old.id, new.id)
        ]

    return stored


def test_a_confirmed_pair_is_stored_with_role_and_reason(user, heard, decisions):
    user.click("Åkerhöjden")
    type_into(user.widget("decisionReason"), "samma gata")
    user.press("confirmPairButton")
    assert decisions() == [("Åkerhöjden", "Åkerhöjden", True, "GIS-specialist", "samma gata")]
    assert heard.sentences == ["Åkerhöjden → Åkerhöjden is confirmed."]
    assert heard.errors == []


def test_the_row_shows_the_decision_and_stays_chosen(user):
    user.click("Åkerhöjden")
    user.press("confirmPairButton")
    assert user.column(4) == ["", "✓"]
    assert "Confirmed as one area by GIS-specialist." in user.widget("changeEvidence").text()
    assert not user.widget("confirmPairButton").isEnabled()
    user.choose("filterKind", Group.DECIDED)
    assert len(user.sentences()) == 1


def test_a_rejected_pair_becomes_a_removed_and_a_new_area(user, decisions):
    user.click("Åkerhöjden")
    user.press("rejectPairButton")
    assert [(old, new, same) for old, new, same, *_ in decisions()] == [("Åkerhöjden", "Åkerhöjden", False)]
    assert any("Åkerhöjden was removed" in sentence for sentence in user.sentences())
    assert any("Åkerhöjden is new" in sentence for sentence in user.sentences())


def test_undo_takes_the_decision_back_and_redo_makes_it_again(user, session, decisions):
    before = user.sentences()
    user.click("Åkerhöjden")
    user.press("rejectPairButton")
    session.undo_stack.undo()
    user.wait()
    assert decisions() == []
    assert user.sentences() == before
    session.undo_stack.redo()
    user.wait()
    assert [same for _, _, same, *_ in decisions()] == [False]
    assert len(user.sentences()) == len(before) + 1


def test_an_area_is_paired_with_the_one_it_really_became(user, session, heard, decisions):
    user.click("Åkerhöjden")
    type_into(user.widget("partnerSelector").lineEdit(), "Nya Testtorp (5)")
    user.press("correctPairButton")
    assert {(old, new, same) for old, new, same, *_ in decisions()} == {
        ("Åkerhöjden", "Åkerhöjden", False),
        ("Åkerhöjden", "Nya Testtorp", True),
    }
    assert heard.sentences == ["Åkerhöjden is now paired with Nya Testtorp."]
    assert any(sentence.startswith("Åkerhöjden is now called Nya Testtorp") for sentence in user.sentences())
    session.undo_stack.undo()
    user.wait()
    assert decisions() == []


def test_a_new_area_is_paired_with_the_one_it_was(user, decisions):
    user.click("Åkerhöjden")
    user.press("rejectPairButton")
    user.click("Åkerhöjden is new")
    type_into(user.widget("partnerSelector").lineEdit(), "Åkerhöjden (3)")
    user.press("correctPairButton")
    assert [(old, new, same) for old, new, same, *_ in decisions()] == [("Åkerhöjden", "Åkerhöjden", True)]


def test_text_that_is_no_area_cannot_be_paired(user):
    user.click("Åkerhöjden")
    type_into(user.widget("partnerSelector").lineEdit(), "Ingenstans")
    assert not user.widget("correctPairButton").isEnabled()


def test_a_decision_that_the_workspace_refuses_is_told_and_leaves_nothing_to_undo(user, session, heard, monkeypatch):
    from utsatta_omraden_plugin.domain.errors import RuleError
    from utsatta_omraden_plugin.domain.text import text

    def refuse(*_, **__):
        raise RuleError(text("Not now."))

    monkeypatch.setattr(session.workspace, "confirm_pair", refuse)
    user.click("Åkerhöjden")
    user.press("confirmPairButton")
    assert [str(error) for error in heard.errors] == ["Not now."]
    assert heard.sentences == []
    assert not session.undo_stack.canUndo()
