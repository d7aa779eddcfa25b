"""Opens the window in which Noa confirms areas."""

from __future__ import annotations

from typing import Any

from ...compat import is_deleted
from ...domain.edition import Edition, EditionStatus
from ...domain.errors import UtsattaError
from ...translation import translate
from ..dialogs import show_beside
from ..messages import Messages
from ..session import WorkspaceSession
from .confirm_dialog import ConfirmDialog


class Confirming:
    """Shows the window beside the map; one at a time."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._dialog: ConfirmDialog | None = None

    def ask(self) -> None:
        """Begin with the edition that is shown, else with the newest one that is not published."""
        workspace, shown = self._session.workspace, self._session.edition
        if workspace is None:
            return
        try:
            with self._session.hurried():
                unpublished = [one for one in workspace.editions() if one.status is not EditionStatus.PUBLISHED]
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        if shown is not None and shown.id in [edition.id for edition in unpublished]:
            self.ask_of(shown)
        elif unpublished:
            self.ask_of(unpublished[-1])
        else:
            self._messages.note(
                translate(
                    "UtsattaOmraden",
                    "There is nothing for Noa to judge: all editions are published. Compile an edition, or start a "
                    "draft in the table of areas.",
                )
            )

    def ask_of(self, edition: Edition) -> None:
        """Show the areas of an edition."""
        dialog = self._dialog
        if dialog is not None and not is_deleted(dialog) and dialog.isVisible():
            if dialog.year == edition.year or dialog.is_writing:
                dialog.raise_()
                dialog.activateWindow()
                return
            dialog.reject()
        self._dialog = ConfirmDialog(self._session, self._iface, edition, self._iface.mainWindow())
        show_beside(self._dialog)
