"""What is handed in and where to: edition, local police area, distribution label, file and key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ...domain.distribution import DISTRIBUTION_RULES, rule_of
from ...domain.edition import Edition
from ...translation import translate
from ..form_pieces import file_to_write, label_of, named_combo, note_of_files, offer_editions, problem_of_file
from ..labels import sentence_label
from .key_fields import KeyFields

ENDING = ".zip"
PAUSE_MS = 400
"""After so long without another letter the distribution label is meant as it is written."""


@dataclass(frozen=True)
class Chosen:
    """What a person chose; ``lpo`` is the code, empty while none can be chosen."""

    edition_id: str
    lpo: str
    label: str
    target: str


class SubmissionChoices(QWidget):
    """The suggested name follows the choices until the user writes another.

    ``editionPicked`` tells that the local police areas are to be looked up anew, ``labelWritten`` that the distribution
    label is another with each letter, ``contentChanged``, after a pause, that something else would be handed in, and
    ``placeChanged`` that it would be written elsewhere or signed otherwise. Inside:
    ``submissionEdition``, ``submissionLpo``, ``submissionLabel``, ``submissionGoesAlong``, ``submissionPath`` and what
    ``KeyFields`` has.
    """

    editionPicked = pyqtSignal()
    labelWritten = pyqtSignal()
    contentChanged = pyqtSignal()
    placeChanged = pyqtSignal()

    def __init__(
        self,
        editions: Sequence[Edition],
        year: int,
        label: str,
        folder: Path,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._years: dict[str, int] = {}
        self._suggested = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.edition = named_combo("submissionEdition", translate("UtsattaOmraden", "Edition"))
        self.offer_editions(editions)
        shown = next((edition.id for edition in editions if edition.year == year), "")
        self.edition.setCurrentIndex(max(0, self.edition.findData(shown)))
        self.lpo = named_combo("submissionLpo", translate("UtsattaOmraden", "Local police area"))
        self.label = named_combo("submissionLabel", translate("UtsattaOmraden", "Distribution label"))
        self.label.setEditable(True)
        self.label.addItems([rule.label for rule in DISTRIBUTION_RULES])
        self.label.setCurrentText(label)
        self.label.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "Distribution not decided"))
        self.goes_along = sentence_label("submissionGoesAlong")
        self.goes_along.setWordWrap(False)  # short, and a form leaves a wrapping label the height of three lines
        self.path = file_to_write("submissionPath", translate("UtsattaOmraden", "Hand in"))
        self.path.setFilter(translate("UtsattaOmraden", "Submission (*.zip)"))

        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_of(translate("UtsattaOmraden", "&Edition:"), self.edition), self.edition)
        form.addRow(label_of(translate("UtsattaOmraden", "&Local police area:"), self.lpo), self.lpo)
        form.addRow(label_of(translate("UtsattaOmraden", "&Distribution label:"), self.label), self.label)
        form.addRow("", self.goes_along)
        form.addRow(label_of(translate("UtsattaOmraden", "&File:"), self.path.lineEdit()), self.path)
        self.key = KeyFields(form, key, self)

        self.edition.currentIndexChanged.connect(lambda _index: self.editionPicked.emit())
        self.lpo.currentIndexChanged.connect(lambda _index: self._follow())
        self.label.currentTextChanged.connect(lambda _text: self._follow_label())
        self.label.currentIndexChanged.connect(lambda _index: self._end_pause())
        self.label.lineEdit().editingFinished.connect(self._end_pause)
        self._pause.timeout.connect(self.contentChanged)
        self.path.fileChanged.connect(lambda _path: self.placeChanged.emit())
        self.key.changed.connect(self.placeChanged)
        self._say_what_goes_along()

    def offer_editions(self, editions: Sequence[Edition]) -> None:
        """Offer editions as they are now; the one that is meant stays, and no other takes its place by itself."""
        self._years = {edition.id: edition.year for edition in editions}
        offer_editions(self.edition, editions, lambda edition: edition.id)

    def show_lpos(self, names: Mapping[str, str], preferred: str) -> None:
        """Offer the local police areas of an edition, names by code; the one chosen stays, else ``preferred``."""
        before = self.lpo.currentData() or preferred
        with QSignalBlocker(self.lpo):
            self.lpo.clear()
            for code, name in sorted(names.items(), key=lambda one: (one[1].casefold(), one[0])):
                self.lpo.addItem(f"{name} ({code})", code)
            wanted = before if before in names else preferred
            self.lpo.setCurrentIndex(max(0, self.lpo.findData(wanted)))
        self._follow()

    def chosen(self) -> Chosen:
        """Return what is chosen; the target ends in .zip."""
        return Chosen(
            str(self.edition.currentData() or ""),
            str(self.lpo.currentData() or ""),
            self.label.currentText().strip(),
            str(self.file()),
        )

    def file(self) -> Path:
        """Return the file to write."""
        given = Path(self.path.filePath().strip())
        return given if given.suffix.lower() == ENDING else Path(f"{given}{ENDING}")

    def problem(self) -> str:
        """Return why nothing can be written there or signed so, "" when it can."""
        return problem_of_file(self.path.filePath(), self.file()) or self.key.problem()

    def note(self) -> str:
        """Return what happens to a file that is there, and what will be said of the key; "" when there is neither."""
        return "\n".join(said for said in (note_of_files(self.file()), self._note_of_key()) if said)

    def _note_of_key(self) -> str:
        from ...exchange.signing.known_keys import lpo_of  # late: most sign nothing

        whose = lpo_of(Path(self.key.path).name)
        if whose in ("", self.lpo.currentData()):
            return ""
        said = translate(
            "UtsattaOmraden",
            "The key is named for another local police area, {code}: whoever knows it as theirs refuses this.",
        )
        return said.format(code=whose)

    def _follow(self) -> None:
        """Suggest a name that tells edition and local police area, and tell that something else is meant."""
        year, lpo = self._years.get(self.edition.currentData()), self.lpo.currentData()
        if year and lpo and self.path.filePath().strip() in ("", self._suggested):
            self._suggested = str(self._folder / f"underlag_{year}_{lpo}{ENDING}")
            self.path.setFilePath(self._suggested)
        self.contentChanged.emit()

    def _follow_label(self) -> None:
        self._say_what_goes_along()
        self._pause.start()
        self.labelWritten.emit()

    def _end_pause(self) -> None:
        """Tell at once that something else is meant, when the label was chosen or its writer has left it."""
        if self._pause.isActive():
            self._pause.stop()
            self.contentChanged.emit()

    def _say_what_goes_along(self) -> None:
        rule = rule_of(self.label.currentText())
        if rule.places:
            said = translate("UtsattaOmraden", "Places and groups of actors go along.")
        elif rule.actors:
            said = translate("UtsattaOmraden", "Groups of actors go along, places stay here.")
        else:
            said = translate("UtsattaOmraden", "Places and groups of actors stay here.")
        self.goes_along.setText(said)
