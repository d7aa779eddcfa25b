"""What the windows of an export and of a submission have in common: the list of what lies in the way, and its panel."""

from __future__ import annotations

from typing import Any, Protocol

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSplitter, QWidget

from ...translation import translate
from ..check.on_map import show_on_map
from ..labels import sentence_label, thin_progress
from ..list_model import ListFilter
from ..looking_dialog import LookingDialog
from ..session import WorkspaceSession
from . import deeds
from .looking import Seen
from .obstacle_panel import ObstaclePanel
from .obstacle_row import ObstacleRow
from .obstacle_table import ObstacleModel, ObstacleTable

_POINTED_AT = 20


class Choices(Protocol):
    """What is to be written, and where to."""

    def problem(self) -> str:
        """Return why nothing can be written there, "" when it can."""

    def note(self) -> str:
        """Return what happens to a file that is there, "" when there is none."""


class ObstacleDialog(LookingDialog):
    """A row that is chosen shows its areas on the map; beside the list it can be accepted or put right.

    Subclasses build ``choices`` and override ``state_in_words`` and ``stops_in_words``. What stands inside is named
    by ``stem``: ``<stem>Findings``, ``<stem>Hint``, ``<stem>Progress``, ``<stem>Note``.
    """

    choices: Choices

    def __init__(
        self,
        session: WorkspaceSession,
        iface: Any,
        name: str,
        title: str,
        parent: QWidget | None,
        *,
        stem: str,
        findings: str,
        looking: str,
    ) -> None:
        super().__init__(session, iface, name, title, parent)
        self._seen: Seen | None = None
        self.model = ObstacleModel(self)
        self.table = ObstacleTable(self.model, ListFilter(self.model, self))
        self.table.setObjectName(f"{stem}Findings")
        self.table.setAccessibleName(findings)
        self.panel = ObstaclePanel()
        self.hint = sentence_label(f"{stem}Hint")
        self.progress = thin_progress(f"{stem}Progress", looking)
        self.note = sentence_label(f"{stem}Note")
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.panel)

    def state_in_words(self) -> str:
        """Return how it stands while nothing that is known lies in the way."""
        raise NotImplementedError

    def stops_in_words(self, stops: int) -> str:
        """Return that ``stops`` findings stop it."""
        raise NotImplementedError

    def follow(self) -> None:
        self.table.chosen.connect(self._look_at_chosen)
        self.table.clicked.connect(lambda _index: self._point_at(self.table.chosen_rows()))
        self.panel.acceptWanted.connect(self._accept_chosen)
        self.panel.correctionWanted.connect(self._correct)
        super().follow()

    def show_found(self, found: Seen) -> None:
        self._seen = found
        before = [row.key for row in self.table.chosen_rows()]
        self.model.show(found.rows)
        self.table.choose_first(before)
        self.table.fit_columns()
        self._show_chosen()
        self.show_state()

    def show_state(self) -> None:
        problem = self.choices.problem()
        self.say(problem or self.choices.note())
        self.note.setVisible(bool(self.note.text()))
        is_open = self._seen is not None and bool(self._seen.open)
        is_busy = self._writing.is_running
        self.hint.setText(self._open_in_words() if is_open and not is_busy else self.state_in_words())
        self._ok.setEnabled(self._seen is not None and not is_open and not problem and not is_busy)

    def _open_in_words(self) -> str:
        if self._seen is None:
            return ""
        stops = sum(row.is_open and row.obstacle.stops for row in self._seen.rows)
        warns = self._seen.open - stops
        parts = []
        if stops:
            parts.append(self.stops_in_words(stops))
        if warns:
            said = translate("UtsattaOmraden", "%n text(s) may point out a person: correct or accept.", None, warns)
            parts.append(said)
        return " ".join(parts)

    def _look_at_chosen(self) -> None:
        self._point_at(self._show_chosen())

    def _show_chosen(self) -> list[ObstacleRow]:
        workspace, rows = self._session.workspace, self.table.chosen_rows()
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

        obstacle, outlook = rows[0].obstacle, self._seen.outlook
        version_ids = obstacle.version_ids[:_POINTED_AT]
        self.choose_on_map(outlook.edition.year, version_ids)
        found = {area.id: area for area in outlook.areas if area.id in version_ids}
        areas = [found[one] for one in version_ids if one in found]
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
