"""One finding closely: what is wrong, why it matters, how to mend it, and what a person may do about it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...translation import translate
from ..bar_pieces import push_button
from ..labels import make_bold, sentence_label
from ..plain import breakable
from ..scrolling import scrolling
from .finding_row import FindingRow


class FindingPanel(QWidget):
    """Shows the chosen findings. ``fixWanted``, ``acceptWanted(reason)``, ``withdrawWanted``, ``formWanted`` and
    ``nextWanted`` are its buttons."""

    fixWanted = pyqtSignal()
    acceptWanted = pyqtSignal(str)
    withdrawWanted = pyqtSignal()
    formWanted = pyqtSignal()
    nextWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[FindingRow] = ()
        self._why_not = ""
        self.sentence = sentence_label("findingSentence", can_be_copied=True)
        self.why = sentence_label("findingWhy", can_be_copied=True)
        self.how = sentence_label("findingHow", can_be_copied=True)
        self.accepted = sentence_label("findingAccepted", can_be_copied=True)
        self._titles = [
            _title(translate("UtsattaOmraden", "Why it matters")),
            _title(translate("UtsattaOmraden", "How to mend it")),
        ]
        self.fix = push_button("fixButton", translate("UtsattaOmraden", "&Fix"))
        self.next = push_button("nextFindingButton", translate("UtsattaOmraden", "Ne&xt"))
        self.form = push_button("openFormButton", translate("UtsattaOmraden", "For&m"))
        self.reason = QLineEdit()
        self.reason.setObjectName("acceptanceReason")
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Reason to let it stand"))
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason to let it stand"))
        self.accept = push_button("acceptButton", translate("UtsattaOmraden", "&Accept"))
        self.withdraw = push_button("withdrawButton", translate("UtsattaOmraden", "Wit&hdraw"))

        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for label in (self.sentence, self.accepted, self._titles[0], self.why, self._titles[1], self.how):
            column.addWidget(label)
        column.addStretch()
        scroll = scrolling(words)
        scroll.setMinimumHeight(70)
        buttons = _row(self.fix, self.next, self.form)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)
        whole.addLayout(_row(self.reason, self.accept, self.withdraw))

        self.fix.clicked.connect(self.fixWanted)
        self.next.clicked.connect(self.nextWanted)
        self.form.clicked.connect(self.formWanted)
        self.accept.clicked.connect(self._tell_accept)
        self.reason.returnPressed.connect(self._tell_accept)
        self.reason.textChanged.connect(self._look_at_buttons)
        self.withdraw.clicked.connect(self.withdrawWanted)
        self.show_rows((), why_not="", has_any=False)

    def show_rows(self, rows: Sequence[FindingRow], why_not: str, has_any: bool) -> None:
        """Show the chosen findings, closely when it is one.

        ``why_not`` says why nothing can be changed, "" when it can; ``has_any`` whether there is one to go on to.
        """
        before = [row.key for row in self._rows]
        self._rows, self._why_not = rows, why_not
        if before != [row.key for row in rows]:
            self.reason.clear()
        row = rows[0] if rows and len({row.reported.finding.code for row in rows}) == 1 else None
        if not rows:
            self.sentence.setText(translate("UtsattaOmraden", "Choose a finding to see it on the map."))
        elif len(rows) == 1:
            self.sentence.setText(breakable(f"{rows[0].title} – {rows[0].areas}\n{rows[0].sentence}"))
        else:
            self.sentence.setText(translate("UtsattaOmraden", "%n finding(s) chosen.", None, len(rows)))
        for label in (*self._titles, self.why, self.how):
            label.setVisible(row is not None)
        if row is not None:
            self.why.setText(row.why)
            self.how.setText(breakable(row.how_to_fix))
        acceptance = rows[0].reported.acceptance if len(rows) == 1 else None
        self.accepted.setVisible(acceptance is not None)
        if acceptance is not None:
            said = translate("UtsattaOmraden", "Accepted by {by}, {date}: {reason}")
            self.accepted.setText(
                breakable(said.format(by=acceptance.by, date=acceptance.at[:10], reason=acceptance.reason))
            )
        self.next.setEnabled(has_any)
        self._look_at_buttons()
        self.reason.setPalette(QPalette())  # Qt keeps the pale placeholder of a field that was first shown disabled

    def _look_at_buttons(self) -> None:
        rows = self._rows
        mendable = sum(row.can_be_fixed for row in rows)
        standing = any(not row.is_accepted for row in rows)
        accepted = any(row.is_accepted for row in rows)
        has_reason = bool(self.reason.text().strip())
        self._offer(
            self.fix,
            mendable > 0,
            translate("UtsattaOmraden", "Mend what is chosen as far as it is safe; Undo takes it back"),
            translate("UtsattaOmraden", "This takes a person: see how to mend it."),
        )
        self._offer(
            self.accept,
            standing and has_reason,
            translate("UtsattaOmraden", "Let it stand: it is not counted any more, in later runs either"),
            translate("UtsattaOmraden", "Write a reason first."),
        )
        self._offer(
            self.withdraw,
            accepted,
            translate("UtsattaOmraden", "Let it stand no longer"),
            translate("UtsattaOmraden", "Nobody has accepted it."),
        )
        self.accept.setVisible(standing or not rows)
        self.reason.setVisible(standing or not rows)
        self.withdraw.setVisible(accepted)
        self.reason.setEnabled(not self._why_not and standing)
        self.form.setEnabled(len(rows) == 1 and bool(rows[0].version_ids))
        self.form.setToolTip(translate("UtsattaOmraden", "Open the form of the area (double-click or Enter)"))
        self.next.setToolTip(translate("UtsattaOmraden", "Go on to the next finding that is not accepted"))

    def _offer(self, button: QPushButton, can: bool, tip: str, why_not: str) -> None:
        button.setEnabled(can and not self._why_not)
        if not self._rows:
            why_not = translate("UtsattaOmraden", "Choose a finding first.")
        elif self._why_not:
            why_not = self._why_not
        button.setToolTip(tip if button.isEnabled() else why_not)

    def _tell_accept(self) -> None:
        if self.accept.isEnabled():
            self.acceptWanted.emit(self.reason.text().strip())


def _title(text: str) -> QLabel:
    label = QLabel(text)
    make_bold(label)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
