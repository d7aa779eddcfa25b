"""One question with everything that an answer consists of."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...domain.assessment import Answer, SourceKind
from ...domain.method import Method, Question, QuestionKind
from ...domain.privacy import findings_in, refused_in_step_3
from ...translation import translate
from ..labels import sentence_label
from .half_written import settled
from .levels import UNKNOWN, LevelButtons
from .question_notes import QuestionNotes
from .small_editors import ChoiceCombo, GrowingText, MonthCombo, PlainLine
from .value_editor import ValueEditor


class QuestionWidget(QWidget):
    """Question text, problem level, uncertainty, value (for kinds that ask for one), motivation and source.

    Its parts are named ``problem:<id>`` and ``uncertainty:<id>`` (``LevelButtons``), ``value:<id>`` (``ValueEditor``),
    ``motivation:<id>`` (a ``QPlainTextEdit``), ``source:<id>`` (a combo whose data are the values of ``SourceKind``),
    ``sourceReference:<id>`` (a ``QLineEdit``) and ``dataDate:<id>`` (an editable combo, ``2026-10``).
    ``edited(question id, Answer, typed)`` is emitted for every change by the user or a script, with the whole answer;
    ``show_answer`` is silent. A draft becomes an answer by its Confirm button or by choosing a problem level.

    With ``refuses_persons`` (step 3) a text that names a person stays in its field, marked, and is no part of the
    answer; nor is what may become one while it is written, until the field is left or ``finish`` is called.
    """

    edited = pyqtSignal(str, object, bool)

    def __init__(
        self,
        number: str,
        question: Question,
        language: str,
        method: Method | None = None,
        refuses_persons: bool = False,
    ) -> None:
        super().__init__()
        self._question = question
        self._refuses_persons = refuses_persons
        self._is_finished = False
        self.shown = Answer()
        self._label = question.text.in_language(language)
        self.setObjectName(f"question:{question.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._heading(number))
        self.help_label = sentence_label(words=question.help.in_language(language))
        self.help_label.setVisible(False)
        column.addWidget(self.help_label)
        self._make_inputs(language)
        column.addLayout(self._form())
        self.notes = QuestionNotes(question, method)
        self.notes.confirmed.connect(self.confirm)
        column.addWidget(self.notes)
        if self.help_label.text():
            self.problem.setAccessibleDescription(self.help_label.text())
        self._follow_inputs()

    def _heading(self, number: str) -> QLabel:
        heading = sentence_label(words=f"{number}  {self._label}")
        if self._question.required:
            heading.setText(f"{heading.text()} *")
            heading.setToolTip(
                translate("UtsattaOmraden", "This question must be answered for the step to be complete.")
            )
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        return heading

    def _make_inputs(self, language: str) -> None:
        key, name = self._question.id, self._label
        self.problem = LevelButtons(
            f"problem:{key}",
            problem_meanings(),
            translate("UtsattaOmraden", "{question} – problem").format(question=name),
            with_unknown=True,
        )
        self.uncertainty = LevelButtons(
            f"uncertainty:{key}",
            uncertainty_meanings(),
            translate("UtsattaOmraden", "{question} – uncertainty").format(question=name),
            with_unknown=False,
        )
        self.value: ValueEditor | None = None
        if self._question.kind is not QuestionKind.LEVEL:
            answer = translate("UtsattaOmraden", "{question} – answer").format(question=name)
            self.value = ValueEditor(self._question, language, answer)
        self.motivation = GrowingText()
        self.motivation.setObjectName(f"motivation:{key}")
        self.motivation.setAccessibleName(translate("UtsattaOmraden", "{question} – motivation").format(question=name))
        self.source = ChoiceCombo(source_choices(), translate("UtsattaOmraden", "– source –"))
        self.source.setObjectName(f"source:{key}")
        self.source.setAccessibleName(translate("UtsattaOmraden", "{question} – source").format(question=name))
        self.reference = PlainLine()
        self.reference.setObjectName(f"sourceReference:{key}")
        self.reference.setPlaceholderText(translate("UtsattaOmraden", "Reference to the source"))
        self.reference.setAccessibleName(
            translate("UtsattaOmraden", "{question} – reference to the source").format(question=name)
        )
        self.data_date = MonthCombo()
        self.data_date.setObjectName(f"dataDate:{key}")
        self.data_date.setToolTip(translate("UtsattaOmraden", "The month that the facts are from, as 2026-10"))
        self.data_date.setAccessibleName(
            translate("UtsattaOmraden", "{question} – month of the data").format(question=name)
        )

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(4)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if self.value is not None:
            form.addRow(translate("UtsattaOmraden", "Answer"), self.value)
        form.addRow(translate("UtsattaOmraden", "Problem"), self.problem)
        form.addRow(translate("UtsattaOmraden", "Uncertainty"), self.uncertainty)
        form.addRow(translate("UtsattaOmraden", "Motivation"), self.motivation)
        facts = QHBoxLayout()
        facts.setSpacing(2)
        self.data_date.setMinimumContentsLength(5)
        facts.addWidget(self.source, 3)
        facts.addWidget(self.data_date, 2)
        # The reference has a line of its own, so that the kinds of source can be read whole in a narrow dock.
        form.addRow(translate("UtsattaOmraden", "Source"), facts)
        form.addRow("", self.reference)
        return form

    def _follow_inputs(self) -> None:
        self.problem.chosenByUser.connect(self.confirm)
        self.uncertainty.chosenByUser.connect(self._clicked)
        if self.value is not None:
            self.value.edited.connect(self._tell)
        self.motivation.edited.connect(self._typed)
        self.source.edited.connect(self._clicked)
        self.reference.textChanged.connect(self._typed)
        self.data_date.edited.connect(self._typed)
        if self._refuses_persons:
            for field, _words in self._texts().values():
                (field.focusProxy() or field).installEventFilter(self)

    def answer(self) -> Answer:
        """Return what stands in the inputs, of a text that is refused what stood there before."""
        problem, uncertainty = self.problem.chosen(), self.uncertainty.chosen()
        source = self.source.value()
        value = None if self.value is None else self.value.value()
        kept = self._kept_texts()
        return Answer(
            problem=problem if isinstance(problem, int) else None,
            uncertainty=uncertainty if isinstance(uncertainty, int) else None,
            unknown=problem == UNKNOWN,
            value=(kept["value"] or None) if "value" in kept else value,
            motivation=kept["motivation"],
            source_kind=None if source is None else SourceKind(source),
            source_reference=kept["reference"],
            data_date=self.data_date.month(),
            is_draft=self.shown.is_draft,
        )

    def show_answer(self, answer: Answer, is_same: bool = False) -> None:
        """Show a stored answer; nobody is told. ``is_same`` keeps a refused text that is still to be corrected."""
        refused = self._refused() if is_same else frozenset()
        self.shown = answer
        self.problem.show_choice(UNKNOWN if answer.unknown else answer.problem)
        self.uncertainty.show_choice(answer.uncertainty)
        if self.value is not None and "value" not in refused:
            self.value.show_value(answer.value)
        if "motivation" not in refused:
            self.motivation.show_text(answer.motivation)
        self.source.show_value(None if answer.source_kind is None else answer.source_kind.value)
        if "reference" not in refused and self.reference.text() != answer.source_reference:
            self.reference.blockSignals(True)
            self.reference.setText(answer.source_reference)
            self.reference.blockSignals(False)
        self.data_date.show_month(answer.data_date)
        self._show_notes()

    def confirm(self) -> None:
        """Take a stand: what was a draft is an answer from now on."""
        self.shown = replace(self.shown, is_draft=False)
        self._tell(False)

    def set_editable(self, is_editable: bool) -> None:
        """Take answers, or only show them: what is written can then still be read, selected and copied."""
        for inputs in (self.problem, self.uncertainty, self.value, self.source, self.data_date):
            if inputs is not None:
                inputs.setEnabled(is_editable)
        self.motivation.setReadOnly(not is_editable)
        self.reference.setReadOnly(not is_editable)
        self.notes.set_editable(is_editable)

    def take_focus(self) -> None:
        """Put the focus into the first input."""
        first = self.problem if self.value is None else self.value
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Keep what stands in the fields as if they had been left, unless it names a person."""
        if self._refuses_persons:
            self._is_finished = True
            if self.answer() != self.shown:
                self._tell(True)
            self._is_finished = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.finish()
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        self._tell(False)

    def _typed(self) -> None:
        self._tell(True)

    def _tell(self, typed: bool) -> None:
        answer = self.answer()
        self.shown = answer
        self._show_notes()
        self.edited.emit(self._question.id, answer, typed)

    def _texts(self) -> dict[str, tuple[QWidget, str]]:
        """The fields that take free text, with what stands in them."""
        texts: dict[str, tuple[QWidget, str]] = {
            "motivation": (self.motivation, self.motivation.toPlainText()),
            "reference": (self.reference, self.reference.text()),
        }
        value = None if self.value is None else self.value.value()
        if self.value is not None and self._question.kind is QuestionKind.TEXT and isinstance(value, str):
            texts["value"] = (self.value, value)
        return texts

    def _kept_texts(self) -> dict[str, str]:
        """What of the free texts is part of the answer."""
        shown = self.shown
        before = {"motivation": shown.motivation, "reference": shown.source_reference, "value": shown.value or ""}
        refused, kept = self._refused(), {}
        for name, (field, written) in self._texts().items():
            if name in refused:
                kept[name] = _kept(str(before[name]), written)
            elif self._refuses_persons and not self._is_finished:
                kept[name] = settled(field, written)
            else:
                kept[name] = written
        return kept

    def _refused(self) -> frozenset[str]:
        if not self._refuses_persons:
            return frozenset()
        return frozenset(name for name, (_field, words) in self._texts().items() if words and refused_in_step_3(words))

    def _show_notes(self) -> None:
        search = refused_in_step_3 if self._refuses_persons else findings_in
        findings = []
        for field, words in self._texts().values():
            found = search(words) if words.strip() else []
            findings += found
            _mark(field, bool(found) and self._refuses_persons)
        had_button = self.notes.confirm_button is not None
        self.notes.show_answer(self.shown, findings, self._refuses_persons)
        if self.notes.confirm_button is not None and not had_button:
            QWidget.setTabOrder(self.reference, self.notes.confirm_button)
        for field, _words in self._texts().values():
            field.setAccessibleDescription(self.notes.privacy_words())


