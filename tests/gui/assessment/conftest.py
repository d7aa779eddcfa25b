"""The assessment dock in a shown window, with a workspace open, and how tests look into it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.gui.assessment.assessment_dock import AssessmentDock
from utsatta_omraden_plugin.gui.session import WorkspaceSession


class Assessor:
    """A person at the dock: looks for widgets by their names, and waits as people do."""

    def __init__(self, dock: AssessmentDock, session: WorkspaceSession, qtbot) -> None:
        self.dock = dock
        self.session = session
        self.qtbot = qtbot

    def see(self, name: str):
        """The widget with this name on the page that is shown (pages of one method have each question once)."""
        found = self.dock.findChild(QWidget, name)
        assert found is not None, f"no widget named {name}"
        return found

    def choose(self, name: str) -> None:
        """Choose an area by its name in the selector, and wait until its answers are shown."""
        selector = self.see("areaSelector")
        self.qtbot.waitUntil(lambda: selector.findText(name) >= 0)
        selector.setCurrentIndex(selector.findText(name))
        self.wait_for_area(name)

    def wait_for_area(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.see("areaName").text() == name and self.is_ready())

    def is_ready(self) -> bool:
        page = self.see("stepPages").currentWidget()
        question = page.findChild(QWidget, "problem:" + self.first_question()) if page else None
        return question is not None and question.isVisible() and question.isEnabled()

    def first_question(self) -> str:
        step = self.see("stepPages").currentIndex()
        return self.session.workspace.method().steps[step].questions[0].id

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.see(name), Qt.MouseButton.LeftButton)

    def write(self, name: str, words: str) -> None:
        """Type key by key. QTest's own typing knows no å, ä, ö."""
        target = self.see(name)
        target.setFocus()
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(target.focusProxy() or target, event)

    def press(self, key, *modifiers) -> None:
        """Press a key where the focus is, with Control and whatever else is given."""
        held = Qt.KeyboardModifier.ControlModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(QApplication.focusWidget(), key, held)

    def answer_step(self, step: int, level: int) -> None:
        """Answer every question of a step (0 to 4) that is shown by a click."""
        for question in self.session.workspace.method().steps[step].questions:
            self.click(f"problem:{question.id}:{level}")

    def give_reason(self, name: str, reason: str) -> None:
        """Write a reason into the field of a notice and take it with Return."""
        self.write(f"{name}Reason", reason)
        QTest.keyClick(self.see(f"{name}Reason"), Qt.Key.Key_Return)

    def wait_until_saved(self) -> None:
        self.qtbot.waitUntil(lambda: self.save_state().startswith("✓"), timeout=5000)

    def save_state(self) -> str:
        return self.see("saveState").text()

    def stored(self, area_name: str, assessor: str = "GIS-specialist") -> dict:
        """The answers that another reader of the workspace finds."""
        workspace = self.session.workspace
        area = workspace.find_area(self.session.edition.id, area_name)
        for assessment in workspace.assessments(area.edition_id):
            if assessment.area_id == area.area_id and assessment.assessor == assessor:
                return workspace.answers(assessment.id)
        return {}


def dock_in(iface, session: WorkspaceSession) -> AssessmentDock:
    """A dock put into the window as the plugin does it."""
    dock = AssessmentDock(session, iface)
    dock.load(iface.window)
    dock.show()
    return dock


@pytest.fixture
def assessor(shown_iface, session, qtbot):
    """Someone at the dock, with the small workspace open and no area chosen."""
    dock = dock_in(shown_iface, session)
    yield Assessor(dock, session, qtbot)
    dock.unload(shown_iface.window)
    let_qt_delete()
