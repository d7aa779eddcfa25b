"""Deleting a draft: what goes is said in numbers before, and where the copy of the workspace is after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ...domain.edition import EditionStatus
from ...domain.errors import UtsattaError
from ...draft_words import contents_in_words
from ...translation import translate, translated
from ..dialogs import show_dialog
from ..form_pieces import label_of
from ..labels import grow_with_words, sentence_label
from ..one_job import OneJob
from ..options.store import stored_options
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...workspace import DeletedDraft, DraftContents, Workspace


WIDTH = 480


class DeleteDraftDialog(QDialog):
    """Counts what would go, asks for a reason, and deletes in the background with progress.

    Inside: ``draftContents``, ``deletionWarning``, ``deletionReason``, ``deletionProblem``, ``deletionProgress``,
    ``buttonBox``. Nobody works in the draft while it is deleted: another edition is shown before, and the draft again
    when it stays after all.
    """

    def __init__(self, session: WorkspaceSession, workspace: Workspace, draft: Edition, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("DeleteDraftDialog")
        title = translate("UtsattaOmraden", "Delete the draft of {year}")
        self.setWindowTitle(title.format(year=draft.year))
        self._session, self._workspace, self._draft = session, workspace, draft
        self._copies = stored_options().backup_folder_of(workspace.database_path)
        self._is_counted = False
        self._counting, self._deleting = OneJob(self), OneJob(self)
        self.contents = sentence_label("draftContents", translate("UtsattaOmraden", "Counting what goes with it…"))
        warning = translate(
            "UtsattaOmraden",
            "This cannot be undone, and the steps before it cannot be undone any more either. A copy of the workspace "
            "as it is now is kept first, in {folder}. The history keeps what was done in the draft.",
        )
        self.warning = sentence_label("deletionWarning", warning.format(folder=self._copies), can_be_copied=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("deletionReason")
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Required, is kept in the history"))
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason for deleting the draft, required"))
        self.problem = sentence_label("deletionProblem")
        self.progress = QProgressBar()
        self.progress.setObjectName("deletionProgress")
        self.progress.hide()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, parent=self)
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(standard.Ok)
        self._ok.setText(translate("UtsattaOmraden", "&Delete the draft"))
        self._ok.setAutoDefault(False)
        self.buttons.button(standard.Cancel).setDefault(True)  # Enter deletes nothing
        form = QFormLayout()
        form.addRow(self.contents)
        form.addRow(self.warning)
        form.addRow(label_of(translate("UtsattaOmraden", "&Reason:"), self.reason), self.reason)
        form.addRow(self.problem)
        form.addRow(self.progress)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()  # room for what is said now and then
        column.addWidget(self.buttons)
        self.resize(WIDTH, self.sizeHint().height())
        self.reason.textChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._counting.done.connect(self._counted)
        self._counting.failed.connect(self._refused)
        self._deleting.progressed.connect(self.progress.setValue)
        self._deleting.done.connect(self._deleted)
        self._deleting.failed.connect(self._failed)
        self._deleting.cancelled.connect(self._stopped)
        self._look()
        counting = translate("UtsattaOmraden", "Counting what hangs on {year}").format(year=draft.year)
        self._counting.begin(counting, lambda _progress: workspace.draft_contents(draft.id))

    def accept(self) -> None:
        if not self._ok.isEnabled() or self._deleting.is_running:
            return
        workspace, draft, role = self._workspace, self._draft, self._session.role
        reason, copies = self.reason.text().strip(), self._copies
        try:
            self._session.choose_edition(self._other_year())
        except UtsattaError as error:
            self.problem.setText(translated(error))
            return
        self._wait(True)

        def work(progress: Progress) -> DeletedDraft:
            return workspace.delete_draft(draft.id, reason, role, copies, progress)

        self._deleting.begin(translate("UtsattaOmraden", "Deleting the draft of {year}").format(year=draft.year), work)

    def reject(self) -> None:
        if self._deleting.is_running:
            self._deleting.stop()
        else:
            self._counting.give_up()
            super().reject()

    def _other_year(self) -> int | None:
        """Return the year of the edition to show instead: the one the draft was begun from, else the newest."""
        base = self._workspace.base_edition(self._draft.id)
        others = [one.year for one in self._workspace.editions() if one.id != self._draft.id]
        return base.year if base is not None else others[-1] if others else None

    def _counted(self, contents: DraftContents) -> None:
        self._is_counted = True
        goes = translate("UtsattaOmraden", "With {edition} goes for good:")
        lines = "".join(f"\n  •  {line}" for line in contents_in_words(contents))
        self.contents.setText(goes.format(edition=self._draft.label or self._draft.year) + lines)
        self._look()
        grow_with_words(self)
        self.reason.setFocus()

    def _refused(self, error: Exception) -> None:
        self.contents.setText(translated(error) if isinstance(error, UtsattaError) else str(error))
        for widget in (self.warning, self.reason):
            widget.setEnabled(False)
        self.problem.setText("")

    def _look(self) -> None:
        is_reasoned = bool(self.reason.text().strip())
        missing = translate("UtsattaOmraden", "Write why nobody needs it any more.")
        self.problem.setText("" if is_reasoned or not self._is_counted else missing)
        self._ok.setEnabled(self._is_counted and is_reasoned)

    def _wait(self, is_waiting: bool) -> None:
        self.progress.setVisible(is_waiting)
        for widget in (self.reason, self._ok):
            widget.setEnabled(not is_waiting)

    def _deleted(self, gone: DeletedDraft) -> None:
        super().accept()
        if self._session.workspace is self._workspace:
            self._session.undo_stack.clear()
            self._session.tell_elsewhere()
        said = translate("UtsattaOmraden", "The draft of {year} is deleted. The workspace as it was is kept in {file}.")
        self._session.said.emit(said.format(year=self._draft.year, file=gone.copy))

    def _failed(self, error: Exception) -> None:
        self._show_draft()
        self.problem.setText(translated(error) if isinstance(error, UtsattaError) else str(error))

    def _stopped(self) -> None:
        self._show_draft()
        self.problem.setText(translate("UtsattaOmraden", "Stopped: the draft is as it was."))

    def _show_draft(self) -> None:
        self._wait(False)
        if self._session.workspace is not self._workspace:
            return
        try:
            self._session.choose_edition(self._draft.year)
        except UtsattaError as error:  # somebody else holds the workspace, say
            self._session.failed.emit(error)


class DraftDeleting(QObject):
    """Offers to delete the chosen draft."""

    def __init__(self, session: WorkspaceSession, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window

    def ask(self) -> None:
        """Say what goes and ask for a reason."""
        workspace, edition = self._session.workspace, self._session.edition
        if workspace is not None and edition is not None and not self.why_not():
            show_dialog(DeleteDraftDialog(self._session, workspace, edition, self._window))

    def why_not(self) -> str:
        """Return why the chosen edition cannot be deleted, "" when it may be; the workspace has the last word."""
        workspace, edition = self._session.workspace, self._session.edition
        if workspace is None or edition is None or edition.status is EditionStatus.PUBLISHED:
            return translate("UtsattaOmraden", "Only a draft or a compilation can be deleted.")
        return translate("UtsattaOmraden", "This can only be read.") if workspace.is_read_only else ""
