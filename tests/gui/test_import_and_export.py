"""Importing and exporting from the window, with the bundled sample and real files on disk."""

from __future__ import annotations

import json
import threading
import time

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton

from tests.exchange.test_municipality import give_measure
from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.domain.errors import Cancelled, SourceFileError
from utsatta_omraden_plugin.domain.text import Text
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, look_before_export
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.gui.edition_year_dialog import EditionYearDialog
from utsatta_omraden_plugin.gui.export_areas import FOLDER_KEY, ExportAreas
from utsatta_omraden_plugin.gui.export_dialog import ExportDialog
from utsatta_omraden_plugin.gui.import_edition import ImportEdition
from utsatta_omraden_plugin.gui.import_report_dialog import ImportReportDialog
from utsatta_omraden_plugin.gui.messages import DetailsDialog
from utsatta_omraden_plugin.gui.task import Task


@pytest.fixture
def importer(empty_session, iface, messages, tasks, tmp_path):
    empty_session.create(str(tmp_path / "arbetsyta.gpkg"))
    return ImportEdition(empty_session, iface, messages, tasks)


@pytest.fixture
def exporter(session, iface, messages, tasks):
    QgsSettings().remove(FOLDER_KEY)
    yield ExportAreas(session, iface, messages, tasks)
    QgsSettings().remove(FOLDER_KEY)


@pytest.fixture
def through(tasks, qtbot):
    """Wait until all tasks are over and have been told of."""
    return lambda: qtbot.waitUntil(lambda: tasks.is_idle, timeout=20_000)


def test_an_import_says_in_words_what_came_in_and_shows_it(
    importer, empty_session, iface, sample_2023, sample_2025, through
):
    importer.start(str(sample_2023))
    through()
    importer.ask()
    dialog = iface.window.findChild(QFileDialog, "ImportEditionDialog")
    dialog.fileSelected.emit(str(sample_2025))
    dialog.reject()
    through()
    assert [edition.year for edition in empty_session.workspace.editions()] == [2023, 2025]
    assert empty_session.edition.year == 2025
    count = len(empty_session.workspace.areas(empty_session.edition.id))
    assert iface.messages()[-1].startswith(f"2025: {count} area(s) imported.")


def test_the_same_file_again_is_recognised_and_changes_nothing(importer, empty_session, iface, sample_2025, through):
    importer.start(str(sample_2025))
    through()
    changes = len(empty_session.workspace.changes())
    importer.start(str(sample_2025))
    through()
    assert "Edition 2025 holds this file already." in iface.messages()[-1]
    iface.press_in_message("Details")
    told = iface.window.findChild(DetailsDialog).details.toPlainText()
    assert f"{sample_2025} was imported before as edition 2025. Nothing was changed." in told
    assert len(empty_session.workspace.changes()) == changes


def geojson(folder, name, **properties):
    """Write one square near Malmö as the police publish it; returns the path."""
    x, y = 376_000.0, 6_164_000.0
    ring = [[x, y], [x + 500, y], [x + 500, y + 500], [x, y + 500], [x, y]]
    plain = {"OBJECTID": 1, "NAMN": "Exempelby", "KATEGORI": "Utsatt område", "SPECIALOMRADES_ID": 1, **properties}
    content = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "EPSG:3006"}},
        "features": [{"type": "Feature", "properties": plain, "geometry": {"type": "Polygon", "coordinates": [ring]}}],
    }
    path = folder / name
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_year_is_asked_only_when_nothing_tells_it(importer, empty_session, iface, tmp_path, through):
    importer.start(str(geojson(tmp_path, "områden.geojson")))
    through()
    dialog = iface.window.findChild(EditionYearDialog)
    dialog.year.setValue(2021)
    QTest.mouseClick(dialog.findChild(QDialogButtonBox).buttons()[0], Qt.MouseButton.LeftButton)
    through()
    assert empty_session.edition.year == 2021


