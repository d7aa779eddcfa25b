"""Persons in the answers: warned of at once, and in step 3 not kept."""

from __future__ import annotations

import pytest


def test_a_phone_number_is_warned_of_at_once_and_kept(assessor):
    assessor.choose("Exempelgården")
    assessor.write("motivation:1.1", "Ring 070-174 06 05 vid frågor")
    assert "phone number" in assessor.see("privacy:1.1").text()
    assert assessor.see("privacy:1.1").isVisible()
    assert "174 06" not in assessor.see("privacy:1.1").text()
    assessor.wait_until_saved()
    assert "070" in assessor.stored("Exempelgården")["1.1"].motivation


def test_the_warning_goes_with_its_cause(assessor):
    assessor.choose("Exempelgården")
    assessor.write("sourceReference:1.1", "anna@example.org")
    assert assessor.see("privacy:1.1").isVisible()
    assessor.see("sourceReference:1.1").clear()
    assert not assessor.see("privacy:1.1").isVisible()


def test_harmless_text_is_left_in_peace(assessor):
    assessor.choose("Exempelgården")
    assessor.write("motivation:1.1", "Öppen försäljning vid Ramels väg, dnr A123.456/2026")
    assert assessor.dock.findChild(object, "privacy:1.1") is None


@pytest.mark.parametrize("written", ["Ledaren är 811228-9874", "Anna Svensson styr gruppen", "nås på 070-174 06 05"])
def test_step_three_keeps_no_person(assessor, written):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    assessor.click("problem:3.1:2")
    assessor.write("motivation:3.1", written)
    assert "Not saved" in assessor.see("privacy:3.1").text()
    assert assessor.see("motivation:3.1").toPlainText() == written
    assert "border" in assessor.see("motivation:3.1").styleSheet()
    assessor.click("uncertainty:3.1:1")
    assessor.wait_until_saved()
    stored = assessor.stored("Exempelgården")["3.1"]
    assert (stored.problem, stored.uncertainty) == (2, 1)
    assert written not in stored.motivation
    log = assessor.session.workspace.changes()
    assert not [change for change in log if written in str(change.new)]


def test_the_beginning_of_a_name_that_was_kept_in_the_middle_of_typing_goes_again(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    field = assessor.see("motivation:3.1")
    field.setPlainText("Gruppen leds av Johan A")
    assessor.wait_until_saved()
    field.setPlainText("Gruppen leds av Johan Andersson")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["3.1"].motivation == "Gruppen leds av "
    assert field.toPlainText() == "Gruppen leds av Johan Andersson"
    field.setPlainText("Gruppen leds av tre personer")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["3.1"].motivation == "Gruppen leds av tre personer"


def test_the_words_after_a_name_stay_when_its_beginning_goes(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    field = assessor.see("motivation:3.1")
    field.setPlainText("Leds av Johan A, sedan juni")
    assessor.wait_until_saved()
    field.setPlainText("Leds av Johan Andersson, sedan juni")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["3.1"].motivation == "Leds av , sedan juni"


def test_what_was_written_in_step_three_before_the_person_stays(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    assessor.write("motivation:3.1", "Två grupper")
    assessor.write("motivation:3.1", " ")
    assessor.see("motivation:3.1").setPlainText("Två grupper, 811228-9874")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["3.1"].motivation.strip() == "Två grupper"
    assessor.see("motivation:3.1").setPlainText("Två grupper, en ny")
    assert not assessor.see("privacy:3.1").isVisible()
    assert assessor.see("motivation:3.1").styleSheet() == ""
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["3.1"].motivation == "Två grupper, en ny"


def test_a_refused_text_stays_to_be_corrected_while_other_things_change(assessor):
    from utsatta_omraden_plugin.gui.session import ChangeNote

    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    assessor.click("problem:3.1:2")
    assessor.write("motivation:3.1", "Ledaren är 811228-9874")
    assessor.wait_until_saved()
    area = assessor.session.workspace.find_area(assessor.session.edition.id, "Exempelgården")
    assessor.session.tell(ChangeNote("actors", area.edition_id, (area.id,)))
    assessor.qtbot.wait(300)
    assert assessor.see("motivation:3.1").toPlainText() == "Ledaren är 811228-9874"
    assert assessor.see("privacy:3.1").isVisible()


def test_a_refused_text_does_not_follow_to_the_next_area(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    assessor.write("motivation:3.1", "Ledaren är 811228-9874")
    assessor.choose("Åkerhöjden")
    assert assessor.see("motivation:3.1").toPlainText() == ""
    assert not assessor.see("privacy:3.1").isVisible()


def test_what_an_answer_lacks_is_said_below_it(assessor):
    assessor.choose("Exempelgården")
    required = next(
        question for question in assessor.session.workspace.method().questions if question.evidence_required
    )
    assessor.dock.view.show_question(required.id)
    assert assessor.dock.findChild(object, f"missing:{required.id}") is None
    assessor.click(f"problem:{required.id}:2")
    words = assessor.see(f"missing:{required.id}").text()
    assert "uncertainty is missing" in words
    assert "source is missing" in words
    assessor.click(f"uncertainty:{required.id}:1")
    assert "uncertainty" not in assessor.see(f"missing:{required.id}").text()


def test_old_facts_are_marked_in_words(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:2")
    assessor.write("dataDate:1.1", "2020-01")
    assert "months old" in assessor.see("missing:1.1").text()
