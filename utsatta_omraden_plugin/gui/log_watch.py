"""Looks, whenever a workspace is opened, whether its change log is whole, and says so when it is not."""

from __future__ import annotations

from ..domain.progress import Progress
from ..translation import translate
from .messages import Messages
from .session import WorkspaceSession
from .task import Task
from .tasks import Tasks


class LogWatch:
    """Reads the chain of hashes in the background: nobody is to alter the log unseen, and nobody is to wait for it."""

    def __init__(self, session: WorkspaceSession, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._messages = messages
        self._tasks = tasks

    def load(self) -> None:
        """Look at each workspace that is opened."""
        self._session.opened.connect(self._look)

    def unload(self) -> None:
        """Look no more."""
        self._session.opened.disconnect(self._look)

    def _look(self) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return

        def work(_progress: Progress) -> int | None:
            return workspace.first_broken_link()

        def tell(broken: int | None) -> None:
            if broken is not None:
                self._tell(workspace.name, broken)

        title = translate("UtsattaOmraden", "Checking the change log of {name}").format(name=workspace.name)
        # Whatever hinders the reading (the workspace was closed again, a locked file) is told by those who need it.
        self._tasks.start(Task(title, work, tell, lambda _error: None))

    def _tell(self, name: str, broken: int) -> None:
        text = translate(
            "UtsattaOmraden",
            "The change log of the workspace {name} was altered outside of the program: row {row} does not fit the "
            "rows before it. Compare with a backup before you rely on its history.",
        )
        self._messages.problem(text.format(name=name, row=broken))
