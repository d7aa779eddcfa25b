"""Offers the published editions, fetches the one that is chosen, and hands it on to be imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...domain.errors import Cancelled, UtsattaError
from ...translation import translate, translated
from ..dialogs import show_dialog
from ..messages import Messages
from ..progress_message import ProgressMessage
from .download import Download
from .problems import DownloadError
from .published_dialog import PublishedEditionsDialog

if TYPE_CHECKING:
    from ...exchange.catalogue import PublishedEdition


class PublishedEditions:
    """Uses the network only when somebody has pressed Fetch. One file at a time; its progress shows in the message
    bar, where it can be stopped. Fetched files lie in a temporary folder that goes with the plugin.
    """

    def __init__(
        self, iface: Any, messages: Messages, import_file: Callable[[str], None], ask_for_file: Callable[[], None]
    ) -> None:
        self._iface = iface
        self._messages = messages
        self._import_file = import_file
        self._ask_for_file = ask_for_file
        self._folder: TemporaryDirectory[str] | None = None
        self._running: Download | None = None
        self._progress: ProgressMessage | None = None

    def ask(self) -> None:
        """Show the list of published editions."""
        from ...exchange.catalogue import read_catalogue

        try:
            catalogue = read_catalogue()
        except UtsattaError as error:
            self._messages.failed(error)
            return
        dialog = PublishedEditionsDialog(catalogue, self._iface.mainWindow())
        dialog.chosen.connect(self.fetch)
        dialog.fromFile.connect(self._ask_for_file)
        show_dialog(dialog)

    def fetch(self, edition: PublishedEdition) -> None:
        """Fetch the file of an edition and import it."""
        if self._running is not None:
            text = translate("UtsattaOmraden", "A file is being fetched already. Wait for it, or cancel it first.")
            self._messages.note(text)
            return
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="utsatta_omraden_", ignore_cleanup_errors=True)
        self._running = Download(edition, Path(self._folder.name), self._fetched, self._failed)
        self._progress = ProgressMessage(self._running, self._messages)
        self._running.start()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on its way."""
        return self._running is None

    def unload(self) -> None:
        """Stop what is on its way and remove what was fetched."""
        if self._running is not None:
            self._running.abandon()
            self._running = None
        self._progress = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _fetched(self, file: Path) -> None:
        self._running = None
        self._import_file(str(file))

    def _failed(self, error: Exception) -> None:
        self._running = None
        if isinstance(error, Cancelled):
            self._messages.said(translated(error))
        elif isinstance(error, DownloadError):
            page = error.page
            open_page = (
                translate("UtsattaOmraden", "Open the page"),
                lambda: QDesktopServices.openUrl(QUrl(page)),
            )
            from_file = (translate("UtsattaOmraden", "From a file…"), self._ask_for_file)
            # One line is all that the message bar has; its buttons are the way to do it by hand.
            details = "\n".join(filter(None, [translated(error.remedy) if error.remedy else "", error.details]))
            self._messages.problem(translated(error.message), details, [open_page, from_file])
        else:
            self._messages.failed(error)
