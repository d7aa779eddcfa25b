"""A category is changed in the table, with a reason and a date, and back again."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.areas.driver import Driver
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.workspace import open_workspace

UTSATT = "Utsatt område"
SARSKILT = "Särskilt utsatt område"
RISK = "Riskområde"


def test_a_change_with_a_reason_reaches_the_workspace_and_the_table(user, workspace, session, heard):
    user.pick_category("Provbacken / Lillåsen", SARSKILT)
    user.write_reason("vittnen hotas")
    user.set_date(2026, 11, 1)
    user.press("applyCategoryButton")
    area = workspace.find_area(session.edition.id, "Provbacken / Lillåsen")
    assert (area.category, area.valid_from) == (SARSKILT, date(2026, 11, 1))
    assert user.category("Provbacken / Lillåsen") == SARSKILT
    assert user.cell("Provbacken / Lillåsen", 5).data() == "2026-11-01"
    assert heard.sentences == ["Provbacken / Lillåsen is now Särskilt utsatt område."]
    assert [note.version_ids for note in heard.changes] == [(area.id,)]
    assert not user.widget("changeCategoryPanel").isVisible()


def test_the_change_log_has_reason_and_role(user, workspace, session):
    session.role = "LPO-analytiker"
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    change = workspace.changes(newest_first=True)[0]
    assert (change.what, change.reason, change.by) == ("set_category", "vittnen hotas", "LPO-analytiker")
    assert workspace.first_broken_link() is None


def test_nothing_changes_before_apply(user, workspace, session):
    user.pick_category("Åkerhöjden", SARSKILT)
    user.write_reason("vittnen hotas")
    assert user.category("Åkerhöjden") == UTSATT
    assert workspace.find_area(session.edition.id, "Åkerhöjden").category == UTSATT


def test_without_a_reason_apply_is_off_and_the_panel_says_why(user, workspace):
    user.pick_category("Åkerhöjden", SARSKILT)
    apply = user.widget("applyCategoryButton")
    assert not apply.isEnabled()
    assert "reason" in user.widget("changeHint").text()
    assert apply.toolTip() == user.widget("changeHint").text()
    before = len(workspace.changes())
    user.write_reason("   ")
    assert not apply.isEnabled()
    QTest.keyClick(user.widget("changeReason"), Qt.Key.Key_Return)
    assert len(workspace.changes()) == before
    user.write_reason("x")
    assert apply.isEnabled()
    assert user.widget("changeHint").text() == ""


def test_the_date_is_today_unless_another_is_given(user):
    user.pick_category("Åkerhöjden", SARSKILT)
    assert user.widget("validFrom").date() == QDate.currentDate()


def test_the_keyboard_goes_to_the_reason_and_enter_applies(user, workspace, session):
    user.pick_category("Åkerhöjden", SARSKILT)
    assert user.widget("changeReason").hasFocus()
    user.write_reason("vittnen hotas")
    QTest.keyClick(user.widget("changeReason"), Qt.Key.Key_Return)
    assert workspace.find_area(session.edition.id, "Åkerhöjden").category == SARSKILT
    assert user.table.hasFocus()


def test_escape_and_cancel_leave_everything_as_it_was(user, workspace):
    before = len(workspace.changes())
    for leave in (
        lambda: user.press("cancelCategoryButton"),
        lambda: QTest.keyClick(user.widget("changeReason"), Qt.Key.Key_Escape),
    ):
        user.pick_category("Åkerhöjden", SARSKILT)
        user.write_reason("vittnen hotas")
        leave()
        assert not user.widget("changeCategoryPanel").isVisible()
    assert user.category("Åkerhöjden") == UTSATT
    assert len(workspace.changes()) == before


def test_only_the_editions_categories_are_offered(user, session):
    user.double_click_category("Åkerhöjden")
    assert user.offered() == [UTSATT, SARSKILT]
    QTest.keyClick(user.editor(), Qt.Key.Key_Escape)
    session.choose_edition(2023)
    user.double_click_category("Åkerhöjden")
    assert user.offered() == [UTSATT, RISK, SARSKILT]


def test_f2_and_enter_open_the_list_of_categories(user, qtbot):
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        user.click_row("Åkerhöjden")
        QTest.keyClick(user.table, key)
        assert user.editor() is not None, key
        qtbot.waitUntil(user.editor().view().isVisible)
        QTest.keyClick(user.editor().view(), Qt.Key.Key_Escape)
        QTest.keyClick(user.editor(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: user.editor() is None)


def test_picking_the_present_category_asks_for_nothing(user):
    user.pick_category("Åkerhöjden", UTSATT)
    assert not user.widget("changeCategoryPanel").isVisible()


def test_several_rows_change_at_once_and_are_one_step_of_undo(user, workspace, session, heard):
    user.click_row("Åkerhöjden")
    user.click_row("Västra Övningsberg", Qt.KeyboardModifier.ControlModifier)
    user.press("changeCategoryButton")
    user.choose("newCategory", SARSKILT)
    user.write_reason("samma nätverk")
    user.press("applyCategoryButton")
    assert user.category("Åkerhöjden") == user.category("Västra Övningsberg") == SARSKILT
    assert len(heard.changes) == 1
    assert user.selected() == {"Åkerhöjden", "Västra Övningsberg"}
    user.press("undoButton")
    assert user.category("Åkerhöjden") == user.category("Västra Övningsberg") == UTSATT


def test_areas_that_have_the_category_already_are_left_alone(user, workspace):
    user.table.selectAll()
    user.press("changeCategoryButton")
    user.choose("newCategory", SARSKILT)
    user.write_reason("samma nätverk")
    assert user.widget("changeHint").text().startswith("2 ")
    user.press("applyCategoryButton")
    assert user.column(1) == [SARSKILT] * 5
    assert len([change for change in workspace.changes() if change.what == "set_category"]) == 3


def test_undo_and_redo_by_buttons_put_the_category_back_and_forth(user, workspace, session):
    assert not user.widget("undoButton").isEnabled()
    assert not user.widget("redoButton").isEnabled()
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    assert user.widget("undoButton").toolTip() == f"Undo: Åkerhöjden to {SARSKILT} (Ctrl+Z)"
    user.press("undoButton")
    assert user.category("Åkerhöjden") == UTSATT
    assert workspace.find_area(session.edition.id, "Åkerhöjden").valid_from == date(2025, 12, 1)
    assert user.widget("redoButton").toolTip() == f"Redo: Åkerhöjden to {SARSKILT} (Ctrl+Shift+Z)"
    user.press("redoButton")
    assert user.category("Åkerhöjden") == SARSKILT
    assert workspace.find_area(session.edition.id, "Åkerhöjden").category == SARSKILT


def test_undo_and_redo_by_keys_from_the_table(user):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(user.table, Qt.Key.Key_Z, control)
    assert user.category("Åkerhöjden") == UTSATT
    QTest.keyClick(user.table, Qt.Key.Key_Z, control | shift)
    assert user.category("Åkerhöjden") == SARSKILT


def test_undo_in_a_text_field_is_about_its_text(user):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    user.search("x")
    QTest.keyClick(user.widget("searchField"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    user.search("")
    assert user.category("Åkerhöjden") == SARSKILT


def test_the_dock_and_not_qgis_takes_the_undo_key_while_the_keyboard_is_in_the_dock(user, shown_iface):
    pressed = []
    qgis_undo = QAction("Undo", shown_iface.mainWindow())
    qgis_undo.setShortcut("Ctrl+Z")
    qgis_undo.triggered.connect(lambda: pressed.append(True))
    shown_iface.mainWindow().addAction(qgis_undo)
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    QTest.keyClick(user.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert user.category("Åkerhöjden") == UTSATT
    assert pressed == []


def test_a_change_made_elsewhere_in_the_meantime_is_shown_and_not_overwritten(user, workspace, session, heard):
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    user.pick_category("Åkerhöjden", SARSKILT)
    user.write_reason("vittnen hotas")
    workspace.set_category([area.id], Category.SARSKILT, "någon annan", date(2026, 1, 1), "Noa")
    user.press("applyCategoryButton")
    assert len(heard.errors) == 1
    assert user.widget("changeHint").text()
    assert user.widget("changeReason").text() == "vittnen hotas"
    assert user.category("Åkerhöjden") == SARSKILT
    assert [change.reason for change in workspace.changes(area.area_id)] == ["någon annan"]


class ReadOnly:
    """The workspace as it opens from a protected file; the tests may run as root, whom no protection stops."""

    is_read_only = True

    def __init__(self, workspace):
        self._workspace = workspace

    def __getattr__(self, name):
        return getattr(self._workspace, name)


def test_a_workspace_that_can_only_be_read_says_so_and_edits_nothing(empty_dock, empty_session, workspace_file, qtbot):
    empty_session.use(ReadOnly(open_workspace(str(workspace_file))))
    user = Driver(empty_dock, qtbot)
    user.double_click_category("Åkerhöjden")
    assert user.editor() is None
    assert not user.widget("changeCategoryButton").isEnabled()
    assert "only be read" in user.widget("changeCategoryButton").toolTip()
    assert user.widget("areasHint").isVisible()
    assert "only be read" in user.widget("areasHint").text()


def test_the_level_that_decided_stands_in_the_history_and_stays_chosen(user, workspace, session):
    user.pick_category("Åkerhöjden", SARSKILT)
    user.choose("changeLevel", "Noa")
    user.write_reason("vittnen hotas")
    user.press("applyCategoryButton")
    change = workspace.changes(newest_first=True)[0]
    assert change.new["level"] == "noa"
    user.click_row("Åkerhöjden")
    assert user.history()[0].endswith("«vittnen hotas» GIS-specialist (Noa)")
    session.undo_stack.undo()
    assert user.category("Åkerhöjden") != SARSKILT
    user.pick_category("Åkerhöjden", SARSKILT)
    assert user.widget("changeLevel").currentText() == "Noa"


def test_a_change_without_a_level_says_none(user, workspace):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    assert "level" not in workspace.changes(newest_first=True)[0].new
