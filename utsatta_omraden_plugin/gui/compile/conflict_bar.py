"""The line over the list of conflicts: which of them to show, and what is sent back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..bar_pieces import FoldingBar, combo_box, line_of, push_button, search_field, show_whole_texts
from ..labels import sentence_label
from .conflict_row import ConflictRow, State, state_in_words


class ConflictBar(FoldingBar):
    """``criteriaChanged(State | None, code, search)`` tells which conflicts to show, ``filesWanted`` that the files for
    the LPOs that are asked are to be written."""

    criteriaChanged = pyqtSignal(object, str, str)
    filesWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = combo_box(
            "filterConflictState", translate("UtsattaOmraden", "Show only conflicts in this state"), 10
        )
        self.kind = combo_box("filterConflictKind", translate("UtsattaOmraden", "Show only conflicts of this kind"), 12)
        self.search = search_field(
            "searchConflicts",
            translate("UtsattaOmraden", "Search in the conflicts"),
            translate("UtsattaOmraden", "Area, LPO, word…"),
            translate("UtsattaOmraden", "Shows the conflicts in which every word stands."),
            100,
        )
        self.files = push_button(
            "sendBackFilesButton",
            translate("UtsattaOmraden", "&Files to send back…"),
            translate("UtsattaOmraden", "Write a file for each LPO that is asked something"),
        )
        self._asked, self._may_write = 0, True
        self.totals = sentence_label("conflictTotals")
        self.put_together(
            line_of((self.state, 2), (self.kind, 3)),
            line_of((self.search, 1), (self.files, 0)),
            last=self.totals,
            growing=1,
        )
        self.state.currentIndexChanged.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._tell)
        self.search.textChanged.connect(self._tell)
        self.files.clicked.connect(self.filesWanted)
        self.show_rows([], 0)

    def show_rows(self, rows: Sequence[ConflictRow], asked: int) -> None:
        """Offer the states and kinds that there are and tell the totals; ``asked`` LPOs are asked something."""
        states = Counter(row.state for row in rows)
        kinds = Counter((row.code, row.kind) for row in rows)
        before = self.criteria()
        with QSignalBlocker(self.state), QSignalBlocker(self.kind):
            self.state.clear()
            self.state.addItem(translate("UtsattaOmraden", "All states"), None)
            for state in State:
                self.state.addItem(f"{state_in_words(state)} ({states[state]})", state)
            self.state.setCurrentIndex(0 if before[0] is None else 1 + before[0].value)
            self.kind.clear()
            self.kind.addItem(translate("UtsattaOmraden", "All kinds"), "")
            for (code, words), count in sorted(kinds.items(), key=lambda one: one[0][1]):
                self.kind.addItem(f"{words} ({count})", code)
            self.kind.setCurrentIndex(max(0, self.kind.findData(before[1])))
            for combo in (self.state, self.kind):
                show_whole_texts(combo)
        self._asked = asked
        self.let_write(self._may_write)
        self.totals.setText(_totals(states) if rows else "")
        self.totals.setVisible(bool(rows))
        if self.criteria() != before:
            self._tell()

    def let_write(self, may: bool) -> None:
        """Offer the files for those who are asked, or not while something else is under way."""
        self._may_write = may
        self.files.setEnabled(may and self._asked > 0)

    def criteria(self) -> tuple[State | None, str, str]:
        """Return which conflicts to show: state (None for all), kind ("" for all) and searched words."""
        return self.state.currentData(), str(self.kind.currentData() or ""), self.search.text()

    def _tell(self) -> None:
        self.criteriaChanged.emit(*self.criteria())


def _totals(states: Counter[State]) -> str:
    told = translate("UtsattaOmraden", "{open} to decide, {back} sent back, {decided} decided, {told} for information.")
    return told.format(
        open=states[State.OPEN],
        back=states[State.SENT_BACK],
        decided=states[State.DECIDED] + states[State.FELL_AWAY],
        told=states[State.TOLD],
    )
