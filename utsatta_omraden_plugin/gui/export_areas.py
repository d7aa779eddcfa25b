"""Exports an edition in the background and says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..domain.errors import Cancelled
from ..domain.progress import Progress
from ..translation import speech, translate, translated
from .dialogs import show_dialog
from .export_dialog import ExportDialog
from .messages import Messages
from .session import WorkspaceSession
from .task import Task
from .tasks import Tasks

if TYPE_CHECKING:
    from ..exchange.export_areas import ExportReport
    from ..exchange.privacy_gate import Verdict

FOLDER_KEY = "utsatta_omraden/export_folder"


class ExportAreas:
    """Asks what to export and where to, writes it in a task, and offers to open the folder."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._tasks = tasks

    def ask(self) -> None:
        """Ask what is to be exported."""
        workspace, edition = self._session.workspace, self._session.edition
        if workspace is None or edition is None:
            text = translate("UtsattaOmraden", "There is nothing to export yet. Import an edition first.")
            self._messages.note(text)
            return
        last = Path(str(QgsSettings().value(FOLDER_KEY, "") or ""))
        folder = last if last.is_absolute() and last.is_dir() else Path(workspace.database_path).parent

        def look(year: int, profile: str, format_name: str, progress: Progress) -> Verdict:
            from ..exchange.export_areas import ExportFormat, look_before_export

            return look_before_export(workspace, year, profile, ExportFormat[format_name], progress)

        dialog = ExportDialog(workspace.editions(), edition.year, folder, look, self._iface.mainWindow())
        dialog.chosen.connect(self.start)
        show_dialog(dialog)

    def start(self, year: int, profile: str, format_name: str, target: str) -> None:
        """Export the edition of a year; profile and format by their names in interface.md."""
        workspace = self._session.workspace
        if workspace is None:
            return
        QgsSettings().setValue(FOLDER_KEY, str(Path(target).parent))

        def work(progress: Progress) -> ExportReport:
            from ..exchange.export_areas import ExportFormat, export_areas

            return export_areas(workspace, year, profile, ExportFormat[format_name], Path(target), progress, speech)

        title = translate("UtsattaOmraden", "Exporting {file}").format(file=Path(target).name)
        self._tasks.start(Task(title, work, self._exported, self._failed))

    def _exported(self, report: ExportReport) -> None:
        file = report.files[0]
        # Short, so that it stands in one line beside its buttons on a laptop; where the file is follows in the details.
        text = translate("UtsattaOmraden", "%n area(s) exported.", None, report.areas)
        open_folder = (translate("UtsattaOmraden", "Open folder"), lambda: _open(file.parent))
        written = translate("UtsattaOmraden", "Edition {year} is in {file}.").format(year=report.edition, file=file)
        files = translate("UtsattaOmraden", "Files written: {files}.").format(
            files=", ".join(path.name for path in report.files)
        )
        details = "\n".join([written, files, *(f"• {translated(limit)}" for limit in report.limits)])
        if not report.privacy:
            self._messages.said(text, [open_folder], details)
            return
        look = translate("UtsattaOmraden", "This may point out a person. Look at it before the files go out:")
        details = "\n".join([details, "", look, *(f"• {translated(warning)}" for warning in report.privacy)])
        what = translate("UtsattaOmraden", "Texts that may point out a person: {count}.")
        self._messages.note(f"{text} {what.format(count=len(report.privacy))}", details, [open_folder])

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._messages.said(translated(error))
        else:
            self._messages.failed(error)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
