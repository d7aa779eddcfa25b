"""The dock "Draw boundaries": the tools for a draft, or the way to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from ...domain.edition import EditionStatus
from ...domain.errors import UtsattaError
from ...translation import translate
from ..areas.drafting import Drafting
from ..on_demand_dock import OnDemandDock
from ..options.store import stored_options
from ..session import ASSESSING_NOTES, ChangeNote, WorkspaceSession
from .draw_page import DrawPage
from .organisation_menu import ask_for_organisation, show_organisation
from .tool import DrawTool

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...workspace import Workspace
    from .draughting import Draughting


class DrawingDock(OnDemandDock):
    """Follows the chosen edition. When it goes out of sight, the tool at hand is put down."""

    NAME = "DrawingDock"
    AREA = Qt.DockWidgetArea.RightDockWidgetArea

    def __init__(self, session: WorkspaceSession, iface: Any) -> None:
        self.page = DrawPage()
        super().__init__(translate("UtsattaOmraden", "Draw boundaries"), session, self.page)
        self._iface = iface
        self.draughting: Draughting | None = None
        self._drafting = Drafting(session, iface.mainWindow(), self)
        self.page.toolWanted.connect(self._use)
        self.page.optionsChanged.connect(self._follow_options)
        self.page.new_draft.clicked.connect(lambda _checked=False: self._drafting.ask())
        self.page.menu.bring.triggered.connect(lambda _checked=False: self._ask_for_organisation())
        self.page.menu.view.triggered.connect(lambda _checked=False: self._show_organisation())

    # Following the session

    def connect_session(self) -> None:
        QgsProject.instance().layerWillBeRemoved[str].connect(self.page.layer_goes)
        self.session.opened.connect(self._show_edition)
        self.session.closed.connect(self._show_edition)
        self.session.editionChosen.connect(self._show_edition)
        self.session.areasChosen.connect(self._follow_choice)
        self.session.changed.connect(self._follow_change)
        self._show_edition()

    def disconnect_session(self) -> None:
        self._leave()
        QgsProject.instance().layerWillBeRemoved[str].disconnect(self.page.layer_goes)
        self.session.opened.disconnect(self._show_edition)
        self.session.closed.disconnect(self._show_edition)
        self.session.editionChosen.disconnect(self._show_edition)
        self.session.areasChosen.disconnect(self._follow_choice)
        self.session.changed.disconnect(self._follow_change)

    def work(self) -> None:
        """Show what can be drawn now."""
        self.is_stale = False
        notice, offers_draft, is_editable = self._state()
        self.page.follow_options(stored_options())
        self.page.show_notice(notice, offers_draft)
        self.page.enable_tools(is_editable)
        workspace, edition = self.session.workspace, self.session.edition
        if is_editable and workspace is not None and edition is not None:
            self._draughting_in(workspace, edition)
        self.page.menu.offer(workspace is not None and not workspace.is_read_only, workspace is not None)

    def go_out_of_sight(self) -> None:
        """Put the tool down and take the plan off the map."""
        if self.draughting is not None:
            self.draughting.use(None)

    def _show_edition(self, _edition_id: str = "") -> None:
        self._leave()
        self.show_page()
        self.work_when_seen()

    def _leave(self) -> None:
        if self.draughting is not None:
            self.draughting.unload()
            self.draughting.deleteLater()
            self.draughting = None
        self.page.show_tool(None)

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind in ASSESSING_NOTES:
            return
        if self.draughting is not None:
            edition = self.session.edition
            is_in_draft = note.kind == "redraw" and edition is not None and note.edition_id == edition.id
            self.draughting.forget_areas(is_in_draft)

    def _follow_choice(self, _version_ids: object = ()) -> None:
        if self.draughting is not None:
            self.draughting.follow_choice()

    def _follow_options(self) -> None:
        draughting = self.draughting
        if draughting is None or draughting.tool is None:
            return
        if draughting.tool in (DrawTool.SNAP, DrawTool.ALIGN):
            draughting.follow_choice()
        elif draughting.tool.draws:
            draughting.use(draughting.tool)  # snaps to the other layer from now on

    def _use(self, tool: DrawTool | None) -> None:
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None or not self._state()[2]:
            self.page.show_tool(None)
            return
        self._draughting_in(workspace, edition).use(tool)

    def _draughting_in(self, workspace: Workspace, edition: Edition) -> Draughting:
        if self.draughting is None:
            from .draughting import Draughting  # brings the geometry libraries, which QGIS's start does not pay for

            self.draughting = Draughting(self.session, self._iface, self.page, workspace, edition)
            self.draughting.read_ahead()
        return self.draughting

    def _ask_for_organisation(self) -> None:
        if self.session.workspace is not None:
            ask_for_organisation(self.session.workspace, self.session.role)

    def _show_organisation(self) -> None:
        workspace = self.session.workspace
        if workspace is None:
            return
        try:
            has_units = bool(workspace.org_units())
        except UtsattaError as error:
            self.session.failed.emit(error)
            return
        if has_units:
            show_organisation(workspace, QgsProject.instance())
        else:
            self.session.said.emit(
                translate("UtsattaOmraden", "The workspace has no organisational areas yet: import them first.")
            )

    def _state(self) -> tuple[str, bool, bool]:
        """Return what to say of the edition, whether to offer a draft of it, and whether one can draw in it."""
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None:
            return "", False, False
        if edition is None:
            return translate("UtsattaOmraden", "The workspace has no edition yet: import one first."), False, False
        try:
            if workspace.is_read_only:
                read_only = translate(
                    "UtsattaOmraden", "The workspace can only be read now: nothing can be drawn in it."
                )
                return read_only, False, False
            if not workspace.edition_is_editable(edition):
                if edition.status is EditionStatus.COMPILED:
                    words = translate(
                        "UtsattaOmraden",
                        "{year} is compiled of what was handed in: conflicts are decided in the compilation. "
                        "Draw in a draft.",
                    )
                else:
                    words = translate(
                        "UtsattaOmraden",
                        "The boundaries of {year} are published and stay as they are. Draw in a draft.",
                    )
                return words.format(year=edition.year), True, False
        except UtsattaError as error:
            self.session.failed.emit(error)
            return "", False, False
        return translate("UtsattaOmraden", "Draft of {year}").format(year=edition.year), False, True
