"""Comparing assessors in the dock that the ⋮ menu of the assessment opens."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from . import hands
from .steps import assessment_dock
from .waiting import wait_for


def calibration_dock() -> Any:
    """Return the dock in which assessors are compared."""
    return hands.find("CalibrationDock")


def calibration_table() -> QAbstractItemView:
    """Return the table of questions."""
    return hands.find("calibrationTable", calibration_dock(), QAbstractItemView)


def open_dock() -> None:
    """Ask for the dock through the menu of the assessment dock, and wait until it shows the chosen area."""
    button = hands.find("moreButton", assessment_dock())
    hands.pick_from_menu(button, lambda action: action.objectName() == "actionCalibrate")
    wait_for("the assessors beside each other", lambda: calibration_table().model().rowCount())


def look_at_first() -> str:
    """Click the first question; returns what the dock says of the assessors."""
    table = calibration_table()
    hands.click_cell(table, table.model().index(0, 1))
    wait_for("what each answered", lambda: calibration_dock().findChild(QWidget, "answer:A"))
    return str(hands.find("calibrationHint", calibration_dock()).text())
