"""Changing categories, trends and texts of areas: from the table, the panel, the keys, and by painting in the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt

from ...domain.category import Category
from ..session import ChangeNote, WorkspaceSession
from . import sentences
from .areas_page import AreasPage
from .change_panel import ChangeRequest
from .column import Column
from .painting import Painting
from .target import categories_of, is_trend, trend_of, trends

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...domain.progress import Progress
    from ...workspace import Workspace
    from .target import Target


class Changing(QObject):
    """Leads from what the user picks to the session's commands, each one step of undo."""

    def __init__(self, session: WorkspaceSession, page: AreasPage, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self.painting = Painting(canvas, lambda: [row.area for row in page.model.rows])
        # Queued: the editor in the cell must be gone before the panel takes the keyboard.
        page.table.delegate.picked.connect(self._ask_for_picked, Qt.ConnectionType.QueuedConnection)
        page.table.digitPressed.connect(self._digit)
        page.model.typed.connect(self._typed, Qt.ConnectionType.QueuedConnection)
        page.change_button.clicked.connect(self._ask_for_selected)
        page.menu.trend.triggered.connect(lambda _checked=False: self._ask(page.table.selected_ids(), None, trends()))
        page.panel.applied.connect(self._apply)
        page.panel.cancelled.connect(self._leave_panel)
        page.panel.stopWanted.connect(session.undo_stack.stop)
        page.paint_button.picked.connect(self._paint_with)
        page.paint_button.lassoWanted.connect(self.painting.lasso)
        self.painting.clicked.connect(self._paint)
        self.painting.stopped.connect(self._painting_stopped)
        self.painting.caught.connect(self._catch)

    def stop(self) -> None:
        """Leave the panel and give the map back."""
        self._page.panel.done()
        self.painting.stop()

    def show_edition(self) -> None:
        """Offer what the chosen edition has."""
        edition = self._session.edition
        self.stop()
        self._page.table.delegate.categories = edition.scheme.categories if edition else ()
        self._page.paint_button.offer(categories_of(edition) if edition else (), trends())

    # What the user asks for

    def _ask_for_picked(self, version_id: str, target: Target) -> None:
        selected = self._page.table.selected_ids()
        self._ask(selected if version_id in selected else (version_id,), target)

    def _ask_for_selected(self) -> None:
        self._ask(self._page.table.selected_ids(), None)

    def _ask(self, version_ids: Sequence[str], target: Target | None, choices: Sequence[Target] | None = None) -> None:
        edition, areas = self._session.edition, self._areas(version_ids)
        if edition is not None and areas and self._page.model.is_editable:
            self.painting.stop()
            self._page.panel.ask_for(areas, choices or categories_of(edition), target)

    def _apply(self, request: ChangeRequest) -> None:
        self._page.panel.wait(True)
        self._change(request, self._applied)

    def _applied(self, is_done: bool) -> None:
        self._page.panel.wait(False)
        if is_done:
            self._page.panel.done()
            self._page.table.setFocus()

    def _leave_panel(self) -> None:
        self.painting.stop()
        self._page.table.setFocus()

    def _typed(self, version_id: str, column: Column, text: str) -> None:
        areas = self._areas([version_id])
        if not areas:
            return
        area = areas[0]
        new = replace(area, name=text) if column is Column.NAME else replace(area, locality=text)
        note = ChangeNote("edit_area", area.edition_id, (area.id,))
        self._session.do(
            sentences.typed(area.name, column, text),
            note,
            lambda workspace: workspace.replace_areas([new], "edit_area", "", self._session.role, [area.row_version]),
        )

    def _digit(self, number: int) -> None:
        """Take a figure for the category of that number: at once while painting, else the panel asks for the reason."""
        edition, panel = self._session.edition, self._page.panel
        if edition is None or not self._page.model.is_editable:
            return
        categories = categories_of(edition)
        if number > len(categories):
            return
        target = categories[number - 1]
        selected = self._page.table.selected_ids()
        if not panel.is_painting:
            self._ask(selected, target)
            return
        panel.choose(target)
        only = selected[0] if len(selected) == 1 else ""
        self._paint_these(self._areas(selected), lambda: self._page.table.go_on_after(only) if only else None)

    # Painting

    def _paint_with(self, target: Target) -> None:
        edition = self._session.edition
        if edition is not None and self._page.model.is_editable:
            self._page.panel.paint_with(trends() if is_trend(target) else categories_of(edition), target)
            self.painting.start()

    def _paint(self, version_id: str) -> None:
        self._paint_these(self._areas([version_id]))

    def _paint_these(self, areas: Sequence[AreaVersion], go_on: Callable[[], None] = lambda: None) -> None:
        request = self._page.panel.request_for(areas)
        if request is None:
            return
        painted = len(request.version_ids)

        def ended(is_done: bool) -> None:
            if is_done:
                self._page.panel.count(painted)
                go_on()

        self._change(request, ended)

    def _painting_stopped(self) -> None:
        if self._page.panel.is_painting:
            self._page.panel.done()

    def _catch(self, version_ids: tuple[str, ...], is_added: bool) -> None:
        before = self._session.chosen_areas if is_added else ()
        shown = tuple(each for each in version_ids if self._page.rows.line_of(each) is not None)
        self._session.choose_areas(tuple(dict.fromkeys((*before, *shown))))

    # The commands

    def _areas(self, version_ids: Sequence[str]) -> list[AreaVersion]:
        # As they are now: had they changed since the panel opened, the user has seen that in the table.
        rows = (self._page.model.row_with(version_id) for version_id in version_ids)
        return [row.area for row in rows if row is not None]

    def _change(self, request: ChangeRequest, ended: Callable[[bool], None]) -> None:
        """Change the areas, many of them in a task; ``ended`` hears whether that was done."""
        areas, target = self._areas(request.version_ids), request.target
        if not areas:
            ended(False)
            return
        ids, versions = tuple(area.id for area in areas), [area.row_version for area in areas]
        role, first = self._session.role, areas[0].name

        def work(workspace: Workspace, progress: Progress) -> Sequence[Change]:
            common = (request.reason, request.valid_from, role, versions, request.level, progress)
            if isinstance(target, Category):
                return workspace.set_category(ids, target, *common)
            return workspace.set_trend(ids, trend_of(target), *common)

        def say(is_done: bool) -> None:
            ended(is_done)
            if is_done:
                self._session.said.emit(sentences.done(first, len(areas), target))

        note = ChangeNote("set_trend" if is_trend(target) else "set_category", areas[0].edition_id, ids)
        self._session.do_many(sentences.step(first, len(areas), target), note, work, say)
