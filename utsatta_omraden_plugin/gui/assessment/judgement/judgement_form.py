"""Where a person judges: level, category, trend, reason, role and date, and the button that signs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDateEdit, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....domain.assessment import JudgementLevel
from ....domain.assessment.levels import LEVELS
from ....domain.category import CategoryScheme
from ....domain.trend import Trend
from ....translation import translate
from ...areas.category_mark import category_mark
from ...labels import sentence_label
from ...plain import breakable, plain_tip
from ..given_width import take_given_width
from ..small_editors import ChoiceCombo, GrowingText, LeavesDockItsKeys, LeavesWheelAlone, PlainLine
from .draft import NONE_OF_THEM, JudgementDraft
from .form_notes import FormNotes
from .words import category_words, level_words, trend_words


class JudgementForm(QWidget):
    """``levelCombo``, ``categoryCombo``, ``trendCombo``, ``judgementReason``, ``judgementRole``, ``judgementDate`` and
    ``signOffButton``; nothing is chosen beforehand.

    ``edited`` comes with every change, ``levelChosen`` with another level, ``signWanted`` with the button, which is off
    while something is missing: ``signOffMissing`` and its tooltip say what.
    """

    edited = pyqtSignal()
    levelChosen = pyqtSignal()
    signWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("judgementForm")
        self._scheme: CategoryScheme | None = None
        self.level = ChoiceCombo([(one.value, level_words(one)) for one in LEVELS], "")
        self.level.removeItem(0)
        self.level.setObjectName("levelCombo")
        self.level.edited.connect(self.levelChosen)
        self.category = ChoiceCombo([], translate("UtsattaOmraden", "– choose a category –"))
        self.category.setObjectName("categoryCombo")
        self.trend = ChoiceCombo(
            [(trend.value, trend_words(trend)) for trend in Trend], translate("UtsattaOmraden", "– choose a trend –")
        )
        self.trend.setObjectName("trendCombo")
        self.reason = GrowingText()
        self.reason.setObjectName("judgementReason")
        self.reason.setPlaceholderText(
            translate("UtsattaOmraden", "Why the area is judged so: in your own words, no names of persons")
        )
        self.hint = _note("judgementHint")
        self.role = PlainLine()
        self.role.setObjectName("judgementRole")
        self.role.setPlaceholderText(translate("UtsattaOmraden", "A role, never a person's name"))
        self.date = _Date()
        self.date.setObjectName("judgementDate")
        self.concerns = _note("judgementConcerns")
        self.kept = _note("judgementKept")
        self.missing = _note("signOffMissing")
        self.sign = QPushButton()
        self.sign.setObjectName("signOffButton")
        self.sign.clicked.connect(self.signWanted)
        self._lay_out()
        for signal in (self.category.edited, self.trend.edited, self.reason.edited):
            signal.connect(self.edited)
        self.role.textChanged.connect(lambda _text: self.edited.emit())
        self.date.dateChanged.connect(lambda _date: self.edited.emit())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        rows = [
            (translate("UtsattaOmraden", "Level"), self.level),
            (translate("UtsattaOmraden", "Category"), self.category),
            (translate("UtsattaOmraden", "Trend"), self.trend),
            (translate("UtsattaOmraden", "Reason"), self.reason),
            ("", self.hint),
            (translate("UtsattaOmraden", "Role"), self.role),
            (translate("UtsattaOmraden", "Date"), self.date),
        ]
        for label, widget in rows:
            form.addRow(label, widget)
            if label:
                widget.setAccessibleName(translate("UtsattaOmraden", "Judgement – {field}").format(field=label))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(form)
        for widget in (self.concerns, self.kept, self.missing, self.sign):
            column.addWidget(widget)

    # Showing

    def show_scheme(self, scheme: CategoryScheme) -> None:
        """Offer the categories of an edition's scheme, and none of them."""
        if scheme is self._scheme:
            return
        self._scheme = scheme
        with QSignalBlocker(self.category):
            while self.category.count() > 1:
                self.category.removeItem(1)
            for category in scheme.categories:
                self.category.addItem(category_mark(category.value), category.value, category.value)
            self.category.addItem(category_words(None), NONE_OF_THEM)

    def show_level(self, level: JudgementLevel, offered: Sequence[JudgementLevel]) -> None:
        """Show the level that judges; those that are not ``offered`` can be seen and not chosen."""
        self.level.show_value(level.value)
        model = self.level.model()
        for index, one in enumerate(LEVELS):
            item = model.item(index)
            item.setEnabled(one in offered)

    def show_draft(self, draft: JudgementDraft, today: date) -> None:
        """Show what was written so far; nobody is told."""
        self.category.show_value(draft.category)
        self.trend.show_value(draft.trend)
        self.reason.show_text(draft.reason)
        if self.role.text() != draft.role:
            with QSignalBlocker(self.role):
                self.role.setText(draft.role)
        with QSignalBlocker(self.date):
            self.date.setMaximumDate(_qdate(today))
            self.date.setDate(_qdate(draft.on or today))

    def show_notes(self, notes: FormNotes) -> None:
        """Say what the reason lacks, what is missing for a signature, and what is worth a thought."""
        _say(self.hint, notes.hint)
        _say(self.concerns, "\n".join(f"⚠ {concern}" for concern in notes.concerns))
        _say(self.kept, notes.kept)
        missing = ""
        if notes.missing:
            missing = translate("UtsattaOmraden", "Still missing: {what}.").format(what=", ".join(notes.missing))
        _say(self.missing, missing)
        self.sign.setText(notes.label)
        self.sign.setEnabled(self.isEnabled() and not missing)
        self.sign.setToolTip(plain_tip(missing))
        self.sign.setAccessibleDescription(missing)

    def set_inputs(self, draft: JudgementDraft) -> None:
        """Write what stands in the inputs into the draft."""
        draft.category = self.category.value()
        draft.trend = self.trend.value()
        draft.reason = self.reason.toPlainText()
        draft.role = self.role.text()
        chosen = self.date.date()
        draft.on = date(chosen.year(), chosen.month(), chosen.day())

    def chosen_level(self) -> JudgementLevel:
        """Return the level that judges."""
        return JudgementLevel(self.level.value())


class _Date(LeavesDockItsKeys, LeavesWheelAlone, QDateEdit):
    """A date that changes only when somebody means it."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _note(name: str) -> QLabel:
    label = sentence_label(name)
    take_given_width(label)
    label.hide()
    return label


def _say(label: QLabel, words: str) -> None:
    if label.text() != words:
        label.setText(breakable(words))
    label.setVisible(bool(words))
