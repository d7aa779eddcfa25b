"""Asks what is to be exported, in which form, and where to."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from ..domain.edition import Edition
from ..translation import translate
from .area_layer import title_of

ENDINGS = {"SHP": ".zip", "GEOJSON": ".geojson", "GEOJSON_RFC7946": ".geojson", "GPKG": ".gpkg"}
"""Endings by format (interface.md, ``exportareas``)."""

SUFFIXES = {"SHP": "_shp", "GEOJSON": "", "GEOJSON_RFC7946": "_wgs84", "GPKG": ""}


class ExportDialog(QDialog):
    """Edition, profile, format and file. The suggested name follows the choices until the user writes another.

    ``chosen`` is emitted with year, profile, format (the names of interface.md) and path. Inside: ``exportEdition``,
    ``exportProfile``, ``exportFormat``, ``exportPath``, ``exportNote``, ``buttonBox``.
    """

    chosen = pyqtSignal(int, str, str, str)

    def __init__(self, editions: list[Edition], year: int, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ExportDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Export areas"))
        self._folder = folder
        self._suggested = ""
        self.edition = self._combo("exportEdition", translate("UtsattaOmraden", "Edition"))
        for edition in reversed(editions):
            self.edition.addItem(title_of(edition), edition.year)
        self.edition.setCurrentIndex(max(0, self.edition.findData(year)))
        self.profile = self._combo("exportProfile", translate("UtsattaOmraden", "Profile"))
        self.profile.addItem(translate("UtsattaOmraden", "As the police publish it, nothing else"), "published")
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
        form.addRow(self.note)
        form.addRow(self.buttons)
        self.resize(600, self.sizeHint().height())

        self.edition.currentIndexChanged.connect(self._suggest)
        self.format.currentIndexChanged.connect(self._suggest)
        self.path.fileChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._suggest()

    def accept(self) -> None:
        if not self._problem():
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
            name = f"uso_{self.edition.currentData()}{SUFFIXES[self.format.currentData()]}{self._ending()}"
            self._suggested = str(self._folder / name)
            self.path.setFilePath(self._suggested)
        elif Path(given).suffix.lower() in ENDINGS.values():
            self.path.setFilePath(str(Path(given).with_suffix(self._ending())))
        self._look()

    def _file(self) -> Path:
        given = Path(self.path.filePath().strip())
        return given if given.suffix.lower() == self._ending() else Path(f"{given}{self._ending()}")

    def _look(self, *_: object) -> None:
        problem = self._problem()
        note = problem
        if not problem and self._file().exists():
            note = translate("UtsattaOmraden", "{file} is replaced once the new file is written and checked.")
            note = note.format(file=self._file().name)
        self.note.setText(note)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _problem(self) -> str:
        if not self.path.filePath().strip():
            return translate("UtsattaOmraden", "Choose a file to write to.")
        file = self._file()
        if not file.is_absolute() or not file.parent.is_dir():
            return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=file.parent)
        if file.is_dir():
            return translate("UtsattaOmraden", "{file} is a folder; give the name of a file.").format(file=file)
        return ""
