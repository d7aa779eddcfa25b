"""A web server on this machine that answers well or badly, as servers do."""

from __future__ import annotations

import io
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from utsatta_omraden_plugin.exchange.catalogue import PublishedEdition

PAGE = "https://polisen.se/om-polisen/polisens-arbete/utsatta-omraden/"


def small_zip() -> bytes:
    """A sound zip of some kilobytes whose content does not shrink."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("uso_2025.geojson", bytes(range(256)) * 64)
    return target.getvalue()


class Server(ThreadingHTTPServer):
    """Answers by path; ``asked`` keeps what it was asked for, ``content`` is the file it has."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[str] = []
        self.content = small_zip()
        self.let_go = threading.Event()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class Answers(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_args) -> None:
        """Say nothing on the terminal."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.path = urlsplit(self.path).path  # a proxy is asked for whole addresses
        answers = {
            "/file.zip": self.whole,
            "/moved.zip": lambda: self.redirect("/file.zip"),
            "/moved_to_page.zip": lambda: self.redirect("/page"),
            "/elsewhere.zip": lambda: self.redirect(f"http://localhost:{self.server.server_port}/file.zip"),
            "/circle.zip": lambda: self.redirect("/circle.zip"),
            "/page": self.page,
            "/text.zip": lambda: self.send(200, b"just words", "application/zip"),
            "/empty.zip": lambda: self.send(200, b"", "application/zip"),
            "/cut.zip": self.cut,
            "/damaged.zip": self.damaged,
            "/silent.zip": self.silent,
            "/slow.zip": self.slow,
            "/endless.zip": self.endless,
            "/forbidden.zip": lambda: self.send(403, b"no", "text/plain"),
            "/busy.zip": lambda: self.send(503, b"later", "text/plain"),
        }
        answers.get(self.path, lambda: self.send(404, b"<html>nothing here</html>", "text/html"))()

    def send(self, status: int, content: bytes, kind: str, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)

    def whole(self) -> None:
        self.send(200, self.server.content, "application/zip")

    def redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"moved")

    def page(self) -> None:
        self.send(200, b"\n<!DOCTYPE html><html><body>Utsatta</body></html>", "text/html")

    def cut(self) -> None:
        content = self.server.content
        self.send(200, content[: len(content) // 2], "application/zip", length=len(content))
        self.close_connection = True

    def damaged(self) -> None:
        content = bytearray(self.server.content)
        content[len(content) // 2] ^= 0xFF
        self.send(200, bytes(content), "application/zip")

    def silent(self) -> None:
        self.server.let_go.wait(10)

    def slow(self) -> None:
        """Half of the file, then nothing until let go."""
        content = self.server.content
        self.send(200, content[: len(content) // 2], "application/zip", length=len(content))
        self.wfile.flush()
        self.server.let_go.wait(10)

    def endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/zip")
        self.end_headers()
        try:
            while not self.server.let_go.is_set():
                self.wfile.write(b"PK\x03\x04" * 16_384)
                time.sleep(0.002)
        except OSError:
            pass  # the other side hung up, as it should


@pytest.fixture
def server():
    running = Server()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield running
    running.let_go.set()
    running.shutdown()
    running.server_close()
    thread.join(5)


@pytest.fixture
def edition_at(server):
    """Make the catalogue's entry for a file on the server."""

    def made(path: str, **known) -> PublishedEdition:
        return PublishedEdition(2025, "GeoJSON", PAGE, server.address(path), "uso_2025_geojson.zip", **known)

    return made
