"""Asks what a report is about, in which language, with what in it, and where it goes."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from ...translation import translate
from ..form_pieces import file_to_write, label_of, named_combo
from ..labels import sentence_label
from ..options.store import document_language
from ..plain import plain_tip
from .wish import ReportChoices, ReportWish

ENDING = ".pdf"
LONGEST_LABEL = 200
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')


class ReportDialog(QDialog):
    """Scope, area or LPO, language, whether with actors and places, and file. Places are left out unless asked for.
    ``background`` names the project's background layers, "" when there are none to put under the maps.

    ``chosen`` is emitted with a ``ReportWish``. Inside: ``reportScope``, ``reportKey``, ``reportLanguage``,
    ``reportPlaces``, ``reportBackground``, ``reportLabel``, ``reportPath``, ``reportNote``, ``buttonBox``.
    """

    chosen = pyqtSignal(object)

    def __init__(
        self,
        choices: ReportChoices,
        area: str,
        folder: Path,
        parent: QWidget | None = None,
        background: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ReportDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Report – edition {year}").format(year=choices.edition.year))
        self._choices = choices
        self._area = area
        self._background = background
        self._folder = folder
        self._suggested = ""
        self._names: dict[str, str] = {}
        self._make_inputs()
        self._lay_out()
        self.scope.currentIndexChanged.connect(self._offer_keys)
        self.key.currentIndexChanged.connect(self._suggest)
        self.key.editTextChanged.connect(self._look)
        self.path.fileChanged.connect(self._look)
        self.places.toggled.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._offer_keys()

    def accept(self) -> None:
        if not self._problem():
            self.chosen.emit(
                ReportWish(
                    self._choices.edition.year,
                    str(self.scope.currentData()),
                    self._key(),
                    str(self.language.currentData()),
                    self.places.isChecked(),
                    self._file(),
                    self.background.isEnabled() and self.background.isChecked(),
                    self._new_label(),
                )
            )
            super().accept()

    def _make_inputs(self) -> None:
        self.scope = named_combo("reportScope", translate("UtsattaOmraden", "What the report is about"))
        self.scope.addItem(translate("UtsattaOmraden", "One area"), "area")
        self.scope.addItem(translate("UtsattaOmraden", "All areas of a local police area"), "lpo")
        self.scope.addItem(translate("UtsattaOmraden", "The whole country, overview"), "nation")
        self.key = named_combo("reportKey", translate("UtsattaOmraden", "Area or local police area"))
        self.key.setEditable(True)
        self.key.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.key.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.key.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.language = named_combo("reportLanguage", translate("UtsattaOmraden", "Language of the report"))
        self.language.addItem("Svenska", "sv")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(self.language.findData(document_language()))
        self.places = QCheckBox(translate("UtsattaOmraden", "With &actors and places (steps 3 and 4)"))
        self.places.setObjectName("reportPlaces")
        self.background = QCheckBox(translate("UtsattaOmraden", "With the project's &background map"))
        self.background.setObjectName("reportBackground")
        self.background.setChecked(bool(self._background))
        self.background.setToolTip(
            plain_tip(self._background)
            or translate("UtsattaOmraden", "The project shows no background: no picture and no map service.")
        )
        self.label = QLineEdit(self._choices.label)
        self.label.setObjectName("reportLabel")
        self.label.setMaxLength(LONGEST_LABEL)
        self.label.setReadOnly(not self._choices.can_write)
        self.label.setPlaceholderText(translate("UtsattaOmraden", "Distribution not decided"))
        self.label.setToolTip(
            translate("UtsattaOmraden", "Stands on every page; kept in the workspace for the next report")
        )
        self.path = file_to_write("reportPath", self.windowTitle())
        self.path.setConfirmOverwrite(False)
        self.path.setFilter(translate("UtsattaOmraden", "PDF file (*.pdf)"))
        self.note = sentence_label("reportNote")
        self.note.setMinimumHeight(2 * self.note.fontMetrics().lineSpacing())  # so that no sentence is cut
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("UtsattaOmraden", "&Write report"))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.addRow(label_of(translate("UtsattaOmraden", "Ab&out:"), self.scope), self.scope)
        self.key_label = label_of("", self.key)
        form.addRow(self.key_label, self.key)
        form.addRow(label_of(translate("UtsattaOmraden", "&Language:"), self.language), self.language)
        form.addRow("", self.places)
        form.addRow("", self.background)
        form.addRow(label_of(translate("UtsattaOmraden", "&Distribution label:"), self.label), self.label)
        form.addRow(label_of(translate("UtsattaOmraden", "&File:"), self.path.lineEdit()), self.path)
        form.addRow(self.note)
        form.addRow(self.buttons)
        self.resize(600, self.sizeHint().height())

    def _offer_keys(self, *_: object) -> None:
        """Offer the areas or the LPOs, the chosen area or the workspace's own LPO first."""
        scope = self.scope.currentData()
        offered = {"area": self._choices.areas, "lpo": self._choices.lpos}.get(scope, ())
        wanted = self._area if scope == "area" else self._choices.own_lpo
        self._names = dict(offered)
        self.key.blockSignals(True)
        self.key.clear()
        for key, name in offered:
            self.key.addItem(f"{name} ({key})" if scope == "lpo" and name != key else name, key)
        self.key.setCurrentIndex(max(0, self.key.findData(wanted)) if offered else -1)
        self.key.blockSignals(False)
        is_asked = scope != "nation"
        self.key.setVisible(is_asked)
        self.key_label.setVisible(is_asked)
        self.key_label.setText(
            translate("UtsattaOmraden", "Local &police area:")
            if scope == "lpo"
            else translate("UtsattaOmraden", "A&rea:")
        )
        self.places.setEnabled(is_asked)
        self.background.setEnabled(is_asked and bool(self._background))
        self._suggest()

    def _key(self) -> str:
        """Return the key of what is chosen, "" while what is typed is none of those offered."""
        if self.scope.currentData() == "nation":
            return ""
        index = self.key.findText(self.key.currentText(), Qt.MatchFlag.MatchFixedString)
        return str(self.key.itemData(index)) if index >= 0 else ""

    def _suggest(self, *_: object) -> None:
        """Suggest a name that says what is in the file, until the user writes another."""
        given = self.path.filePath().strip()
        if given in ("", self._suggested):
            about = "" if self.scope.currentData() == "nation" else self._names.get(self._key(), "")
            words = filter(None, (translate("UtsattaOmraden", "report"), about, str(self._choices.edition.year)))
            name = _FORBIDDEN.sub("_", "_".join(words)).strip("._")
            self._suggested = str(self._folder / f"{name}{ENDING}")
            self.path.setFilePath(self._suggested)
        self._look()

    def _file(self) -> Path:
        given = Path(self.path.filePath().strip())
        return given if given.suffix.lower() == ENDING else Path(f"{given}{ENDING}")

    def _new_label(self) -> str | None:
        written = self.label.text().strip()
        return None if self.label.isReadOnly() or written == self._choices.label else written

    def _look(self, *_: object) -> None:
        problem = self._problem()
        note = problem
        if not problem and self.places.isEnabled() and self.places.isChecked():
            note = translate("UtsattaOmraden", "Actors and places are never for other agencies or the public.")
        elif not problem and self._file().exists():
            note = translate("UtsattaOmraden", "{file} is replaced once the new file is written.")
            note = note.format(file=self._file().name)
        self.note.setText(note)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _problem(self) -> str:
        if self.scope.currentData() != "nation" and not self._key():
            return translate("UtsattaOmraden", "Choose what the report is about from the list.")
        if not self.path.filePath().strip():
            return translate("UtsattaOmraden", "Choose a file to write to.")
        file = self._file()
        if not file.is_absolute() or not file.parent.is_dir():
            return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=file.parent)
        if file.is_dir():
            return translate("UtsattaOmraden", "{file} is a folder; give the name of a file.").format(file=file)
        return ""
