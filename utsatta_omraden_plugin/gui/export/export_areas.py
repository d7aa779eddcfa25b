"""Exports an edition in the background and says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...domain.errors import Cancelled, UtsattaError
from ...domain.progress import Progress
from ...translation import speech, translate, translated
from ..dialogs import brought_forward, show_beside
from ..folders import folder_of, last_folder, open_outside, remember_folder
from ..messages import Messages
from ..person_warnings import how_many_in_words, warnings_in_words
from ..session import WorkspaceSession
from ..task import Task
from ..tasks import Tasks
from .choices import Chosen
from .export_dialog import ExportDialog
from .onto_map import load_onto_map

if TYPE_CHECKING:
    from ...exchange.export_areas import ExportReport

FOLDER_KEY = "utsatta_omraden/export_folder"


class ExportAreas:
    """Asks what to export and where to, writes it in a task, and offers to open the folder or to load the file."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._tasks = tasks
        self._dialog: ExportDialog | None = None

    def ask(self) -> None:
        """Ask what is to be exported."""
        edition = self._session.edition
        if self._session.workspace is None or edition is None:
            text = translate("UtsattaOmraden", "There is nothing to export yet. Import an edition first.")
            self._messages.note(text)
            return
        self._ask_anew(Chosen(edition.year, "published", "SHP"))

    def start(self, year: int, profile: str, format_name: str, target: str) -> None:
        """Export the edition of a year; profile and format by their names in interface.md."""
        workspace = self._session.workspace
        if workspace is None:
            return
        wanted = Chosen(year, profile, format_name, target)
        remember_folder(FOLDER_KEY, Path(target).parent)

        def work(progress: Progress) -> ExportReport:
            from ...exchange.export_areas import ExportFormat, export_areas

            return export_areas(workspace, year, profile, ExportFormat[format_name], Path(target), progress, speech)

        title = translate("UtsattaOmraden", "Exporting {file}").format(file=Path(target).name)
        self._tasks.start(Task(title, work, self._exported, lambda error: self._failed(error, wanted)))

    def _ask_anew(self, wanted: Chosen) -> None:
        """Show the dialog with these choices, or the one that is open."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if brought_forward(self._dialog):
            return
        folder = last_folder(FOLDER_KEY) or folder_of(workspace)
        try:
            with self._session.hurried():
                self._dialog = ExportDialog(self._session, self._iface, wanted, folder, self._iface.mainWindow())
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        self._dialog.chosen.connect(self.start)
        show_beside(self._dialog)

    def _exported(self, report: ExportReport) -> None:
        file = report.files[0]
        # Short, so that it stands in one line beside its buttons on a laptop; where the file is follows in the details.
        text = translate("UtsattaOmraden", "%n area(s) exported.", None, report.areas)
        buttons = [
            (translate("UtsattaOmraden", "Open folder"), lambda: open_outside(file.parent)),
            (translate("UtsattaOmraden", "Load into map"), lambda: self._load(file)),
        ]
        written = translate("UtsattaOmraden", "Edition {year} is in {file}.").format(year=report.edition, file=file)
        files = translate("UtsattaOmraden", "Files written: {files}.").format(
            files=", ".join(path.name for path in report.files)
        )
        details = "\n".join([written, files, *(f"• {translated(limit)}" for limit in report.limits)])
        if not report.privacy:
            self._messages.said(text, buttons, details)
            return
        details = "\n".join([details, "", warnings_in_words(report.privacy)])
        self._messages.note(f"{text} {how_many_in_words(report.privacy)}", details, buttons)

    def _load(self, file: Path) -> None:
        if not load_onto_map(file):
            text = translate("UtsattaOmraden", "{file} cannot be loaded. Check that it is still where it was written.")
            self._messages.problem(text.format(file=file))

    def _failed(self, error: Exception, wanted: Chosen) -> None:
        if isinstance(error, Cancelled):
            self._messages.said(translated(error))
        else:
            again = (translate("UtsattaOmraden", "Try again…"), lambda: self._ask_anew(wanted))
            self._messages.failed(error, [again])
