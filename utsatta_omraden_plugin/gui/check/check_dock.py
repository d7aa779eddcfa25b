"""The dock "Check": what is wrong in the chosen edition, why it matters, and mending or accepting it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt

from ...domain.errors import Cancelled, UtsattaError
from ...translation import translate, translated
from ..map_pointer import MapPointer
from ..on_demand_dock import OnDemandDock
from ..session import ChangeNote, WorkspaceSession
from . import mending
from .check_page import CheckPage
from .checking import Checked, Checking
from .finding_model import Criteria
from .finding_row import FindingRow, rows_of
from .fixing import Fixing, Mended, keep_as_step
from .on_map import open_form, show_on_map
from .save_findings import ask_and_save

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ...domain.area import AreaVersion
    from ...exchange.check_areas import CheckReport

_STOP_WITHIN_MS = 10_000
"""How long leaving the workspace waits for a mending that was told to stop."""
_CHANGES_NOTHING_HERE = ("answers",)


class CheckDock(OnDemandDock):
    """Checks an edition when asked to, and again after every change to it while it is in sight."""

    NAME = "CheckDock"
    AREA = Qt.DockWidgetArea.RightDockWidgetArea

    def __init__(self, session: WorkspaceSession, iface: QgisInterface) -> None:
        self._page = CheckPage()
        super().__init__(translate("UtsattaOmraden", "Check"), session, self._page)
        self._iface = iface
        self._report: CheckReport | None = None
        self._areas: dict[str, AreaVersion] = {}
        self._checking = Checking(self)
        self._fixing = Fixing(self)
        self._pointer = MapPointer(iface.mapCanvas())

        page = self._page
        self._checking.done.connect(self._checked)
        self._checking.progressed.connect(page.show_progress)
        self._checking.cancelled.connect(self._checking_cancelled)
        self._checking.failed.connect(self._checking_failed)
        self._fixing.done.connect(self._fixed)
        self._fixing.progressed.connect(page.show_progress)
        self._fixing.cancelled.connect(self._fixing_cancelled)
        self._fixing.failed.connect(self._fixing_failed)
        page.stop.clicked.connect(self._checking.stop)
        page.stop.clicked.connect(self._fixing.stop)
        page.bar.runWanted.connect(self.work)
        page.bar.exportWanted.connect(self._export)
        page.bar.criteriaChanged.connect(self._filter)
        page.table.chosen.connect(self._look_at_chosen)
        page.table.clicked.connect(lambda _index: self._point_at(page.table.chosen_rows()))
        page.table.opened.connect(self._open_form)
        page.panel.nextWanted.connect(page.table.choose_next)
        page.panel.fixWanted.connect(self._fix)
        page.panel.acceptWanted.connect(self._accept)
        page.panel.withdrawWanted.connect(self._withdraw)
        page.panel.formWanted.connect(lambda: self._open_form(page.table.chosen_rows()[0]))

    # Following the session

    def connect_session(self) -> None:
        self.session.opened.connect(self._show_workspace)
        self.session.closed.connect(self._show_workspace)
        self.session.editionChosen.connect(self._show_edition)
        self.session.changed.connect(self._follow_change)
        self.session.before_close(self._leave_workspace)
        self._show_workspace()

    def disconnect_session(self) -> None:
        self._checking.give_up()
        self._leave_workspace()
        self._pointer.clear()
        self.session.not_before_close(self._leave_workspace)
        self.session.opened.disconnect(self._show_workspace)
        self.session.closed.disconnect(self._show_workspace)
        self.session.editionChosen.disconnect(self._show_edition)
        self.session.changed.disconnect(self._follow_change)

    def _leave_workspace(self) -> None:
        """Nothing may write into a workspace that is being closed."""
        self._fixing.give_up_and_wait(_STOP_WITHIN_MS)

    def _show_workspace(self) -> None:
        self.show_page()
        self._show_edition()

    def _show_edition(self, _edition_id: str = "") -> None:
        """Start afresh: what was found in another edition says nothing of this one."""
        self._checking.give_up()
        self._clear()
        edition = self.session.edition
        if edition is None:
            import_first = translate("UtsattaOmraden", "Import an edition first, with Import edition in the toolbar.")
            self._page.bar.offer_run(import_first)
            self._page.say(import_first)
        else:
            self._page.bar.offer_run("")
            not_yet = translate("UtsattaOmraden", "The edition of {year} has not been checked yet: press Run checks.")
            self._page.say(not_yet.format(year=edition.year))

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind in _CHANGES_NOTHING_HERE or (self._report is None and not self._checking.is_running):
            return
        if note.kind == mending.JUDGED and not self.is_stale and not self._checking.is_running:
            self._show_acceptances()
            return
        self.work_when_seen()

    def go_out_of_sight(self) -> None:
        """Take the chosen findings off the map."""
        self._pointer.clear()

    # Checking

    def work(self) -> None:
        """Check the chosen edition."""
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None:
            return
        if self._fixing.is_running:
            self.is_stale = True
            return
        self.is_stale = False
        self._page.say("")
        self._page.show_progress(0)
        self._checking.start(workspace, edition)

    def _checked(self, found: Checked) -> None:
        self._show_report(found.report, found.rows)

    def _show_report(self, report: CheckReport, rows: list[FindingRow]) -> None:
        page = self._page
        was_empty = not page.model.rows
        chosen = [row.key for row in page.table.chosen_rows()]
        self._report = report
        self._areas = {area.id: area for area in report.areas}
        page.hide_progress()
        with page.table.quietly():
            page.model.show(rows)
            page.bar.show_report(report, rows)
        if was_empty:
            page.table.fit_columns()
        page.table.choose(chosen)
        self._say_when_nothing_is_shown()
        self._show_chosen()

    def _show_acceptances(self) -> None:
        from ...exchange.check_areas import with_acceptances

        if self._report is None or self.session.workspace is None:
            return
        try:
            report = with_acceptances(self._report, self.session.workspace)
        except UtsattaError as error:
            self.session.failed.emit(error)
            return
        self._show_report(report, rows_of(report))

    def _checking_cancelled(self) -> None:
        self._page.hide_progress()
        self.is_stale = self._report is not None
        self._page.say(translate("UtsattaOmraden", "The checks were cancelled."))

    def _checking_failed(self, error: Exception) -> None:
        self._clear()
        self._page.say(translate("UtsattaOmraden", "The edition could not be checked."))
        self.session.failed.emit(error)

    def _clear(self) -> None:
        self._report, self._areas, self.is_stale = None, {}, False
        self._page.hide_progress()
        with self._page.table.quietly():
            self._page.model.show([])
            self._page.bar.show_report(None, [])
        self._pointer.clear()
        self._show_chosen()

    def _filter(self, criteria: Criteria) -> None:
        with self._page.table.quietly():
            self._page.rows.apply(criteria)
        self._say_when_nothing_is_shown()
        self._show_chosen()

    def _say_when_nothing_is_shown(self) -> None:
        if self._report is None:
            return
        hint = ""
        if not any(one.is_open for one in self._report.findings):
            hint = translate("UtsattaOmraden", "Nothing is wrong that nobody has accepted.")
        elif not self._page.rows.rowCount():
            hint = translate("UtsattaOmraden", "No finding fits the filters.")
        self._page.say(hint)

    # Looking at findings

    def _look_at_chosen(self) -> None:
        rows = self._show_chosen()
        version_ids = tuple(dict.fromkeys(area for row in rows for area in row.version_ids if area in self._areas))
        if version_ids:
            self.session.choose_areas(version_ids)
        self._point_at(rows)

    def _show_chosen(self) -> list[FindingRow]:
        workspace = self.session.workspace
        rows = self._page.table.chosen_rows()
        why_not = ""
        if workspace is not None and workspace.is_read_only:
            why_not = translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
        elif self._fixing.is_running:
            why_not = translate("UtsattaOmraden", "Wait until the findings are mended, or cancel that.")
        self._page.panel.show_rows(rows, why_not, self._page.rows.rowCount() > 0)
        if not rows:
            self._pointer.clear()
        return rows

    def _point_at(self, rows: Sequence[FindingRow]) -> None:
        """Show one finding; of several the map would show no more than half the country."""
        if len(rows) == 1 and self.isVisible():
            finding = rows[0].reported.finding
            areas = [self._areas[version_id] for version_id in finding.areas if version_id in self._areas]
            show_on_map(self._pointer, finding, areas)

    def _open_form(self, row: FindingRow) -> None:
        if self._report is None or not row.version_ids:
            return
        if not open_form(self._iface, self._report.edition.id, row.version_ids[0]):
            self.session.said.emit(translate("UtsattaOmraden", "The layer of this edition is not in the project."))

    # Doing something about them

    def _fix(self) -> None:
        if self._report is None or self._fixing.is_running:
            return
        self.is_stale = self.is_stale or self._checking.is_running
        self._checking.give_up()  # what it would find is about to change
        self._fixing.start(self.session, self._report, self._page.table.chosen_rows())
        if self._fixing.is_running:
            self._page.say(translate("UtsattaOmraden", "Mending…"))
            self._page.show_progress(0)
            self._show_chosen()

    def _fixed(self, mended: Mended) -> None:
        if not mended.changes:  # such a fix would need a category that the edition does not know
            self.session.said.emit(translate("UtsattaOmraden", "This takes a person: see how to mend it."))
        elif keep_as_step(self.session, mended):
            self.session.said.emit(translate("UtsattaOmraden", "%n area(s) mended.", None, mended.areas))
        self._after_fixing()

    def _fixing_cancelled(self) -> None:
        self.session.said.emit(translated(Cancelled()))
        self._after_fixing()

    def _fixing_failed(self, error: Exception) -> None:
        from ...workspace import LockedWorkspace

        self.session.failed.emit(error)
        if self._report is not None and not isinstance(error, LockedWorkspace):
            # Somebody else has changed the areas: everyone has to look again.
            self.session.tell(ChangeNote(mending.MENDED, self._report.edition.id))
        self._after_fixing()

    def _after_fixing(self) -> None:
        """Leave the state of mending, unless the checks are running anew already."""
        if not self._checking.is_running:
            self._page.hide_progress()
            self._page.say("")
            if self.is_stale and self.isVisible():
                self.work()
        self._show_chosen()

    def _accept(self, reason: str) -> None:
        rows = [row for row in self._page.table.chosen_rows() if not row.is_accepted]
        if self._report is not None and rows and mending.accept(self.session, self._report, rows, reason):
            self.session.said.emit(translate("UtsattaOmraden", "%n finding(s) accepted.", None, len(rows)))

    def _withdraw(self) -> None:
        rows = [row for row in self._page.table.chosen_rows() if row.is_accepted]
        if self._report is not None and rows and mending.withdraw(self.session, self._report, rows):
            said = translate("UtsattaOmraden", "%n finding(s) no longer accepted.", None, len(rows))
            self.session.said.emit(said)

    def _export(self) -> None:
        if self._report is not None:
            ask_and_save(self._report, self.session, self)
