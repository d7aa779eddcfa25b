"""More assessors of one area than there are letters."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtWidgets import QWidget

from tests.gui.calibration.test_one_area import area_of
from utsatta_omraden_plugin.exchange.calibration import read_calibration
from utsatta_omraden_plugin.gui.calibration.answers_panel import AnswersPanel
from utsatta_omraden_plugin.gui.calibration.choices import Choices
from utsatta_omraden_plugin.gui.calibration.words import LETTERS


def test_assessors_beyond_the_letters_do_no_harm(session, qtbot):
    read = read_calibration(session.workspace, session.edition)
    compared = next(one for one in read.compared if one.area.id == area_of(session, "Exempelgården").id)
    first = compared.assessments[0]
    many = tuple(replace(first, id=f"{first.id}-{number}") for number in range(30))
    compared = replace(compared, assessments=many, answers={one.id: compared.answers[first.id] for one in many})
    panel = AnswersPanel()
    qtbot.addWidget(panel)
    panel.show_question(compared, compared.method.questions[0].id, Choices(), False)
    assert panel.findChild(QWidget, f"answer:{LETTERS[-1]}") is not None
