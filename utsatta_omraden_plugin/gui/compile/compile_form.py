"""What is compiled: the folder of submissions, the edition to start from, the year, and the keys that are known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QDate, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ... import signing_library
from ...domain.due import end_of_day
from ...domain.edition import Edition, EditionStatus
from ...domain.errors import RuleError
from ...translation import translate, translated
from ..area_layer import title_of
from ..bar_pieces import line_of
from ..form_pieces import file_to_read, folder_field, label_of, named_combo
from ..labels import sentence_label

YEARS = (2014, 2100)
"""The least stands for the year that the submissions tell."""
FROM_FILE = -1


@dataclass(frozen=True)
class Wanted:
    """What a person chose. ``base`` is a file, or the year of an edition of the workspace; ``year`` 0 is that which the
    submissions name. Who hands in after ``due`` (ISO 8601, UTC, empty for no day) is late. ``keys`` is the folder of
    known keys, "" for none."""

    folder: str
    base: str | int
    year: int
    due: str
    keys: str = ""


class CompileForm(QWidget):
    """``changed`` tells that something else is meant. Inside: ``compileFolder``, ``compileBase``, ``compileBaseFile``,
    ``compileYear``, ``compileHasDue``, ``compileDue``, ``compileKeys``, ``compileKeysMissing``."""

    changed = pyqtSignal()

    def __init__(self, folder: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compiled_id = ""
        self._by_year: dict[int, Edition] = {}
        self._make_keys(keys)
        self.folder = folder_field("compileFolder", translate("UtsattaOmraden", "Folder of submissions"))
        self.folder.setFilePath(folder)
        self.base = named_combo("compileBase", translate("UtsattaOmraden", "Base edition"))
        self.base.setMinimumContentsLength(11)
        self.base.setToolTip(translate("UtsattaOmraden", "What nobody hands in is taken from it"))
        self.base_file = file_to_read("compileBaseFile", translate("UtsattaOmraden", "Published edition to start from"))
        self.base_file.setFilter(
            translate("UtsattaOmraden", "Published editions (*.zip *.shp *.geojson *.json *.gpkg);;All files (*.*)")
        )
        self.year = QSpinBox()
        self.year.setObjectName("compileYear")
        self.year.setAccessibleName(translate("UtsattaOmraden", "Year of the edition"))
        self.year.setRange(*YEARS)
        self.year.setSpecialValueText(translate("UtsattaOmraden", "from the files"))
        tip = translate(
            "UtsattaOmraden", "What is made later is told as late; else what comes after the first compiling"
        )
        self.has_due = QCheckBox(translate("UtsattaOmraden", "&Last day"))
        self.has_due.setObjectName("compileHasDue")
        self.due = QDateEdit(QDate.currentDate())
        self.due.setObjectName("compileDue")
        self.due.setAccessibleName(translate("UtsattaOmraden", "Last day to hand in"))
        self.due.setDisplayFormat("yyyy-MM-dd")
        self.due.setCalendarPopup(True)
        self.due.hide()
        for widget in (self.has_due, self.due):
            widget.setToolTip(tip)
        self.has_due.toggled.connect(self.due.setVisible)
        year = label_of(translate("UtsattaOmraden", "&Year:"), self.year)
        starts_from = QWidget()
        column = QVBoxLayout(starts_from)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line_of((self.base, 1), (year, 0), (self.year, 0), (self.has_due, 0), (self.due, 0)))
        column.addWidget(self.base_file)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        of_folder = label_of(translate("UtsattaOmraden", "&Folder of submissions:"), self.folder.lineEdit())
        form.addRow(of_folder, self.folder)
        form.addRow(label_of(translate("UtsattaOmraden", "&Base edition:"), self.base), starts_from)
        form.addRow(label_of(translate("UtsattaOmraden", "&Known keys:"), self.keys.lineEdit()), self.keys)
        form.addRow("", self.keys_missing)
        self.keys_missing.setVisible(bool(self.keys_missing.text()))
        self.folder.fileChanged.connect(lambda _path: self.changed.emit())
        self.keys.fileChanged.connect(lambda _path: self.changed.emit())
        self.base.currentIndexChanged.connect(lambda _index: self._follow())
        self.base_file.fileChanged.connect(lambda _path: self.changed.emit())
        self.year.valueChanged.connect(lambda _year: self.changed.emit())

    def offer(self, editions: Sequence[Edition], compiled: Edition | None, base: Edition | None) -> None:
        """Offer the workspace's editions to start from; of one that was compiled before, its base and year.

        What a person chose since stays. It tells no ``changed``: that is what a person does.
        """
        is_other = self._compiled_id != (compiled.id if compiled is not None else "")
        self._compiled_id = compiled.id if compiled is not None else ""
        self._by_year = {edition.year: edition for edition in editions}
        before = self.base.currentData()
        with QSignalBlocker(self.base), QSignalBlocker(self.year):
            self.base.clear()
            for edition in reversed(editions):
                if compiled is None or edition.id != compiled.id:
                    self.base.addItem(title_of(edition), edition.year)
            self.base.addItem(translate("UtsattaOmraden", "A published file…"), FROM_FILE)
            published = [one.year for one in editions if one.status is EditionStatus.PUBLISHED]
            usual = base.year if base is not None else max(published, default=FROM_FILE)
            wanted = usual if before is None or is_other else before
            self.base.setCurrentIndex(max(0, self.base.findData(wanted)))
            if compiled is not None and is_other:
                self.year.setValue(compiled.year)
        self._show_base_file()

    def chosen(self) -> Wanted:
        """Return what is chosen."""
        base = self.base.currentData()
        is_file = base is None or base == FROM_FILE
        year = self.year.value()
        return Wanted(
            self.folder.filePath().strip(),
            self.base_file.filePath().strip() if is_file else int(base),
            0 if year == YEARS[0] else year,
            end_of_day(self.due.date().toPyDate()) if self.has_due.isChecked() else "",
            self.keys.filePath().strip(),
        )

    def problem(self) -> str:
        """Return why it cannot be compiled, "" when it can."""
        wanted = self.chosen()
        if not wanted.folder:
            return translate("UtsattaOmraden", "Choose the folder with what the local police areas handed in.")
        if not _is(wanted.folder, Path.is_dir):
            said = translate("UtsattaOmraden", "The folder {folder} does not exist.")
            return said.format(folder=wanted.folder)
        if wanted.keys and not _is(wanted.keys, Path.is_dir):
            said = translate("UtsattaOmraden", "The folder {folder} does not exist.")
            return said.format(folder=wanted.keys)
        if wanted.base == "":
            return translate("UtsattaOmraden", "Choose the published file of the edition to start from.")
        if isinstance(wanted.base, str) and not _is(wanted.base, Path.exists):
            return translate("UtsattaOmraden", "There is no file {file}.").format(file=wanted.base)
        if isinstance(wanted.base, int) and wanted.year and wanted.year <= wanted.base:
            return translate("UtsattaOmraden", "The year must come after that of the base edition.")
        return self._problem_of_year(wanted.year)

    def _problem_of_year(self, year: int) -> str:
        from ...domain.compilation import refuse_other_edition  # late: it brings the geometry libraries

        try:
            if year in self._by_year:
                refuse_other_edition(self._by_year[year])
        except RuleError as error:
            return translated(error)
        return ""

    def _make_keys(self, keys: str) -> None:
        missing = signing_library.what_is_missing()
        self.keys = folder_field("compileKeys", translate("UtsattaOmraden", "Folder of known keys"))
        self.keys.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "None: whose a signature is stays unknown"))
        self.keys.setToolTip(
            translate(
                "UtsattaOmraden", "The public keys (.pub.pem) that the local police areas sent, each named by code"
            )
        )
        self.keys.setFilePath("" if missing else keys)
        self.keys.setEnabled(not missing)
        self.keys_missing = sentence_label("compileKeysMissing", missing, can_be_copied=True)
        self.keys_missing.setToolTip(signing_library.why_not())

    def _follow(self) -> None:
        self._show_base_file()
        self.changed.emit()

    def _show_base_file(self) -> None:
        self.base_file.setVisible(self.base.currentData() == FROM_FILE)


def _is(path: str, asked: Callable[[Path], bool]) -> bool:
    try:
        return asked(Path(path))
    except (OSError, ValueError):  # a name that is too long for the system, or holds what no name may
        return False
