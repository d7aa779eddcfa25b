"""Asks where a new workspace is to be made, for whom, and in which role the user works."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ..domain.organisation import is_lpo_code
from ..translation import translate
from .assessment.assessor_button import refused_role
from .form_pieces import label_of
from .labels import sentence_label
from .options import inputs

ENDING = ".gpkg"


class NewWorkspaceDialog(QDialog):
    """Path, LPO (empty for a national workspace), role and whether to replace a file that stands there.

    ``role`` is what the user set before; without one the usual role for that LPO or for the nation is suggested until
    the user writes another. What is wrong stands under the fields while typing, and OK waits until it is right.
    ``chosen`` is emitted with path, LPO code, whether to overwrite, and role. Inside: ``workspacePath``, ``lpoCode``,
    ``workspaceRole``, ``overwriteCheck``, ``problemLabel``, ``buttonBox``.
    """

    chosen = pyqtSignal(str, str, bool, str)

    def __init__(self, suggested: Path, parent: QWidget | None = None, role: str = "") -> None:
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
        self.role = inputs.role("workspaceRole")
        self.role.setAccessibleName(translate("UtsattaOmraden", "Role in log and assessments"))
        self.role.setToolTip(
            translate(
                "UtsattaOmraden",
                "Stands in the change log, in decisions and in what is published: a role, never a name. It holds for "
                "all workspaces and can be changed among QGIS's options.",
            )
        )
        self._suggested = "" if role else self._usual_role()
        self.role.setEditText(role or self._suggested)
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
        form.addRow(label_of(translate("UtsattaOmraden", "R&ole:"), self.role), self.role)
        form.addRow("", self.overwrite)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch()  # room for what is said now and then
        column.addWidget(self.buttons)
        self.resize(560, self.sizeHint().height())

        self.path.fileChanged.connect(self._look)
        self.lpo.textChanged.connect(self._suggest_role)
        self.lpo.textChanged.connect(self._look)
        self.role.currentTextChanged.connect(self._look)
        self.overwrite.toggled.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._look()

    def accept(self) -> None:
        if not self._problem():
            role = self.role.currentText().strip()
            self.chosen.emit(str(self._file()), self.lpo.text().strip(), self.overwrite.isChecked(), role)
            super().accept()

    def _usual_role(self) -> str:
        return inputs.LPO_ROLE if self.lpo.text().strip() else inputs.NATIONAL_ROLE

    def _suggest_role(self, *_: object) -> None:
        """Let a role that was only suggested follow the LPO."""
        if self._suggested and self.role.currentText() == self._suggested:
            self._suggested = self._usual_role()
            self.role.setEditText(self._suggested)

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
        role = self.role.currentText().strip()
        return refused_role(role) if role else translate("UtsattaOmraden", "Write a role; the change log needs one.")


def workspace_filter() -> str:
    """Return the filter of file dialogs for workspaces."""
    return translate("UtsattaOmraden", "Workspaces (*.gpkg)")
