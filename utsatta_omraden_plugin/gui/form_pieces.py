"""What the forms of dialogs are built of: lists, labels with a shortcut, the file to write and what stops it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget

from ..translation import translate
from .area_layer import title_of

if TYPE_CHECKING:
    from ..domain.edition import Edition


def named_combo(name: str, spoken: str) -> QComboBox:
    """Return a list to choose from; a screen reader says ``spoken``."""
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    return combo


def offer_editions(combo: QComboBox, editions: Sequence[Edition], value: Callable[[Edition], object]) -> None:
    """Offer editions as they are now, the newest first; ``value`` is what an entry stands for. It is silent.

    The one that is meant stays. When it is not there any more, no other takes its place by itself.
    """
    meant = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        for edition in reversed(editions):
            combo.addItem(title_of(edition), value(edition))
        combo.setCurrentIndex(-1 if meant is None else combo.findData(meant))


def edition_has_gone() -> str:
    """Return what to say while the edition that was meant is not there any more."""
    return translate("UtsattaOmraden", "This edition is not there any more: choose another.")


def label_of(text: str, buddy: QWidget) -> QLabel:
    """Return a label whose shortcut leads to the field beside it."""
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def file_to_write(name: str, title: str) -> QgsFileWidget:
    """Return a field for a file to write; ``title`` stands over the window in which it is chosen."""
    path = QgsFileWidget()
    path.setObjectName(name)
    path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    path.setDialogTitle(title)
    path.lineEdit().setAccessibleName(translate("UtsattaOmraden", "File to write"))
    return path


def file_to_read(name: str, title: str) -> QgsFileWidget:
    """Return a field for a file that is there; ``title`` stands over the window in which it is chosen."""
    field = QgsFileWidget()
    field.setObjectName(name)
    field.setDialogTitle(title)
    field.lineEdit().setAccessibleName(title)
    return field


def folder_field(name: str, title: str) -> QgsFileWidget:
    """Return a field for a folder that is there."""
    field = file_to_read(name, title)
    field.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
    return field


def problem_of_file(given: str, file: Path, longest_added: str = "") -> str:
    """Return why ``file`` cannot be written, "" when it can.

    ``given`` is what the user wrote of it, ``longest_added`` what is added to its name for files beside it.
    """
    if not given.strip():
        return translate("UtsattaOmraden", "Choose a file to write to.")
    from ..domain.privacy import identity_numbers_masked  # late: QGIS's start does not pay for it

    if identity_numbers_masked(file.name) != file.name:  # it goes along with the file, and into what is inside of it
        return translate("UtsattaOmraden", "The name of the file holds an identity number. Give another file name.")
    try:
        if not file.is_absolute() or not file.parent.is_dir():
            return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=file.parent)
        file.with_name(f"{file.name}{longest_added}").exists()  # says when a name is too long
        if file.is_dir():
            return translate("UtsattaOmraden", "{file} is a folder; give the name of a file.").format(file=file)
    except (OSError, ValueError):  # a name that is too long for the system, or holds what no name may
        return translate("UtsattaOmraden", "The name is too long for this computer. Give a shorter one.")
    return ""


def note_of_files(*files: Path) -> str:
    """Return what happens to those of the files to write that are there, "" when none is."""
    try:
        names = [file.name for file in files if file.exists()]
    except (OSError, ValueError):
        return ""
    if not names:
        return ""
    if len(names) == 1:
        said = translate("UtsattaOmraden", "{file} is replaced once the new file is written and checked.")
        return said.format(file=names[0])
    said = translate("UtsattaOmraden", "{files} are replaced once the new files are written and checked.")
    return said.format(files=", ".join(names))
