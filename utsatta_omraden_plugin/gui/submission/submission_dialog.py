"""The window beside the map in which a local police area's share of an edition is handed in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ...domain.errors import UtsattaError
from ...translation import speech_of, translate, translated
from ..check.on_map import show_on_map
from ..export import deeds
from ..export.obstacle_panel import ObstaclePanel
from ..export.obstacle_row import ObstacleRow
from ..export.obstacle_table import ObstacleModel, ObstacleTable
from ..labels import sentence_label, thin_progress
from ..list_model import ListFilter
from ..map_pointer import MapPointer
from ..one_job import OneJob
from ..session import ChangeNote, WorkspaceSession
from .choices import SubmissionChoices
from .looking import Seen, lpos_of, seen
from .result_page import ResultPage

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.submission import SubmissionReport

SIZE = (760, 520)
_WRITTEN_IN = "sv"
"""What is handed in is Swedish, whoever writes it."""


class SubmissionDialog(QDialog):
    """Looks in a task at what would be handed in, anew after every change; only when nothing is open can it be written.

    The window stays until the file is written and then shows its code; ``handedIn`` tells the report. Inside: the
    widgets of ``SubmissionChoices`` and ``ResultPage``, ``submissionFindings``, ``submissionHint``,
    ``submissionProgress``, ``submissionNote``, ``buttonBox``.
    """

    handedIn = pyqtSignal(object)

    def __init__(
        self, session: WorkspaceSession, iface: Any, label: str, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SubmissionDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Hand in"))
        self._session = session
        self._pointer = MapPointer(iface.mapCanvas(), self)
        self._seen: Seen | None = None
        self._report: SubmissionReport | None = None
        self._asking, self._looking, self._writing = OneJob(self), OneJob(self), OneJob(self)
        workspace, edition = session.workspace, session.edition
        editions = workspace.editions() if workspace is not None else []
        self.choices = SubmissionChoices(editions, edition.year if edition is not None else 0, label, folder)
        self.model = ObstacleModel(self)
        self.table = ObstacleTable(self.model, ListFilter(self.model, self))
        self.table.setObjectName("submissionFindings")
        self.table.setAccessibleName(translate("UtsattaOmraden", "What stops the submission or should be looked at"))
        self.panel = ObstaclePanel()
        self.hint = sentence_label("submissionHint")
        self.progress = thin_progress(
            "submissionProgress", translate("UtsattaOmraden", "Looking at what would be handed in")
        )
        self.note = sentence_label("submissionNote")
        self.result = ResultPage()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("UtsattaOmraden", "&Hand in"))
        self._lay_out()
        self._connect()
        self._ask_lpos()

    def accept(self) -> None:
        """Write the submission; the window stays and shows its code."""
        if self._report is not None:
            super().accept()
            return
        workspace = self._session.workspace
        if workspace is None or not self._ok.isEnabled():
            return
        wanted, role, speak = self.choices.chosen(), self._session.role, speech_of(_WRITTEN_IN)

        def work(progress: Progress) -> SubmissionReport:
            from ...exchange.submission import create_submission

            return create_submission(
                workspace, wanted.edition_id, wanted.lpo, Path(wanted.target), role, wanted.label, progress, speak
            )

        self._looking.give_up()
        self.choices.setEnabled(False)
        self.progress.show()
        self._writing.begin(translate("UtsattaOmraden", "Writing {file}").format(file=Path(wanted.target).name), work)
        self._show_state()

    def reject(self) -> None:
        """Stop what is under way, or close the window."""
        if self._writing.is_running:
            self._writing.stop()
        else:
            super().reject()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.panel)
        self.split.setSizes([SIZE[0] * 3 // 5, SIZE[0] * 2 // 5])
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choices, self.hint, self.progress):
            column.addWidget(widget)
        column.addWidget(self.split, 1)
        column.addWidget(self.note)
        column.addStretch()
        self.pages = QStackedWidget()
        self.pages.addWidget(form)
        self.pages.addWidget(self.result)
        whole = QVBoxLayout(self)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.buttons)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self.choices.editionPicked.connect(self._ask_lpos)
        self.choices.contentChanged.connect(self._examine)
        self.choices.placeChanged.connect(self._show_state)
        self._asking.done.connect(self._show_lpos)
        self._asking.failed.connect(self._cannot_look)
        self._looking.done.connect(self._show_seen)
        self._looking.failed.connect(self._cannot_look)
        self._looking.progressed.connect(self._show_progress)
        self._writing.done.connect(self._done)
        self._writing.failed.connect(self._failed)
        self._writing.cancelled.connect(self._free)
        self._writing.progressed.connect(self._show_progress)
        self.table.chosen.connect(self._look_at_chosen)
        self.table.clicked.connect(lambda _index: self._point_at(self.table.chosen_rows()))
        self.panel.acceptWanted.connect(self._accept_chosen)
        self.panel.correctionWanted.connect(self._correct)
        self.result.folderWanted.connect(self._open_folder)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._follow_change)
        self._session.closed.connect(self._workspace_goes)
        self._session.opened.connect(self._ask_lpos)
        self.finished.connect(self._leave)

    # Looking at what would be handed in

    def _ask_lpos(self) -> None:
        workspace, edition_id = self._session.workspace, self.choices.chosen().edition_id
        self._seen = None
        if workspace is not None and edition_id and self._report is None:
            self._asking.begin(
                translate("UtsattaOmraden", "Looking for the local police areas"),
                lambda _progress: (lpos_of(workspace, edition_id), workspace.meta().lpo_code),
            )
        self._show_state()

    def _show_lpos(self, found: tuple[dict[str, str], str]) -> None:
        self.choices.show_lpos(*found)

    def _examine(self) -> None:
        """Look in a task at what would go out; until it is known nothing can be handed in."""
        workspace, wanted = self._session.workspace, self.choices.chosen()
        if workspace is None or self._writing.is_running or self._report is not None:
            return
        self._seen = None
        if wanted.lpo:
            self.progress.setRange(0, 0)
            self.progress.show()
            doing = translate("UtsattaOmraden", "Looking at what would be handed in")
            self._looking.begin(doing, lambda progress: seen(workspace, wanted, progress))
        self._show_state()

    def _show_seen(self, found: Seen) -> None:
        self._seen = found
        self.progress.hide()
        before = [row.obstacle.key for row in self.table.chosen_rows()]
        self.model.show(found.rows)
        self.table.choose_first(before)
        self.table.fit_columns()
        self._show_chosen()
        self._show_state()

    def _cannot_look(self, error: Exception) -> None:
        self.progress.hide()
        said = translate("UtsattaOmraden", "It could not be looked at: {error}")
        self.hint.setText(said.format(error=_in_words(error)))

    def _show_progress(self, percent: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(percent)

    def _follow_change(self, _note: ChangeNote) -> None:
        # Answers, places and judgements go along: every change is one of the submission.
        self._examine()

    def _workspace_goes(self) -> None:
        self._asking.give_up()
        self._looking.give_up()
        if not self._session.is_changing_hands:
            self._writing.give_up()
            super().reject()

    def _leave(self) -> None:
        self._session.changed.disconnect(self._follow_change)
        self._session.closed.disconnect(self._workspace_goes)
        self._session.opened.disconnect(self._ask_lpos)
        for job in (self._asking, self._looking, self._writing):
            job.give_up()
        self._pointer.clear()

    # What can be done now

    def _show_state(self) -> None:
        problem = self.choices.problem()
        note = problem or self.choices.note()
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.hint.setText(self._state())
        self.split.setVisible(self._seen is not None and bool(self._seen.rows))
        is_ready = self._seen is not None and not self._seen.open and not problem and not self._writing.is_running
        self._ok.setEnabled(is_ready or self._report is not None)

    def _state(self) -> str:
        if self._writing.is_running:
            return translate("UtsattaOmraden", "The submission is being written and read back…")
        if self._seen is None:
            if not self._asking.is_running and not self.choices.chosen().lpo:
                return translate("UtsattaOmraden", "No area of this edition has a local police area.")
            return translate("UtsattaOmraden", "What would be handed in is being looked at…")
        share = self._seen.outlook.share
        if not self._seen.open:
            parts = [
                translate("UtsattaOmraden", "Nothing stands in the way."),
                translate("UtsattaOmraden", "%n area(s)", None, share.areas) + ",",
                translate("UtsattaOmraden", "%n assessment(s)", None, share.assessments) + ",",
                translate("UtsattaOmraden", "%n signed", None, share.signed) + ".",
            ]
            return " ".join(parts)
        stops = sum(row.is_open and row.obstacle.stops for row in self._seen.rows)
        warns = self._seen.open - stops
        parts = []
        if stops:
            parts.append(translate("UtsattaOmraden", "%n finding(s) stop the submission.", None, stops))
        if warns:
            parts.append(
                translate("UtsattaOmraden", "%n text(s) may point out a person: correct or accept.", None, warns)
            )
        return " ".join(parts)

    # What is in the way

    def _look_at_chosen(self) -> None:
        self._point_at(self._show_chosen())

    def _show_chosen(self) -> list[ObstacleRow]:
        workspace, rows = self._session.workspace, self.table.chosen_rows()
        why_not = ""
        if workspace is None or workspace.is_read_only:
            why_not = translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
        self.panel.show_rows(rows, why_not)
        return rows

    def _point_at(self, rows: list[ObstacleRow]) -> None:
        """Show one of them on the map, and choose its areas in all docks, where they can be put right."""
        if len(rows) != 1 or self._seen is None or not rows[0].obstacle.version_ids:
            return
        import shapely

        obstacle, outlook = rows[0].obstacle, self._seen.outlook
        if self._session.edition is None or self._session.edition.year != outlook.edition.year:
            self._session.choose_edition(outlook.edition.year)
        self._session.choose_areas(obstacle.version_ids)
        areas = [area for area in outlook.areas if area.id in obstacle.version_ids]
        if obstacle.finding is not None:
            show_on_map(self._pointer, obstacle.finding, areas)
        else:
            self._pointer.show([shapely.to_wkb(area.boundary) for area in areas if area.boundary is not None])

    def _accept_chosen(self, reason: str) -> None:
        if self._seen is not None:
            deeds.accept(self._session, self._seen.outlook, self.table.chosen_rows(), reason)

    def _correct(self, words: str) -> None:
        rows = self.table.chosen_rows()
        hit = rows[0].obstacle.hit if len(rows) == 1 else None
        if self._seen is not None and hit is not None:
            deeds.correct(self._session, self._seen.outlook, hit, words)

    # How it ended

    def _done(self, report: SubmissionReport) -> None:
        self._report = report
        self._free()
        self.result.show_report(report)
        self.pages.setCurrentWidget(self.result)
        self._ok.setText(translate("UtsattaOmraden", "&Close"))
        self._ok.setEnabled(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        self.handedIn.emit(report)

    def _failed(self, error: Exception) -> None:
        self._free()
        self.note.setText(_in_words(error))
        self.note.show()

    def _free(self) -> None:
        self.progress.hide()
        self.choices.setEnabled(True)
        self._show_state()

    def _open_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.file.parent)))


def _in_words(error: Exception) -> str:
    return translated(error) if isinstance(error, UtsattaError) else str(error)
