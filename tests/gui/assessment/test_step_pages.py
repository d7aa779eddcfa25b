"""The pages of a method: what its file says is shown as it is written, and another method's pages take their place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from utsatta_omraden_plugin.domain.method import Method, read_method_text
from utsatta_omraden_plugin.gui.assessment.assessment_view import AssessmentView
from utsatta_omraden_plugin.gui.assessment.autosave import AssessmentKey
from utsatta_omraden_plugin.gui.assessment.levels import LevelButtons
from utsatta_omraden_plugin.gui.assessment.reading import OpenAssessment
from utsatta_omraden_plugin.paths import SHIPPED_METHOD

HTML = '<h1>Stort</h1><img src="file:///x">'


def shown(view: AssessmentView, method: Method) -> None:
    view.show_assessment(OpenAssessment(None, AssessmentKey("", "", "", "", ""), method))


@pytest.fixture
def view(qtbot):
    view = AssessmentView()
    qtbot.addWidget(view)
    return view


def with_html(content: object) -> object:
    """The content of a method file, HTML before each wording."""
    if isinstance(content, list):
        return [with_html(each) for each in content]
    if not isinstance(content, dict):
        return content
    if set(content) == {"sv", "en"}:
        return {language: HTML + words for language, words in content.items()}
    return {name: with_html(each) for name, each in content.items()}


def test_the_texts_of_a_method_are_shown_letter_by_letter(view):
    method = read_method_text(json.dumps(with_html(json.loads(SHIPPED_METHOD.read_text(encoding="utf-8")))))
    shown(view, method)
    for index in range(len(method.steps)):
        view.show_step(index)
    from_the_file = [label for label in view.findChildren(QLabel) if HTML in label.text()]
    assert len(from_the_file) > 20
    assert {label.textFormat() for label in from_the_file} == {Qt.TextFormat.PlainText}
    assert [widget.toolTip() for widget in view.findChildren(QWidget) if HTML in widget.toolTip()] == []


def test_the_inputs_of_the_method_before_cannot_be_found_any_more(view):
    method = read_method_text(SHIPPED_METHOD.read_text(encoding="utf-8"))
    shown(view, method)
    shown(view, replace(method, version="2"))
    assert [type(found) for found in view.findChildren(QWidget, "problem:1.1")] == [LevelButtons]
