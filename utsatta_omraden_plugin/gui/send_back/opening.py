"""Opens a file that Noa sent back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...translation import translate
from ..ask_file import ask_file
from ..dialogs import show_beside
from ..messages import Messages
from ..session import WorkspaceSession
from ..task import Task
from ..tasks import Tasks

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.send_back import SendBack


class OpeningSendBack:
    """Asks for the file, reads it in a task and shows it beside the map."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._tasks = tasks

    def ask(self) -> None:
        """Ask which file to open."""
        title = translate("UtsattaOmraden", "Open what was sent back")
        kinds = [translate("UtsattaOmraden", "Sent back by Noa (*.json)"), translate("UtsattaOmraden", "All files (*)")]
        ask_file(self._iface.mainWindow(), "OpenSendBackDialog", title, kinds, self.open)

    def open(self, file: str) -> None:
        """Read a file and show what is asked; what is wrong with it is said."""

        def work(_progress: Progress) -> SendBack:
            from ...exchange.send_back import read_send_back

            return read_send_back(Path(file))

        title = translate("UtsattaOmraden", "Opening {file}").format(file=Path(file).name)
        self._tasks.start(Task(title, work, self._show, self._messages.failed))

    def _show(self, sent: SendBack) -> None:
        from .send_back_dialog import SendBackDialog

        show_beside(SendBackDialog(sent, self._session, self._iface, self._iface.mainWindow()))
