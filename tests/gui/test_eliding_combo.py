"""A choice that is too long for its combo ends in an ellipsis and is read whole in the tooltip."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QToolTip

from utsatta_omraden_plugin.gui.assessment.small_editors import ChoiceCombo, MonthCombo
from utsatta_omraden_plugin.gui.bar_pieces import combo_box

LONG = "Grupperingar påverkar vardagen på vissa platser"


@pytest.fixture
def combo(qtbot):
    made = ChoiceCombo([("some", LONG), ("no", "Nej")], "–")
    qtbot.addWidget(made)
    made.resize(180, made.sizeHint().height())
    made.show()
    yield made
    QToolTip.hideText()


def hovered(combo) -> str:
    QToolTip.hideText()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), combo.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(combo, event)
    return QToolTip.text()


def test_a_long_choice_is_read_whole_in_the_tooltip(combo):
    combo.show_value("some")
    assert LONG in hovered(combo)


def test_so_is_one_in_the_bar_over_a_table(qtbot):
    made = combo_box("filterKind", "Slag", 4)
    qtbot.addWidget(made)
    made.addItem(LONG)
    made.resize(120, made.sizeHint().height())
    made.show()
    assert LONG in hovered(made)


def test_a_field_to_type_in_keeps_its_own_tooltip(qtbot):
    made = MonthCombo()
    qtbot.addWidget(made)
    made.setToolTip("Uppgifternas månad")
    made.lineEdit().setText("2026-10")
    made.resize(30, made.sizeHint().height())
    made.show()
    assert hovered(made) == "Uppgifternas månad"


def test_a_choice_with_room_enough_has_the_combos_own_tooltip(combo):
    combo.setToolTip("Hur?")
    combo.show_value("some")
    combo.resize(600, combo.height())
    assert hovered(combo) == "Hur?"


@pytest.mark.parametrize(("width", "is_cut"), [(180, True), (600, False)])
def test_only_a_choice_that_is_cut_looks_other_than_in_qts_own_combo(combo, qtbot, width, is_cut):
    own = QComboBox()
    qtbot.addWidget(own)
    own.addItem(LONG)
    own.show()
    combo.show_value("some")
    for each in (own, combo):
        each.resize(width, combo.height())
    assert (combo.grab().toImage() != own.grab().toImage()) is is_cut
