"""The dock "Compare assessors": where they differ, how well they agree, who grades harder, and a common assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication

from ...translation import translate
from ..on_demand_dock import OnDemandDock
from ..session import STATUS_NOTES, ChangeNote, WorkspaceSession
from . import contents
from .calibration_bar import Scope
from .calibration_page import CalibrationPage
from .choices import Choices
from .content import Content, Row
from .hints import common_made, hint_of, merge_words
from .jobs import Merged, Merging, Reading
from .saving import ask_and_save
from .words import LETTERS

if TYPE_CHECKING:
    from ...exchange.calibration import Calibration, ComparedArea

_READ_AGAIN_MS = 400
"""Answers come one after the other; they are read when there is a pause."""
_STOP_WITHIN_MS = 10_000
"""How long leaving the workspace waits for a common assessment that is being made."""


class CalibrationDock(OnDemandDock):
    """Reads when it is in sight and again after every change; it stands below the map, so that the assessment dock
    can be seen beside it."""

    NAME = "CalibrationDock"
    AREA = Qt.DockWidgetArea.BottomDockWidgetArea

    def __init__(self, session: WorkspaceSession) -> None:
        self._page = CalibrationPage()
        super().__init__(translate("UtsattaOmraden", "Compare assessors"), session, self._page)
        self._found: Calibration | None = None
        self._compared: ComparedArea | None = None
        self._choices = Choices()
        self._reading = Reading(self)
        self._merging = Merging(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_READ_AGAIN_MS)

        page, bar = self._page, self._page.bar
        self._pause.timeout.connect(self.work_when_seen)
        self._reading.done.connect(self._show_found)
        self._reading.progressed.connect(page.show_progress)
        self._reading.cancelled.connect(self._reading_cancelled)
        self._reading.failed.connect(self._could_not_read)
        self._merging.done.connect(self._merged)
        self._merging.cancelled.connect(self._offer)
        self._merging.failed.connect(self._could_not_merge)
        bar.scopeChosen.connect(lambda _scope: self._show())
        bar.areaChosen.connect(self._area_picked)
        bar.onlyDifferences.connect(page.rows.show_only_differences)
        bar.copyWanted.connect(self._copy)
        bar.exportWanted.connect(self._export)
        bar.mergeWanted.connect(self._merge)
        bar.commonWanted.connect(self._go_to_common)
        page.table.chosen.connect(lambda _row: self._show_question())
        page.table.taken.connect(self._take)
        page.table.letterPressed.connect(self._choose_letter)
        page.table.copyWanted.connect(self._copy)
        page.answers.choiceMade.connect(self._choose)
        page.answers.questionWanted.connect(self._go_to)

    # Following the session

    def connect_session(self) -> None:
        self.session.opened.connect(self._show_workspace)
        self.session.closed.connect(self._show_workspace)
        self.session.editionChosen.connect(self._edition_chosen)
        self.session.areasChosen.connect(self._areas_chosen)
        self.session.changed.connect(self._follow_change)
        self.session.before_close(self._leave_workspace)
        self._show_workspace()

    def disconnect_session(self) -> None:
        self._pause.stop()
        self._reading.give_up()
        self._leave_workspace()
        self.session.not_before_close(self._leave_workspace)
        self.session.opened.disconnect(self._show_workspace)
        self.session.closed.disconnect(self._show_workspace)
        self.session.editionChosen.disconnect(self._edition_chosen)
        self.session.areasChosen.disconnect(self._areas_chosen)
        self.session.changed.disconnect(self._follow_change)

    def _leave_workspace(self) -> None:
        """Nothing may write into a workspace that is being closed."""
        self._merging.give_up_and_wait(_STOP_WITHIN_MS)

    def _show_workspace(self) -> None:
        self.show_page()
        self._edition_chosen()

    def _edition_chosen(self, _edition_id: str = "") -> None:
        """Start afresh: what was compared in another edition says nothing of this one."""
        self._pause.stop()
        self._reading.give_up()
        self._page.hide_progress()
        self._found = None
        self._show()
        self.work_when_seen()

    def _areas_chosen(self, version_ids: tuple[str, ...]) -> None:
        if version_ids and self._page.bar.scope is Scope.AREA:
            self._show()

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind not in STATUS_NOTES:
            self._pause.start()

    # Reading

    def work(self) -> None:
        """Read and compare the assessments of the chosen edition."""
        workspace, edition = self.session.workspace, self.session.edition
        self.is_stale = False
        if workspace is not None and edition is not None:
            self._reading.start(workspace, edition)

    def _show_found(self, found: Calibration) -> None:
        self._page.hide_progress()
        self._found = found
        self._show()

    def _reading_cancelled(self) -> None:
        """Somebody stopped it in QGIS's list of tasks: it is read with the next change, or when the dock is shown."""
        self.is_stale = True
        self._page.hide_progress()
        self._page.say(translate("UtsattaOmraden", "Comparing the assessors was cancelled."))

    def _could_not_read(self, error: Exception) -> None:
        self._page.hide_progress()
        self._found = None
        self._show()
        self._page.say(translate("UtsattaOmraden", "The assessments could not be compared."))
        self.session.failed.emit(error)

    # Showing

    def _show(self) -> None:
        found, page, scope = self._found, self._page, self._page.bar.scope
        self._compared = None if found is None else self._wanted_area(found)
        self._choices.follow(self._compared)
        page.bar.offer_areas(
            () if found is None else found.compared, "" if self._compared is None else self._compared.area.id
        )
        page.show_panel(scope is Scope.AREA)
        if scope is Scope.QUESTIONS:
            page.agreement.show_agreement(None if found is None else found.agreement)
        elif scope is not Scope.AREA:
            page.agreement.explain(scope)
        page.table.setAccessibleName(page.bar.scope_list.currentText())
        page.table.show_content(self._table_content())
        page.say(hint_of(found, scope, self.session.edition, self._compared, self._choices))
        self._offer()

    def _table_content(self) -> Content:
        found, scope = self._found, self._page.bar.scope
        if found is None:
            return Content()
        if scope is Scope.AREA:
            return Content() if self._compared is None else contents.of_area(self._compared, self._choices)
        if scope is Scope.QUESTIONS:
            return contents.of_questions(found)
        if scope is Scope.ASSESSORS:
            return contents.of_graders(found.assessors, translate("UtsattaOmraden", "Assessor"))
        return contents.of_graders(found.lpos, translate("UtsattaOmraden", "LPO"))

    def _wanted_area(self, found: Calibration) -> ComparedArea | None:
        """Return the chosen area; where none is chosen, the first that can be compared."""
        chosen = self.session.chosen_areas
        if chosen:
            return next((one for one in map(found.of_area, chosen) if one is not None), None)
        return found.compared[0] if found.compared else None

    def _offer(self) -> None:
        compared = self._compared
        has_common = compared is not None and compared.common is not None
        self._page.bar.offer(
            bool(self._page.model.rows),
            merge_words(compared, self._choices),
            self._why_no_merge(),
            has_common,
        )

    def _why_no_merge(self) -> str:
        workspace = self.session.workspace
        if workspace is not None and workspace.is_read_only:
            return translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
        if self._merging.is_running:
            return translate("UtsattaOmraden", "The common assessment is being made.")
        if self._compared is None:
            return translate("UtsattaOmraden", "Choose an area that at least two assessors have assessed.")
        return ""

    def _show_question(self) -> None:
        row = self._page.table.chosen_row()
        if self._page.bar.scope is Scope.AREA:
            can_choose = not self._why_no_merge()
            self._page.answers.show_question(self._compared, row.key if row else "", self._choices, can_choose)

    def _area_picked(self, version_id: str) -> None:
        if version_id:
            self.session.choose_areas((version_id,))

    # Leading to the assessment dock

    def _take(self, row: Row) -> None:
        """Show a question in the assessment dock; one of all areas in the area that differs most, in this dock too."""
        scope, found = self._page.bar.scope, self._found
        if scope is Scope.AREA:
            self._go_to(row.key)
        elif scope is Scope.QUESTIONS and found is not None and row.key in found.widest:
            self.session.choose_areas((found.widest[row.key],))
            self._page.bar.choose_scope(Scope.AREA)
            self._page.table.choose(row.key)
            self._page.table.setFocus()

    def _go_to(self, question_id: str, assessor: str = "") -> None:
        compared = self._compared
        if compared is not None:
            roles = (assessor,) if assessor else tuple(one.assessor for one in compared.assessments)
            self.session.show_question(compared.area.id, question_id, roles)

    def _go_to_common(self) -> None:
        compared = self._compared
        if compared is not None and compared.common is not None:
            row = self._page.table.chosen_row()
            question = row.key if row else next(iter(self._choices.open_questions), compared.method.questions[0].id)
            self.session.show_question(compared.area.id, question, (compared.common.assessor,))

    # Making a common assessment

    def _choose_letter(self, letter: str) -> None:
        row, compared = self._page.table.chosen_row(), self._compared
        if row is None or compared is None or self._page.bar.scope is not Scope.AREA or self._why_no_merge():
            return
        place = LETTERS.find(letter) if letter else -1
        if place < len(compared.assessments):
            self._choose(row.key, compared.assessments[place].id if letter else "")

    def _choose(self, question_id: str, assessment_id: str) -> None:
        self._choices.choose(question_id, assessment_id)
        self._page.table.show_content(self._table_content())
        self._page.say(hint_of(self._found, Scope.AREA, self.session.edition, self._compared, self._choices))
        self._offer()

    def _merge(self) -> None:
        workspace, compared = self.session.workspace, self._compared
        if workspace is None or compared is None or self._why_no_merge():
            return
        missing = len(self._choices.open_questions)
        self._merging.start(workspace, compared, self._choices.chosen, missing, self.session.role)
        self._offer()

    def _merged(self, made: Merged) -> None:
        area = made.compared.area
        name = translate("UtsattaOmraden", "Common assessment of {area}").format(area=area.name)
        # Made already, in the background: the step of undo only knows of it.
        self.session.keep(name, ChangeNote("assessment", area.edition_id, (area.id,)), [made.change])
        self.session.said.emit(common_made(made))
        self._offer()

    def _could_not_merge(self, error: Exception) -> None:
        self.session.failed.emit(error)
        self._offer()
        self.work_when_seen()  # the answers may be others by now

    # Taking along

    def _copy(self) -> None:
        if self._page.rows.rowCount():
            QApplication.clipboard().setText(self._page.rows.as_text())
            self.session.said.emit(translate("UtsattaOmraden", "The table is copied."))

    def _export(self) -> None:
        if self._found is not None:
            ask_and_save(self._found, self._page.bar.scope, self._compared, self.session, self)
