"""Asks what is to be exported, in which form, and where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QPlainTextEdit, QWidget

from ..domain.edition import Edition
from ..translation import translate, translated
from .area_layer import title_of
from .one_job import OneJob

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..exchange.privacy_gate import Verdict

ENDINGS = {"SHP": ".zip", "GEOJSON": ".geojson", "GEOJSON_RFC7946": ".geojson", "GPKG": ".gpkg"}
"""Endings by format (interface.md, ``exportareas``)."""

SUFFIXES = {"SHP": "_sweref99tm_shp", "GEOJSON": "_sweref99tm", "GEOJSON_RFC7946": "_wgs84", "GPKG": "_sweref99tm"}
"""The system of coordinates stands in the suggested name, and for a zip what is in it."""

PROFILE_SUFFIXES = {"published": "", "municipality": "_kommun"}
"""So that what is for a municipality never takes the place of what is published."""

Look = Callable[[int, str, str, "Progress"], "Verdict"]
"""Tells from year, profile and format what stops the export and what it warns of; runs in a task."""


class ExportDialog(QDialog):
    """Edition, profile, format and file. The suggested name follows the choices until the user writes another.

    What stops the export, and what may point out a person, is looked for meanwhile by ``look`` and listed.
    ``chosen`` is emitted with year, profile, format (the names of interface.md) and path. Inside: ``exportEdition``,
    ``exportProfile``, ``exportFormat``, ``exportPath``, ``exportNote``, ``exportFindings``, ``buttonBox``.
    """

    chosen = pyqtSignal(int, str, str, str)

    def __init__(
        self, editions: list[Edition], year: int, folder: Path, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ExportDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Export areas"))
        self._folder = folder
        self._suggested = ""
        self._look_for = look
        self._is_stopped = False
        self._looking = OneJob(self)
        self._looking.done.connect(self.show_found)
        self._looking.failed.connect(lambda _error: self._say_found(""))  # the export itself says why
        self.finished.connect(lambda _result: self._looking.give_up())
        self.edition = self._combo("exportEdition", translate("UtsattaOmraden", "Edition"))
        for edition in reversed(editions):
            self.edition.addItem(title_of(edition), edition.year)
        self.edition.setCurrentIndex(max(0, self.edition.findData(year)))
        self.profile = self._combo("exportProfile", translate("UtsattaOmraden", "Profile"))
        self.profile.addItem(translate("UtsattaOmraden", "As the police publish it, nothing else"), "published")
        self.profile.addItem(
            translate("UtsattaOmraden", "For a municipality: with the trend and the released measures"), "municipality"
        )
        self.format = self._combo("exportFormat", translate("UtsattaOmraden", "Format"))
        self.format.addItem(translate("UtsattaOmraden", "Shapefile, zipped (SWEREF 99 TM)"), "SHP")
        self.format.addItem(translate("UtsattaOmraden", "GeoJSON (SWEREF 99 TM)"), "GEOJSON")
        self.format.addItem(translate("UtsattaOmraden", "GeoJSON, RFC 7946 (WGS 84)"), "GEOJSON_RFC7946")
        self.format.addItem(translate("UtsattaOmraden", "GeoPackage (SWEREF 99 TM)"), "GPKG")
        self.path = QgsFileWidget()
        self.path.setObjectName("exportPath")
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setDialogTitle(self.windowTitle())
        self.path.lineEdit().setAccessibleName(translate("UtsattaOmraden", "File to write"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setObjectName("exportNote")
        self.note.setWordWrap(True)
        self.findings = QPlainTextEdit()
        self.findings.setObjectName("exportFindings")
        self.findings.setAccessibleName(translate("UtsattaOmraden", "What stops the export or should be looked at"))
        self.findings.setReadOnly(True)
        self.findings.setTabChangesFocus(True)
        self.findings.setFixedHeight(7 * self.fontMetrics().lineSpacing())
        self.findings.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("UtsattaOmraden", "E&xport"))

        form = QFormLayout(self)
        form.addRow(self._label(translate("UtsattaOmraden", "&Edition:"), self.edition), self.edition)
        form.addRow(self._label(translate("UtsattaOmraden", "&Profile:"), self.profile), self.profile)
        form.addRow(self._label(translate("UtsattaOmraden", "F&ormat:"), self.format), self.format)
        form.addRow(self._label(translate("UtsattaOmraden", "&File:"), self.path.lineEdit()), self.path)
        form.addRow(self.findings)
        form.addRow(self.note)
        form.addRow(self.buttons)
        self.resize(600, self.sizeHint().height())

        self.edition.currentIndexChanged.connect(self._suggest)
        self.profile.currentIndexChanged.connect(self._suggest)
        self.format.currentIndexChanged.connect(self._suggest)
        for choice in (self.edition, self.profile, self.format):
            choice.currentIndexChanged.connect(self._examine)
        self.path.fileChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._suggest()
        self._examine()

    def show_found(self, found: Verdict) -> None:
        """Say what stops the export, and what someone should look at before the files go out."""
        from ..exchange.listing import listed_sentences

        parts = []
        if found.stops:
            stopped = translate("UtsattaOmraden", "This stops the export. Put it right in the workspace first:")
            parts.append(stopped + translated(listed_sentences(found.stops)))
        if found.warns:
            warned = translate("UtsattaOmraden", "This may point out a person. Look at it before the files go out:")
            parts.append(warned + translated(listed_sentences(found.warns)))
        self._say_found("\n".join(parts).strip(), bool(found.stops))

    def accept(self) -> None:
        if not self._problem() and not self._is_stopped:
            self.chosen.emit(
                self.edition.currentData(), self.profile.currentData(), self.format.currentData(), str(self._file())
            )
            super().accept()

    def _combo(self, name: str, spoken: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(spoken)
        return combo

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(buddy)
        return label

    def _ending(self) -> str:
        return ENDINGS[self.format.currentData()]

    def _suggest(self, *_: object) -> None:
        """Suggest a name as the police give theirs; a name of the user's own only gets the ending of the format."""
        self.path.setFilter(f"{self.format.currentText()} (*{self._ending()})")
        given = self.path.filePath().strip()
        if given in ("", self._suggested):
            profile = PROFILE_SUFFIXES[self.profile.currentData()]
            name = f"uso_{self.edition.currentData()}{profile}{SUFFIXES[self.format.currentData()]}{self._ending()}"
            self._suggested = str(self._folder / name)
            self.path.setFilePath(self._suggested)
        elif Path(given).suffix.lower() in ENDINGS.values():
            self.path.setFilePath(str(Path(given).with_suffix(self._ending())))
        self._look()

    def _file(self) -> Path:
        given = Path(self.path.filePath().strip())
        return given if given.suffix.lower() == self._ending() else Path(f"{given}{self._ending()}")

    def _examine(self, *_: object) -> None:
        """Look in a task at what would leave; until it is known the export itself guards the way out."""
        self._say_found("")
        year, profile, format_name = (one.currentData() for one in (self.edition, self.profile, self.format))
        doing = translate("UtsattaOmraden", "Looking at what would be exported")
        self._looking.begin(doing, lambda progress: self._look_for(year, profile, format_name, progress))

    def _say_found(self, words: str, is_stopped: bool = False) -> None:
        self._is_stopped = is_stopped
        self.findings.setPlainText(words)
        self.findings.setVisible(bool(words))
        self._look()

    def _look(self, *_: object) -> None:
        problem = self._problem()
        note = problem
        if not problem and self._file().exists():
            note = translate("UtsattaOmraden", "{file} is replaced once the new file is written and checked.")
            note = note.format(file=self._file().name)
        self.note.setText(note)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem and not self._is_stopped)

    def _problem(self) -> str:
        if not self.path.filePath().strip():
            return translate("UtsattaOmraden", "Choose a file to write to.")
        file = self._file()
        if not file.is_absolute() or not file.parent.is_dir():
            return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=file.parent)
        if file.is_dir():
            return translate("UtsattaOmraden", "{file} is a folder; give the name of a file.").format(file=file)
        return ""
