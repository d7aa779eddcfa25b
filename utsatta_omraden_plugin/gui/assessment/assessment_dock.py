"""The dock in which an area is assessed (ui.md, "Assessment dock")."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QMainWindow

from ...domain.assessment import Answer
from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..dock import UtsattaDock
from ..session import ASSESSING_NOTES, STATUS_NOTES, ChangeNote, WorkspaceSession
from .answering import Answering
from .assessment_acts import AssessmentActs
from .assessment_page import AssessmentPage
from .autosave import AnswerSaver, AssessmentKey
from .background import BackgroundLine
from .dock_keys import dock_key
from .dock_offers import fill_menu, keys_of
from .extras import add_extras
from .guidance import first_to_do
from .methods import Methods
from .pick_area_tool import PickAreaTool
from .queue_rows import QueueRow, queue_rows
from .reading import (
    EditionAreas,
    OpenAssessment,
    has_method,
    read_areas,
    read_assessment,
    read_record,
    store_shipped_method,
)
from .saving import Saving
from .whole_assessment import WholeAssessment

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.assessment import Assessment
    from ...workspace import Workspace

ASSESSMENT_NOTES = (*ASSESSING_NOTES, "judgement")
"""Kinds of ``ChangeNote`` that concern an assessment and leave the areas as they are."""


class AssessmentDock(UtsattaDock):
    """Chooses an area, shows its five steps, and keeps every answer as it is given.

    Reading and writing happen in the background in one line; while an area is being read its inputs take no answers,
    so that nothing can land in the wrong assessment. ``assessor`` is the role whose answers are shown.
    """

    NAME = "AssessmentDock"
    AREA = Qt.DockWidgetArea.RightDockWidgetArea

    def __init__(self, session: WorkspaceSession, iface: QgisInterface) -> None:
        super().__init__(translate("UtsattaOmraden", "Area assessment"), session)
        self.assessor = session.role
        self._areas: list[AreaVersion] = []
        self._wanted = ""
        self._open: OpenAssessment | None = None
        self._line = BackgroundLine(self)
        self._saver = AnswerSaver(self._line, self)
        self._answering = Answering(session, self._saver, self)
        self._methods = Methods(session, self._in_background, self)
        self._tool = PickAreaTool(iface.mapCanvas(), lambda: self._areas)
        self.page = AssessmentPage(session)
        self.view = self.page.view
        self._saving = Saving(session, self._saver, self.view.save_state, self.view.finish_writing, self)
        # The pages scroll on their own, so that the area's name and the save state never scroll away.
        self.setWidget(self.page)
        acts = AssessmentActs(session, self._answering, self._in_background)
        self._whole = WholeAssessment(self.view, acts, self._answering, self._saving.save_now, self.assess_as, self)
        add_extras(self.view, session, iface, self._saving.save_now)
        self._follow_widgets()
        self._keys = keys_of(self.page)
        fill_menu(self.page, self._methods)

    def _follow_widgets(self) -> None:
        page, view = self.page, self.view
        page.selector.areaChosen.connect(self._choose)
        page.queue.areaWanted.connect(self._choose)
        page.pick.toggled.connect(lambda is_wanted: self._tool.start() if is_wanted else self._tool.stop())
        self._tool.picked.connect(self._choose)
        self._tool.missed.connect(self._missed)
        self._tool.ended.connect(lambda: page.pick.setChecked(False))
        view.answerEdited.connect(self._edited)
        view.extras.changed.connect(lambda: self._read_assessment(self._wanted))
        view.header.assessor.assessorWanted.connect(self.assess_as)
        view.header.assessor.newWanted.connect(page.ask_role)
        page.roleWritten.connect(self.assess_as)
        self._saving.told.connect(self._learn_record)
        self._answering.kept.connect(self._kept)

    # Following the session

    def connect_session(self) -> None:
        """Follow the session, and write what is left before the workspace or QGIS is closed."""
        session = self.session
        session.opened.connect(self._opened)
        session.closed.connect(self._closed)
        session.editionChosen.connect(self._edition_chosen)
        session.areasChosen.connect(self._areas_chosen)
        session.changed.connect(self._changed)
        session.before_close(self._saving.save_all)
        self.closed.connect(self._saver.write_now)
        self.page.undo.connect_session()
        QgsApplication.instance().aboutToQuit.connect(self._saving.save_all)
        if session.workspace is not None:
            self._opened()
            if session.edition is not None:
                self._edition_chosen(session.edition.id)
            self._areas_chosen(session.chosen_areas)

    def disconnect_session(self) -> None:
        """Write what is left and stop following."""
        self._saving.save_all()
        session = self.session
        session.opened.disconnect(self._opened)
        session.closed.disconnect(self._closed)
        session.editionChosen.disconnect(self._edition_chosen)
        session.areasChosen.disconnect(self._areas_chosen)
        session.changed.disconnect(self._changed)
        session.not_before_close(self._saving.save_all)
        self.closed.disconnect(self._saver.write_now)
        self.page.undo.disconnect_session()
        QgsApplication.instance().aboutToQuit.disconnect(self._saving.save_all)

    def unload(self, window: QMainWindow) -> None:
        """Leave the session, the map and the window."""
        self._tool.stop()
        self.view.extras.unload()
        super().unload(window)
        self._line.stop()
        self._tool.deleteLater()

    def _opened(self) -> None:
        self.page.show_work()
        self._saver.use(self.session.workspace)
        self.assessor = self.session.role
        self._let_edit()
        self._saving.show_state()
        self._guide()

    def _closed(self) -> None:
        self._tool.stop()
        self.view.extras.leave()
        self._saver.use(None)
        self._answering.forget()
        self._areas, self._wanted, self._open = [], "", None
        self.page.show_nothing()

    def _edition_chosen(self, _edition_id: str) -> None:
        self._leave_area("")
        self._read_areas()

    def _areas_chosen(self, version_ids: tuple[str, ...]) -> None:
        # An emptied selection (a click beside all areas) leaves the assessment where it is.
        if version_ids and self._wanted not in version_ids:
            self._read_assessment(version_ids[0])

    def _changed(self, note: ChangeNote) -> None:
        if note.kind in ASSESSMENT_NOTES:
            if self._saving.is_telling:
                return
            self._read_queue()  # it counts what others did as well
            is_ours = self._wanted in note.version_ids or not note.version_ids
            if self._wanted and is_ours and not (note.kind == "answers" and self._saver.is_saving):
                self._read_assessment(self._wanted)
        elif note.kind in STATUS_NOTES:
            return
        elif self.session.edition is not None and note.edition_id in ("", self.session.edition.id):
            self._read_areas()

    # Choosing an area and an assessor

    def _choose(self, version_id: str) -> None:
        self.session.choose_areas((version_id,))

    def assess_as(self, assessor: str) -> None:
        """Show and take the answers of another assessor (a role)."""
        if assessor and assessor != self.assessor:
            wanted = self._wanted
            self._leave_area("")
            self.assessor = assessor
            self._read_queue()
            if wanted:
                self._read_assessment(wanted)

    def _missed(self) -> None:
        self.session.said.emit(
            translate("UtsattaOmraden", "There is no area at that place. Click inside an area, or press Esc.")
        )

    # Reading, in the background

    def _in_background(self, workspace: Workspace, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Work in the background; what comes when the workspace has been left meanwhile is dropped."""
        self._run(workspace, work, show, self.session.failed.emit)

    def _run(
        self,
        workspace: Workspace,
        work: Callable[[], Any],
        show: Callable[[Any], None],
        failed: Callable[[UtsattaError], None],
    ) -> None:
        def if_still_open(receive: Callable[[Any], None], outcome: object) -> None:
            if self.session.workspace is workspace:
                receive(outcome)

        self._line.run(work, partial(if_still_open, show), partial(if_still_open, failed))

    def _read_areas(self) -> None:
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None:
            self._areas = []
            self.page.show_areas(EditionAreas(), "")
            self._guide()
            return

        def show(read: EditionAreas) -> None:
            if self.session.edition is not edition:
                return
            self._areas = list(read.areas)
            self.page.show_areas(read, self._wanted)
            self.page.queue.show_rows(queue_rows(read.areas, read.summaries, self.assessor), read.lpo)
            if self._open is not None and self._open.key.area_id == open_area and read.life is not None:
                self._open.life = read.life
            if self._open is None:
                self._guide()
            self._refresh_header()

        open_area = "" if self._open is None else self._open.key.area_id
        self._run(workspace, partial(read_areas, workspace, edition.id, open_area), show, self._could_not_read)

    def _read_queue(self) -> None:
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None:
            return
        areas, assessor = self._areas, self.assessor

        def show(rows: list[QueueRow]) -> None:
            if self.session.edition is edition and self.assessor == assessor:
                self.page.queue.show_rows(rows)

        self._in_background(workspace, lambda: queue_rows(areas, workspace.summaries(edition.id), assessor), show)

    def _leave_area(self, wanted: str) -> None:
        if wanted != self._wanted:
            self.view.finish_writing()
        self._saver.write_now()
        if wanted != self._wanted or not wanted:
            self.view.extras.leave()
            self._whole.leave()
            self._wanted, self._open = wanted, None
            self.view.set_editable(False)

    def _read_assessment(self, version_id: str) -> None:
        """Read an area's assessment; the one that is open stays usable while it is read anew."""
        workspace = self.session.workspace
        if workspace is None:
            return
        self._leave_area(version_id)
        self.page.show_chosen(version_id)
        assessor, areas = self.assessor, self._areas

        def read() -> OpenAssessment | None:
            return read_assessment(workspace, version_id, assessor, areas) if has_method(workspace) else None

        def show(assessment: OpenAssessment | None) -> None:
            if self._wanted == version_id and self.assessor == assessor:
                self._show(assessment)

        self._run(workspace, read, show, self._could_not_read)

    def _show(self, assessment: OpenAssessment | None) -> None:
        if assessment is None or self.session.workspace is None:
            self._say_no_method()
            return
        self._answering.hold(assessment)
        self._open = assessment
        self._refresh_header()
        self.view.show_assessment(assessment)
        self._let_edit()
        self._after_answers()
        self.page.show_view()

    def _let_edit(self) -> None:
        workspace = self.session.workspace
        can_write = workspace is not None and not workspace.is_read_only
        self.view.set_editable(can_write and not (self._open is not None and self._open.is_signed))

    def _refresh_header(self) -> None:
        opened, header = self._open, self.view.header
        if opened is not None:
            area = next((area for area in self._areas if area.id == opened.area.id), opened.area)
            header.show_area(area, self.session.edition, opened.revision)
            header.show_life(opened.life, self.session.edition)
            header.assessor.show_assessor(self.assessor, opened.assessors)

    # Keeping answers

    def _edited(self, question_id: str, answer: Answer, typed: bool) -> None:
        if self._open is not None:
            self._answering.edit(self._open, question_id, answer, typed)

    def _kept(self, key: AssessmentKey, question_ids: tuple[str, ...], is_shown: bool) -> None:
        """An answer was given, taken back or given again, perhaps in an area that is not shown."""
        if self._open is None or key != self._open.key:
            if key.edition_id == (self.session.edition.id if self.session.edition else ""):
                self.assess_as(key.assessor)
                self._choose(key.version_id)
            return
        if not is_shown:
            self.view.show_answers(question_ids)
            if len(question_ids) == 1:
                self.view.show_question(question_ids[0])
        self.view.refresh()
        self._after_answers()

    def _after_answers(self) -> None:
        opened, workspace = self._open, self.session.workspace
        if opened is None or workspace is None:
            return
        self.page.queue.update_row(opened.key.version_id, opened.status, opened.given, opened.drafts)
        self._whole.show(opened, not workspace.is_read_only)

    def _learn_record(self, key: AssessmentKey) -> None:
        """Learn of the row that was made with the first answer; nothing else has changed."""
        workspace, opened = self.session.workspace, self._open
        if workspace is None or opened is None or opened.key != key or opened.assessment is not None:
            return

        def show(record: Assessment | None) -> None:
            if self._open is opened and opened.assessment is None:
                opened.assessment = record
                self.view.extras.refresh(opened.answers)

        self._in_background(workspace, partial(read_record, workspace, key), show)

    # What to do when there is nothing to assess

    def _guide(self) -> None:
        self.page.guide(first_to_do(self.session.edition is not None, bool(self._areas)))

    def _say_no_method(self) -> None:
        words = translate("UtsattaOmraden", "The workspace has no method yet: the questions of the five steps.")
        self.page.guide(words, translate("UtsattaOmraden", "&Use the example method"), self._store_method)

    def _store_method(self) -> None:
        workspace, wanted = self.session.workspace, self._wanted
        if workspace is not None:
            self._run(
                workspace,
                partial(store_shipped_method, workspace, self.session.role),
                lambda _nothing: self._read_assessment(wanted),
                self._could_not_read,
            )

    def _could_not_read(self, error: UtsattaError) -> None:
        wanted = self._wanted
        again = partial(self._read_assessment, wanted) if wanted else self._read_areas
        self.page.guide(translated(error), translate("UtsattaOmraden", "&Try again"), again)

    # Keys

    def event(self, event: QEvent) -> bool:
        # QGIS's own window has some of these keys; taking them before its shortcuts do keeps ours to this dock.
        if event.type() == QEvent.Type.ShortcutOverride and dock_key(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = dock_key(event)
        if key is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self._keys[key]()
