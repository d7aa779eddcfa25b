"""The dock "Compare editions": what happened to each area between two editions of the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt

from ...domain.errors import UtsattaError
from ...translation import translate
from ..map_pointer import MapPointer
from ..on_demand_dock import OnDemandDock
from ..session import STATUS_NOTES, ChangeNote, WorkspaceSession
from . import deciding
from .change_row import ChangeRow
from .compare_page import ComparePage
from .comparing import Compared, Comparing
from .on_map import show_on_map
from .save_page import ask_and_save

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ...domain.area import AreaVersion
    from ...exchange.compare_editions import EditionComparison

_CHANGES_NOTHING_HERE = ("answers",)


class CompareDock(OnDemandDock):
    """Compares two editions when it is in sight, points at changes on the map and takes people's word on pairs."""

    NAME = "CompareDock"
    AREA = Qt.DockWidgetArea.RightDockWidgetArea

    def __init__(self, session: WorkspaceSession, iface: QgisInterface) -> None:
        self._page = ComparePage()
        super().__init__(translate("UtsattaOmraden", "Compare editions"), session, self._page)
        self._iface = iface
        self._comparison: EditionComparison | None = None
        self._comparing = Comparing(self)
        self._pointer = MapPointer(iface.mapCanvas())

        page = self._page
        self._comparing.done.connect(self._show_comparison)
        self._comparing.failed.connect(self._comparing_failed)
        page.bar.editionsPicked.connect(lambda *_: self.work())
        page.bar.criteriaChanged.connect(page.rows.apply)
        page.bar.pageWanted.connect(self._save_page)
        page.table.chosen.connect(self._show_row)
        page.table.clicked.connect(lambda _index: self._point_at(page.table.chosen_row()))
        page.panel.confirmed.connect(self._confirm)
        page.panel.rejected.connect(self._reject)
        page.panel.corrected.connect(self._correct)

    # Following the session

    def connect_session(self) -> None:
        self.session.opened.connect(self._show_workspace)
        self.session.closed.connect(self._show_workspace)
        self.session.changed.connect(self._follow_change)
        self.session.editionChosen.connect(self._follow_edition)
        self._show_workspace()

    def disconnect_session(self) -> None:
        self._comparing.give_up()
        self._pointer.clear()
        self.session.opened.disconnect(self._show_workspace)
        self.session.closed.disconnect(self._show_workspace)
        self.session.changed.disconnect(self._follow_change)
        self.session.editionChosen.disconnect(self._follow_edition)

    def _show_workspace(self) -> None:
        self._comparing.give_up()
        self._clear()
        self._page.bar.show_all()  # what was looked for in one workspace would hide the changes of another
        self.show_page()
        self._offer_editions()
        self.work_when_seen()

    def _follow_change(self, note: ChangeNote) -> None:
        if self.session.workspace is None or note.kind in _CHANGES_NOTHING_HERE:
            return
        self._offer_editions()
        if note.kind not in STATUS_NOTES:
            self.work_when_seen()

    def _follow_edition(self, edition_id: str) -> None:
        """Compare a draft with the edition it was started from; other editions stay as they were chosen."""
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None or not edition_id:
            return
        try:
            base = workspace.base_edition(edition.id)
        except UtsattaError as error:
            self.session.failed.emit(error)
            return
        if base is not None:
            self._offer_editions()
            self._page.bar.choose_editions(base.year, edition.year)
            self.work_when_seen()

    def _offer_editions(self) -> None:
        workspace = self.session.workspace
        try:
            self._page.bar.offer_editions(workspace.editions() if workspace else [])
        except UtsattaError as error:
            self.session.failed.emit(error)

    def go_out_of_sight(self) -> None:
        """Take the chosen change off the map."""
        self._pointer.clear()

    # Comparing

    def work(self) -> None:
        """Compare the chosen editions."""
        workspace, years = self.session.workspace, self._page.bar.years
        self.is_stale = False
        if workspace is None:
            return
        hint = _about_editions(years)
        self._page.say(hint)
        if hint or years is None:
            self._comparing.give_up()
            self._clear()
            return
        self._comparing.start(workspace, *years)
        self._page.show_progress()

    def _show_comparison(self, compared: Compared) -> None:
        page = self._page
        page.hide_progress()
        chosen = page.table.chosen_row()
        was_empty = not page.model.rows
        self._comparison = compared.comparison
        page.model.show(compared.rows)
        page.bar.show_totals(compared.comparison)
        if was_empty:
            page.table.fit_columns()
        if chosen is None or not page.table.choose(chosen.version_ids):
            self._show_row(None)

    def _comparing_failed(self, error: Exception) -> None:
        self._page.hide_progress()
        self._clear()
        self._page.say(translate("UtsattaOmraden", "The editions could not be compared."))
        self.session.failed.emit(error)

    def _clear(self) -> None:
        self._comparison = None
        self._page.hide_progress()
        self._page.model.show([])
        self._page.bar.show_totals(None)
        self._show_row(None)

    # Looking at a change

    def _show_row(self, row: ChangeRow | None) -> None:
        workspace = self.session.workspace
        can_write = workspace is not None and not workspace.is_read_only
        self._page.panel.show_row(row, self._comparison, can_write)
        if row is None:
            self._pointer.clear()
        else:
            self._point_at(row)

    def _point_at(self, row: ChangeRow | None) -> None:
        if row is not None and self.isVisible():
            show_on_map(self._pointer, row.change)

    # Deciding

    def _confirm(self) -> None:
        row = self._page.table.chosen_row()
        old, new = self._page.panel.pair
        if row is None or old is None or new is None:
            return
        if deciding.confirm(self.session, row.change, old, new, self._page.panel.reason.text().strip()):
            said = translate("UtsattaOmraden", "{old} → {new} is confirmed.")
            self.session.said.emit(said.format(old=old.name, new=new.name))

    def _reject(self) -> None:
        old, new = self._page.panel.pair
        if old is None or new is None:
            return
        if deciding.reject(self.session, old, new, self._page.panel.reason.text().strip()):
            said = translate("UtsattaOmraden", "{old} and {new} are now held for different areas.")
            self.session.said.emit(said.format(old=old.name, new=new.name))

    def _correct(self, partner: AreaVersion) -> None:
        pair = self._page.panel.pair
        old, new = (pair[0], partner) if pair[0] is not None else (partner, pair[1])
        if old is None or new is None:
            return
        if deciding.correct(self.session, pair, old, new, self._page.panel.reason.text().strip()):
            said = translate("UtsattaOmraden", "{old} is now paired with {new}.")
            self.session.said.emit(said.format(old=old.name, new=new.name))

    def _save_page(self) -> None:
        if self._comparison is not None:
            ask_and_save(self._comparison, self.session, self)


def _about_editions(years: tuple[int, int] | None) -> str:
    """Return why these years cannot be compared, "" when they can."""
    if years is None:
        return translate(
            "UtsattaOmraden",
            "Comparing takes two editions. Import another one with Import edition in the toolbar.",
        )
    if years[0] >= years[1]:
        return translate("UtsattaOmraden", "Choose an older edition to the left and a newer one to the right.")
    return ""
