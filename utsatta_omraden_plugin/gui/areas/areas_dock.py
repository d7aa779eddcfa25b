"""The dock "Areas and categories": an edition's areas as a table, and changing their categories with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent

from ...domain.edition import EditionStatus
from ...domain.errors import RuleError, UtsattaError
from ...translation import translate, translated
from ..dock import UtsattaDock
from ..empty_state import EmptyState
from ..lifeline.life import Life, life_of
from ..national.national_chart import NationalChart
from ..page_stack import PageStack
from ..session import STATUS_NOTES, ChangeNote, WorkspaceSession
from . import sentences
from .area_row import AreaRow, row_of
from .areas_page import AreasPage
from .changing import Changing
from .column import Column
from .column_choice import is_grouped, store_columns, store_grouped
from .draft_deletion import DraftDeleting
from .drafting import Drafting
from .facts_reader import FactsReader
from .handing_out import HandingOut
from .history_list import history_of
from .loading import EditionLoader
from .map_view import MapView
from .organising import Organising
from .past import Past
from .scheme_dialog import CHANGED_SCHEME, SchemeChanging
from .undo_buttons import UndoButtons

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

_OF_ASSESSMENTS = ("answers", "assessment", "method", "actors", "places", "boundary_proposal", "judgement")
_MAY_ADD_AREAS = ("redraw", "split_area", "merge_areas", "new_area")
"""Kinds of change notes."""
_READ_SINGLY = 50
"""Up to so many changed areas are read one by one; of more the whole edition is read again."""
_LARGE = 1000
"""So many areas are not there at once when they are read again."""


class AreasDock(UtsattaDock):
    """Shows the chosen edition's areas and changes their categories through the session.

    It follows the session and tells it what the user chooses; it knows neither the map nor any other dock.
    """

    NAME = "AreasDock"
    AREA = Qt.DockWidgetArea.BottomDockWidgetArea

    def __init__(self, session: WorkspaceSession, iface: QgisInterface) -> None:
        super().__init__(translate("UtsattaOmraden", "Areas and categories"), session)
        self._iface = iface
        self._loader = EditionLoader(self)
        self._undo_buttons = UndoButtons(session)
        self._page = AreasPage(self._undo_buttons)
        self._pages = PageStack()
        self._empty = EmptyState()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._page)
        self.set_body(self._pages)

        self._loader.loaded.connect(self._show_rows)
        self._loader.failed.connect(self._reading_failed)
        page = self._page
        page.bar.editionPicked.connect(self._pick_edition)
        page.bar.criteriaChanged.connect(self._filter)
        page.table.selectionMade.connect(self._choose_selected)
        page.chart_button.clicked.connect(self._show_chart)
        self._changing = Changing(session, page, iface.mapCanvas(), self)
        self._drafting = Drafting(session, iface.mainWindow(), self)
        self._deleting = DraftDeleting(session, iface.mainWindow(), self)
        self._handing_out = HandingOut(session, page, iface, self)
        self._scheme = SchemeChanging(session, page, iface.mainWindow(), self)
        self._organising = Organising(session, page, iface.mainWindow(), self._changing.stop, self)
        self._past = Past(session, page, iface, self)
        self._facts = FactsReader(self)
        self._facts.assessed.connect(page.model.show_assessed)
        self._facts.found.connect(page.model.show_found)
        self._map_view = MapView(iface.mapCanvas(), self)
        self._map_view.moved.connect(page.bar.show_extent)
        page.bar.mapFollowed.connect(self._map_view.follow)
        page.menu.draft.triggered.connect(lambda _checked=False: self._drafting.ask())
        page.menu.delete_draft.triggered.connect(lambda _checked=False: self._deleting.ask())
        page.menu.columnsChosen.connect(self._choose_columns)
        page.menu.groupingChosen.connect(self._group)
        page.menu.show_columns(page.table.shown_columns())
        self._facts.want_findings(Column.FINDINGS in page.table.shown_columns())
        page.menu.group.setChecked(is_grouped())

    # Following the session

    def connect_session(self) -> None:
        self.session.opened.connect(self._show_workspace)
        self.session.closed.connect(self._show_workspace)
        self.session.changed.connect(self._follow_change)
        self.session.editionChosen.connect(self._show_edition)
        self.session.areasChosen.connect(self._follow_choice)
        self.session.failed.connect(self._show_problem)
        self._undo_buttons.connect_session()
        self._show_workspace()

    def disconnect_session(self) -> None:
        self._loader.give_up()
        self._facts.give_up()
        self._map_view.follow(False)
        self._changing.stop()
        self._past.forget()
        self.session.opened.disconnect(self._show_workspace)
        self.session.closed.disconnect(self._show_workspace)
        self.session.changed.disconnect(self._follow_change)
        self.session.editionChosen.disconnect(self._show_edition)
        self.session.areasChosen.disconnect(self._follow_choice)
        self.session.failed.disconnect(self._show_problem)
        self._undo_buttons.disconnect_session()

    def _show_workspace(self) -> None:
        workspace = self.session.workspace
        self._pages.setCurrentWidget(self._empty if workspace is None else self._page)
        self._page.model.is_editable = workspace is not None and not workspace.is_read_only
        self._undo_buttons.refresh()
        self._page.bar.show_all()  # what was looked for in one workspace would hide the areas of another
        self._show_edition()

    def _show_edition(self, _edition_id: str = "") -> None:
        edition = self.session.edition
        self._changing.show_edition()
        self._offer_editions()
        self._page.model.is_draft = edition is not None and edition.status is EditionStatus.DRAFT
        with self._page.table.quietly():
            self._page.model.show([])
        self._read()

    def _offer_editions(self) -> None:
        workspace = self.session.workspace
        try:
            editions = workspace.editions() if workspace else []
        except UtsattaError as error:
            self.session.failed.emit(error)
            return
        self._page.bar.show_editions(editions, self.session.edition)

    def _read(self) -> None:
        """Read the edition's areas; what is shown stays until they are there."""
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None or edition is None:
            self._loader.give_up()
            self._facts.give_up()
            self._show_rows([])
            return
        self._loader.load(workspace, edition, len(self._page.model.rows) > _LARGE)
        self._page.progress.setVisible(self._loader.is_reading)

    def _show_rows(self, rows: Sequence[AreaRow]) -> None:
        page = self._page
        page.progress.hide()
        was_empty = not page.model.rows
        with page.table.quietly():
            page.model.show(rows)
            if self.session.edition is not None:
                page.bar.offer(rows, self.session.edition.scheme)
            if was_empty:
                page.table.fit_columns()
        if rows:
            self._facts.follow(self.session.workspace, self.session.edition, len(rows))
        self._follow_choice()
        self._show_totals()
        self._say_hint()

    def _follow_change(self, note: ChangeNote) -> None:
        workspace, edition = self.session.workspace, self.session.edition
        if workspace is None:
            return
        if note.kind in _OF_ASSESSMENTS:
            self._facts.read_assessed()
        if note.kind == "answers":
            return
        if note.kind == CHANGED_SCHEME and edition is not None and note.edition_id == edition.id:
            self.session.choose_edition(edition.year)  # with its new categories, and everyone hears of it
            return
        if not note.version_ids:
            self._offer_editions()
        if edition is None or note.kind in STATUS_NOTES or note.edition_id not in ("", edition.id):
            return
        if not note.version_ids or len(note.version_ids) > _READ_SINGLY or self._loader.is_reading:
            self._read()
            return
        shown = [version_id for version_id in note.version_ids if self._page.model.row_with(version_id)]
        if note.kind in _OF_ASSESSMENTS and note.kind != "judgement":  # Noa's gives the area its trend
            return
        self._facts.check()
        if len(shown) < len(note.version_ids) or note.kind in _MAY_ADD_AREAS:
            self._read()
            return
        try:
            rows = [row_of(workspace, version_id, edition.scheme) for version_id in shown]
        except RuleError:  # an area is gone
            self._read()
            return
        except UtsattaError as error:
            self.session.failed.emit(error)
            return
        with self._page.table.quietly():
            self._page.model.replace(rows)
            self._page.bar.offer(self._page.model.rows, edition.scheme)
        self._follow_choice()
        self._show_totals()

    def _follow_choice(self, _version_ids: object = ()) -> None:
        self._page.table.select(self.session.chosen_areas)
        self._show_history()
        self._look_at_change_button()

    def _reading_failed(self, error: Exception) -> None:
        self._page.progress.hide()
        self._page.say(translate("UtsattaOmraden", "The areas could not be read."))
        self.session.failed.emit(error)

    def _show_problem(self, error: Exception) -> None:
        if self._page.panel.isVisible() and isinstance(error, UtsattaError):
            self._page.panel.show_problem(translated(error))

    # What the user chooses

    def _pick_edition(self, year: int) -> None:
        try:
            self.session.choose_edition(year)
        except UtsattaError as error:
            self._page.bar.show_chosen(self.session.edition)
            self.session.failed.emit(error)

    def _filter(self, criteria: object) -> None:
        with self._page.table.quietly():
            self._page.rows.apply(criteria)
        self._page.table.select(self.session.chosen_areas)
        self._show_totals()
        self._look_at_change_button()

    def _choose_selected(self) -> None:
        self.session.choose_areas(self._page.table.selected_ids())

    def _choose_columns(self, columns: Sequence[Column]) -> None:
        store_columns(columns)
        self._page.table.show_columns(columns)
        self._facts.want_findings(Column.FINDINGS in columns)

    def _group(self, is_wanted: bool) -> None:
        store_grouped(is_wanted)
        with self._page.table.quietly():
            self._page.rows.group(is_wanted)
        self._page.table.select(self.session.chosen_areas)

    # What the dock says

    def _show_totals(self) -> None:
        self._page.bar.show_totals(self._page.rows.totals(), len(self._page.model.rows))

    def _show_history(self) -> None:
        history, chosen = self._page.history, self.session.chosen_areas
        self._page.life.show_life(Life())
        self._past.forget()
        row = self._page.model.row_with(chosen[0]) if len(chosen) == 1 else None
        workspace, edition = self.session.workspace, self.session.edition
        if row is None or workspace is None or edition is None:
            history.say(translate("UtsattaOmraden", "Choose one area to see how it has changed."))
            return
        try:
            changes, year_of_row = history_of(workspace, row.area)
            life = life_of(workspace, row.area.area_id)
        except UtsattaError as error:
            self.session.failed.emit(error)
            return
        self._page.life.show_life(life, edition.year)
        history.show_changes(changes, year_of_row, edition.year)
        of_this = [change for change in changes if change.row_id == row.area.id]
        if of_this and not any("edition_id" in change.new for change in of_this):  # not one that was drawn later
            history.show_beginning(edition.year)
        if not history.count():
            history.say(translate("UtsattaOmraden", "The area has not been changed here."))

    def _show_chart(self) -> None:
        if self.session.workspace is not None:
            NationalChart(self.session.workspace, self._iface.mainWindow(), self.session.failed.emit).open_beside()

    def _look_at_change_button(self) -> None:
        selected = self._page.table.selected_count()
        tip = sentences.about_changing(self.session.workspace, selected)
        self._page.change_button.setToolTip(tip)
        self._page.change_button.setAccessibleDescription(tip)
        can_change = self._page.model.is_editable and selected > 0
        self._page.change_button.setEnabled(can_change)
        self._page.menu.allow(self._page.menu.trend, can_change, tip)
        self._page.menu.allow(self._page.menu.organisation, can_change, tip)
        choose_one = translate("UtsattaOmraden", "Choose one area in the table or on the map first.")
        self._page.menu.allow(self._page.menu.form, selected == 1, choose_one)
        has_areas = bool(self._page.model.rows)
        why_not = sentences.only_read() if not self._page.model.is_editable else sentences.no_areas()
        self._page.paint_button.enable(self._page.model.is_editable and has_areas, why_not)
        self._scheme.look()
        can_draft = self._page.model.is_editable and self.session.edition is not None
        why_not = self._deleting.why_not()
        self._page.menu.allow(self._page.menu.delete_draft, not why_not, why_not)
        self._page.menu.allow(self._page.menu.draft, can_draft, sentences.why_no_draft(self.session.workspace))

    def _say_hint(self) -> None:
        has_areas = bool(self._page.model.rows)
        self._page.say(sentences.about_table(self.session.workspace, self.session.edition, has_areas))

    # Size and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.lay_out(self.width())

    def event(self, event: QEvent) -> bool:
        # QGIS's own Undo has the same keys; taking the key before its shortcuts do keeps ours to this dock.
        if event.type() == QEvent.Type.ShortcutOverride and self._undo_buttons.takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._undo_buttons.takes(event):
            self._undo_buttons.act_on(event)
            event.accept()
            return
        super().keyPressEvent(event)
