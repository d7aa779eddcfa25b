"""Makes reports from the window: asks, reads and lays out in the background, draws, and offers to open the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsSettings

from ...domain.errors import Cancelled
from ...domain.progress import Progress
from ...domain.text import Text
from ...translation import speech_of, translate, translated
from ..dialogs import show_dialog
from ..folders import folder_of, last_folder, open_outside
from ..messages import Messages
from ..progress_message import ProgressMessage
from ..session import WorkspaceSession
from ..task import Task
from ..tasks import Tasks
from .backdrops import Backdrops, background_layers
from .drawing import Drawing
from .report_dialog import ReportDialog
from .wish import ReportChoices, ReportWish, read_choices

if TYPE_CHECKING:
    from ...report.document import Document

FOLDER_KEY = "utsatta_omraden/report_folder"


class Reporting:
    """One report at a time; the window can be used meanwhile."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages, tasks: Tasks) -> None:
        self._session = session
        self._iface = iface
        self._messages = messages
        self._tasks = tasks
        self._is_busy = False
        self._drawing: Drawing | None = None
        self._progress: ProgressMessage | None = None

    @property
    def is_idle(self) -> bool:
        """Whether no report is being made."""
        return not self._is_busy

    def ask(self) -> None:
        """Ask what the report is to be about."""
        workspace, edition = self._session.workspace, self._session.edition
        if workspace is None or edition is None:
            text = translate("UtsattaOmraden", "There is nothing to report on yet. Import an edition first.")
            self._messages.note(text)
            return
        title = translate("UtsattaOmraden", "Reading the areas")
        self._tasks.start(Task(title, lambda _progress: read_choices(workspace, edition), self._show, self._failed))

    def start(self, wish: ReportWish) -> None:
        """Make a report."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if self._is_busy:
            text = translate("UtsattaOmraden", "A report is being made already. Wait for it, or cancel it first.")
            self._messages.note(text)
            return
        QgsSettings().setValue(FOLDER_KEY, str(wish.target.parent))
        role = self._session.role

        def work(progress: Progress) -> tuple[Document, list[Text]]:
            from ...report.document import compose
            from ...report.facts import ReportScope
            from ...report.privacy import look_for_persons
            from ...report.reading import read_facts
            from ...report.voice import Voice

            if wish.label is not None:
                workspace.set_distribution_label(wish.label, role)
            facts = read_facts(
                workspace,
                workspace.edition(wish.year),
                ReportScope(wish.scope),
                wish.key,
                with_places=wish.with_places,
                progress=progress.part(0, 0.3),
            )
            warnings = look_for_persons(facts)
            voice = Voice(speech_of(wish.language), wish.language)
            return compose(facts, voice, progress.part(0.3, 1)), warnings

        self._is_busy = True
        title = translate("UtsattaOmraden", "Making {file}").format(file=wish.target.name)
        self._tasks.start(Task(title, work, lambda made: self._draw(*made, wish), self._failed))

    def unload(self) -> None:
        """Stop what is being drawn."""
        if self._drawing is not None:
            self._drawing.abandon()
            self._drawing = None
        self._progress = None

    def _show(self, choices: ReportChoices) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        folder = last_folder(FOLDER_KEY) or folder_of(workspace)
        chosen = self._session.chosen_areas
        background = ", ".join(layer.name() for layer in background_layers(QgsProject.instance()))
        area = chosen[0] if chosen else ""
        dialog = ReportDialog(choices, area, folder, self._iface.mainWindow(), background)
        dialog.chosen.connect(self.start)
        show_dialog(dialog)

    def _draw(self, document: Document, warnings: list[Text], wish: ReportWish) -> None:
        project = QgsProject.instance()
        layers = background_layers(project) if wish.with_background else []
        self._drawing = Drawing(
            document,
            wish.target,
            lambda file: self._drawn(file, document, warnings),
            self._failed,
            Backdrops(layers, project) if layers else None,
        )
        self._progress = ProgressMessage(self._drawing, self._messages)
        self._drawing.start()

    def _drawn(self, file: Path, document: Document, warnings: list[Text]) -> None:
        self._over()
        said = translate("UtsattaOmraden", "Report of %n page(s) written.", None, len(document.sheets))
        details = translate("UtsattaOmraden", "The report is in {file}.").format(file=file)
        open_file = (translate("UtsattaOmraden", "Open the report"), lambda: open_outside(file))
        if not warnings:
            self._messages.said(said, [open_file], details)
            return
        look = translate(
            "UtsattaOmraden",
            "It may point out persons: look at %n place(s) before it is handed on.",
            None,
            len(warnings),
        )
        listed = "\n".join(f"• {translated(warning)}" for warning in warnings)
        self._messages.note(f"{said} {look}", f"{details}\n{listed}", [open_file])

    def _failed(self, error: Exception) -> None:
        self._over()
        if isinstance(error, Cancelled):
            self._messages.said(translated(error))
        else:
            self._messages.failed(error)

    def _over(self) -> None:
        self._is_busy = False
        self._drawing = None
