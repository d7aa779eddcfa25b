"""The window beside the map in which the national edition is compiled and its conflicts are decided."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPoint, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from ...domain.edition import Edition, EditionStatus
from ...domain.errors import UtsattaError
from ...translation import translate
from ..error_words import told
from ..one_job import OneJob
from ..session import ASSESSING_NOTES, ChangeNote, WorkspaceSession
from .compile_form import Wanted
from .conflict_desk import ConflictDesk
from .conflict_row import ConflictRow, State
from .conflict_row import rows_of as conflict_rows
from .how_far import conflicts_in_words, submissions_in_words, unread_in_words
from .kept import Kept, read_kept
from .lpo_row import rows_of as lpo_rows
from .pages import ConflictsPage, SubmissionsPage
from .send_back_files import SendBackFiles

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.compile_national import CompilationReport

SIZE = (740, 530)
"""Pixels; in the corner of a laptop's window the middle of the map stays in sight."""
COMPILED = "import_edition"
"""Kind of the change note: editions may have come."""
_WITHOUT_EFFECT = (*ASSESSING_NOTES, "judgement")
"""Kinds of change notes that change nothing of a compilation."""


class CompileDialog(QDialog):
    """Compiles in a task; a click on a conflict shows both sides on the map, and each is decided with a reason.

    ``compiled`` tells the report; ``sending`` writes the files for the LPOs that are asked. Inside: ``compileTabs``
    with the widgets of ``SubmissionsPage`` and ``ConflictsPage``, ``buttonBox``.
    """

    compiled = pyqtSignal(object)

    def __init__(
        self, session: WorkspaceSession, iface: Any, folder: str, parent: QWidget | None = None, keys: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName("CompileDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Compile national edition"))
        self._session = session
        self._kept: Kept | None = None
        self._edition: Edition | None = None
        self._failure = self._unread = ""
        self._reading, self._job = OneJob(self), OneJob(self)
        self.sending = SendBackFiles(session, self)
        self.submissions = SubmissionsPage(folder, keys)
        self.conflicts = ConflictsPage()
        self.desk = ConflictDesk(session, iface, self.conflicts, self)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("compileTabs")
        self.tabs.addTab(self.submissions, translate("UtsattaOmraden", "S&ubmissions"))
        self.tabs.addTab(self.conflicts, translate("UtsattaOmraden", "C&onflicts"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Close, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        for button in (self._ok, self._close):
            button.setAutoDefault(False)  # Return decides what is being decided
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        self.resize(*SIZE)
        if parent is not None:
            self.move(parent.window().geometry().bottomRight() - QPoint(*SIZE))
        self._connect()
        self._begin()

    def _connect(self) -> None:
        self.submissions.form.changed.connect(self._choose_anew)
        self.conflicts.bar.filesWanted.connect(self.ask_for_files)
        self._reading.done.connect(self._show_kept)
        self._reading.failed.connect(self._cannot_read)
        self._reading.cancelled.connect(self._show_unread)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)
        self._job.progressed.connect(self._show_progress)
        self.sending.changed.connect(self._show_state)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._follow_change)
        self._session.editionChosen.connect(self._follow_edition)
        self._session.closed.connect(self._workspace_goes)
        self._session.opened.connect(self._begin)
        self.finished.connect(self._leave)

    # What the user does

    def accept(self) -> None:
        """Compile, for the first time or again with what has come since; the window stays."""
        workspace = self._session.workspace
        if workspace is None or not self._ok.isEnabled():
            return
        wanted, role = self.submissions.form.chosen(), self._session.role
        base = wanted.base if isinstance(wanted.base, str) else f"{workspace.location}|{wanted.base}"

        def work(progress: Progress) -> CompilationReport:
            from ...exchange.compile_national import compile_national

            return compile_national(
                wanted.folder, base, wanted.year, workspace, role, progress, wanted.due, keys=wanted.keys
            )

        self.desk.stop()
        self._read_no_more()
        self._failure = ""
        self.submissions.form.setEnabled(False)
        self.submissions.progress.setRange(0, 0)
        self.submissions.progress.show()
        self.tabs.setCurrentWidget(self.submissions)
        self._job.begin(translate("UtsattaOmraden", "Compiling {folder}").format(folder=_name_of(wanted)), work)
        self._show_state()

    def reject(self) -> None:
        """Stop what is under way, or close the window."""
        if self.sending.is_running:
            self.sending.stop()
        elif self._job.is_running:
            self._job.stop()
        else:
            super().reject()

    def ask_for_files(self) -> None:
        """Ask for a folder and write a file there for each LPO that is asked something."""
        if self._edition is not None:
            self.sending.ask(self._edition, self.submissions.form.chosen().folder)

    def write_files(self, folder: Path) -> None:
        """Write in a task what is sent back."""
        if self._edition is not None:
            self.sending.write(self._edition, folder)

    # Following the session

    def _begin(self) -> None:
        """Show the compilation of the chosen edition, or the newest one there is."""
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            with self._session.hurried():
                editions = workspace.editions()
                compiled = [one for one in editions if one.status is EditionStatus.COMPILED]
                chosen = self._session.edition
                by_id = {one.id: one for one in compiled}
                shown = by_id.get(chosen.id if chosen is not None else "") or (compiled[-1] if compiled else None)
                base = workspace.base_edition(shown.id) if shown is not None else None
        except UtsattaError as error:
            self._cannot_read(error)
            return
        self._offer(editions, shown, base)
        self._read()

    def _offer(self, editions: Sequence[Edition], shown: Edition | None, base: Edition | None) -> None:
        if shown is None or self._edition is None or shown.id != self._edition.id:
            self._kept, self._failure = None, ""
            self.desk.show(None, [])
        self._edition, self._unread = shown, ""
        self.submissions.form.offer(editions, shown, base)
        self._show_state()

    def _read(self) -> None:
        workspace, edition = self._session.workspace, self._edition
        self._read_no_more()
        if workspace is None or edition is None or self._job.is_running:
            return

        def work(progress: Progress) -> tuple[Kept, list[Any], list[ConflictRow]]:
            kept = read_kept(workspace, edition, progress)
            return (
                kept,
                lpo_rows(kept.standings, kept.submissions),
                conflict_rows(kept.cases, kept.lpo_names),
            )

        self.conflicts.show_progress()
        self._reading.begin(translate("UtsattaOmraden", "Reading the compilation"), work)

    def _read_no_more(self) -> None:
        self._reading.give_up()
        self.conflicts.hide_progress()

    def _cannot_read(self, error: Exception) -> None:
        self._session.failed.emit(error)
        self._show_unread()

    def _show_unread(self) -> None:
        """Say that it is not read; what was read before stands."""
        self.conflicts.hide_progress()
        self._unread = unread_in_words(self._edition)
        self._show_state()

    def _show_kept(self, read: tuple[Kept, list[Any], list[ConflictRow]]) -> None:
        kept, lpos, conflicts = read
        was_empty = self._kept is None
        self._kept, self._unread = kept, ""
        self.submissions.model.show(lpos)
        if was_empty:
            self.submissions.table.fit_columns()
        self.conflicts.hide_progress()
        self.desk.show(kept, conflicts)
        self._show_state()

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind in _WITHOUT_EFFECT or self._job.is_running:
            return
        if note.edition_id and self._edition is not None and note.edition_id == self._edition.id:
            if note.kind == COMPILED:
                self._begin()
            else:
                self._read()
        else:
            self._begin()

    def _follow_edition(self, edition_id: str) -> None:
        edition = self._session.edition
        is_other = self._edition is None or edition_id != self._edition.id
        if is_other and edition is not None and edition.status is EditionStatus.COMPILED:
            self._begin()

    def _workspace_goes(self) -> None:
        """Close with the workspace; one that only changes hands is looked at anew when it is back."""
        self._read_no_more()
        self.desk.stop()
        if not self._session.is_changing_hands:
            self._job.give_up()
            self.sending.give_up()
            self.reject()

    def _leave(self) -> None:
        self.desk.leave()
        self._session.changed.disconnect(self._follow_change)
        self._session.editionChosen.disconnect(self._follow_edition)
        self._session.closed.disconnect(self._workspace_goes)
        self._session.opened.disconnect(self._begin)
        for job in (self._reading, self._job, self.sending):
            job.give_up()

    # What can be done now

    def _choose_anew(self) -> None:
        self._failure = ""
        self._show_state()

    def _show_state(self) -> None:
        kept, is_running = self._kept, self._job.is_running or self.sending.is_running
        problem = self.desk.why_not() or self.submissions.form.problem()
        self._ok.setText(
            translate("UtsattaOmraden", "&Compile again") if self._edition else translate("UtsattaOmraden", "&Compile")
        )
        self._ok.setEnabled(not problem and not is_running)
        self._close.setText(
            translate("UtsattaOmraden", "S&top") if is_running else translate("UtsattaOmraden", "Clos&e window")
        )
        self.submissions.hint.setText(self._hint(problem))
        self.submissions.show_list(kept is not None)
        open_ones = sum(row.state is State.OPEN for row in self.conflicts.model.rows)
        title = translate("UtsattaOmraden", "C&onflicts")
        self.tabs.setTabText(1, f"{title} ({open_ones})" if open_ones else title)
        self.conflicts.splitter.setVisible(bool(self.conflicts.model.rows))
        self.conflicts.bar.setVisible(bool(self.conflicts.model.rows))
        self.conflicts.bar.let_write(not is_running)
        self.conflicts.say(self._conflict_hint())

    def _hint(self, problem: str) -> str:
        if self._job.is_running:
            return translate("UtsattaOmraden", "The submissions are being read and compiled…")
        if self._failure:
            return self._failure
        said = self._unread or submissions_in_words(self._edition, self._kept)
        return f"{said} {problem}" if problem else said

    def _conflict_hint(self) -> str:
        if self.sending.is_running:
            return translate("UtsattaOmraden", "The files to send back are being written…")
        return self._unread or conflicts_in_words(self._edition, self._kept, self.conflicts.model.rows)

    # How it ended

    def _show_progress(self, percent: int) -> None:
        self.submissions.progress.setRange(0, 100)
        self.submissions.progress.setValue(percent)

    def _done(self, report: CompilationReport) -> None:
        self._free()
        self._kept = None
        self._session.tell(ChangeNote(COMPILED, report.edition.id))
        self._session.show_edition(report.edition.year)
        self.compiled.emit(report)

    def _failed(self, error: Exception) -> None:
        self._stopped()
        self._failure = told(error)
        self._show_state()

    def _stopped(self) -> None:
        self._free()
        self._begin()  # what others wrote meanwhile was not followed

    def _free(self) -> None:
        self.submissions.progress.hide()
        self.submissions.form.setEnabled(True)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.conflicts.lay_out(self.width())


def _name_of(wanted: Wanted) -> str:
    return Path(wanted.folder).name or wanted.folder
