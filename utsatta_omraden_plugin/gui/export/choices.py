"""What is exported and where to: edition, profile, format and file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from ...domain.edition import Edition
from ...translation import translate
from ..area_layer import title_of

ENDINGS = {"SHP": ".zip", "GEOJSON": ".geojson", "GEOJSON_RFC7946": ".geojson", "GPKG": ".gpkg"}
"""Endings by format (interface.md, ``exportareas``)."""

SUFFIXES = {"SHP": "_sweref99tm_shp", "GEOJSON": "_sweref99tm", "GEOJSON_RFC7946": "_wgs84", "GPKG": "_sweref99tm"}
"""The system of coordinates stands in the suggested name, and for a zip what is in it."""

PROFILE_SUFFIXES = {"published": "", "municipality": "_kommun"}
"""So that what is for a municipality never takes the place of what is published."""


_LONGEST_ADDED = ".README.txt"
"""What is added to the name for the files beside."""


@dataclass(frozen=True)
class Chosen:
    """What a person chose; profile and format by the names of interface.md."""

    year: int
    profile: str
    format: str
    target: str = ""


class ExportChoices(QWidget):
    """The suggested name follows the choices until the user writes another.

    ``contentChanged`` tells that something else would be written, ``placeChanged`` that it would be written elsewhere.
    Inside: ``exportEdition``, ``exportProfile``, ``exportFormat``, ``exportPath``.
    """

    contentChanged = pyqtSignal()
    placeChanged = pyqtSignal()

    def __init__(self, editions: Sequence[Edition], first: Chosen, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._suggested = ""
        self.edition = _combo("exportEdition", translate("UtsattaOmraden", "Edition"))
        for edition in reversed(editions):
            self.edition.addItem(title_of(edition), edition.year)
        self.profile = _combo("exportProfile", translate("UtsattaOmraden", "Profile"))
        self.profile.addItem(translate("UtsattaOmraden", "As the police publish it, nothing else"), "published")
        self.profile.addItem(
            translate("UtsattaOmraden", "For a municipality: with the trend and the released measures"), "municipality"
        )
        self.format = _combo("exportFormat", translate("UtsattaOmraden", "Format"))
        self.format.addItem(translate("UtsattaOmraden", "Shapefile, zipped (SWEREF 99 TM)"), "SHP")
        self.format.addItem(translate("UtsattaOmraden", "GeoJSON (SWEREF 99 TM)"), "GEOJSON")
        self.format.addItem(translate("UtsattaOmraden", "GeoJSON, RFC 7946 (WGS 84)"), "GEOJSON_RFC7946")
        self.format.addItem(translate("UtsattaOmraden", "GeoPackage (SWEREF 99 TM)"), "GPKG")
        for combo, value in ((self.edition, first.year), (self.profile, first.profile), (self.format, first.format)):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.path = QgsFileWidget()
        self.path.setObjectName("exportPath")
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setDialogTitle(translate("UtsattaOmraden", "Export areas"))
        self.path.lineEdit().setAccessibleName(translate("UtsattaOmraden", "File to write"))
        self.path.setFilePath(first.target)

        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(_label(translate("UtsattaOmraden", "&Edition:"), self.edition), self.edition)
        form.addRow(_label(translate("UtsattaOmraden", "&Profile:"), self.profile), self.profile)
        form.addRow(_label(translate("UtsattaOmraden", "F&ormat:"), self.format), self.format)
        form.addRow(_label(translate("UtsattaOmraden", "&File:"), self.path.lineEdit()), self.path)

        self._suggest()
        for choice in (self.edition, self.profile, self.format):
            choice.currentIndexChanged.connect(self._suggest)
            choice.currentIndexChanged.connect(lambda _index: self.contentChanged.emit())
        self.path.fileChanged.connect(lambda _path: self.placeChanged.emit())

    def chosen(self) -> Chosen:
        """Return what is chosen; the target gets the ending of its format."""
        year, profile, format_name = (one.currentData() for one in (self.edition, self.profile, self.format))
        return Chosen(year, profile, format_name, str(self.file()))

    def file(self) -> Path:
        """Return the file to write."""
        given = Path(self.path.filePath().strip())
        return given if given.suffix.lower() == self._ending() else Path(f"{given}{self._ending()}")

    def problem(self) -> str:
        """Return why nothing can be written there, "" when it can."""
        if not self.path.filePath().strip():
            return translate("UtsattaOmraden", "Choose a file to write to.")
        file = self.file()
        try:
            if not file.is_absolute() or not file.parent.is_dir():
                return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=file.parent)
            file.with_name(f"{file.name}{_LONGEST_ADDED}").exists()  # says when a name is too long
            if file.is_dir():
                return translate("UtsattaOmraden", "{file} is a folder; give the name of a file.").format(file=file)
        except (OSError, ValueError):  # a name that is too long for the system, or holds what no name may
            return translate("UtsattaOmraden", "The name is too long for this computer. Give a shorter one.")
        return ""

    def note(self) -> str:
        """Return what happens to a file that is there, "" when there is none."""
        try:
            is_there = self.file().exists()
        except (OSError, ValueError):
            return ""
        said = translate("UtsattaOmraden", "{file} is replaced once the new file is written and checked.")
        return said.format(file=self.file().name) if is_there else ""

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


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    return combo


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
