"""The fields of the options page."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from ...domain.role import LONGEST_ROLE
from ...paths import BACKUP_FOLDER
from ...translation import translate
from ..assessment.assessor_button import USUAL_ROLES
from ..form_pieces import folder_field

NATIONAL_ROLE, LPO_ROLE = "Noa", USUAL_ROLES[0]
"""Who usually works in a national workspace, and in that of a local police area; values in the data are Swedish."""
NARROW = 160
"""Pixels of a field for a number."""


def role(name: str) -> QComboBox:
    """Return a field for a role: the usual ones, or another."""
    field = QComboBox()
    field.setObjectName(name)
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    field.addItems([*USUAL_ROLES, NATIONAL_ROLE])
    field.lineEdit().setMaxLength(LONGEST_ROLE)
    return field


def language(name: str) -> QComboBox:
    """Return a choice of the languages that documents speak."""
    field = QComboBox()
    field.setObjectName(name)
    field.addItem(translate("UtsattaOmraden", "As QGIS"), "")
    field.addItem("Svenska", "sv")
    field.addItem("English", "en")
    return field


def measure(name: str, least: float, most: float, unit: str, decimals: int = 1) -> QDoubleSpinBox:
    """Return a field for a length or an area."""
    field = QDoubleSpinBox()
    field.setDecimals(decimals)
    field.setRange(least, most)
    field.setSingleStep(10.0**-decimals)
    field.setSuffix(unit)
    return _narrow(field, name)


def count(name: str, least: int, most: int, unit: str) -> QSpinBox:
    """Return a field for a whole number."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setSuffix(unit)
    return _narrow(field, name)


def method_file(name: str) -> QgsFileWidget:
    """Return a field for a method file; empty is the shipped example."""
    field = QgsFileWidget()
    field.setObjectName(name)
    field.setFilter(translate("UtsattaOmraden", "Methods (*.json)"))
    field.setDialogTitle(translate("UtsattaOmraden", "Choose a method"))
    field.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "The example that comes with the plugin"))
    return field


def backup_folder(name: str) -> QgsFileWidget:
    """Return a field for a folder; empty is one beside the workspace."""
    field = folder_field(name, translate("UtsattaOmraden", "Choose a folder for the backup copies"))
    field.lineEdit().setPlaceholderText(
        translate("UtsattaOmraden", "{folder}, beside the workspace").format(folder=BACKUP_FOLDER)
    )
    return field


def focus_of(field: QWidget) -> QWidget:
    """Return the part of a field that is typed into."""
    return field.lineEdit() if isinstance(field, QgsFileWidget) else field


def _narrow(field: QSpinBox | QDoubleSpinBox, name: str) -> QSpinBox | QDoubleSpinBox:
    field.setObjectName(name)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setMaximumWidth(NARROW)
    # The wheel scrolls the page; it must not change a limit in passing.
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return field
