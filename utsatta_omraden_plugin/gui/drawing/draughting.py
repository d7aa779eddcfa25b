"""From the hand on the map to the workspace: makes the plan, shows it, and does it when the user says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QObject, Qt

from ...domain.errors import RuleError, UtsattaError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate, translated
from ...workspace import impatient
from ..layer_tree import edition_layers
from ..one_job import OneJob
from ..session import ChangeNote, WorkspaceSession
from . import plans
from .background import lines_around
from .draft_areas import DraftAreas
from .draw_page import DrawPage
from .map_hand import MapHand
from .plan import Plan
from .preview import Preview
from .tool import DrawTool
from .words import WORTH_TELLING_M2, change_in_words, changes_anything, ground_in_words

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.drawing.outcome import Redrawn
    from ...domain.edition import Edition
    from ...workspace import Workspace


class Draughting(QObject):
    """Draws in one draft. Nothing is written before the user applies a plan, and then in one step of undo."""

    def __init__(
        self, session: WorkspaceSession, iface: Any, page: DrawPage, workspace: Workspace, edition: Edition
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._session = session
        self._canvas = iface.mapCanvas()
        self._page = page
        self._edition = edition
        self._draft: DraftAreas | None = None
        self._reading = OneJob(self)
        self._reading.done.connect(self._have_read)
        self._hand = MapHand(iface, self._areas, self._area_layer, page.background.currentLayer)
        self._preview = Preview(self._canvas)
        self._tool: DrawTool | None = None
        self._plan: Plan | None = None
        self._laid_out: list[AreaVersion] = []
        self._redrawn: Redrawn | None = None
        self._hand.drawn.connect(self._drawn)
        self._hand.picked.connect(self._picked)
        self._hand.edited.connect(self._edited)
        self._hand.ended.connect(self._put_down)
        page.form.changed.connect(self._work_out)
        page.form.applied.connect(self.apply)
        page.form.dropped.connect(self.drop)

    def unload(self) -> None:
        """Put everything down and leave the page alone."""
        self._reading.give_up()
        self.use(None)
        self._hand.unload()
        self._page.form.changed.disconnect(self._work_out)
        self._page.form.applied.disconnect(self.apply)
        self._page.form.dropped.disconnect(self.drop)

    @property
    def tool(self) -> DrawTool | None:
        """The tool at hand."""
        return self._tool

    @property
    def outlines_on_map(self) -> int:
        """How many outlines of a plan stand on the map."""
        return self._preview.shown

    def use(self, tool: DrawTool | None) -> None:
        """Take a tool up, None to put the one at hand down."""
        self._forget_plan()
        self._hand.put_down()
        self._tool = tool
        self._page.show_tool(tool)
        if tool is not None:
            self._hand.take_up(tool)
            self.follow_choice()

    def forget_areas(self, is_in_draft: bool) -> None:
        """Read the areas anew: something was written, in the draft alone or elsewhere too. A plan goes."""
        self._draft = self._draft.renewed() if self._draft is not None and is_in_draft else None
        self.read_ahead()
        if self._plan is not None:
            self.drop()

    def read_ahead(self) -> None:
        """Read what the tools will ask for in a task, so that nobody waits for thousands of areas.

        Who asks before it is there reads for himself. What goes wrong is told when it is asked for.
        """
        draft = DraftAreas(self._workspace, self._edition) if self._draft is None else self._draft.renewed()
        self._reading.begin(
            translate("UtsattaOmraden", "Reading {year} for drawing").format(year=self._edition.year),
            lambda _progress: draft.read_ahead(),
        )

    @property
    def has_read(self) -> bool:
        """Whether everything that the tools may ask for is at hand."""
        return self._draft is not None and self._draft.is_read

    def follow_choice(self) -> None:
        """Plan anew for the areas that are chosen in the map or the table, if the tool at hand works on these."""
        tool, chosen = self._tool, self._session.chosen_areas
        if tool is None or tool.draws:
            return
        self._forget_plan()
        self._page.show_problem("")
        if tool is DrawTool.VERTICES:
            self._lay_out(chosen)
            return
        wanted = 2 if tool.takes_many else 1
        if len(chosen) >= wanted and len(self._known(chosen)) >= wanted:
            self._make(lambda draft: self._plan_for(draft, tool, chosen))

    def apply(self) -> None:
        """Do what is planned, as one step of undo."""
        plan, redrawn = self._plan, self._redrawn
        if plan is None or redrawn is None or not self._page.form.is_complete:
            return
        step, reason = plan.step(self._page.form.choices()), self._page.form.reason.text().strip()
        touched = tuple(area.id for area in redrawn.before)
        edition_id, role = self._edition.id, self._session.role
        draft = self._draft
        self._forget_plan()
        is_done = self._session.do(
            step,
            ChangeNote("redraw", edition_id, touched),
            lambda workspace: workspace.redraw(redrawn, plan.tool.value, reason, role, edition_id=edition_id),
        )
        if is_done:
            self._page.form.reason.clear()
            self._page.form.hide()
            if plan.tool is DrawTool.VERTICES:
                self.use(None)
            if plan.tool.takes_many:  # those that are gone cannot stay chosen
                self._session.choose_areas(tuple(area.id for area in redrawn.after))
            self._session.said.emit(f"{step}.")
        elif self._draft is draft:  # the workspace was busy: nothing was changed, and it can be tried again
            self._show(plan, keeps_choices=True)

    def drop(self) -> None:
        """Leave everything as it is; the tool stays at hand."""
        self._forget_plan()
        self._page.form.hide()
        self._page.show_problem("")
        if self._tool is DrawTool.VERTICES:
            self._lay_out(self._session.chosen_areas)  # with its vertices where they were

    # What the hand does

    def _drawn(self, shapes: Sequence[Any]) -> None:
        tool, chosen = self._tool, self._session.chosen_areas
        self._forget_plan()
        if not shapes or tool is None:
            self._page.show_problem(translate("UtsattaOmraden", "What was drawn has no size. Draw it again."))
        elif tool is DrawTool.NEW_AREA:
            self._make(lambda draft: plans.plan_new_area(draft, shapes))
        elif tool is DrawTool.RESHAPE:
            self._make(lambda draft: plans.plan_reshape(draft, shapes[0], chosen))
        else:
            self._make(lambda draft: plans.plan_split(draft, shapes[0], chosen))

    def _picked(self, version_id: str) -> None:
        chosen = self._session.chosen_areas
        if self._tool is None or not self._tool.takes_many:
            wanted: tuple[str, ...] = (version_id,)
        elif version_id in chosen:
            wanted = tuple(each for each in chosen if each != version_id)
        else:
            wanted = (*chosen, version_id)
        if wanted == chosen:
            self.follow_choice()
        self._session.choose_areas(wanted)

    def _lay_out(self, chosen: Sequence[str]) -> None:
        """Lay the chosen area out for the vertex tool; with none or several one points at it first."""
        try:
            with impatient():
                draft = self._read()
                areas = draft.with_ids(chosen)
                neighbours = draft.sharing_border_with(areas[0]) if len(areas) == 1 else []
        except UtsattaError as error:
            self._page.show_problem(translated(error))
            return
        if len(areas) == 1:
            self._laid_out = [areas[0], *neighbours]
            self._hand.edit(areas[0].boundary, [neighbour.boundary for neighbour in neighbours])

    def _edited(self, boundaries: Sequence[Any]) -> None:
        changed = [(area, now) for area, now in zip(self._laid_out, boundaries) if now is not None]
        self._forget_plan()
        self._page.form.hide()
        self._page.show_problem("")
        if changed:
            self._make(lambda draft: plans.plan_vertices(draft, changed))

    def _put_down(self) -> None:
        self._tool = None
        self._forget_plan()
        self._page.show_tool(None)

    def _plan_for(self, draft: DraftAreas, tool: DrawTool, chosen: Sequence[str]) -> Plan:
        if tool is DrawTool.MERGE:
            return plans.plan_merge(draft, chosen)
        area = draft.with_ids(chosen)[0]
        if tool is DrawTool.CLIP:
            return plans.plan_clip(draft, area)
        tolerance_m = self._page.tolerance.value()
        if tool is DrawTool.SNAP:
            return plans.plan_snap(draft, area, tolerance_m)
        layer = self._page.background.currentLayer()
        if not isinstance(layer, QgsVectorLayer):
            raise _no_background()
        lines = lines_around(layer, area.boundary, tolerance_m)
        return plans.plan_align(draft, area, tolerance_m, lines, layer.name())

    # The plan

    def _make(self, make: Callable[[DraftAreas], Plan]) -> None:
        try:
            with impatient():
                self._show(make(self._read()))
        except UtsattaError as error:
            self._page.show_problem(translated(error))

    def _show(self, plan: Plan, keeps_choices: bool = False) -> None:
        self._plan = plan
        self._page.show_problem("")
        if not keeps_choices:
            sizes = [ground_in_words(part) for part in plan.parts_m2]
            categories = [category.value for category in self._edition.scheme.categories]
            self._page.form.ask(plan, sizes, categories)
        self._canvas.installEventFilter(self)
        self._work_out()

    def _work_out(self) -> None:
        if self._plan is None:
            return
        self._redrawn = None
        choices = self._page.form.choices()
        try:
            with impatient():
                redrawn = self._plan.redraw(choices)
            if not changes_anything(redrawn):
                raise _nothing_changes()
        except UtsattaError as error:
            self._forget_plan()
            self._page.show_problem(translated(error))
            return
        self._redrawn = redrawn
        loss = ""
        if self._plan.tool is DrawTool.SPLIT and redrawn.lost_m2 > WORTH_TELLING_M2:
            words = translate("UtsattaOmraden", "{ground} belong to no area any more")
            loss = words.format(ground=ground_in_words(redrawn.lost_m2))
        beside = self._read().beside(*redrawn.before) if redrawn.lost_m2 > WORTH_TELLING_M2 else ()
        self._page.form.show_outcome(change_in_words(redrawn, beside), loss)
        self._preview.show(redrawn)

    def _forget_plan(self) -> None:
        if self._plan is not None:
            self._canvas.removeEventFilter(self)
        self._plan = self._redrawn = None
        self._preview.clear()

    # What is read

    def _have_read(self, draft: DraftAreas) -> None:
        self._draft = draft

    def _read(self) -> DraftAreas:
        if self._draft is None:
            self._draft = DraftAreas(self._workspace, self._edition)
        return self._draft

    def _known(self, version_ids: Sequence[str]) -> Sequence[AreaVersion]:
        """Return those of the chosen areas that the draft has; one that was undone may be chosen still."""
        try:
            with impatient():
                return self._read().with_ids(version_ids) if version_ids else ()
        except UtsattaError as error:
            self._page.show_problem(translated(error))
            return ()

    def _areas(self) -> Sequence[AreaVersion]:
        try:
            with impatient():
                return self._read().areas
        except UtsattaError as error:
            self._page.show_problem(translated(error))
            return ()

    def _area_layer(self) -> QgsVectorLayer | None:
        return edition_layers(QgsProject.instance()).get(self._edition.id)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or self._plan is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
            return True
        return False


def _no_background() -> RuleError:
    return RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "No background layer is chosen.")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose the one that the border is to follow.")),
    )


def _nothing_changes() -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Nothing would change: the border runs there already, or the ground is a neighbour's."
            )
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Zoom in if it snaps to the old border.")),
    )
