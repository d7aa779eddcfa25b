"""Names that people wrote are shown as they are: no HTML is made of them, and none stretches a dock."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from tests.gui.edition_samples import MALMO, MALMO_AT, area
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.gui.areas.area_model import AreaTableModel, Column
from utsatta_omraden_plugin.gui.areas.area_row import make_rows
from utsatta_omraden_plugin.gui.areas.change_panel import ChangePanel
from utsatta_omraden_plugin.gui.areas.filter_bar import FilterBar
from utsatta_omraden_plugin.gui.assessment.area_header import AreaHeader
from utsatta_omraden_plugin.gui.assessment.area_selector import AreaSelector
from utsatta_omraden_plugin.gui.assessment.guidance import Guidance
from utsatta_omraden_plugin.gui.check.check_bar import CheckBar
from utsatta_omraden_plugin.gui.check.check_page import CheckPage
from utsatta_omraden_plugin.gui.compare.attributes import AttributeTable
from utsatta_omraden_plugin.gui.compare.compare_bar import CompareBar
from utsatta_omraden_plugin.gui.compare.compare_page import ComparePage
from utsatta_omraden_plugin.gui.edition_year_dialog import EditionYearDialog
from utsatta_omraden_plugin.gui.new_workspace_dialog import NewWorkspaceDialog
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


@pytest.mark.parametrize(
    "widget",
    [
        lambda: EditionYearDialog(NASTY, None),
        lambda: NewWorkspaceDialog(Path(NASTY), None),
        lambda: FilterBar([]),
        ChangePanel,
        CheckBar,
        CheckPage,
        CompareBar,
        ComparePage,
        Guidance,
    ],
)
def test_no_sentence_that_names_things_may_become_html(widget, qgis_app, qtbot):
    shown = widget()
    qtbot.addWidget(shown)
    labels = [label for label in shown.findChildren(QLabel) if label.buddy() is None and label.wordWrap()]
    totals = shown.findChild(QWidget, "totals")
    assert labels or totals
    for label in filter(None, [*labels, totals]):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.objectName()


def test_filters_and_comparison_make_no_html_of_what_the_files_hold(qgis_app, qtbot):
    rows = make_rows(
        [area(NASTY, NASTY, 1, MALMO_AT, Organisation(NASTY, "461210", "Malmö"))], [], CategoryScheme.TWO, {}
    )
    bar, attributes = FilterBar([]), AttributeTable()
    qtbot.addWidget(bar)
    qtbot.addWidget(attributes)
    bar.offer(rows, CategoryScheme.TWO)
    bar.show_totals(Counter([NASTY]), 1)
    attributes.show_pair(rows[0].area, None, 2023, 2025)
    names = [attributes.item(row, 1) for row in range(attributes.rowCount())]
    tips = [bar.totals.toolTip(), bar.lpo.itemData(1, TIP), *(item.toolTip() for item in names)]
    assert len([tip for tip in tips if "&lt;b&gt;Fet" in tip]) >= 4
    assert [tip for tip in tips if "<b>" in tip] == []
