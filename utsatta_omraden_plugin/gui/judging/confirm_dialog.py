"""The window beside the map in which Noa confirms areas as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...domain.trend import Trend
from ...today import date_of_today
from ...translation import translate, translated
from ..looking_dialog import LookingDialog
from ..session import ASSESSING_NOTES, ChangeNote, WorkspaceSession
from .confirm_form import ConfirmForm
from .confirm_row import ConfirmRow, read_unconfirmed, rows_of

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.assessment import Judgement
    from ...domain.change import Change
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from .confirm_row import Unconfirmed

SIZE = (800, 560)


class ConfirmDialog(LookingDialog):
    """Lists the areas of an edition that Noa has not judged, with what it would confirm and what that rests on.

    What a level below judged so is ticked beforehand; what differs from that, or rests on nobody's judgement, is for
    the user to tick. Each ticked area gets its own judgement with the category that stands in the list: all of them or
    none, one step of undo. Inside: the widgets of ``ConfirmForm``, ``buttonBox``.
    """

    WITHOUT_EFFECT = ASSESSING_NOTES

    def __init__(self, session: WorkspaceSession, iface: Any, edition: Edition, parent: QWidget | None) -> None:
        title = translate("UtsattaOmraden", "Noa's judgement of areas as they stand – {year}")
        super().__init__(session, iface, "ConfirmDialog", title.format(year=edition.year), parent)
        self._workspace = session.workspace
        self._edition = edition
        self._is_known = False
        self._seen: set[str] | None = None
        self._confirmed: tuple[str, ...] = ()
        self.form = ConfirmForm(date_of_today())
        self.hint, self.progress, self.note = self.form.hint, self.form.progress, self.form.note
        column = QVBoxLayout(self)
        column.addWidget(self.form, 1)
        column.addWidget(self.buttons)
        self.resize(*SIZE)
        self.form.written.connect(self.show_state)
        self.form.table.chosen.connect(lambda _row: self._point_at_chosen())
        self.follow()
        self.start()

    @property
    def year(self) -> int:
        """The year of the edition whose areas are shown."""
        return self._edition.year

    @property
    def is_writing(self) -> bool:
        """Whether judgements are being added."""
        return self._writing.is_running

    # What the user does

    def accept(self) -> None:
        """Add the judgements; the window stays until that is done."""
        workspace, role = self._workspace, self._session.role
        if workspace is None or not self._ok.isEnabled():
            return
        judged, today = self._judged(self.form.ticked()), date_of_today()

        def work(progress: Progress) -> Sequence[Change]:
            from ...workspace.judging import add_judgements

            return add_judgements(workspace, judged, role, today, progress)

        self._confirmed = tuple(area.id for area, _ in judged)
        self.write_in_task(translate("UtsattaOmraden", "Adding judgements"), work)

    def _judged(self, rows: Sequence[ConfirmRow]) -> list[tuple[AreaVersion, Judgement]]:
        """Return what would be added: each area's judgement with its own category. A trend stands in while none is."""
        form, trend = self.form, self.form.trend_chosen() or Trend.STABLE
        reason, role, day = form.reason.toPlainText().strip(), form.role.text().strip(), form.day()
        return [(row.standing.area, row.standing.confirmed(trend, reason, role, day)) for row in rows]

    def _point_at_chosen(self) -> None:
        """Show the chosen areas on the map and choose them in all docks, where they can be looked into."""
        import shapely

        rows = self.form.table.chosen_rows()
        if not rows:
            return
        self.choose_on_map(self._edition.year, tuple(row.version_id for row in rows))
        self._pointer.show([shapely.to_wkb(row.standing.area.boundary) for row in rows])

    # Looking at what waits

    def examine(self) -> None:
        """Read in a task which areas wait; until it is known nothing can be added."""
        workspace, year = self._workspace, self.year
        if workspace is None or self._writing.is_running:
            return
        self._is_known = False
        self.look_in_task(
            translate("UtsattaOmraden", "Looking for areas without a judgement of Noa"),
            lambda _progress: read_unconfirmed(workspace, year),
        )
        self.show_state()

    def show_found(self, found: Unconfirmed) -> None:
        self._is_known, self._edition = True, found.edition
        rows = rows_of(found)
        before = {row.version_id for row in self.form.ticked()}
        usual = {row.version_id for row in rows if row.is_usual}
        # What the user has ticked or not stays so; what was not there before comes as usual.
        ticked = usual if self._seen is None else before | (usual - self._seen)
        self._seen = {row.version_id for row in rows}
        self.form.show_rows(rows, ticked)
        self.show_state()

    # What can be done now

    def show_state(self) -> None:
        ticked = self.form.ticked()
        problem = self._problem(ticked)
        self.hint.setText(self._state_in_words())
        self._ok.setText(translate("UtsattaOmraden", "&Judge %n area(s)", None, len(ticked)))
        self._ok.setEnabled(self._is_known and not problem and not self._writing.is_running)
        self.say("" if self._writing.is_running else problem)

    def _state_in_words(self) -> str:
        if self._writing.is_running:
            return translate("UtsattaOmraden", "The judgements are being added…")
        if not self._is_known:
            return translate("UtsattaOmraden", "Areas without a judgement of Noa are being looked for…")
        rows = self.form.model.rows
        if not rows:
            return translate("UtsattaOmraden", "Noa has judged every area of this edition.")
        said = translate("UtsattaOmraden", "%n area(s) without a judgement of Noa.", None, len(rows))
        how = translate(
            "UtsattaOmraden",
            "Each ticked area gets a judgement of its own, with the category and the trend that stand in the list. "
            "What differs from the level below, or rests on no judgement at all, is yours to tick.",
        )
        return f"{said} {how}"

    def _problem(self, ticked: Sequence[ConfirmRow]) -> str:
        """Return why nothing can be added now, "" when it can."""
        if not self._is_known or not self.form.model.rows:
            return ""
        if self._workspace is None or self._workspace.is_read_only:
            return translate("UtsattaOmraden", "This workspace can only be read, so nothing can be changed.")
        if not ticked:
            return translate("UtsattaOmraden", "Tick the areas that are judged.")
        if self.form.trend_chosen() is None and any(row.standing.trend is None for row in ticked):
            return translate("UtsattaOmraden", "Choose the trend of the areas for which none is known.")
        return self._problem_of_words(ticked)

    def _problem_of_words(self, ticked: Sequence[ConfirmRow]) -> str:
        """The reason has to suffice for the area that asks most of it: one that the level below judged otherwise."""
        from ...domain.assessment.judgement_above import reason_above_problem
        from ...domain.assessment.signature import signature_problem

        strictest = max(ticked, key=lambda row: _is_recategorised(row))
        [(_, judgement)] = self._judged([strictest])
        problem = reason_above_problem(judgement, strictest.standing.lower) or signature_problem(
            judgement, date_of_today()
        )
        return "" if problem is None else translated(problem)

    # How it ended

    def show_written(self, changes: Sequence[Change]) -> None:
        super().accept()
        session, count = self._session, len(self._confirmed)
        if session.workspace is not self._workspace:
            return
        step = translate("UtsattaOmraden", "Noa's judgement of %n area(s)", None, count)
        note = ChangeNote("judgement", self._edition.id, self._confirmed)
        session.keep(step, note, changes)
        session.said.emit(translate("UtsattaOmraden", "Noa has judged %n area(s) as they stand.", None, count))

    def let_choose(self, is_free: bool) -> None:
        self.form.let_write(is_free)


def _is_recategorised(row: ConfirmRow) -> bool:
    return row.standing.lower is not None and row.standing.lower.category is not row.standing.category
