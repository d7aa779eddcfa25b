"""The card that shows when the pointer rests on an area."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils
from qgis.PyQt.QtGui import QTextDocument

from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.gui.area_layer import area_layer
from utsatta_omraden_plugin.gui.expressions.registration import ExpressionFunctions
from utsatta_omraden_plugin.workspace import WorkspaceLayer


@pytest.fixture
def functions(session, iface):
    made = ExpressionFunctions(session, iface)
    made.load()
    yield made
    made.unload()


def card_of(session, area: str, **changed) -> str:
    """The card's HTML of an area of 2025, with some of its columns changed."""
    edition: Edition = session.edition
    layer = area_layer(session.workspace.layer_source(WorkspaceLayer.AREAS, edition.id), edition)
    feature = next(feature for feature in layer.getFeatures() if feature["name"] == area)
    for column, value in changed.items():
        feature[column] = value
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_it_says_what_one_wants_to_know(functions, session):
    said = read(card_of(session, "Åkerhöjden", trend="negativ"))
    for words in (
        " U  Åkerhöjden",
        "Utsatt område",
        "2025-12-01",
        "Stockholm",
        "Exempel Nacka",
        "▼ Negative",
        "64.0 ha",
        "2023 R → 2025 U",
        "○ not begun",
    ):
        assert words in said, said


def test_what_is_not_known_has_no_row(functions, session):
    html = card_of(session, "Åkerhöjden", trend=None, locality=None, valid_from=None)
    assert "Trend" not in html
    assert "Locality" not in html
    assert "Category since" not in html
    assert html.count("<tr>") == html.count("</tr>") == 5


def test_no_text_of_a_file_is_taken_for_html(functions, session):
    evil = "<img src=x onerror=alert(1)> & <b>"
    html = card_of(session, "Åkerhöjden", name=evil, category=evil, locality=evil, lpo=evil, trend=evil)
    assert "<img" not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;") == 4


def test_without_the_plugin_the_card_is_shorter_and_whole(session):
    html = card_of(session, "Åkerhöjden")
    assert "[%" not in html
    assert "uo_" not in html
    assert "Editions" not in html
    assert "Åkerhöjden" in read(html)