def test_warnings_are_counted_and_listed_behind_details(importer, iface, tmp_path, through):
    importer.start(str(geojson(tmp_path, "uso_2025.geojson", KATEGORI="Okänd sort")))
    through()
    assert "1 warning(s)." in iface.messages()[-1]
    iface.press_in_message("Details")
    assert "Okänd sort" in iface.window.findChild(ImportReportDialog).as_text()


def test_a_file_that_cannot_be_used_is_named_with_a_remedy_and_nothing_comes_in(
    importer, empty_session, iface, tmp_path, through
):
    broken = tmp_path / "trasig_2025.zip"
    broken.write_bytes(b"this is no zip")
    importer.start(str(broken))
    through()
    assert "trasig_2025.zip" in iface.messages()[-1]
    assert empty_session.workspace.editions() == []


@pytest.mark.parametrize("name", ["uso_2025.geojson", "områden.geojson"])
def test_an_import_into_a_workspace_that_was_left_meanwhile_is_dropped_and_says_so(
    importer, empty_session, iface, tmp_path, through, monkeypatch, name
):
    has_left = threading.Event()

    def when_left(*given):
        if name == "områden.geojson":  # which asks for the year
            try:
                return import_edition(*given)
            finally:
                has_left.wait(10)
        has_left.wait(10)
        return import_edition(*given)

    monkeypatch.setattr("utsatta_omraden_plugin.exchange.import_edition.import_edition", when_left)
    importer.start(str(geojson(tmp_path, name)))
    empty_session.create(str(tmp_path / "annan.gpkg"))
    has_left.set()
    through()
    said = f"The import of {name} was dropped, because the workspace arbetsyta was left. Nothing was imported."
    assert iface.messages() == [f"{said} Open that workspace and import again."]
    assert iface.window.findChild(EditionYearDialog) is None
    assert empty_session.workspace.editions() == []
    empty_session.open(str(tmp_path / "arbetsyta.gpkg"))
    assert empty_session.workspace.editions() == []


@pytest.mark.parametrize("format_name", ["SHP", "GEOJSON", "GEOJSON_RFC7946", "GPKG"])
def test_an_edition_is_exported_through_the_dialog(exporter, iface, workspace_file, through, monkeypatch, format_name):
    exporter.ask()
    dialog = iface.window.findChild(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(format_name))
    target = dialog.path.filePath()
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    through()
    written = sorted(workspace_file.parent.glob("uso_*"))
    assert [str(path) for path in written] == [target, f"{target}.README.txt", f"{target}.sha256"]
    assert written[0].stat().st_size > 500
    assert "5 area(s) exported." in iface.messages()[-1]
    iface.press_in_message("Details")
    told = iface.window.findChild(DetailsDialog).details.toPlainText()
    assert f"Edition 2025 is in {written[0]}." in told
    assert f"Files written: {', '.join(path.name for path in written)}." in told
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    iface.press_in_message("Open folder")
    assert opened == [str(workspace_file.parent)]


def test_an_exported_edition_comes_in_again_the_same(exporter, session, iface, tmp_path, through, messages, tasks):
    exporter.start(2025, "published", "GEOJSON", str(tmp_path / "uso_2025.geojson"))
    through()
    before = session.workspace.areas(session.edition.id)
    session.create(str(tmp_path / "andra.gpkg"))
    ImportEdition(session, iface, messages, tasks).start(str(tmp_path / "uso_2025.geojson"))
    through()
    after = session.workspace.areas(session.edition.id)
    assert [(a.name, a.category, a.special_area_id) for a in after] == [
        (a.name, a.category, a.special_area_id) for a in before
    ]
    assert all(one.boundary.equals_exact(other.boundary, 1e-4) for one, other in zip(before, after))


def test_an_export_that_fails_says_where_and_leaves_the_old_file(exporter, session, iface, tmp_path, through):
    folder = tmp_path / "borta"
    exporter.start(2025, "published", "SHP", str(folder / "uso.zip"))
    through()
    assert str(folder) in iface.messages()[-1]
    assert session.workspace is not None


