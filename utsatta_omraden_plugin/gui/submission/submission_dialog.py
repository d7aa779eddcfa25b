"""The window beside the map in which a local police area's share of an edition is handed in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialogButtonBox, QStackedWidget, QVBoxLayout, QWidget

from ...translation import speech_of, translate
from ..dialogs import show_dialog
from ..export.obstacle_dialog import ObstacleDialog
from ..folders import open_outside
from ..form_pieces import edition_has_gone
from ..one_job import OneJob
from ..session import WorkspaceSession
from .choices import SubmissionChoices
from .looking import lpos_of, seen
from .result_page import ResultPage

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.submission import SubmissionReport

SIZE = (760, 520)
_WRITTEN_IN = "sv"
"""What is handed in is Swedish, whoever writes it."""


class SubmissionDialog(ObstacleDialog):
    """Looks in a task at what would be handed in, anew after every change; only when nothing is open can it be written.

    Answers, places and judgements go along: every change is one of the submission. The window stays until the file is
    written and then shows its code; ``handedIn`` tells the report. Inside: the widgets of ``SubmissionChoices`` and
    ``ResultPage``, ``submissionFindings``, ``submissionHint``, ``submissionProgress``, ``submissionNote``,
    ``buttonBox``.
    """

    handedIn = pyqtSignal(object)

    def __init__(
        self,
        session: WorkspaceSession,
        iface: Any,
        label: str,
        folder: Path,
        parent: QWidget | None = None,
        key: str = "",
    ) -> None:
        super().__init__(
            session,
            iface,
            "SubmissionDialog",
            translate("UtsattaOmraden", "Hand in"),
            parent,
            stem="submission",
            findings=translate("UtsattaOmraden", "What stops the submission or should be looked at"),
            looking=translate("UtsattaOmraden", "Looking at what would be handed in"),
        )
        self._report: SubmissionReport | None = None
        self._asking = OneJob(self)
        workspace, edition = session.workspace, session.edition
        editions = workspace.editions() if workspace is not None else []
        year = edition.year if edition is not None else 0
        self.choices = SubmissionChoices(editions, year, label, folder, key)
        self.result = ResultPage()
        self._ok.setText(translate("UtsattaOmraden", "&Hand in"))
        self._lay_out()
        self._connect()
        self.start()

    def accept(self) -> None:
        """Write the submission; the window stays and shows its code."""
        if self._report is not None:
            super().accept()
            return
        workspace = self._session.workspace
        if workspace is None or not self._ok.isEnabled():
            return
        wanted, role, speak = self.choices.chosen(), self._session.role, speech_of(_WRITTEN_IN)
        key_file, password = self.choices.key.path, self.choices.key.password.text()

        def work(progress: Progress) -> SubmissionReport:
            from ...exchange.signing import open_key
            from ...exchange.submission import create_submission

            key = open_key(Path(key_file), password) if key_file else None
            return create_submission(
                workspace,
                wanted.edition_id,
                wanted.lpo,
                Path(wanted.target),
                role,
                wanted.label,
                progress,
                speak,
                key=key,
            )

        self.write_in_task(translate("UtsattaOmraden", "Writing {file}").format(file=Path(wanted.target).name), work)

    def _lay_out(self) -> None:
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
        self.choices.editionPicked.connect(self.start)
        self.choices.labelWritten.connect(self._forget_look)
        self.choices.contentChanged.connect(self.examine)
        self.choices.placeChanged.connect(self.show_state)
        self._asking.done.connect(self._show_lpos)
        self._asking.failed.connect(self._cannot_look)
        self._session.closed.connect(self._asking.give_up)
        self.finished.connect(self._stop_asking)
        self.choices.key.newWanted.connect(self._ask_for_new_key)
        self.result.folderWanted.connect(self._open_folder)
        self.follow()

    def _ask_for_new_key(self) -> None:
        """Let a key be made for the local police area, to be signed with at once."""
        from .new_key_dialog import NewKeyDialog

        lpo, before = self.choices.chosen().lpo, self.choices.key.path
        folder = Path(before).parent if before else Path.home()
        dialog = NewKeyDialog(folder / f"{lpo or 'signering'}.pem", lpo, self)
        dialog.made.connect(lambda file, password: self.choices.key.choose(Path(file), password))
        show_dialog(dialog)

    # Looking at what would be handed in

    def start(self) -> None:
        """Look for the local police areas first: ``examine`` follows when there are some to choose from."""
        workspace, edition_id = self._session.workspace, self.choices.chosen().edition_id
        if self._writing.is_running:
            return
        self._forget_look()
        if workspace is not None and edition_id and self._report is None:
            self._asking.begin(
                translate("UtsattaOmraden", "Looking for the local police areas"),
                lambda _progress: (lpos_of(workspace, edition_id), workspace.meta().lpo_code),
            )
            self.show_state()

    def offer(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self.choices.offer_editions(workspace.editions())

    def examine(self) -> None:
        """Look in a task at what would go out; until it is known nothing can be handed in."""
        workspace, wanted = self._session.workspace, self.choices.chosen()
        if workspace is None or self._writing.is_running or self._report is not None:
            return
        self._forget_look()
        if wanted.edition_id and wanted.lpo:
            doing = translate("UtsattaOmraden", "Looking at what would be handed in")
            self.look_in_task(doing, lambda progress: seen(workspace, wanted, progress))

    def _forget_look(self) -> None:
        """Something else is meant than what was looked at: nothing goes out before that is looked at as well."""
        if self._report is None:
            self._seen = None
            self.look_no_more()
        self.show_state()

    def _show_lpos(self, found: tuple[dict[str, str], str]) -> None:
        self.choices.show_lpos(*found)

    def _stop_asking(self) -> None:
        self._session.closed.disconnect(self._asking.give_up)
        self._asking.give_up()

    # What can be done now

    def show_state(self) -> None:
        super().show_state()
        self.split.setVisible(self._seen is not None and bool(self._seen.rows))
        if self._report is not None:
            self._ok.setEnabled(True)

    def let_choose(self, is_free: bool) -> None:
        self.choices.setEnabled(is_free)

    def state_in_words(self) -> str:
        if self._writing.is_running:
            return translate("UtsattaOmraden", "The submission is being written and read back…")
        if not self.choices.chosen().edition_id:
            return edition_has_gone()
        if self._seen is None:
            if not self._asking.is_running and not self.choices.chosen().lpo:
                return translate("UtsattaOmraden", "No area of this edition has a local police area.")
            return translate("UtsattaOmraden", "What would be handed in is being looked at…")
        share = self._seen.outlook.share
        parts = [
            translate("UtsattaOmraden", "Nothing stands in the way."),
            translate("UtsattaOmraden", "%n area(s)", None, share.areas) + ",",
            translate("UtsattaOmraden", "%n assessment(s)", None, share.assessments) + ",",
            translate("UtsattaOmraden", "%n signed", None, share.signed) + ".",
        ]
        return " ".join(parts)

    def stops_in_words(self, stops: int) -> str:
        return translate("UtsattaOmraden", "%n finding(s) stop the submission.", None, stops)

    # How it ended

    def show_written(self, report: SubmissionReport) -> None:
        self._report = report
        self.choices.key.forget_password()
        self._free()
        self.result.show_report(report)
        self.pages.setCurrentWidget(self.result)
        self._ok.setText(translate("UtsattaOmraden", "&Close"))
        self._ok.setEnabled(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        self.handedIn.emit(report)

    def _open_folder(self) -> None:
        if self._report is not None:
            open_outside(self._report.file.parent)
