"""The queue of areas: who stands where, and the way to the next one."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from tests.gui.assessment.signing import sign
from tests.gui.edition_samples import MALMO

SHIFT = Qt.KeyboardModifier.ShiftModifier


def count(assessor, state: str) -> int:
    return int(assessor.see(f"queueState:{state}").text().split()[-1])


def names(assessor) -> list[str]:
    shown = assessor.see("queueList")
    return [shown.item(row).text() for row in range(shown.count())]


def counts(assessor) -> tuple[int, int, int, int]:
    states = ("not_begun", "in_progress", "ready_for_review", "signed")
    return tuple(count(assessor, state) for state in states)


def test_at_first_no_area_is_begun(assessor):
    assessor.qtbot.waitUntil(lambda: counts(assessor) == (5, 0, 0, 0))
    assert assessor.see("queueState:not_begun").accessibleName() == "5 not begun"
    assert not assessor.see("queueList").isVisible()


def test_the_first_answer_moves_an_area_on(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:2")
    assert counts(assessor) == (4, 1, 0, 0)
    assessor.click("undoAnswerButton")
    assert counts(assessor)[1] + counts(assessor)[0] == 5


def test_a_whole_assessment_is_ready_for_review_and_then_signed(assessor):
    assessor.choose("Exempelgården")
    assessor.answer_step(0, 3)
    for step in range(1, 5):
        assessor.click(f"stepButton{step + 1}")
        assessor.answer_step(step, 2)
    assert counts(assessor) == (4, 0, 1, 0)
    assessor.wait_until_saved()
    sign(assessor, "Exempelgården")
    assessor.qtbot.waitUntil(lambda: counts(assessor) == (4, 0, 0, 1))


def test_the_list_shows_the_states_that_are_pressed_and_opens_an_area(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:2")
    assessor.click("queueButton")
    assert "● Exempelgården – in progress, 1 answer" in names(assessor)[0]
    assert len(names(assessor)) == 5
    assessor.click("queueState:not_begun")
    assert len(names(assessor)) == 1
    assessor.click("queueState:not_begun")
    shown = assessor.see("queueList")
    row = next(row for row in range(5) if "Åkerhöjden" in shown.item(row).text())
    shown.itemActivated.emit(shown.item(row))
    assessor.wait_for_area("Åkerhöjden")


def test_the_next_area_is_one_key_away(assessor):
    assessor.choose("Exempelgården")
    assert "Nya Testtorp" in assessor.see("nextAreaButton").toolTip()
    assessor.see("problem:1.1").setFocus()
    assessor.press(Qt.Key.Key_J, SHIFT)
    assessor.wait_for_area("Nya Testtorp")
    assessor.click("nextAreaButton")
    assessor.wait_for_area("Provbacken / Lillåsen")


def test_the_queue_can_be_that_of_one_lpo(assessor):
    assessor.choose("Exempelgården")
    lpo = assessor.see("queueLpo")
    lpo.setCurrentIndex(lpo.findData(MALMO.lpo))
    assert counts(assessor) == (3, 0, 0, 0)
    assessor.click("nextAreaButton")
    assessor.wait_for_area("Nya Testtorp")
    assessor.click("nextAreaButton")
    assessor.wait_for_area("Provbacken / Lillåsen")
    assessor.click("nextAreaButton")
    assessor.wait_for_area("Exempelgården")


def test_a_workspace_of_one_lpo_begins_with_its_areas(shown_iface, empty_session, tmp_path, qtbot):
    from tests.gui.assessment.conftest import Assessor, dock_in
    from tests.gui.conftest import let_qt_delete
    from tests.gui.edition_samples import areas_of_2025, new_edition
    from utsatta_omraden_plugin.paths import SHIPPED_METHOD
    from utsatta_omraden_plugin.workspace import create_workspace

    method = SHIPPED_METHOD.read_text(encoding="utf-8")
    workspace = create_workspace(
        str(tmp_path / "lpo.gpkg"), lpo_code=MALMO.lpo_code, method=method, by="LPO-analytiker"
    )
    workspace.add_edition(new_edition(2025), areas_of_2025(), "LPO-analytiker")
    empty_session.use(workspace)
    dock = dock_in(shown_iface, empty_session)
    assessor = Assessor(dock, empty_session, qtbot)
    qtbot.waitUntil(lambda: counts(assessor) == (3, 0, 0, 0))
    assert assessor.see("queueLpo").currentData() == MALMO.lpo
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_what_another_program_assessed_is_counted(assessor):
    from utsatta_omraden_plugin.domain.assessment import Answer
    from utsatta_omraden_plugin.gui.session import ChangeNote

    assessor.choose("Exempelgården")
    workspace, session = assessor.session.workspace, assessor.session
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    begun = workspace.start_assessment(area.area_id, area.edition_id, session.role, "qgis_process")
    states = workspace.step_states(begun.id)
    workspace.save_answers(begun.id, {"1.1": Answer(problem=4)}, states, "qgis_process")
    session.tell(ChangeNote("answers", area.edition_id, (area.id,)))
    assessor.qtbot.waitUntil(lambda: counts(assessor) == (4, 1, 0, 0))
