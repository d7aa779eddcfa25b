"""One change closely: its pairs, what speaks for each, both versions side by side, and a person's word on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate, translated
from ..bar_pieces import push_button
from ..labels import sentence_label
from .attributes import AttributeTable
from .change_row import ChangeRow, decision_in_words

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...exchange.compare_editions import EditionComparison

VersionPair = tuple["AreaVersion | None", "AreaVersion | None"]


class PairPanel(QWidget):
    """Shows a row; ``confirmed``, ``rejected`` tell that a person has decided of the shown pair, and
    ``corrected(AreaVersion)`` which area of the other edition it really goes with."""

    confirmed = pyqtSignal()
    rejected = pyqtSignal()
    corrected = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ChangeRow | None = None
        self._comparison: EditionComparison | None = None
        self._is_editable = False
        self.sentence = sentence_label("changeSentence", can_be_copied=True)
        self.evidence = sentence_label("changeEvidence", can_be_copied=True)
        self.pairs = QComboBox()
        self.pairs.setObjectName("pairSelector")
        self.pairs.setAccessibleName(translate("UtsattaOmraden", "Pair of areas"))
        self.pairs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.attributes = AttributeTable()
        self.reason = QLineEdit()
        self.reason.setObjectName("decisionReason")
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Reason (optional)"))
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason for the decision"))
        self.confirm = push_button("confirmPairButton", translate("UtsattaOmraden", "&Confirm"))
        self.reject = push_button("rejectPairButton", translate("UtsattaOmraden", "&Not the same area"))
        self.partner = QComboBox()
        self.partner.setObjectName("partnerSelector")
        self.partner.setEditable(True)
        self.partner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.partner.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.partner.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.partner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.partner.setMinimumContentsLength(6)
        self.correct = push_button("correctPairButton", translate("UtsattaOmraden", "Correc&t"))
        self._partner_label = QLabel()
        self._partner_label.setBuddy(self.partner)

        buttons = QHBoxLayout()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.reject)
        buttons.addStretch()
        other = QHBoxLayout()
        other.addWidget(self.partner, 1)
        other.addWidget(self.correct)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addWidget(self.pairs)
        column.addWidget(self.evidence)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        column.addWidget(self.attributes)
        column.addWidget(self._partner_label)
        column.addLayout(other)
        column.addStretch()

        self.pairs.currentIndexChanged.connect(self._show_pair)
        self.confirm.clicked.connect(self.confirmed)
        self.reject.clicked.connect(self.rejected)
        self.correct.clicked.connect(self._tell_partner)
        self.partner.editTextChanged.connect(self._look_at_buttons)
        self.show_row(None, None, is_editable=False)

    def show_row(self, row: ChangeRow | None, comparison: EditionComparison | None, is_editable: bool) -> None:
        """Show a change of a comparison, or nothing."""
        before = [area.id if area else "" for area in self.pair]
        self._row, self._comparison, self._is_editable = row, comparison, is_editable
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if widget is not self.sentence:
                widget.setVisible(row is not None)
        self.reason.clear()
        if row is None:
            self.sentence.setText(
                translate("UtsattaOmraden", "Choose a change to see it on the map and in both editions.")
            )
            return
        self.sentence.setText(row.sentence)
        with QSignalBlocker(self.pairs):
            self.pairs.clear()
            self.pairs.addItems([f"{_name(old)} → {_name(new)}" for old, new in row.pairs])
            ids = [[area.id if area else "" for area in pair] for pair in row.pairs]
            self.pairs.setCurrentIndex(ids.index(before) if before in ids else 0)
        self.pairs.setVisible(len(row.pairs) > 1)
        self._show_pair()

    @property
    def pair(self) -> VersionPair:
        """The pair that is shown."""
        if self._row is None:
            return None, None
        return self._row.pairs[self._place]

    @property
    def _place(self) -> int:
        return max(0, self.pairs.currentIndex())

    def _show_pair(self) -> None:
        if self._row is None or self._comparison is None:
            return
        old, new = self.pair
        self.attributes.show_pair(old, new, self._comparison.old.year, self._comparison.new.year)
        decision = self._comparison.decisions.get((old.id, new.id)) if old and new else None
        said = [self._evidence_in_words(), decision_in_words(decision) + "." if decision else ""]
        self.evidence.setText(" ".join(filter(None, said)))
        self._offer_partners()
        self._look_at_buttons()

    def _evidence_in_words(self) -> str:
        from ...domain.compare.words import evidence_in_words, pair_in_words

        if self._row is None:
            return ""
        if not self._row.change.evidence:
            return translated(evidence_in_words(self._row.change))
        return translated(pair_in_words(self._row.change.evidence[self._place]))

    def _offer_partners(self) -> None:
        """Offer the areas of the other edition for the old area, or for the new one when there is no old one."""
        old, new = self.pair
        if self._comparison is None:
            return
        offered: Sequence[AreaVersion] = self._comparison.new.areas if old is not None else self._comparison.old.areas
        label = (
            translate("UtsattaOmraden", "Really &became")
            if old is not None
            else translate("UtsattaOmraden", "Reall&y was")
        )
        self._partner_label.setText(label)
        self.partner.setAccessibleName(label.replace("&", ""))
        shown = new if old is not None else None
        others = sorted((area for area in offered if area is not shown), key=lambda area: area.name.casefold())
        with QSignalBlocker(self.partner):
            self.partner.clear()
            for area in others:
                number = "" if area.special_area_id is None else f" ({area.special_area_id})"
                self.partner.addItem(f"{area.name}{number}", area)
            self.partner.setCurrentIndex(-1)
            self.partner.setEditText("")

    def _partner(self) -> AreaVersion | None:
        index = self.partner.findText(self.partner.currentText(), Qt.MatchFlag.MatchFixedString)
        return None if index < 0 else self.partner.itemData(index)

    def _look_at_buttons(self) -> None:
        old, new = self.pair
        is_pair = old is not None and new is not None
        decision = self._comparison.decisions.get((old.id, new.id)) if self._comparison and is_pair else None
        self.confirm.setEnabled(self._is_editable and is_pair and not (decision and decision.same))
        self.reject.setEnabled(self._is_editable and is_pair)
        self.correct.setEnabled(self._is_editable and self._partner() is not None)
        for widget in (self.reason, self.partner):
            widget.setEnabled(self._is_editable)
        self.confirm.setToolTip(self._why(is_pair, translate("UtsattaOmraden", "Store that these two belong together")))
        self.reject.setToolTip(self._why(is_pair, translate("UtsattaOmraden", "Store that these are different areas")))
        self.correct.setToolTip(
            self._why(
                True, translate("UtsattaOmraden", "Store that it goes with the chosen area and not with this one")
            )
        )

    def _why(self, can: bool, tip: str) -> str:
        if not self._is_editable:
            return translate("UtsattaOmraden", "This workspace can only be read, so nothing can be decided.")
        if not can:
            return translate("UtsattaOmraden", "This area has no counterpart in the other edition.")
        return tip

    def _tell_partner(self) -> None:
        partner = self._partner()
        if partner is not None:
            self.corrected.emit(partner)


def _name(area: AreaVersion | None) -> str:
    return "–" if area is None else area.name
