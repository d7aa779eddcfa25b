"""Imports a published file into the open workspace, in the background, and says in words what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..domain.errors import Cancelled
from ..domain.progress import Progress
from ..translation import translate, translated
from .ask_file import ask_file
from .dialogs import show_dialog
from .edition_year_dialog import EditionYearDialog
from .import_report_dialog import ImportReportDialog, title_of_warnings
from .layout_dialog import LayoutDialog
from .messages import Messages
from .session import ChangeNote, WorkspaceSession
from .task import Task
from .tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..exchange.import_edition import ImportReport
    from ..exchange.layout_guess import LayoutGuess
    from ..workspace import Workspace


class ImportEdition:
    """Asks for a file and imports it. Asks for the year, or what the columns mean, only when nothing tells it."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._tasks = tasks

    def ask(self) -> None:
        """Ask which file to import."""
        title = translate("UtsattaOmraden", "Import edition")
        kinds = [
            translate("UtsattaOmraden", "Published editions (*.zip *.shp *.geojson *.json *.gpkg)"),
            translate("UtsattaOmraden", "All files (*)"),
        ]
        ask_file(self._iface.mainWindow(), "ImportEditionDialog", title, kinds, self.start)

    def start(self, file: str, year: int = 0, meanings: Mapping[str, str] | None = None) -> None:
        """Import a file into the open workspace.

        ``year`` 0 means from the data or the file name; ``meanings`` is what a person says that the columns mean, None
        means as they are recognised or as was said earlier.
        """
        workspace = self._session.workspace
        if workspace is None:  # closed while a file was on its way
            self._messages.note(translate("UtsattaOmraden", "Open a workspace first"))
            return
        role = self._session.role

        def work(progress: Progress) -> ImportReport:
            from ..exchange.import_edition import import_edition

            return import_edition(file, year, workspace, role, progress, meanings)

        title = translate("UtsattaOmraden", "Importing {file}").format(file=Path(file).name)
        self._tasks.start(
            Task(
                title,
                work,
                lambda report: self._imported(report, file, is_still_open=self._session.workspace is workspace),
                lambda error: self._failed(error, file, year, meanings, workspace),
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
        """Say in one line what came in; the message bar has no more. A doubt about the whole file is named in it."""
        text = translate("UtsattaOmraden", "{year}: %n area(s) imported.", None, report.areas)
        sentences = [text.format(year=report.edition.year)]
        details = (translate("UtsattaOmraden", "Details"), lambda: self._show(report))
        if not report.warnings:
            self._messages.said(sentences[0], [details])
            return
        doubts = dict.fromkeys(warning.code for warning in report.warnings if not warning.area)
        sentences += [f"{title_of_warnings(code)}." for code in doubts]
        sentences.append(translate("UtsattaOmraden", "%n warning(s).", None, len(report.warnings)))
        self._messages.note(" ".join(sentences), buttons=[details])

    def _show(self, report: ImportReport) -> None:
        show_dialog(ImportReportDialog(report, self._iface.mainWindow()))

    def _failed(
        self, error: Exception, file: str, year: int, meanings: Mapping[str, str] | None, workspace: Workspace
    ) -> None:
        from ..exchange.edition_year import UnknownEditionYear
        from ..exchange.layout_guess import UnknownLayout
        from ..workspace import ClosedWorkspace

        is_question = isinstance(error, (UnknownEditionYear, UnknownLayout))
        if isinstance(error, ClosedWorkspace) or (is_question and self._session.workspace is not workspace):
            # An answer would now go into another workspace than the one that was meant.
            dropped = translate(
                "UtsattaOmraden",
                "The import of {file} was dropped, because the workspace {workspace} was left. Nothing was imported. "
                "Open that workspace and import again.",
            )
            self._messages.note(dropped.format(file=Path(file).name, workspace=workspace.name))
        elif isinstance(error, UnknownEditionYear):
            self._ask_year(file, meanings)
        elif isinstance(error, UnknownLayout) and meanings is None:
            self._ask_meanings(file, year, error.guess)
        elif isinstance(error, Cancelled):
            self._messages.said(translated(error))
        else:
            self._messages.failed(error)

    def _ask_year(self, file: str, meanings: Mapping[str, str] | None) -> None:
        dialog = EditionYearDialog(Path(file).name, self._iface.mainWindow())
        dialog.chosen.connect(lambda year: self.start(file, year, meanings))
        show_dialog(dialog)

    def _ask_meanings(self, file: str, year: int, guess: LayoutGuess) -> None:
        dialog = LayoutDialog(Path(file).name, guess, self._iface.mainWindow())
        dialog.explained.connect(lambda meanings: self.start(file, year, meanings))
        show_dialog(dialog)
