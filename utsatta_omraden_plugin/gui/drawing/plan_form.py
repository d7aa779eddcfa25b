"""What is still to be said of a plan, what it changes, and the buttons that do it or give it up."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from ..areas.category_mark import category_mark
from ..labels import sentence_label
from ..plain import breakable
from .parts_form import PartsForm
from .plan import Choices, Plan


class PlanForm(QWidget):
    """Inside: ``drawName``, ``drawCategory``, ``drawKeeps``, ``drawParts``, ``drawSummary``, ``drawGiveUpGround``,
    ``drawReason``, ``drawMissing``, ``applyDrawingButton``, ``dropDrawingButton``.

    ``changed`` comes when a choice changed, ``applied`` and ``dropped`` by the buttons.
    """

    changed = pyqtSignal()
    applied = pyqtSignal()
    dropped = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = _line("drawName", translate("UtsattaOmraden", "Name of the new area"))
        self.category = QComboBox()
        self.category.setObjectName("drawCategory")
        self.category.setAccessibleName(translate("UtsattaOmraden", "Category of the new area"))
        self.keeps = QComboBox()
        self.keeps.setObjectName("drawKeeps")
        self.keeps.setAccessibleName(translate("UtsattaOmraden", "The area that goes on with its id and category"))
        self.reason = _line("drawReason", translate("UtsattaOmraden", "Reason, for the change log"))
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Why, if it needs saying"))
        self.summary = sentence_label("drawSummary")
        self.loss = QCheckBox()
        self.loss.setObjectName("drawGiveUpGround")
        self.missing = sentence_label("drawMissing")
        self.apply = QPushButton(translate("UtsattaOmraden", "Apply"))
        self.apply.setObjectName("applyDrawingButton")
        self.apply.setToolTip(translate("UtsattaOmraden", "Do it (Enter); it can be undone"))
        self.drop = QPushButton(translate("UtsattaOmraden", "Give up"))
        self.drop.setObjectName("dropDrawingButton")
        self.drop.setToolTip(translate("UtsattaOmraden", "Leave everything as it is (Esc)"))
        self._parts: PartsForm | None = None
        self._plan: Plan | None = None

        self._fields = QFormLayout()
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._rows: dict[QWidget, QLabel] = {}
        for words, field in (
            (translate("UtsattaOmraden", "Name"), self.name),
            (translate("UtsattaOmraden", "Category"), self.category),
            (translate("UtsattaOmraden", "Goes on as"), self.keeps),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            self._rows[field] = label
            self._fields.addRow(label, field)
        reason = QFormLayout()
        reason.setContentsMargins(0, 0, 0, 0)
        why = QLabel(translate("UtsattaOmraden", "Reason"))
        why.setBuddy(self.reason)
        reason.addRow(why, self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply)
        buttons.addWidget(self.drop)
        buttons.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._fields)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.loss)
        self._column.addLayout(reason)
        self._column.addWidget(self.missing)
        self._column.addLayout(buttons)

        self.name.textEdited.connect(self.changed)
        self.category.activated.connect(self.changed)
        self.keeps.activated.connect(self.changed)
        self.loss.toggled.connect(lambda: self._show_missing())
        self.apply.clicked.connect(self.applied)
        self.drop.clicked.connect(self.dropped)

    def ask(self, plan: Plan, sizes: Sequence[str], categories: Sequence[str]) -> None:
        """Ask what a plan still needs; ``sizes`` are the parts' in words, ``categories`` those of the edition."""
        self._plan = plan
        self.name.clear()
        self.category.clear()
        self.category.addItem(translate("UtsattaOmraden", "Choose…"), "")
        for category in categories:
            self.category.addItem(category_mark(category), category, category)
        self.keeps.clear()
        self.keeps.addItems(plan.candidates)
        self.loss.setChecked(False)
        self._show_row(self.name, plan.asks_name)
        self._show_row(self.category, plan.asks_name)
        self._show_row(self.keeps, bool(plan.candidates))
        if self._parts is not None:
            self._column.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
            self._parts = None
        if sizes:
            self._parts = PartsForm(sizes, plan.part_names)
            self._parts.changed.connect(self.changed)
            self._column.insertWidget(1, self._parts)
        self.show()
        if plan.asks_name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def choices(self) -> Choices:
        """Return what is chosen."""
        if self._parts is not None:
            return Choices(keeps=self._parts.keeps, names=self._parts.names)
        keeps = max(0, self.keeps.currentIndex())
        return Choices(self.name.text().strip(), str(self.category.currentData() or ""), keeps)

    def show_outcome(self, summary: str, loss: str) -> None:
        """Show what would change; ``loss`` is ground that must be given up expressly, "" for none."""
        notes = self._plan.notes if self._plan is not None else ()
        self.summary.setText(breakable("\n".join([summary, *notes])))
        if self.loss.text() != loss:
            self.loss.setChecked(False)
        self.loss.setText(loss)
        self.loss.setVisible(bool(loss))
        self._show_missing()

    @property
    def is_complete(self) -> bool:
        """Whether everything has been said that must be."""
        return not self._what_is_missing()

    def _show_missing(self) -> None:
        missing = self._what_is_missing()
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        self.apply.setEnabled(not missing)

    def _what_is_missing(self) -> str:
        choices = self.choices()
        if self._plan is not None and self._plan.asks_name and not (choices.name and choices.category):
            return translate("UtsattaOmraden", "Give the new area a name and a category.")
        if any(name == "" for name in choices.names):
            return translate("UtsattaOmraden", "Give each part a name, or give it up.")
        if self.loss.text() and not self.loss.isChecked():
            return translate("UtsattaOmraden", "Confirm that the ground is given up.")
        return ""

    def _show_row(self, field: QWidget, is_shown: bool) -> None:
        self._rows[field].setVisible(is_shown)
        field.setVisible(is_shown)


def _line(name: str, accessible: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    return made
