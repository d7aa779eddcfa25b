"""What the answers say of the criteria, the figures behind it, and what the person holds otherwise."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from shapely import MultiPolygon, box

from tests.gui.assessment.judgement.conftest import AREA
from tests.gui.edition_samples import MALMO, MALMO_AT, area
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.workspace import NewEdition

LESS_REPORTING = "utsatt.less_reporting"
"""Borne by the questions 2.1 (step 2, locked at first) and 5.6."""


def test_each_category_of_the_scheme_has_its_criteria(judge):
    judge.open_step_five()
    table = judge.see("criteriaTable")
    shown = [table.item(row, 0).text() for row in range(table.rowCount()) if table.columnSpan(row, 0) == 3]
    own = {
        category: sum(one.category.value == category for one in judge.session.workspace.method().criteria)
        for category in ("Utsatt område", "Särskilt utsatt område")
    }
    assert shown == [f"{category}: 0 of {count} met" for category, count in own.items()]
    assert table.rowCount() == sum(own.values()) + 2


def test_a_criterion_follows_the_answers_in_a_symbol_and_words(judge):
    judge.open_step_five()
    table = judge.see("criteriaTable")
    assert judge.state_of(LESS_REPORTING) == "unknown"
    expected = {4: ("met", "✔", "Met"), 2: ("partly", "◐", "Partly met"), 0: ("not_met", "✖", "Not met")}
    for level, (state, symbol, words) in expected.items():
        judge.click(f"problem:5.6:{level}")
        assert judge.state_of(LESS_REPORTING) == state
        assert table.item(table.row_of(LESS_REPORTING), 0).text() == symbol
        assert words in judge.words_of(LESS_REPORTING)
        assert table.item(table.row_of(LESS_REPORTING), 2).text() == f"{level}.0"
    judge.click("problem:5.6:4")
    assert "1 of 8 met" in table.item(0, 0).text()


def test_behind_a_criterion_stand_its_questions_with_their_figures(judge):
    judge.open_step_five()
    judge.click("problem:5.6:4")
    judge.click("uncertainty:5.6:1")
    judge.click_criterion(LESS_REPORTING)
    assert judge.see(f"criterion:{LESS_REPORTING}").isVisible()
    assert "problem 4, uncertainty 1" in judge.see("criterionQuestion:5.6").text()
    assert "not answered" in judge.see("criterionQuestion:2.1").text()
    judge.click("problem:5.6:3")
    assert "problem 3, uncertainty 1" in judge.see("criterionQuestion:5.6").text()


def test_the_detail_is_as_high_as_its_words_and_the_page_scrolls_instead_of_the_table(judge):
    judge.open_step_five()
    judge.click_criterion(LESS_REPORTING)
    table, detail = judge.see("criteriaTable"), judge.see(f"criterion:{LESS_REPORTING}")
    assert detail.height() >= detail.layout().totalHeightForWidth(detail.width())
    assert table.height() >= sum(table.rowHeight(row) for row in range(table.rowCount()))
    assert not table.verticalScrollBar().isVisible()


def test_a_criterion_opens_and_closes_by_click_and_by_key(judge):
    judge.open_step_five()
    judge.click_criterion(LESS_REPORTING)
    judge.click_criterion(LESS_REPORTING)
    assert judge.dock.findChild(type(judge.see("judgementPage")), f"criterion:{LESS_REPORTING}") is None
    table = judge.see("criteriaTable")
    table.setFocus()
    table.setCurrentCell(table.row_of(LESS_REPORTING), 1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert judge.see(f"criterion:{LESS_REPORTING}").isVisible()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert judge.see(f"criterion:{LESS_REPORTING}").isAncestorOf(judge.dock.window().focusWidget())


def test_a_question_behind_a_criterion_is_one_press_away(judge):
    judge.open_step_five()
    judge.click_criterion("utsatt.direct_pressure")
    link = judge.see("criterionQuestion:1.4")
    judge.qtbot.mouseClick(link, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    assert judge.see("stepPages").currentIndex() == 0
    assert judge.see("question:1.4").isAncestorOf(judge.dock.window().focusWidget())


def test_a_question_of_a_locked_step_is_said_to_be_locked_and_is_no_link(judge):
    judge.open_step_five()
    judge.click_criterion("utsatt.direct_pressure")
    question = judge.see("criterionQuestion:2.8")
    assert "not answered (the step is locked)" in question.text()
    judge.qtbot.mouseClick(question, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    assert judge.see("stepPages").currentIndex() == 4


def test_a_person_can_hold_a_criterion_otherwise_and_has_to_say_why(judge):
    judge.open_step_five()
    judge.click("problem:5.6:0")
    judge.click_criterion(LESS_REPORTING)
    assert not judge.see(f"markReason:{LESS_REPORTING}").isVisible()
    judge.judge("None", "Stable")
    judge.take(f"mark:{LESS_REPORTING}", "Met")
    assert judge.state_of(LESS_REPORTING) == "met"
    assert "✎" in judge.words_of(LESS_REPORTING)
    assert "at least 10 letters" in judge.see("judgementHint").text()
    assert not judge.can_sign()
    judge.write(f"markReason:{LESS_REPORTING}", "Få anmäler enligt områdespolisen")
    assert judge.see(f"markReason:{LESS_REPORTING}").text() == "Få anmäler enligt områdespolisen"
    assert judge.can_sign()
    judge.take(f"mark:{LESS_REPORTING}", "as the answers show")
    assert judge.state_of(LESS_REPORTING) == "not_met"
    assert "✎" not in judge.words_of(LESS_REPORTING)


def test_what_a_person_holds_of_criteria_moves_the_proposal(judge):
    judge.open_step_five()
    method = judge.session.workspace.method()
    for criterion in method.criteria:
        if criterion.category.value == "Utsatt område" and criterion.role.value in ("needed", "one_of"):
            judge.click_criterion(criterion.id)
            judge.take(f"mark:{criterion.id}", "Met")
    assert "Proposal from the answers: Utsatt område" in judge.see("proposalReasons").text()


def test_the_proposal_is_called_one_and_lists_its_reasons_and_what_is_lacking(judge):
    judge.open_step_five()
    assert judge.see("proposalTitle").text() == "Proposal from the answers – you decide"
    assert "do not suffice" in judge.see("proposalReasons").text()
    assert not judge.see("proposalLacking").isVisible()
    judge.click("lackingButton")
    assert "0 of" in judge.see("proposalLacking").text()
    assert judge.see("proposalLacking").isVisible()


def test_vulnerable_areas_close_by_are_named_with_their_distance(judge):
    judge.open_step_five()
    assert judge.see("neighbourList").text() == "No other vulnerable area lies within 500 m."
    workspace = judge.session.workspace
    x, y = MALMO_AT
    near = area("Grannbacken", "Särskilt utsatt område", 9, (x + 920, y), MALMO)
    edition = NewEdition(2027, "2027", EditionStatus.DRAFT, CategoryScheme.TWO)
    workspace.add_edition(edition, [area(AREA, "Utsatt område", 1, MALMO_AT, MALMO), near], "GIS-specialist")
    assert near.boundary.distance(MultiPolygon([box(x, y, x + 800, y + 800)])) == 120
    judge.session.choose_edition(2027)
    judge.session.choose_areas((workspace.find_area(judge.session.edition.id, AREA).id,))
    judge.qtbot.waitUntil(lambda: "Grannbacken" in judge.see("neighbourList").text())
    assert "Grannbacken (S, 120 m)" in judge.see("neighbourList").text()


def test_answers_given_out_of_sight_are_counted_when_step_five_is_seen_again(judge):
    judge.open_step_five()
    judge.answer("1.4", level=4)
    assert judge.state_of("utsatt.direct_pressure") == "met"
