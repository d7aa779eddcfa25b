"""The window beside the map in which an edition is published, and opened again as a new version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...domain.errors import UtsattaError
from ...translation import language, speech, translate, translated
from ..map_pointer import MapPointer
from ..one_job import OneJob
from ..session import ChangeNote, WorkspaceSession
from .place import new_folder_in, problem_of
from .publish_form import PublishForm

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.publication_outlook import PublicationOutlook
    from ...exchange.publish_edition import PublicationReport

SIZE = (620, 400)
PUBLISHED = "publish_edition"
REOPENED = "open_new_version"
"""Kinds of the change notes."""
_AROUND_M = 15.0
"""Radius of what is flashed where a hindrance only tells a point."""
_WITHOUT_EFFECT = ("answers", "actors", "places", "boundary_proposal", "assessment", "method")
"""Kinds of change notes that change nothing of a publication."""


class PublishDialog(QDialog):
    """Looks in a task at what stops the publication, anew after every change; a row shows its areas on the map.

    Publishing freezes the edition and writes a new folder, both or none; ``published`` tells the report. An edition
    that is published already can have its files written again, or be opened as a new version with a reason.
    Inside: the widgets of ``PublishForm``, ``newVersionButton``, ``buttonBox``.
    """

    published = pyqtSignal(object)

    def __init__(
        self,
        session: WorkspaceSession,
        iface: Any,
        editions: list[Edition],
        year: int,
        folder: Path,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PublishDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Publish edition"))
        self._session = session
        self._workspace = session.workspace
        self._pointer = MapPointer(iface.mapCanvas(), self)
        self._outlook: PublicationOutlook | None = None
        self._looking, self._job = OneJob(self), OneJob(self)
        self.form = PublishForm(editions, year, folder)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.new_version = self.buttons.addButton(
            translate("UtsattaOmraden", "Open a &new version"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.new_version.setObjectName("newVersionButton")
        column = QVBoxLayout(self)
        column.addWidget(self.form, 1)
        column.addWidget(self.buttons)
        self.resize(*SIZE)
        self._connect()
        self._examine()

    def _connect(self) -> None:
        self.form.editionPicked.connect(self._examine)
        self.form.written.connect(self._show_state)
        self.form.table.chosen.connect(self._point_at_chosen)
        self.form.table.clicked.connect(lambda _index: self._point_at_chosen())
        self._looking.done.connect(self._show_outlook)
        self._looking.failed.connect(self._cannot_look)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._free)
        self._job.progressed.connect(self._show_progress)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.new_version.clicked.connect(lambda _checked=False: self.open_new_version())
        self._session.changed.connect(self._follow_change)
        self._session.closed.connect(self._workspace_goes)
        self._session.opened.connect(self._examine)
        self.finished.connect(self._leave)

    # What the user does

    def accept(self) -> None:
        """Publish, or write the files of a published edition again; the window stays until that is done."""
        workspace, outlook = self._workspace, self._outlook
        if workspace is None or outlook is None or not self._ok.isEnabled():
            return
        year, reason, role = outlook.edition.year, self.form.reason.text(), self._session.role
        target = self._target(outlook)

        def work(progress: Progress) -> PublicationReport:
            from ...exchange.publish_edition import publish_edition

            return publish_edition(workspace, year, target, reason, role, progress, speech, language())

        self.form.let_write(False)
        self.form.progress.show()
        self._job.begin(translate("UtsattaOmraden", "Publishing edition {year}").format(year=year), work)
        self._show_state()

    def reject(self) -> None:
        """Stop what is under way, or close the window."""
        if self._job.is_running:
            self._job.stop()
        else:
            super().reject()

    def open_new_version(self) -> None:
        """Let the published edition be changed again, for the reason that is written."""
        from ...exchange.publish_edition import open_new_version

        workspace, outlook = self._workspace, self._outlook
        if workspace is None or outlook is None or not self.new_version.isEnabled():
            return
        try:
            open_new_version(workspace, outlook.edition.year, self.form.reason.text(), self._session.role)
        except UtsattaError as error:
            self.form.note.setText(translated(error))
            return
        self.form.reason.clear()
        said = translate("UtsattaOmraden", "Edition {year} can be changed again; version {number} stays listed.")
        number = outlook.standing.number if outlook.standing is not None else 0
        self._tell(REOPENED, outlook.edition)
        self._session.said.emit(said.format(year=outlook.edition.year, number=number))

    # Looking at what stops it

    def _examine(self) -> None:
        workspace, year = self._workspace, self.form.year
        if workspace is None or self._job.is_running:
            return

        def look(progress: Progress) -> PublicationOutlook:
            from ...exchange.publication_outlook import look_before_publication

            return look_before_publication(workspace, year, progress)

        self._outlook = None
        self.form.show_outlook(None)
        self.form.progress.setRange(0, 0)
        self.form.progress.show()
        self._looking.begin(translate("UtsattaOmraden", "Looking at what stops the publication"), look)
        self._show_state()

    def _show_outlook(self, outlook: PublicationOutlook) -> None:
        self._outlook = outlook
        self.form.progress.hide()
        self.form.show_outlook(outlook)
        self._show_state()

    def _cannot_look(self, error: Exception) -> None:
        self.form.progress.hide()
        said = translate("UtsattaOmraden", "It could not be looked at: {error}")
        self.form.hint.setText(said.format(error=_in_words(error)))

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind not in _WITHOUT_EFFECT:
            self._examine()

    def _workspace_goes(self) -> None:
        """Close with the workspace; one that only changes hands is looked at anew when it is back."""
        self._looking.give_up()
        if not self._session.is_changing_hands:
            self._job.give_up()
            self.reject()

    def _leave(self) -> None:
        self._session.changed.disconnect(self._follow_change)
        self._session.closed.disconnect(self._workspace_goes)
        self._session.opened.disconnect(self._examine)
        self._looking.give_up()
        self._pointer.clear()

    def _point_at_chosen(self) -> None:
        """Show the areas of the chosen row on the map and choose them in all docks, where they can be put right."""
        import shapely

        row, outlook = self.form.table.chosen_row(), self._outlook
        if row is None or outlook is None:
            return
        if self._session.edition is None or self._session.edition.year != outlook.edition.year:
            self._session.choose_edition(outlook.edition.year)
        wanted = row.hindrance.areas
        if wanted:
            self._session.choose_areas(wanted)
        shapes = [area.boundary for area in outlook.areas if area.id in wanted and area.boundary is not None]
        if not shapes and row.hindrance.point is not None:
            shapes = [shapely.Point(row.hindrance.point).buffer(_AROUND_M)]
        self._pointer.show([shapely.to_wkb(shape) for shape in shapes])

    # What can be done now

    def _target(self, outlook: PublicationOutlook) -> Path:
        number = outlook.standing.number if outlook.standing is not None else len(outlook.earlier) + 1
        return new_folder_in(Path(self.form.folder.filePath().strip()), outlook.edition.year, number)

    def _show_state(self) -> None:
        outlook, problem = self._outlook, self._problem()
        is_standing = outlook is not None and outlook.standing is not None
        self._ok.setText(
            translate("UtsattaOmraden", "&Write the files again")
            if is_standing
            else translate("UtsattaOmraden", "&Publish")
        )
        self._ok.setEnabled(not problem and not self._job.is_running)
        self.new_version.setVisible(is_standing)
        self.new_version.setEnabled(
            is_standing and self._may_write() and bool(self.form.reason.text().strip()) and not self._job.is_running
        )
        if self._job.is_running or outlook is None or outlook.hindrances:
            self.form.note.setText("")
        elif problem:
            self.form.note.setText(problem)
        else:
            said = translate("UtsattaOmraden", "All files go into the new folder {folder}.")
            self.form.note.setText(said.format(folder=self._target(outlook)))

    def _problem(self) -> str:
        """Return why nothing can be published now, in a sentence unless the list of hindrances says it."""
        if self._outlook is None or self._outlook.hindrances:
            return self.form.hint.text()
        if self._outlook.standing is None:
            if not self._may_write():
                return translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
            if not self.form.reason.text().strip():
                return translate("UtsattaOmraden", "Write what is published and who decided it.")
        return problem_of(self.form.folder.filePath())

    def _may_write(self) -> bool:
        return self._workspace is not None and not self._workspace.is_read_only

    # How it ended

    def _show_progress(self, percent: int) -> None:
        self.form.progress.setRange(0, 100)
        self.form.progress.setValue(percent)

    def _done(self, report: PublicationReport) -> None:
        super().accept()
        if report.was_new and self._session.workspace is self._workspace:
            self._tell(PUBLISHED, report.edition)
        self.published.emit(report)

    def _failed(self, error: Exception) -> None:
        self._free()
        self.form.note.setText(_in_words(error))

    def _free(self) -> None:
        self.form.progress.hide()
        self.form.let_write(True)
        self._show_state()

    def _tell(self, kind: str, edition: Edition) -> None:
        """Let everyone hear of it; the edition that is shown has another status now."""
        self._session.tell(ChangeNote(kind, edition.id))
        if self._session.edition is not None and self._session.edition.id == edition.id:
            self._session.choose_edition(edition.year)


def _in_words(error: Exception) -> str:
    return translated(error) if isinstance(error, UtsattaError) else str(error)
