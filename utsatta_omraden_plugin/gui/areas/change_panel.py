"""The panel in which a change of category or trend gets its reason and its date before it is applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from ..labels import sentence_label
from ..plain import plain_tip
from .level_choice import LevelChoice
from .target import already, has_it, mark_of_target, name_of, reason_missing, some_have_it

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.assessment import JudgementLevel
    from .target import Target

_WIDEST_TITLE = 200
_REASON_WIDTH = 200
"""Pixels that a reason wants beyond the least."""


@dataclass(frozen=True)
class ChangeRequest:
    """A change of category or trend that the user has asked for, with a reason and the date from which it holds.

    ``level`` is who decided, None when nobody says.
    """

    version_ids: tuple[str, ...]
    target: Target
    reason: str
    valid_from: date
    level: JudgementLevel | None = None


class ChangePanel(QWidget):
    """Asks for category or trend, reason and date for the areas it was opened with.

    ``applied(ChangeRequest)`` tells what was asked; the panel stays until ``done`` or ``cancelled``, and ``stopWanted``
    tells that the change under way is to be stopped. The button is off
    while the reason is missing, and the hint says so. Opened to paint, it has no areas: ``request_for`` says what is to
    become of one that was clicked.
    """

    applied = pyqtSignal(object)
    cancelled = pyqtSignal()
    stopWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeCategoryPanel")
        self._areas: list[AreaVersion] = []
        self._is_painting = False
        self._is_waiting = False
        self._painted = 0
        self._title = QLabel()
        self._title.setObjectName("changedAreas")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._category = QComboBox()
        self._category.setObjectName("newCategory")
        self._category.setAccessibleName(translate("UtsattaOmraden", "New category or trend"))
        self._valid_from = QDateEdit()
        self._valid_from.setObjectName("validFrom")
        self._valid_from.setAccessibleName(translate("UtsattaOmraden", "From which date it holds"))
        self._valid_from.setCalendarPopup(True)
        self._valid_from.setToolTip(self._valid_from.accessibleName())
        self._valid_from.setDisplayFormat("yyyy-MM-dd")
        self._level = LevelChoice()
        self._reason = QLineEdit()
        self._reason.setObjectName("changeReason")
        self._reason.setAccessibleName(translate("UtsattaOmraden", "Reason for the change, required"))
        self._reason.setPlaceholderText(translate("UtsattaOmraden", "Required, is kept in the history"))
        self._hint = sentence_label("changeHint")
        self._hint.setMinimumHeight(self._hint.fontMetrics().height())  # Qt else keeps room for several lines
        self._apply = QPushButton(translate("UtsattaOmraden", "&Apply"))
        self._apply.setObjectName("applyCategoryButton")
        self._cancel_text = translate("UtsattaOmraden", "Cancel")
        self._cancel_tip = translate("UtsattaOmraden", "Change nothing (Esc)")
        self._cancel = QPushButton(self._cancel_text)
        self._cancel.setObjectName("cancelCategoryButton")
        self._lay_out()

        self._reason.textChanged.connect(self._look)
        self._reason.returnPressed.connect(self._ask)
        self._category.currentIndexChanged.connect(self._look)
        self._apply.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.cancel)

    def _lay_out(self) -> None:
        """What and from when, then why, and the hint under them."""
        reason_label = QLabel(translate("UtsattaOmraden", "Reason"))
        reason_label.setBuddy(self._reason)
        from_label = QLabel(translate("UtsattaOmraden", "from"))
        from_label.setBuddy(self._valid_from)
        first, second = self._halves = QHBoxLayout(), QHBoxLayout()
        for widget in (self._title, self._category, from_label, self._valid_from, self._level):
            first.addWidget(widget)
        first.addStretch()
        second.addWidget(reason_label)
        second.addWidget(self._reason, 1)
        second.addWidget(self._apply)
        second.addWidget(self._cancel)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.addLayout(first)
        self._lines.addLayout(second, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._lines)
        column.addWidget(self._hint)

    def lay_out(self, width: int) -> None:
        """Place the fields for a panel of this width in pixels: in one line if they fit, else in two."""
        direction = QBoxLayout.Direction
        needed = sum(half.minimumSize().width() for half in self._halves) + self._lines.spacing() + _REASON_WIDTH
        self._lines.setDirection(direction.LeftToRight if needed <= width else direction.TopToBottom)

    @property
    def is_painting(self) -> bool:
        """Whether areas are painted."""
        return self._is_painting

    def ask_for(self, areas: Sequence[AreaVersion], choices: Sequence[Target], picked: Target | None = None) -> None:
        """Ask for a change of ``areas`` to one of ``choices``, ``picked`` being chosen already."""
        self._areas = list(areas)
        self._begin(choices, picked, is_painting=False)
        names = ", ".join(area.name for area in self._areas)
        title = names if len(self._areas) == 1 else translate("UtsattaOmraden", "%n area(s)", None, len(self._areas))
        self._title.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST_TITLE))
        self._title.setToolTip(plain_tip(names))
        self._show(picked)

    def paint_with(self, choices: Sequence[Target], picked: Target) -> None:
        """Ask for the reason that each painted area gets."""
        self._areas = []
        self._painted = 0
        self._begin(choices, picked, is_painting=True)
        self._title.setText(translate("UtsattaOmraden", "Paint"))
        self._title.setToolTip("")
        self._show(picked)

    def request_for(self, areas: Sequence[AreaVersion]) -> ChangeRequest | None:
        """Return what is to become of areas that were clicked, None when nothing; the panel says why."""
        target, reason = self._category.currentData(), self._reason.text().strip()
        if not reason:
            self._look()
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        changing = tuple(area.id for area in areas if not has_it(area, target))
        if not changing:
            self._say(already(target))
            return None
        return ChangeRequest(changing, target, reason, self._day(), self._level.level)

    def choose(self, target: Target) -> None:
        """Paint with another category from now on."""
        place = self._category.findData(target)
        if place >= 0:
            self._category.setCurrentIndex(place)

    def count(self, painted: int) -> None:
        """Say that areas were painted."""
        self._painted += painted
        self._look()

    def _begin(self, choices: Sequence[Target], picked: Target | None, is_painting: bool) -> None:
        self._is_painting = is_painting
        with QSignalBlocker(self._category):
            self._category.clear()
            for target in choices:
                self._category.addItem(mark_of_target(target), name_of(target), target)
            self._category.setCurrentIndex(list(choices).index(picked) if picked in choices else -1)
        self._valid_from.setDate(QDate.currentDate())
        self._reason.clear()
        self._apply.setVisible(not is_painting)
        self._cancel.setText(translate("UtsattaOmraden", "Done") if is_painting else self._cancel_text)
        tip = translate("UtsattaOmraden", "Stop painting (Esc)") if is_painting else self._cancel_tip
        self._cancel.setToolTip(tip)

    def _show(self, picked: Target | None) -> None:
        self._look()
        self.show()
        (self._reason if picked else self._category).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say why the change could not be made; what was written stays."""
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.show()

    def wait(self, is_waiting: bool) -> None:
        """Take no word while many areas are being changed."""
        self._is_waiting = is_waiting
        for field in (self._category, self._valid_from, self._level, self._reason):
            field.setEnabled(not is_waiting)
        self._apply.setEnabled(not is_waiting)

    def done(self) -> None:
        """Close after the change was made."""
        self.wait(False)
        self._areas = []
        self._is_painting = False
        self.hide()

    def cancel(self) -> None:
        """Close without a change; while many areas are being changed, stop that."""
        if self._is_waiting:
            self.stopWanted.emit()
        elif self._areas or self._is_painting:
            self.done()
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            event.accept()
            return
        super().keyPressEvent(event)

    # Whether it can be applied

    def _changing(self) -> list[AreaVersion]:
        chosen = self._category.currentData()
        return [area for area in self._areas if chosen is not None and not has_it(area, chosen)]

    def _look(self) -> None:
        """Say what is missing, and let Apply be pressed when nothing is."""
        hint, can_apply = self._verdict()
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._apply.setEnabled(can_apply)
        self._apply.setToolTip("" if can_apply else plain_tip(hint))
        self._apply.setAccessibleDescription("" if can_apply else hint)

    def _verdict(self) -> tuple[str, bool]:
        chosen = self._category.currentData()
        if chosen is None:
            return translate("UtsattaOmraden", "Choose the new category or trend."), False
        if self._is_painting:
            return self._painting_words(), False
        changing = self._changing()
        if not changing:
            return already(chosen), False
        if not self._reason.text().strip():
            return reason_missing(chosen), False
        left = len(self._areas) - len(changing)
        return (some_have_it(chosen, left) if left else ""), True

    def _painting_words(self) -> str:
        if not self._reason.text().strip():
            return translate("UtsattaOmraden", "Write the reason that each area gets, and then click areas in the map.")
        words = translate(
            "UtsattaOmraden", "Click areas in the map, or choose one in the table and press 1, 2, 3. Each is one step."
        )
        if not self._painted:
            return words
        return translate("UtsattaOmraden", "%n area(s) painted.", None, self._painted) + " " + words

    def _day(self) -> date:
        picked = self._valid_from.date()
        return date(picked.year(), picked.month(), picked.day())

    def _ask(self) -> None:
        if not self._apply.isEnabled():
            return
        self.applied.emit(
            ChangeRequest(
                version_ids=tuple(area.id for area in self._changing()),
                target=self._category.currentData(),
                reason=self._reason.text().strip(),
                valid_from=self._day(),
                level=self._level.level,
            )
        )
