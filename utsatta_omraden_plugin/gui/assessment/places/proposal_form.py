"""What a proposed boundary is for, what it changes, and why."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shapely import MultiPolygon, Polygon

from ....domain.area import AreaVersion
from ....domain.privacy import PrivacySeverity, findings_in
from ....domain.quantities import NOTHING_M2
from ....translation import translate, translated
from ...labels import sentence_label
from ..small_editors import GrowingText, PlainLine
from .place_words import measured
from .proposing import Basis, difference, proposed_boundary


class ProposalForm(QFrame):
    """Stands open while a boundary is being proposed.

    ``previewed`` gives the old boundary (None for a new area) and the proposed one each time they change; ``wanted``
    the boundary, the name of a new area ("" for this one) and the reason; ``cancelled`` when the user gives up.
    """

    previewed = pyqtSignal(object, object)
    wanted = pyqtSignal(object, str, str)
    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area: AreaVersion | None = None
        self._drawn: Sequence[Polygon] = ()
        self.boundary: MultiPolygon | None = None
        self._stays = False
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.basis = QComboBox()
        self.basis.setObjectName("proposalBasis")
        self.basis.setAccessibleName(translate("UtsattaOmraden", "What the drawn areas are to be"))
        self.basis.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.basis.setMinimumContentsLength(8)
        for basis, words in (
            (Basis.ADDED, translate("UtsattaOmraden", "Added to the area's boundary")),
            (Basis.INSTEAD, translate("UtsattaOmraden", "The area's boundary, in place of the old one")),
            (Basis.NEW, translate("UtsattaOmraden", "A new area")),
        ):
            self.basis.addItem(words, basis.value)
        self.name = PlainLine()
        self.name.setObjectName("proposalName")
        self.name.setAccessibleName(translate("UtsattaOmraden", "Name of the new area"))
        self.name.setPlaceholderText(translate("UtsattaOmraden", "Name of the new area"))
        self.change = sentence_label("proposalDifference")
        self.reason = GrowingText()
        self.reason.setObjectName("proposalReason")
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason"))
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Why should the boundary run like this?"))
        self.refusal = sentence_label("proposalRefusal")
        self.propose = QPushButton(translate("UtsattaOmraden", "Propose"))
        self.propose.setObjectName("proposeButton")
        self.cancel = QPushButton(translate("UtsattaOmraden", "Cancel"))
        self.cancel.setObjectName("cancelProposalButton")
        self.basis.currentIndexChanged.connect(lambda _index: self._show_change())
        self.name.textChanged.connect(lambda _text: self._look())
        self.reason.edited.connect(self._look)
        self.propose.clicked.connect(self._propose)
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, (words, widget) in enumerate(
            (
                (translate("UtsattaOmraden", "Drawn areas"), self.basis),
                (translate("UtsattaOmraden", "Name"), self.name),
                (translate("UtsattaOmraden", "Reason"), self.reason),
            )
        ):
            label = QLabel(words)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, row, 1)
        self._name_label = grid.itemAtPosition(1, 0).widget()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.propose)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.change)
        column.addLayout(grid)
        column.addWidget(self.refusal)
        column.addLayout(buttons)

    def begin(self, area: AreaVersion, drawn: Sequence[Polygon]) -> None:
        """Open the form for these drawn areas of an area."""
        self._area = area
        self.name.clear()
        self.reason.show_text("")
        self.basis.setCurrentIndex(0)
        self.show()
        self.use(drawn)
        self.basis.setFocus(Qt.FocusReason.OtherFocusReason)

    def use(self, drawn: Sequence[Polygon]) -> None:
        """Propose with other drawn areas; what is written stays."""
        self._drawn = tuple(drawn)
        self._show_change()

    def _show_change(self) -> None:
        area = self._area
        if area is None or self.isHidden():
            return
        basis = Basis(self.basis.currentData())
        is_new = basis is Basis.NEW
        self.name.setVisible(is_new)
        self._name_label.setVisible(is_new)
        self.boundary, self._stays = proposed_boundary(self._drawn, area.boundary, basis), False
        if self.boundary is None:
            self.change.setText(translate("UtsattaOmraden", "Choose at least one drawn area in the table above."))
        else:
            old = None if is_new else area.boundary
            self._stays = _stays(old, self.boundary)
            self.change.setText(change_in_words(old, self.boundary))
            self.previewed.emit(old, self.boundary)
        self._look()

    def _look(self) -> None:
        refusal = self._lacking()
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self.propose.setEnabled(not refusal and self.boundary is not None)

    def _lacking(self) -> str:
        found = [*findings_in(self.name.text()), *findings_in(self.reason.toPlainText())]
        blocked = [one for one in found if one.severity is PrivacySeverity.BLOCK]
        if blocked:
            return translated(blocked[0].message)
        if self._stays:
            return translate(
                "UtsattaOmraden",
                "The boundary would stay as it is. Draw outside it, or let the drawn areas replace it.",
            )
        if self.basis.currentData() == Basis.NEW.value and not self.name.text().strip():
            return translate("UtsattaOmraden", "Write the name of the new area.")
        if not self.reason.toPlainText().strip():
            return translate("UtsattaOmraden", "Write the reason.")
        return ""

    def _propose(self) -> None:
        is_new = self.basis.currentData() == Basis.NEW.value
        name = self.name.text().strip() if is_new else ""
        self.wanted.emit(self.boundary, name, self.reason.toPlainText().strip())


def _stays(old: MultiPolygon | None, new: MultiPolygon) -> bool:
    """Whether a proposed boundary is the one that holds."""
    if old is None:
        return False
    change = difference(old, new)
    return change.gained_m2 + change.lost_m2 < NOTHING_M2


def change_in_words(old: MultiPolygon | None, new: MultiPolygon) -> str:
    """Return what a proposed boundary gains and loses against the one that holds, in hectares and square metres."""
    if old is None:
        return translate("UtsattaOmraden", "New area of {size}.").format(size=measured(new.area))
    change = difference(old, new)
    return translate("UtsattaOmraden", "Gains {gained}, loses {lost}; {size} in all.").format(
        gained=measured(change.gained_m2), lost=measured(change.lost_m2), size=measured(new.area)
    )