def _kept(stored: str, written: str) -> str:
    """Return what stays stored of a text that is refused: what was stored before, without the beginning of the person
    that may have been saved in the middle of the typing."""
    start = min(finding.start for finding in refused_in_step_3(written))
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(stored, written, strict=False)))
    return stored[:start] + stored[alike:] if alike > start else stored


def _mark(field: QWidget, is_refused: bool) -> None:
    """Mark a field whose text is not kept; the note below says so in words."""
    if field.property("isRefused") != is_refused:
        field.setProperty("isRefused", is_refused)
        field.setStyleSheet("QPlainTextEdit, QLineEdit { border: 2px solid #b00020; }" if is_refused else "")


def problem_meanings() -> list[str]:
    """Return what the problem levels 0 to 4 mean, in the user's language."""
    return [
        translate("UtsattaOmraden", "no problem"),
        translate("UtsattaOmraden", "small problem"),
        translate("UtsattaOmraden", "moderate problem"),
        translate("UtsattaOmraden", "large problem"),
        translate("UtsattaOmraden", "very large problem"),
    ]


def uncertainty_meanings() -> list[str]:
    """Return what the uncertainties 0 to 3 mean, in the user's language."""
    return [
        translate("UtsattaOmraden", "certain"),
        translate("UtsattaOmraden", "fairly certain"),
        translate("UtsattaOmraden", "uncertain"),
        translate("UtsattaOmraden", "very uncertain"),
    ]


def source_choices() -> list[tuple[str, str]]:
    """Return the kinds of source with their names in the user's language."""
    return [
        (SourceKind.OWN_OBSERVATION.value, translate("UtsattaOmraden", "Own observation")),
        (SourceKind.INTELLIGENCE.value, translate("UtsattaOmraden", "Intelligence")),
        (SourceKind.STATISTICS.value, translate("UtsattaOmraden", "Statistics")),
        (SourceKind.SURVEY.value, translate("UtsattaOmraden", "Survey")),
        (SourceKind.MUNICIPALITY.value, translate("UtsattaOmraden", "Municipality")),
        (SourceKind.MEDIA.value, translate("UtsattaOmraden", "Media")),
        (SourceKind.OTHER.value, translate("UtsattaOmraden", "Other source")),
    ]
