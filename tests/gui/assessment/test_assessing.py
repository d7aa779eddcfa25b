"""An assessor at the dock: chooses an area, answers, and finds everything again."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QSignalSpy
from qgis.PyQt.QtWidgets import QWidget

from tests.gui.assessment.conftest import Assessor, dock_in
from tests.gui.conftest import let_qt_delete
from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.domain.assessment import Answer, SourceKind
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.workspace import create_workspace


def answer_step_one(assessor: Assessor, level: int) -> None:
    for question in assessor.session.workspace.method().steps[0].questions:
        assessor.click(f"problem:{question.id}:{level}")


def test_without_a_workspace_the_dock_says_where_to_begin(shown_iface, empty_session, qtbot):
    dock = dock_in(shown_iface, empty_session)
    assert dock.findChild(QWidget, "newWorkspaceButton").isVisible()
    assert not dock.findChild(QWidget, "areaSelector").isVisible()
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_without_an_area_the_dock_says_how_to_choose_one(assessor):
    assessor.qtbot.waitUntil(lambda: "Search an area" in assessor.see("guidance").text())
    assert assessor.see("guidance").isVisible()
    assert assessor.see("areaSelector").isVisible()


def test_a_workspace_without_an_edition_says_what_to_do(shown_iface, empty_session, tmp_path, qtbot):
    empty_session.use(create_workspace(str(tmp_path / "tom.gpkg")))
    dock = dock_in(shown_iface, empty_session)
    assert "Import" in dock.findChild(QWidget, "guidance").text()
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_a_chosen_area_shows_its_name_place_category_and_edition(assessor):
    assessor.choose("Exempelgården")
    assert assessor.see("categoryMark").text() == "S"
    assert "Malmö" in assessor.see("areaPlace").text()
    assert "2025" in assessor.see("editionName").text()
    assert assessor.session.chosen_areas == (assessor.session.workspace.find_area(assessor.session.edition.id, "1").id,)


def test_an_area_chosen_elsewhere_is_shown_here(assessor):
    area = assessor.session.workspace.find_area(assessor.session.edition.id, "Åkerhöjden")
    assessor.session.choose_areas((area.id,))
    assessor.wait_for_area("Åkerhöjden")
    assert assessor.see("areaSelector").currentText() == "Åkerhöjden"


def test_an_emptied_selection_leaves_the_assessment_where_it_is(assessor):
    assessor.choose("Exempelgården")
    assessor.session.choose_areas(())
    assert assessor.see("areaName").text() == "Exempelgården"
    assessor.click("problem:1.1:2")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["1.1"].problem == 2


def test_every_part_of_an_answer_is_stored(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.click("uncertainty:1.1:1")
    assessor.see("value:1.1").setValue(assessor.session.workspace.method().questions[0].choices[1].value)
    assessor.write("motivation:1.1", "Öppen försäljning vid torget.")
    assessor.see("source:1.1").setCurrentIndex(assessor.see("source:1.1").findData("own_observation"))
    assessor.write("sourceReference:1.1", "PM 7")
    assessor.write("dataDate:1.1", "2026-03")
    assessor.wait_until_saved()
    answer = assessor.stored("Exempelgården")["1.1"]
    assert (answer.problem, answer.uncertainty, answer.unknown) == (3, 1, False)
    assert answer.value == assessor.session.workspace.method().questions[0].choices[1].value
    assert answer.motivation == "Öppen försäljning vid torget."
    assert (answer.source_kind, answer.source_reference) == (SourceKind.OWN_OBSERVATION, "PM 7")
    assert answer.data_date.isoformat() == "2026-03-01"


def test_do_not_know_is_an_answer_without_a_level(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.click("problem:1.1:unknown")
    assessor.wait_until_saved()
    answer = assessor.stored("Exempelgården")["1.1"]
    assert answer.unknown
    assert answer.problem is None
    assert assessor.see("progressBar").value() == 1


def test_closing_and_reopening_shows_everything_again(assessor, shown_iface, workspace_file):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.write("motivation:1.1", "Långvarigt, sedan 2019")
    assessor.session.close()  # while the text still waits for a pause in the typing
    assert not assessor.see("areaSelector").isVisible()
    assessor.session.open(str(workspace_file))
    assessor.choose("Exempelgården")
    assert assessor.see("problem:1.1").chosen() == 3
    assert assessor.see("motivation:1.1").toPlainText() == "Långvarigt, sedan 2019"
    assert assessor.see("progressBar").value() == 1


def test_answers_of_one_area_do_not_show_at_another(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.write("motivation:1.1", "hör till Exempelgården")
    assessor.choose("Åkerhöjden")
    assert assessor.see("problem:1.1").chosen() is None
    assert assessor.see("motivation:1.1").toPlainText() == ""
    assessor.wait_until_saved()
    assert assessor.stored("Åkerhöjden") == {}
    assert assessor.stored("Exempelgården")["1.1"].motivation == "hör till Exempelgården"
    assessor.choose("Exempelgården")
    assert assessor.see("problem:1.1").chosen() == 3


def test_nothing_is_taken_while_another_area_is_being_read(assessor):
    assessor.choose("Exempelgården")
    selector = assessor.see("areaSelector")
    selector.setCurrentIndex(selector.findText("Åkerhöjden"))
    assert not assessor.see("problem:1.1").isEnabled()
    assessor.see("problem:1.1").setChosen(4)
    assessor.wait_for_area("Åkerhöjden")
    assert assessor.see("problem:1.1").chosen() is None
    assessor.qtbot.wait(100)
    assert assessor.stored("Exempelgården") == {}
    assert assessor.stored("Åkerhöjden") == {}


def test_looking_at_an_area_leaves_no_trace(assessor):
    assessor.choose("Exempelgården")
    assert assessor.session.workspace.assessments(assessor.session.edition.id) == []


def test_the_same_area_in_another_edition_has_its_own_answers(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.session.choose_edition(2023)
    assessor.qtbot.waitUntil(lambda: assessor.see("guidance").isVisible())
    assessor.choose("Exempelgården")
    assert assessor.see("problem:1.1").chosen() is None
    assert "2023" in assessor.see("editionName").text()


def test_step_two_is_locked_with_its_reason_until_step_one_shows_a_level(assessor):
    assessor.choose("Exempelgården")
    button = assessor.see("stepButton2")
    questions = len(assessor.session.workspace.method().steps[0].questions)
    assert not button.isEnabled()
    assert not button.icon().isNull()
    assert f"0 of {questions}" in button.toolTip()
    assert f"0 of {questions}" in button.accessibleDescription()
    assert "locked" in button.accessibleName()
    assert assessor.see("lockReason").isVisible()
    assessor.click("stepButton2")
    assert assessor.see("stepPages").currentIndex() == 0

    answer_step_one(assessor, 1)
    assert not button.isEnabled()
    answer_step_one(assessor, 3)
    assert button.isEnabled()
    assert not assessor.see("lockReason").isVisible()
    assert "complete" in assessor.see("stepButton1").accessibleName()
    assert "✔" in assessor.see("stepButton1").text()
    assessor.click("stepButton2")
    assert assessor.see("stepPages").currentIndex() == 1


def test_a_gate_that_closes_again_keeps_the_answers_behind_it(assessor):
    assessor.choose("Exempelgården")
    answer_step_one(assessor, 3)
    assessor.click("stepButton2")
    assessor.click("problem:2.1:2")
    assessor.click("stepButton1")
    answer_step_one(assessor, 0)
    assert not assessor.see("stepButton2").isEnabled()
    assert "1 answer" in assessor.see("lockReason").text()
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["2.1"].problem == 2
    states = assessor.session.workspace.step_states(
        assessor.session.workspace.assessments(assessor.session.edition.id)[0].id
    )
    assert states["2"].value == "locked"


def test_next_and_previous_pass_over_a_locked_step(assessor):
    assessor.choose("Exempelgården")
    assert not assessor.see("previousButton").isEnabled()
    assessor.click("nextButton")
    assert assessor.see("stepPages").currentIndex() == 2
    assessor.click("nextButton")
    assessor.click("nextButton")
    assert assessor.see("stepPages").currentIndex() == 4
    assert not assessor.see("nextButton").isEnabled()
    assessor.click("previousButton")
    assert assessor.see("stepPages").currentIndex() == 3


def test_progress_counts_the_questions_of_the_open_steps(assessor):
    method = assessor.session.workspace.method()
    assessor.choose("Exempelgården")
    behind_the_gate = len(method.steps[1].questions)
    assert assessor.see("progressBar").maximum() == len(method.questions) - behind_the_gate
    answer_step_one(assessor, 3)
    assert assessor.see("progressBar").maximum() == len(method.questions)
    answered = len(method.steps[0].questions)
    assert assessor.see("progressBar").value() == answered
    assert assessor.see("progressBar").text() == f"{answered} of {len(method.questions)}"
    assert assessor.see("leftHere").text() == "0 left here"


def test_the_inputs_of_a_step_are_made_when_it_is_opened(assessor):
    assessor.choose("Exempelgården")
    assert assessor.dock.findChild(QWidget, "problem:3.1") is None
    assessor.click("stepButton3")
    assert assessor.see("problem:3.1").isVisible()


def test_the_method_says_on_its_face_that_it_is_an_example(assessor):
    assessor.choose("Exempelgården")
    assert assessor.see("methodNotice1").isVisible()
    assert "Example" in assessor.see("methodNotice1").text()


def test_every_save_is_told_once_to_the_others(assessor):
    assessor.choose("Exempelgården")
    spy = QSignalSpy(assessor.session.changed)
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    area = assessor.session.workspace.find_area(assessor.session.edition.id, "1")
    assert [call[0] for call in spy] == [ChangeNote("answers", area.edition_id, (area.id,))]


def test_answers_that_came_in_elsewhere_are_shown(assessor):
    assessor.choose("Exempelgården")
    workspace, session = assessor.session.workspace, assessor.session
    area = workspace.find_area(session.edition.id, "1")
    assessment = workspace.start_assessment(area.area_id, area.edition_id, session.role, "qgis_process")
    workspace.save_answers(assessment.id, {"1.1": Answer(problem=4)}, {}, "qgis_process")
    session.tell(ChangeNote("answers", area.edition_id, (area.id,)))
    assessor.qtbot.waitUntil(lambda: assessor.see("problem:1.1").chosen() == 4)


def test_a_new_category_is_shown_at_once(assessor):
    from datetime import date

    from utsatta_omraden_plugin.domain.category import Category

    assessor.choose("Exempelgården")
    area = assessor.session.workspace.find_area(assessor.session.edition.id, "1")
    assessor.session.set_category([area], Category.UTSATT, "positiv utveckling", date(2026, 1, 1), "Kategori")
    assessor.qtbot.waitUntil(lambda: assessor.see("categoryMark").text() == "U")
    assert assessor.see("problem:1.1").isEnabled()


def test_a_read_only_workspace_shows_answers_and_takes_none(shown_iface, session, qtbot, monkeypatch):
    area = session.workspace.find_area(session.edition.id, "1")
    assessment = session.workspace.start_assessment(area.area_id, area.edition_id, session.role, session.role)
    session.workspace.save_answers(assessment.id, {"1.1": Answer(problem=2)}, {}, session.role)
    # The tests may run as root, who can write to every file.
    monkeypatch.setattr(type(session.workspace), "is_read_only", property(lambda _self: True))
    session.open(session.workspace.location)
    dock = dock_in(shown_iface, session)
    assessor = Assessor(dock, session, qtbot)
    session.choose_areas((area.id,))
    qtbot.waitUntil(lambda: dock.findChild(QWidget, "problem:1.1") is not None)
    assert assessor.see("problem:1.1").chosen() == 2
    assert not assessor.see("problem:1.1:3").isEnabled()
    assert "only be read" in assessor.save_state()
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_a_workspace_without_a_method_offers_the_shipped_one(shown_iface, empty_session, tmp_path, qtbot):
    workspace = create_workspace(str(tmp_path / "utan metod.gpkg"))
    workspace.add_edition(new_edition(2025), areas_of_2025(), "GIS-specialist")
    empty_session.use(workspace)
    dock = dock_in(shown_iface, empty_session)
    assessor = Assessor(dock, empty_session, qtbot)
    area = workspace.find_area(empty_session.edition.id, "1")
    empty_session.choose_areas((area.id,))
    qtbot.waitUntil(lambda: assessor.see("guidanceButton").isVisible())
    assert "no method" in assessor.see("guidance").text()
    assessor.click("guidanceButton")
    assessor.wait_for_area("Exempelgården")
    assert workspace.meta().method_id == "exempelmall"
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_an_assessment_keeps_the_questions_of_its_own_method(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    question = {"text": {"sv": "Ny fråga?", "en": "New question?"}, "kind": "level"}
    block = {"sv": "Block", "en": "Block"}
    steps = [
        {
            "id": str(number),
            "title": {"sv": f"Steg {number}", "en": f"Step {number}"},
            "blocks": [{"id": f"b{number}", "title": block, "questions": [question | {"id": f"n{number}"}]}],
        }
        for number in range(1, 6)
    ]
    newer = {"id": "egen", "version": "1", "title": {"sv": "Egen", "en": "Own"}, "notice": {"sv": "Egen", "en": "Own"}}
    assessor.session.workspace.add_method(json.dumps(newer | {"steps": steps}), "GIS-specialist")
    assessor.choose("Åkerhöjden")
    assert assessor.see("problem:n1").isVisible()
    selector = assessor.see("areaSelector")
    selector.setCurrentIndex(selector.findText("Exempelgården"))
    assessor.qtbot.waitUntil(lambda: assessor.dock.findChild(QWidget, "problem:1.1") is not None)
    assert assessor.see("problem:1.1").chosen() == 3


def test_load_and_unload_leave_nothing_behind(shown_iface, session, qtbot):
    before_docks, tool = len(shown_iface.docks()), shown_iface.mapCanvas().mapTool()
    receivers = [session.receivers(signal) for signal in (session.opened, session.changed, session.areasChosen)]
    for _round in range(2):
        dock = dock_in(shown_iface, session)
        qtbot.mouseClick(dock.findChild(QWidget, "pickButton"), Qt.MouseButton.LeftButton)
        dock.unload(shown_iface.window)
        let_qt_delete()
    assert len(shown_iface.docks()) == before_docks
    assert [session.receivers(s) for s in (session.opened, session.changed, session.areasChosen)] == receivers
    assert shown_iface.mapCanvas().mapTool() is tool
    session.close()


@pytest.mark.parametrize("size", [9, 10])
def test_the_dock_is_narrow_enough_for_a_laptop(shown_iface, session, qtbot, size):
    from qgis.PyQt.QtWidgets import QApplication

    usual = QApplication.font()
    smaller = QApplication.font()
    smaller.setPointSize(size)
    QApplication.setFont(smaller)
    try:
        dock = dock_in(shown_iface, session)
        assessor = Assessor(dock, session, qtbot)
        assessor.choose("Exempelgården")
        answer_step_one(assessor, 3)
        for step in range(1, 6):
            assessor.click(f"stepButton{step}")
        assert dock.minimumSizeHint().width() <= 420
        assert dock.minimumSizeHint().height() <= 400
    finally:
        QApplication.setFont(usual)
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_nothing_is_taken_while_another_edition_is_being_read(assessor):
    assessor.choose("Exempelgården")
    assessor.session.choose_edition(2023)
    assert not assessor.see("problem:1.1").isEnabled()
    assessor.see("problem:1.1").setChosen(4)
    assessor.qtbot.waitUntil(lambda: assessor.see("guidance").isVisible())
    assert assessor.stored("Exempelgården") == {}


def test_with_several_areas_chosen_the_one_at_hand_stays(assessor):
    assessor.choose("Exempelgården")
    workspace, edition = assessor.session.workspace, assessor.session.edition
    both = [workspace.find_area(edition.id, name).id for name in ("Åkerhöjden", "Exempelgården")]
    assessor.session.choose_areas(tuple(both))
    assert assessor.see("areaName").text() == "Exempelgården"
    assert assessor.see("problem:1.1").isEnabled()


def test_an_area_that_cannot_be_read_says_why_and_can_be_tried_again(assessor, monkeypatch):
    from utsatta_omraden_plugin.domain.errors import WorkspaceError
    from utsatta_omraden_plugin.domain.text import text

    assessor.qtbot.waitUntil(lambda: assessor.see("areaSelector").count() == 5)

    def fail(_version_id):
        raise WorkspaceError(text("the drive is gone"))

    with monkeypatch.context() as broken:
        broken.setattr(assessor.session.workspace, "area", fail)
        selector = assessor.see("areaSelector")
        selector.setCurrentIndex(selector.findText("Exempelgården"))
        assessor.qtbot.waitUntil(lambda: "the drive is gone" in assessor.see("guidance").text())
    assessor.click("guidanceButton")
    assessor.wait_for_area("Exempelgården")
