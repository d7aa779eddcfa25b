"""Small icons beside the editions in QGIS's layer tree: a draft, unsaved edits, boundaries that are not valid."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsLayerTreeViewIndicator
from qgis.PyQt.QtCore import QObject, QTimer

from ..compat import is_deleted
from ..domain.edition import EditionStatus
from ..domain.errors import UtsattaError
from ..domain.progress import Progress
from ..translation import translate
from .layer_tree import edition_layers, node_of
from .one_job import OneJob
from .session import ChangeNote, WorkspaceSession

if TYPE_CHECKING:
    from ..workspace import Workspace

LEAVES_BOUNDARIES = (
    "answers",
    "actors",
    "places",
    "boundary_proposal",
    "assessment",
    "method",
    "set_category",
    "set_trend",
    "set_organisation",
)
"""Kinds of change notes after which the boundaries are as before."""
WAIT_MS = 10_000


class Mark(Enum):
    """What an icon says; the value is QGIS's name of it."""

    DRAFT = "/mActionToggleEditing.svg"
    UNSAVED = "/mActionSaveAllEdits.svg"
    INVALID = "/mIconWarning.svg"


class EditionIndicators(QObject):
    """Marks the editions anew whenever layers, session or an edit buffer change; all at once, after it has settled."""

    def __init__(self, session: WorkspaceSession, iface: Any) -> None:
        super().__init__()
        self._session = session
        self._iface = iface
        self._project = QgsProject.instance()
        self._shown: dict[str, list[tuple[Mark, QgsLayerTreeViewIndicator]]] = {}
        self._followed: dict[str, QgsVectorLayer] = {}
        self._invalid: dict[str, int] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.mark)
        self._job = OneJob(self)
        self._job.done.connect(self._counted)

    def load(self) -> None:
        """Follow session, project and layer tree."""
        self._session.opened.connect(self._count)
        self._session.closed.connect(self._closed)
        self._session.editionChosen.connect(self._count)
        self._session.changed.connect(self._changed)
        self._session.before_close(self._stop_counting)
        self._project.layersAdded.connect(self._mark_soon)
        self._project.layerWillBeRemoved[str].connect(self._goes)
        self._project.layerTreeRoot().willRemoveChildren.connect(self._nodes_go)
        self._count()

    def unload(self) -> None:
        """Take every icon away."""
        self._soon.stop()
        self._stop_counting()
        self._session.opened.disconnect(self._count)
        self._session.closed.disconnect(self._closed)
        self._session.editionChosen.disconnect(self._count)
        self._session.changed.disconnect(self._changed)
        self._session.not_before_close(self._stop_counting)
        self._project.layersAdded.disconnect(self._mark_soon)
        self._project.layerWillBeRemoved[str].disconnect(self._goes)
        self._project.layerTreeRoot().willRemoveChildren.disconnect(self._nodes_go)
        for layer_id in list(self._followed):
            self._leave(layer_id)
        self._take_away()

    def marks_of(self, layer: QgsVectorLayer) -> list[Mark]:
        """Return what stands beside a layer in the tree."""
        return [mark for mark, _ in self._shown.get(layer.id(), [])]

    def mark(self) -> None:
        """Show the icons as things are now."""
        self._take_away()
        drafts = self._drafts()
        for edition_id, layer in edition_layers(self._project).items():
            self._follow(layer)
            node = node_of(self._project, layer)
            if node is None:
                continue
            for mark, tip in self._marks(edition_id, layer, edition_id in drafts):
                indicator = QgsLayerTreeViewIndicator(self)
                indicator.setIcon(QgsApplication.getThemeIcon(mark.value))
                indicator.setToolTip(tip)
                self._iface.layerTreeView().addIndicator(node, indicator)
                self._shown.setdefault(layer.id(), []).append((mark, indicator))
        # QGIS paints what was added, but goes on showing what was taken away (seen in 3.22).
        self._iface.layerTreeView().viewport().update()

    def _marks(self, edition_id: str, layer: QgsVectorLayer, is_draft: bool) -> list[tuple[Mark, str]]:
        marks = []
        if is_draft:
            marks.append((Mark.DRAFT, translate("UtsattaOmraden", "A draft: not published yet")))
        if layer.isModified():
            marks.append((Mark.UNSAVED, translate("UtsattaOmraden", "Edits that are not saved yet")))
        count = self._invalid.get(edition_id, 0)
        if not layer.isValid():
            marks.append((Mark.INVALID, translate("UtsattaOmraden", "The workspace's file cannot be read")))
        elif count:
            tip = translate("UtsattaOmraden", "%n boundary(ies) not valid; run the checks to see them", None, count)
            marks.append((Mark.INVALID, tip))
        return marks

    def _drafts(self) -> set[str]:
        workspace = self._session.workspace
        try:
            editions = workspace.editions() if workspace is not None else []
        except UtsattaError:  # whoever reads the editions for the user says so
            return set()
        return {edition.id for edition in editions if edition.status is EditionStatus.DRAFT}

    # Boundaries that are not valid

    def _count(self, *_: object) -> None:
        workspace, edition = self._session.workspace, self._session.edition
        self._mark_soon()
        if workspace is None or edition is None:
            return
        edition_id = edition.id

        def work(progress: Progress) -> tuple[str, int]:
            return edition_id, _invalid_boundaries(workspace, edition_id, progress)

        self._job.begin(translate("UtsattaOmraden", "Looking at the boundaries"), work)

    def _counted(self, outcome: tuple[str, int]) -> None:
        edition_id, count = outcome
        if self._invalid.get(edition_id, 0) != count:
            self._invalid[edition_id] = count
            self._mark_soon()

    def _stop_counting(self) -> None:
        self._job.give_up_and_wait(WAIT_MS)

    # Following

    def _changed(self, note: ChangeNote) -> None:
        if note.kind not in LEAVES_BOUNDARIES:
            self._count()

    def _closed(self) -> None:
        self._invalid.clear()
        self._mark_soon()

    def _mark_soon(self, *_: object) -> None:
        self._soon.start()

    def _nodes_go(self, *_: object) -> None:
        """Take the icons off while their nodes are there: the tree's view knows nodes by pointers."""
        self._take_away()
        self._mark_soon()

    def _goes(self, layer_id: str) -> None:
        self._followed.pop(layer_id, None)

    def _follow(self, layer: QgsVectorLayer) -> None:
        if layer.id() not in self._followed:
            self._followed[layer.id()] = layer
            for signal in _signals_of(layer):
                signal.connect(self._mark_soon)

    def _leave(self, layer_id: str) -> None:
        layer = self._followed.pop(layer_id)
        if not is_deleted(layer):
            for signal in _signals_of(layer):
                signal.disconnect(self._mark_soon)

    def _take_away(self) -> None:
        root, view = self._project.layerTreeRoot(), self._iface.layerTreeView()
        for layer_id, shown in self._shown.items():
            node = root.findLayer(layer_id)
            for _, indicator in shown:
                if node is not None:
                    view.removeIndicator(node, indicator)
                indicator.deleteLater()
        self._shown.clear()


def _signals_of(layer: QgsVectorLayer) -> tuple[Any, ...]:
    return (layer.layerModified, layer.afterCommitChanges, layer.afterRollBack, layer.editingStopped)


def _invalid_boundaries(workspace: Workspace, edition_id: str, progress: Progress) -> int:
    import shapely  # late: QGIS's start does not pay for it

    boundaries = [area.boundary for area in workspace.areas(edition_id, progress)]
    return len(boundaries) - int(shapely.is_valid(boundaries).sum()) if boundaries else 0
