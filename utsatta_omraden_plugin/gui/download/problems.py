"""What can go wrong on the way from the police's server, each with the way to do it by hand."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...domain.errors import UtsattaError
from ...domain.text import QT_TRANSLATE_NOOP, Text, text

NetworkError = QNetworkReply.NetworkError

NO_CONNECTION = (
    NetworkError.HostNotFoundError,
    NetworkError.ConnectionRefusedError,
    NetworkError.TemporaryNetworkFailureError,
    NetworkError.NetworkSessionFailedError,
    NetworkError.UnknownNetworkError,
)
TOO_SLOW = (NetworkError.OperationCanceledError, NetworkError.TimeoutError)
PROXY = (
    NetworkError.ProxyConnectionRefusedError,
    NetworkError.ProxyConnectionClosedError,
    NetworkError.ProxyNotFoundError,
    NetworkError.ProxyTimeoutError,
    NetworkError.ProxyAuthenticationRequiredError,
    NetworkError.UnknownProxyError,
)
GONE = (404, 410)
FORBIDDEN = (401, 403)


class DownloadError(UtsattaError):
    """A published file did not come in whole; nothing was kept of it. ``page`` is where it is fetched by hand."""

    def __init__(self, message: Text, page: str, details: str = "") -> None:
        remedy = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Fetch the file by hand from {page} and import it from the file."),
            page=page,
        )
        super().__init__(message, remedy, details)
        self.page = page


def network_problem(reply: QNetworkReply, host: str, page: str) -> DownloadError:
    """Return the error for a reply that ended in one of Qt's network errors."""
    error = reply.error()
    details = f"{reply.url().toString()}\n{reply.errorString()}"
    status = status_of(reply)
    if status >= 400:
        return DownloadError(_said_no(status, host), page, details)
    if error in NO_CONNECTION:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "There is no connection to {host}.")
    elif error in TOO_SLOW:
        return no_answer(host, page, details)
    elif error in PROXY:
        said = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The proxy server let nothing through from {host}. Look at QGIS's settings: Options, Network.",
        )
    elif error == NetworkError.SslHandshakeFailedError:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "No secure connection to {host} could be made.")
    else:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "The connection to {host} broke before the whole file was there.")
    return DownloadError(text(said, host=host), page, details)


def no_answer(host: str, page: str, details: str = "") -> DownloadError:
    """Return the error for a server that falls silent."""
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "{host} did not answer in time.")
    return DownloadError(text(said, host=host), page, details)


def leads_elsewhere(target: str, page: str) -> DownloadError:
    """Return the error for an address that sends us on to where we do not go unasked."""
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "The address has changed: it now leads to {target}.")
    return DownloadError(text(said, target=target), page)


def leads_in_circles(host: str, page: str) -> DownloadError:
    """Return the error for an address that sends us on and on."""
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "The address at {host} leads on and on and never to a file.")
    return DownloadError(text(said, host=host), page)


def too_large(megabytes: int, page: str) -> DownloadError:
    """Return the error for far more than an edition."""
    said = QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "What comes is larger than {megabytes} MB and cannot be an edition; the transfer was stopped."
    )
    return DownloadError(text(said, megabytes=megabytes), page)


def cannot_be_kept(error: OSError, page: str) -> DownloadError:
    """Return the error for a disk that takes no file."""
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "The file could not be kept on this computer. Is the disk full?")
    return DownloadError(text(said), page, str(error))


def status_of(reply: QNetworkReply) -> int:
    """Return the HTTP status, 0 when there is none."""
    status: Any = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return int(status) if status is not None else 0


def _said_no(status: int, host: str) -> Text:
    if status in GONE:
        said = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The file is no longer at the address known here: {host} answers {status} (not found)."
        )
    elif status in FORBIDDEN:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "{host} does not let the file out (answer {status}).")
    else:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "{host} cannot give the file at present (answer {status}).")
    return text(said, host=host, status=status)
