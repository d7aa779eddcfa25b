"""Conflicts looked at on the map and decided: what goes on between their page, the map and the session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..map_pointer import MapPointer
from ..session import WorkspaceSession
from . import deciding
from .boundary_maker import BoundaryMaker
from .conflict_row import ConflictRow, State
from .decide_form import Settled
from .kept import Kept
from .on_map import keep_on_map, show_on_map
from .outcome import outcome_on_ground
from .pages import ConflictsPage


class ConflictDesk(QObject):
    """Shows the chosen conflict on the map beside ``window``, previews each way to settle it, and decides."""

    def __init__(self, session: WorkspaceSession, iface: Any, page: ConflictsPage, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self._window = window
        self._kept: Kept | None = None
        self._wanted_line = -1
        self.pointer = MapPointer(iface.mapCanvas(), window)
        self.boundaries = BoundaryMaker(session, iface, self)
        form = page.panel.form
        page.table.chosen.connect(self._look_at)
        page.table.clicked.connect(lambda _index: self._point_at(page.table.chosen_row()))
        page.panel.reopenWanted.connect(self._reopen)
        form.decideWanted.connect(self._decide)
        form.drawWanted.connect(self._draw)
        form.takeWanted.connect(self.boundaries.take_chosen)
        form.choiceChanged.connect(self._preview)
        self.boundaries.made.connect(form.show_boundary)
        self.boundaries.drawingChanged.connect(lambda: form.show_drawing(self.boundaries.is_drawing))

    def show(self, kept: Kept | None, rows: Sequence[ConflictRow]) -> None:
        """Show the conflicts of a compilation; what is looked at and half written stays when it is still the same.

        After a decision the next open conflict is chosen.
        """
        page, before, was_empty = self._page, self._page.table.chosen_row(), self._kept is None
        self._kept = kept
        with page.table.quietly():
            page.model.show(rows)
        asked = {lpo for row in rows if row.state is State.SENT_BACK for lpo in row.case.conflict.lpos}
        page.bar.show_rows(rows, len(asked))
        if was_empty:
            page.table.fit_columns()
        if self._wanted_line >= 0:
            with page.table.quietly():
                page.table.choose_open_after(self._wanted_line)
            page.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the arrows lead on from there
        elif before is not None:
            page.table.choose(before.key)
        self._wanted_line = -1
        chosen = page.table.chosen_row()
        if chosen is None or before is None or chosen.case != before.case:
            self._look_at(chosen)

    def stop(self) -> None:
        """End drawing."""
        self.boundaries.stop()

    def leave(self) -> None:
        """End drawing and take everything off the map."""
        self.boundaries.stop()
        self.pointer.clear()

    def why_not(self) -> str:
        """Return why nothing can be changed, "" when it can."""
        workspace = self._session.workspace
        if workspace is None or workspace.is_read_only:
            return translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
        return ""

    # On the map

    def _look_at(self, row: ConflictRow | None) -> None:
        self.boundaries.stop()
        self._page.panel.show_row(row, self._kept, self.why_not())
        if row is None:
            self.pointer.clear()
        else:
            self._point_at(row)

    def _point_at(self, row: ConflictRow | None) -> None:
        """Show both sides on the map, and choose their areas in all docks."""
        kept = self._kept
        if row is None or kept is None or not self._window.isVisible():
            return
        shown = self._session.edition
        if (shown is not None and shown.id == kept.edition.id) or self._session.show_edition(kept.edition.year):
            self._session.choose_areas(kept.versions_of(row.case))
        conflict = row.case.conflict
        show_on_map(self.pointer, [area.boundary for area in conflict.areas], conflict.ground, conflict.point)

    def _preview(self) -> None:
        """Show what both sides would become, and say when that cannot be."""
        row, form = self._page.panel.row, self._page.panel.form
        if row is None or not self._window.isVisible():
            return
        conflict = row.case.conflict
        sides, problem = outcome_on_ground(conflict, form.choice, form.boundary)
        form.show_problem(problem)
        keep_on_map(self.pointer, sides, conflict.ground, form.boundary)

    # Deciding

    def _draw(self) -> None:
        if self.boundaries.is_drawing:
            self.boundaries.stop()
        else:
            self.boundaries.draw()

    def _decide(self, wanted: Settled) -> None:
        row, kept = self._page.panel.row, self._kept
        if row is None or kept is None:
            return
        self.boundaries.stop()
        self._page.panel.form.remember_reason()
        lines = self._page.table.chosen_lines()
        self._wanted_line = lines[0] if lines and row.state is State.OPEN else -1
        if deciding.decide(self._session, kept, row, wanted):
            self._session.said.emit(translate("UtsattaOmraden", "Decided: {conflict}").format(conflict=row.sentence))
        else:
            self._wanted_line = -1

    def _reopen(self) -> None:
        row, kept = self._page.panel.row, self._kept
        if row is not None and kept is not None and deciding.reopen(self._session, kept, row):
            self._session.said.emit(translate("UtsattaOmraden", "Open again: {conflict}").format(conflict=row.sentence))
