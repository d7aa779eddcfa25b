"""One file on its way from its publisher, through QGIS's own network stack (its proxy, sign-in and certificates)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...compat import as_number
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate
from ..file_work import FileWork
from . import problems
from .fetched import check_fetched

if TYPE_CHECKING:
    from ...exchange.catalogue import PublishedEdition

SILENCE_MS = 30_000
"""How long the server may say nothing."""
MAX_BYTES = 100 * 1024**2
"""A published edition is under 0.1 MB."""
MAX_HOPS = 5
_PART = ".part"


class Download(FileWork):
    """Fetches the file of a published edition into a folder and checks it; ``failed`` hears a ``DownloadError``.

    Where an address leads on within the same host we follow; to another host, or from https to http, we do not.
    """

    def __init__(
        self,
        edition: PublishedEdition,
        folder: Path,
        done: Callable[[Path], None],
        failed: Callable[[Exception], None],
        silence_ms: int = SILENCE_MS,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        super().__init__(folder / edition.file_name, done, failed)
        self._edition = edition
        self._host = QUrl(edition.address).host()
        self._part = self._file.with_name(self._file.name + _PART)
        self._max_bytes = max_bytes
        self._reply: QNetworkReply | None = None
        self._target: BinaryIO | None = None
        self._received = 0
        self._hops = 0
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence_ms)
        self._silence.timeout.connect(self._fell_silent)

    def start(self) -> None:
        """Ask the server for the file."""
        try:
            self._target = self._part.open("wb")
        except OSError as error:
            self.end(problems.cannot_be_kept(error, self._edition.page))
            return
        self._ask(QUrl(self._edition.address))

    def description(self) -> str:
        """Return what is being done, in the user's language."""
        said = translate("UtsattaOmraden", "Fetching {file} from {host}")
        return said.format(file=self._file.name, host=self._host)

    def _ask(self, address: QUrl) -> None:
        request = QNetworkRequest(address)
        # Qt reads these as numbers; an enum of Python's would say nothing to Qt 6, which follows redirects by default.
        by_hand = as_number(QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, by_hand)
        anew = as_number(QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        request.setAttribute(QNetworkRequest.Attribute.CacheLoadControlAttribute, anew)
        request.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
        self._reply = QgsNetworkAccessManager.instance().get(request)
        self._reply.readyRead.connect(self._take_in)
        self._reply.finished.connect(self._answered)
        self._silence.start()

    def _take_in(self) -> None:
        if self._is_over or self._reply is None or self._target is None:
            return
        self._silence.start()
        content = bytes(self._reply.readAll())
        if self._is_redirect():
            return  # what stands in the body of a redirect is for people's eyes
        self._received += len(content)
        stated = int(self._reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader) or 0)
        if max(self._received, stated) > self._max_bytes:
            self.end(problems.too_large(self._max_bytes // 1024**2, self._edition.page))
            return
        try:
            self._target.write(content)
        except OSError as error:
            self.end(problems.cannot_be_kept(error, self._edition.page))
            return
        self._show(stated)

    def _show(self, stated: int) -> None:
        # Qt's own signal is silent about the first tenth of a second, in which an edition is long there.
        if stated:
            self.advance(100 * self._received / stated)
        else:
            said = QT_TRANSLATE_NOOP("UtsattaOmraden", "{kilobytes} kB so far")
            self.doing.emit(text(said, kilobytes=self._received // 1024))

    def _is_redirect(self) -> bool:
        return self._reply is not None and 300 <= problems.status_of(self._reply) < 400

    def _answered(self) -> None:
        if self._is_over or self._reply is None:
            return
        self._take_in()
        if self._is_over:
            return
        self._silence.stop()
        reply = self._reply
        if reply.error() != QNetworkReply.NetworkError.NoError:
            self.end(problems.network_problem(reply, self._host, self._edition.page))
        elif self._is_redirect():
            self._reply = None
            target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
            self._follow(reply.url(), reply.url().resolved(target if target is not None else QUrl()))
            reply.deleteLater()
        else:
            self._keep()

    def _follow(self, before: QUrl, after: QUrl) -> None:
        self._hops += 1
        is_same_host = after.host().lower() == before.host().lower()
        is_as_safe = after.scheme() == "https" or after.scheme() == before.scheme() == "http"
        if self._hops > MAX_HOPS:
            self.end(problems.leads_in_circles(self._host, self._edition.page))
        elif not (is_same_host and is_as_safe):
            self.end(problems.leads_elsewhere(after.toString(), self._edition.page))
        else:
            self._ask(after)

    def _keep(self) -> None:
        """Give the file its name once it is known to be what was wanted."""
        if self._is_over or self._target is None:
            return
        try:
            self._target.close()
            check_fetched(self._part, self._edition)
            self._part.replace(self._file)
        except problems.DownloadError as error:
            self.end(error)
        except OSError as error:
            self.end(problems.cannot_be_kept(error, self._edition.page))
        else:
            self.end(None)

    def _fell_silent(self) -> None:
        self.end(problems.no_answer(self._host, self._edition.page))

    def put_away(self) -> None:
        """Hang up and remove the part that has come."""
        self._silence.stop()
        if self._reply is not None:
            reply, self._reply = self._reply, None
            if reply.isRunning():
                reply.abort()
            reply.deleteLater()
        if self._target is not None:
            self._target.close()
            self._part.unlink(missing_ok=True)
