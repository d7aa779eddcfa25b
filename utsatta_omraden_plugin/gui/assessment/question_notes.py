"""What is to be said of an answer: that it is a draft, what it lacks (or that its facts are old), whom it names."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...domain.assessment import Answer, missing_of
from ...domain.method import Method, Question
from ...domain.privacy import PrivacyFinding
from ...today import date_of_today
from ...translation import translate, translated
from ..labels import sentence_label
from ..plain import breakable
from .fonts import resized

CONFIRM_KEYS = "Ctrl+Return"


class QuestionNotes(QWidget):
    """Lines below an answer's inputs, each made when it is first needed: ``draft:<id>`` with ``confirm:<id>``,
    ``privacy:<id>``, ``missing:<id>``. ``confirmed`` is emitted by the button."""

    confirmed = pyqtSignal()

    def __init__(self, question: Question, method: Method | None) -> None:
        super().__init__()
        self._question = question
        self._method = method
        self._labels: dict[str, QLabel] = {}
        self._draft: QWidget | None = None
        self._is_editable = True
        self.confirm_button: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_answer(self, answer: Answer, findings: Sequence[PrivacyFinding] = (), is_refused: bool = False) -> None:
        """Say what there is to say of an answer, and of the persons that its texts name."""
        self._show_draft(answer.is_draft)
        self._say("privacy", _privacy_words(findings, is_refused))
        self._say("missing", self._missing_words(answer))
        shown = [label.text() for label in self._labels.values()]
        self.setVisible(answer.is_draft or any(shown))

    def _missing_words(self, answer: Answer) -> str:
        # Of a question that nobody has touched its star says that it is required; of a draft its own line says enough.
        if self._method is None or answer.is_draft or answer == Answer():
            return ""
        today = date_of_today()
        lacking = missing_of(self._question, answer, today, self._method)
        return " ".join(["◌", *(translated(text) for text in lacking)]) if lacking else ""

    def _say(self, kind: str, words: str) -> None:
        label = self._labels.get(kind)
        if label is None:
            if not words:
                return
            label = self._labels[kind] = sentence_label(f"{kind}:{self._question.id}")
            font = label.font()
            font.setBold(kind == "privacy")
            if kind == "missing":
                font.setItalic(True)
                font = resized(font, 0.9)
            label.setFont(font)
            self._column.addWidget(label)
        label.setText(breakable(words))
        label.setVisible(bool(words))

    def privacy_words(self) -> str:
        """Return what is said of persons in the answer's texts, "" for nothing."""
        label = self._labels.get("privacy")
        return "" if label is None else label.text()

    def set_editable(self, is_editable: bool) -> None:
        """Offer to confirm a draft, or not."""
        self._is_editable = is_editable
        if self._draft is not None:
            self._draft.setEnabled(is_editable)

    def _show_draft(self, is_draft: bool) -> None:
        if self._draft is None:
            if not is_draft:
                return
            self._draft = self._make_draft()
            self._column.insertWidget(0, self._draft)
        self._draft.setVisible(is_draft)
        self._draft.setEnabled(self._is_editable)

    def _make_draft(self) -> QWidget:
        words = sentence_label(
            f"draft:{self._question.id}",
            translate("UtsattaOmraden", "✎ Draft, copied: counts nowhere until you confirm it."),
        )
        confirm = QPushButton(translate("UtsattaOmraden", "Confirm"))
        confirm.setObjectName(f"confirm:{self._question.id}")
        keys = QKeySequence(CONFIRM_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        confirm.setToolTip(
            translate("UtsattaOmraden", "The answer holds for this edition too ({keys})").format(keys=keys)
        )
        confirm.clicked.connect(self.confirmed)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(confirm)
        self.confirm_button = confirm
        return line


def _privacy_words(findings: Sequence[PrivacyFinding], is_refused: bool) -> str:
    if not findings:
        return ""
    said = "\n".join(dict.fromkeys(translated(finding.message) for finding in findings))
    if is_refused:
        return "✖ " + translate(
            "UtsattaOmraden", "Not saved: step 3 speaks of groups, never of persons. {findings}"
        ).format(findings=said)
    return f"⚠ {said}"
