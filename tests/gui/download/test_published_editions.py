"""The list of published editions: nothing goes out before a click, and every way ends in words."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QPushButton, QTreeWidget

from tests.gui.conftest import let_qt_delete
from tests.gui.download.conftest import PAGE
from utsatta_omraden_plugin.exchange.catalogue import Catalogue
from utsatta_omraden_plugin.gui.download.published_dialog import PublishedEditionsDialog
from utsatta_omraden_plugin.gui.download.published_editions import PublishedEditions
from utsatta_omraden_plugin.gui.import_edition import ImportEdition
from utsatta_omraden_plugin.gui.messages import DetailsDialog, Messages
from utsatta_omraden_plugin.gui.tasks import Tasks


class Requests:
    """What QGIS's network stack was asked for."""

    def __init__(self):
        self.addresses = []

    def note(self, parameters):
        self.addresses.append(parameters.request().url().toString())


@pytest.fixture
def requests():
    noted = Requests()
    manager = QgsNetworkAccessManager.instance()
    manager.requestAboutToBeCreated["QgsNetworkRequestParameters"].connect(noted.note)
    yield noted
    manager.requestAboutToBeCreated["QgsNetworkRequestParameters"].disconnect(noted.note)


@pytest.fixture
def published(empty_session, shown_iface, tmp_path):
    """The importer and the published editions, as the shell puts them together."""
    empty_session.create(str(tmp_path / "arbetsyta.gpkg"))
    messages = Messages(shown_iface)
    tasks = Tasks(messages)
    importer = ImportEdition(empty_session, shown_iface, messages, tasks)
    editions = PublishedEditions(shown_iface, messages, importer.start, importer.ask)
    editions.all_over = lambda: editions.is_idle and tasks.is_idle
    yield editions
    editions.unload()
    tasks.unload()
    messages.unload()


@pytest.fixture
def over(published, qtbot):
    return lambda: qtbot.waitUntil(published.all_over, timeout=20_000)


def choose(dialog, year, form):
    rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    dialog.list.setCurrentItem(next(row for row in rows if (row.text(0), row.text(1)) == (str(year), form)))


def test_showing_the_list_asks_no_network(published, shown_iface, requests, qtbot):
    published.ask()
    dialog = shown_iface.window.findChild(PublishedEditionsDialog)
    for year, form in ((2023, "Shapefile"), (2025, "Shapefile"), (2025, "GeoJSON")):
        choose(dialog, year, form)
    qtbot.wait(100)
    assert requests.addresses == []


def test_what_has_an_address_is_fetched_with_one_click_the_rest_by_hand(published, shown_iface):
    published.ask()
    dialog = shown_iface.window.findChild(PublishedEditionsDialog)
    choose(dialog, 2025, "GeoJSON")
    assert dialog.fetch.isEnabled()
    assert "polisen.se" in dialog.note.text()
    choose(dialog, 2023, "Shapefile")
    assert not dialog.fetch.isEnabled()
    assert "by hand" in dialog.note.text()
    dialog.accept()
    assert dialog.isVisible(), "Return must not fetch what has no address"


def test_the_page_is_a_link(published, shown_iface):
    published.ask()
    dialog = shown_iface.window.findChild(PublishedEditionsDialog)
    assert f'<a href="{PAGE}">' in dialog.page.text()
    assert dialog.page.openExternalLinks()


