"""The assessors of one area beside each other."""

from __future__ import annotations

import json

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QTableView, QWidget

from tests.exchange.calibration_samples import ANALYST, SECOND, SECRET, THIRD, assess, level
from tests.gui.assessment.test_keyboard import QGIS_MENUS
from tests.gui.calibration.conftest import User, loaded
from utsatta_omraden_plugin.gui.calibration import saving
from utsatta_omraden_plugin.gui.calibration.calibration_bar import Scope
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.paths import SHIPPED_METHOD

CONTROL = Qt.KeyboardModifier.ControlModifier


def area_of(session, name):
    return session.workspace.find_area(session.edition.id, name)


def top(widget):
    return widget.mapToGlobal(QPoint(0, 0)).y()


def test_the_first_area_that_can_be_compared_is_shown_question_by_question(user):
    assert user.widget("calibrationArea").currentText() == "Exempelgården (3 differ)"
    assert user.heads() == ["No.", "Question", "Levels 0–4", "Apart", "A", "B", "Common"]
    assert user.column(0) == ["1.3", "1.4", "1.5", "1.6", "2.1"]
    assert [user.cell("1.3", head) for head in ("Apart", "A", "B", "Common")] == ["3", "1 ○○○", "4 ●●○", "–"]
    assert user.cell("1.4", "A") == "?"
    assert user.cell("2.1", "B") == "–"
    assert user.cell("1.5", "Common") == "="


def test_it_says_who_is_who_and_on_how_many_questions_they_differ(user):
    assert user.hint().startswith(f"A {ANALYST} · B {SECOND}. 3 of 5 questions differ, 3 not chosen yet.")


def test_a_screen_reader_hears_what_is_drawn(user):
    index = user.table.model().index(user.column(0).index("1.3"), 2)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("A: problem 1 – small problem · uncertainty 0 – certain; B: problem 4")


def test_only_differences_leaves_out_what_they_agree_on(user):
    user.press("onlyDifferences")
    assert user.column(0) == ["1.3", "1.4", "1.6"]
    user.press("onlyDifferences")
    assert user.rows() == 5


def test_sorting_by_the_distance_brings_the_widest_up(user):
    user.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert user.column(0)[0] == "1.3"
    user.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert user.column(0) == ["1.3", "1.4", "1.5", "1.6", "2.1"]


def test_a_question_shows_what_each_answered_and_why(user):
    user.click_row("1.3")
    assert user.widget("assessor:A").text() == f"A  {ANALYST}"
    assert user.widget("levels:A").text() == "problem 1 – small problem · uncertainty 0 – certain"
    assert SECRET in user.widget("texts:A").text()
    assert user.widget("levels:B").text().startswith("problem 4")
    user.click_row("1.6")
    assert user.widget("texts:A").text().startswith("4")  # the number that was given


def test_return_leads_to_the_question_in_the_assessment_dock(user, session, heard):
    user.click_row("1.3")
    user.key(Qt.Key.Key_Return)
    user.press("goTo:B")
    version_id = area_of(session, "Exempelgården").id
    assert heard.wanted == [(version_id, "1.3", (ANALYST, SECOND)), (version_id, "1.3", (SECOND,))]


def test_choosing_another_area_anywhere_shows_that_one(user, session):
    session.choose_areas((area_of(session, "Åkerhöjden").id,))
    assert user.heads()[4:7] == ["A", "B", "C"]
    assert user.cell("1.3", "C") == "3 ●○○"
    combo = user.widget("calibrationArea")
    combo.setCurrentIndex(combo.findText("Exempelgården", Qt.MatchFlag.MatchStartsWith))
    assert session.chosen_areas == (area_of(session, "Exempelgården").id,)


def test_an_area_with_one_assessor_says_what_is_missing(user, session):
    session.choose_areas((area_of(session, "Provbacken / Lillåsen").id,))
    assert user.rows() == 0
    assert "Fewer than two assessors" in user.hint()
    assert not user.widget("mergeButton").isEnabled()


def test_an_answer_saved_elsewhere_is_seen_and_the_chosen_question_stays(user, session):
    user.click_row("1.5")
    assess(session.workspace, "Exempelgården", SECOND, {"1.5": level(0, 1)})
    session.tell(ChangeNote("answers", session.edition.id))
    user.qtbot.waitUntil(lambda: user.cell("1.5", "Apart") == "2", timeout=5000)
    assert user.table.chosen_row().key == "1.5"
    assert user.widget("levels:B").text().startswith("problem 0")


def test_copying_takes_the_table_as_it_is_shown_without_free_texts(user, heard):
    user.press("onlyDifferences")
    user.click_row("1.3")
    user.key(Qt.Key.Key_C, CONTROL)
    lines = QApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["No.", "1.3", "1.4", "1.6"]
    assert SECRET not in QApplication.clipboard().text()
    assert heard.sentences == ["The table is copied."]


def test_the_menu_copies_too(user):
    user.action("copyCalibrationAction").trigger()
    assert QApplication.clipboard().text().count("\n") == 5


