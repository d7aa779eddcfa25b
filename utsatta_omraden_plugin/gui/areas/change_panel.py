"""The panel in which a change of category gets its reason and its date before it is applied."""

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

from ...domain.category import Category, category_of
from ...translation import translate
from ..plain import plain_tip
from .category_mark import category_mark

if TYPE_CHECKING:
    from ...domain.area import AreaVersion

_WIDEST_TITLE = 200
_REASON_WIDTH = 200
"""Pixels that a reason wants beyond the least."""


@dataclass(frozen=True)
class ChangeRequest:
    """A change of category that the user has asked for, with a reason and the date from which it holds."""

    version_ids: tuple[str, ...]
    category: Category
    reason: str
    valid_from: date


class ChangePanel(QWidget):
    """Asks for category, reason and date for the areas it was opened with.

    ``applied(ChangeRequest)`` tells what was asked; the panel stays until ``done`` or ``cancelled``. The button is off
    while the reason is missing, and the hint says so.
    """

    applied = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeCategoryPanel")
        self._areas: list[AreaVersion] = []
        self._title = QLabel()
        self._title.setObjectName("changedAreas")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._category = QComboBox()
        self._category.setObjectName("newCategory")
        self._category.setAccessibleName(translate("UtsattaOmraden", "New category"))
        self._valid_from = QDateEdit()
        self._valid_from.setObjectName("validFrom")
        self._valid_from.setAccessibleName(translate("UtsattaOmraden", "From which date the category holds"))
        self._valid_from.setCalendarPopup(True)
        self._valid_from.setToolTip(self._valid_from.accessibleName())
        self._valid_from.setDisplayFormat("yyyy-MM-dd")
        self._reason = QLineEdit()
        self._reason.setObjectName("changeReason")
        self._reason.setAccessibleName(translate("UtsattaOmraden", "Reason for the change, required"))
        self._reason.setPlaceholderText(translate("UtsattaOmraden", "Required, is kept in the history"))
        self._hint = QLabel()
        self._hint.setObjectName("changeHint")
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setMinimumHeight(self._hint.fontMetrics().height())  # Qt else keeps room for several lines
        self._apply = QPushButton(translate("UtsattaOmraden", "&Apply"))
        self._apply.setObjectName("applyCategoryButton")
        self._cancel = QPushButton(translate("UtsattaOmraden", "Cancel"))
        self._cancel.setObjectName("cancelCategoryButton")
        self._cancel.setToolTip(translate("UtsattaOmraden", "Change nothing (Esc)"))
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
        for widget in (self._title, self._category, from_label, self._valid_from):
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

    def ask_for(
        self, areas: Sequence[AreaVersion], categories: Sequence[Category], picked: Category | None = None
    ) -> None:
        """Ask for a change of ``areas`` to one of ``categories``, ``picked`` being chosen already."""
        self._areas = list(areas)
        with QSignalBlocker(self._category):
            self._category.clear()
            for category in categories:
                self._category.addItem(category_mark(category.value), category.value, category)
            self._category.setCurrentIndex(list(categories).index(picked) if picked in categories else -1)
        self._valid_from.setDate(QDate.currentDate())
        self._reason.clear()
        names = ", ".join(area.name for area in self._areas)
        title = names if len(self._areas) == 1 else translate("UtsattaOmraden", "%n area(s)", None, len(self._areas))
        self._title.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST_TITLE))
        self._title.setToolTip(plain_tip(names))
        self._look()
        self.show()
        (self._reason if picked else self._category).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say why the change could not be made; what was written stays."""
        self._hint.setText(sentence)
        self._hint.show()

    def done(self) -> None:
        """Close after the change was made."""
        self._areas = []
        self.hide()

    def cancel(self) -> None:
        """Close without a change."""
        if self._areas:
            self._areas = []
            self.hide()
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
        return [area for area in self._areas if chosen is not None and category_of(area.category) is not chosen]

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
            return translate("UtsattaOmraden", "Choose the new category."), False
        changing = self._changing()
        if not changing:
            sentence = translate("UtsattaOmraden", "The category is {category} already.")
            return sentence.format(category=chosen.value), False
        if not self._reason.text().strip():
            return translate("UtsattaOmraden", "Write a reason: a category is never changed without one."), False
        left = len(self._areas) - len(changing)
        if left:
            sentence = translate(
                "UtsattaOmraden", "%n of them are {category} already and stay as they are.", None, left
            )
            return sentence.format(category=chosen.value), True
        return "", True

    def _ask(self) -> None:
        if not self._apply.isEnabled():
            return
        picked = self._valid_from.date()
        self.applied.emit(
            ChangeRequest(
                version_ids=tuple(area.id for area in self._changing()),
                category=self._category.currentData(),
                reason=self._reason.text().strip(),
                valid_from=date(picked.year(), picked.month(), picked.day()),
            )
        )
