"""The interface as one piece: what the actions do, the two docks, the map and the project, around one session."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QMainWindow

from ..compat import QAction
from ..translation import translate
from .actions import Actions
from .areas.areas_dock import AreasDock
from .assessment.assessment_dock import AssessmentDock
from .assessment.question_seeker import QuestionSeeker
from .calibration.calibration_dock import CalibrationDock
from .check.check_dock import CheckDock
from .claim.claim_voice import ClaimVoice
from .compare.compare_dock import CompareDock
from .compile.compiling import Compiling
from .dock import UtsattaDock
from .dock_sizes import DockSizes
from .download.published_editions import PublishedEditions
from .drawing.drawing_dock import DrawingDock
from .empty_state import EmptyState
from .export.export_areas import ExportAreas
from .import_edition import ImportEdition
from .import_menu import ImportMenu
from .log_watch import LogWatch
from .map_layers import MapLayers
from .messages import Messages
from .project_memory import ProjectMemory
from .publication.publish_menu import PublishMenu
from .publication.publishing import Publishing
from .qgis_offers import QgisOffers
from .report.reporting import Reporting
from .send_back.opening import OpeningSendBack
from .send_back.submission_menu import SubmissionMenu
from .session import WorkspaceSession
from .session_voice import SessionVoice
from .submission.submitting import Submitting
from .tasks import Tasks
from .workspace_menu import WorkspaceMenu
from .workspaces import Workspaces


class Shell:
    """Hands every part what it needs; the parts know the session and never each other."""

    def __init__(self, iface: Any, actions: Actions, messages: Messages) -> None:
        self._iface = iface
        self._actions = actions
        self.session = WorkspaceSession()
        self._tasks = Tasks(messages)
        self._workspaces = Workspaces(self.session, iface, messages)
        self._import = ImportEdition(self.session, iface, messages, self._tasks)
        self._published = PublishedEditions(iface, messages, self._import.start, self._import.ask)
        self._export = ExportAreas(self.session, iface, messages, self._tasks)
        self._publishing = Publishing(self.session, iface, messages)
        self._submitting = Submitting(self.session, iface, messages)
        self._sent_back = OpeningSendBack(self.session, iface, messages, self._tasks)
        self._compiling = Compiling(self.session, iface, messages)
        self._report = Reporting(self.session, iface, messages, self._tasks)
        self._voice = SessionVoice(self.session, messages)
        self._claim = ClaimVoice(self.session, messages)
        self._log_watch = LogWatch(self.session, messages, self._tasks)
        self._map = MapLayers(self.session, iface, messages)
        self._offers = QgisOffers(self.session, iface, messages)
        self._memory = ProjectMemory(self.session, self._workspaces, messages)
        self._docks: list[UtsattaDock] = []
        self._seeker: QuestionSeeker | None = None
        self._sizes = DockSizes(iface, self._docks)

    def load(self) -> None:
        """Put actions and docks into the window, follow session and project."""
        self._voice.load()
        self._claim.load()
        self._log_watch.load()
        self._map.load()
        window = self._iface.mainWindow()
        self._add_workspace_actions(window)
        assessment = AssessmentDock(self.session, self._iface)
        self._add_dock(
            assessment,
            "actionAssess",
            "assess",
            translate("UtsattaOmraden", "&Assessment"),
            translate("UtsattaOmraden", "Show or hide the assessment of an area"),
        )
        self._add_dock(
            AreasDock(self.session, self._iface),
            "actionAreas",
            "areas",
            translate("UtsattaOmraden", "Areas and &categories"),
            translate("UtsattaOmraden", "Show or hide the table of areas"),
        )
        self._add_dock(
            DrawingDock(self.session, self._iface),
            "actionDraw",
            "draw",
            translate("UtsattaOmraden", "&Draw boundaries"),
            translate("UtsattaOmraden", "Draw the boundaries of a draft: new areas, borders, splits, mergers"),
            is_on_demand=True,
        )
        self._add_dock(
            CheckDock(self.session, self._iface),
            "actionCheck",
            "check",
            translate("UtsattaOmraden", "Chec&k areas"),
            translate("UtsattaOmraden", "Show or hide what is wrong in an edition"),
            is_on_demand=True,
        )
        self._add_dock(
            CompareDock(self.session, self._iface),
            "actionCompare",
            "compare",
            translate("UtsattaOmraden", "&Compare editions"),
            translate("UtsattaOmraden", "Show or hide what changed between two editions"),
            is_on_demand=True,
        )
        calibrate = self._add_dock(
            CalibrationDock(self.session),
            "actionCalibrate",
            "calibrate",
            translate("UtsattaOmraden", "Compare a&ssessors"),
            translate("UtsattaOmraden", "Show or hide where assessors differ and how well they agree"),
            is_on_demand=True,
            is_on_toolbar=False,
        )
        assessment.page.menu.menu().addAction(calibrate)
        self._seeker = QuestionSeeker(self.session, assessment)
        self._seeker.load()
        self._export_action = self._actions.add(
            "actionExport", "export", translate("UtsattaOmraden", "&Export areas…"), "", self._export.ask
        )
        publishing = self._publishing
        self._actions.give_menu(
            self._export_action, PublishMenu(self._export.ask, publishing.confirm, publishing.ask, window)
        )
        self._submission_action = self._actions.add(
            "actionSubmission", "submission", translate("UtsattaOmraden", "Ha&nd in…"), "", self._submitting.ask
        )
        self._actions.give_menu(
            self._submission_action, SubmissionMenu(self._submitting.ask, self._sent_back.ask, window)
        )
        self._compile_action = self._actions.add(
            "actionCompile",
            "compile",
            translate("UtsattaOmraden", "C&ompile national edition…"),
            "",
            self._compiling.ask,
        )
        self._report_action = self._actions.add(
            "actionReport", "report", translate("UtsattaOmraden", "&Report…"), "", self._report.ask
        )
        self._offers.load(self._actions)
        self.session.opened.connect(self._enable)
        self.session.closed.connect(self._enable)
        self._enable()
        self._sizes.load()
        self._memory.load()

    def unload(self) -> None:
        """Stop running work, save and leave the workspace, and take everything out of the window."""
        self._memory.unload()
        self._sizes.unload()
        self._published.unload()
        self._report.unload()
        self._tasks.unload()
        self.session.close()
        self._offers.unload()
        self.session.opened.disconnect(self._enable)
        self.session.closed.disconnect(self._enable)
        if self._seeker is not None:
            self._seeker.unload()
            self._seeker = None
        for dock in self._docks:
            dock.unload(self._iface.mainWindow())
        self._docks.clear()
        self._map.unload()
        self._claim.unload()
        self._voice.unload()
        self._log_watch.unload()
        self.session.deleteLater()

    def _add_workspace_actions(self, window: QMainWindow) -> None:
        open_action = self._actions.add(
            "actionOpenWorkspace",
            "open_workspace",
            translate("UtsattaOmraden", "&Workspace"),
            translate("UtsattaOmraden", "Open a workspace; the arrow offers a new one and those used lately"),
            self._workspaces.ask_open,
        )
        self._actions.give_menu(open_action, WorkspaceMenu(self._workspaces, self._claim.watch.take_over, window))
        self._import_action = self._actions.add(
            "actionImportEdition",
            "import_edition",
            translate("UtsattaOmraden", "&Import edition…"),
            "",
            self._import.ask,
        )
        self._actions.give_menu(self._import_action, ImportMenu(self._import.ask, self._published.ask, window))

    def _add_dock(
        self,
        dock: UtsattaDock,
        name: str,
        icon_name: str,
        text: str,
        tip: str,
        is_on_demand: bool = False,
        is_on_toolbar: bool = True,
    ) -> QAction:
        """Add a dock with its action, which is returned; one on demand waits hidden until it is asked for."""
        action = self._actions.add(name, icon_name, text, tip, is_on_toolbar=is_on_toolbar)
        dock.setToggleVisibilityAction(action)
        for empty in dock.findChildren(EmptyState):
            empty.newClicked.connect(self._workspaces.ask_new)
            empty.openClicked.connect(self._workspaces.ask_open)
        dock.load(self._iface.mainWindow())
        if is_on_demand:
            dock.hide()
            action.triggered.connect(lambda _checked=False: self._stand_behind_another(dock))
        self._docks.append(dock)
        return action

    def _stand_behind_another(self, dock: UtsattaDock) -> None:
        """Make a dock that was asked for a tab of the first one on its side, so that it takes no room from the map."""
        window = self._iface.mainWindow()
        first = next(other for other in self._docks if window.dockWidgetArea(other) == window.dockWidgetArea(dock))
        if first is dock or dock.isHidden() or dock.isFloating() or first.isHidden() or first.isFloating():
            return
        if dock not in window.tabifiedDockWidgets(first):
            window.tabifyDockWidget(first, dock)
            dock.raise_()

    def _enable(self) -> None:
        """Offer what can be done now; the tooltip says why the rest cannot."""
        is_open = self.session.workspace is not None
        first = translate("UtsattaOmraden", "Open a workspace first")
        tips = {
            self._import_action: translate("UtsattaOmraden", "Import a published edition into the workspace"),
            self._export_action: translate(
                "UtsattaOmraden",
                "Export an edition as shapefile, GeoJSON or GeoPackage; the arrow offers publishing it",
            ),
            self._submission_action: translate(
                "UtsattaOmraden",
                "Hand in one local police area's share of an edition; the arrow opens what was sent back",
            ),
            self._compile_action: translate(
                "UtsattaOmraden",
                "Compile what the local police areas handed in to one edition, and decide its conflicts",
            ),
            self._report_action: translate("UtsattaOmraden", "Write the local picture of an area or an LPO as PDF"),
        }
        for action, tip in tips.items():
            action.setEnabled(is_open)
            action.setToolTip(tip if is_open else first)
            action.setStatusTip(action.toolTip())
