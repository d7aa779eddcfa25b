"""Imports a published file into the open workspace, in the background, and says in words what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QFileDialog

from ..domain.errors import Cancelled
from ..domain.progress import Progress
from ..translation import translate, translated
from .dialogs import show_dialog
from .edition_year_dialog import EditionYearDialog
from .messages import Messages
from .session import ChangeNote, WorkspaceSession
from .task import Task
from .tasks import Tasks

if TYPE_CHECKING:
    from ..exchange.import_edition import ImportReport


class ImportEdition:
    """Asks for a file, imports it, asks for the year only when neither data nor file name tell it."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._tasks = tasks

    def ask(self) -> None:
        """Ask which file to import."""
        dialog = QFileDialog(self._iface.mainWindow(), translate("UtsattaOmraden", "Import edition"))
        dialog.setObjectName("ImportEditionDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("UtsattaOmraden", "Published editions (*.zip *.shp *.geojson *.json *.gpkg)"),
                translate("UtsattaOmraden", "All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self.start)
        show_dialog(dialog)

    def start(self, file: str, year: int = 0) -> None:
        """Import a file into the open workspace; ``year`` 0 means from the data or the file name."""
        workspace = self._session.workspace
        if workspace is None:
            return
        role = self._session.role

        def work(progress: Progress) -> ImportReport:
            from ..exchange.import_edition import import_edition

            return import_edition(file, year, workspace, role, progress)

        title = translate("UtsattaOmraden", "Importing {file}").format(file=Path(file).name)
        self._tasks.start(
            Task(
                title,
                work,
                lambda report: self._imported(report, file, is_still_open=self._session.workspace is workspace),
                lambda error: self._failed(error, file),
            )
        )

    def _imported(self, report: ImportReport, file: str, *, is_still_open: bool) -> None:
        if report.already_imported:
            text = translate("UtsattaOmraden", "Edition {year} holds this file already.")
            details = translate("UtsattaOmraden", "{file} was imported before as edition {year}. Nothing was changed.")
            year = report.edition.year
            self._messages.note(text.format(year=year), details.format(file=file, year=year))
        else:
            self._say(report)
        if is_still_open:
            if not report.already_imported:
                self._session.tell(ChangeNote("import_edition", report.edition.id))
            self._session.choose_edition(report.edition.year)

    def _say(self, report: ImportReport) -> None:
        text = translate("UtsattaOmraden", "{year}: %n area(s) imported.", None, report.areas)
        text = text.format(year=report.edition.year)
        if not report.warnings:
            self._messages.said(text)
            return
        count = translate("UtsattaOmraden", "%n warning(s).", None, len(report.warnings))
        details = "\n".join(f"• {translated(warning.message)}" for warning in report.warnings)
        self._messages.note(f"{text} {count}", details)

    def _failed(self, error: Exception, file: str) -> None:
        from ..exchange.edition_year import UnknownEditionYear

        if isinstance(error, UnknownEditionYear):
            self._ask_year(file)
        elif isinstance(error, Cancelled):
            self._messages.said(translated(error))
        else:
            self._messages.failed(error)

    def _ask_year(self, file: str) -> None:
        dialog = EditionYearDialog(Path(file).name, self._iface.mainWindow())
        dialog.chosen.connect(lambda year: self.start(file, year))
        show_dialog(dialog)
