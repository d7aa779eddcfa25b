"""One published file on its way: well, and in all the ways that go wrong."""

from __future__ import annotations

import hashlib
import socket

import pytest

from tests.gui.download.conftest import PAGE
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.exchange.catalogue import PublishedEdition
from utsatta_omraden_plugin.gui.download.download import MAX_HOPS, Download
from utsatta_omraden_plugin.gui.download.problems import DownloadError


class Fetched:
    """What a download told when it was over."""

    def __init__(self, folder):
        self.folder = folder
        self.files = []
        self.errors = []

    @property
    def is_over(self):
        return bool(self.files or self.errors)

    @property
    def words(self):
        """The message of the one error, after making sure that it is complete and nothing is left behind."""
        assert self.files == []
        assert list(self.folder.iterdir()) == []
        (error,) = self.errors
        assert isinstance(error, DownloadError)
        assert PAGE in str(error)
        assert "by hand" in str(error)
        return str(error.message)


@pytest.fixture
def start(tmp_path):
    """Start a download into an empty folder."""
    started = []

    def begin(edition, **limits):
        fetched = Fetched(tmp_path)
        download = Download(edition, tmp_path, fetched.files.append, fetched.errors.append, **limits)
        started.append(download)
        download.start()
        return download, fetched

    yield begin
    for download in started:
        download.abandon()


@pytest.fixture
def fetch(start, qtbot):
    """Do a download to its end."""

    def through(edition, **limits):
        _download, fetched = start(edition, **limits)
        qtbot.waitUntil(lambda: fetched.is_over, timeout=10_000)
        return fetched

    return through


def test_a_file_comes_in_whole_under_its_own_name(fetch, edition_at, server, tmp_path):
    fetched = fetch(edition_at("/file.zip"))
    assert fetched.errors == []
    assert fetched.files == [tmp_path / "uso_2025_geojson.zip"]
    assert fetched.files[0].read_bytes() == server.content
    assert [path.name for path in tmp_path.iterdir()] == ["uso_2025_geojson.zip"]


def test_known_size_and_checksum_are_held_against_the_file(fetch, edition_at, server):
    known = {"size": len(server.content), "sha256": hashlib.sha256(server.content).hexdigest()}
    assert fetch(edition_at("/file.zip", **known)).errors == []


def test_another_file_than_the_known_one_is_named_and_not_kept(fetch, edition_at, server, tmp_path):
    fetched = fetch(edition_at("/file.zip", sha256="0" * 64))
    assert fetched.words.startswith(
        "uso_2025_geojson.zip is not the file that is known: its checksum (SHA-256) differs"
    )
    (error,) = fetched.errors
    assert f"{hashlib.sha256(server.content).hexdigest()} (fetched)\n{'0' * 64} (known)" in error.details
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_size_is_not_kept(fetch, edition_at, server):
    words = fetch(edition_at("/file.zip", size=44_000)).words
    assert f"uso_2025_geojson.zip has {len(server.content)} bytes and not the 44000 that are known" in words


def test_an_address_that_moved_within_the_same_host_is_followed(fetch, edition_at, server):
    fetched = fetch(edition_at("/moved.zip"))
    assert fetched.files[0].read_bytes() == server.content
    assert server.asked == ["/moved.zip", "/file.zip"]


def test_an_address_that_leads_to_another_host_is_not_followed(fetch, edition_at, server):
    words = fetch(edition_at("/elsewhere.zip")).words
    assert f"leads to http://localhost:{server.server_port}/file.zip" in words
    assert server.asked == ["/elsewhere.zip"]


def test_an_address_that_leads_in_circles_ends(fetch, edition_at, server):
    assert "on and on" in fetch(edition_at("/circle.zip")).words
    assert len(server.asked) == MAX_HOPS + 1


def test_a_file_that_is_gone_says_that_the_address_is_old(fetch, edition_at):
    assert "no longer at the address" in fetch(edition_at("/uso_2019.zip")).words


@pytest.mark.parametrize(("path", "status"), [("/forbidden.zip", "403"), ("/busy.zip", "503")])
def test_a_server_that_says_no_is_quoted(fetch, edition_at, path, status):
    assert f"(answer {status})" in fetch(edition_at(path)).words


@pytest.mark.parametrize("path", ["/page", "/moved_to_page.zip"])
def test_a_web_page_instead_of_the_file_is_called_that(fetch, edition_at, path):
    assert "web page came instead" in fetch(edition_at(path)).words


def test_what_is_no_zip_is_called_that(fetch, edition_at):
    assert fetch(edition_at("/text.zip")).words == "What came is no zip file."


def test_an_empty_answer_is_called_that(fetch, edition_at):
    assert fetch(edition_at("/empty.zip")).words == "What came is empty."


def test_a_transfer_that_breaks_off_leaves_nothing(fetch, edition_at):
    assert "broke before the whole file" in fetch(edition_at("/cut.zip")).words


def test_a_damaged_zip_is_not_kept(fetch, edition_at):
    assert "damaged" in fetch(edition_at("/damaged.zip")).words


@pytest.mark.parametrize("path", ["/silent.zip", "/slow.zip"])
def test_a_server_that_falls_silent_is_waited_for_but_not_for_ever(fetch, edition_at, path):
    assert "did not answer in time" in fetch(edition_at(path), silence_ms=300).words


def test_far_more_than_an_edition_is_stopped_on_the_way(fetch, edition_at):
    assert "larger than 1 MB" in fetch(edition_at("/endless.zip"), max_bytes=1024**2).words


def test_a_stated_size_that_is_too_large_is_not_even_begun(fetch, edition_at):
    assert "larger than 0 MB" in fetch(edition_at("/slow.zip"), max_bytes=1000).words


def test_without_a_network_the_way_by_hand_is_shown(fetch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    nobody = PublishedEdition(2025, "GeoJSON", PAGE, f"http://127.0.0.1:{port}/file.zip", "uso_2025_geojson.zip")
    assert fetch(nobody).words == "There is no connection to 127.0.0.1."


def test_a_folder_that_takes_no_file_is_told(start, edition_at, tmp_path):
    (tmp_path / "uso_2025_geojson.zip.part").mkdir()
    _download, fetched = start(edition_at("/file.zip"))
    assert "could not be kept" in str(fetched.errors[0])


def test_progress_is_told_while_the_file_comes(start, edition_at, server, qtbot):
    download, _fetched = start(edition_at("/slow.zip"))
    with qtbot.waitSignal(download.progressChanged, timeout=5000):
        pass
    assert 0 < download.progress() < 100
    assert download.description() == "Fetching uso_2025_geojson.zip from 127.0.0.1"


def test_cancelling_stops_at_once_and_leaves_nothing(start, edition_at, tmp_path, qtbot):
    download, fetched = start(edition_at("/slow.zip"))
    with qtbot.waitSignal(download.progressChanged, timeout=5000):
        pass
    download.cancel()
    assert isinstance(fetched.errors[0], Cancelled)
    assert list(tmp_path.iterdir()) == []


def test_a_download_that_is_abandoned_tells_nobody(start, edition_at, tmp_path, qtbot):
    download, fetched = start(edition_at("/file.zip"))
    download.abandon()
    qtbot.wait(200)
    assert not fetched.is_over
    assert list(tmp_path.iterdir()) == []
