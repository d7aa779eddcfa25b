"""Making a common assessment out of several."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from tests.exchange.calibration_samples import ANALYST, SECOND, assess, level
from utsatta_omraden_plugin.gui.calibration.jobs import COMMON_ROLE


def stored(session, name="Exempelgården"):
    """The assessments of an area by their assessor, newest revision last."""
    workspace = session.workspace
    area = workspace.find_area(session.edition.id, name)
    return {one.assessor: one for one in workspace.assessments(session.edition.id) if one.area_id == area.area_id}


def wait_for_common(user, session, revision=1):
    user.qtbot.waitUntil(lambda: f"revision {revision}" in user.hint(), timeout=5000)
    return session.workspace.answers(stored(session)[COMMON_ROLE].id)


def test_a_letter_chooses_whose_answer_is_taken_and_delete_nobodys(user):
    user.click_row("1.3")
    user.key(Qt.Key.Key_B)
    assert user.cell("1.3", "Common") == "B"
    assert user.widget("choose:B").isChecked()
    assert "2 not chosen yet" in user.hint()
    user.key(Qt.Key.Key_Delete)
    assert user.cell("1.3", "Common") == "–"


def test_a_button_chooses_too_and_gives_up_again(user):
    user.click_row("1.3")
    user.press("choose:A")
    assert user.cell("1.3", "Common") == "A"
    assert user.widget("choose:A").text() == "✓ A is chosen"
    user.press("choose:A")
    assert user.cell("1.3", "Common") == "–"


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_B])
def test_nobody_without_an_answer_can_be_chosen(user, key):
    user.click_row("2.1")  # there is no C, and B has not answered
    user.key(key)
    assert user.cell("2.1", "Common") == "="
    assert not user.widget("choose:B").isEnabled()


def test_the_common_one_takes_the_chosen_and_the_alike_and_leaves_the_rest_open(user, session, heard):
    user.click_row("1.3")
    user.key(Qt.Key.Key_B)
    user.press("mergeButton")
    common = wait_for_common(user, session)
    assert set(common) == {"1.3", "1.5", "2.1"}
    assert common["1.3"].problem == 4
    assert common["1.5"].uncertainty == 3  # no surer than its parts
    assert stored(session)[COMMON_ROLE].merged_from == tuple(stored(session)[who].id for who in (ANALYST, SECOND))
    assert heard.sentences == [
        "Common assessment of Exempelgården: 3 answer(s). 2 question(s) left open where they differ."
    ]
    assert heard.errors == []


def test_making_it_is_one_step_of_undo(user, session):
    user.press("mergeButton")
    common = wait_for_common(user, session)
    assert session.undo_stack.undoText() == "Common assessment of Exempelgården"
    session.undo_stack.undo()
    assert COMMON_ROLE not in stored(session)
    user.qtbot.waitUntil(lambda: "A common assessment exists" not in user.hint(), timeout=5000)
    session.undo_stack.redo()
    assert wait_for_common(user, session) == common


def test_both_assessments_stay_and_are_still_compared(user, session):
    before = {who: session.workspace.answers(stored(session)[who].id) for who in (ANALYST, SECOND)}
    user.press("mergeButton")
    wait_for_common(user, session)
    assert {who: session.workspace.answers(stored(session)[who].id) for who in (ANALYST, SECOND)} == before
    assert user.heads()[4:] == ["A", "B", "Common"]


def test_making_it_again_makes_its_next_revision(user, session):
    user.press("mergeButton")
    wait_for_common(user, session)
    user.click_row("1.4")
    user.key(Qt.Key.Key_B)
    assert "this makes revision 2" in user.widget("mergeButton").toolTip()
    user.press("mergeButton")
    assert "1.4" in wait_for_common(user, session, 2)


def test_the_common_one_can_be_gone_to(user, session, heard):
    assert not user.widget("openCommonButton").isVisible()
    user.press("mergeButton")
    wait_for_common(user, session)
    user.click_row("1.6")
    user.press("openCommonButton")
    assert heard.wanted[-1][1:] == ("1.6", (COMMON_ROLE,))


def test_answers_that_changed_meanwhile_are_looked_at_again_first(user, session, heard):
    assess(session.workspace, "Exempelgården", SECOND, {"1.5": level(0, 1)})  # by somebody else, unseen
    user.press("mergeButton")
    user.qtbot.waitUntil(lambda: len(heard.errors) > 0, timeout=5000)
    assert "have changed since they were compared" in str(heard.errors[0])
    assert COMMON_ROLE not in stored(session)
    user.qtbot.waitUntil(lambda: user.cell("1.5", "Apart") == "2", timeout=5000)


def test_choices_are_forgotten_with_another_area(user, session):
    user.click_row("1.3")
    user.key(Qt.Key.Key_B)
    for name in ("Åkerhöjden", "Exempelgården"):
        session.choose_areas((session.workspace.find_area(session.edition.id, name).id,))
    assert user.cell("1.3", "Common") == "–"
