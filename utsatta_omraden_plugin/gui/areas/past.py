"""What an area was: a change of its history on the map, and an earlier state brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...translation import translate
from ..map_pointer import MapPointer, Outline
from ..session import ChangeNote, WorkspaceSession
from .areas_page import AreasPage
from .history_words import GEOMETRY
from .log_dialog import LogDialog

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...workspace import Workspace

RESTORED = "restore_area"


class Past(QObject):
    """Shows before and after of the chosen change on the map, and restores."""

    def __init__(self, session: WorkspaceSession, page: AreasPage, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._iface = iface
        self._pointer = MapPointer(iface.mapCanvas())
        page.history.changeChosen.connect(self._look)
        page.restore.wanted.connect(self._restore)
        page.menu.log.triggered.connect(lambda _checked=False: self.show_log())
        self._look(None)

    def forget(self) -> None:
        """Take the outlines off the map: another area is looked at."""
        self._pointer.clear()
        self._page.restore.offer(self._why_not(None))

    def show_log(self) -> None:
        """Open the history of the whole workspace beside the window."""
        if self._session.workspace is not None:
            LogDialog(self._session, self._session.workspace, self._iface.mainWindow()).open_beside()

    def _look(self, change: Change | None) -> None:
        self._page.restore.offer(self._why_not(change))
        self._pointer.clear()
        if change is not None and GEOMETRY in change.new and GEOMETRY in change.old:
            self._show(str(change.old[GEOMETRY]), str(change.new[GEOMETRY]))

    def _show(self, before: str, after: str) -> None:
        """Show the outline before, dashed, on the outline after."""
        from ...exchange.compare_layer import Part
        from ..compare.on_map import part_symbols

        symbols = part_symbols()
        wkbs = {Part.NEW: bytes.fromhex(after), Part.OLD: bytes.fromhex(before)}
        outlines = [Outline(wkb, symbols[part.value]) for part, wkb in wkbs.items() if part.value in symbols]
        self._pointer.show(list(wkbs.values()), outlines=outlines)

    def _why_not(self, change: Change | None) -> str:
        area = self._chosen_area()
        if not self._page.model.is_editable:
            return translate("UtsattaOmraden", "Nothing can be restored here.")
        if area is not None and self._page.history.is_beginning_chosen():
            return ""
        if change is None or area is None:
            return translate("UtsattaOmraden", "Choose a change in the history first.")
        if change.row_id != area.id:
            return translate("UtsattaOmraden", "That change is of another edition; choose that one first.")
        return ""

    def _chosen_area(self) -> AreaVersion | None:
        chosen = self._session.chosen_areas
        row = self._page.model.row_with(chosen[0]) if len(chosen) == 1 else None
        return None if row is None else row.area

    def _restore(self, reason: str) -> None:
        change, area = self._page.history.chosen(), self._chosen_area()
        if area is None or self._why_not(change):
            return

        def work(workspace: Workspace) -> list[Change]:
            number = _beginning(workspace, area) if change is None else change.number
            return workspace.restore_area(area.id, number, reason, self._session.role)

        step = translate("UtsattaOmraden", "Restore {name}").format(name=area.name)
        if self._session.do(step, ChangeNote(RESTORED, area.edition_id, (area.id,)), work):
            said = translate("UtsattaOmraden", "{name} stands again as it did then.")
            self._session.said.emit(said.format(name=area.name))


def _beginning(workspace: Workspace, area: AreaVersion) -> int:
    """Return the number of the row of the log that brought the area's edition into the workspace."""
    return next((change.number for change in workspace.changes() if change.row_id == area.edition_id), 1)
