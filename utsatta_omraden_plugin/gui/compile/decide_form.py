"""How a conflict is settled: the way, what that way needs, and the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QStringListModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.quantities import area_in_words
from ...translation import translate, translated
from ..areas.category_mark import category_mark
from ..bar_pieces import line_of, push_button
from ..form_pieces import label_of, named_combo
from ..labels import sentence_label
from .choice_words import by_hand_in_words, choice_on_button, outcome_in_words

if TYPE_CHECKING:
    from shapely import MultiPolygon

    from ...domain.category import Category
    from ...domain.compilation import ConflictCase
    from ...domain.text import Text

_IN_A_LINE = 3
_REMEMBERED = 20
_LINES = 3


@dataclass(frozen=True)
class Settled:
    """What a person wants of a conflict; the names are those of ``Decision``."""

    choice: str
    reason: str
    category: str
    message: str
    boundary: MultiPolygon | None


class DecideForm(QWidget):
    """Offers the ways of one conflict and asks for what each needs.

    ``decideWanted(Settled)`` is the button; ``drawWanted`` and ``takeWanted`` ask for a new boundary, which comes by
    ``show_boundary``; ``choiceChanged`` tells that another way or boundary is meant. Inside: ``choice:<way>`` for each
    way, ``correctByHand``, ``choiceOutcome``, ``conflictCategory``, ``drawBoundaryButton``, ``takeBoundaryButton``,
    ``sendBackText``, ``conflictReason``, ``decideButton``.
    """

    decideWanted = pyqtSignal(object)
    drawWanted = pyqtSignal()
    takeWanted = pyqtSignal()
    choiceChanged = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: ConflictCase | None = None
        self._lpo_names: Mapping[str, str] = {}
        self._why_not = ""
        self._problem = ""
        self._reasons = QStringListModel(self)
        self.boundary: MultiPolygon | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self.outcome = sentence_label("choiceOutcome")
        self.by_hand = sentence_label("correctByHand")
        self.category = named_combo("conflictCategory", translate("UtsattaOmraden", "Category"))
        self.draw = push_button(
            "drawBoundaryButton",
            translate("UtsattaOmraden", "Dra&w it"),
            translate("UtsattaOmraden", "Draw the boundary on the map: a right click ends it, Esc leaves it"),
        )
        self.draw.setCheckable(True)
        self.take = push_button(
            "takeBoundaryButton",
            translate("UtsattaOmraden", "Take the c&hosen area's"),
            translate("UtsattaOmraden", "Take the boundary of the areas that are chosen in the table or on the map"),
        )
        self.drawn = sentence_label("boundaryState")
        self.message = QPlainTextEdit()
        self.message.setObjectName("sendBackText")
        self.message.setAccessibleName(translate("UtsattaOmraden", "What is asked"))
        self.message.setPlaceholderText(translate("UtsattaOmraden", "What the local police areas are asked to do"))
        self.message.setTabChangesFocus(True)
        self.message.setFixedHeight(self.message.fontMetrics().height() * _LINES + 12)
        self.reason = QLineEdit()
        self.reason.setObjectName("conflictReason")
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason for the decision"))
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Why it is settled so"))
        completer = QCompleter(self._reasons, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.reason.setCompleter(completer)
        self.decide = push_button("decideButton", translate("UtsattaOmraden", "&Decide"))
        self.note = sentence_label("decideNote")
        self._lay_out()
        self.draw.clicked.connect(lambda _checked=False: self.drawWanted.emit())
        self.take.clicked.connect(lambda _checked=False: self.takeWanted.emit())
        self.category.currentIndexChanged.connect(self._look)
        self.message.textChanged.connect(self._look)
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self._decide)
        self.decide.clicked.connect(lambda _checked=False: self._decide())
        self.show_case(None, {}, (), "")

    def show_case(
        self, case: ConflictCase | None, lpo_names: Mapping[str, str], categories: Sequence[Category], why_not: str
    ) -> None:
        """Offer the ways to settle a conflict; ``why_not`` says why nothing can be decided, "" when it can."""
        self._case, self._lpo_names, self._why_not = case, lpo_names, why_not
        self.boundary = None
        self._problem = ""
        self._offer_choices()
        said = by_hand_in_words(case.conflict.code.value) if case is not None and not why_not else ""
        self.by_hand.setText(said)
        self.by_hand.setVisible(bool(said))
        self.category.clear()
        for category in categories:
            self.category.addItem(category_mark(category.value), category.value, category.value)
        self.category.setCurrentIndex(-1)
        self.message.setPlainText("")
        self.reason.clear()
        self._show_choice()

    def show_boundary(self, boundary: MultiPolygon | None) -> None:
        """Show the boundary that was drawn or taken."""
        self.boundary = boundary
        self._look()
        self.choiceChanged.emit()

    def show_problem(self, problem: Text | None) -> None:
        """Say why the chosen way cannot be carried out, None when it can."""
        self._problem = "" if problem is None else translated(problem)
        self._look()

    def show_drawing(self, is_drawing: bool) -> None:
        """Show whether the boundary is being drawn."""
        self.draw.setChecked(is_drawing)

    def remember_reason(self) -> None:
        """Offer the reason that was just given for the next conflicts as well."""
        reason = self.reason.text().strip()
        if reason:
            known = [one for one in self._reasons.stringList() if one != reason]
            self._reasons.setStringList([reason, *known][:_REMEMBERED])

    @property
    def choice(self) -> str:
        """The way that is chosen, "" for none."""
        return next((choice for choice, button in self.buttons.items() if button.isChecked()), "")

    def _lay_out(self) -> None:
        self._grid.setSpacing(4)
        self._boundary_line = line_of((self.draw, 0), (self.take, 1))
        self._reason_label = label_of(translate("UtsattaOmraden", "Rea&son:"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        for widget in (self.by_hand, self.outcome, self.category, self._boundary_line, self.drawn, self.message):
            column.addWidget(widget)
        column.addWidget(line_of((self._reason_label, 0), (self.reason, 1)))
        column.addWidget(line_of((self.note, 1), (self.decide, 0)))

    def _offer_choices(self) -> None:
        for button in self.buttons.values():
            self._group.removeButton(button)
            self._grid.removeWidget(button)
            button.hide()
            button.setObjectName("")  # another takes its name before it is gone
            button.deleteLater()
        self.buttons = {}
        if self._case is None:
            return
        conflict = self._case.conflict
        for place, choice in enumerate(conflict.choices):
            words = choice_on_button(choice.value, conflict.code.value)
            outcome = outcome_in_words(choice.value, conflict, self._lpo_names)
            button = push_button(f"choice:{choice.value}", words, outcome)
            button.setAccessibleDescription(outcome)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setEnabled(not self._why_not)
            button.clicked.connect(lambda _checked=False: self._choose())
            self._group.addButton(button)
            self._grid.addWidget(button, place // _IN_A_LINE, place % _IN_A_LINE)
            button.show()
            self.buttons[choice.value] = button
        before = self.reason
        for button in self.buttons.values():  # the keyboard goes through the ways first, in their order
            QWidget.setTabOrder(button, before)

    def _choose(self) -> None:
        """Show what the way needs and put the cursor there."""
        self._show_choice()
        field = {"send_back": self.message, "new_category": self.category, "new_boundary": self.draw}
        field.get(self.choice, self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice(self) -> None:
        choice = self.choice
        said = outcome_in_words(choice, self._case.conflict, self._lpo_names) if self._case and choice else ""
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
        self.category.setVisible(choice == "new_category")
        for widget in (self._boundary_line, self.drawn):
            widget.setVisible(choice == "new_boundary")
        self.message.setVisible(choice == "send_back")
        for widget in (self._reason_label, self.reason):
            widget.setVisible(choice not in ("", "send_back"))
        self.decide.setVisible(bool(choice))
        self._look()
        self.choiceChanged.emit()

    def _look(self) -> None:
        """Say what is still missing."""
        missing = self._missing()
        self.note.setText(missing)
        self.note.setVisible(bool(missing) and bool(self.buttons))
        self.decide.setEnabled(not missing)
        if self.boundary is None:
            self.drawn.setText(translate("UtsattaOmraden", "No boundary yet."))
        else:
            said = translate("UtsattaOmraden", "The boundary holds {area}; it is dotted on the map.")
            self.drawn.setText(said.format(area=translated(area_in_words(self.boundary.area))))

    def _missing(self) -> str:
        if self._why_not:
            return self._why_not
        choice = self.choice
        if self._problem:
            return self._problem
        if not choice:
            return translate("UtsattaOmraden", "Choose how it is settled.")
        if choice == "new_boundary" and self.boundary is None:
            return translate("UtsattaOmraden", "Draw the new boundary, or take that of an area.")
        if choice == "new_category" and self.category.currentIndex() < 0:
            return translate("UtsattaOmraden", "Choose the category.")
        if choice == "send_back":
            is_blank = not self.message.toPlainText().strip()
            return translate("UtsattaOmraden", "Write what is asked.") if is_blank else ""
        is_blank = not self.reason.text().strip()
        return translate("UtsattaOmraden", "Write why it is settled so.") if is_blank else ""

    def _decide(self) -> None:
        if not self.decide.isEnabled():
            return
        choice = self.choice
        wanted = Settled(
            choice=choice,
            reason="" if choice == "send_back" else self.reason.text().strip(),
            category=str(self.category.currentData() or "") if choice == "new_category" else "",
            message=self.message.toPlainText().strip() if choice == "send_back" else "",
            boundary=self.boundary if choice == "new_boundary" else None,
        )
        self.decideWanted.emit(wanted)
