"""Does what the menu of the map says, and keeps the map in step with what is written."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer

from ...translation import translate
from ..area_layer import fit_legend, name_categories
from ..layer_tree import EDITION_KEY, edition_layers
from ..messages import Messages
from ..session import ChangeNote, WorkspaceSession
from .background import LAND, STREETS, SWEREF_99_TM, add_land, add_streets, has_background, prepare, remove_background
from .map_menu import MapMenu
from .template import put_among_templates, template_folder
from .themes import Theme, show_theme, theme_of

SWEDEN = QgsRectangle(250_000, 6_100_000, 950_000, 7_700_000)
"""EPSG:3006."""
REPAINT_AFTER_MS = 400
"""Answers come fast; the map follows when they pause."""


class MapLook(QObject):
    """All editions show the same theme; one that comes to the map shows it too."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._iface = iface
        self._messages = messages
        self._project = QgsProject.instance()
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setInterval(REPAINT_AFTER_MS)
        self._repaint.timeout.connect(self._draw_anew)

    def load(self, menu: MapMenu) -> None:
        """Follow the menu, the project and the session."""
        menu.aboutToShow.connect(lambda: self._tick(menu))
        menu.themeWanted.connect(self.show)
        menu.backgroundWanted.connect(self.show_background)
        menu.newProjectWanted.connect(self.new_project)
        menu.templateWanted.connect(self.put_template)
        self._project.layersAdded.connect(self._added)
        self._session.changed.connect(self._changed)
        self._tick(menu)

    def unload(self) -> None:
        """Stop following; the menu goes with its action."""
        self._repaint.stop()
        self._project.layersAdded.disconnect(self._added)
        self._session.changed.disconnect(self._changed)

    @property
    def theme(self) -> Theme | None:
        """What the editions show, None while there is none on the map."""
        layers = list(edition_layers(self._project).values())
        return theme_of(layers[0]) if layers else None

    def show(self, theme: Theme) -> None:
        """Have all editions show a theme."""
        self._apply(edition_layers(self._project), theme)

    def show_background(self, kind: str, is_wanted: bool) -> None:
        """Put a background under the areas, or take it away."""
        if not is_wanted:
            remove_background(self._project, kind)
            return
        done = add_land(self._project) if kind == LAND else add_streets(self._project)
        if not done:
            text = translate("UtsattaOmraden", "QGIS could not open the background map.")
            self._messages.problem(text, translate("UtsattaOmraden", "Install QGIS's own data, or add a map yourself."))

    def new_project(self) -> None:
        """Begin a project with land and län; QGIS asks first whether to save the one that is open."""
        if self._iface.newProject(True):
            prepare(self._project)
            sweden = QgsReferencedRectangle(SWEDEN, QgsCoordinateReferenceSystem(SWEREF_99_TM))
            self._iface.mapCanvas().setReferencedExtent(sweden)

    def put_template(self) -> None:
        """Put the project that comes with the plugin among QGIS's templates, and say where it is found."""
        try:
            copy = put_among_templates()
        except OSError as error:
            text = translate("UtsattaOmraden", "The project template could not be copied to {folder}.")
            self._messages.problem(text.format(folder=template_folder()), str(error))
            return
        words = translate("UtsattaOmraden", "The template {file} now stands under Project, New from Template.")
        self._messages.said(words.format(file=copy.stem))

    def _apply(self, layers: dict[str, QgsVectorLayer], theme: Theme) -> None:
        show_theme(layers.values(), theme)
        if theme is not Theme.CATEGORY:
            return
        workspace = self._session.workspace
        editions = {edition.id: edition for edition in workspace.editions()} if workspace is not None else {}
        for edition_id, layer in layers.items():
            name_categories(layer)
            if edition_id in editions:
                fit_legend(layer, editions[edition_id])

    def _added(self, layers: list[QgsMapLayer]) -> None:
        """Give a new edition the theme of the others; editions of a project that is opened have theirs."""
        fresh = {
            str(layer.customProperty(EDITION_KEY)): layer
            for layer in layers
            if layer.customProperty(EDITION_KEY) and isinstance(layer, QgsVectorLayer)
        }
        others = [layer for edition_id, layer in edition_layers(self._project).items() if edition_id not in fresh]
        if fresh and others and theme_of(others[0]) is not Theme.CATEGORY:
            self._apply(fresh, theme_of(others[0]))

    def _changed(self, _note: ChangeNote) -> None:
        theme = self.theme
        if theme is Theme.CHANGE or (theme is not None and theme.follows_assessments):
            self._repaint.start()

    def _draw_anew(self) -> None:
        for layer in edition_layers(self._project).values():
            layer.triggerRepaint()

    def _tick(self, menu: MapMenu) -> None:
        there = {kind for kind in (LAND, STREETS) if has_background(self._project, kind)}
        menu.show_state(self.theme, there)
