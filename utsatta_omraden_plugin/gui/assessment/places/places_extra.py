"""Step 4: the places below the questions, drawn and shown on the map."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import shapely
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QHideEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout

from ....domain.assessment import Place
from ....domain.method import Method
from ....translation import translate
from ...digitising.drawing import Drawing
from ...digitising.scratch_layer import ScratchLayer
from ...digitising.shapes import ShapeKind
from ...digitising.snapping import SnapSettings
from ...layer_tree import edition_layers
from ...map_pointer import MapPointer
from ...session import WorkspaceSession
from ..after_painting import AfterPainting
from ..notice_line import NoticeLine, Remedy
from ..open_assessment import OpenAssessment
from ..step_extra import StepExtra
from .draw_bar import DrawBar
from .heat_map import HeatMap
from .outside_question import OutsideQuestion
from .place_buttons import PlaceButtons
from .place_form import PlaceForm
from .place_layers import PlaceLayers
from .place_store import PlaceStore
from .place_table import PlaceTable
from .place_words import kind_in_words
from .proposal_panel import ProposalPanel
from .reshaping import Reshaping


class PlacesExtra(StepExtra):
    """Draws, changes and removes places and proposes boundaries; each is one step of undo and stored at once."""

    def __init__(self, session: WorkspaceSession, iface: Any) -> None:
        super().__init__()
        project = QgsProject.instance()
        self._session = session
        self._project = project
        self._opened: OpenAssessment | None = None
        self._method: Method | None = None
        self._is_editable = True
        self._new: tuple[str, ...] = ()
        self.layers = PlaceLayers(project)
        self._map_soon = AfterPainting(self._show_on_layers, self)
        self.heat = HeatMap(project)
        self._pointer = MapPointer(iface.mapCanvas())
        scratch, snapping = ScratchLayer(iface, project), SnapSettings(project)
        self.drawing = Drawing(iface, scratch, snapping, self._snap_layers)
        self.reshaping = Reshaping(iface, scratch, snapping, self._snap_layers)
        self.store = PlaceStore(session)
        self._question = OutsideQuestion(session, iface, self.store)
        self.bar: DrawBar | None = None
        self.form: PlaceForm | None = None
        self.table = PlaceTable()
        self.buttons = PlaceButtons()
        self.unsaved = NoticeLine("unsavedPlaces")
        self.shape_notice = NoticeLine("reshaping")
        self.proposals = ProposalPanel(session, iface.mapCanvas(), self._chosen)
        self._lay_out()
        self._follow()

    def _lay_out(self) -> None:
        title = QLabel(translate("UtsattaOmraden", "Places and problem areas"))
        title.setFrameShape(QLabel.Shape.StyledPanel)
        title.setContentsMargins(4, 2, 4, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (title, self.unsaved, self.shape_notice, self.table, self.buttons, self.proposals):
            self._column.addWidget(widget)

    def _follow(self) -> None:
        self.drawing.drawn.connect(self._drawn)
        self.drawing.ended.connect(lambda: self._show_drawing(None))
        self.reshaping.ended.connect(self._show_reshaping)
        self.reshaping.doneInQgis.connect(self.reshape_done)
        self.store.waitingChanged.connect(self._show_waiting)
        self.table.placesChosen.connect(self._places_chosen)
        self.table.removeWanted.connect(self._remove)
        self.table.showWanted.connect(self._show_on_map)
        self.buttons.show_on_map.clicked.connect(self._show_on_map)
        self.buttons.reshape.clicked.connect(self._reshape)
        self.buttons.remove.clicked.connect(self._remove)
        self.buttons.heat.toggled.connect(self._heat)
        self._session.closed.connect(self._closed)

    # What the dock tells

    def show_assessment(self, opened: OpenAssessment) -> None:
        """Show the places of an assessment, in the table and on the map."""
        self._opened = opened
        if self._method != opened.method:
            self._make_inputs(opened.method)
        self.table.show_places(opened.method, opened.places)
        if self._new and {place.id for place in opened.places}.issuperset(self._new):
            self.table.choose(self._new)
            self._new = ()
        if self.layers.layers():
            self._show_on_layers()
        else:
            self._map_soon.start()  # making them takes as long as all else here
        if self.heat.is_shown:
            self.heat.show(opened.places)
        self.proposals.show_assessment(opened)
        self._places_chosen()

    def _show_on_layers(self) -> None:
        if self._opened is not None:
            self.layers.show(self._opened)

    def set_editable(self, is_editable: bool) -> None:
        """Take changes, or only show."""
        self._is_editable = is_editable
        if not is_editable:
            self.drawing.stop()
        self.proposals.set_editable(is_editable)
        self._enable()

    def leave(self) -> None:
        """Another area, edition or workspace is opened: keep what was begun, and end it."""
        self.reshape_done()
        self.reshaping.cancel()
        self.drawing.stop()
        if self.form is not None:
            self.form.write_now()
            self.form.forget()
        self._question.take_away()
        self.proposals.leave()
        self._map_soon.stop()
        self.layers.show_none()
        self._opened, self._new = None, ()
        self.table.choose(())
        self._enable()

    def unload(self) -> None:
        """Leave session and map."""
        self._session.closed.disconnect(self._closed)
        self.store.unload()
        self._question.unload()
        self._closed()

    def hideEvent(self, event: QHideEvent) -> None:
        # The dock is closed, or another step is looked at; a window that is made small comes back.
        if not event.spontaneous():
            self.drawing.stop()
        super().hideEvent(event)

    def _closed(self) -> None:
        self._pointer.clear()
        self.buttons.heat.setChecked(False)
        self.layers.remove()

    def _make_inputs(self, method: Method) -> None:
        for old in (self.bar, self.form):
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._method = method
        self.bar, self.form = DrawBar(method), PlaceForm(method)
        self.bar.drawWanted.connect(self._draw)
        self.form.edited.connect(self._edited)
        self._column.insertWidget(1, self.bar)
        self._column.insertWidget(self._column.indexOf(self.buttons) + 1, self.form)

    # Drawing

    def _draw(self, kind: ShapeKind | None) -> None:
        if kind is None and self.drawing.is_waiting:
            kind = self.drawing.kind
            self.drawing.resume()
        elif kind is None or self._opened is None:
            self.drawing.stop()
        else:
            self.reshape_done()
            self.reshaping.cancel()
            self.drawing.start(kind)
        self._show_drawing(self.drawing.kind)

    def _show_drawing(self, kind: ShapeKind | None) -> None:
        if self.bar is not None:
            self.bar.show_drawing(kind)

    def _drawn(self, shapes: list[Any]) -> None:
        opened, bar = self._opened, self.bar
        if opened is None or bar is None or not shapes:
            return
        kind = bar.kind.value() or ""
        places = [Place(kind, shape) for shape in shapes]
        self._new = self.store.add(opened.key, places, kind_in_words(opened.method, kind))
        stored = [replace(place, id=new) for place, new in zip(places, self._new)]
        self._question.ask(opened.key, opened.area, stored)

    def _snap_layers(self) -> list[Any]:
        edition = self._session.edition
        areas = edition_layers(self._project).get(edition.id) if edition is not None else None
        return [*([areas] if areas is not None else []), *self.layers.layers()]

    # Changing the shape of a place

    def _reshape(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            self.drawing.stop()
            self.reshaping.start(chosen[0])
            self._show_reshaping()

    def reshape_done(self) -> None:
        """Store the shape that a place has become; one that it cannot have is told, and stays to be put right."""
        place, opened = self.reshaping.place, self._opened
        if place is None or opened is None or not self.reshaping.is_changed:
            self.reshaping.cancel()
            return
        shapes = self.reshaping.shapes()
        if len(shapes) == 1:
            self.reshaping.cancel()
            self.store.change(opened.key, place, {"shape": shapes[0]})
            self._question.ask(opened.key, opened.area, [replace(place, shape=shapes[0])])
        else:
            self._show_reshaping(
                translate("UtsattaOmraden", "The place must be one shape that does not cross itself. Put it right.")
            )

    def _show_reshaping(self, words: str = "") -> None:
        if self.reshaping.place is None:
            self.shape_notice.say("")
            return
        self.shape_notice.say(
            words or translate("UtsattaOmraden", "Move, add or delete the vertices on the map, then press Done."),
            [
                Remedy("reshapeDone", translate("UtsattaOmraden", "Done"), lambda _reason: self.reshape_done()),
                Remedy("reshapeCancel", translate("UtsattaOmraden", "Cancel"), lambda _reason: self.reshaping.cancel()),
            ],
        )

    # The chosen places

    def _chosen(self) -> list[Place]:
        chosen = self.table.chosen()
        places = self._opened.places if self._opened is not None else ()
        return [place for place in places if place.id in chosen]

    def _places_chosen(self) -> None:
        form, chosen = self.form, self._chosen()
        if form is not None:
            if len(chosen) == 1:
                form.show_place(self.store.with_waiting(chosen[0]))
            else:
                form.write_now()
                form.forget()
            form.setVisible(len(chosen) == 1)
        self.proposals.places_chosen()
        self._enable()

    def _edited(self, shown: Place, fields: dict[str, Any]) -> None:
        if self._opened is not None and self._is_editable:
            self.store.change(self._opened.key, shown, fields)

    def _remove(self) -> None:
        chosen = self.table.chosen()
        if self._opened is not None and chosen and self._is_editable:
            self.store.remove(self._opened.key, chosen)

    def _show_on_map(self) -> None:
        self._pointer.show([shapely.to_wkb(place.shape) for place in self._chosen()])

    def _heat(self, is_wanted: bool) -> None:
        if is_wanted and self._opened is not None:
            self.heat.show(self._opened.places)
        else:
            self.heat.remove()

    def _show_waiting(self) -> None:
        waiting = self.store.waiting
        if not waiting:
            self.unsaved.say("")
            return
        self.unsaved.say(
            "⚠ " + translate("UtsattaOmraden", "%n place(s) not saved yet; nothing is lost.", None, waiting),
            [
                Remedy(
                    "tryPlacesAgain", translate("UtsattaOmraden", "Try again"), lambda _reason: self.store.try_again()
                ),
                Remedy(
                    "dropPlaces", translate("UtsattaOmraden", "Throw away"), lambda _reason: self.store.drop_waiting()
                ),
            ],
        )

    def _enable(self) -> None:
        can_write = self._is_editable and self._opened is not None
        for widget in (self.bar, self.form):
            if widget is not None:
                widget.setEnabled(can_write)
        places = len(self._opened.places) if self._opened is not None else 0
        self.buttons.enable(len(self.table.chosen()), places, can_write)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.drawing.kind is not None:
            self.drawing.stop()
            event.accept()
            return
        super().keyPressEvent(event)
