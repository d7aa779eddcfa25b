"""Asks what is to be handed in, and says where it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings

from ...compat import is_deleted
from ...domain.errors import UtsattaError
from ...translation import translate
from ..dialogs import show_beside
from ..messages import Messages
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...exchange.submission import SubmissionReport
    from .submission_dialog import SubmissionDialog

FOLDER_KEY = "utsatta_omraden/submission_folder"


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
        if self._dialog is not None and not is_deleted(self._dialog) and self._dialog.isVisible():
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        if workspace is None or self._session.edition is None:
            text = translate("UtsattaOmraden", "There is nothing to hand in yet. Import an edition first.")
            self._messages.note(text)
            return
        try:
            label = workspace.meta().distribution_label
            last = Path(str(QgsSettings().value(FOLDER_KEY, "") or ""))
            folder = last if last.is_absolute() and last.is_dir() else Path(workspace.database_path).parent
            self._dialog = SubmissionDialog(self._session, self._iface, label, folder, self._iface.mainWindow())
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        self._dialog.handedIn.connect(self._handed_in)
        show_beside(self._dialog)

    def _handed_in(self, report: SubmissionReport) -> None:
        QgsSettings().setValue(FOLDER_KEY, str(report.file.parent))
        said = translate("UtsattaOmraden", "The submission of {lpo} is in {file}. Code: {code}")
        lpo = report.manifest.lpo.name or report.manifest.lpo.code
        self._messages.said(said.format(lpo=lpo, file=report.file.name, code=report.phone_code))
