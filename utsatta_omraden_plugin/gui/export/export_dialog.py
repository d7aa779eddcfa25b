"""Asks what is to be exported, shows what lies in the way and the table as it will be written, and asks where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ...translation import translate, translated
from ..check.on_map import show_on_map
from ..labels import sentence_label, thin_progress
from ..list_model import ListFilter
from ..map_pointer import MapPointer
from ..one_job import OneJob
from ..session import ChangeNote, WorkspaceSession
from . import deeds
from .choices import Chosen, ExportChoices
from .looking import Seen, seen
from .obstacle_panel import ObstaclePanel
from .obstacle_row import ObstacleRow
from .obstacle_table import ObstacleModel, ObstacleTable
from .preview import PreviewTable

if TYPE_CHECKING:
    from ...domain.area import AreaVersion

SIZE = (780, 470)
"""Pixels; in the corner of a laptop's window the middle of the map stays in sight."""
_WITHOUT_EFFECT = ("answers", "actors", "places", "boundary_proposal", "assessment", "method")
"""Kinds of change notes that change nothing of an export."""
_POINTED_AT = 20


class ExportDialog(QDialog):
    """Stands beside the map, so that what is in the way can be seen and put right while it is open.

    All that would leave is looked at in a task, anew after every change of the workspace; only when nothing is open
    can it be exported. ``chosen`` is then emitted with year, profile, format (the names of interface.md) and path.
    Inside: the widgets of ``ExportChoices``, ``exportTabs`` with ``exportFindings``, ``exportPreview`` and
    ``exportMeasures``, ``exportHint``, ``exportProgress``, ``exportNote``, ``buttonBox``.
    """

    chosen = pyqtSignal(int, str, str, str)

    def __init__(
        self, session: WorkspaceSession, iface: Any, first: Chosen, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ExportDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Export areas"))
        self._session = session
        self._pointer = MapPointer(iface.mapCanvas(), self)
        self._seen: Seen | None = None
        self._areas: dict[str, AreaVersion] = {}
        self._looking = OneJob(self)
        workspace = session.workspace
        self.choices = ExportChoices(workspace.editions() if workspace is not None else [], first, folder)
        self.edition, self.profile, self.format = self.choices.edition, self.choices.profile, self.choices.format
        self.path = self.choices.path
        self.model = ObstacleModel(self)
        self.table = ObstacleTable(self.model, ListFilter(self.model, self))
        self.panel = ObstaclePanel()
        self.preview = PreviewTable("exportPreview", translate("UtsattaOmraden", "The areas as they will be written"))
        self.measures = PreviewTable(
            "exportMeasures", translate("UtsattaOmraden", "The released measures as they will be written")
        )
        self.tabs = QTabWidget()
        self.tabs.setObjectName("exportTabs")
        self.hint = sentence_label("exportHint")
        self.progress = thin_progress(
            "exportProgress", translate("UtsattaOmraden", "Looking at what would be exported")
        )
        self.note = sentence_label("exportNote")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("UtsattaOmraden", "E&xport"))
        self._lay_out()
        self._connect()
        if parent is not None:
            self.move(parent.window().geometry().bottomRight() - QPoint(*SIZE))
        self._examine()

    def accept(self) -> None:
        if self._ok.isEnabled():
            wanted = self.choices.chosen()
            self.chosen.emit(wanted.year, wanted.profile, wanted.format, wanted.target)
            super().accept()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.tabs.addTab(split, translate("UtsattaOmraden", "To put right"))
        self.tabs.addTab(self.preview, translate("UtsattaOmraden", "Areas as written"))
        self.tabs.addTab(self.measures, translate("UtsattaOmraden", "Measures as written"))
        self.tabs.setTabVisible(2, False)
        column = QVBoxLayout(self)
        for widget in (self.choices, self.hint, self.progress):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.note)
        column.addWidget(self.buttons)
        self.resize(*SIZE)
        split.setSizes([SIZE[0] * 3 // 5, SIZE[0] * 2 // 5])

    def _connect(self) -> None:
        self.choices.contentChanged.connect(self._examine)
        self.choices.placeChanged.connect(self._show_state)
        self._looking.done.connect(self._show_seen)
        self._looking.failed.connect(self._cannot_look)
        self._looking.progressed.connect(self._show_progress)
        self.table.chosen.connect(self._look_at_chosen)
        self.table.clicked.connect(lambda _index: self._point_at(self.table.chosen_rows()))
        self.panel.acceptWanted.connect(self._accept_chosen)
        self.panel.correctionWanted.connect(self._correct)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._follow_change)
        self._session.closed.connect(self._workspace_goes)
        self._session.opened.connect(self._examine)
        self.finished.connect(self._leave)

    # Looking at what would leave

    def _examine(self) -> None:
        """Look in a task at what would leave; until it is known nothing can be exported."""
        workspace = self._session.workspace
        if workspace is None:
            return
        self._seen = None
        self.progress.setRange(0, 0)
        self.progress.show()
        wanted = self.choices.chosen()
        doing = translate("UtsattaOmraden", "Looking at what would be exported")
        self._looking.begin(doing, lambda progress: seen(workspace, wanted, progress))
        self._show_state()

    def _show_progress(self, percent: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(percent)

    def _show_seen(self, found: Seen) -> None:
        self._seen = found
        self.progress.hide()
        self._areas = {area.id: area for area in found.outlook.areas}
        before = [row.obstacle.key for row in self.table.chosen_rows()]
        self.model.show(found.rows)
        self.table.choose_first(before)
        self.table.fit_columns()
        self.tabs.setTabText(0, translate("UtsattaOmraden", "To put right ({count})").format(count=found.open))
        for number, table, title, cells in (
            (1, self.preview, translate("UtsattaOmraden", "Areas as written ({count})"), found.areas),
            (2, self.measures, translate("UtsattaOmraden", "Measures as written ({count})"), found.measures),
        ):
            self.tabs.setTabVisible(number, cells is not None)
            if cells is not None:
                table.show_cells(cells)
                self.tabs.setTabText(number, title.format(count=cells[2]))
        self.tabs.setTabVisible(0, bool(found.rows))
        if found.open:
            self.tabs.setCurrentIndex(0)
        self._show_chosen()
        self._show_state()

    def _cannot_look(self, error: Exception) -> None:
        from ...domain.errors import UtsattaError

        self.progress.hide()
        said = translate("UtsattaOmraden", "It could not be looked at: {error}")
        reason = translated(error) if isinstance(error, UtsattaError) else str(error)
        self.hint.setText(said.format(error=reason))

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind not in _WITHOUT_EFFECT:
            self._examine()

    def _workspace_goes(self) -> None:
        self._looking.give_up()
        if not self._session.is_changing_hands:
            self.reject()

    def _leave(self) -> None:
        self._session.changed.disconnect(self._follow_change)
        self._session.closed.disconnect(self._workspace_goes)
        self._session.opened.disconnect(self._examine)
        self._looking.give_up()
        self._pointer.clear()

    # What can be done now

    def _show_state(self) -> None:
        problem = self.choices.problem()
        note = problem or self.choices.note()
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.hint.setText(self._state())
        self._ok.setEnabled(self._seen is not None and not self._seen.open and not problem)

    def _state(self) -> str:
        if self._seen is None:
            return translate("UtsattaOmraden", "What would leave the workspace is being looked at…")
        if not self._seen.open:
            return translate("UtsattaOmraden", "Nothing stands in the way.")
        stops = sum(row.is_open and row.obstacle.stops for row in self._seen.rows)
        warns = self._seen.open - stops
        parts = []
        if stops:
            parts.append(translate("UtsattaOmraden", "%n finding(s) stop the export.", None, stops))
        if warns:
            said = translate("UtsattaOmraden", "%n text(s) may point out a person: correct or accept.", None, warns)
            parts.append(said)
        return " ".join(parts)

    # What is in the way

    def _look_at_chosen(self) -> None:
        self._point_at(self._show_chosen())

    def _show_chosen(self) -> list[ObstacleRow]:
        workspace = self._session.workspace
        rows = self.table.chosen_rows()
        why_not = ""
        if workspace is None or workspace.is_read_only:
            why_not = translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
        self.panel.show_rows(rows, why_not)
        return rows

    def _point_at(self, rows: list[ObstacleRow]) -> None:
        """Show one of them on the map, and choose its areas in all docks, where they can be put right."""
        if len(rows) != 1 or self._seen is None or not rows[0].obstacle.version_ids:
            return
        import shapely

        obstacle, year = rows[0].obstacle, self._seen.outlook.edition.year
        if self._session.edition is None or self._session.edition.year != year:
            self._session.choose_edition(year)
        version_ids = obstacle.version_ids[:_POINTED_AT]
        self._session.choose_areas(version_ids)
        areas = [self._areas[one] for one in version_ids if one in self._areas]
        if obstacle.finding is not None:
            show_on_map(self._pointer, obstacle.finding, areas)
        else:
            self._pointer.show([shapely.to_wkb(area.boundary) for area in areas if area.boundary is not None])

    def _accept_chosen(self, reason: str) -> None:
        if self._seen is not None:
            deeds.accept(self._session, self._seen.outlook, self.table.chosen_rows(), reason)

    def _correct(self, words: str) -> None:
        rows = self.table.chosen_rows()
        hit = rows[0].obstacle.hit if len(rows) == 1 else None
        if self._seen is not None and hit is not None:
            deeds.correct(self._session, self._seen.outlook, hit, words)
