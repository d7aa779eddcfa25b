"""Asks what is to be handed in, and says where it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings

from ...domain.errors import UtsattaError
from ...translation import translate
from ..dialogs import brought_forward, show_beside
from ..folders import folder_of, last_folder, remember_folder
from ..messages import Messages
from ..person_warnings import how_many_in_words, warnings_in_words
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...exchange.submission import SubmissionReport
    from .submission_dialog import SubmissionDialog

FOLDER_KEY = "utsatta_omraden/submission_folder"
KEY_FILE = "utsatta_omraden/signing_key_file"
"""Where the path of the key is remembered; its password is nowhere."""


class Submitting:
    """Shows the window beside the map; one at a time."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._dialog: SubmissionDialog | None = None

    def ask(self) -> None:
        """Ask what is to be handed in, beginning with the edition that is shown."""
        from .submission_dialog import SubmissionDialog  # QGIS's start does not pay for it

        workspace = self._session.workspace
        if brought_forward(self._dialog):
            return
        if workspace is None or self._session.edition is None:
            text = translate("UtsattaOmraden", "There is nothing to hand in yet. Import an edition first.")
            self._messages.note(text)
            return
        try:
            folder, key = last_folder(FOLDER_KEY) or folder_of(workspace), _last_key()
            window = self._iface.mainWindow()
            with self._session.hurried():
                label = workspace.meta().distribution_label
                self._dialog = SubmissionDialog(self._session, self._iface, label, folder, window, key)
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        self._dialog.handedIn.connect(self._handed_in)
        show_beside(self._dialog)

    def _handed_in(self, report: SubmissionReport) -> None:
        remember_folder(FOLDER_KEY, report.file.parent)
        if self._dialog is not None and self._dialog.choices.key.can_sign:  # a computer that cannot sign forgets no key
            QgsSettings().setValue(KEY_FILE, self._dialog.choices.key.path)
        said = translate("UtsattaOmraden", "The submission of {lpo} is in {file}. Code: {code}")
        lpo = report.manifest.lpo.name or report.manifest.lpo.code
        text = said.format(lpo=lpo, file=report.file.name, code=report.phone_code)
        if not report.privacy:
            self._messages.said(text)
            return
        self._messages.note(f"{text} {how_many_in_words(report.privacy)}", warnings_in_words(report.privacy))


def _last_key() -> str:
    """Return the key that was signed with last, "" when it is not there any more."""
    key = Path(str(QgsSettings().value(KEY_FILE, "") or ""))
    return str(key) if key.is_absolute() and key.is_file() else ""
