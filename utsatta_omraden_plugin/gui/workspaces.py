"""New, open and recent workspaces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ..domain.errors import UtsattaError
from ..translation import translate
from .ask_file import ask_file
from .claim.standing import Right
from .dialogs import show_dialog
from .messages import Messages
from .new_workspace_dialog import NewWorkspaceDialog, workspace_filter
from .options.options import Options
from .options.store import store_options, stored_options
from .session import WorkspaceSession

RECENT_KEY = "utsatta_omraden/recent_workspaces"
RECENT_COUNT = 8


class Workspaces:
    """Lets the user make a workspace, open one, or return to one used lately."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages

    def ask_new(self) -> None:
        """Ask where, then make and open a workspace."""
        name = translate("UtsattaOmraden", "workspace") + ".gpkg"
        role = stored_options().role
        set_before = role if role != Options().role else ""
        dialog = NewWorkspaceDialog(_folder() / name, self._iface.mainWindow(), set_before)
        dialog.chosen.connect(self.create)
        show_dialog(dialog)

    def ask_open(self) -> None:
        """Ask which workspace to open."""
        title = translate("UtsattaOmraden", "Open workspace")
        kinds = [workspace_filter()]
        ask_file(self._iface.mainWindow(), "OpenWorkspaceDialog", title, kinds, self.open, _folder())

    def create(self, location: str, lpo_code: str = "", overwrite: bool = False, role: str = "") -> bool:
        """Make a workspace and open it, or say why not. Returns whether it is open.

        A ``role`` is that of the user from now on, among the options too.
        """
        options, role_before = stored_options(), self._session.role
        self._session.role = role or role_before
        try:
            self._session.create(
                location,
                lpo_code=lpo_code,
                overwrite=overwrite,
                method_file=options.method_file,
                distribution_label=options.distribution_label,
            )
        except UtsattaError as error:
            self._session.role = role_before
            self._messages.failed(error)
            return False
        if role:
            store_options(replace(options, role=role))
        self._opened(location)
        text = translate("UtsattaOmraden", "The workspace {name} is ready. Import an edition to begin.")
        self._messages.said(text.format(name=Path(location).stem))
        return True

    def open(self, location: str, year: int | None = None) -> bool:
        """Open a workspace, at the edition of ``year`` if it has that, or say why not. Returns whether it is open."""
        try:
            self._session.open(location, year)
        except UtsattaError as error:
            self._messages.failed(error)
            return False
        self._opened(location)
        if self._session.workspace is not None and self._session.standing.right is Right.PROTECTED:
            text = translate(
                "UtsattaOmraden", "The workspace {name} can only be read: the file or its folder is write-protected."
            )
            self._messages.note(text.format(name=self._session.workspace.name))
        return True

    @property
    def can_be_taken_over(self) -> bool:
        """Whether the open workspace is only read here although nobody edits it any more."""
        return self._session.standing.right is Right.FREE

    def recent(self) -> list[str]:
        """Return the workspaces used lately that are still there, the latest first."""
        kept = QgsSettings().value(RECENT_KEY, []) or []
        return [location for location in ([kept] if isinstance(kept, str) else kept) if Path(location).is_file()]

    def _opened(self, location: str) -> None:
        others = [other for other in self.recent() if other != location]
        QgsSettings().setValue(RECENT_KEY, [location, *others][:RECENT_COUNT])


def _folder() -> Path:
    """Return where a file dialog begins: beside the workspace used last, else among the user's documents if
    there is a folder for them."""
    kept = QgsSettings().value(RECENT_KEY, []) or []
    last = Path(kept if isinstance(kept, str) else kept[0]).parent if kept else None
    if last is not None and last.is_dir():
        return last
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
