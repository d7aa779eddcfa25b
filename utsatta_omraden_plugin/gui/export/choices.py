"""What is exported and where to: edition, profile, format and file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ...domain.edition import Edition
from ...translation import translate
from ..form_pieces import file_to_write, label_of, named_combo, note_of_files, offer_editions, problem_of_file

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
        self.edition = named_combo("exportEdition", translate("UtsattaOmraden", "Edition"))
        self.offer_editions(editions)
        self.profile = named_combo("exportProfile", translate("UtsattaOmraden", "Profile"))
        self.profile.addItem(translate("UtsattaOmraden", "As the police publish it, nothing else"), "published")
        self.profile.addItem(
            translate("UtsattaOmraden", "For a municipality: with the trend and the released measures"), "municipality"
        )
        self.format = named_combo("exportFormat", translate("UtsattaOmraden", "Format"))
        self.format.addItem(translate("UtsattaOmraden", "Shapefile, zipped (SWEREF 99 TM)"), "SHP")
        self.format.addItem(translate("UtsattaOmraden", "GeoJSON (SWEREF 99 TM)"), "GEOJSON")
        self.format.addItem(translate("UtsattaOmraden", "GeoJSON, RFC 7946 (WGS 84)"), "GEOJSON_RFC7946")
        self.format.addItem(translate("UtsattaOmraden", "GeoPackage (SWEREF 99 TM)"), "GPKG")
        for combo, value in ((self.edition, first.year), (self.profile, first.profile), (self.format, first.format)):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.path = file_to_write("exportPath", translate("UtsattaOmraden", "Export areas"))
        self.path.setFilePath(first.target)

        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_of(translate("UtsattaOmraden", "&Edition:"), self.edition), self.edition)
        form.addRow(label_of(translate("UtsattaOmraden", "&Profile:"), self.profile), self.profile)
        form.addRow(label_of(translate("UtsattaOmraden", "F&ormat:"), self.format), self.format)
        form.addRow(label_of(translate("UtsattaOmraden", "&File:"), self.path.lineEdit()), self.path)

        self._suggest()
        for choice in (self.edition, self.profile, self.format):
            choice.currentIndexChanged.connect(self._suggest)
            choice.currentIndexChanged.connect(lambda _index: self.contentChanged.emit())
        self.path.fileChanged.connect(lambda _path: self.placeChanged.emit())

    def offer_editions(self, editions: Sequence[Edition]) -> None:
        """Offer editions as they are now; the one that is meant stays, and no other takes its place by itself."""
        offer_editions(self.edition, editions, lambda edition: edition.year)

    def chosen(self) -> Chosen:
        """Return what is chosen; the target gets the ending of its format. The year is 0 when its edition has gone."""
        year, profile, format_name = (one.currentData() for one in (self.edition, self.profile, self.format))
        return Chosen(year or 0, profile, format_name, str(self.file()))

    def file(self) -> Path:
        """Return the file to write."""
        given = Path(self.path.filePath().strip())
        return given if given.suffix.lower() == self._ending() else Path(f"{given}{self._ending()}")

    def problem(self) -> str:
        """Return why nothing can be written there, "" when it can."""
        return problem_of_file(self.path.filePath(), self.file(), _LONGEST_ADDED)

    def note(self) -> str:
        """Return what happens to files that are there, the one to write and those beside it; "" when there is none."""
        from ...exchange.export_companions import guide_of, hashes_of  # loaded when something is exported

        file = self.file()
        return note_of_files(file, guide_of(file), hashes_of(file))

    def _ending(self) -> str:
        return ENDINGS[self.format.currentData()]

    def _suggest(self, *_: object) -> None:
        """Suggest a name as the police give theirs; a name of the user's own only gets the ending of the format."""
        self.path.setFilter(f"{self.format.currentText()} (*{self._ending()})")
        given = self.path.filePath().strip()
        if given in ("", self._suggested) and self.edition.currentData():
            profile = PROFILE_SUFFIXES[self.profile.currentData()]
            name = f"uso_{self.edition.currentData()}{profile}{SUFFIXES[self.format.currentData()]}{self._ending()}"
            self._suggested = str(self._folder / name)
            self.path.setFilePath(self._suggested)
        elif given != self._suggested and Path(given).suffix.lower() in ENDINGS.values():
            self.path.setFilePath(str(Path(given).with_suffix(self._ending())))
