"""What is said of one place: kind, weekdays, time of day, source, description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ....domain.assessment import Place, SourceKind, TimeOfDay, Weekday
from ....domain.method import Method
from ....domain.privacy import PrivacySeverity, findings_in
from ....translation import language, translate, translated
from ...labels import make_bold, sentence_label
from ...plain import breakable
from ..small_editors import ChoiceCombo, GrowingText
from ..unsaved_queue import TYPING_PAUSE
from .place_look import place_icon
from .place_words import HOURS, source_choices, time_in_words, weekday_in_words


class PlaceForm(QWidget):
    """Emits ``edited`` with the place as it was and the fields that the user changed: choices at once, text at a pause.

    A description that holds a personnummer is never passed on: the field says why and keeps it until it is put right.
    """

    edited = pyqtSignal(object, dict)

    def __init__(self, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.write_now)
        self.kind = kind_combo(method)
        self.kind.setObjectName("placeKind")
        self.kind.setAccessibleName(translate("UtsattaOmraden", "Kind of place"))
        self.kind.edited.connect(self._kind_edited)
        self.source = ChoiceCombo(source_choices(), "–")
        self.source.setObjectName("placeSource")
        self.source.setAccessibleName(translate("UtsattaOmraden", "Source"))
        self.source.edited.connect(self._source_edited)
        self.days = _toggles("placeDay", [(day, weekday_in_words(day), "") for day in Weekday])
        self.times = _toggles(
            "placeTime",
            [
                (part, time_in_words(part), translate("UtsattaOmraden", "{hours} o'clock").format(hours=HOURS[part]))
                for part in TimeOfDay
            ],
        )
        for button in self.days.values():
            button.clicked.connect(lambda _checked=False: self._emit({"weekdays": _chosen(self.days)}))
        for button in self.times.values():
            button.clicked.connect(lambda _checked=False: self._emit({"times_of_day": _chosen(self.times)}))
        self.description = GrowingText()
        self.description.setObjectName("placeDescription")
        self.description.setAccessibleName(translate("UtsattaOmraden", "Description"))
        self.description.setPlaceholderText(translate("UtsattaOmraden", "What happens here? No names of persons."))
        self.description.edited.connect(self._typed)
        self.description.installEventFilter(self)
        self.privacy = sentence_label("placePrivacy")
        make_bold(self.privacy)
        self.privacy.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        described = QWidget()
        column = QVBoxLayout(described)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.description)
        column.addWidget(self.privacy)
        described.setFocusProxy(self.description)
        lines = (
            (translate("UtsattaOmraden", "Kind"), self.kind, self.kind),
            (translate("UtsattaOmraden", "Days"), _in_rows(self.days, 4), next(iter(self.days.values()))),
            (translate("UtsattaOmraden", "Time"), _in_rows(self.times, 3), next(iter(self.times.values()))),
            (translate("UtsattaOmraden", "Source"), self.source, self.source),
            (translate("UtsattaOmraden", "Description"), described, self.description),
        )
        for row, (words, widget, buddy) in enumerate(lines):
            label = QLabel(words)
            label.setBuddy(buddy)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, row, 1)

    def show_place(self, place: Place) -> None:
        """Show a place; nobody is told. A description that is being written to the same place stays."""
        is_same = self._place is not None and self._place.id == place.id
        if not is_same:
            self.write_now()
        is_writing = is_same and self.description.toPlainText() != (self._place.description if self._place else "")
        self._place = place
        self.kind.show_value(place.kind)
        self.source.show_value(place.source_kind.value if place.source_kind else None)
        for value, button in (*self.days.items(), *self.times.items()):
            button.setChecked(value in place.weekdays or value in place.times_of_day)
        if not is_writing:
            self.description.show_text(place.description)
        self._look()

    def write_now(self) -> None:
        """Pass on what was typed, unless it must not be kept."""
        self._pause.stop()
        written = self.description.toPlainText()
        if self._place is not None and written != self._place.description and not self._is_refused():
            self._emit({"description": written})

    def forget(self) -> None:
        """Show no place any more."""
        self._pause.stop()
        self._place = None

    def _emit(self, fields: dict[str, Any]) -> None:
        place = self._place
        if place is not None:
            self._place = replace(place, **fields)  # so that it is not passed on twice
            self.edited.emit(place, fields)

    def _kind_edited(self) -> None:
        if self.kind.value():
            self._emit({"kind": self.kind.value()})
        elif self._place is not None:
            self.kind.show_value(self._place.kind)

    def _source_edited(self) -> None:
        value = self.source.value()
        self._emit({"source_kind": SourceKind(value) if value else None})

    def _typed(self) -> None:
        self._look()
        self._pause.start()

    def _is_refused(self) -> bool:
        return any(found.severity is PrivacySeverity.BLOCK for found in findings_in(self.description.toPlainText()))

    def _look(self) -> None:
        findings = findings_in(self.description.toPlainText())
        said = "\n".join(dict.fromkeys(translated(found.message) for found in findings))
        if self._is_refused():
            said = "✖ " + translate("UtsattaOmraden", "Not saved. {findings}").format(findings=said)
        elif said:
            said = f"⚠ {said}"
        self.privacy.setText(breakable(said))
        self.privacy.setVisible(bool(said))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.write_now()
        return False


def kind_combo(method: Method) -> ChoiceCombo:
    """Return a list of the method's kinds of place with their symbols."""
    spoken = language()
    combo = ChoiceCombo([(kind.id, kind.text.in_language(spoken)) for kind in method.place_kinds], "–")
    for index, kind in enumerate(method.place_kinds, start=1):
        combo.setItemIcon(index, place_icon(kind.symbol))
    return combo


def _toggles(name: str, values: Sequence[tuple[Enum, str, str]]) -> dict[Any, QToolButton]:
    buttons = {}
    for value, words, tip in values:
        button = QToolButton()
        button.setObjectName(f"{name}:{value.value}")
        button.setText(words)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(tip)
        button.setAccessibleName(words)
        buttons[value] = button
    return buttons


def _chosen(buttons: dict[Any, QToolButton]) -> tuple[Any, ...]:
    return tuple(value for value, button in buttons.items() if button.isChecked())


def _in_rows(buttons: dict[Any, QToolButton], most: int) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    row = QHBoxLayout()
    for index, button in enumerate(buttons.values()):
        if index % most == 0:
            row = QHBoxLayout()
            row.setSpacing(1)
            column.addLayout(row)
        row.addWidget(button)
        if (index + 1) % most == 0 or index + 1 == len(buttons):
            row.addStretch(1)
    return box
