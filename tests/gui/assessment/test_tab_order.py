"""The order in which Tab goes through a page that was made last."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QRadioButton, QVBoxLayout, QWidget

from utsatta_omraden_plugin.gui.assessment.levels import LevelButtons
from utsatta_omraden_plugin.gui.assessment.tab_order import TabOrder


def ring_of(window: QWidget) -> list[QWidget]:
    """The widgets as Tab comes to them; fails when the way back is another one, as it then ends at random."""
    ring = [window]
    while (following := ring[-1].nextInFocusChain()) is not window:
        assert following.previousInFocusChain() is ring[-1]
        ring.append(following)
        assert len(ring) < 1000
    return ring


def handing_on(parent: QWidget) -> QWidget:
    """A widget that takes Tab for the last of its three buttons, which is the only one that takes it too."""
    group = QWidget(parent)
    buttons = [QRadioButton(str(number), group) for number in range(3)]
    for button in buttons[:-1]:
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    group.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    group.setFocusProxy(buttons[-1])
    return group


def levels(parent: QWidget) -> QWidget:
    """Levels of which the last is chosen: Qt lets Tab come to no other."""
    group = LevelButtons("problem:1.1", ["none", "some", "much"], "Problem", True)
    group.setParent(parent)
    group.show_choice("unknown")
    return group


@pytest.mark.parametrize("group_on", [handing_on, levels])
@pytest.mark.parametrize("times", [1, 2])
def test_all_widgets_stay_in_one_ring_when_something_is_chosen_already(qtbot, group_on, times):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, elsewhere, page, last = QPushButton("first"), QPushButton("elsewhere"), QWidget(), QPushButton("last")
    for widget in (first, last, elsewhere, page):
        column.addWidget(widget)
    groups = [group_on(page) for _ in range(2)]
    order = TabOrder(first, [last], window)
    for _ in range(times):
        order.lead_through(page)
        qtbot.waitUntil(lambda: first.nextInFocusChain() is not last)
        qtbot.wait(20)
    ring = ring_of(window)
    assert set(ring) == {window, *window.findChildren(QWidget)}
    stops = [first, *(group.focusProxy() for group in groups), last]
    assert [widget for widget in ring if widget in stops] == stops
