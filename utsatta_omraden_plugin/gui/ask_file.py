"""Asks which file or folder to use, or where to write a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..translation import translate
from .dialogs import show_dialog


def ask_file(
    parent: QWidget,
    object_name: str,
    title: str,
    filters: Sequence[str],
    chosen: Callable[[str], object],
    folder: Path | None = None,
) -> None:
    """Ask for a file that is there, without blocking QGIS; ``chosen`` is called with its path."""
    dialog = _dialog(parent, object_name, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))
    dialog.fileSelected.connect(chosen)
    show_dialog(dialog)


def ask_folder(
    parent: QWidget, object_name: str, title: str, chosen: Callable[[str], object], folder: Path | None = None
) -> None:
    """Ask for a folder that is there, without blocking QGIS; ``chosen`` is called with its path."""
    dialog = _dialog(parent, object_name, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(chosen)
    show_dialog(dialog)


def ask_target(parent: QWidget, title: str, proposed: Path, endings: Mapping[str, str]) -> tuple[Path, str] | None:
    """Ask where to write; ``endings`` are those of each filter, and the first is the usual one.

    Returns the path, always with one of the endings, and the filter that was chosen; None when nothing was, or when a
    file is there that is not to be replaced.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(endings))
    if not chosen:
        return None
    target = Path(chosen)
    if target.suffix.lower() not in endings.values():
        target = target.with_name(target.name + endings.get(kind, next(iter(endings.values()))))
        # The system has asked for the name that was written, without the ending.
        if target.exists() and not _may_replace(parent, title, target):
            return None
    return target, kind


def _dialog(parent: QWidget, object_name: str, title: str, folder: Path | None) -> QFileDialog:
    dialog = QFileDialog(parent, title, "" if folder is None else str(folder))
    dialog.setObjectName(object_name)
    return dialog


def _may_replace(parent: QWidget, title: str, target: Path) -> bool:
    words = translate("UtsattaOmraden", "{file} is there already. Replace it?").format(file=target.name)
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return bool(QMessageBox.question(parent, title, words, yes | no, no) == yes)
