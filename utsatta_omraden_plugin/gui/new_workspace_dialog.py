"""Asks where a new workspace is to be made, and for whom."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ..domain.organisation import is_lpo_code
from ..translation import translate
from .form_pieces import label_of
from .labels import sentence_label

ENDING = ".gpkg"


class NewWorkspaceDialog(QDialog):
    """Path, LPO (empty for a national workspace) and whether to replace a file that stands there.

    What is wrong stands under the fields while typing, and OK waits until it is right. ``chosen`` is emitted with
    path, LPO code and whether to overwrite. Inside: ``workspacePath``, ``lpoCode``, ``overwriteCheck``,
    ``problemLabel``, ``buttonBox``.
    """

    chosen = pyqtSignal(str, str, bool)

    def __init__(self, suggested: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NewWorkspaceDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "New workspace"))
        self.path = QgsFileWidget()
        self.path.setObjectName("workspacePath")
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setConfirmOverwrite(False)
        self.path.setFilter(workspace_filter())
        self.path.setDialogTitle(self.windowTitle())
        self.path.setFilePath(str(suggested))
        self.path.lineEdit().setAccessibleName(translate("UtsattaOmraden", "File of the workspace"))
        self.lpo = QLineEdit()
        self.lpo.setObjectName("lpoCode")
        self.lpo.setMaxLength(6)
        self.lpo.setPlaceholderText(translate("UtsattaOmraden", "six digits, or empty for a national workspace"))
        self.lpo.setAccessibleName(translate("UtsattaOmraden", "Code of the local police area"))
        self.overwrite = QCheckBox(translate("UtsattaOmraden", "&Replace the file that stands there"))
        self.overwrite.setObjectName("overwriteCheck")
        self.problem = sentence_label("problemLabel")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")

        form = QFormLayout()
        form.addRow(label_of(translate("UtsattaOmraden", "&File:"), self.path.lineEdit()), self.path)
        form.addRow(label_of(translate("UtsattaOmraden", "&Local police area:"), self.lpo), self.lpo)
        form.addRow("", self.overwrite)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch()  # room for what is said now and then
        column.addWidget(self.buttons)
        self.resize(560, self.sizeHint().height())

        self.path.fileChanged.connect(self._look)
        self.lpo.textChanged.connect(self._look)
        self.overwrite.toggled.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._look()

    def accept(self) -> None:
        if not self._problem():
            self.chosen.emit(str(self._file()), self.lpo.text().strip(), self.overwrite.isChecked())
            super().accept()

    def _file(self) -> Path:
        given = self.path.filePath().strip()
        return Path(given) if given.lower().endswith(ENDING) or not given else Path(given + ENDING)

    def _look(self, *_: object) -> None:
        """Show what is still wrong; a file that stands there is replaced only when that is ticked."""
        self.overwrite.setVisible(bool(self.path.filePath().strip()) and self._file().is_file())
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _problem(self) -> str:
        if not self.path.filePath().strip():
            return translate("UtsattaOmraden", "Choose a file for the workspace.")
        file = self._file()
        if not file.is_absolute() or not file.parent.is_dir():
            return translate("UtsattaOmraden", "The folder {folder} does not exist.").format(folder=file.parent)
        if file.is_dir():
            return translate("UtsattaOmraden", "{file} is a folder; give the name of a file.").format(file=file)
        if file.exists() and not self.overwrite.isChecked():
            return translate(
                "UtsattaOmraden", "A file with this name exists already. Choose another name, or tick to replace it."
            )
        code = self.lpo.text().strip()
        if code and not is_lpo_code(code):
            return translate("UtsattaOmraden", "The code of a local police area has six digits, such as 561540.")
        return ""


def workspace_filter() -> str:
    """Return the filter of file dialogs for workspaces."""
    return translate("UtsattaOmraden", "Workspaces (*.gpkg)")
