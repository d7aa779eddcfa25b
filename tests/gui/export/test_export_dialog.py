"""The dialog: what lies in the way, putting it right, the table as it will be written, and where to."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QPoint

from tests.gui.export.conftest import written_into_first_area


def test_the_suggested_name_follows_edition_and_format(user, tmp_path):
    path = user.dialog.path
    assert path.filePath() == str(tmp_path / "uso_2025_sweref99tm_shp.zip")
    user.choose("format", "GEOJSON")
    assert path.filePath() == str(tmp_path / "uso_2025_sweref99tm.geojson")
    user.choose("format", "GEOJSON_RFC7946")
    assert path.filePath() == str(tmp_path / "uso_2025_wgs84.geojson")
    user.choose("edition", 2023)
    assert path.filePath() == str(tmp_path / "uso_2023_wgs84.geojson")
    user.choose("profile", "municipality")
    assert path.filePath() == str(tmp_path / "uso_2023_kommun_wgs84.geojson")


def test_a_name_of_the_users_own_is_kept_and_gets_the_ending_of_the_format(user, tmp_path):
    user.dialog.path.setFilePath(str(tmp_path / "min.zip"))
    user.choose("format", "GPKG")
    assert user.dialog.path.filePath() == str(tmp_path / "min.gpkg")


def test_a_file_that_will_be_replaced_is_told_before(user, tmp_path):
    (tmp_path / "gammal.zip").write_bytes(b"old")
    user.dialog.path.setFilePath(str(tmp_path / "gammal.zip"))
    assert "gammal.zip is replaced" in user.dialog.note.text()
    assert user.may_export
    user.dialog.path.setFilePath(str(tmp_path / "saknas" / "ny.zip"))
    assert "does not exist" in user.dialog.note.text()
    assert not user.may_export


def test_files_beside_that_will_be_replaced_are_told_by_name_before(user, tmp_path):
    file = tmp_path / "gammal.zip"
    user.dialog.path.setFilePath(str(file))
    assert user.dialog.note.text() == ""
    (tmp_path / "gammal.zip.README.txt").write_text("Mina egna anteckningar", encoding="utf-8")
    user.dialog.show_state()
    assert "gammal.zip.README.txt is replaced" in user.dialog.note.text()
    file.write_bytes(b"old")
    (tmp_path / "gammal.zip.sha256").write_text("", encoding="utf-8")
    user.dialog.show_state()
    assert "gammal.zip, gammal.zip.README.txt, gammal.zip.sha256 are replaced" in user.dialog.note.text()
    assert user.may_export


def test_a_path_that_is_too_long_for_the_computer_is_told_before(user, tmp_path):
    user.dialog.path.setFilePath(str(tmp_path / ("å" * 300)))
    assert "too long for this computer" in user.dialog.note.text()
    assert not user.may_export
    user.dialog.path.setFilePath(str(tmp_path / ("å" * 300) / "uso.zip"))
    assert not user.may_export


def test_nothing_can_be_exported_before_it_was_looked_at(user, session):
    assert user.may_export
    session.tell_elsewhere()
    assert not user.may_export
    user.wait()
    assert user.may_export
    assert user.dialog.hint.text() == "Nothing stands in the way."


def test_what_stops_the_profile_chosen_is_listed_and_another_profile_is_free(user, released):
    name = released("Vittnet 640823-3234, tel 070-123 45 67")
    user.choose("profile", "municipality")
    (stops, first), (warns, second) = user.lines()
    assert (stops, warns) == ("Stops the export", "To be looked at")
    assert first.startswith(f"{name}, ATGARD: A personnummer (64••••-••••)")
    assert "070-•••" in second
    assert not user.may_export
    assert user.dialog.hint.text().startswith("1 finding(s) stop the export.")
    user.choose("profile", "published")
    assert user.lines() == []
    assert user.may_export


def test_a_warning_is_accepted_with_a_reason_and_undo_takes_that_back(user, released, session):
    released("Ring 070-123 45 67")
    user.choose("profile", "municipality")
    assert not user.may_export
    assert user.dialog.panel.words.marked() == "070-123 45 67"
    assert not user.dialog.panel.accept.isEnabled()
    user.accept_line("Kommunens växel")
    assert [state for state, _ in user.lines()] == ["Accepted"]
    assert user.may_export
    last = session.workspace.changes()[-1]
    assert (last.what, last.reason, last.by) == ("accept_finding", "Kommunens växel", session.role)
    session.undo_stack.undo()
    user.wait()
    assert not user.may_export


def test_a_line_leads_to_its_place_in_the_text_on_the_map_and_in_the_table(user, session, iface):
    written_into_first_area(session, locality="Hemma hos\n🙂 640823-3234 i Malmö")
    user.wait()
    session.choose_areas(())
    before = iface.mapCanvas().extent()
    user.click_line(0)
    area = session.workspace.areas(session.edition.id)[0]
    assert session.chosen_areas == (area.id,)
    assert iface.mapCanvas().extent() != before
    assert user.dialog.panel.words.marked() == "640823-3234"


def test_a_text_is_put_right_in_the_dialog_and_frees_the_way(user, session):
    written_into_first_area(session, locality="Hos 640823-3234")
    user.wait()
    assert not user.dialog.panel.save.isEnabled()
    user.dialog.panel.words.setPlainText("Malmö")
    assert user.dialog.panel.save.isEnabled()
    user.dialog.panel.save.click()
    user.wait()
    assert session.workspace.areas(session.edition.id)[0].locality == "Malmö"
    assert user.may_export


def test_a_text_of_the_organisation_is_put_right_in_all_areas_that_have_it(user, session):
    areas = session.workspace.areas(session.edition.id)
    wrong = [replace(one, organisation=replace(one.organisation, lpo="Ring 070-123 45 67")) for one in areas[:3]]
    session.workspace.replace_areas(wrong, "edit_area", "", "GIS-specialist")
    session.tell_elsewhere()
    user.wait()
    user.dialog.panel.words.setPlainText("LPO Malmö")
    user.dialog.panel.save.click()
    user.wait()
    after = session.workspace.areas(session.edition.id)
    assert [one.organisation.lpo for one in after[:3]] == ["LPO Malmö"] * 3
    assert user.may_export


def test_the_error_of_a_check_stops_and_is_accepted_with_a_reason(user, session):
    areas = session.workspace.areas(session.edition.id)
    written_into_first_area(session, special_area_id=areas[1].special_area_id)
    user.wait()
    ((state, _),) = user.lines()
    assert state == "Stops the export"
    assert "special area id" in user.dialog.panel.sentence.text()
    user.accept_line("Rättas i nästa utgåva")
    assert user.may_export


def test_the_table_is_shown_as_it_will_be_written(user, released):
    cells = user.dialog.preview.cells
    headers = [cells.headerData(column, 1) for column in range(cells.columnCount())]
    assert headers[:3] == ["NAMN", "KATEGORI", "ORT"]
    assert headers[5:7] == ["POLISOMRAD", "POLISOMR_1"]
    user.choose("format", "GEOJSON")
    headers = [cells.headerData(column, 1) for column in range(cells.columnCount())]
    assert (headers[0], headers[-1], len(headers)) == ("OBJECTID", "Shape_Area", 15)
    assert cells.rowCount() == 5
    assert user.dialog.tabs.tabText(1) == "Areas as written (5)"
    assert not user.dialog.tabs.isTabVisible(2)
    released("Mer ljus")
    user.choose("profile", "municipality")
    assert user.dialog.tabs.tabText(2) == "Measures as written (1)"
    measures = user.dialog.measures.cells
    assert "Mer ljus" in [measures.index(0, column).data() for column in range(measures.columnCount())]


def test_a_workspace_that_can_only_be_read_says_why_nothing_can_be_accepted(user, released, session, monkeypatch):
    released("Ring 070-123 45 67")
    monkeypatch.setattr(type(session.workspace), "is_read_only", property(lambda _: True))
    user.choose("profile", "municipality")
    assert "can only be read" in user.dialog.panel.accept.toolTip()
    assert user.dialog.panel.words.isReadOnly()


def test_the_editions_that_are_offered_follow_what_others_add_and_delete(user, session, tmp_path):
    edition = user.dialog.edition
    of_old = [edition.itemText(place) for place in range(edition.count())]
    draft = session.workspace.start_draft(session.edition.id, 2027, "Utkast 2027", "Noa")
    session.tell_elsewhere()
    user.wait()
    assert [edition.itemText(place) for place in range(edition.count())] == ["Edition 2027 (draft)", *of_old]
    assert edition.currentText() == of_old[0]
    edition.setCurrentIndex(0)
    user.wait()
    session.workspace.delete_draft(draft.id, "Behövs inte", "Noa", tmp_path)
    session.tell_elsewhere()
    assert [edition.itemText(place) for place in range(edition.count())] == of_old
    assert user.dialog.hint.text() == "This edition is not there any more: choose another."
    assert not user.ok.isEnabled()
    assert user.dialog.progress.isHidden()
    edition.setCurrentIndex(0)
    user.wait()
    assert user.ok.isEnabled()
    assert "uso_2025" in user.dialog.path.filePath()


def test_the_dialog_goes_with_its_workspace(user, session):
    session.close()
    assert not user.dialog.isVisible()


def test_the_dialog_leaves_the_middle_of_a_laptops_map_in_sight(user, iface):
    window = iface.window.geometry()
    assert (window.width(), window.height()) == (1366, 768)
    middle_of_the_map = window.topLeft() + QPoint(663, 272)
    assert not user.dialog.geometry().contains(middle_of_the_map)
    assert user.dialog.minimumSizeHint().height() <= user.dialog.height()


def test_every_control_can_be_spoken(user):
    for name in ("edition", "profile", "format", "table", "preview", "measures"):
        assert getattr(user.dialog, name).accessibleName()