@pytest.fixture
def dialog(session, iface, tmp_path):
    def look(year, profile, format_name, progress):
        return look_before_export(session.workspace, year, profile, ExportFormat[format_name], progress)

    shown = ExportDialog(session.workspace.editions(), 2025, tmp_path, look, iface.mainWindow())
    shown.show()
    yield shown
    shown.reject()
    shown.close()
    shown.deleteLater()


def test_the_suggested_name_follows_edition_and_format(dialog, tmp_path):
    assert dialog.path.filePath() == str(tmp_path / "uso_2025_sweref99tm_shp.zip")
    dialog.format.setCurrentIndex(dialog.format.findData("GEOJSON"))
    assert dialog.path.filePath() == str(tmp_path / "uso_2025_sweref99tm.geojson")
    dialog.format.setCurrentIndex(dialog.format.findData("GEOJSON_RFC7946"))
    assert dialog.path.filePath() == str(tmp_path / "uso_2025_wgs84.geojson")
    dialog.edition.setCurrentIndex(dialog.edition.findData(2023))
    assert dialog.path.filePath() == str(tmp_path / "uso_2023_wgs84.geojson")
    dialog.profile.setCurrentIndex(dialog.profile.findData("municipality"))
    assert dialog.path.filePath() == str(tmp_path / "uso_2023_kommun_wgs84.geojson")


def released_measure(session, description):
    """Release a measure of the first area of the edition shown, as a later version of the program does."""
    area = session.workspace.areas(session.edition.id)[0]
    give_measure(session.workspace.database_path, area.area_id, 1, "Öppen droghandel", True, description)
    return area.name


