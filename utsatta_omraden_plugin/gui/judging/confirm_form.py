"""What the window asks with which Noa confirms areas: which, why, in which role and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...domain.trend import Trend
from ...translation import translate
from ..areas.trend_words import trend_in_words
from ..form_pieces import label_of, named_combo
from ..labels import sentence_label, thin_progress
from ..list_model import ListFilter
from .confirm_row import ConfirmRow
from .confirm_table import ConfirmModel, ConfirmTable

_LINES = 3


class ConfirmForm(QWidget):
    """``written`` tells that anything was ticked or written.

    Inside: ``confirmHint``, ``confirmProgress``, ``confirmAll``, ``confirmTable``, ``confirmTrend``, ``confirmReason``,
    ``confirmRole``, ``confirmDate``, ``confirmNote``.
    """

    written = pyqtSignal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = sentence_label("confirmHint")
        self.progress = thin_progress("confirmProgress", translate("UtsattaOmraden", "Adding judgements"))
        self.all = QCheckBox()
        self.all.setObjectName("confirmAll")
        self.all.clicked.connect(self._tick_all)
        self.model = ConfirmModel(self)
        self.table = ConfirmTable(self.model, ListFilter(self.model, self))
        self.trend = named_combo("confirmTrend", translate("UtsattaOmraden", "Trend of areas without one"))
        self.trend.addItem(translate("UtsattaOmraden", "– choose a trend –"), None)
        for trend in Trend:
            self.trend.addItem(trend_in_words(trend), trend.value)
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("confirmReason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_LINES * self.reason.fontMetrics().lineSpacing() + 12)
        self.reason.setPlaceholderText(
            translate("UtsattaOmraden", "Why these areas are judged so: in your own words, no names of persons")
        )
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason"))
        self.role = QLineEdit()
        self.role.setObjectName("confirmRole")
        self.role.setPlaceholderText(translate("UtsattaOmraden", "A role, never a person's name"))
        self.role.setAccessibleName(translate("UtsattaOmraden", "Role"))
        self.date = QDateEdit(QDate(today.year, today.month, today.day))
        self.date.setObjectName("confirmDate")
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setMaximumDate(QDate(today.year, today.month, today.day))
        self.date.setAccessibleName(translate("UtsattaOmraden", "Date"))
        self.note = sentence_label("confirmNote")
        self._lay_out()
        self.show_rows([], set())
        self.model.ticked.connect(self._show_ticked)
        self.trend.currentIndexChanged.connect(lambda _index: self._show_trend())
        self.reason.textChanged.connect(self.written)
        self.role.textChanged.connect(lambda _text: self.written.emit())
        self.date.dateChanged.connect(lambda _date: self.written.emit())

    # What is shown

    def show_rows(self, rows: Sequence[ConfirmRow], ticked: set[str]) -> None:
        """Show the areas, those with these version ids ticked."""
        self.model.show_ticked(rows, ticked)
        self.table.setVisible(bool(rows))
        self.all.setVisible(bool(rows))
        self.table.fit_columns()
        self._show_ticked()

    def let_write(self, is_free: bool) -> None:
        """Let the user tick and write, or not while work is under way."""
        for field in (self.all, self.table, self.trend, self.reason, self.role, self.date):
            field.setEnabled(is_free)

    # What was written

    def ticked(self) -> list[ConfirmRow]:
        """Return the areas that are meant."""
        return self.model.ticked_rows()

    def trend_chosen(self) -> Trend | None:
        """Return the trend of areas for which nobody says one, None while none is chosen."""
        value = self.trend.currentData()
        return None if value is None else Trend(value)

    def day(self) -> date:
        """Return when it was judged."""
        picked = self.date.date()
        return date(picked.year(), picked.month(), picked.day())

    # What follows

    def _tick_all(self) -> None:
        rows = self.model.tickable_rows()
        self.model.tick(rows, len(self.model.ticked_rows()) < len(rows))

    def _show_ticked(self) -> None:
        ticked, there = self.model.ticked_rows(), len(self.model.tickable_rows())
        with QSignalBlocker(self.all):
            self.all.setTristate(0 < len(ticked) < there)
            if 0 < len(ticked) < there:
                self.all.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                self.all.setChecked(bool(ticked))
            said = translate("UtsattaOmraden", "&All areas in the list ({ticked} of {areas} ticked)")
            self.all.setText(said.format(ticked=len(ticked), areas=len(self.model.rows)))
        self._trend_row_is_seen(any(row.standing.trend is None for row in ticked))
        self.written.emit()

    def _show_trend(self) -> None:
        self.model.show_trend(self.trend_chosen())
        self.written.emit()

    def _trend_row_is_seen(self, is_seen: bool) -> None:
        self.trend.setVisible(is_seen)
        self._trend_label.setVisible(is_seen)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._trend_label = label_of(translate("UtsattaOmraden", "&Trend where none is known:"), self.trend)
        form.addRow(self._trend_label, self.trend)
        form.addRow(label_of(translate("UtsattaOmraden", "&Reason:"), self.reason), self.reason)
        beside = QHBoxLayout()
        beside.addWidget(self.role, 1)
        beside.addWidget(label_of(translate("UtsattaOmraden", "&Date:"), self.date))
        beside.addWidget(self.date)
        form.addRow(label_of(translate("UtsattaOmraden", "R&ole:"), self.role), beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.hint, self.progress):
            column.addWidget(widget)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addStretch()
