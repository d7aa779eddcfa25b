"""The inputs of the other steps are made while the first one is read; nobody has to wait for that."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from utsatta_omraden_plugin.domain.assessment import Answer

LAST = 4


def last_input(assessor):
    """The last of the inputs that are made ahead, None while it is not there."""
    question = assessor.session.workspace.method().steps[LAST].questions[-1]
    return assessor.dock.findChild(QWidget, f"problem:{question.id}")


def test_the_inputs_of_the_other_steps_are_made_while_the_first_is_read(assessor):
    assessor.choose("Exempelgården")
    assert last_input(assessor) is None
    assessor.qtbot.waitUntil(lambda: last_input(assessor) is not None)
    assert not last_input(assessor).isVisible()
    assessor.click("stepButton5")
    assert last_input(assessor).isVisible()


def test_a_step_that_is_opened_before_that_is_there_at_once(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton5")
    assert last_input(assessor).isVisible()
    assert assessor.see("criteriaTable").isVisible()


def test_nothing_is_made_ahead_in_a_dock_that_nobody_sees(assessor):
    assessor.choose("Exempelgården")
    ahead = assessor.dock.view.ahead
    assert ahead.is_working()
    assessor.dock.hide()
    assert not ahead.is_working()
    assessor.dock.show()
    assessor.qtbot.waitUntil(lambda: last_input(assessor) is not None)


def test_what_was_made_ahead_shows_the_answers_of_the_area_that_is_opened_later(assessor):
    workspace = assessor.session.workspace
    area = workspace.find_area(assessor.session.edition.id, "Åkerhöjden")
    role = "GIS-specialist"
    question = workspace.method().steps[LAST].questions[-1].id
    held = workspace.start_assessment(area.area_id, area.edition_id, role, role)
    workspace.save_answers(held.id, {question: Answer(problem=3, uncertainty=1)}, {}, role)
    assessor.choose("Exempelgården")
    assessor.qtbot.waitUntil(lambda: last_input(assessor) is not None)
    assessor.choose("Åkerhöjden")
    assessor.click("stepButton5")
    assert last_input(assessor).chosen() == 3
