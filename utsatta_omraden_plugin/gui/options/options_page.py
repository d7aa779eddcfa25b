"""The page on which the user sets the options."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from ..assessment.assessor_button import refused_role
from ..labels import sentence_label
from ..scrolling import scrolling
from . import inputs
from .options import Options
from .store import store_options, stored_options


class OptionsPage(QgsOptionsPageWidget):
    """Role, documents, new workspaces, limits of the checks, drawing, backups, and a button for the plugin's own.

    ``apply`` stores what the page says, but never a role that names a person or a method file that is not there:
    those stay as they were. Inside: ``optionsRole``, ``optionsLanguage``, ``optionsLabel``, ``optionsMethod``,
    ``optionsNearGap``, ``optionsNearLength``, ``optionsSliver``, ``optionsNearSarskilt``, ``optionsSnap``,
    ``optionsDrawReach``, ``optionsDrawTolerance``,
    ``optionsBackupMinutes``, ``optionsBackupKeep``, ``optionsBackupFolder``, ``optionsProblem``, ``optionsReset``.
    """

    applied = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("UtsattaOmradenOptions")
        self._make_inputs()
        self._lay_out()
        self.show_options(stored_options())
        self.role.currentTextChanged.connect(self._look)
        self.method.fileChanged.connect(self._look)
        self.minutes.valueChanged.connect(self._look)
        self.reset.clicked.connect(lambda _checked=False: self.show_options(Options()))
        self._look()

    def apply(self) -> None:
        store_options(self.options())
        self.applied.emit()

    def helpKey(self) -> str:
        return ""

    def show_options(self, options: Options) -> None:
        """Show options in the fields."""
        self.role.setEditText(options.role)
        self.language.setCurrentIndex(max(0, self.language.findData(options.document_language)))
        self.label.setText(options.distribution_label)
        self.method.setFilePath(options.method_file)
        self.near_gap.setValue(options.near_gap_m)
        self.near_length.setValue(options.near_length_m)
        self.sliver.setValue(options.sliver_part_m2)
        self.near_sarskilt.setValue(options.near_sarskilt_m)
        self.snap.setValue(options.snap_pixels)
        self.draw_reach.setValue(options.draw_reach_m)
        self.draw_tolerance.setValue(options.draw_tolerance_m)
        self.minutes.setValue(options.backup_minutes)
        self.keep.setValue(options.backup_keep)
        self.folder.setFilePath(options.backup_folder)

    def options(self) -> Options:
        """Return what the fields say; a role or a method file that cannot be is the one stored before."""
        before = stored_options()
        role, method = self.role.currentText().strip(), self.method.filePath().strip()
        return Options(
            role=before.role if not role or refused_role(role) else role,
            document_language=str(self.language.currentData()),
            distribution_label=self.label.text().strip(),
            method_file=method if not method or Path(method).is_file() else before.method_file,
            near_gap_m=self.near_gap.value(),
            near_length_m=self.near_length.value(),
            sliver_part_m2=self.sliver.value(),
            near_sarskilt_m=self.near_sarskilt.value(),
            snap_pixels=self.snap.value(),
            draw_reach_m=self.draw_reach.value(),
            draw_tolerance_m=self.draw_tolerance.value(),
            backup_minutes=self.minutes.value(),
            backup_keep=self.keep.value(),
            backup_folder=self.folder.filePath().strip(),
        )

    def _make_inputs(self) -> None:
        self.role = inputs.role("optionsRole")
        self.language = inputs.language("optionsLanguage")
        self.label = QLineEdit()
        self.label.setObjectName("optionsLabel")
        self.label.setMaxLength(80)
        self.label.setPlaceholderText(translate("UtsattaOmraden", "None"))
        self.method = inputs.method_file("optionsMethod")
        self.near_gap = inputs.measure("optionsNearGap", 0.01, 100.0, " m", decimals=2)
        self.near_length = inputs.measure("optionsNearLength", 1.0, 1000.0, " m")
        self.sliver = inputs.measure("optionsSliver", 10.0, 10_000.0, " m²")
        self.near_sarskilt = inputs.measure("optionsNearSarskilt", 0.0, 20_000.0, " m", decimals=0)
        self.snap = inputs.count("optionsSnap", 1, 100, translate("UtsattaOmraden", " pixels"))
        self.draw_reach = inputs.measure("optionsDrawReach", 0.1, 50.0, " m")
        self.draw_tolerance = inputs.measure("optionsDrawTolerance", 0.1, 100.0, " m")
        self.minutes = inputs.count("optionsBackupMinutes", 0, 1440, translate("UtsattaOmraden", " min"))
        self.minutes.setSpecialValueText(translate("UtsattaOmraden", "Never"))
        self.keep = inputs.count("optionsBackupKeep", 1, 1000, "")
        self.folder = inputs.backup_folder("optionsBackupFolder")
        self.problem = sentence_label("optionsProblem")
        self.reset = QPushButton(translate("UtsattaOmraden", "Reset to &defaults"))
        self.reset.setObjectName("optionsReset")

    def _lay_out(self) -> None:
        groups = [
            self._group(
                translate("UtsattaOmraden", "Who works here"),
                [(translate("UtsattaOmraden", "&Role in log and assessments:"), self.role)],
            ),
            self._group(
                translate("UtsattaOmraden", "Documents and new workspaces"),
                [
                    (translate("UtsattaOmraden", "&Language of documents:"), self.language),
                    (translate("UtsattaOmraden", "Distribution la&bel of new workspaces:"), self.label),
                    (translate("UtsattaOmraden", "&Method of new workspaces:"), self.method),
                ],
            ),
            self._group(
                translate("UtsattaOmraden", "Limits of the checks"),
                [
                    (translate("UtsattaOmraden", "Borders are nearly the same &within:"), self.near_gap),
                    (translate("UtsattaOmraden", "… over at l&east:"), self.near_length),
                    (translate("UtsattaOmraden", "Parts and holes are &slivers below:"), self.sliver),
                    (
                        translate("UtsattaOmraden", "Particularly vulnerable areas are &close within:"),
                        self.near_sarskilt,
                    ),
                ],
            ),
            self._group(
                translate("UtsattaOmraden", "Drawing"),
                [
                    (translate("UtsattaOmraden", "Sna&p within:"), self.snap),
                    (translate("UtsattaOmraden", "A line ends on a border w&ithin:"), self.draw_reach),
                    (translate("UtsattaOmraden", "Borders follow other lines wi&thin:"), self.draw_tolerance),
                ],
            ),
            self._group(
                translate("UtsattaOmraden", "Backup copies of the open workspace"),
                [
                    (translate("UtsattaOmraden", "When something changed, e&very:"), self.minutes),
                    (translate("UtsattaOmraden", "&Number of copies to keep:"), self.keep),
                    (translate("UtsattaOmraden", "&Folder:"), self.folder),
                ],
            ),
        ]
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(self.problem)
        for group in groups:
            column.addWidget(group)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(body, sideways=True))

    def _group(self, title: str, rows: list[tuple[str, QWidget]]) -> QGroupBox:
        group = QGroupBox(title)
        form = QFormLayout(group)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for text, field in rows:
            label = QLabel(text)
            label.setBuddy(inputs.focus_of(field))
            inputs.focus_of(field).setAccessibleName(text.replace("&", "").rstrip(":"))
            form.addRow(label, field)
        return group

    def _look(self, *_: object) -> None:
        """Say what is wrong, and which backup fields matter."""
        problems = [problem for problem in (self._role_problem(), self._method_problem()) if problem]
        self.problem.setText("\n".join(problems))
        self.problem.setVisible(bool(problems))
        for field in (self.keep, self.folder):
            field.setEnabled(self.minutes.value() > 0)

    def _role_problem(self) -> str:
        role = self.role.currentText().strip()
        return refused_role(role) if role else translate("UtsattaOmraden", "Write a role; the change log needs one.")

    def _method_problem(self) -> str:
        method = self.method.filePath().strip()
        if not method or Path(method).is_file():
            return ""
        return translate(
            "UtsattaOmraden", "There is no file {file}. Choose the method again, or leave it empty."
        ).format(file=method)
