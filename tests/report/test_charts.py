"""The charts are drawings in lines, and the document stands without them."""

from __future__ import annotations

import sys

import pytest
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtSvg import QSvgRenderer

from tests.report.samples import assessed, facts_of
from utsatta_omraden_plugin.report.charts.certainty import certainty
from utsatta_omraden_plugin.report.charts.profile import ProfileBar, profile, shortened

pytest.importorskip("matplotlib")


def test_a_profile_is_drawn_with_bars_with_and_without_answers(qgis_app):
    bars = [ProfileBar("1  Har vi problem?", 2.5, 1.0, "2,5"), ProfileBar("2  Vilka?", None, None, "ej besvarat")]
    svg = profile(bars, 80, 50)
    assert QSvgRenderer(QByteArray(svg)).isValid()
    assert svg.count(b"<image") == 0


def test_the_same_answers_give_the_same_drawing(qgis_app):
    pairs = [(3, 1), (3, 1), (0, 3)]
    first, second = (certainty(pairs, "Problem", "Osäkerhet", "hörn", 80, 50) for _ in range(2))
    assert len(first) == len(second)
    assert QSvgRenderer(QByteArray(first)).isValid()


def test_no_answers_give_an_empty_chart_and_no_error(qgis_app):
    assert QSvgRenderer(QByteArray(certainty([], "P", "O", "h", 80, 50))).isValid()


def test_a_long_label_is_shortened():
    assert shortened("Holma/Kroksbäck/Bellevuegården", 20) == "Holma/Kroksbäck/Bel…"
    assert shortened("Holma", 20) == "Holma"


def test_without_matplotlib_the_document_says_that_charts_are_missing(written, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.backends.backend_svg", None)
    first = written(facts_of(assessed()))[0]
    assert "The charts are missing: this QGIS comes without the Python package matplotlib." in first