def test_a_file_fetched_by_hand_is_the_next_step_from_here(published, shown_iface):
    published.ask()
    dialog = shown_iface.window.findChild(PublishedEditionsDialog)
    QTest.mouseClick(dialog.from_file, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    files = shown_iface.window.findChild(QFileDialog, "ImportEditionDialog")
    assert files.isVisible()
    files.reject()


def test_a_click_fetches_the_edition_and_imports_it(
    published, empty_session, shown_iface, server, edition_at, sample_2025, over
):
    server.content = sample_2025.read_bytes()
    dialog = PublishedEditionsDialog(Catalogue(PAGE, "Sidan", "", (edition_at("/file.zip"),)), shown_iface.window)
    dialog.chosen.connect(published.fetch)
    dialog.open()
    QTest.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    over()
    assert empty_session.edition.year == 2025
    assert empty_session.edition.source_name == "uso_2025_geojson.zip"
    assert empty_session.edition.source_sha256 == hashlib.sha256(server.content).hexdigest()
    assert shown_iface.messages()[-1].startswith("2025: ")
    assert server.asked == ["/file.zip"]


def test_a_failure_says_what_happened_and_offers_both_ways_by_hand(
    published, empty_session, shown_iface, edition_at, over, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    published.fetch(edition_at("/gone.zip"))
    over()
    assert "no longer at the address" in shown_iface.messages()[-1]
    shown_iface.press_in_message("Details")
    told = shown_iface.window.findChild(DetailsDialog).details.toPlainText()
    assert f"by hand from {PAGE}" in told
    assert told.count("no longer at the address") == 1
    shown_iface.press_in_message("Open the page")
    assert opened == [PAGE]
    shown_iface.press_in_message("From a file…")
    shown_iface.window.findChild(QFileDialog, "ImportEditionDialog").reject()
    assert empty_session.workspace.editions() == []


def test_a_fetch_that_takes_a_while_can_be_stopped_in_the_message_bar(published, shown_iface, edition_at, over, qtbot):
    published.fetch(edition_at("/slow.zip"))
    qtbot.waitUntil(lambda: shown_iface.messages() != [], timeout=5000)
    assert shown_iface.messages() == ["Fetching uso_2025_geojson.zip from 127.0.0.1"]
    cancel = shown_iface.message_items()[-1].findChild(QPushButton, "taskCancel")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    over()
    assert shown_iface.messages() == ["Cancelled. Nothing was changed."]


def test_one_file_at_a_time(published, shown_iface, edition_at, server, qtbot):
    published.fetch(edition_at("/slow.zip"))
    published.fetch(edition_at("/file.zip"))
    assert "being fetched already" in shown_iface.messages()[-1]
    qtbot.wait(100)
    assert "/file.zip" not in server.asked


def test_unloading_stops_it_and_removes_what_was_fetched(published, shown_iface, edition_at, qtbot):
    published.fetch(edition_at("/slow.zip"))
    folder = Path(published._folder.name)
    assert folder.is_dir()
    published.unload()
    let_qt_delete()
    qtbot.wait(500)
    assert shown_iface.messages() == []
    assert not folder.exists()


def test_the_proxy_of_qgis_is_used(published, empty_session, server, edition_at, sample_2025, over):
    server.content = sample_2025.read_bytes()
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", server.server_port)
    manager.setFallbackProxyAndExcludes(proxy, [], [])
    try:
        published.fetch(replace(edition_at("/file.zip"), address="http://utgava.invalid/file.zip"))
        over()
    finally:
        manager.setFallbackProxyAndExcludes(before, [], [])
    assert server.asked == ["http://utgava.invalid/file.zip"]
    assert empty_session.edition.year == 2025


def test_a_list_that_cannot_be_read_is_told(published, shown_iface, monkeypatch, tmp_path):
    from utsatta_omraden_plugin.exchange import catalogue

    broken = tmp_path / "editions.json"
    broken.write_text("{", encoding="utf-8")
    read = catalogue.read_catalogue
    monkeypatch.setattr(catalogue, "read_catalogue", lambda: read(broken))
    published.ask()
    assert "list of published editions is wrong" in shown_iface.messages()[-1]
    assert shown_iface.window.findChild(QTreeWidget, "publishedTree") is None


def test_starting_the_plugin_and_opening_a_workspace_asks_no_network(
    built_plugin, iface, workspace_file, requests, qtbot
):
    from utsatta_omraden_plugin import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    try:
        plugin._shell.session.open(str(workspace_file))
        menu = iface.window.findChild(QMenu, "importMenu")
        assert [action.objectName() for action in menu.actions()] == ["actionImportFile", "actionPublishedEditions"]
        qtbot.wait(100)
        assert requests.addresses == []
        menu.actions()[1].trigger()
        assert iface.window.findChild(PublishedEditionsDialog) is not None
    finally:
        plugin.unload()
        let_qt_delete()
    assert requests.addresses == []