def ok_of(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_what_stops_the_profile_chosen_is_said_before_and_another_profile_is_free(session, dialog, qtbot):
    name = released_measure(session, "Vittnet 640823-3234, tel 070-123 45 67")
    assert ok_of(dialog).isEnabled()
    dialog.profile.setCurrentIndex(dialog.profile.findData("municipality"))
    qtbot.waitUntil(dialog.findings.isVisible, timeout=10_000)
    told = dialog.findings.toPlainText()
    assert told.startswith("This stops the export.")
    assert f"{name}, ATGARD: A personnummer (64••••-••••)" in told
    assert "This may point out a person." in told
    assert "070-•••" in told
    assert not ok_of(dialog).isEnabled()
    dialog.path.setFilePath(f"{dialog.path.filePath()}x")
    assert not ok_of(dialog).isEnabled()
    dialog.profile.setCurrentIndex(dialog.profile.findData("published"))
    assert not dialog.findings.isVisible()
    assert ok_of(dialog).isEnabled()


def test_what_only_warns_stops_nothing_and_is_told_again_in_the_end(exporter, session, iface, tmp_path, through, qtbot):
    name = released_measure(session, "Ring 070-123 45 67")
    exporter.ask()
    dialog = iface.window.findChild(ExportDialog)
    dialog.profile.setCurrentIndex(dialog.profile.findData("municipality"))
    qtbot.waitUntil(dialog.findings.isVisible, timeout=10_000)
    target = dialog.path.filePath()
    assert target.endswith("uso_2025_kommun_sweref99tm_shp.zip")
    QTest.mouseClick(ok_of(dialog), Qt.MouseButton.LeftButton)
    through()
    assert iface.messages()[-1] == "5 area(s) exported. Texts that may point out a person: 1."
    iface.press_in_message("Details")
    told = iface.window.findChild(DetailsDialog).details.toPlainText()
    assert f"{name}, ATGARD: What looks like a phone number (070-•••" in told
    assert target in told


def test_an_identity_number_stops_an_export_that_was_not_looked_at_before(exporter, session, iface, tmp_path, through):
    released_measure(session, "Vittnet 640823-3234")
    exporter.start(2025, "municipality", "GEOJSON", str(tmp_path / "ut" / "kommun.geojson"))
    through()
    assert "Identity numbers must not leave the workspace." in iface.messages()[-1]
    assert "640823" not in iface.messages()[-1]


def test_a_name_of_the_users_own_is_kept_and_gets_the_ending_of_the_format(dialog, tmp_path):
    dialog.path.setFilePath(str(tmp_path / "min.zip"))
    dialog.format.setCurrentIndex(dialog.format.findData("GPKG"))
    assert dialog.path.filePath() == str(tmp_path / "min.gpkg")


def test_a_file_that_will_be_replaced_is_told_before(dialog, tmp_path):
    (tmp_path / "gammal.zip").write_bytes(b"old")
    dialog.path.setFilePath(str(tmp_path / "gammal.zip"))
    assert "gammal.zip is replaced" in dialog.note.text()
    dialog.path.setFilePath(str(tmp_path / "saknas" / "ny.zip"))
    assert "does not exist" in dialog.note.text()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_export_without_an_edition_says_what_to_do(empty_session, iface, messages, tasks, tmp_path):
    empty_session.create(str(tmp_path / "tom.gpkg"))
    ExportAreas(empty_session, iface, messages, tasks).ask()
    assert "Import an edition first" in iface.messages()[-1]
    assert iface.window.findChild(ExportDialog) is None


def test_long_work_shows_its_progress_and_can_be_cancelled(iface, tasks, through, qtbot):
    told = []

    def work(progress):
        for _ in range(1000):
            progress.at(0.3, Text("halfway"))
            time.sleep(0.01)

    tasks.start(Task("Counting", work, told.append, told.append))
    qtbot.waitUntil(lambda: "Counting" in iface.messages(), timeout=5000)
    item = iface.message_items()[-1]
    cancel = item.findChild(QPushButton, "taskCancel")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    through()
    assert isinstance(told[0], Cancelled)
    assert "Counting" not in iface.messages()


def test_quick_work_shows_no_bar(iface, tasks, through, qtbot):
    tasks.start(Task("Quick", lambda progress: 7, lambda result: None, lambda error: None))
    through()
    qtbot.wait(500)
    assert iface.messages() == []


def test_an_unforeseen_error_in_a_task_is_never_swallowed(iface, messages, tasks, through):
    def work(progress):
        raise ZeroDivisionError("by nothing")

    tasks.start(Task("Dividing", work, lambda result: None, messages.failed))
    through()
    assert "by nothing" in iface.messages()[-1]
    iface.press_in_message("Details")
    assert "ZeroDivisionError" in iface.window.findChild(DetailsDialog).details.toPlainText()


def test_errors_go_to_the_log_with_their_details(iface, messages):
    log = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: log.append((tag, text)))
    messages.failed(SourceFileError(Text("{file} is broken.", {"file": "a.zip"}), Text("Fetch it again."), "byte 17"))
    assert ("Utsatta områden", "a.zip is broken. Fetch it again.\nbyte 17") in log
    assert iface.messages() == ["a.zip is broken. Fetch it again."]


def test_markup_in_a_file_name_is_shown_and_not_obeyed(iface, messages):
    messages.said("<b>fet</b>.zip imported")
    assert iface.messages() == ["&lt;b&gt;fet&lt;/b&gt;.zip imported"]


def test_what_was_said_gives_way_to_what_is_said_next(iface, messages):
    messages.said("First.")
    messages.said("Second.")
    assert iface.messages() == ["Second."]


def test_unloading_while_an_import_runs_ends_it_and_leaves_the_workspace_sound(
    built_plugin, iface, sample_2025, tmp_path
):
    from utsatta_omraden_plugin import classFactory
    from utsatta_omraden_plugin.workspace import open_workspace

    plugin = classFactory(iface)
    plugin.initGui()
    shell = plugin._shell
    shell.session.create(str(tmp_path / "a.gpkg"))
    shell._import.start(str(sample_2025))
    plugin.unload()
    let_qt_delete()
    assert iface.messages() == []
    workspace = open_workspace(str(tmp_path / "a.gpkg"))
    assert workspace.first_broken_link() is None
    assert len(workspace.editions()) in (0, 1)
    workspace.close()
