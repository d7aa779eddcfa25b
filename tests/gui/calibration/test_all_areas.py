"""All areas together: agreement, questions, assessors and LPOs."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from tests.exchange.calibration_samples import ANALYST, SECOND, THIRD, assess, level
from utsatta_omraden_plugin.gui.calibration.calibration_bar import Scope
from utsatta_omraden_plugin.gui.session import ChangeNote


def test_questions_come_by_how_far_the_assessors_lie_apart(user):
    user.compare(Scope.QUESTIONS)
    assert user.heads() == ["No.", "Question", "Areas", "Apart, mean", "At most", "Uncertainty"]
    assert user.column(0)[0] == "1.3"
    assert user.row(0)[2:] == ["2", "2.0", "3", "1.0"]


def test_the_most_uncertain_come_first_when_asked_for(user):
    user.compare(Scope.QUESTIONS)
    user.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    assert user.column(0)[:2] == ["2.1", "1.5"]


def test_the_agreement_is_told_in_a_figure_and_in_words(user, dock):
    user.compare(Scope.QUESTIONS)
    assert user.widget("agreementFigure").text().endswith("4 answer(s) compared · 3 assessor(s)")
    assert user.widget("agreementWords").text() == str(dock._found.agreement.words)
    assert user.widget("alphaScale").accessibleName().startswith("Alpha")


def test_a_question_opens_in_the_area_where_they_differ_most(user, session):
    session.choose_areas((session.workspace.find_area(session.edition.id, "Åkerhöjden").id,))
    user.compare(Scope.QUESTIONS)
    user.click_row("1.3")
    user.key(Qt.Key.Key_Return)
    assert user.widget("calibrationArea").currentText().startswith("Exempelgården")
    assert user.table.chosen_row().key == "1.3"
    assert user.cell("1.3", "Apart") == "3"


def test_assessors_come_hardest_first_with_a_caution_where_few_answers_lie_behind(user):
    user.compare(Scope.ASSESSORS)
    assert user.column(0) == [SECOND, THIRD, ANALYST]
    (mild,) = [row for row in map(user.row, range(3)) if row[0] == ANALYST]
    assert mild[1:3] == ["−0.5", "4"]
    assert mild[3] == "grades 0.5 levels milder. ⚠ Only 4 like answers lie behind it: that can be chance."


def test_lpos_are_compared_once_two_have_answered_alike(user, session):
    user.compare(Scope.LPOS)
    assert "no like answers" in user.hint()
    assess(session.workspace, "Exempelgården", ANALYST, {"1.4": level(4, 1, value="no")})
    assess(session.workspace, "Västra Övningsberg", ANALYST, {"1.4": level(1, 1, value="no")})
    session.tell(ChangeNote("answers", session.edition.id))
    user.wait_for_rows(2)
    assert user.column(0) == ["Exempel Malmö Norr", "Exempel Hisingen"]
    assert user.column(1) == ["+1.5", "−1.5"]


def test_what_belongs_to_one_area_is_not_offered_for_all(user):
    user.compare(Scope.QUESTIONS)
    for name in ("calibrationArea", "mergeButton", "openCommonButton"):
        assert not user.widget(name).isVisible()
    user.click_row("1.3")
    user.key(Qt.Key.Key_B)  # chooses nothing here
    user.compare(Scope.AREA)
    assert user.cell("1.3", "Common") == "–"


def test_another_edition_starts_afresh(user, session):
    user.compare(Scope.QUESTIONS)
    session.choose_edition(None)
    assert user.rows() == 0
    assert user.hint().startswith("Import an edition first")
