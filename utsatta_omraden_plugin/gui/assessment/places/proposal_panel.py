"""Proposed boundaries of an assessment: made from drawn problem areas, shown beside the old one, withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget
from shapely import MultiPolygon

from ....domain.assessment import BoundaryProposal, Place
from ....translation import translate
from ...digitising.shapes import ShapeKind, kind_of
from ...plain import plain_tip
from ...session import WorkspaceSession
from ..in_assessment import WorkInAssessment, do_in_assessment
from ..open_assessment import OpenAssessment
from .proposal_form import ProposalForm, change_in_words
from .proposal_view import ProposalView

_ID = Qt.ItemDataRole.UserRole


class ProposalPanel(QWidget):
    """Proposing and withdrawing are steps of undo. ``chosen_places`` tells which places are chosen in the table."""

    def __init__(
        self, session: WorkspaceSession, canvas: QgsMapCanvas, chosen_places: Callable[[], Sequence[Place]]
    ) -> None:
        super().__init__()
        self._session = session
        self._chosen_places = chosen_places
        self._opened: OpenAssessment | None = None
        self._is_editable = True
        self.view = ProposalView(canvas)
        self.begin_button = QPushButton(translate("UtsattaOmraden", "Propose boundary…"))
        self.begin_button.setObjectName("proposeBoundaryButton")
        self.withdraw_button = QPushButton(translate("UtsattaOmraden", "Withdraw proposal"))
        self.withdraw_button.setObjectName("withdrawProposalButton")
        self.list = QListWidget()
        self.list.setObjectName("proposalList")
        self.list.setAccessibleName(translate("UtsattaOmraden", "Proposed boundaries"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = ProposalForm()
        self.begin_button.clicked.connect(self._begin)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.form.previewed.connect(lambda old, new: self.view.show(old, new, is_to_zoom=False))
        self.form.wanted.connect(self._propose)
        self.form.cancelled.connect(self.end)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin_button)
        buttons.addWidget(self.withdraw_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(self.form)
        column.addWidget(self.list)

    # What the dock tells

    def show_assessment(self, opened: OpenAssessment) -> None:
        """Show what the assessment proposes."""
        chosen = self._chosen_id()
        self._opened = opened
        self.list.blockSignals(True)
        self.list.clear()
        for proposal in opened.proposals:
            item = QListWidgetItem(_in_words(opened, proposal))
            item.setToolTip(plain_tip(item.text()))
            item.setData(_ID, proposal.id)
            self.list.addItem(item)
            item.setSelected(proposal.id == chosen)
        self.list.blockSignals(False)
        self.list.setVisible(bool(opened.proposals))
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * 3 * min(len(opened.proposals), 3) + 8)
        if chosen and not self._chosen_id():
            self.view.clear()  # it was withdrawn
        self.places_chosen()

    def set_editable(self, is_editable: bool) -> None:
        """Take proposals, or only show them."""
        self._is_editable = is_editable
        if not is_editable:
            self.end()
        self._enable()

    def leave(self) -> None:
        """Another area is opened."""
        self._opened = None
        self.list.clear()
        self.end()

    def places_chosen(self) -> None:
        """Other places are chosen in the table, or their shapes have changed."""
        if not self.form.isHidden():
            self.form.use([place.shape for place in self._drawn()])
        self._enable()

    def end(self) -> None:
        """Close the form and take the outlines off the map."""
        self.form.hide()
        self.view.clear()
        self._enable()

    # What the user does

    def _drawn(self) -> list[Place]:
        """Return the chosen problem areas; all of them when none is chosen."""
        every = self._opened.places if self._opened is not None else ()
        return _areas_of(self._chosen_places()) or _areas_of(every)

    def _begin(self) -> None:
        if self._opened is not None:
            self.list.clearSelection()
            self.form.begin(self._opened.area, [place.shape for place in self._drawn()])
            self._enable()

    def _propose(self, boundary: MultiPolygon, name: str, reason: str) -> None:
        opened = self._opened
        if opened is None:
            return
        made_from = tuple(place.id for place in self._drawn())
        proposal = BoundaryProposal(boundary, reason, "" if name else opened.key.area_id, name, made_from)
        done = self._do(
            translate("UtsattaOmraden", "Boundary proposed"),
            lambda workspace, held, by: [workspace.propose_boundary(held, proposal, by)],
        )
        if done:
            self.form.hide()
            self._enable()

    def _withdraw(self) -> None:
        proposal_id = self._chosen_id()
        if proposal_id:
            self._do(
                translate("UtsattaOmraden", "Proposed boundary withdrawn"),
                lambda workspace, _held, by: [workspace.withdraw_proposal(proposal_id, by)],
            )

    def _do(self, name: str, work: WorkInAssessment) -> bool:
        opened = self._opened
        return opened is not None and do_in_assessment(self._session, opened.key, name, "boundary_proposal", work)

    def _chosen_id(self) -> str:
        items = self.list.selectedItems()
        return str(items[0].data(_ID)) if items else ""

    def _show_chosen(self) -> None:
        opened = self._opened
        proposals = opened.proposals if opened is not None else ()
        chosen = next((one for one in proposals if one.id == self._chosen_id()), None)
        if chosen is not None and opened is not None:
            self.form.hide()
            self.view.show(opened.area.boundary if chosen.area_id else None, chosen.boundary, is_to_zoom=True)
        elif self.form.isHidden():
            self.view.clear()
        self._enable()

    def _enable(self) -> None:
        can_write = self._is_editable and self._opened is not None
        drawn = self._drawn()
        self.begin_button.setEnabled(can_write and bool(drawn) and self.form.isHidden())
        self.begin_button.setToolTip(
            translate("UtsattaOmraden", "From the drawn areas that are chosen in the table, or from all of them")
            if drawn
            else translate("UtsattaOmraden", "Draw a problem area first.")
        )
        self.withdraw_button.setVisible(bool(self._chosen_id()))
        self.withdraw_button.setEnabled(can_write)


def _areas_of(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if kind_of(place.shape) is ShapeKind.AREA]


def _in_words(opened: OpenAssessment, proposal: BoundaryProposal) -> str:
    name = proposal.name or opened.area.name
    change = change_in_words(opened.area.boundary if proposal.area_id else None, proposal.boundary)
    return translate("UtsattaOmraden", "{area}: {change} {reason}").format(
        area=name, change=change, reason=proposal.reason
    )
