"""Asks what is to be published, and says where it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...domain.errors import UtsattaError
from ...translation import translate
from ..dialogs import brought_forward, show_beside
from ..folders import folder_of, last_folder, open_outside, remember_folder
from ..judging.confirming import Confirming
from ..messages import Messages
from ..person_warnings import warnings_in_words
from ..session import WorkspaceSession
from .publish_dialog import PublishDialog
from .publishable import publishable

if TYPE_CHECKING:
    from ...exchange.publish_edition import PublicationReport

FOLDER_KEY = "utsatta_omraden/publish_folder"


class Publishing:
    """Shows the window beside the map; one at a time."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._dialog: PublishDialog | None = None
        self._confirming = Confirming(session, iface, messages)

    def confirm(self) -> None:
        """Let Noa judge areas of the edition that is shown as they stand."""
        self._confirming.ask()

    def ask(self) -> None:
        """Ask what is to be published, beginning with the edition that is shown."""
        workspace, shown = self._session.workspace, self._session.edition
        if brought_forward(self._dialog):
            return
        if workspace is None:
            return
        try:
            with self._session.hurried():
                editions = publishable(workspace)
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        if not editions:
            text = translate(
                "UtsattaOmraden",
                "There is nothing to publish: all editions came as published ones. Compile an edition, or start a "
                "draft in the table of areas.",
            )
            self._messages.note(text)
            return
        folder = last_folder(FOLDER_KEY) or folder_of(workspace)
        year = shown.year if shown is not None else 0
        self._dialog = PublishDialog(self._session, self._iface, editions, year, folder, self._iface.mainWindow())
        self._dialog.published.connect(self._published)
        self._dialog.confirmWanted.connect(self._confirming.ask_of)
        show_beside(self._dialog)

    def _published(self, report: PublicationReport) -> None:
        remember_folder(FOLDER_KEY, report.folder.parent)
        said = (
            translate("UtsattaOmraden", "Edition {year} is published as version {number}.")
            if report.was_new
            else translate("UtsattaOmraden", "The files of edition {year}, version {number}, are written again.")
        )
        open_folder = (translate("UtsattaOmraden", "Open folder"), lambda: open_outside(report.folder))
        files = translate("UtsattaOmraden", "Files written: {files}.").format(
            files=", ".join(file.name for file in report.files)
        )
        digest = translate("UtsattaOmraden", "SHA-256 of the content: {hash}")
        details = [str(report.folder), files, digest.format(hash=report.publication.content_sha256)]
        if report.warns:
            details += ["", warnings_in_words(report.warns)]
        text = said.format(year=report.edition.year, number=report.publication.number)
        self._messages.said(text, [open_folder], "\n".join(details))
