"""Changing categories, trends and texts of areas: from the table, the panel, the keys, and by painting in the map."""

from __future__ import annotations

from collections.abc import Sequence
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
    from ...domain.trend import Trend
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
        if self._change(request):
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
        if self._paint_these(self._areas(selected)) and len(selected) == 1:
            self._page.table.go_on_after(selected[0])

    # Painting

    def _paint_with(self, target: Target) -> None:
        edition = self._session.edition
        if edition is not None and self._page.model.is_editable:
            self._page.panel.paint_with(trends() if is_trend(target) else categories_of(edition), target)
            self.painting.start()

    def _paint(self, version_id: str) -> None:
        self._paint_these(self._areas([version_id]))

    def _paint_these(self, areas: Sequence[AreaVersion]) -> bool:
        request = self._page.panel.request_for(areas)
        is_done = request is not None and self._change(request)
        if request is not None and is_done:
            self._page.panel.count(len(request.version_ids))
        return is_done

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

    def _change(self, request: ChangeRequest) -> bool:
        areas, target = self._areas(request.version_ids), request.target
        if not areas:
            return False
        step = sentences.step(areas[0].name, len(areas), target)
        if isinstance(target, Category):
            is_done = self._session.set_category(areas, target, request.reason, request.valid_from, step, request.level)
        else:
            is_done = self._set_trend(areas, trend_of(target), request, step)
        if is_done:
            self._session.said.emit(sentences.done(areas[0].name, len(areas), target))
        return is_done

    def _set_trend(self, areas: Sequence[AreaVersion], trend: Trend | None, request: ChangeRequest, step: str) -> bool:
        ids = tuple(area.id for area in areas)
        versions = [area.row_version for area in areas]
        note = ChangeNote("set_trend", areas[0].edition_id, ids)
        return self._session.do(
            step,
            note,
            lambda workspace: workspace.set_trend(
                ids, trend, request.reason, request.valid_from, self._session.role, versions, request.level
            ),
        )
