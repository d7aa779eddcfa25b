"""The dock in which an area is assessed (ui.md, "Assessment dock")."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...compat import QShortcut
from ...domain.assessment import Answer, step_states
from ...domain.errors import UtsattaError, WorkspaceError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate, translated
from ..dock import UtsattaDock
from ..empty_state import EmptyState
from ..icons import icon
from ..session import ChangeNote, WorkspaceSession
from .area_selector import AreaSelector
from .assessment_view import AssessmentView
from .autosave import AnswerSaver, AssessmentKey
from .background import BackgroundLine
from .extras import add_extras
from .guidance import Guidance
from .pick_area_tool import PickAreaTool
from .reading import EditionAreas, OpenAssessment, has_method, read_areas, read_assessment, store_shipped_method

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...workspace import Workspace

ASSESSMENT_NOTES = ("answers", "actors", "places", "boundary_proposal", "judgement", "assessment")
"""Kinds of ``ChangeNote`` that concern an assessment and leave the areas as they are."""

LONGEST_FAREWELL = 5.0
"""Seconds that closing a workspace or QGIS waits for answers that are still being written."""


class AssessmentDock(UtsattaDock):
    """Chooses an area, shows its five steps, and keeps every answer as it is given.

    Reading and writing happen in the background in one line; while an area is being read its inputs take no answers,
    so that nothing can land in the wrong assessment.
    """

    NAME = "AssessmentDock"
    AREA = Qt.DockWidgetArea.RightDockWidgetArea

    def __init__(self, session: WorkspaceSession, iface: QgisInterface) -> None:
        super().__init__(translate("UtsattaOmraden", "Area assessment"), session)
        self._areas: list[AreaVersion] = []
        self._wanted = ""
        self._open: OpenAssessment | None = None
        self._is_telling = False
        self._line = BackgroundLine(self)
        self._saver = AnswerSaver(self._line, self)
        self._tool = PickAreaTool(iface.mapCanvas(), lambda: self._areas)
        self._make_widgets()
        add_extras(self.view, session, iface)
        self._follow_widgets()

    def _make_widgets(self) -> None:
        self.selector = AreaSelector()
        self.pick = QToolButton()
        self.pick.setObjectName("pickButton")
        self.pick.setCheckable(True)
        self.pick.setIcon(icon("pick_in_map"))
        self.pick.setText("⌖")
        self.pick.setToolTip(translate("UtsattaOmraden", "Choose the area by a click in the map (Esc gives up)"))
        self.pick.setAccessibleName(translate("UtsattaOmraden", "Choose the area in the map"))
        self.view = AssessmentView()
        self.guidance = Guidance()
        self._inner = QStackedWidget()
        self._inner.addWidget(self.guidance)
        self._inner.addWidget(self.view)
        chooser = QHBoxLayout()
        chooser.addWidget(self.selector, 1)
        chooser.addWidget(self.pick)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(chooser)
        column.addWidget(self._inner, 1)
        self._empty = EmptyState()
        self._outer = QStackedWidget()
        self._outer.addWidget(self._empty)
        self._outer.addWidget(work)
        # The pages scroll on their own, so that the area's name and the save state never scroll away.
        self.setWidget(self._outer)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._find)

    def _follow_widgets(self) -> None:
        self.selector.areaChosen.connect(self._choose)
        self.pick.toggled.connect(self._pick)
        self._tool.picked.connect(self._choose)
        self._tool.missed.connect(self._missed)
        self._tool.ended.connect(lambda: self.pick.setChecked(False))
        self.view.answerEdited.connect(self._edited)
        self.view.extraChanged.connect(lambda: self._read_assessment(self._wanted))
        self.view.save_state.retryClicked.connect(self._saver.write_now)
        self._saver.stateChanged.connect(self._show_save_state)
        self._saver.saved.connect(self._tell_saved)

    # Following the session

    def connect_session(self) -> None:
        """Follow the session, and write what is left before the workspace or QGIS is closed."""
        session = self.session
        session.opened.connect(self._opened)
        session.closed.connect(self._closed)
        session.editionChosen.connect(self._edition_chosen)
        session.areasChosen.connect(self._areas_chosen)
        session.changed.connect(self._changed)
        session.before_close(self._save_all)
        self.closed.connect(self._saver.write_now)
        QgsApplication.instance().aboutToQuit.connect(self._save_all)
        if session.workspace is not None:
            self._opened()
            if session.edition is not None:
                self._edition_chosen(session.edition.id)
            self._areas_chosen(session.chosen_areas)

    def disconnect_session(self) -> None:
        """Write what is left and stop following."""
        self._save_all()
        session = self.session
        session.opened.disconnect(self._opened)
        session.closed.disconnect(self._closed)
        session.editionChosen.disconnect(self._edition_chosen)
        session.areasChosen.disconnect(self._areas_chosen)
        session.changed.disconnect(self._changed)
        session.not_before_close(self._save_all)
        self.closed.disconnect(self._saver.write_now)
        QgsApplication.instance().aboutToQuit.disconnect(self._save_all)

    def unload(self, window: QMainWindow) -> None:
        """Leave the session, the map and the window."""
        self._tool.stop()
        self.view.unload_extras()
        super().unload(window)
        self._line.stop()
        self._tool.deleteLater()

    def _opened(self) -> None:
        self._outer.setCurrentIndex(1)
        workspace = self.session.workspace
        self._saver.use(workspace)
        self.view.set_editable(workspace is not None and not workspace.is_read_only)
        self._show_save_state()
        self._guide()

    def _closed(self) -> None:
        self._tool.stop()
        self.view.leave_extras()
        self._saver.use(None)
        self._areas, self._wanted, self._open = [], "", None
        self.selector.show_areas([])
        self.view.save_state.show_nothing()
        self._outer.setCurrentIndex(0)

    def _edition_chosen(self, _edition_id: str) -> None:
        self._saver.write_now()
        self._wanted, self._open = "", None
        self.view.leave_extras()
        self.view.set_editable(False)
        self._read_areas()

    def _areas_chosen(self, version_ids: tuple[str, ...]) -> None:
        # An emptied selection (a click beside all areas) leaves the assessment where it is.
        if version_ids and self._wanted not in version_ids:
            self._read_assessment(version_ids[0])

    def _changed(self, note: ChangeNote) -> None:
        if note.kind in ASSESSMENT_NOTES:
            is_ours = self._is_telling or self._wanted not in note.version_ids
            if not is_ours and not self._saver.is_saving:
                self._read_assessment(self._wanted)
        elif self.session.edition is not None and note.edition_id in ("", self.session.edition.id):
            self._read_areas()

    # Choosing an area

    def _choose(self, version_id: str) -> None:
        self.session.choose_areas((version_id,))

    def _find(self) -> None:
        self.selector.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selector.lineEdit().selectAll()

    def _pick(self, is_wanted: bool) -> None:
        if is_wanted:
            self._tool.start()
        else:
            self._tool.stop()

    def _missed(self) -> None:
        self.session.said.emit(
            translate("UtsattaOmraden", "There is no area at that place. Click inside an area, or press Esc.")
        )

    # Reading, in the background

    def _in_background(self, workspace: Workspace, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Read in the background; what comes when the workspace has been left meanwhile is dropped."""

        def if_still_open(receive: Callable[[Any], None], outcome: object) -> None:
            if self.session.workspace is workspace:
                receive(outcome)

        self._line.run(work, partial(if_still_open, show), partial(if_still_open, self._could_not_read))

    def _read_areas(self) -> None:
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None:
            self._areas = []
            self.selector.show_areas([])
            self._guide()
            return

        def show(read: EditionAreas) -> None:
            if self.session.edition is not edition:
                return
            self._areas = list(read.areas)
            self.selector.show_areas(read.areas, read.all_names)
            self.selector.show_chosen(self._wanted)
            if self._open is not None and self._open.key.area_id == open_area and read.life is not None:
                self._open.life = read.life
            if self._open is None:
                self._guide()
            self._refresh_header()

        open_area = "" if self._open is None else self._open.key.area_id
        self._in_background(workspace, partial(read_areas, workspace, edition.id, open_area), show)

    def _read_assessment(self, version_id: str) -> None:
        workspace = self.session.workspace
        if workspace is None:
            return
        self._saver.write_now()
        if version_id != self._wanted:
            self.view.leave_extras()
        self._wanted, self._open = version_id, None
        self.selector.show_chosen(version_id)
        self.view.set_editable(False)

        def read() -> OpenAssessment | None:
            return read_assessment(workspace, version_id, self.session.role) if has_method(workspace) else None

        def show(assessment: OpenAssessment | None) -> None:
            if self._wanted == version_id:
                self._show(assessment)

        self._in_background(workspace, read, show)

    def _show(self, assessment: OpenAssessment | None) -> None:
        workspace = self.session.workspace
        if assessment is None or workspace is None:
            self._say_no_method()
            return
        assessment.answers.update(self._saver.unsaved_answers(assessment.key))
        self._open = assessment
        self._refresh_header()
        self.view.show_assessment(assessment)
        self.view.set_editable(not workspace.is_read_only)
        self._inner.setCurrentWidget(self.view)

    def _refresh_header(self) -> None:
        if self._open is not None:
            shown = self._open.area.id
            area = next((area for area in self._areas if area.id == shown), self._open.area)
            self.view.header.show_area(area, self.session.edition)
            self.view.header.show_life(self._open.life, self.session.edition)

    # Keeping answers

    def _edited(self, question_id: str, answer: Answer, typed: bool) -> None:
        if self._open is None:
            return
        self._open.answers[question_id] = answer
        states = step_states(self._open.method, self._open.answers)
        self._saver.keep(self._open.key, question_id, answer, states, typed)
        self.view.refresh(self._open.answers)

    def _show_save_state(self) -> None:
        workspace, state = self.session.workspace, self.view.save_state
        if workspace is None:
            state.show_nothing()
        elif workspace.is_read_only:
            state.show_read_only()
        elif self._saver.error is not None:
            state.show_not_saved(self._saver.error)
        elif self._saver.is_saving:
            state.show_saving()

    def _tell_saved(self, key: AssessmentKey) -> None:
        if not self._saver.is_saving:
            self.view.save_state.show_saved()
        workspace = self.session.workspace
        if workspace is None or workspace.location != key.location:
            return
        self._is_telling = True
        try:
            self.session.tell(ChangeNote("answers", key.edition_id, (key.version_id,)))
        finally:
            self._is_telling = False

    def _save_all(self) -> None:
        if self._saver.flush(LONGEST_FAREWELL):
            return
        reason = self._saver.error
        self.session.failed.emit(
            WorkspaceError(
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The last answers could not be saved before closing.")),
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "Open the workspace again before you leave QGIS: they are saved then."
                    )
                ),
                "" if reason is None else str(reason),
            )
        )

    # What to do when there is nothing to assess

    def _guide(self) -> None:
        if self.session.edition is None:
            words = translate("UtsattaOmraden", "There is no edition here yet. Import one with the plugin's toolbar.")
        elif not self._areas:
            words = translate("UtsattaOmraden", "The edition has no areas yet. Import them with the plugin's toolbar.")
        else:
            words = translate(
                "UtsattaOmraden",
                "Search an area above, or press the button beside the search and click on the area in the map.",
            )
        self.guidance.say(words)
        self._inner.setCurrentWidget(self.guidance)

    def _say_no_method(self) -> None:
        words = translate("UtsattaOmraden", "The workspace has no method yet: the questions of the five steps.")
        self.guidance.say(words, translate("UtsattaOmraden", "&Use the example method"), self._store_method)
        self._inner.setCurrentWidget(self.guidance)

    def _store_method(self) -> None:
        workspace, wanted = self.session.workspace, self._wanted
        if workspace is None:
            return
        self._in_background(
            workspace,
            partial(store_shipped_method, workspace, self.session.role),
            lambda _nothing: self._read_assessment(wanted),
        )

    def _could_not_read(self, error: UtsattaError) -> None:
        wanted = self._wanted
        again = partial(self._read_assessment, wanted) if wanted else self._read_areas
        self.guidance.say(translated(error), translate("UtsattaOmraden", "&Try again"), again)
        self._inner.setCurrentWidget(self.guidance)
