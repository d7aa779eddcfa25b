"""The line over the table of changes: which editions, which changes, how many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...domain.compare.kinds import ChangeKind
from ...translation import translate, translated
from ..bar_pieces import FoldingBar, combo_box, line_of, push_button, search_field, show_whole_texts
from ..labels import sentence_label
from .change_model import Group

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...exchange.compare_editions import EditionComparison


class CompareBar(FoldingBar):
    """Asks which editions to compare and which changes to show.

    ``editionsPicked(old year, new year)`` and ``criteriaChanged(ChangeKind | Group | None, search text)``;
    ``pageWanted`` asks for the page to print.
    """

    editionsPicked = pyqtSignal(int, int)
    criteriaChanged = pyqtSignal(object, str)
    pageWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.old = combo_box("oldEdition", translate("UtsattaOmraden", "Older edition"), 5)
        self.new = combo_box("newEdition", translate("UtsattaOmraden", "Newer edition"), 5)
        self.kind = combo_box("filterKind", translate("UtsattaOmraden", "Show only changes of this kind"), 12)
        self.search = search_field(
            "searchChanges",
            translate("UtsattaOmraden", "Search in the changes"),
            translate("UtsattaOmraden", "Area, id, locality, word…"),
            translate("UtsattaOmraden", "Shows the changes in which every word stands."),
            110,
        )
        self.page_button = push_button(
            "comparisonPageButton",
            translate("UtsattaOmraden", "Page to pr&int…"),
            translate("UtsattaOmraden", "Save totals, flow of the categories and all changes as a web page for A4"),
        )
        self.totals = sentence_label("changeTotals")

        from_label = QLabel(translate("UtsattaOmraden", "C&ompare"))
        from_label.setBuddy(self.old)
        to_label = QLabel(translate("UtsattaOmraden", "with"))
        to_label.setBuddy(self.new)
        self.put_together(
            line_of((from_label, 0), (self.old, 1), (to_label, 0), (self.new, 1)),
            line_of((self.kind, 1), (self.page_button, 0)),
            self.search,
            last=self.totals,
            growing=2,
        )

        for combo in (self.old, self.new):
            combo.activated.connect(self._tell_editions)
        self.kind.currentIndexChanged.connect(self._tell_criteria)
        self.search.textChanged.connect(self._tell_criteria)
        self.page_button.clicked.connect(self.pageWanted)
        self._offer_kinds(None)

    @property
    def years(self) -> tuple[int, int] | None:
        """The years that are chosen, None when there are no two."""
        old, new = self.old.currentData(), self.new.currentData()
        return None if old is None or new is None else (old, new)

    def offer_editions(self, editions: Sequence[Edition]) -> None:
        """Offer editions; what is chosen stays, at first the two newest."""
        years = [edition.year for edition in editions]
        before = self.years
        kept = before if before and set(before) <= set(years) else None
        chosen = kept or (tuple(years[-2:]) if len(years) > 1 else None)
        for combo, place in ((self.old, 0), (self.new, 1)):
            with QSignalBlocker(combo):
                combo.clear()
                for year in reversed(years):
                    combo.addItem(str(year), year)
                combo.setCurrentIndex(combo.findData(chosen[place]) if chosen else -1)
            combo.setEnabled(len(years) > 1)

    def choose_editions(self, old: int, new: int) -> None:
        """Choose two of the offered editions by their years."""
        for combo, year in ((self.old, old), (self.new, new)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(year))

    def show_totals(self, comparison: EditionComparison | None) -> None:
        """Tell how many changes are real and how many technical, and offer the kinds that there are."""
        self.page_button.setEnabled(comparison is not None)
        self._offer_kinds(comparison)
        if comparison is None:
            self.totals.setText("")
            return
        totals = comparison.totals
        sentence = translate(
            "UtsattaOmraden",
            "{old} → {new} areas: {real} really, {technical} technically (splits, mergers). Changes: {changes} "
            "real, {abolished} only from the abolished category, {only} only technical; {unchanged} areas with "
            "unchanged id, name, category and boundary.",
        )
        abolished = translate(
            "UtsattaOmraden",
            "{count} of the changes of category are because the newer edition no longer has the old category.",
        )
        # Without this, a category that was abolished would pass for areas that changed.
        has_more = totals.from_abolished_category > totals.changes_only_abolished_category
        note = f" {abolished.format(count=totals.from_abolished_category)}" if has_more else ""
        self.totals.setText(
            sentence.format(
                old=len(comparison.old.areas),
                new=len(comparison.new.areas),
                real=_signed(totals.areas_by_real),
                technical=_signed(totals.areas_by_technical),
                changes=totals.changes_real,
                abolished=totals.changes_only_abolished_category,
                only=totals.changes_only_technical,
                unchanged=totals.unchanged,
            )
            + note
        )

    def criteria(self) -> tuple[ChangeKind | Group | None, str]:
        """Return which changes to show: a kind or group, and the text to search for."""
        return self.kind.currentData(), self.search.text()

    def show_all(self) -> None:
        """Search for nothing and for no kind any more."""
        self.search.clear()
        self.kind.setCurrentIndex(0)

    def _offer_kinds(self, comparison: EditionComparison | None) -> None:
        from ...domain.compare.words import kind_in_words, organisation_in_words

        groups = {
            Group.CHANGED: translate("UtsattaOmraden", "All changes"),
            Group.REAL: translate("UtsattaOmraden", "Real change"),
            Group.ABOLISHED: translate("UtsattaOmraden", "Only the abolished category"),
            Group.TECHNICAL: translate("UtsattaOmraden", "Only technical change"),
            Group.ORGANISATION: translated(organisation_in_words()),
            Group.DECIDED: translate("UtsattaOmraden", "Decided by a person"),
        }
        counts = comparison.summary if comparison else {}
        chosen = self.kind.currentData() if self.kind.count() else Group.CHANGED
        with QSignalBlocker(self.kind):
            self.kind.clear()
            for group, name in groups.items():
                self.kind.addItem(name, group)
            for kind in ChangeKind:
                if counts.get(kind):
                    self.kind.addItem(f"{translated(kind_in_words(kind))} ({counts[kind]})", kind)
            self.kind.addItem(translate("UtsattaOmraden", "All areas"), None)
            offered = [self.kind.itemData(index) for index in range(self.kind.count())]
            self.kind.setCurrentIndex(offered.index(chosen) if chosen in offered else 0)
            show_whole_texts(self.kind)
        if self.kind.currentData() != chosen:
            self._tell_criteria()

    def _tell_editions(self) -> None:
        years = self.years
        if years is not None:
            self.editionsPicked.emit(*years)

    def _tell_criteria(self) -> None:
        self.criteriaChanged.emit(*self.criteria())


def _signed(number: int) -> str:
    return "±0" if number == 0 else f"{number:+d}".replace("-", "−")
