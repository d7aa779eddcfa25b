"""What a step has beside its questions: made with its step, told of every area, and gone with the dock."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout

from tests.gui.assessment.conftest import Assessor, dock_in
from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.gui.assessment.step_extra import StepExtra
from utsatta_omraden_plugin.gui.session import ChangeNote


class Remembering(StepExtra):
    """Remembers what it was told, in order."""

    def __init__(self, told: list) -> None:
        super().__init__()
        self.told = told
        self.setObjectName("remembering")
        QVBoxLayout(self).addWidget(QLabel("extra"))

    def show_assessment(self, opened) -> None:
        self.told.append(("show", opened.area.name))

    def set_editable(self, is_editable) -> None:
        self.told.append(("editable", is_editable))

    def refresh(self, answers) -> None:
        self.told.append(("refresh", len(answers)))

    def leave(self) -> None:
        self.told.append(("leave",))

    def unload(self) -> None:
        self.told.append(("unload",))


@pytest.fixture
def told() -> list:
    return []


@pytest.fixture
def assessor(shown_iface, session, qtbot, told):
    """Someone at a dock whose third step has an extra."""
    dock = dock_in(shown_iface, session)
    dock.view.set_extra(2, lambda: Remembering(told))
    yield Assessor(dock, session, qtbot)
    dock.unload(shown_iface.window)
    let_qt_delete()


def test_it_is_made_with_its_step_and_stands_below_the_questions(assessor, told):
    assessor.choose("Exempelgården")
    assert told == []
    assessor.click("stepButton3")
    assert assessor.see("remembering").isVisible()
    last = assessor.session.workspace.method().steps[2].questions[-1].id
    page = assessor.see("stepPages").currentWidget().widget()
    assert assessor.see("remembering").mapTo(page, assessor.see("remembering").rect().topLeft()).y() > (
        assessor.see(f"motivation:{last}").mapTo(page, assessor.see(f"motivation:{last}").rect().topLeft()).y()
    )
    assert ("show", "Exempelgården") in told


def test_it_hears_of_answers_and_of_the_next_area(assessor, told):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    told.clear()
    assessor.click("problem:3.1:2")
    assert told == [("refresh", 1)]
    assessor.wait_until_saved()
    told.clear()
    assessor.choose("Åkerhöjden")
    assert told[:2] == [("leave",), ("editable", False)]
    assert ("show", "Åkerhöjden") in told
    assert told[-1] == ("editable", True)


def test_what_it_wrote_is_read_anew(assessor, told):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    told.clear()
    area = assessor.session.workspace.find_area(assessor.session.edition.id, "Exempelgården")
    assessor.session.tell(ChangeNote("actors", area.edition_id, (area.id,)))
    assessor.qtbot.waitUntil(lambda: ("show", "Exempelgården") in told)
    assert ("leave",) not in told


def test_it_can_ask_for_a_question(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    assessor.see("remembering").questionWanted.emit("1.3")
    assert assessor.see("stepPages").currentIndex() == 0
    assert assessor.see("question:1.3").isAncestorOf(assessor.dock.window().focusWidget())


def test_it_leaves_with_the_dock(shown_iface, session, qtbot, told):
    dock = dock_in(shown_iface, session)
    dock.view.set_extra(2, lambda: Remembering(told))
    assessor = Assessor(dock, session, qtbot)
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    dock.unload(shown_iface.window)
    assert told[-2:] == [("leave",), ("unload",)]
    let_qt_delete()


def test_the_top_of_the_step_leads_to_it(assessor):
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    link = assessor.see("toExtra3")
    assert link.accessibleName() == "Go to: Groups of actors"
    page = assessor.see("stepPages").currentWidget()
    assert page.verticalScrollBar().value() == 0
    assessor.click("toExtra3")
    assert page.verticalScrollBar().value() > 0
    assert not assessor.see("remembering").visibleRegion().isEmpty()
