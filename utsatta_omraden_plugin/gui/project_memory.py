"""A QGIS project remembers its workspace, so that reopening the project opens the workspace again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..translation import translate
from .messages import Messages
from .session import WorkspaceSession
from .workspaces import Workspaces

SCOPE = "UtsattaOmraden"
WORKSPACE_ENTRY = "workspace"
EDITION_ENTRY = "edition"


class ProjectMemory(QObject):
    """Writes the workspace's place and the chosen edition into the project when it is saved, and reads them again.

    The place is kept as QGIS keeps its layers' (relative to the project or absolute, as the project says), so project
    and workspace can be moved together.
    """

    def __init__(self, session: WorkspaceSession, workspaces: Workspaces, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._workspaces = workspaces
        self._messages = messages
        self._project = QgsProject.instance()

    def load(self) -> None:
        """Follow the project; one that is already open is read at once."""
        self._project.writeProject.connect(self._write)
        self._project.readProject.connect(self._read)
        self._project.cleared.connect(self._session.close)
        self._read()

    def unload(self) -> None:
        """Stop following the project."""
        self._project.writeProject.disconnect(self._write)
        self._project.readProject.disconnect(self._read)
        self._project.cleared.disconnect(self._session.close)

    def _write(self, *_: Any) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        place = workspace.database_path
        kept = self._project.writePath(place) if place else workspace.location
        self._project.writeEntry(SCOPE, WORKSPACE_ENTRY, kept)
        self._project.writeEntry(SCOPE, EDITION_ENTRY, self._session.edition.year if self._session.edition else 0)

    def _read(self, *_: Any) -> None:
        kept, _found = self._project.readEntry(SCOPE, WORKSPACE_ENTRY, "")
        if not kept:
            return
        year, _found = self._project.readNumEntry(SCOPE, EDITION_ENTRY, 0)
        location = self._project.readPath(kept)
        if Path(location).is_file():
            self._workspaces.open(location, year or None)
            return
        text = translate(
            "UtsattaOmraden",
            "This project's workspace is not at {file} any more. Put the file back there, or open it where it is now.",
        )
        open_button = (translate("UtsattaOmraden", "Open workspace…"), self._workspaces.ask_open)
        self._messages.problem(text.format(file=location), buttons=[open_button])
