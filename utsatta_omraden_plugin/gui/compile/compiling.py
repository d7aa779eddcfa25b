"""Opens the window of the compilation, and says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings

from ...translation import translate
from ..dialogs import brought_forward, show_beside
from ..error_words import in_words
from ..folders import last_folder, open_outside
from ..messages import Button, Messages
from ..person_warnings import how_many_in_words, warnings_in_words
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...exchange.compile_national import CompilationReport
    from ...exchange.send_back_folder import SentBack
    from .compile_dialog import CompileDialog

FOLDER_KEY = "utsatta_omraden/compile_folder"
KEYS_FOLDER = "utsatta_omraden/known_keys_folder"
"""Where the folder of known keys is remembered."""


class Compiling:
    """Shows the window beside the map; one at a time."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._dialog: CompileDialog | None = None

    def ask(self) -> None:
        """Show the compilation, or ask what is to be compiled."""
        from .compile_dialog import CompileDialog  # QGIS's start does not pay for it

        if brought_forward(self._dialog):
            return
        if self._session.workspace is None:
            return
        folder, keys = (str(last_folder(key) or "") for key in (FOLDER_KEY, KEYS_FOLDER))
        self._dialog = CompileDialog(self._session, self._iface, folder, self._iface.mainWindow(), keys)
        self._dialog.compiled.connect(self._compiled)
        self._dialog.sending.written.connect(self._written)
        self._dialog.sending.failed.connect(self._not_written)
        self._dialog.sending.stopped.connect(self._stopped)
        show_beside(self._dialog)

    def _compiled(self, report: CompilationReport) -> None:
        if self._dialog is not None:
            form = self._dialog.submissions.form
            QgsSettings().setValue(FOLDER_KEY, form.chosen().folder)
            if form.keys.isEnabled():  # a computer that cannot check keys forgets none
                QgsSettings().setValue(KEYS_FOLDER, form.chosen().keys)
        said = translate(
            "UtsattaOmraden", "Edition {year} is compiled. Areas: {areas}. Conflicts to decide: {conflicts}."
        )
        self._messages.said(said.format(year=report.edition.year, areas=report.areas, conflicts=report.open_conflicts))

    def _written(self, written: SentBack) -> None:
        if not written.files:
            return
        said = translate("UtsattaOmraden", "%n file(s) to send back are written.", None, len(written.files))
        open_folder = _opening(written.files[0].parent)
        details = [str(file) for file in written.files]
        if not written.warns:
            self._messages.said(said, [open_folder], "\n".join(details))
            return
        details += ["", warnings_in_words(written.warns)]
        self._messages.note(f"{said} {how_many_in_words(written.warns)}", "\n".join(details), [open_folder])

    def _not_written(self, error: Exception, folder: Path) -> None:
        why, details = in_words(error)
        again = translate(
            "UtsattaOmraden",
            "Not all files to send back are written. Write them again before any of them goes out.",
        )
        self._messages.problem(f"{why} {again}", details, [_opening(folder)])

    def _stopped(self, folder: Path) -> None:
        said = translate(
            "UtsattaOmraden",
            "Stopped: not all files to send back are written. Write them again before any of them goes out.",
        )
        self._messages.note(said, buttons=[_opening(folder)])


def _opening(folder: Path) -> Button:
    return (translate("UtsattaOmraden", "Open folder"), lambda: open_outside(folder))
