"""Names that people wrote are shown as they are: no HTML is made of them, and none stretches a dock."""

from __future__ import annotations

import html
import re

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from tests.gui.edition_samples import MALMO, MALMO_AT, area
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.gui.areas.area_model import AreaTableModel, Column
from utsatta_omraden_plugin.gui.areas.area_row import make_rows
from utsatta_omraden_plugin.gui.assessment.area_header import AreaHeader
from utsatta_omraden_plugin.gui.assessment.area_selector import AreaSelector
from utsatta_omraden_plugin.gui.plain import ZERO_WIDTH_SPACE, breakable, plain_tip

TIP = Qt.ItemDataRole.ToolTipRole
NASTY = '<b>Fet</b> & <img src="file:///x"> {name} %n 🚓'


@pytest.mark.parametrize("text", [NASTY, "rad ett\n<i>rad två</i>", "&amp;"])
def test_a_tooltip_shows_what_is_written_letter_by_letter(text: str, qgis_app):
    tip = plain_tip(text)
    assert tip.startswith("<qt>")
    assert not re.search("<(?!/?qt>|br>)", tip)
    shown = tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n")
    assert html.unescape(shown) == text


def test_ordinary_words_stay_as_they_are():
    for name in ("Nydala / Hermodsdal / Lindängen", "Norr & Söder", "från 3 > 2"):
        assert plain_tip(name) == name
        assert breakable(name) == name


def test_a_long_word_can_be_broken_and_loses_no_letter():
    word = "Å" * 300
    assert breakable(word).replace(ZERO_WIDTH_SPACE, "") == word
    assert max(map(len, breakable(word).split(ZERO_WIDTH_SPACE))) < 30


def test_a_name_of_300_letters_does_not_stretch_the_assessment_dock(qgis_app, qtbot):
    header = AreaHeader()
    qtbot.addWidget(header)
    header.show_area(area("W" * 300, "Utsatt område", 1, MALMO_AT, MALMO, locality="X" * 300), None)
    assert header.minimumSizeHint().width() < 350
    assert header.findChild(QLabel, "areaName").text().replace(ZERO_WIDTH_SPACE, "") == "W" * 300


def test_neither_table_nor_selector_makes_html_of_a_name(qgis_app, qtbot):
    named = area(NASTY, "Utsatt område", 1, MALMO_AT, MALMO, locality=NASTY)
    table = AreaTableModel()
    table.show(make_rows([named], [], CategoryScheme.of_year(2025), {}))
    selector = AreaSelector()
    qtbot.addWidget(selector)
    selector.show_areas([named])
    tips = [table.index(0, column).data(TIP) for column in (Column.NAME, Column.LOCALITY)]
    for tip in [*tips, selector.itemData(0, TIP)]:
        assert "&lt;b&gt;Fet" in tip
        assert "<b>" not in tip
    assert table.index(0, Column.NAME).data() == NASTY
