"""One thing in the way of an export closely: the text with the place marked, what to do, and doing it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...translation import translate
from ..labels import sentence_label
from ..plain import breakable
from ..scrolling import scrolling
from .marked_text import MarkedText
from .obstacle_row import ObstacleRow


class ObstaclePanel(QWidget):
    """Shows the chosen rows. ``acceptWanted(reason)`` and ``correctionWanted(text)`` are its buttons."""

    acceptWanted = pyqtSignal(str)
    correctionWanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ObstacleRow] = ()
        self._why_not = ""
        self.sentence = sentence_label("exportSentence", can_be_copied=True)
        self.how = sentence_label("exportHow", can_be_copied=True)
        self.accepted = sentence_label("exportAccepted", can_be_copied=True)
        self.words = MarkedText()
        self.save = QPushButton(translate("UtsattaOmraden", "&Save the text"))
        self.save.setObjectName("exportSaveTextButton")
        self.reason = QLineEdit()
        self.reason.setObjectName("exportAcceptReason")
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Reason to let it stand"))
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason to let it stand"))
        self.accept = QPushButton(translate("UtsattaOmraden", "&Accept"))
        self.accept.setObjectName("exportAcceptButton")
        for button in (self.save, self.accept):
            button.setAutoDefault(False)

        accepting = QHBoxLayout()
        accepting.addWidget(self.reason, 1)
        accepting.addWidget(self.accept)
        saving = QHBoxLayout()
        saving.addStretch()
        saving.addWidget(self.save)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words, 1)
        column.addLayout(saving)
        column.addWidget(self.sentence)
        column.addWidget(self.how)
        column.addWidget(self.accepted)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(scrolling(body), 1)
        whole.addLayout(accepting)

        self.words.edited.connect(lambda _is_edited: self._look_at_buttons())
        self.reason.textChanged.connect(lambda _text: self._look_at_buttons())
        self.reason.returnPressed.connect(self._tell_accept)
        self.accept.clicked.connect(self._tell_accept)
        self.save.clicked.connect(lambda: self.correctionWanted.emit(self._correction()))
        self.show_rows((), "")

    def show_rows(self, rows: Sequence[ObstacleRow], why_not: str) -> None:
        """Show the chosen rows, closely when it is one; ``why_not`` says why nothing can be changed, "" when it can."""
        before = {row.key for row in self._rows}
        self._rows, self._why_not = rows, why_not
        is_other = before != {row.key for row in rows}
        if is_other:
            self.reason.clear()
        row = rows[0] if len(rows) == 1 else None
        if not rows:
            self.sentence.setText(translate("UtsattaOmraden", "Choose a line to see it on the map."))
        elif row is not None:
            self.sentence.setText(breakable(row.sentence))
        else:
            self.sentence.setText(translate("UtsattaOmraden", "%n line(s) chosen.", None, len(rows)))
        self.how.setVisible(row is not None)
        hit = row.obstacle.hit if row is not None else None
        self.words.setVisible(hit is not None)
        self.save.setVisible(row is not None and row.can_be_corrected)
        if row is not None and hit is not None:
            if is_other or not self.words.is_edited:  # what is half typed stays when all was looked at anew
                self.words.show_text(hit.words, hit.finding.start, hit.finding.end)
            self.words.setReadOnly(not row.can_be_corrected or bool(why_not))
        acceptance = row.obstacle.acceptance if row is not None else None
        self.accepted.setVisible(acceptance is not None)
        if acceptance is not None:
            said = translate("UtsattaOmraden", "Accepted by {by}, {date}: {reason}")
            self.accepted.setText(
                breakable(said.format(by=acceptance.by, date=acceptance.at[:10], reason=acceptance.reason))
            )
        self._look_at_buttons()

    def _look_at_buttons(self) -> None:
        can = any(row.obstacle.can_be_accepted for row in self._rows)
        self.reason.setVisible(can)
        self.accept.setVisible(can)
        self.reason.setEnabled(not self._why_not)
        self.accept.setEnabled(not self._why_not and bool(self.reason.text().strip()))
        written = translate("UtsattaOmraden", "Let it stand, with this reason in the change log")
        unwritten = translate("UtsattaOmraden", "Write a reason first.")
        self.accept.setToolTip(self._why_not or (written if self.accept.isEnabled() else unwritten))
        self._look_at_saving()

    def _look_at_saving(self) -> None:
        row = self._rows[0] if len(self._rows) == 1 else None
        hit = row.obstacle.hit if row is not None else None
        correction = self._correction()
        unchanged = broken = ""
        if hit is None or not self.words.is_edited or correction == hit.words:
            unchanged = translate("UtsattaOmraden", "Change the text first.")
        elif len(correction.splitlines()) > 1:
            broken = translate("UtsattaOmraden", "The text is to stand in one line: take out the line break.")
        why_not = self._why_not or unchanged or broken
        changed = translate("UtsattaOmraden", "Write the text into all areas that have it; Undo takes it back")
        self.save.setEnabled(not why_not)
        self.save.setToolTip(why_not or changed)
        self.how.setText(broken or (breakable(row.how) if row is not None else ""))

    def _correction(self) -> str:
        """Return the text as it would be saved; what can be put right here never has blanks around it."""
        return self.words.written().strip()

    def _tell_accept(self) -> None:
        if self.accept.isEnabled():
            self.acceptWanted.emit(self.reason.text().strip())
