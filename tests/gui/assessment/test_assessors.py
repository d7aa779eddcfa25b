"""Several assessors beside each other, signed assessments, and revisions of them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from tests.gui.assessment.signing import sign


def choose_role(assessor, role: str) -> None:
    menu = assessor.see("assessorButton").menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == role).trigger()
    assessor.qtbot.waitUntil(lambda: role in assessor.see("assessorButton").accessibleName() and assessor.is_ready())


def roles_offered(assessor) -> list[str]:
    menu = assessor.see("assessorButton").menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if action.isCheckable()]


def test_each_assessor_has_answers_of_their_own(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    choose_role(assessor, "Andra bedömare")
    assert assessor.see("problem:1.1").chosen() is None
    assessor.click("problem:1.1:1")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["1.1"].problem == 3
    assert assessor.stored("Exempelgården", "Andra bedömare")["1.1"].problem == 1
    choose_role(assessor, "GIS-specialist")
    assert assessor.see("problem:1.1").chosen() == 3


def test_those_who_assess_already_are_offered_first(assessor):
    assessor.choose("Exempelgården")
    choose_role(assessor, "Andra bedömare")
    assessor.click("problem:1.1:1")
    assessor.wait_until_saved()
    choose_role(assessor, "GIS-specialist")
    assert roles_offered(assessor)[:2] == ["GIS-specialist", "Andra bedömare"]


def test_the_queue_counts_for_the_assessor_that_is_chosen(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assert assessor.see("queueState:in_progress").text().endswith("1")
    choose_role(assessor, "Andra bedömare")
    assessor.qtbot.waitUntil(lambda: assessor.see("queueState:in_progress").text().endswith("0"))


def test_a_role_of_ones_own_can_be_written(assessor):
    assessor.choose("Exempelgården")
    assessor.see("assessorButton").newWanted.emit()
    assessor.give_reason("newRole", "Kommunens säkerhetssamordnare")
    assessor.qtbot.waitUntil(lambda: "Kommunens" in assessor.see("assessorButton").accessibleName())
    assert not assessor.see("newRole").isVisible()
    assessor.qtbot.waitUntil(assessor.is_ready)
    assessor.click("problem:1.1:2")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården", "Kommunens säkerhetssamordnare")["1.1"].problem == 2


def test_a_persons_name_is_no_role(assessor):
    assessor.choose("Exempelgården")
    assessor.see("assessorButton").newWanted.emit()
    for written in ("Anna Svensson", "Analytiker 811228-9874", "anna.svensson@example.org"):
        assessor.see("newRoleReason").clear()
        assessor.write("newRoleReason", written)
        assert "never a person" in assessor.see("newRoleRefusal").text(), written
        assert not assessor.see("newRoleDo").isEnabled()
        QTest.keyClick(assessor.see("newRoleReason"), Qt.Key.Key_Return)
    assert "GIS-specialist" in assessor.see("assessorButton").accessibleName()


def sign_one(assessor) -> None:
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    sign(assessor, "Exempelgården")
    assessor.qtbot.waitUntil(lambda: assessor.see("assessmentNotice").isVisible())


def test_a_signed_assessment_is_shown_and_takes_no_answers(assessor):
    sign_one(assessor)
    assert "Signed" in assessor.see("assessmentNotice").text()
    assert "GIS-specialist" in assessor.see("assessmentNotice").text()
    assert assessor.see("problem:1.1").chosen() == 3
    assert not assessor.see("problem:1.1:3").isEnabled()
    assert assessor.dock.findChild(QPushButton, "openAnyway2") is None


def test_a_revision_goes_on_with_the_same_answers_and_keeps_the_signed_one(assessor):
    sign_one(assessor)
    assessor.click("reviseButton")
    assessor.give_reason("assessmentNotice", "Nya uppgifter om vittneshot")
    assessor.qtbot.waitUntil(lambda: assessor.see("problem:1.1:3").isEnabled())
    assert "rev. 2" in assessor.see("editionName").text()
    assert assessor.see("problem:1.1").chosen() == 3
    assert not assessor.see("assessmentNotice").isVisible()
    assessor.click("problem:1.1:4")
    assessor.wait_until_saved()
    workspace = assessor.session.workspace
    first, second = workspace.assessments(assessor.session.edition.id)
    assert (first.is_signed, second.is_signed) == (True, False)
    assert second.revision_reason == "Nya uppgifter om vittneshot"
    assert workspace.answers(first.id)["1.1"].problem == 3
    assert workspace.answers(second.id)["1.1"].problem == 4


def test_one_assessors_signature_leaves_the_others_to_their_work(assessor):
    sign_one(assessor)
    choose_role(assessor, "Andra bedömare")
    assessor.click("problem:1.1:2")
    assert not assessor.see("assessmentNotice").isVisible()
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården", "Andra bedömare")["1.1"].problem == 2


def test_whoever_begins_is_led_to_what_another_has_signed(assessor):
    sign_one(assessor)
    choose_role(assessor, "Andra bedömare")
    assert "GIS-specialist signed" in assessor.see("assessmentNotice").text()
    assert "1 answer(s)" in assessor.see("assessmentNotice").text()
    assessor.click("showSignedButton")
    assessor.qtbot.waitUntil(lambda: assessor.see("problem:1.1").chosen() == 3)
    assert "Signed" in assessor.see("assessmentNotice").text()
    assert "GIS-specialist" in assessor.see("assessorButton").accessibleName()
    assert assessor.stored("Exempelgården", "Andra bedömare") == {}
