"""One conflict closely: its sentence, what was decided, how to settle it, and both sides beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...translation import translate, translated
from ..bar_pieces import push_button
from ..compare.attributes import AttributeTable
from ..labels import make_bold, sentence_label
from .choice_words import OF_CATEGORY, decision_in_words
from .conflict_row import ConflictRow
from .decide_form import DecideForm

if TYPE_CHECKING:
    from ...domain.compilation import Conflict
    from .kept import Kept


class ConflictPanel(QWidget):
    """``reopenWanted`` asks for the decision to be withdrawn. Inside: ``conflictSentence``, ``conflictProblem``,
    ``conflictDecision``, ``reopenButton``, the widgets of ``DecideForm``, ``attributeTable``, ``conflictLegend``."""

    reopenWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: ConflictRow | None = None
        self.sentence = sentence_label("conflictSentence", can_be_copied=True)
        self.problem = sentence_label("conflictProblem")
        make_bold(self.problem)
        self.decision = sentence_label("conflictDecision", can_be_copied=True)
        self.reopen = push_button(
            "reopenButton",
            translate("UtsattaOmraden", "Reo&pen"),
            translate("UtsattaOmraden", "Withdraw the decision; the areas become what they were"),
        )
        self.form = DecideForm()
        self.attributes = AttributeTable()
        self.attributes.setAccessibleName(translate("UtsattaOmraden", "Attributes of both sides"))
        self.legend = sentence_label("conflictLegend")
        self.more = sentence_label("conflictMoreAreas")
        self._closely = (
            self.problem, self.decision, self.reopen, self.form, self.attributes, self.legend, self.more
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 4, 0)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        for widget in self._closely:
            column.addWidget(widget)
        column.addStretch()
        self.reopen.clicked.connect(lambda _checked=False: self.reopenWanted.emit())
        self.show_row(None, None, "")

    def show_row(self, row: ConflictRow | None, kept: Kept | None, why_not: str) -> None:
        """Show a conflict, or nothing; ``why_not`` says why nothing can be decided now."""
        self.row = row
        for widget in self._closely:
            widget.setVisible(row is not None)
        if row is None or kept is None:
            self.sentence.setText(
                translate("UtsattaOmraden", "Choose a conflict to see both sides on the map and to decide it.")
            )
            self.form.show_case(None, {}, (), "")
            return
        case, conflict = row.case, row.case.conflict
        self.sentence.setText(row.sentence)
        self.problem.setText(translated(case.problem) if case.problem is not None else "")
        self.problem.setVisible(case.problem is not None)
        self.decision.setText(decision_in_words(case.decision, conflict) if case.decision is not None else "")
        self.decision.setVisible(case.decision is not None)
        self.reopen.setVisible(case.decision is not None)
        self.reopen.setEnabled(not why_not)
        self.form.show_case(case, kept.lpo_names, kept.edition.scheme.categories, why_not)
        self._show_sides(conflict, kept)

    def _show_sides(self, conflict: Conflict, kept: Kept) -> None:
        areas = conflict.areas
        left = areas[0] if areas else None
        right = areas[1] if len(areas) > 1 else None
        is_of_base = conflict.code.value in OF_CATEGORY and len(conflict.sides) > 1 and not conflict.sides[1]
        in_base = translate("UtsattaOmraden", "Base edition")
        beside = in_base if is_of_base else translate("UtsattaOmraden", "Right")
        self.attributes.show_pair(left, right, translate("UtsattaOmraden", "Left"), beside)
        self.legend.setText(_legend(conflict, beside) if right is not None else "")
        self.legend.setVisible(right is not None)
        others = [area.name for area in areas[2:]]
        said = translate("UtsattaOmraden", "Also concerned: {areas}").format(areas=", ".join(others))
        self.more.setText(said)
        self.more.setVisible(bool(others))


def _legend(conflict: Conflict, right: str) -> str:
    """Return how the sides are drawn on the map."""
    said = translate("UtsattaOmraden", "On the map: {left} dashed, {right} solid.").format(
        left=translate("UtsattaOmraden", "Left"), right=right
    )
    if conflict.ground is None:
        return said
    return f"{said} {translate('UtsattaOmraden', 'The ground that they share is hatched.')}"
