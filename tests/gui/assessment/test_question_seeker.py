"""Coming to a question that another dock asks for."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.assessment import Answer, step_states
from utsatta_omraden_plugin.gui.assessment.question_seeker import QuestionSeeker


@pytest.fixture
def seeker(assessor, session):
    made = QuestionSeeker(session, assessor.dock)
    made.load()
    yield made
    made.unload()


def version_of(session, name):
    return session.workspace.find_area(session.edition.id, name).id


def question_with_focus(assessor):
    page = assessor.see("stepPages").currentWidget()
    return page.question_with_focus()


def assess(session, name, role, answers):
    workspace = session.workspace
    area = workspace.find_area(session.edition.id, name)
    made = workspace.start_assessment(area.area_id, area.edition_id, role, role)
    workspace.save_answers(made.id, answers, step_states(workspace.method(), answers), role)


def test_area_assessor_and_question_are_shown_and_the_question_has_the_focus(assessor, seeker, session, qtbot):
    assess(session, "Åkerhöjden", "Andra bedömare", {"1.5": Answer(problem=3)})
    session.show_question(version_of(session, "Åkerhöjden"), "1.5", ("Andra bedömare",))
    assessor.wait_for_area("Åkerhöjden")
    qtbot.waitUntil(lambda: question_with_focus(assessor) == "1.5")
    assert assessor.dock.assessor == "Andra bedömare"
    assert assessor.see("problem:1.5").chosen() == 3


def test_the_assessor_stays_when_it_is_one_of_those_asked_for(assessor, seeker, session, qtbot):
    assessor.choose("Exempelgården")
    role = assessor.dock.assessor
    session.show_question(version_of(session, "Exempelgården"), "1.4", ("Andra bedömare", role))
    qtbot.waitUntil(lambda: question_with_focus(assessor) == "1.4")
    assert assessor.dock.assessor == role


def test_a_question_behind_a_gate_is_said_to_be_locked(assessor, seeker, session, qtbot):
    said = []
    session.said.connect(said.append)
    session.show_question(version_of(session, "Exempelgården"), "2.1", ("LPO-analytiker",))
    qtbot.waitUntil(lambda: len(said) == 1, timeout=5000)
    assert said == ["The step of this question is still locked for LPO-analytiker."]


def test_a_closed_dock_is_opened_for_it(assessor, seeker, session):
    assessor.dock.close()
    session.show_question(version_of(session, "Exempelgården"), "1.1")
    assert assessor.dock.isVisible()


def test_nothing_is_followed_any_more_after_unloading(assessor, session, qtbot):
    seeker = QuestionSeeker(session, assessor.dock)
    seeker.load()
    seeker.unload()
    assessor.choose("Exempelgården")
    session.show_question(version_of(session, "Åkerhöjden"), "1.1")
    qtbot.wait(100)
    assert assessor.see("areaName").text() == "Exempelgården"
