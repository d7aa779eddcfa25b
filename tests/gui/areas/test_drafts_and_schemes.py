"""A new edition is started as a draft, and a draft is moved to another category scheme."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.gui.session import ChangeNote


def dialog_of(iface, name: str) -> QDialog:
    found = iface.mainWindow().findChild(QDialog, name)
    assert found is not None, f"no dialog {name} is open"
    return found


def press_ok(dialog: QDialog) -> None:
    button = dialog.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_new_edition_starts_as_a_draft_with_all_areas_and_is_shown_as_such(
    user, shown_iface, session, workspace, qtbot
):
    user.choose_action("newDraftAction")
    dialog = dialog_of(shown_iface, "NewDraftDialog")
    dialog.findChild(QWidget, "draftYear").setValue(2027)
    press_ok(dialog)
    qtbot.waitUntil(lambda: session.edition.year == 2027, timeout=10_000)
    assert session.edition.status is EditionStatus.DRAFT
    assert session.edition.label == "Utkast 2027"
    assert workspace.base_edition(session.edition.id).year == 2025
    qtbot.waitUntil(lambda: len(user.names()) == 5)
    assert user.widget("editionSelector").currentText() == "2027 (draft)"


def test_a_year_that_is_taken_is_said_before_anything_is_begun(user, shown_iface, draft, session):
    session.choose_edition(2025)
    user.choose_action("newDraftAction")
    dialog = dialog_of(shown_iface, "NewDraftDialog")
    dialog.findChild(QWidget, "draftYear").setValue(2027)
    assert "2027 already" in dialog.findChild(QWidget, "draftProblem").text()
    ok = dialog.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.reject()


def test_a_published_edition_keeps_its_scheme(user, dock):
    action = dock._page.menu.scheme
    assert not action.isEnabled()
    assert "draft" in action.toolTip()


def test_moving_to_two_categories_lists_every_area_concerned_and_is_one_step(
    user, shown_iface, session, workspace, qtbot
):
    session.choose_edition(2023)
    workspace.start_draft(session.edition.id, 2024, "Utkast 2024", "GIS-specialist")
    session.choose_edition(2024)
    user.choose_action("changeSchemeAction")
    dialog = dialog_of(shown_iface, "SchemeDialog")
    table = dialog.findChild(QWidget, "schemeAreas")
    assert [table.item(line, 0).text() for line in range(table.rowCount())] == ["Åkerhöjden"]
    ok = dialog.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    combo = table.cellWidget(0, 2)
    assert [combo.itemText(i) for i in range(combo.count())][1:] == ["Utsatt område", "Särskilt utsatt område"]
    combo.setCurrentIndex(1)
    assert "reason" in dialog.findChild(QWidget, "schemeProblem").text()
    dialog.findChild(QWidget, "schemeReason").setText("två kategorier från 2025")
    press_ok(dialog)
    qtbot.waitUntil(lambda: session.edition.scheme is CategoryScheme.TWO)
    assert user.category("Åkerhöjden") == "Utsatt område"
    user.double_click_category("Exempelgården")
    assert user.offered() == ["Utsatt område", "Särskilt utsatt område"]
    QTest.keyClick(user.editor(), Qt.Key.Key_Escape)
    user.press("undoButton")
    assert session.edition.scheme is CategoryScheme.THREE
    assert user.category("Åkerhöjden") == "Riskområde"


def test_an_area_that_was_merged_into_another_leaves_the_table_and_comes_back(user, session, draft, workspace, qtbot):
    from utsatta_omraden_plugin.domain.drawing.merge import merge_areas

    areas = [workspace.find_area(draft.id, name) for name in ("Exempelgården", "Provbacken / Lillåsen")]
    merged = merge_areas(areas, keeps=0)
    note = ChangeNote("merge_areas", draft.id, tuple(area.id for area in areas))
    session.do("Slå ihop", note, lambda ws: ws.redraw(merged, "merge_areas", "en miljö", "GIS-specialist"))
    qtbot.waitUntil(lambda: "Provbacken / Lillåsen" not in user.names(), timeout=5000)
    user.press("undoButton")
    qtbot.waitUntil(lambda: "Provbacken / Lillåsen" in user.names(), timeout=5000)