def test_exporting_writes_the_table_and_says_where(user, session, dock, heard, tmp_path):
    found, compared = dock._found, dock._compared
    saving.save(found, Scope.AREA, compared, session, tmp_path / "ett område.csv")
    assert SECRET not in (tmp_path / "ett område.csv").read_text(encoding="utf-8-sig")
    saving.save(found, Scope.QUESTIONS, compared, session, tmp_path / "frågor.csv")
    saving.save(found, Scope.LPOS, compared, session, tmp_path / "saknas" / "lpo.csv")
    assert heard.sentences == ["Saved as ett område.csv.", "Saved as frågor.csv."]
    assert "folder does not exist" in str(heard.errors[0])


def test_an_edition_without_a_second_assessor_teaches_how_to_get_one(shown_iface, empty_session, workspace_file, qtbot):
    empty_session.open(str(workspace_file))
    making = loaded(shown_iface, empty_session)
    user = User(next(making), empty_session, qtbot)
    qtbot.waitUntil(lambda: "a second time" in user.hint(), timeout=5000)
    assert not user.action("exportCalibrationAction").isEnabled()
    next(making, None)


def test_without_a_workspace_it_shows_how_to_come_by_one(shown_iface, empty_session, qtbot):
    making = loaded(shown_iface, empty_session)
    dock = next(making)
    assert dock.findChild(type(dock._empty)).isVisible()
    next(making, None)


def test_a_hidden_dock_reads_only_when_it_is_seen(shown_iface, session, qtbot):
    making = loaded(shown_iface, session)
    dock = next(making)
    user = User(dock, session, qtbot)
    user.wait_for_rows()
    dock.hide()
    assess(session.workspace, "Exempelgården", THIRD, {"1.3": level(0, 0)})
    session.tell(ChangeNote("answers", session.edition.id))
    qtbot.waitUntil(lambda: dock.is_stale, timeout=5000)
    assert user.heads()[4:] == ["A", "B", "Common"]
    dock.show()
    qtbot.waitUntil(lambda: user.heads()[4:] == ["A", "B", "C", "Common"], timeout=5000)
    next(making, None)


def test_mnemonics_collide_neither_among_themselves_nor_with_the_menus(user):
    texts = [button.text() for button in user.dock.findChildren(QAbstractButton) if not button.isHidden()]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)) >= 2
    assert not set(letters) & QGIS_MENUS


def test_everything_that_takes_the_focus_has_a_name(user):
    user.click_row("1.3")
    nameless = [
        widget.objectName()
        for widget in user.dock.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, QComboBox, QTableView))
        and widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_a_narrow_dock_has_everything_below_each_other(user, dock):
    dock.setFloating(True)
    dock.resize(420, 600)
    scope, only = user.widget("calibrationScope"), user.widget("onlyDifferences")
    user.qtbot.waitUntil(lambda: top(only) > top(scope) + scope.height(), timeout=2000)
    assert top(user.widget("comparedQuestion")) > top(user.table) + user.table.height()


def test_a_workspace_that_can_only_be_read_is_compared_but_not_merged(user, session, dock, monkeypatch):
    monkeypatch.setattr(type(session.workspace), "is_read_only", property(lambda _self: True))
    dock._show()
    user.click_row("1.3")
    assert not user.widget("mergeButton").isEnabled()
    assert "can only be read" in user.widget("mergeButton").toolTip()
    assert not user.widget("choose:A").isEnabled()
    user.key(Qt.Key.Key_B)
    assert user.cell("1.3", "Common") == "–"


def test_assessments_by_another_version_of_the_method_are_told_of(user, session):
    data = json.loads(SHIPPED_METHOD.read_text(encoding="utf-8"))
    session.workspace.add_method(json.dumps({**data, "version": "99"}), "test")
    assess(session.workspace, "Exempelgården", THIRD, {"1.3": level(0, 0)})
    session.tell(ChangeNote("answers", session.edition.id))
    user.qtbot.waitUntil(lambda: "1 assessment(s) by another version" in user.hint(), timeout=5000)
    user.compare(Scope.QUESTIONS)
    assert "1 assessment(s) by another version of the method: not in the figures" in user.hint()


def test_a_reading_that_is_stopped_says_so_and_is_done_when_the_dock_is_seen_again(user, dock):
    dock._reading.start(dock.session.workspace, dock.session.edition)
    dock._reading.stop()
    user.qtbot.waitUntil(lambda: "cancelled" in user.hint(), timeout=5000)
    assert user.widget("calibrationProgress").isHidden()
    dock.hide()
    dock.show()
    user.qtbot.waitUntil(lambda: "differ" in user.hint(), timeout=5000)


def test_a_narrow_table_leaves_out_what_the_answers_say_as_well_and_a_wide_one_shows_it_again(user):
    def shown() -> list[str]:
        return [head for column, head in enumerate(user.heads()) if not user.table.isColumnHidden(column)]

    def is_whole() -> bool:
        return user.table.horizontalHeader().length() <= user.table.viewport().width()

    user.dock.setFloating(True)
    user.dock.resize(1200, 240)
    user.qtbot.waitUntil(lambda: shown() == user.heads() and is_whole())
    user.dock.resize(709, 240)  # what is left of 1366 pixels beside QGIS's own panels and the assessment
    user.qtbot.waitUntil(lambda: shown() == ["No.", "Question", "A", "B", "Common"] and is_whole())
    user.dock.resize(1200, 240)
    user.qtbot.waitUntil(lambda: shown() == user.heads())
