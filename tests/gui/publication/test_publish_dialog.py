"""Publishing from the window: what stops it, the frozen edition, and the next version."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtTest import QTest

from tests.gui.dialog_user import DialogUser, shown
from tests.gui.dock_user import in_window
from tests.gui.widget_user import LEFT
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.exchange import publish_edition
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.areas.loading import EditionLoader
from utsatta_omraden_plugin.gui.judging.confirm_dialog import ConfirmDialog
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import store_options
from utsatta_omraden_plugin.gui.publication.publish_dialog import PublishDialog
from utsatta_omraden_plugin.gui.publication.publish_menu import PublishMenu


def test_what_stops_it_is_listed_and_a_click_shows_and_chooses_the_area(asked, draft, session, workspace, canvas):
    user = asked()
    [last] = workspace.areas(draft.id)[-1:]
    assert user.lines() == [("Judgement", f"{last.name} has no judgement of Noa.")]
    assert user.form.hint.text() == "1 thing(s) stop the publication."
    assert not user.ok.isEnabled()
    user.click_line(0)
    assert session.chosen_areas == (last.id,)
    low_x, low_y, high_x, high_y = last.boundary.bounds
    shown = canvas.extent()
    assert shown.xMinimum() < low_x < high_x < shown.xMaximum()
    assert shown.yMinimum() < low_y < high_y < shown.yMaximum()
    assert "step 5" in user.form.how.text()


def test_the_area_is_shown_on_the_part_of_the_map_that_the_window_leaves_free(asked, draft, workspace, canvas):
    user = asked()
    user.dialog.resize(canvas.width() // 2, canvas.height())
    user.dialog.move(canvas.mapToGlobal(QPoint(canvas.width() // 2, 0)))
    user.click_line(0)
    [last] = workspace.areas(draft.id)[-1:]
    _, _, high_x, high_y = last.boundary.bounds
    right = canvas.getCoordinateTransform().transform(QgsPointXY(high_x, high_y)).x()
    assert 0 < right < canvas.mapFromGlobal(user.dialog.frameGeometry().topLeft()).x()


def test_a_judgement_in_the_dock_frees_the_way_and_a_reason_is_wanted(
    asked, draft, judge_last, session, workspace_file
):
    user = asked()
    judge_last()
    user.wait()
    assert user.lines() == []
    assert "Nothing stands in the way" in user.form.hint.text()
    assert not user.ok.isEnabled()
    assert "who decided" in user.form.note.text()
    QTest.keyClicks(user.form.reason, "Beslut av Noa")
    assert user.ok.isEnabled()
    assert str(workspace_file.parent / "uso_2027_version_1") in user.form.note.text()
    assert f"in the role of {session.role}," in user.form.note.text()
    user.form.folder.setFilePath(str(workspace_file.parent / "saknas"))
    assert not user.ok.isEnabled()
    assert "does not exist" in user.form.note.text()


def test_publishing_writes_the_folder_freezes_the_edition_and_says_so(
    asked, draft, judge_last, session, workspace, workspace_file, shown_iface
):
    heard = []
    session.changed.connect(lambda note: heard.append(note.kind))
    judge_last()
    user = asked()
    user.form.reason.setText("Beslut av Noa")
    user.press_ok()
    folder = workspace_file.parent / "uso_2027_version_1"
    assert (folder / "uso_2027_sammanfattning.html").is_file()
    assert workspace.publications(draft.id)[0].reason == "Beslut av Noa"
    assert session.edition.status is EditionStatus.PUBLISHED
    assert "publish_edition" in heard
    assert user.is_gone
    [item] = shown_iface.messageBar().items()
    assert "Edition 2027 is published as version 1." in item.text()


def test_what_is_published_is_written_again_or_opened_as_a_new_version(
    asked, draft, judge_last, session, workspace, workspace_file
):
    judge_last()
    user = asked()
    user.form.reason.setText("Beslut av Noa")
    user.press_ok()
    again = asked()
    assert again.form.versions.text().startswith("Version 1, ")
    assert "Beslut av Noa" in again.form.versions.text()
    assert again.ok.text() == "&Write the files again"
    assert not again.dialog.new_version.isEnabled()
    store_options(replace(Options(), document_language="sv"))
    again.press_ok()
    page = workspace_file.parent / "uso_2027_version_1_2" / "uso_2027_sammanfattning.html"
    assert '<html lang="sv">' in page.read_text(encoding="utf-8")
    assert len(workspace.publications(draft.id)) == 1
    third = asked()
    third.form.reason.setText("Fel gräns")
    third.dialog.new_version.click()
    third.wait()
    assert session.edition.status is EditionStatus.DRAFT
    assert "Opened again" in third.form.versions.text()
    assert third.ok.text() == "&Publish"
    assert not third.dialog.new_version.isVisible()


def test_what_fails_is_said_and_the_window_stays(asked, draft, judge_last, workspace, workspace_file):
    judge_last()
    user = asked()
    user.form.reason.setText("Enligt 19811228-9874")
    user.press_ok()
    assert "Identity numbers must not leave" in user.form.note.text()
    assert user.dialog.isVisible()
    assert user.form.reason.isEnabled()
    assert workspace.publications(draft.id) == []


def test_what_comes_to_stop_it_while_it_is_written_is_listed_when_the_writing_fails(
    asked, draft, judge_last, session, workspace, monkeypatch
):
    judge_last()
    user = asked()
    user.form.reason.setText("Beslut av Noa")
    go_on = Event()

    def waits_and_fails(*_given):
        go_on.wait(5)
        raise TargetFileError(text("Disken är full."))

    monkeypatch.setattr(publish_edition, "publish_edition", waits_and_fails)
    QTest.mouseClick(user.ok, LEFT)
    first = workspace.areas(draft.id)[0]
    workspace.replace_areas([replace(first, locality="Hos 640823-3234")], "edit_area", "", "GIS-specialist")
    session.tell_elsewhere()
    go_on.set()
    user.wait()
    assert "personnummer" in " ".join(sentence for _, sentence in user.lines())
    assert not user.ok.isEnabled()
    assert user.form.note.text() == "Disken är full."


def test_a_workspace_with_imported_editions_only_says_what_to_do(publishing, session, shown_iface):
    publishing.ask()
    [item] = shown_iface.messageBar().items()
    assert "There is nothing to publish" in item.text()
    assert shown_iface.window.findChild(PublishDialog) is None


def test_the_menu_of_the_export_button_offers_both_ways_out_and_what_comes_before(shown_iface):
    asked_for = []
    ways = [partial(asked_for.append, way) for way in ("export", "confirm", "publish")]
    menu = PublishMenu(*ways, shown_iface.window)
    for name in ("actionExportAreas", "actionConfirmAreas", "actionPublish"):
        menu.findChild(QAction, name).trigger()
    assert asked_for == ["export", "confirm", "publish"]


def test_the_areas_that_lack_a_judgement_can_be_judged_from_here_and_the_list_follows(asked, draft, shown_iface):
    user = asked()
    assert user.form.confirm.text() == "&Judge 1 area(s) as they stand…"
    user.press("publishConfirm")
    judging = DialogUser(shown(shown_iface.window, ConfirmDialog), user.qtbot)
    user.qtbot.waitUntil(lambda: judging.widget("confirmTable").isVisible())
    judging.widget("confirmAll").click()
    judging.widget("confirmTrend").setCurrentIndex(2)
    judging.widget("confirmReason").setPlainText("Noa delar den bild som senaste utgåvan ger.")
    judging.widget("confirmRole").setText("Noa")
    judging.press_ok()
    user.qtbot.waitUntil(lambda: user.form.hint.text().startswith("Nothing stands in the way"), timeout=10_000)
    assert judging.is_gone
    assert user.form.confirm.isHidden()


def test_the_window_goes_with_its_workspace(asked, draft, session):
    user = asked()
    session.close()
    assert user.is_gone


def test_the_list_follows_what_others_publish_and_delete(asked, draft, session, workspace, tmp_path):
    user = asked()
    edition = user.form.edition
    [base] = [one for one in workspace.editions() if one.year == 2025]
    workspace.start_draft(base.id, 2028, "Utkast 2028", "Noa")
    session.tell_elsewhere()
    user.wait()
    assert [edition.itemText(place) for place in range(edition.count())] == [
        "Edition 2028 (draft)",
        "Edition 2027 (draft)",
    ]
    assert user.form.year == 2027
    workspace.delete_draft(draft.id, "Behövs inte", "Noa", tmp_path)
    session.tell_elsewhere()
    user.wait()
    assert [edition.itemText(place) for place in range(edition.count())] == ["Edition 2028 (draft)"]
    assert user.form.year == 0
    assert user.form.hint.text() == "This edition is not there any more: choose another."
    assert not user.ok.isEnabled()
    edition.setCurrentIndex(0)
    user.wait()
    assert "stop the publication" in user.form.hint.text()


def test_the_areas_are_read_once_when_their_edition_is_published_and_once_when_opened_again(
    asked, draft, judge_last, session, shown_iface, monkeypatch
):
    read = []
    load = EditionLoader.load
    monkeypatch.setattr(
        EditionLoader, "load", lambda loader, *given: (read.append(given[1].status), load(loader, *given))
    )
    for _dock in in_window(AreasDock(session, shown_iface), shown_iface):
        judge_last()
        user = asked()
        user.form.reason.setText("Beslut av Noa")
        read.clear()
        user.press_ok()
        assert read == [EditionStatus.PUBLISHED]
        again = asked()
        again.form.reason.setText("Fel gräns")
        read.clear()
        again.press("newVersionButton")
        again.wait()
        assert read == [EditionStatus.DRAFT]
