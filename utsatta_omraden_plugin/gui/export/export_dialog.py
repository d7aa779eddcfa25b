"""Asks what is to be exported, shows what lies in the way and the table as it will be written, and asks where to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QPoint, pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ...translation import translate
from ..form_pieces import edition_has_gone
from ..session import ASSESSING_NOTES, WorkspaceSession
from .choices import Chosen, ExportChoices
from .looking import SeenExport, seen
from .obstacle_dialog import ObstacleDialog
from .preview import PreviewTable

SIZE = (780, 470)
"""Pixels; in the corner of a laptop's window the middle of the map stays in sight."""


class ExportDialog(ObstacleDialog):
    """Stands beside the map, so that what is in the way can be seen and put right while it is open.

    All that would leave is looked at in a task, anew after every change of the workspace; only when nothing is open
    can it be exported. ``chosen`` is then emitted with year, profile, format (the names of interface.md) and path.
    Inside: the widgets of ``ExportChoices``, ``exportTabs`` with ``exportFindings``, ``exportPreview`` and
    ``exportMeasures``, ``exportHint``, ``exportProgress``, ``exportNote``, ``buttonBox``.
    """

    WITHOUT_EFFECT = ASSESSING_NOTES

    chosen = pyqtSignal(int, str, str, str)

    def __init__(
        self, session: WorkspaceSession, iface: Any, first: Chosen, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            iface,
            "ExportDialog",
            translate("UtsattaOmraden", "Export areas"),
            parent,
            stem="export",
            findings=translate("UtsattaOmraden", "What stops the export or should be looked at"),
            looking=translate("UtsattaOmraden", "Looking at what would be exported"),
        )
        workspace = session.workspace
        self.choices = ExportChoices(workspace.editions() if workspace is not None else [], first, folder)
        self.edition, self.profile, self.format = self.choices.edition, self.choices.profile, self.choices.format
        self.path = self.choices.path
        self.preview = PreviewTable("exportPreview", translate("UtsattaOmraden", "The areas as they will be written"))
        self.measures = PreviewTable(
            "exportMeasures", translate("UtsattaOmraden", "The released measures as they will be written")
        )
        self.tabs = QTabWidget()
        self.tabs.setObjectName("exportTabs")
        self._ok.setText(translate("UtsattaOmraden", "E&xport"))
        self._lay_out()
        self.choices.contentChanged.connect(self.examine)
        self.choices.placeChanged.connect(self.show_state)
        self.follow()
        if parent is not None:
            self.move(parent.window().geometry().bottomRight() - QPoint(*SIZE))
        self.start()

    def accept(self) -> None:
        if self._ok.isEnabled():
            self._ok.setEnabled(False)  # a second click exports nothing more
            wanted = self.choices.chosen()
            self.chosen.emit(wanted.year, wanted.profile, wanted.format, wanted.target)
            super().accept()

    def offer(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self.choices.offer_editions(workspace.editions())

    def examine(self) -> None:
        """Look in a task at what would leave; until it is known nothing can be exported."""
        workspace, wanted = self._session.workspace, self.choices.chosen()
        if workspace is None:
            return
        self._seen = None
        if wanted.year:
            doing = translate("UtsattaOmraden", "Looking at what would be exported")
            self.look_in_task(doing, lambda progress: seen(workspace, wanted, progress))
        else:
            self.look_no_more()
        self.show_state()

    def show_found(self, found: SeenExport) -> None:
        super().show_found(found)
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

    def state_in_words(self) -> str:
        if not self.choices.chosen().year:
            return edition_has_gone()
        if self._seen is None:
            return translate("UtsattaOmraden", "What would leave the workspace is being looked at…")
        return translate("UtsattaOmraden", "Nothing stands in the way.")

    def stops_in_words(self, stops: int) -> str:
        return translate("UtsattaOmraden", "%n finding(s) stop the export.", None, stops)

    def _lay_out(self) -> None:
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.tabs.addTab(self.split, translate("UtsattaOmraden", "To put right"))
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
        self.split.setSizes([SIZE[0] * 3 // 5, SIZE[0] * 2 // 5])
