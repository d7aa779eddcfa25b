"""The window beside the map in which an edition is published, and opened again as a new version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from ...domain.errors import UtsattaError
from ...translation import speech_of, translate
from ..error_words import told
from ..form_pieces import edition_has_gone
from ..looking_dialog import LookingDialog
from ..map_pointer import AROUND_M
from ..options.store import document_language
from ..session import ASSESSING_NOTES, STATUS_NOTES, ChangeNote, WorkspaceSession
from .place import new_folder_in, problem_of
from .publish_form import PublishForm
from .publishable import publishable

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.publication_outlook import PublicationOutlook
    from ...exchange.publish_edition import PublicationReport

SIZE = (620, 400)
PUBLISHED, REOPENED = STATUS_NOTES
"""Kinds of the change notes."""


class PublishDialog(LookingDialog):
    """Looks in a task at what stops the publication, anew after every change; a row shows its areas on the map.

    Publishing freezes the edition and writes a new folder, both or none; ``published`` tells the report.
    ``confirmWanted`` asks for the window in which Noa judges many areas of an edition at once. An edition
    that is published already can have its files written again, or be opened as a new version with a reason.
    Inside: the widgets of ``PublishForm``, ``newVersionButton``, ``buttonBox``.
    """

    WITHOUT_EFFECT = ASSESSING_NOTES

    published = pyqtSignal(object)
    confirmWanted = pyqtSignal(object)

    def __init__(
        self,
        session: WorkspaceSession,
        iface: Any,
        editions: list[Edition],
        year: int,
        folder: Path,
        parent: QWidget | None,
    ) -> None:
        super().__init__(session, iface, "PublishDialog", translate("UtsattaOmraden", "Publish edition"), parent)
        self._workspace = session.workspace
        self._outlook: PublicationOutlook | None = None
        self.form = PublishForm(editions, year, folder)
        self.hint, self.progress, self.note = self.form.hint, self.form.progress, self.form.note
        self.new_version = self.buttons.addButton(
            translate("UtsattaOmraden", "Open a &new version"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.new_version.setObjectName("newVersionButton")
        column = QVBoxLayout(self)
        column.addWidget(self.form, 1)
        column.addWidget(self.buttons)
        self.resize(*SIZE)
        self._connect()
        self.start()

    def _connect(self) -> None:
        self.form.editionPicked.connect(self.examine)
        self.form.written.connect(self.show_state)
        self.form.confirmWanted.connect(self._want_confirming)
        self.form.table.chosen.connect(self._point_at_chosen)
        self.form.table.clicked.connect(lambda _index: self._point_at_chosen())
        self.new_version.clicked.connect(lambda _checked=False: self.open_new_version())
        self.follow()

    # What the user does

    def accept(self) -> None:
        """Publish, or write the files of a published edition again; the window stays until that is done."""
        workspace, outlook = self._workspace, self._outlook
        if workspace is None or outlook is None or not self._ok.isEnabled():
            return
        year, reason, role = outlook.edition.year, self.form.reason.text(), self._session.role
        target, spoken = self._target(outlook), document_language()

        def work(progress: Progress) -> PublicationReport:
            from ...exchange.publish_edition import publish_edition

            return publish_edition(workspace, year, target, reason, role, progress, speech_of(spoken), spoken)

        self.write_in_task(translate("UtsattaOmraden", "Publishing edition {year}").format(year=year), work)

    def open_new_version(self) -> None:
        """Let the published edition be changed again, for the reason that is written."""
        from ...exchange.publish_edition import open_new_version

        workspace, outlook = self._workspace, self._outlook
        if workspace is None or outlook is None or not self.new_version.isEnabled():
            return
        try:
            with self._session.hurried():
                open_new_version(workspace, outlook.edition.year, self.form.reason.text(), self._session.role)
        except UtsattaError as error:
            self.say(told(error))
            return
        self.form.reason.clear()
        said = translate("UtsattaOmraden", "Edition {year} can be changed again; version {number} stays listed.")
        number = outlook.standing.number if outlook.standing is not None else 0
        self._tell(REOPENED, outlook.edition)
        self._session.said.emit(said.format(year=outlook.edition.year, number=number))

    def _want_confirming(self) -> None:
        if self._outlook is not None:
            self.confirmWanted.emit(self._outlook.edition)

    # Looking at what stops it

    def offer(self) -> None:
        if self._workspace is not None:
            self.form.offer_editions(publishable(self._workspace))

    def examine(self) -> None:
        """Look in a task at what stops it; until it is known nothing can be published."""
        workspace, year = self._workspace, self.form.year
        if workspace is None or self._writing.is_running:
            return

        def look(progress: Progress) -> PublicationOutlook:
            from ...exchange.publication_outlook import look_before_publication

            return look_before_publication(workspace, year, progress)

        self._outlook = None
        self.form.show_outlook(None)
        if not year:
            self.look_no_more()
            self.hint.setText(edition_has_gone())
            self.show_state()
            return
        self.look_in_task(translate("UtsattaOmraden", "Looking at what stops the publication"), look)
        self.show_state()

    def show_found(self, found: PublicationOutlook) -> None:
        self._outlook = found
        self.form.show_outlook(found)
        self.show_state()

    def _point_at_chosen(self) -> None:
        """Show the areas of the chosen row on the map and choose them in all docks, where they can be put right."""
        import shapely

        row, outlook = self.form.table.chosen_row(), self._outlook
        if row is None or outlook is None:
            return
        wanted = row.hindrance.areas
        self.choose_on_map(outlook.edition.year, wanted)
        shapes = [area.boundary for area in outlook.areas if area.id in wanted and area.boundary is not None]
        if not shapes and row.hindrance.point is not None:
            shapes = [shapely.Point(row.hindrance.point).buffer(AROUND_M)]
        self._pointer.show([shapely.to_wkb(shape) for shape in shapes])

    # What can be done now

    def _target(self, outlook: PublicationOutlook) -> Path:
        number = outlook.standing.number if outlook.standing is not None else len(outlook.earlier) + 1
        return new_folder_in(Path(self.form.folder.filePath().strip()), outlook.edition.year, number)

    def show_state(self) -> None:
        outlook, problem = self._outlook, self._problem()
        is_standing = outlook is not None and outlook.standing is not None
        self._ok.setText(
            translate("UtsattaOmraden", "&Write the files again")
            if is_standing
            else translate("UtsattaOmraden", "&Publish")
        )
        self._ok.setEnabled(not problem and not self._writing.is_running)
        self.new_version.setVisible(is_standing)
        self.new_version.setEnabled(
            is_standing and self._may_write() and bool(self.form.reason.text().strip()) and not self._writing.is_running
        )
        if self._writing.is_running or outlook is None or outlook.hindrances:
            self.say("")
        elif problem:
            self.say(problem)
        else:
            said = [translate("UtsattaOmraden", "All files go into the new folder {folder}.")]
            if not is_standing:  # it is printed, and whoever never chose a role does not think of it
                said.append(translate("UtsattaOmraden", "It is published in the role of {role}, which the log names."))
            self.say(" ".join(said).format(folder=self._target(outlook), role=self._session.role))

    def _problem(self) -> str:
        """Return why nothing can be published now, in a sentence unless the list of hindrances says it."""
        if self._outlook is None or self._outlook.hindrances:
            return self.hint.text()
        if self._outlook.standing is None:
            if not self._may_write():
                return translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
            if not self.form.reason.text().strip():
                return translate("UtsattaOmraden", "Write what is published and who decided it.")
        return problem_of(self.form.folder.filePath())

    def _may_write(self) -> bool:
        return self._workspace is not None and not self._workspace.is_read_only

    # How it ended

    def show_written(self, report: PublicationReport) -> None:
        super().accept()
        if report.was_new and self._session.workspace is self._workspace:
            self._tell(PUBLISHED, report.edition)
        self.published.emit(report)

    def let_choose(self, is_free: bool) -> None:
        self.form.let_write(is_free)

    def _tell(self, kind: str, edition: Edition) -> None:
        """Let everyone hear of it once: whoever shows the edition by its new status, all others by the note."""
        if self._session.edition is not None and self._session.edition.id == edition.id:
            self._session.show_edition(edition.year)
        self._session.tell(ChangeNote(kind, edition.id))
