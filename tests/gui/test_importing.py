"""Importing from the window, with the bundled sample and real files on disk, and what tells of work and errors."""

from __future__ import annotations

import json
import threading
import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.domain.errors import Cancelled, SourceFileError
from utsatta_omraden_plugin.domain.text import Text
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.gui.edition_year_dialog import EditionYearDialog
from utsatta_omraden_plugin.gui.import_edition import ImportEdition
from utsatta_omraden_plugin.gui.import_report_dialog import ImportReportDialog
from utsatta_omraden_plugin.gui.messages import DetailsDialog
from utsatta_omraden_plugin.gui.task import Task


@pytest.fixture
def importer(empty_session, iface, messages, tasks, tmp_path):
    empty_session.create(str(tmp_path / "arbetsyta.gpkg"))
    return ImportEdition(empty_session, iface, messages, tasks)


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
